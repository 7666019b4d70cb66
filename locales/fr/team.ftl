### Qui fait partie de l’équipe d’une série, les invitations, et qui a fait quoi.

# Sur l’écran d’une série.
team-button = Équipe
# Sur l’écran de toutes les séries, pour les propriétaires de l’installation.
team-owners-button = Propriétaires

## Qui en fait partie

team-heading = L’équipe
team-owners-heading = Propriétaires
team-owners = Les propriétaires répondent de cette installation et de toutes ses séries.
team-nobody = Personne n’en fait encore partie.
# À côté d’un nom. $role : « équipe d’organisation ».
team-since = { $role }, depuis le { $date }
team-since-configured = { $role }, depuis le { $date }, d’après les réglages
team-you = { $name } (vous)
# Quelqu’un qui n’a pas donné son nom. $platform : « Telegram » ; $id : la fin d’un numéro.
team-unnamed = Compte { $platform } { $id }, sans profil
team-without-account = Personne sans compte, { $id }
# $role : « équipe d’organisation ».
team-remove-button = Retirer : { $name }, { $role }
team-invite-button = Inviter quelqu’un
team-back-button = L’équipe

## Invitations

team-invite-heading = Inviter quelqu’un dans l’équipe
team-invite = Choisissez ce que cette personne pourra faire. Vous recevrez alors un code pour elle seule.
# À côté du nom d’un rôle.
team-may-owner = tout, dans toutes les séries
team-may-organizer = tout dans cette série
team-may-moderator = voir les inscriptions et en décider
team-may-viewer = voir les inscriptions
# Boutons.
team-as-owner = Propriétaire
team-as-organizer = Équipe d’organisation
team-as-moderator = Équipe de modération
team-as-viewer = Lecture seule
team-code-heading = Un code pour une seule personne
team-code-gives = Rôle
team-code-in = Série
team-code-next = Merci d’envoyer ceci à la personne que vous invitez, et à personne d’autre :
# $typed : la ligne à écrire, code compris.
team-code-typed = Dans une discussion privée avec le robot, merci d’écrire : { $typed }
team-code-once = Ce code sert une seule fois, dans l’heure qui vient. Il ne sera plus affiché ; s’il se perd, créez-en un nouveau.

## Retirer quelqu’un

team-remove-heading = Retirer ce rôle ?
team-remove-means = La personne le perd aussitôt, ici et sur tous ses appareils. Ses propres inscriptions ne changent pas.
team-remove-owner = La personne ne pourra plus rien faire dans aucune série, sauf là où elle a un rôle. Ses propres inscriptions ne changent pas.
team-remove-self = C’est votre propre rôle. Vous le perdez aussitôt et ne pourrez pas le reprendre : une autre personne de l’équipe devrait vous inviter à nouveau.
team-remove-yes = Oui, le retirer
team-removed-heading = Le rôle est retiré
team-removed = { $name } n’a plus le rôle « { $role } ».
team-removed-self = Vous n’avez plus ce rôle. Merci pour votre travail.
team-not-removed-heading = Le rôle est conservé
team-not-there = Cette personne n’a plus ce rôle, ou l’a reçu de nouveau depuis. Merci de regarder l’équipe encore une fois.
team-configured = Les réglages de cette installation nomment cette personne comme propriétaire (owners, dans roundtable.toml). C’est là que la personne qui gère le robot peut la retirer.
team-last-organizer = Personne d’autre ne fait partie de l’équipe d’organisation de cette série. Merci d’inviter d’abord quelqu’un d’autre, ou de vous adresser aux propriétaires de l’installation.

## Qui a fait quoi

audit-button = Qui a fait quoi
audit-heading = Qui a fait quoi
audit-of-no-series = Ce qui ne concerne pas une série en particulier. Le plus récent d’abord.
audit-empty = Rien n’est encore noté.
# Une ligne, derrière une date et une heure. $who : un nom ; $what : l’un des messages ci-dessous ; $code : le code d’une consultation.
audit-line = { $who } : { $what }
audit-line-about = { $who } : { $what } ({ $code })
audit-by-program = le programme, ou sa ligne de commande
audit-by-forgotten = quelqu’un dont les données ont été effacées
audit-by-unknown = le programme, ou quelqu’un dont les données ont été effacées
# Un acte sans mots à lui. $key : comment le programme l’appelle.
audit-act = « { $key } »
# $role : le rôle, là où il y en a un.
audit-act-appoint = code d’invitation créé ({ $role })
audit-act-appoint_owner = code d’invitation créé ({ $role })
audit-act-confirm_organization = nom d’une organisation confirmé
audit-act-dismiss = rôle retiré ({ $role })
audit-act-edit = informations modifiées
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = modification : { $fields }
audit-act-publish = consultation publiée
audit-act-cancel = consultation annulée
audit-act-hold = consultation annulée, finalement maintenue
audit-act-close_registration = inscriptions closes avant la date
audit-act-extend_registration = délai d’inscription prolongé
audit-act-make_consultation = consultation créée
audit-act-export = fichier exporté
audit-act-extend_questionnaire = délai de réponse prolongé
audit-act-import = fichier de série importé
audit-act-invite_people = codes créés pour une liste de personnes invitées
audit-act-invite_to_answer = codes créés pour un questionnaire
audit-act-linked = deux comptes reliés
audit-act-merge_organizations = deux organisations fusionnées
audit-act-post = fiche publiée dans un salon, ou retirée
audit-act-redeemed = code d’invitation utilisé ({ $role })
audit-act-unlinked = comptes séparés
audit-act-approve = inscription acceptée
audit-act-decline = inscription refusée
audit-act-seat = place attribuée
audit-act-admit_beyond = personne admise au-delà d’une limite
audit-act-put_on_waiting_list = personne mise sur la liste d’attente
audit-act-remove = inscription retirée de la liste
audit-act-enter_person = personne sans compte inscrite
audit-act-keep_organizations_apart = deux organisations jugées distinctes
audit-act-broadcast_made = message groupé commencé
audit-act-broadcast_again = message repris pour les personnes qui ne l’avaient pas reçu
audit-act-broadcast_edited = message groupé modifié
audit-act-broadcast_redrafted = message groupé repris pour modification
audit-act-broadcast_tested = message d’essai envoyé à soi-même
audit-act-broadcast_asked = confirmation d’un message demandée
audit-act-broadcast_confirmed = message d’une autre personne confirmé
audit-act-broadcast_refused = message d’une autre personne refusé
audit-act-broadcast_planned = message groupé programmé
audit-act-broadcast_began = envoi d’un message groupé commencé
audit-act-broadcast_selected = destinataires d’un message choisis
audit-act-broadcast_paused = envoi d’un message groupé mis en pause
audit-act-broadcast_resumed = envoi d’un message groupé relancé
audit-act-broadcast_stopped = envoi d’un message groupé arrêté
audit-act-broadcast_sent = message groupé envoyé
audit-act-broadcast_cancelled = message groupé annulé
audit-act-broadcast_discarded = message groupé supprimé
audit-act-change_paper = document modifié
audit-act-post_paper = document publié
audit-act-take_paper_away = document retiré
audit-act-no_report = absence de rapport annoncée
audit-act-set_joining = lien de connexion enregistré
audit-act-set_joining_minutes = moment d’envoi du lien de connexion modifié
audit-act-put_joining_away = nouveau lien de connexion abandonné
audit-act-take_joining_away = lien de connexion retiré
