### Trouver des consultations et se renseigner : listes, fiches, documents, partage, langue, lieu, aide.
### Court, simple et cordial ; on vouvoie ; le genre de personne n’est dit ni deviné ; pas de points d’exclamation.
### Inscription « confirmée » seulement quand la place est acquise ; sinon « sur la liste d’attente » ou « une place est
### gardée pour vous ». Renoncer à tout cela : « se désister ». Transmettre à une personne de l’organisation : « céder ».

## La liste

list-heading = Consultations
list-about = Ici, vous trouvez des consultations sur les migrations et vous pouvez vous y inscrire.
list-upcoming = À venir
list-past = Passées
list-none = Aucune consultation n’est encore annoncée.
list-none-upcoming = Rien n’est prévu pour le moment. Voici les consultations passées :
list-none-match = Aucune consultation ne correspond.
list-none-upcoming-match = Aucune consultation à venir ne correspond. En voici qui ont déjà eu lieu :
list-cancelled = Annulée
list-underway = La consultation a lieu en ce moment.
list-days =
    { $days ->
        [one] { $first }
        [many] { $first } ({ $days } de jours)
       *[other] { $first } ({ $days } jours)
    }
list-full = Toutes les places sont prises ; vous pouvez rejoindre la liste d’attente.
list-reports = Documents publiés : { $kinds }

registration-open = Inscriptions ouvertes jusqu’au { $deadline } (il reste { $left })
registration-opens = Inscriptions : ouverture le { $opening }, clôture le { $deadline }
registration-closed = Inscriptions closes depuis le { $deadline }

## Filtrer

filter-heading = Filtrer
filter-ask = Quelles consultations souhaitez-vous voir ? Avec un numéro : celles qui portent sur cet objectif du Pacte mondial sur les migrations.
# Suivi d’une énumération des trois messages ci-dessous.
filter-said = Seulement les consultations { $filters }
filter-open = ouvertes aux inscriptions
filter-series = de la série « { $series } »
filter-objective = sur l’objectif { $number } ({ $title })

## Chercher

search-heading = Chercher
search-ask = Que cherchez-vous ? Écrivez quelques mots d’un titre ou d’un thème, dans la langue de votre choix.
search-input = Mots à chercher
found-some =
    { $count ->
        [one] Une consultation pour « { $query } » :
        [many] { $count } de consultations pour « { $query } » :
       *[other] { $count } consultations pour « { $query } » :
    }
found-entry = { $title } ({ $date })
found-first =
    { $count ->
        [one] Voici la première pour « { $query } ». Ajoutez un mot pour préciser.
        [many] Voici les { $count } premières pour « { $query } ». Ajoutez un mot pour préciser.
       *[other] Voici les { $count } premières pour « { $query } ». Ajoutez un mot pour préciser.
    }
found-nothing = Nous n’avons rien trouvé pour « { $query } ».
found-nothing-next = Essayez avec moins de mots, ou d’autres, ou regardez toutes les consultations.

## Une consultation

card-cancelled = Cette consultation est annulée. Elle n’aura pas lieu.
card-when = Quand
card-when-here = À votre heure locale
card-moved-from = Prévue auparavant
card-registration = Inscriptions
card-deadline-here = Clôture, à votre heure locale
card-registration-open = ouvertes jusqu’au { $deadline } (il reste { $left })
card-registration-opens = ouverture le { $opening }, clôture le { $deadline }
card-registration-closed = closes depuis le { $deadline }
card-waiting-ends = Fin de la liste d’attente
# Ces deux phrases suivent aussi le mot « Inscriptions ».
card-underway = La consultation a lieu en ce moment.
card-past = La consultation est terminée.
card-place = Où
card-languages = Langues
card-series = Série
card-contact = Contact
card-contact-value = { $role }, { $address }

# « 1 place prise sur 60, 59 libres » : chaque mot s’accorde avec son propre nombre.
card-places =
    { $taken ->
        [0] Aucune place prise
        [one] { $taken } place prise
        [many] { $taken } de places prises
       *[other] { $taken } places prises
    } sur { $places }, { $left ->
        [one] { $left } libre
        [many] { $left } libres
       *[other] { $left } libres
    }
card-places-full =
    { $places ->
        [one] La seule place est prise
        [many] Les { $places } de places sont toutes prises
       *[other] Les { $places } places sont toutes prises
    }
card-full-next = Vous pouvez rejoindre la liste d’attente : la prochaine place libre est proposée à la première personne de la liste.

