### What a service on a platform says besides the conversation: how it presents itself, and the clock of a rehearsal.

## Before the first word

# The name in a list of chats.
front-name = Roundtable
# Explains an empty chat. At most 512 characters, as plain text.
front-description = Ici, vous trouvez des consultations sur les migrations, vous pouvez vous y inscrire, et un message vous parvient à temps quand une date change ou qu’une place se libère : dans votre langue, à votre heure locale. Consulter ne laisse aucune trace. Appuyez sur le bouton ci-dessous pour commencer.
# On the profile page. At most 120 characters, as plain text.
front-short = Consultations sur les migrations : les trouver, s’y inscrire, être au courant à temps, dans sa langue.

## What each command does, in a menu and behind the command in the help. At most 100 characters.

command-start = revenir au début
command-consultations = ce qui est à venir et ce qui a eu lieu
command-register = s’inscrire à une consultation
command-mine = vos inscriptions et vos listes d’attente
command-reports = rapports, enregistrements et documents
command-language = changer de langue
command-timezone = afficher les horaires à votre heure locale
command-me = tout ce que nous conservons à votre sujet
command-link = relier un autre de vos comptes, pour être une seule personne ici
command-forget = effacer tout ce que nous conservons à votre sujet
command-organize = pour les équipes organisatrices
command-help = ce que vous pouvez faire ici
command-cancel = arrêter ce que vous êtes en train de remplir

## What commands and what stands behind them are called, where a platform can call them so in each language: lower case,
## letters, digits, - and _, no spaces, at most 32 characters. Elsewhere the English names are typed.

called-start = début
called-consultations = consultations
called-register = inscription
called-mine = inscriptions
called-reports = rapports
called-language = langue
called-timezone = fuseau
called-me = moi
called-link = relier
called-forget = effacer
called-organize = organiser
called-help = aide
called-cancel = annuler
called-consultation = consultation
called-city = ville
called-code = code

## What stands behind a command. At most 100 characters.

argument-consultation = son titre ou son code
argument-language = une langue
argument-city = votre ville ou votre pays
argument-code = le code que montre votre autre compte

## A rehearsal

# Every message of a rehearsal begins with this.
rehearsal-mark = Essai : rien ici n’est réel
clock-heading = L’horloge de cet essai
# $moment: date, time and zone.
clock-now = Nous sommes le { $moment }.
clock-past = L’horloge ne peut qu’avancer. Nous sommes le { $moment }.
clock-played = Les messages prévus entre-temps ont été envoyés.
# $moment: where the clock is being wound to.
clock-running = L’horloge avance jusqu’au { $moment }. Les messages prévus entre-temps sont en cours d’envoi ; { COMMAND("clock") } montre où elle en est.
# $typed: what was written.
clock-misread = « { $typed } » n’est ni une durée ni un moment à venir.
clock-how = Pour jouer les jours jusque-là, écrivez par exemple :
button-clock-again = Quelle heure est-il ?

## A consultation's card for everybody in a room

# $deadline: until when one may register.
posted-open = ouvertes jusqu’au { $deadline }
posted-private = Ce que vous touchez ici n’est affiché qu’à vous.
button-details = Détails
button-post = Publier cette fiche dans le salon
button-unpost = Retirer la fiche du salon
post-heading = La fiche dans ce salon
post-soon = Dans quelques secondes, la fiche apparaîtra dans ce salon, visible de tout le monde. Elle indique les places restantes, suit chaque changement et se ferme avec les inscriptions.
post-rights = Si rien n’apparaît : le robot doit avoir le droit de voir le salon, d’y envoyer des messages et d’y intégrer des liens. Revenez ensuite à la consultation et publiez la fiche à nouveau.
post-away = La fiche est en train d’être retirée de ce salon.
post-neither = Une fiche peut être publiée dans un salon par l’équipe organisatrice de sa série. Ouvrez-la avec { COMMAND("consultations") } dans le salon voulu.

## Somebody takes no direct messages from us

closed-inbox = Vos messages privés nous sont fermés : vous ne sauriez pas qu’une date change ou qu’une place se libère. Autorisez les messages privés dans les paramètres de confidentialité de ce serveur, puis touchez « Réessayer ».
closed-also-sent = Vous recevez aussi ceci en message privé, pour le garder. Si rien n’arrive, autorisez les messages privés dans les paramètres de confidentialité de ce serveur.
closed-tried = Merci. Ce que vous avez manqué est en route.
button-reach = Réessayer
