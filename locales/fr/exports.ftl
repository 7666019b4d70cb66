### Fichiers pour les équipes d’organisation, et listes de personnes à inviter.

# Sur les écrans d’une série et d’une consultation.
export-button = Fichiers
export-heading = Fichiers
# Les fichiers, et ce qu’ils contiennent.
export-file-registrations = Inscriptions
export-file-answers = Réponses
export-file-deliveries = Messages
export-file-people = Personnes
export-file-audit = Qui a fait quoi
export-holds-registrations = toutes les personnes qui se sont inscrites, avec leur nom, leur organisation, leur catégorie, leur pays et la suite donnée
export-holds-answers = les réponses au questionnaire ; avec les noms, sauf s’il est anonyme
export-holds-deliveries = à qui chaque message a été envoyé, quand, et ce qu’il en est advenu
export-holds-people = les personnes qui se sont inscrites, ont répondu sous leur nom ou font partie de l’équipe, chacune une seule fois
export-holds-audit = ce que l’équipe a fait, et qui l’a fait
export-back-button = Autres fichiers
# Libellés.
export-of = Concerne
export-holds = Contient
export-rows = Lignes
export-personal = Ce sont des données personnelles. Merci de les conserver là où seule l’équipe peut les lire, et de les supprimer dès que vous n’en avez plus besoin.
# $count : heures.
export-goes =
    { $count ->
        [one] Le fichier est supprimé de cette discussion au bout de { $count } heure.
        [many] Le fichier est supprimé de cette discussion au bout de { $count } d’heures.
       *[other] Le fichier est supprimé de cette discussion au bout de { $count } heures.
    }
export-stays = Ici, le fichier n’est pas supprimé automatiquement.
# Pour les tableurs ; pour les programmes.
export-send-csv = Oui, en tableau (CSV)
export-send-json = Oui, en JSON
export-sent-heading = Voici le fichier
export-not-sent = Aucun fichier n’est envoyé
# $command : ce qu’il faut écrire en ligne de commande.
export-switched-off = Ici, les fichiers ne sont pas envoyés dans les discussions. La personne qui gère le robot peut en créer un avec : { $command }
# $most : mégaoctets.
export-too-large = Le fichier dépasse les { $most } Mo qu’une discussion accepte. La personne qui gère le robot peut le créer avec : { $command }
export-nothing-asked = Aucune question n’est posée pour cette consultation.
# $count : personnes.
export-too-few =
    { $count ->
        [0] Les réponses anonymes sont remises à partir de cinq. Il n’y en a pas encore.
        [one] Les réponses anonymes sont remises à partir de cinq. Il y en a { $count } pour l’instant.
        [many] Les réponses anonymes sont remises à partir de cinq. Il y en a { $count } pour l’instant.
       *[other] Les réponses anonymes sont remises à partir de cinq. Il y en a { $count } pour l’instant.
    }
export-elsewhere = Les fichiers contenant des données personnelles ne sont envoyés que dans une discussion privée. Merci d’y écrire { COMMAND("organize") } au robot.
export-open-chat = Ouvrir la discussion privée
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = Un fichier à supprimer vous-même
export-left = Un fichier de données personnelles que vous avez demandé se trouve peut-être encore dans cette discussion, et nous ne pouvons pas le retirer. Si vous le voyez, merci de le supprimer ici une fois que vous l’avez ailleurs. S’il n’est jamais arrivé, merci de le redemander.

## Personnes invitées

# Un texte à envoyer, dans la langue de la personne invitée. $title : une consultation ; $typed : ce qu’il faut écrire, code compris ; $date : un jour.
export-invitation = Nous avons le plaisir de vous inviter à cette consultation : { $title }. Merci d’écrire { $typed } au robot, dans une discussion privée. Ce code est pour vous seulement ; il sert une seule fois, jusqu’au { $date }.

## Ce que dit un message

export-notice-cancelled = La consultation est annulée
export-notice-confirmed = Confirmation
export-notice-handed_over = Une place a été cédée
export-notice-missed = Un rappel n’est pas parti
export-notice-moved = Les dates ont changé
export-notice-offer = Une place est proposée
export-notice-offer_lapsed = Une place proposée n’a pas été acceptée à temps
export-notice-posted = Un document ou un rapport est publié
export-notice-reminder = Rappel
export-notice-seat_requested = Une personne de la même organisation demande une place
export-notice-waiting_ended = La liste d’attente est terminée
export-notice-applications = Une demande d’inscription est arrivée
export-notice-decided = L’équipe d’organisation a décidé
export-notice-broadcast = Message groupé
export-notice-broadcast_asked = Un message groupé est à confirmer
export-notice-broadcast_decided = Un message groupé a été confirmé ou refusé
export-notice-broadcast_test = Essai d’un message groupé

## Ce qu’il en est d’un message

export-sent-queued = à envoyer
export-sent-sending = en cours d’envoi
export-sent-sent = envoyé
export-sent-retry = nouvel essai prévu
export-sent-unreachable = ne reçoit pas de messages
export-sent-failed = échec
export-sent-unknown = on ignore s’il est arrivé
export-sent-skipped = pas envoyé, car plus d’actualité

## Colonnes des fichiers

## How a registration stands, in a cell of a table

export-state-registered = inscription en règle
export-state-offered = place proposée
export-state-waiting = en liste d’attente
export-state-pending = à décider
export-state-withdrawn = désistement
export-state-lapsed = offre expirée ou attente sans suite
export-state-passed = offre laissée à d’autres
export-state-declined = demande refusée
export-state-handed_over = place cédée
export-state-removed = retrait de la liste

export-column-invitation = Invitation
export-column-link = Lien
export-column-act = Ce qui a été fait
export-column-act_key = Ce qui a été fait (clé)
export-column-answers = Questionnaires remplis
export-column-area = Domaine thématique
export-column-at_utc = Quand (UTC)
export-column-attempts = Tentatives
export-column-audit_id = Entrée
export-column-by = Fait par
export-column-by_key = Fait par (clé)
export-column-category = Catégorie de partie prenante
export-column-category_key = Catégorie de partie prenante (clé)
export-column-changed_utc = Dernière modification (UTC)
export-column-code = Code
export-column-consultation = Consultation
export-column-country = Pays
export-column-country_code = Pays (code)
export-column-created_utc = Inscription (UTC)
export-column-delivery_id = Message
export-column-detail = Détails
export-column-due_utc = Prévu (UTC)
export-column-email = E-mail
export-column-gender = Genre
export-column-gender_key = Genre (clé)
export-column-group = Groupe de travail
export-column-group_code = Groupe de travail (code)
export-column-language = Langue
export-column-name = Nom
export-column-notice = Contenu
export-column-notice_key = Contenu (clé)
export-column-offer_until_utc = Place proposée jusqu’au (UTC)
export-column-organization = Organisation
export-column-organization_id = Organisation (numéro)
export-column-person_id = Personne
export-column-platform = Plateforme
export-column-platforms = Plateformes
export-column-reason = Motif
export-column-registration_id = Numéro d’inscription
export-column-registrations = Inscriptions
export-column-role_keys = Rôles (clé)
export-column-roles = Rôles
export-column-state = État
export-column-state_key = État (clé)
export-column-typed = À écrire
export-column-valid_until_utc = Code valable jusqu’au (UTC)
export-column-waiting_utc = Sur la liste d’attente depuis (UTC)