card-limits = Qui peut participer
card-no-capacity = Le nombre de places n’est pas limité.
card-per-organization =
    { $count ->
        [one] Une seule personne par organisation.
        [2] Deux personnes au maximum par organisation.
        [many] { $count } de personnes au maximum par organisation.
       *[other] { $count } personnes au maximum par organisation.
    }
card-no-per-organization = Pas de limite par organisation.
card-individuals = Vous pouvez aussi venir à titre individuel, sans organisation.
card-no-individuals = Seules les personnes qui représentent une organisation peuvent s’inscrire.
card-some-individuals =
    { $count ->
        [one] Une personne peut venir à titre individuel, sans organisation.
        [many] Jusqu’à { $count } de personnes peuvent venir à titre individuel, sans organisation.
       *[other] Jusqu’à { $count } personnes peuvent venir à titre individuel, sans organisation.
    }

card-confidentiality = Confidentialité
card-closed-meeting = Seules les personnes inscrites participent.
card-open-meeting = La réunion est publique : on peut y assister sans inscription.
card-recorded = La réunion est enregistrée.
card-not-recorded = La réunion n’est pas enregistrée.
card-chatham-house = On peut utiliser ce qui est dit, mais sans révéler qui l’a dit ni au nom de qui (règle de Chatham House).
card-attributed = On peut citer ce qui est dit et nommer la personne qui l’a dit.

card-objectives = Objectifs du Pacte mondial sur les migrations

## Où en est la personne qui lit

standing-registered = Votre inscription est confirmée.
standing-was-registered = Votre inscription était confirmée.
standing-registered-group = Votre inscription est confirmée. Votre groupe de travail : « { $group } ».
standing-offered-until = Une place est gardée pour vous jusqu’au { $until }. Acceptez-la, ou laissez-la à la personne suivante.
standing-offered = Une place est gardée pour vous. Acceptez-la, ou laissez-la à la personne suivante.
standing-waiting-place = Vous êtes sur la liste d’attente, en position { $place }.
standing-waiting = Vous êtes sur la liste d’attente.
standing-pending = L’équipe d’organisation a reçu votre demande d’inscription et n’a pas encore décidé.
standing-withdrawn = Votre désistement est enregistré.
standing-lapsed = Une place était gardée pour vous, mais le délai pour l’accepter est passé.
standing-passed = Vous avez laissé la place qui était gardée pour vous.
standing-declined = L’équipe d’organisation n’a pas retenu votre demande d’inscription.
standing-handed-over = Vous avez cédé votre place à une personne de votre organisation.
standing-removed = L’équipe d’organisation a retiré votre inscription.

blocked-meeting = La réunion est complète. Une place se libère quand quelqu’un se désiste.
blocked-organization = Toutes les places de votre organisation sont prises. Une place se libère quand une personne de votre organisation se désiste ou cède la sienne.
blocked-individuals = Les places à titre individuel sont prises. Une place se libère quand l’une de ces personnes se désiste.
blocked-group = Le groupe de travail est complet. Une place s’y libère quand une personne du groupe se désiste.

## Programme

programme-heading = Programme
programme-none = Aucun programme n’est encore publié.
programme-sessions = Séances
programme-groups = Groupes de travail
programme-group-objectives =
    { $count ->
        [one] Objectif { $objectives }
        [many] Objectifs { $objectives }
       *[other] Objectifs { $objectives }
    }
programme-group-left =
    { $left ->
        [one] { $left } place libre
        [many] { $left } de places libres
       *[other] { $left } places libres
    }
programme-group-full = Complet

## Documents, rapports et demandes

papers-heading = Documents
papers-none = Rien n’est encore publié.
papers-papers = Documents
papers-reports = Rapports et enregistrements
papers-calls = Ce qui vous est demandé
papers-call-due = À remettre au plus tard le { $due } (il reste { $left })
papers-call-past = Le délai a pris fin le { $due }
papers-press = Appuyez sur un numéro pour ouvrir le document.

publication-concept-note = Note de cadrage
publication-agenda = Ordre du jour
publication-background = Document d’information
publication-speakers = Intervenantes et intervenants
publication-logistics-note = Informations pratiques
publication-summary-report = Rapport de synthèse
publication-stakeholder-reports = Rapports des parties prenantes
publication-recording = Enregistrement

paper = { $kind }, « { $title } »
paper-in = { $kind }, « { $title } » ({ $language })
call = { $title }
call-in = { $title } ({ $language })

reports-heading = Rapports et documents
reports-about = Tout ce qui est publié, du plus récent au plus ancien.
reports-none = Rien n’est encore publié. Les rapports paraissent quelques semaines après une consultation.
reports-origin-posted = { $consultation }, { $date }
reports-origin = { $consultation }

