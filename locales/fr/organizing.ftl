### Point de départ des équipes d’organisation : leurs séries, une série, une consultation. Seule l’équipe lit ceci.

# Sur la fiche d’une consultation, pour qui a un rôle dans sa série.
organizing-button = Organiser

## Les séries où l’on a un rôle

organizing-heading = Organiser
organizing-none = Aucune série n’a encore été importée. C’est à la personne qui gère le robot de le faire.
# Rôles, en liste à côté du titre d’une série.
organizing-role-owner = propriétaire de cette installation
organizing-role-organizer = équipe d’organisation
organizing-role-moderator = équipe de modération
organizing-role-viewer = lecture seule

## Une série

organizing-series = Ses consultations, et ce qui concerne toute la série :
organizing-series-empty = Elle ne contient encore aucune consultation.

## Une consultation

organizing-consultation-heading = Pour l’équipe d’organisation
organizing-nobody-yet = Il n’y a encore aucune inscription.
# Libellés devant un nombre de personnes.
organizing-state-registered = Inscription confirmée
organizing-state-offered = Place proposée
organizing-state-waiting = Sur la liste d’attente
organizing-state-pending = À décider
organizing-state-withdrawn = Désistement
organizing-state-lapsed = Proposition expirée ou attente sans suite
organizing-state-passed = Place laissée à la personne suivante
organizing-state-declined = Demande non retenue
organizing-state-handed_over = Place cédée
organizing-state-removed = Inscription retirée

## Retours

organizing-home-button = Toutes les séries
organizing-series-button = La série
organizing-back-button = Retour à la consultation

## Ce qui n’est pas possible

organizing-denied-heading = Accès réservé
organizing-denied = Cette page est réservée à l’équipe d’organisation d’une série. Votre compte n’y a pas de rôle, ou n’en a plus.
organizing-denied-next = Si vous pensez devoir en avoir un, merci de demander un code d’invitation à l’équipe d’organisation.
organizing-stale-heading = Cette question n’est plus posée
organizing-stale = Une autre question a été posée entre-temps : ce que vous avez écrit n’a donc pas été utilisé. Le voici :
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = À quoi sert ce lien ?
organizing-link = Rien n’en a été fait. Pour enregistrer un lien, choisissez la consultation, puis « { $papers } ». Le lien pour rejoindre la réunion s’y trouve sous « { $joining } ».
