### What organizers see of a questionnaire: who has answered, what was answered, and more time to answer.

# On the card of a consultation, for its organizers.
responses-button = Qui a répondu

## Who has answered

responses-heading = Réponses au questionnaire
# Label before the deadline.
responses-due = À rendre avant
# Labels before "4 of 12" and before numbers.
responses-places = Ont répondu, parmi les personnes qui ont une place
responses-others = Autres personnes qui ont répondu
responses-waiting = Sur la liste d’attente
# $part, $whole: numbers of people.
responses-share = { $part } sur { $whole }
responses-anonymous = Ce questionnaire est anonyme. On sait qui a répondu, jamais qui a dit quoi.
# Titles above groups of those who hold a place; each group is a label before "4 of 12".
responses-categories = Par catégorie
responses-countries = Par pays
responses-rest = Ensemble des autres
responses-small = Un groupe de moins de cinq personnes n’est jamais montré seul.
responses-summary-button = Ce qui a été répondu
# $count: 1, 3 or 7 days more to answer.
responses-more-days =
    { $count ->
        [one] { $count } jour de plus
       *[other] { $count } jours de plus
    }
responses-back = Qui a répondu
responses-denied = Les réponses ne sont montrées qu’à l’équipe organisatrice de la série.

## What was answered to one question

responses-question = Question { $place } sur { $of }
responses-answered =
    { $count ->
        [0] Personne n’y a encore répondu.
        [one] { $count } personne y a répondu.
       *[other] { $count } personnes y ont répondu.
    }
responses-earlier =
    { $count ->
        [one] { $count } réponse portait sur une formulation antérieure et n’est pas comptée ici.
       *[other] { $count } réponses portaient sur une formulation antérieure et ne sont pas comptées ici.
    }
# $least: 5.
responses-few =
    { $count ->
        [0] Les réponses anonymes sont montrées à partir de { $least }. Il n’y en a pas encore.
        [one] Les réponses anonymes sont montrées à partir de { $least }. Il y en a { $count } pour l’instant.
       *[other] Les réponses anonymes sont montrées à partir de { $least }. Il y en a { $count } pour l’instant.
    }
# Beside an option: how many chose it.
responses-counted = { $count } ({ $percent } %)
# Beside an option of a ranking: its place on average ("1.4"), and how many put it first.
responses-ranked = rang moyen { $mean }, mis en premier { $first } fois
# An end of a scale: "5 (very well)".
responses-step = { $number } ({ $meaning })
responses-yes = Oui
responses-no = Non
# Labels before numbers and dates.
responses-mean = En moyenne
responses-median = Au milieu (médiane)
responses-least = Minimum
responses-greatest = Maximum
responses-about = environ { $value }
responses-earliest = La plus ancienne
responses-latest = La plus récente
responses-texts = Les textes ne sont pas montrés ici. La personne qui gère le robot peut les exporter pour vous.

## More time to answer

extend-heading = Donner plus de temps pour répondre ?
# Labels before dates, and before a number of people.
extend-from = Date limite actuelle
extend-to = Nouvelle date limite
extend-unanswered = Ont une place et n’ont pas répondu
extend-reminders = Les rappels suivront la nouvelle date.
# $count: days.
extend-yes =
    { $count ->
        [one] Oui, { $count } jour de plus
       *[other] Oui, { $count } jours de plus
    }
extend-changed = La date a changé entre-temps. Rien n’a été modifié ; merci de regarder à nouveau.
extended-heading = Il y a plus de temps pour répondre
extended-told = Les rappels suivent la nouvelle date.
extend-not = Il n’est plus possible de donner du temps
extend-cancelled = La consultation est annulée.
extend-started = La consultation a commencé.
extend-past = Cette date est passée elle aussi.
extend-too-late = Cette date tombe après la consultation.
