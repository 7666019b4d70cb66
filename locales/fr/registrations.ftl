### Là où l’équipe décide des inscriptions : ce que les gens en apprennent, et comment l’équipe voit et décide.

## Pour tout le monde

# Sur la fiche d’une consultation, sous les conditions de participation.
card-approval = L’équipe d’organisation décide de chaque inscription.
outcome-admitted = L’équipe d’organisation vous a donné une place. Elle est à vous.

## À qui a fait une demande

applied-heading = L’équipe d’organisation décide
applied-sent = Votre demande d’inscription nous est bien parvenue. Pour cette consultation, l’équipe d’organisation décide de chacune.
applied-next = Vous n’avez pas encore de place. Nous vous le dirons ici dès que la décision sera prise. Si finalement vous ne pouvez pas venir, merci de vous désister.

## Ce qui a été décidé

decided-waiting-heading = Vous êtes sur la liste d’attente
decided-approved-waiting = L’équipe d’organisation a accepté votre demande, mais aucune place n’est libre pour le moment.
decided-moved-waiting = L’équipe d’organisation a déplacé votre inscription sur la liste d’attente. La place que vous aviez n’est plus à vous.
# Libellé devant un nombre : 1 est la première position.
decided-place = Position sur la liste
decided-waiting-next = Dès qu’une place se libère pour vous, nous vous la gardons et vous le disons ici.
decided-declined-heading = Votre demande n’a pas été retenue
decided-declined = L’équipe d’organisation n’a pas retenu votre demande pour cette consultation.
decided-removed-heading = Vous n’êtes plus sur la liste
decided-removed = L’équipe d’organisation a retiré votre inscription.
decided-lapsed-heading = La décision n’a pas été prise à temps
decided-lapsed = La réunion a commencé, et l’équipe d’organisation n’a pas pris de décision sur votre demande. Nous le regrettons.
# Titre au-dessus des mots de l’équipe.
decided-reason = Message de l’équipe d’organisation
decided-next = Pour toute question, merci de vous adresser à l’équipe d’organisation. La fiche de la consultation dit comment la joindre.

## À qui décide

applications-heading = Des inscriptions attendent votre décision
# $count : nombre de personnes dont la demande n’est pas décidée.
applications =
    { $count ->
        [one] Une personne attend que votre équipe décide de son inscription.
        [many] { $count } de personnes attendent que votre équipe décide de leur inscription.
       *[other] { $count } personnes attendent que votre équipe décide de leur inscription.
    }
applications-next = Nous vous écrivons à ce sujet une fois par jour au plus.
applications-button = Voir les demandes

## Listes

registrations-button = Inscriptions
registrations-heading = Inscriptions
# Chacun est un titre et un bouton. $count : nombre de personnes.
registrations-registered = Inscriptions confirmées : { $count }
registrations-offered = Places proposées : { $count }
registrations-waiting = Liste d’attente : { $count }
registrations-pending = À décider : { $count }
registrations-gone = Terminées : { $count }
registrations-none = Cette liste est vide.
registrations-private = Ce sont des données personnelles, réservées à l’équipe d’organisation. Merci de ne rien en transmettre.
registrations-list = La liste
registrations-enter = Inscrire quelqu’un
registrations-find = Chercher
registrations-find-heading = Qui cherchez-vous ?
registrations-find-ask = Merci d’écrire le nom d’une personne ou d’une organisation, ou une partie de ce nom.
registrations-find-again = Merci d’écrire au moins deux lettres. Voici ce que vous avez écrit :
registrations-find-label = Nom ou organisation
registrations-found-heading = Recherche
registrations-found-none = Dans cette consultation, aucune personne ni organisation ne porte ce nom.
registrations-found-more = Il y en a d’autres. Pour les trouver, écrivez une plus grande partie du nom.

## Une inscription

registrations-one-heading = Une inscription
registrations-self = à titre individuel
# $name : une organisation, dont un propriétaire de l’installation a ou n’a pas confirmé le nom.
registrations-confirmed = { $name } (nom confirmé)
registrations-unconfirmed = { $name } (nom indiqué à l’inscription)
# Libellés.
registrations-state = État
registrations-since = Dernier changement
registrations-waits = Attend
registrations-until = Place gardée jusqu’au
registrations-exception = Exception
registrations-answered = Questionnaire
registrations-stays = Nouvelle date
registrations-reached = Messages
registrations-entered = Inscription faite par
registrations-room-meeting = une place dans la réunion
registrations-room-organization = une place de son organisation
registrations-room-individuals = une place à titre individuel
registrations-room-group = une place dans son groupe de travail
# $limits : parmi les quatre ci-dessus. $reason : dans les mots de l’équipe.
registrations-excepted = { $limits }, au-delà de la limite : { $reason }
registrations-excepted-own = { $limits }, au-delà de la limite, par vous : { $reason }
registrations-answered-yes = envoyé
registrations-answered-no = pas envoyé
registrations-stays-yes = vient malgré le changement
registrations-stays-no = n’a pas dit si la date convient
registrations-reached-yes = lui parviennent
registrations-reached-closed = ne lui parviennent pas pour le moment
registrations-reached-none = pas de compte ici
registrations-entered-value = l’équipe d’organisation, qui a confirmé que la personne l’avait demandé
# Titre au-dessus des mots.
registrations-reason-told = Motif communiqué

