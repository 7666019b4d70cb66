### Messages groupés : comment l’équipe les compose et les envoie, et ce qui entoure un message reçu.

## La liste

broadcast-button = Messages groupés
broadcast-list-none = Aucun message n’a encore été écrit.
broadcast-new = Nouveau message
broadcast-untitled = Pas encore de texte
# Où en est un message, à côté de ses premiers mots.
broadcast-phase-draft = brouillon
broadcast-phase-asked = à confirmer
broadcast-phase-planned = programmé
broadcast-phase-sending = envoi en cours
broadcast-phase-paused = en pause
broadcast-phase-stopping = arrêt en cours
broadcast-phase-sent = envoyé
broadcast-phase-cancelled = envoi arrêté

## Son texte

broadcast-text-heading = Que souhaitez-vous dire ?
# $language : son propre nom.
broadcast-text-ask = Merci d’écrire le message en texte simple, dans cette langue : { $language }. Les liens seront affichés en entier.
# Nom d’un champ.
broadcast-text-label = Message
broadcast-text-now = Le texte jusqu’ici :
# $given, $max : nombres de caractères.
broadcast-text-long = Ce texte compte { $given } caractères ; la limite est de { $max }. Merci de le raccourcir.
broadcast-text-whole = Avec ses liens et ses boutons, ce texte est trop long pour un seul message. Merci de le raccourcir.
broadcast-text-empty = Ce message ne contient rien à lire. Merci de l’écrire à nouveau.
# $link : tel qu’il a été écrit.
broadcast-text-misleading = Cette adresse ne mène pas là où elle semble mener, ou ne mène nulle part : { $link }. Merci de la corriger.
broadcast-texts-heading = Le texte dans chaque langue
broadcast-texts = Les personnes dont la langue n’a pas de texte reçoivent le texte anglais ou, à défaut, le premier disponible.
broadcast-unwritten = pas encore écrit
# $language : son propre nom. Boutons.
broadcast-write = Écrire : { $language }
broadcast-drop = Retirer : { $language }

## Un message en préparation

broadcast-draft-heading = Un message groupé
# Libellés.
broadcast-series = Série
broadcast-for = Pour
broadcast-languages = Langues du texte
broadcast-buttons = Boutons
broadcast-time = Envoi
# Instead, once it has begun to go out.
broadcast-began = Début de l’envoi
broadcast-besides = Options
broadcast-at-once = Dès que possible
broadcast-nobody = personne pour l’instant
broadcast-none = rien pour l’instant
# $count : autres noms d’une liste.
broadcast-more =
    { $count ->
        [one] { $count } autre
        [many] { $count } d’autres
       *[other] { $count } autres
    }
broadcast-again-those = les personnes qui n’ont pas reçu le message précédent
broadcast-again-all = les personnes qui n’ont pas reçu le message précédent, ou qui ne l’ont peut-être pas reçu
# Boutons.
broadcast-texts-button = Texte
broadcast-who-button = Destinataires
broadcast-buttons-button = Boutons
broadcast-when-button = Date d’envoi
broadcast-preview-button = Aperçu
broadcast-test-button = M’envoyer un essai
broadcast-check-button = Vérifier et envoyer
broadcast-discard = Supprimer
broadcast-redraft = Revenir au brouillon
broadcast-back = Retour au message
# À côté de l’écran.
broadcast-test-toast = L’essai part vers vos propres comptes.
broadcast-stale-toast = Ce message a changé entre-temps. Voici où il en est.

## Pour qui

