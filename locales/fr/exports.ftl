### Fichiers pour les équipes organisatrices, et listes de personnes à inviter.

# Sur les écrans d’une série et d’une consultation.
export-button = Fichiers
export-heading = Fichiers
# Les fichiers, et ce qu’ils contiennent.
export-file-registrations = Inscriptions
export-file-answers = Réponses
export-file-deliveries = Messages
export-file-people = Personnes
export-file-audit = Qui a fait quoi
export-holds-registrations = toutes les personnes inscrites, avec nom, organisation, catégorie, pays et la suite donnée
export-holds-answers = les réponses au questionnaire ; avec les noms, sauf s’il est anonyme
export-holds-deliveries = qui a reçu quel message, quand, et ce qu’il en est
export-holds-people = chaque personne inscrite, ayant répondu sous son nom ou membre de l’équipe, une seule fois
export-holds-audit = ce que l’équipe a fait, et qui
export-back-button = Autres fichiers
# Libellés.
export-of = De
export-holds = Contient
export-rows = Lignes
export-personal = Ce sont des données personnelles. Conservez-les là où seule l’équipe peut les lire, et supprimez-les dès que vous n’en avez plus besoin.
# $count : heures.
export-goes =
    { $count ->
        [one] Le fichier est supprimé de cette conversation après { $count } heure.
       *[other] Le fichier est supprimé de cette conversation après { $count } heures.
    }
export-stays = Rien ne le supprime automatiquement ici.
# Pour les tableurs ; pour les programmes.
export-send-csv = Oui, envoyer un tableau (CSV)
export-send-json = Oui, envoyer en JSON
export-sent-heading = Voici le fichier
export-not-sent = Aucun fichier n’est envoyé
# $command : ce qu’il faut écrire en ligne de commande.
export-switched-off = Ici, les fichiers ne sont pas envoyés dans les conversations. L’exploitant du programme peut en écrire un avec : { $command }
# $most : mégaoctets.
export-too-large = Il dépasse les { $most } Mo qu’une conversation accepte. L’exploitant du programme peut l’écrire avec : { $command }
export-nothing-asked = Cette consultation n’a rien demandé.
# $count : personnes.
export-too-few =
    { $count ->
        [0] Les réponses sans nom sont remises dès qu’il y en a cinq. Il n’y en a pas encore.
        [one] Les réponses sans nom sont remises dès qu’il y en a cinq. Il y en a { $count } pour l’instant.
       *[other] Les réponses sans nom sont remises dès qu’il y en a cinq. Il y en a { $count } pour l’instant.
    }
export-elsewhere = Les fichiers contenant des données personnelles ne sont envoyés que dans une conversation privée. Écrivez-y /organize au bot.
export-open-chat = Ouvrir la conversation privée
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = Un fichier à supprimer vous-même
export-left = Un fichier de données personnelles que vous avez demandé se trouve peut-être encore dans cette discussion, et nous ne pouvons pas le retirer. Si vous le voyez, merci de le supprimer ici une fois que vous l’avez ailleurs. S’il n’est jamais arrivé, merci de le redemander.

## Personnes invitées

# Un texte à envoyer, dans la langue de la personne invitée. $title : une consultation ; $typed : ce qu’il faut écrire, code compris ; $date : un jour.
export-invitation = Nous vous invitons à : { $title }. Dans une conversation privée avec le bot, écrivez : { $typed }. Ce code est personnel : il fonctionne une fois, jusqu’au { $date }.

## Ce que dit un message

export-notice-cancelled = La consultation est annulée
export-notice-confirmed = Confirmation
export-notice-handed_over = Une place a été cédée
export-notice-missed = Un rappel n’est pas parti
export-notice-moved = Les dates ont changé
export-notice-offer = Une place est proposée
export-notice-offer_lapsed = Une offre a expiré
export-notice-posted = Un document est disponible
export-notice-reminder = Rappel
export-notice-seat_requested = Une personne de la même organisation demande une place
export-notice-waiting_ended = La liste d’attente est close
export-notice-applications = Une demande d’inscription est arrivée
export-notice-decided = L’équipe organisatrice a décidé
export-notice-broadcast = Message à plusieurs
export-notice-broadcast_asked = Un message à plusieurs est à confirmer
export-notice-broadcast_decided = Un message à plusieurs a été confirmé ou refusé
export-notice-broadcast_test = Essai d’un message à plusieurs

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
export-column-by = Par
export-column-by_key = Par (clé)
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
export-column-reason = Raison
export-column-registration_id = Numéro d’inscription
export-column-registrations = Inscriptions
export-column-role_keys = Rôles (clé)
export-column-roles = Rôles
export-column-state = État
export-column-state_key = État (clé)
export-column-typed = À écrire
export-column-valid_until_utc = Code valable jusqu’au (UTC)
export-column-waiting_utc = Sur la liste d’attente depuis (UTC)