## Décisions : les boutons, qui les prennent aussi

registrations-do-approve = Accepter
registrations-do-decline = Refuser
registrations-do-seat = Attribuer une place
registrations-do-beyond = Admettre au-delà de la limite
registrations-do-wait = Mettre sur liste d’attente
registrations-do-remove = Retirer de la liste
registrations-back = Retour à l’inscription

## Décisions : ce que l’une ferait

registrations-weigh-approve = Accepter cette demande ?
registrations-weigh-decline = Refuser cette demande ?
registrations-weigh-seat = Attribuer une place ?
registrations-weigh-beyond = Admettre au-delà de la limite ?
registrations-weigh-wait = Mettre sur liste d’attente ?
registrations-weigh-remove = Retirer de la liste ?
registrations-becomes-registered = Cette personne reçoit une place.
registrations-becomes-waiting = Aucune place n’est libre : cette personne va sur la liste d’attente.
registrations-becomes-moved = Cette personne perd sa place et va à la fin de la liste d’attente.
# $rooms : ce qui est attendu.
registrations-becomes-waits = Elle attend { $rooms }.
registrations-becomes-declined = Cette personne ne reçoit pas de place. Elle peut renvoyer le formulaire tant que les inscriptions sont ouvertes.
registrations-becomes-removed = Cette personne perd sa place. Elle peut se réinscrire tant que les inscriptions sont ouvertes.
# $held : personnes avec elle, pour $places places ; $over : autant de trop.
registrations-over-meeting = Le nombre de personnes à la réunion passe à { $held }, pour une limite de { $places } ({ $over } au-delà).
registrations-over-organization = Le nombre de personnes de son organisation passe à { $held }, pour une limite de { $places } ({ $over } au-delà).
registrations-over-individuals = Le nombre de personnes à titre individuel passe à { $held }, pour une limite de { $places } ({ $over } au-delà).
registrations-over-group = Le nombre de personnes du groupe de travail passe à { $held }, pour une limite de { $places } ({ $over } au-delà).
registrations-over-until = Au fil des désistements, la limite sera de nouveau respectée d’elle-même.
# $names : des personnes.
registrations-offers = Une place est alors proposée à { $names }.
registrations-offers-nobody = Aucune place n’est proposée à quelqu’un d’autre.
registrations-told = Cette personne est prévenue aussitôt.
registrations-told-none = Cette personne n’a pas de compte ici : merci de la prévenir directement.
registrations-reason-label = Motif
registrations-reason-may-be = Vous pouvez écrire un motif : la personne lira vos mots. Vous pouvez aussi décider sans motif.
registrations-reason-needed = Merci d’écrire un motif : la personne lira vos mots.
registrations-reason-recorded = Merci d’écrire un motif : il sera noté pour l’équipe.
# $max : nombre maximal de caractères.
registrations-reason-again = Ce motif ne convient pas. Merci de l’écrire en { $max } caractères au plus. Voici ce que vous avez écrit :
registrations-without = Sans motif
registrations-done = C’est fait. La personne est prévenue.
registrations-done-untold = C’est fait. Merci de prévenir la personne directement.
registrations-weighed-anew = Les conséquences ne sont plus celles qui vous avaient été montrées. Merci de regarder de nouveau.

## Décisions impossibles

registrations-not-heading = Rien n’a changé
registrations-not-stands = Cette inscription a changé depuis que vous l’avez vue. Merci de la regarder de nouveau.
registrations-not-full = Ce qui manque :
registrations-not-full-next = Vous pouvez admettre cette personne au-delà de la limite, avec un motif qui est noté.
registrations-not-back = Aucune autre personne en attente ne peut prendre cette place : elle serait aussitôt proposée de nouveau à la même personne. Vous pouvez plutôt retirer son inscription de la liste.
registrations-not-account = Cette personne n’a pas de compte ici : aucune proposition ne lui parviendrait sur la liste d’attente. Vous pouvez plutôt retirer son inscription de la liste.
registrations-not-cancelled = La consultation est annulée.
registrations-not-started = La réunion a commencé : il n’est plus possible de décider de ses inscriptions.
registrations-not-list = La liste d’attente est terminée.
registrations-not-individuals = Seules les personnes d’une organisation peuvent venir, et cette personne vient à titre individuel.
registrations-not-group = Il manque le groupe de travail. Merci de demander à la personne de se désister, puis de se réinscrire en choisissant un groupe.