broadcast-who-heading = À qui ce message est-il destiné ?
broadcast-who = Choisissez un ou plusieurs groupes. Vous pouvez les restreindre par catégorie, par pays ou par langue.
broadcast-who-news = Les personnes qui ne veulent pas de nouvelles de la série reçoivent tout de même ce qui est envoyé à celles qui ont une place.
broadcast-group-series = Toute la série
broadcast-group-registered = Personnes inscrites
broadcast-group-offered = Place proposée
broadcast-group-waiting = Sur la liste d’attente
broadcast-group-pending = Demandes à décider
broadcast-group-interested = Intéressées (sans place)
broadcast-unanswered = Questionnaire non rempli
broadcast-urgent = La nuit aussi
# $what : un choix qui est fait.
broadcast-picked = ✓ { $what }
broadcast-categories = Catégories
broadcast-countries = Pays
broadcast-readers = Langues de lecture
broadcast-readers-text = Le message ne va qu’aux personnes qui lisent l’une de ces langues. Si vous n’en choisissez aucune, il va à tout le monde.
broadcast-any = Sans restriction
broadcast-as-registered = Ce choix se fonde sur ce que les personnes ont indiqué en s’inscrivant dans cette série.
broadcast-countries-ask = Merci d’écrire les pays, séparés par des virgules.
# $name : tel qu’il a été écrit.
broadcast-country-unknown = « { $name } » n’est pas un pays que nous connaissons, ou peut en désigner plusieurs. Merci de l’écrire autrement.

## Boutons sous le message

broadcast-buttons-text = Quels boutons placer sous le message ?
broadcast-offer-card = Ouvrir la consultation
broadcast-offer-register = M’inscrire
broadcast-offer-questionnaire = Questionnaire
broadcast-offer-papers = Documents

## Quand

broadcast-when-heading = Quand faut-il l’envoyer ?
# $example : « 23 janv. 2021 09:00 » ; $zone : « heure de Bangkok ».
broadcast-when-ask = Merci d’écrire une date et une heure, par exemple { $example } ({ $zone }).
broadcast-when-label = Date et heure
broadcast-when-past = Ce moment est passé. Merci d’en choisir un à venir.
broadcast-when-unread = Nous n’y avons pas reconnu une date et une heure.

## Tel qu’on le reçoit

# $team : l’équipe d’organisation.
broadcast-from = De la part de l’équipe d’organisation : { $team }
broadcast-from-team = De la part de l’équipe d’organisation
# $language : son propre nom.
broadcast-only-in = Ce message n’existe pas dans votre langue. Langue de cette version : { $language }.

## Avant l’envoi

broadcast-check-heading = Avant l’envoi
# Libellés devant des nombres et des noms.
broadcast-people = Personnes
broadcast-nowhere = Injoignables
broadcast-leads = Liens vers
broadcast-otherwise-heading = Sans texte dans leur langue
# $wanted, $got : langues par leur propre nom.
broadcast-otherwise =
    { $count ->
        [one] { $count } personne lit { $wanted } et reçoit { $got }
        [many] { $count } de personnes lisent { $wanted } et reçoivent { $got }
       *[other] { $count } personnes lisent { $wanted } et reçoivent { $got }
    }
# $count : le nombre au-delà duquel il faut une deuxième personne.
broadcast-second-many =
    { $count ->
        [one] Ce message s’adresse à plus de { $count } personne : quelqu’un d’autre dans votre équipe doit le confirmer.
        [many] Ce message s’adresse à plus de { $count } de personnes : quelqu’un d’autre dans votre équipe doit le confirmer.
       *[other] Ce message s’adresse à plus de { $count } personnes : quelqu’un d’autre dans votre équipe doit le confirmer.
    }
broadcast-second-hosts = Ce message mène à { $hosts }, et aucun autre lien de la série n’y mène : quelqu’un d’autre dans votre équipe doit le confirmer.
broadcast-second-nobody = Personne d’autre dans votre équipe ne peut encore le faire. Merci d’inviter d’abord une deuxième personne dans l’équipe d’organisation.
broadcast-unpublished = La consultation n’est pas encore publiée : on ne peut donc en informer personne. Merci de la publier d’abord.
broadcast-no-text = Ce message n’a pas encore de texte. Merci d’en écrire un.
broadcast-no-people = Personne ne recevrait ce message. Merci de choisir à qui il est destiné.
broadcast-ask = Demander confirmation
broadcast-send =
    { $count ->
        [one] Envoyer à { $count } personne
        [many] Envoyer à { $count } de personnes
       *[other] Envoyer à { $count } personnes
    }
