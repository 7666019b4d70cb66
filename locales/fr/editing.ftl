### Making and changing consultations.

## Ways in

editing-button = Modifier
editing-series-button = Modifier la série

## One consultation, as it can be changed

editing-heading = Modifier une consultation
editing-unpublished = Cette consultation n’est pas encore publiée : seule l’équipe d’organisation la voit.
editing-pending = Vous avez écrit une modification qui n’est pas encore confirmée.
# Buttons.
editing-pending-button = Voir cette modification
editing-drop-button = Abandonner
editing-back-button = Retour aux modifications
editing-dates-button = Date et heure
editing-registration-button = Inscriptions
editing-limits-button = Limites
editing-words-button = Textes
editing-languages-button = Langues
editing-rules-button = Confidentialité
editing-copy-button = Copier
editing-publish-button = Publier
editing-cancel-button = Annuler la consultation
editing-hold-button = Rétablir la consultation
editing-closes-button = Clôture
editing-opens-button = Ouverture
editing-waiting-button = Fin de la liste d’attente
editing-close-now-button = Clore les inscriptions maintenant
editing-capacity-button = Personnes au total
editing-per-organization-button = Par organisation
editing-individuals-button = À titre individuel
editing-yes-button = Oui, modifier
editing-more-button = Modifier encore
editing-again-button = Modifier autre chose
editing-switch-on = Activer : { $rule }
editing-switch-off = Désactiver : { $rule }
# Labels before how things are. A rule is on or off.
editing-title = Titre
editing-about = Description
editing-place = Lieu
editing-code = Code
editing-opens = Ouverture des inscriptions
editing-opens-usual = dès la publication
editing-closes = Clôture des inscriptions
editing-waiting-ends = Fin de la liste d’attente
editing-waiting-usual = 24 heures avant le début, ou à la clôture des inscriptions si elle est plus tardive
editing-capacity = Personnes au total
editing-per-organization = Personnes par organisation
editing-individuals = Personnes à titre individuel
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = Décision sur chaque demande
editing-no-limit = sans limite
editing-closed = Personnes inscrites seulement
editing-recorded = Enregistrement
editing-chatham-house = Règle de Chatham House
editing-yes = oui
editing-no = non
editing-none = rien
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = Dates et heures, une séance par ligne
editing-label-closes = Clôture des inscriptions
editing-label-opens = Ouverture des inscriptions
editing-label-waiting = Fin de la liste d’attente
editing-label-capacity = Combien de personnes au total
editing-label-per-organization = Combien par organisation
editing-label-individuals = Combien à titre individuel
editing-label-languages = Langues de la réunion
editing-label-copy = Premier jour de la copie
editing-label-code = Code

## What is asked for

editing-ask-sittings = Quand la consultation a-t-elle lieu ? Par exemple : 3 février 2027, 11:00–14:30. Merci d’écrire une ligne par séance, avec le nom d’une ville si le fuseau horaire n’est pas celui d’habitude. Si vous n’écrivez qu’une date, les heures restent les mêmes.
# The same, where there are no times yet.
editing-ask-first-sittings = Quand se tient-elle ? Par exemple : 3 février 2027, 11:00–14:30. Une ligne par séance ; indiquez une ville si le fuseau horaire n’est pas l’habituel.
editing-ask-closes = Jusqu’à quand peut-on s’inscrire ? Par exemple : 31 janvier 2027, 24:00. Une date seule vaut jusqu’à la fin de la journée.
editing-ask-opens = À partir de quand peut-on s’inscrire ? Par exemple : 1er décembre 2026, 09:00. Écrivez « aucune » si les inscriptions s’ouvrent tout de suite.
editing-ask-waiting = Quand la liste d’attente prend-elle fin ? Par exemple : 2 février 2027, 18:00. Écrivez « aucune » pour 24 heures avant le début.
editing-ask-capacity = Combien de personnes peuvent venir au total ? Écrivez un nombre, ou « sans limite ».
editing-ask-per-organization = Combien de personnes d’une même organisation peuvent venir ? Écrivez un nombre, ou « sans limite ».
editing-ask-individuals = Combien de personnes peuvent venir à titre individuel, sans organisation ? Écrivez un nombre (0 pour personne), ou « sans limite ».
editing-ask-languages = Dans quelles langues se tient la réunion ? Par exemple : en, fr, ar.
editing-ask-text = Merci d’écrire ce texte ({ $what }) dans cette langue : { $language }. Pour l’y retirer, écrivez « aucun ».
editing-ask-copy = Quel jour la copie commence-t-elle ? Les heures et les échéances sont décalées d’autant. Personne ne la voit avant sa publication.
editing-ask-new = Quel est le titre de la consultation ? Tout le reste a une valeur habituelle, que vous pourrez modifier ensuite. Personne ne voit la consultation avant sa publication.

