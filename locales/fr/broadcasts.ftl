### Messages à plusieurs : comment l’équipe les compose et les envoie, et ce qui entoure un message reçu.

## La liste

broadcast-button = Messages à plusieurs
broadcast-list-none = Aucun message n’a encore été écrit.
broadcast-new = Nouveau message
broadcast-untitled = Pas encore de texte
# Où en est un message, à côté de ses premiers mots.
broadcast-phase-draft = brouillon
broadcast-phase-asked = à confirmer
broadcast-phase-planned = prévu
broadcast-phase-sending = envoi en cours
broadcast-phase-paused = en pause
broadcast-phase-stopping = arrêt en cours
broadcast-phase-sent = envoyé
broadcast-phase-cancelled = arrêté

## Son texte

broadcast-text-heading = Que souhaitez-vous dire ?
# $language : son propre nom.
broadcast-text-ask = Écrivez le message en { $language }, en texte simple. Les liens sont montrés en entier.
# Nom d’un champ.
broadcast-text-label = Message
broadcast-text-now = Jusqu’ici :
# $given, $max : nombres de caractères.
broadcast-text-long = Ce texte compte { $given } caractères, et il y a place pour { $max }. Merci de le raccourcir.
broadcast-text-whole = Avec ses liens et ses boutons, c’est trop long pour un seul message. Merci de le raccourcir.
broadcast-text-empty = Il n’y a rien à lire ici. Merci d’écrire le message à nouveau.
# $link : tel qu’il a été écrit.
broadcast-text-misleading = Cette adresse mène ailleurs qu’elle n’en a l’air, ou nulle part : { $link }. Merci de la corriger.
broadcast-texts-heading = Le texte dans chaque langue
broadcast-texts = Qui lit une langue sans texte reçoit le texte anglais, ou à défaut le premier qui existe.
broadcast-unwritten = pas écrit
# $language : son propre nom. Boutons.
broadcast-write = Écrire : { $language }
broadcast-drop = Retirer : { $language }

## Un message en préparation

broadcast-draft-heading = Un message à plusieurs
# Libellés.
broadcast-series = Série
broadcast-for = Pour
broadcast-languages = Écrit en
broadcast-buttons = Boutons
broadcast-time = Envoi
# Instead, once it has begun to go out.
broadcast-began = Début de l’envoi
broadcast-besides = En outre
broadcast-at-once = Dès que possible
broadcast-nobody = personne encore
broadcast-none = aucun
# $count : autres noms d’une liste.
broadcast-more =
    { $count ->
        [one] { $count } autre
        [many] { $count } autres
       *[other] { $count } autres
    }
broadcast-again-those = les personnes que le message précédent n’a pas atteintes
broadcast-again-all = les personnes que le message précédent n’a pas atteintes, ou peut-être pas
# Boutons.
broadcast-texts-button = Texte
broadcast-who-button = Pour qui
broadcast-buttons-button = Boutons
broadcast-when-button = Quand
broadcast-preview-button = Tel qu’on le verra
broadcast-test-button = L’envoyer à moi seulement
broadcast-check-button = Vérifier et envoyer
broadcast-discard = Jeter
broadcast-redraft = Revenir au brouillon
broadcast-back = Retour au message
# À côté de l’écran.
broadcast-test-toast = En route vers vos propres comptes.
broadcast-stale-toast = Il a changé entre-temps. Voici où il en est.

## Pour qui

broadcast-who-heading = Pour qui est-il ?
broadcast-who = Choisissez un ou plusieurs groupes. Catégories, pays et langues les restreignent.
broadcast-who-news = Qui ne veut pas de nouvelles de la série reçoit tout de même ce qui est envoyé aux personnes qui ont une place.
broadcast-group-series = Toute la série
broadcast-group-registered = Personnes inscrites
broadcast-group-offered = Une place leur est gardée
broadcast-group-waiting = Sur la liste d’attente
broadcast-group-pending = À décider
broadcast-group-interested = Intéressées, sans place
broadcast-unanswered = Questionnaire sans réponse
broadcast-urgent = La nuit aussi
# $what : un choix qui est fait.
broadcast-picked = ✓ { $what }
broadcast-categories = Catégories
broadcast-countries = Pays
broadcast-readers = Langue de lecture
broadcast-readers-text = Seulement qui lit une de ces langues ; sans choix, tout le monde.
broadcast-any = Sans restriction
broadcast-as-registered = D’après ce que chaque personne a indiqué en s’inscrivant dans cette série.
broadcast-countries-ask = Écrivez les pays, séparés par des virgules.
# $name : tel qu’il a été écrit.
broadcast-country-unknown = « { $name } » n’est pas un pays que nous connaissons, ou pourrait en désigner plusieurs. Merci de l’écrire autrement.

## Boutons sous le message

broadcast-buttons-text = Quels boutons placer sous le message ?
broadcast-offer-card = Ouvrir la consultation
broadcast-offer-register = M’inscrire
broadcast-offer-questionnaire = Questionnaire
broadcast-offer-papers = Documents

## Quand

broadcast-when-heading = Quand faut-il l’envoyer ?
# $example : « 23 janv. 2021 09:00 » ; $zone : « heure de Bangkok ».
broadcast-when-ask = Écrivez une date et une heure, par exemple { $example }. Fuseau : { $zone }.
broadcast-when-label = Date et heure
broadcast-when-past = Ce moment est passé. Merci d’en choisir un autre.
broadcast-when-unread = Nous n’avons pas pu y lire une date et une heure.

## Tel qu’on le reçoit

