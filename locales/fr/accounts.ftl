### One person on several accounts: linking them by a code, saying yes on both sides, undoing it, letting one leave.

## The accounts

accounts-button = Mes comptes
accounts-heading = Vos comptes
accounts-one = Vous utilisez un seul compte ici. Si vous nous écrivez aussi ailleurs, vous pouvez relier cet autre compte : vous ne faites alors qu’une personne pour nous, avec une seule inscription et chaque message une seule fois, où que vous écriviez.
accounts-several = Ces comptes sont les vôtres. Ce que vous faites dans l’un vaut dans tous, et chaque message n’arrive qu’une fois.
# Behind the name or number of an account. $account; $notes: a list of accounts-here, accounts-messages, accounts-closed.
accounts-noted = { $account } ({ $notes })
accounts-here = celui-ci
accounts-messages = les messages arrivent ici
accounts-closed = ne reçoit pas nos messages
# $moment: date, time and zone.
accounts-undo-until = Le lien peut être annulé jusqu’au { $moment }.
# Buttons. $platform: Telegram, Discord or Console; $account: its name or number there.
accounts-prefer = Messages sur { $platform } ({ $account })
accounts-separate = Séparer { $platform } ({ $account })
accounts-link = Relier un autre compte
accounts-enter = J’ai un code
# Beside the screen.
accounts-preferred = Les messages arrivent désormais là-bas.
# Beside a question of a form that was answered in another account meanwhile. $platform: Telegram, Discord or Console.
accounts-continued = Formulaire poursuivi sur { $platform }

## The code

link-code-heading = Relier un autre compte
# Label before the code.
link-code = Votre code
link-code-where = Dans votre autre compte, ouvrez la discussion privée avec nous et écrivez :
# $moment: date, time and zone.
link-code-until = Le code sert une seule fois, jusqu’au { $moment }.
link-code-nothing = Rien n’est encore relié : chaque compte voit qui est l’autre, et tous deux doivent dire oui.
# Stands on every screen about codes.
link-never-asked = Personne de l’équipe d’organisation ne vous demandera jamais un tel code.
link-code-new = Nouveau code

link-enter-heading = Écrivez le code de votre autre compte
link-enter = Dans l’autre compte, { COMMAND("link") } l’affiche.
# Above the field into which the code is typed.
link-enter-label = Code

link-unknown-heading = Ce code n’est pas valable
link-unknown = Il contient peut-être une faute, a déjà servi ou est trop ancien.
link-unknown-next = Merci de le vérifier, ou d’en demander un nouveau là d’où il vient.
link-own-heading = C’est votre propre code
link-own = Vous l’avez écrit dans le compte qui l’affiche, ou dans un compte déjà relié.
link-own-next = Merci de l’écrire dans votre autre compte.
link-stopped-heading = Trop de codes erronés
link-stopped = Par sécurité, aucun code n’est accepté pour le moment.
link-stopped-next = Merci de réessayer dans une heure, avec un nouveau code.

## The question to both sides

link-ask-heading = Ce compte est-il aussi le vôtre ?
# Instead of the name of an account that has none.
link-no-name = sans nom
link-ask-name = Le nom est celui que ce compte se donne. N’importe qui peut choisir n’importe quel nom.
link-common = Ce qui devient commun
link-common-profile = Votre profil, tel que vous l’avez enregistré en dernier ; la langue et le fuseau horaire du compte qui a affiché le code
link-common-registrations = Les inscriptions et les places sur les listes d’attente
link-common-drafts = Les formulaires commencés ; si c’est deux fois le même, celui que vous avez rempli en dernier
link-common-consents = Ce que vous avez accepté, et ce que vous pouvez faire pour une série
link-common-messages = Les messages : chacun n’arrive qu’une fois, dans le compte que vous choisissez
link-rule = Si les deux comptes ont une place dans la même consultation, une seule reste : une place avant une place gardée, une place gardée avant la liste d’attente, puis la plus ancienne. L’autre est rendue. Les deux comptes voient laquelle avant que rien ne soit relié.
link-conflicts = Vous avez dit oui des deux côtés. Dans ces consultations, les deux comptes ont une place, et l’une est rendue :
# $stays and $goes: link-place.
link-conflict = Ce qui reste : { $stays } ; ce qui est rendu : { $goes }
# $state: "Registered", "On the waiting list"; $platform: Telegram, Discord or Console.
link-place = { $state } ({ $platform })
link-ask-warning = Ne dites oui que si les deux comptes sont les vôtres. Si quelqu’un vous a demandé de le faire, dites non.
link-ask-undo = Pendant sept jours, chacun des deux comptes peut l’annuler.
link-yes = Oui, les deux sont à moi
link-no = Non, ne pas relier

link-waits-heading = Votre autre compte doit dire oui
link-waits = Votre oui est noté. Dites maintenant oui dans votre autre compte aussi, dans l’heure. D’ici là, rien n’est relié.
link-waits-again = Regarder à nouveau
link-waits-back = Retirer mon oui

link-done-heading = Vos comptes sont reliés
link-done = Vous ne faites plus qu’une personne pour nous, quel que soit le compte d’où vous écrivez : une seule inscription, et chaque message une seule fois.
# $moment: date, time and zone.
link-done-undo = Si ce n’était pas vous, ou si c’est une erreur, annulez : chacun des deux comptes le peut, jusqu’au { $moment }.

link-declined-heading = Rien n’a été relié
link-declined = Vous avez dit non, et tout est comme avant.
link-declined-other = L’autre compte a dit non, et tout est comme avant.

## Undoing

undo-button = Annuler le lien
undo-heading = Annuler le lien ?
undo-means-before = Chaque compte retrouve ce qu’il avait avant.
undo-means-since = Ce que vous avez fait depuis reste dans le compte où vous l’avez fait.
undo-means-given-back = Une place rendue au moment du lien ne revient pas d’elle-même.
undo-yes = Oui, annuler
undo-keep = Non, le garder
undo-done-heading = Le lien est annulé
undo-done = Les comptes sont de nouveau deux personnes pour nous. Tous deux en sont informés.

## Letting an account leave

separate-heading = Séparer ce compte ?
separate-means = Tout reste avec vos autres comptes : inscriptions, profil, ce que vous avez accepté. Celui-ci repart de zéro.
separate-here = C’est le compte d’où vous écrivez.
separate-yes = Oui, le séparer
separate-keep = Non, le garder
separate-done-heading = Le compte est séparé
separate-done = Il n’est plus le vôtre ici, et il en est informé. Tout est resté avec vous.
separate-done-here = Ce compte repart de zéro. Tout est resté avec vos autres comptes.

## Sent unasked

parted-heading = Deux comptes ne sont plus reliés
# $platform: Telegram, Discord or Console.
parted = Ce compte et un compte sur { $platform } sont de nouveau deux personnes pour nous.
parted-next = Si ce n’était pas vous, merci de regarder vos comptes et vos inscriptions.