## Why something cannot be

editing-not-heading = Ce n’est pas possible
editing-wrong-sitting = Nous n’avons pas compris la date et les heures. Merci d’écrire les deux, par exemple : 3 février 2027, 11:00–14:30.
editing-wrong-deadline = Nous n’avons pas compris la date. Merci de l’écrire comme ceci : 31 janvier 2027, 24:00.
editing-wrong-number = Ce nombre ne convient pas ici.
editing-wrong-language = Nous n’avons pas compris l’une des langues. Merci d’écrire des codes courts, par exemple : en, fr.
editing-wrong-text = Le texte doit contenir des mots et ne pas être trop long.
editing-wrong-needed = Il faut garder au moins une langue.
editing-wrong-code = Un code se compose de minuscules, de chiffres et de traits d’union isolés, 24 caractères au plus.
editing-wrong-code-taken = Une autre consultation a déjà ce code.
editing-wrong-closes = La clôture des inscriptions tomberait après le début.
editing-wrong-opens = L’ouverture des inscriptions tomberait après leur clôture.
editing-wrong-waiting = La liste d’attente prendrait fin avant la clôture des inscriptions.
editing-wrong-waiting-start = La liste d’attente prendrait fin après le début.
editing-wrong-order = Les séances doivent se suivre dans l’ordre.
editing-wrong-ends = Une séance doit finir après son début. Si elle dépasse minuit, merci d’en écrire deux.
editing-wrong-many = Il y a trop de séances.
editing-wrong-ahead = Un autre changement de dates est préparé dans le fichier de la série et sera annoncé plus tard. Merci de modifier les dates dans ce fichier.
editing-wrong-just-now = Les dates ont été modifiées il y a moins d’une minute. Merci de réessayer dans une minute.
editing-wrong-started = La consultation a commencé.
editing-wrong-past = Cette date est passée.
editing-wrong-already = C’est déjà le cas ; il n’y a rien à modifier.
# Behind the colon stands English text about a file of the series.
editing-wrong-other = Une règle s’y oppose : { $problem }

## What a change would do