# $team : l’équipe organisatrice.
broadcast-from = De la part de l’équipe organisatrice : { $team }
broadcast-from-team = De la part de l’équipe organisatrice
# $language : son propre nom.
broadcast-only-in = Il n’existe pas de version dans votre langue ; celle-ci est en { $language }.

## Avant l’envoi

broadcast-check-heading = Avant l’envoi
# Libellés devant des nombres et des noms.
broadcast-people = Personnes
broadcast-nowhere = Impossibles à joindre
broadcast-leads = Les liens mènent à
broadcast-otherwise-heading = Sans texte dans leur langue
# $wanted, $got : langues par leur propre nom.
broadcast-otherwise =
    { $count ->
        [one] { $count } personne lit { $wanted } et reçoit { $got }
        [many] { $count } personnes lisent { $wanted } et reçoivent { $got }
       *[other] { $count } personnes lisent { $wanted } et reçoivent { $got }
    }
# $count : le nombre au-delà duquel il faut une deuxième personne.
broadcast-second-many =
    { $count ->
        [one] Il s’adresse à plus de { $count } personne : une autre personne de votre équipe doit le confirmer.
        [many] Il s’adresse à plus de { $count } personnes : une autre personne de votre équipe doit le confirmer.
       *[other] Il s’adresse à plus de { $count } personnes : une autre personne de votre équipe doit le confirmer.
    }
broadcast-second-hosts = Il mène à { $hosts }, ce que ne fait aucun autre lien de la série : une autre personne de votre équipe doit le confirmer.
broadcast-second-nobody = Personne d’autre dans votre équipe ne peut encore le faire. Invitez d’abord une deuxième personne à organiser.
broadcast-unpublished = La consultation n’est pas encore publiée : personne ne peut en être informé. Merci de la publier d’abord.
broadcast-no-text = Il n’a pas encore de texte. Merci d’en écrire un.
broadcast-no-people = Personne ne le recevrait. Merci de choisir pour qui il est.
broadcast-ask = Demander une confirmation
broadcast-send =
    { $count ->
        [one] L’envoyer maintenant à { $count } personne
        [many] L’envoyer maintenant à { $count } personnes
       *[other] L’envoyer maintenant à { $count } personnes
    }
broadcast-plan =
    { $count ->
        [one] L’envoyer alors à { $count } personne
        [many] L’envoyer alors à { $count } personnes
       *[other] L’envoyer alors à { $count } personnes
    }

## À confirmer

broadcast-asked-heading = En attente de confirmation
broadcast-asked-own = Une autre personne de votre équipe doit le confirmer ; l’équipe est prévenue.
broadcast-asked-other = Quelqu’un de votre équipe souhaite envoyer ceci. Lisez-le, voyez pour qui il est, et décidez.
broadcast-confirm = Oui, l’envoyer
broadcast-refuse = Ne pas l’envoyer
broadcast-own-toast = Vous l’avez écrit ou demandé : c’est à une autre personne de le confirmer.
broadcast-look = Le regarder
broadcast-asked-notice-heading = Un message attend votre confirmation
broadcast-asked-notice = Quelqu’un de votre équipe organisatrice souhaite envoyer ceci à de nombreuses personnes.
broadcast-confirmed-heading = Votre message est confirmé
broadcast-confirmed = Votre équipe l’a confirmé. Il part à son heure.
broadcast-refused-heading = Votre message n’est pas envoyé
broadcast-refused = Votre équipe ne l’a pas confirmé. C’est de nouveau un brouillon, et personne ne l’a reçu.

## En route, et après

broadcast-heading-planned = Le message est prévu
broadcast-heading-sending = Le message est en cours d’envoi
broadcast-heading-paused = Le message est en pause
broadcast-heading-stopping = Le message est en cours d’arrêt
broadcast-heading-sent = Le message a été envoyé
broadcast-heading-cancelled = Le message a été arrêté
# À côté d’une barre.
broadcast-done = { $part } sur { $whole }
broadcast-choosing = Les destinataires sont encore en cours de choix : les nombres augmentent.
# Libellés devant des nombres de personnes ; certains se trouvent aussi seuls à côté d’un nom.
broadcast-sent = Envoyé
broadcast-open = Reste à envoyer
broadcast-unreachable = Pas reçu
broadcast-failed = Échec
broadcast-unknown = Peut-être arrivé
broadcast-skipped = Mis de côté
broadcast-gone = Données effacées depuis
broadcast-pace-label = Rythme
broadcast-pace =
    { $count ->
        [one] { $count } par minute
        [many] { $count } par minute
       *[other] { $count } par minute
    }
broadcast-left = Temps restant, environ
# Boutons.
broadcast-refresh = Actualiser
broadcast-pause = Mettre en pause
broadcast-resume = Reprendre
broadcast-cancel = Arrêter pour de bon
broadcast-missed-button = Qui ne l’a pas reçu
broadcast-again = Renvoyer à qui ne l’a pas reçu
broadcast-again-unknown = Aussi à qui l’a peut-être reçu
broadcast-cancel-heading = L’arrêter pour de bon ?
broadcast-cancel-text = Plus personne ne le recevra. Qui l’a reçu le garde.
broadcast-cancel-yes = Oui, l’arrêter
broadcast-missed-heading = Qui ne l’a pas reçu
broadcast-missed-personal = Cette liste contient des données personnelles. Elle est réservée à l’équipe organisatrice.
broadcast-missed-none = Il n’y a personne sur cette liste.
broadcast-nameless = Une personne qui ne s’est pas inscrite dans cette série

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = Salons de la série
broadcast-rooms-said = { $part } sur { $whole }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = Publier dans les salons