## Inscrire une personne sans compte

enter-heading = Inscrire quelqu’un
enter-intro = Pour les personnes qui ne peuvent pas utiliser de messagerie et qui vous ont demandé de les inscrire. Elles reçoivent une place s’il y en a une de libre ; sans compte, on ne peut pas attendre, car aucune proposition n’arriverait.
enter-lines = Merci d’écrire ceci dans un seul message, chaque élément sur sa propre ligne :
enter-organization = Organisation, ou « aucune »
enter-group = Groupe de travail, par son numéro :
enter-again-lines = Merci d’écrire toutes les lignes, et rien de plus. Voici ce que vous avez écrit :
enter-again-name = La première ligne n’est pas un nom. Voici ce que vous avez écrit :
enter-again-organization = La deuxième ligne ne nomme pas d’organisation. Merci d’écrire son nom complet, ou « aucune ». Voici ce que vous avez écrit :
enter-again-country = La troisième ligne ne nomme aucun pays, ou en nomme plusieurs. Merci d’écrire le nom complet du pays. Voici ce que vous avez écrit :
enter-again-group = Il manque le groupe de travail. Merci d’écrire son numéro. Voici ce que vous avez écrit :
enter-confirm-heading = Inscrire cette personne ?
enter-consent = En choisissant une catégorie, vous confirmez que cette personne vous a demandé de l’inscrire et sait que son nom, son organisation, sa catégorie et son pays sont enregistrés pour cette consultation. Votre confirmation est notée.
enter-category = À quelle catégorie appartient-elle ?
enter-change = Écrire à nouveau
enter-done = Inscription faite. Merci de prévenir la personne directement.
enter-not-heading = Aucune inscription n’a été faite
enter-older = Ce bouton n’a inscrit personne : il a déjà servi, ou autre chose a été écrit depuis. La liste montre les inscriptions.
enter-full = Aucune place n’est libre :
enter-full-next = Rien n’a été enregistré. Quand une place sera libre, ou la limite relevée, vous pourrez recommencer.
# $most : nouvelles organisations qu’une personne peut apporter par jour.
enter-organizations =
    { $most ->
        [one] Vous avez ajouté une nouvelle organisation aujourd’hui ; aucune autre ne peut l’être avant demain. Rien n’a été enregistré.
        [many] Vous avez ajouté { $most } de nouvelles organisations aujourd’hui ; aucune autre ne peut l’être avant demain. Rien n’a été enregistré.
       *[other] Vous avez ajouté { $most } nouvelles organisations aujourd’hui ; aucune autre ne peut l’être avant demain. Rien n’a été enregistré.
    }

## Organisations qui se ressemblent, pour les propriétaires

alike-button = Organisations proches
alike-heading = Organisations qui se ressemblent
alike-intro = Une organisation connue sous deux noms est comptée deux fois dans les limites. Choisissez une paire pour la comparer.
alike-none = Aucune organisation ne ressemble à une autre.
alike-none-yet = Parmi les noms parcourus jusqu’ici, aucun ne ressemble à un autre. Il en reste à parcourir.
alike-none-more = Il n’y a pas d’autres paires.
alike-first = Premières paires
alike-further = Paires suivantes
alike-merge-heading = Une organisation ou deux ?
# Libellés devant des noms.
alike-from = Celle-ci
alike-into = rejoint
alike-means = Après la fusion, leurs inscriptions sont comptées comme celles d’une seule organisation, dans toutes les séries. C’est définitif. Personne ne perd sa place : une personne au-delà d’une limite la garde, et l’exception est notée.
alike-touches = Consultations concernées
alike-touches-nothing = La première organisation n’a personne dans aucune consultation.
# $title : une consultation ; $held : places des deux ; $above : dont au-delà de la limite.
alike-touched = { $title } : { $held } avec une place au total
alike-touched-above = { $title } : { $held } avec une place au total, dont { $above } au-delà de la limite
alike-touches-more =
    { $count ->
        [one] Et une autre consultation.
        [many] Et { $count } d’autres consultations.
       *[other] Et { $count } autres consultations.
    }
alike-merge = Fusionner
alike-other-way = Dans l’autre sens
alike-apart = Deux organisations
alike-back = Autres paires
alike-merged = Fusion faite.
alike-kept-apart = Noté : ce sont deux organisations.