editing-preview-heading = Confirmer la modification ?
editing-cancel-heading = Annuler cette consultation ?
editing-hold-heading = Rétablir cette consultation ?
editing-publish-heading = Publier cette consultation ?
editing-cancel-yes = Oui, l’annuler
editing-hold-yes = Oui, la rétablir
editing-publish-yes = Oui, la publier
editing-changed = Cette modification n’est plus celle qui vous avait été montrée. Rien n’a été modifié ; merci de regarder à nouveau.
# Before what is now, and before what would be.
editing-was = maintenant :
editing-will = ensuite :
editing-missing = { $title } (manque dans cette langue : { $missing })
editing-publish-news = Personnes qui reçoivent les nouvelles de la série et seront prévenues à l’ouverture des inscriptions : { $count }
editing-publish-closed = Aucun message ne part : les inscriptions sont déjà closes.
editing-publish-nobody = Aucun message ne part : rien n’est prévu pour l’ouverture des inscriptions.
# A title above headings of reminders and when each goes out.
editing-publish-reminders = Rappels envoyés automatiquement
editing-publish-for-good = Une consultation publiée ne peut plus être cachée, seulement annulée.
editing-told = Personnes prévenues tout de suite : { $count } (inscription confirmée : { $registered }, place proposée : { $offered }, liste d’attente : { $waiting }, à décider : { $pending }).
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number }
editing-told-on = Jointes sur : { $places }.
editing-told-nowhere = Injoignables pour l’instant : { $count }. Le message attend leur retour.
editing-told-longer = Personnes prévenues que le délai d’inscription est prolongé : { $count }. Elles suivent la consultation ou ont commencé à s’inscrire.
editing-told-shorter = Places proposées qui sont gardées moins longtemps : { $count }. Les personnes concernées sont prévenues.
editing-told-list-over = La liste d’attente prend fin avec cette modification. Personnes prévenues qu’aucune place ne s’est libérée : { $count }.
editing-messages-back = Messages groupés qui devaient partir et redeviennent des brouillons : { $count }.
editing-told-nobody = Personne ne reçoit de message à ce sujet.
editing-reminders = Les rappels suivront les nouvelles dates.
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = Les inscriptions ferment toujours à cette date : { $deadline }. Modifiez-la aussi si elle doit suivre.
editing-still-closed = Les inscriptions restent closes ; elles ont fermé à cette date : { $deadline }. Modifiez-la aussi s’il faut pouvoir s’inscrire.
editing-above = Places prises au-delà de la nouvelle limite : { $count }.
editing-above-organizations = Organisations qui dépassent la nouvelle limite : { $count }.
editing-above-individuals = Personnes à titre individuel au-delà de la nouvelle limite : { $count }.
editing-above-all = Personne ne perd sa place. Aucune nouvelle place n’est attribuée tant que le nombre n’est pas repassé sous la limite.
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = Désormais, l’équipe décide de chaque nouvelle inscription. Pour les personnes déjà inscrites ou en attente, rien ne change.
editing-approval-off = Désormais, une inscription compte aussitôt, tant qu’il reste des places.
editing-approval-pending = Inscriptions encore à décider : { $count }. Elles ne deviennent pas des places d’elles-mêmes ; merci d’en décider comme avant.
editing-done-heading = C’est modifié
editing-done = C’est valable dès maintenant. Les fiches dans les salons sont mises à jour en quelques secondes.
editing-done-told = C’est valable dès maintenant. Personnes prévenues : { $count }.
# Instead of “It is changed”, where it was more than a change.
editing-published-heading = Elle est publiée
# $typed: what to type, with the code of the consultation.
editing-published = Tout le monde peut désormais la trouver. Pour s’inscrire, il suffit d’appuyer sur le bouton de sa fiche ou d’écrire : { $typed }
editing-cancelled-heading = Elle est annulée
editing-closed-now-heading = Les inscriptions sont closes

## A series, and what is new in it

editing-series-heading = Modifier une série
editing-new-button = Nouvelle consultation
editing-file-button = Fichier de la série
editing-new-heading = Une nouvelle consultation
# Stand in a new consultation until somebody writes something better.
editing-new-about = Plus d’informations suivront sur cette consultation.
editing-new-place = En ligne
# A small result beside a screen.
editing-made = La consultation est créée. Seule l’équipe la voit.
editing-dropped = Modification abandonnée. Rien n’a été modifié.
editing-nothing-kept = Rien n’attendait de confirmation. Rien n’a été modifié.
editing-file = Le fichier arrive ci-dessous.

## What people hear of it

notice-held-after-all-heading = La consultation aura finalement lieu
notice-held-after-all = Cette consultation avait été annulée ; elle aura finalement lieu. Votre place, ou votre position sur la liste d’attente, est toujours à vous.
notice-held-after-all-next = Si vous ne pouvez plus venir, merci de vous désister, pour que quelqu’un d’autre puisse avoir la place.
notice-longer-heading = Le délai d’inscription est prolongé
notice-longer = Vous avez demandé à recevoir les nouvelles de cette consultation, ou commencé à vous y inscrire. Les inscriptions restent ouvertes plus longtemps que prévu.

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = à | a | au | et | jusqu’à | jusqu'à | jusqu à
editing-reads-hours = h | heures | heure | à | vers
editing-reads-joins = de | dès | heure de | entre | jusqu’au | jusqu'au
editing-reads-none = aucun | aucune | rien | sans limite | pas de limite | illimité | non