## Partager

share-heading = Partager
share-ask = Dans quelle langue ? Vous recevez un court texte à transférer. Il ne dit pas qui l’a partagé.
share-forward = Transférez ce texte tel quel :
share-when = Quand : { $when }
share-deadline = Inscriptions jusqu’au { $deadline }
share-cancelled = Cette consultation est annulée.
share-open = Pour en savoir plus et vous inscrire :

## Calendrier

calendar-title-day = { $title } (jour { $day } sur { $days })
calendar-title-cancelled = Annulée : { $title }
calendar-contact = Contact : { $role }, { $address }
calendar-sent = Voici l’invitation pour votre calendrier.
calendar-nothing = Il n’y a rien à venir à mettre dans un calendrier.

## Langue

language-heading = Langue
language-ask = Dans quelle langue souhaitez-vous continuer ?
language-chosen = Langue : { $language }

## Lieu

place-heading = Où êtes-vous ?
place-ask = Dans quelle ville êtes-vous, ou près de quelle ville ? Les horaires seront alors affichés à votre heure locale. Choisissez un lieu, ou écrivez le nom d’une ville ou d’un pays.
# $zone : « heure de Bangkok ».
place-now = Les horaires vous sont indiqués en { $zone }.
place-several = « { $place } » peut désigner plusieurs lieux. Lequel est le plus proche de vous ?
place-unknown = Nous ne connaissons pas de lieu appelé « { $place } ». Essayez avec la grande ville la plus proche, ou avec votre pays.
place-input = Ville ou pays
place-chosen = Les horaires vous sont maintenant indiqués en { $zone }.

## Aide, et quand quelque chose ne marche pas

help-heading = Aide
help-about = C’est ici que vous trouvez les consultations, que vous vous y inscrivez et que vous recevez les messages sur votre inscription. Vous pouvez écrire ces mots à tout moment :
# $command: a command with its slash. $what: what it does, one of the command-… messages.
help-command = { $command } : { $what }
help-press = Vous pouvez aussi appuyer sur un bouton.

unknown-heading = Nous n’avons pas compris
unknown-words = Nous n’avons pas compris « { $typed } ».
unknown-nothing = Nous n’avons pas compris ce message.
unknown-next = Rien n’a été modifié. Voici ce que vous pouvez faire :

missing-heading = Introuvable
missing-text = Ce que vous cherchez n’est pas ici, ou n’y est plus. L’adresse a peut-être été coupée en la copiant.

failed-heading = Cela n’a pas fonctionné
failed-text = Un problème est survenu de notre côté. Merci de vérifier où vous en êtes avant de réessayer. Si cela se reproduit, donnez ce code à l’équipe d’organisation : { $code }

flood-heading = Un peu moins vite, s’il vous plaît
flood-text = Cela fait beaucoup d’un coup. Merci de patienter un peu ; un formulaire commencé est conservé.

private-heading = Uniquement en privé
private-text = Ceci vous concerne : nous ne le montrons que là où personne d’autre ne peut le lire. Merci de nous écrire directement.

cancel-heading = Rien à annuler
cancel-nothing = Vous n’êtes pas en train de remplir un formulaire.

stale-toast = Ce bouton n’était plus à jour. Voici où en sont les choses.

## Boutons

button-continue = Continuer : question { $question } sur { $of }
button-filter = Filtrer
button-search = Chercher
button-search-again = Nouvelle recherche
button-reports = Rapports
button-mine = Mes inscriptions
button-me = Mes données
button-help = Aide
button-language = Langue
button-more-languages = …
button-place-change = Mon fuseau horaire
button-privacy = Protection des données
button-cancel = Annuler
button-consultations = Toutes les consultations
button-card = Retour à la consultation
button-open-only = Inscriptions ouvertes
button-open-only-count = Inscriptions ouvertes ({ $count })
button-everything = Toutes
button-clear = Enlever le filtre
button-objective = Objectif { $number } : { $title }
page-previous = ‹
page-next = ›
page-at = { $page }/{ $pages }
button-programme = Programme
button-papers = Documents
button-calendar = Calendrier
button-share = Partager
button-share-again = Une autre langue
button-register = M’inscrire
button-join-waiting = Rejoindre la liste d’attente
button-wait-again = Retour sur la liste d’attente
button-withdraw = Me désister
button-hand-over = Céder ma place
button-accept = Accepter la place
button-pass = Laisser la place
button-ask-seat = Demander une place à mes collègues
button-place = { $city } (il est { $time })
button-private = Ouvrir une discussion privée
