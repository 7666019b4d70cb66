### Point de départ des équipes organisatrices : leurs séries, une série, une consultation. Seule l’équipe lit ceci.

# Sur la fiche d’une consultation, pour qui a un rôle dans sa série.
organizing-button = Organiser

## Les séries où l’on a un rôle

organizing-heading = Organisation
organizing-none = Aucune série n’a encore été importée. C’est à l’exploitant du programme de le faire.
# Rôles, en liste à côté du titre d’une série.
organizing-role-owner = propriétaire de cette installation
organizing-role-organizer = organisation
organizing-role-moderator = modération
organizing-role-viewer = consultation seule

## Une série

organizing-series = Ses consultations, et ce qui concerne toute la série :
organizing-series-empty = Elle ne contient encore aucune consultation.

## Une consultation

organizing-consultation-heading = Pour l’équipe organisatrice
organizing-nobody-yet = Personne ne s’est encore inscrit.
# Libellés devant un nombre de personnes.
organizing-state-registered = Inscriptions
organizing-state-offered = Place proposée
organizing-state-waiting = Sur la liste d’attente
organizing-state-pending = À décider
organizing-state-withdrawn = Désistements
organizing-state-lapsed = Offre expirée ou attente sans suite
organizing-state-passed = Offre laissée à d’autres
organizing-state-declined = Demandes refusées
organizing-state-handed_over = Place cédée
organizing-state-removed = Retraits de la liste

## Retours

organizing-home-button = Toutes les séries
organizing-series-button = La série
organizing-back-button = Retour à la consultation

## Ce qui n’est pas possible

organizing-denied-heading = Accès réservé
organizing-denied = Cette page est réservée à l’équipe organisatrice d’une série, et votre compte n’y a pas de rôle, ou n’en a plus.
organizing-denied-next = Si vous devriez en avoir un, demandez un code d’invitation à l’équipe.
organizing-stale-heading = Question dépassée
organizing-stale = Une autre question a été posée entre-temps : rien n’a été fait de votre texte. Le voici :
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = À quoi sert ce lien ?
organizing-link = Rien n’en a été fait. Pour enregistrer un lien, choisissez la consultation, puis « { $papers } ». Le lien pour rejoindre la réunion s’y trouve sous « { $joining } ».