broadcast-plan =
    { $count ->
        [one] Programmer pour { $count } personne
        [many] Programmer pour { $count } de personnes
       *[other] Programmer pour { $count } personnes
    }

## À confirmer

broadcast-asked-heading = En attente de confirmation
broadcast-asked-own = Quelqu’un d’autre dans votre équipe doit confirmer ce message ; l’équipe est prévenue.
broadcast-asked-other = Une personne de votre équipe souhaite envoyer ce message. Merci de le lire, de regarder à qui il est destiné et de décider.
broadcast-confirm = Oui, l’envoyer
broadcast-refuse = Ne pas l’envoyer
broadcast-own-toast = Vous avez écrit ce message ou demandé son envoi : quelqu’un d’autre doit le confirmer.
broadcast-look = Voir le message
broadcast-asked-notice-heading = Un message attend votre confirmation
broadcast-asked-notice = Une personne de votre équipe d’organisation souhaite envoyer ce message à un grand nombre de personnes.
broadcast-confirmed-heading = Votre message est confirmé
broadcast-confirmed = Une personne de votre équipe l’a confirmé. Il partira au moment prévu.
broadcast-refused-heading = Votre message n’a pas été envoyé
broadcast-refused = Une personne de votre équipe ne l’a pas confirmé. C’est de nouveau un brouillon, et personne ne l’a reçu.

## En route, et après

broadcast-heading-planned = Le message est programmé
broadcast-heading-sending = Le message est en cours d’envoi
broadcast-heading-paused = L’envoi est en pause
broadcast-heading-stopping = L’envoi est en cours d’arrêt
broadcast-heading-sent = Le message a été envoyé
broadcast-heading-cancelled = L’envoi a été arrêté
# À côté d’une barre.
broadcast-done = { $part } sur { $whole }
broadcast-choosing = La liste des destinataires est encore en préparation : les nombres augmentent.
# Libellés devant des nombres de personnes ; certains se trouvent aussi seuls à côté d’un nom.
broadcast-sent = Envoyé
broadcast-open = Reste à envoyer
broadcast-unreachable = Injoignable
broadcast-failed = Échec
broadcast-unknown = Peut-être arrivé
broadcast-skipped = Envoi abandonné
broadcast-gone = Données effacées depuis
broadcast-pace-label = Rythme
broadcast-pace =
    { $count ->
        [one] { $count } par minute
        [many] { $count } par minute
       *[other] { $count } par minute
    }
broadcast-left = Temps restant estimé
# Boutons.
broadcast-refresh = Actualiser
broadcast-pause = Mettre en pause
broadcast-resume = Reprendre
broadcast-cancel = Arrêter définitivement
broadcast-missed-button = Qui ne l’a pas reçu
broadcast-again = Renvoyer à qui ne l’a pas reçu
broadcast-again-unknown = Aussi à qui l’a peut-être reçu
broadcast-cancel-heading = Arrêter définitivement l’envoi ?
broadcast-cancel-text = Personne d’autre ne recevra ce message. Les personnes qui l’ont reçu le gardent.
broadcast-cancel-yes = Oui, arrêter l’envoi
broadcast-missed-heading = Qui ne l’a pas reçu
broadcast-missed-personal = Cette liste contient des données personnelles. Elle est réservée à l’équipe d’organisation.
broadcast-missed-none = Cette liste est vide.
broadcast-nameless = Une personne qui ne s’est pas inscrite dans cette série

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = Salons de la série
broadcast-rooms-said = { $part } sur { $whole }
# $count: rooms.
broadcast-rooms-narrow =
    { $count ->
        [one] Le message est trop long pour tenir en deux langues dans { $count } salon : seule la première y figure.
        [many] Le message est trop long pour tenir en deux langues dans { $count } de salons : seule la première y figure.
       *[other] Le message est trop long pour tenir en deux langues dans { $count } salons : seule la première y figure.
    }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = Publier dans les salons
