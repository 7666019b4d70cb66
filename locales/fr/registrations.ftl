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
decided-moved-waiting = L’équipe d’organisation vous a mis sur la liste d’attente. La place que vous aviez n’est plus à vous.
# Libellé devant un nombre : 1 est la première position.
decided-place = Position sur la liste
decided-waiting-next = Dès qu’une place se libère pour vous, nous vous la gardons et vous le disons ici.
decided-declined-heading = Votre demande n’a pas été retenue
decided-declined = L’équipe d’organisation n’a pas retenu votre demande pour cette consultation.
decided-removed-heading = Vous n’êtes plus sur la liste
decided-removed = L’équipe d’organisation a retiré votre inscription de la liste.
decided-lapsed-heading = Aucune décision à temps
decided-lapsed = La réunion a commencé, et l’équipe d’organisation n’avait pas décidé de votre demande. Nous le regrettons.
# Titre au-dessus des mots de l’équipe.
decided-reason = L’équipe d’organisation écrit
decided-next = Pour toute question, adressez-vous à l’équipe d’organisation. La page de la consultation dit comment la joindre.

## À qui décide

applications-heading = Des inscriptions attendent votre décision
# $count : nombre de personnes dont la demande n’est pas décidée.
applications =
    { $count ->
        [one] Une personne attend que votre équipe décide de son inscription.
       *[other] { $count } personnes attendent que votre équipe décide de leur inscription.
    }
applications-next = Nous écrivons à ce sujet une fois par jour au plus.
applications-button = Les voir

## Listes

registrations-button = Inscriptions
registrations-heading = Inscriptions
# Chacun est un titre et un bouton. $count : nombre de personnes.
registrations-registered = Inscriptions confirmées : { $count }
registrations-offered = Place proposée : { $count }
registrations-waiting = En attente : { $count }
registrations-pending = À décider : { $count }
registrations-gone = Terminées : { $count }
registrations-none = Cette liste est vide.
registrations-private = Ce sont des données personnelles, réservées à l’équipe d’organisation. Merci de ne rien en transmettre.
registrations-list = La liste
registrations-enter = Inscrire quelqu’un
registrations-find = Chercher
registrations-find-heading = Qui cherchez-vous ?
registrations-find-ask = Écrivez le nom d’une personne ou d’une organisation, ou une partie de ce nom.
registrations-find-again = Écrivez au moins deux lettres. Voici ce que vous avez écrit :
registrations-find-label = Nom ou organisation
registrations-found-heading = Recherche
registrations-found-none = Dans cette consultation, aucune personne ni organisation ne porte ce nom.
registrations-found-more = Il y en a d’autres. Écrivez un peu plus du nom pour les trouver.

## Une inscription

registrations-one-heading = Une inscription
registrations-self = à titre individuel
# $name : une organisation, dont un propriétaire de l’installation a ou n’a pas confirmé le nom.
registrations-confirmed = { $name } (nom confirmé)
registrations-unconfirmed = { $name } (tel qu’écrit à l’inscription)
# Libellés.
registrations-state = État
registrations-since = Dernier changement
registrations-waits = Attend
registrations-until = Gardée jusqu’au
registrations-exception = Exception
registrations-answered = Questionnaire
registrations-stays = Nouvelle date
registrations-reached = Messages
registrations-entered = Inscription par
registrations-room-meeting = une place dans la réunion
registrations-room-organization = une place de son organisation
registrations-room-individuals = une place à titre individuel
registrations-room-group = une place dans son groupe de travail
# $limits : parmi les quatre ci-dessus. $reason : dans les mots de l’équipe.
registrations-excepted = { $limits }, au-delà de la limite : { $reason }
registrations-excepted-own = { $limits }, au-delà de la limite, par vous : { $reason }
registrations-answered-yes = envoyé
registrations-answered-no = pas envoyé
registrations-stays-yes = vient malgré le changement
registrations-stays-no = n’a pas dit si la date convient
registrations-reached-yes = lui parviennent
registrations-reached-closed = ne lui parviennent pas pour le moment
registrations-reached-none = pas de compte ici
registrations-entered-value = l’équipe d’organisation, qui a confirmé que la personne l’avait demandé
# Titre au-dessus des mots.
registrations-reason-told = Ce qui lui a été dit

## Décisions : les boutons, qui les prennent aussi

registrations-do-approve = Accepter
registrations-do-decline = Refuser
registrations-do-seat = Donner une place
registrations-do-beyond = Admettre au-delà de la limite
registrations-do-wait = Mettre en liste d’attente
registrations-do-remove = Retirer de la liste
registrations-back = Retour à l’inscription

## Décisions : ce que l’une ferait

registrations-weigh-approve = Accepter cette demande ?
registrations-weigh-decline = Refuser cette demande ?
registrations-weigh-seat = Donner une place ?
registrations-weigh-beyond = Admettre au-delà de la limite ?
registrations-weigh-wait = Mettre en liste d’attente ?
registrations-weigh-remove = Retirer de la liste ?
registrations-becomes-registered = Cette personne reçoit une place.
registrations-becomes-waiting = Aucune place n’est libre : cette personne va sur la liste d’attente.
registrations-becomes-moved = Cette personne perd sa place et va en fin de liste d’attente.
# $rooms : ce qui est attendu.
registrations-becomes-waits = Elle attend { $rooms }.
registrations-becomes-declined = Cette personne ne reçoit pas de place. Elle peut renvoyer le formulaire tant que les inscriptions sont ouvertes.
registrations-becomes-removed = Cette personne perd sa place. Elle peut se réinscrire tant que les inscriptions sont ouvertes.
# $held : personnes avec elle, pour $places places ; $over : autant de trop.
registrations-over-meeting = La réunion a alors { $held } personnes pour { $places } places : { $over } au-delà de la limite.
registrations-over-organization = Son organisation a alors { $held } personnes pour { $places } places : { $over } au-delà de la limite.
registrations-over-individuals = À titre individuel viennent alors { $held } personnes pour { $places } places : { $over } au-delà de la limite.
registrations-over-group = Le groupe de travail a alors { $held } personnes pour { $places } places : { $over } au-delà de la limite.
registrations-over-until = Au fil des départs, la limite est de nouveau respectée d’elle-même.
# $names : des personnes.
registrations-offers = Une place est alors proposée à { $names }.
registrations-offers-nobody = Personne ne reçoit de proposition par là.
registrations-told = Cette personne est prévenue aussitôt.
registrations-told-none = Cette personne n’a pas de compte ici : merci de la prévenir vous-mêmes.
registrations-reason-label = Raison
registrations-reason-may-be = Vous pouvez écrire pourquoi : la personne lira vos mots. Ou décidez sans donner de raison.
registrations-reason-needed = Écrivez pourquoi : la personne lira vos mots.
registrations-reason-recorded = Écrivez pourquoi : ce sera noté pour l’équipe.
# $max : nombre maximal de caractères.
registrations-reason-again = Cela ne peut pas être la raison. Écrivez-la en { $max } caractères au plus. Voici ce que vous avez écrit :
registrations-without = Sans raison
registrations-done = C’est fait. La personne est prévenue.
registrations-done-untold = C’est fait. Merci de la prévenir vous-mêmes.
registrations-weighed-anew = L’effet a changé depuis l’affichage. Merci de regarder de nouveau.

## Décisions impossibles

registrations-not-heading = Rien n’a changé
registrations-not-stands = Cette inscription a changé depuis que vous l’avez vue. Merci de la regarder de nouveau.
registrations-not-full = Il manque :
registrations-not-full-next = Vous pouvez admettre cette personne au-delà de la limite, avec une raison qui est notée.
registrations-not-back = Aucune autre personne en attente ne peut prendre la place : elle lui serait aussitôt proposée de nouveau. Vous pouvez plutôt la retirer de la liste.
registrations-not-account = Cette personne n’a pas de compte ici : aucune proposition ne lui parviendrait sur la liste d’attente. Vous pouvez plutôt la retirer de la liste.
registrations-not-cancelled = La consultation est annulée.
registrations-not-started = La réunion a commencé : plus rien ne se décide sur ses inscriptions.
registrations-not-list = La liste d’attente est terminée.
registrations-not-individuals = Seules les personnes d’une organisation peuvent venir, et celle-ci vient à titre individuel.
registrations-not-group = Il manque le groupe de travail. Demandez à la personne de se désister et de se réinscrire en le choisissant.

## Inscrire une personne sans compte

enter-heading = Inscrire quelqu’un
enter-intro = Pour les personnes qui ne peuvent pas utiliser de messagerie et vous ont demandé de les inscrire. Elles reçoivent une place s’il y en a une ; sans compte on ne peut pas attendre, puisqu’aucune proposition n’arriverait.
enter-lines = Écrivez dans un seul message, chacun sur sa ligne :
enter-organization = Organisation, ou « aucune »
enter-group = Groupe de travail, par son numéro :
enter-again-lines = Écrivez toutes les lignes, et rien de plus. Voici ce que vous avez écrit :
enter-again-name = La première ligne n’est pas un nom. Voici ce que vous avez écrit :
enter-again-organization = La deuxième ligne ne nomme pas d’organisation. Écrivez son nom entier, ou « aucune ». Voici ce que vous avez écrit :
enter-again-country = La troisième ligne ne nomme aucun pays, ou plusieurs. Écrivez son nom entier. Voici ce que vous avez écrit :
enter-again-group = Il manque le groupe de travail. Écrivez son numéro. Voici ce que vous avez écrit :
enter-confirm-heading = Inscrire cette personne ?
enter-consent = En choisissant une catégorie, vous confirmez que cette personne vous a demandé de l’inscrire et sait que son nom, son organisation, sa catégorie et son pays sont enregistrés pour cette consultation. Votre confirmation est notée.
enter-category = À quelle catégorie appartient-elle ?
enter-change = Écrire de nouveau
enter-done = Inscription faite. Merci de prévenir la personne.
enter-not-heading = Aucune inscription n’a été faite
enter-older = Ce bouton n’a inscrit personne : il a déjà servi, ou autre chose a été écrit depuis. La liste montre qui est inscrit.
enter-full = Aucune place n’est libre :
enter-full-next = Rien n’a été enregistré. Quand une place sera libre, ou la limite plus haute, vous pourrez recommencer.
# $most : nouvelles organisations qu’une personne peut apporter par jour.
enter-organizations =
    { $most ->
        [one] Vous avez nommé une nouvelle organisation aujourd’hui ; aucune autre ne peut être ajoutée avant demain. Rien n’a été enregistré.
       *[other] Vous avez nommé { $most } nouvelles organisations aujourd’hui ; aucune autre ne peut être ajoutée avant demain. Rien n’a été enregistré.
    }

## Organisations qui se ressemblent, pour les propriétaires

alike-button = Organisations proches
alike-heading = Organisations qui se ressemblent
alike-intro = Deux noms pour une même organisation comptent deux fois dans les limites. Choisissez une paire pour la comparer.
alike-none = Aucune organisation ne ressemble à une autre.
alike-none-yet = Parmi les noms parcourus jusqu’ici, aucun ne ressemble à un autre. Il en reste.
alike-none-more = Il n’y a pas d’autres paires.
alike-first = Aux premières paires
alike-further = Paires suivantes
alike-merge-heading = Une organisation ou deux ?
# Libellés devant des noms.
alike-from = Celle-ci
alike-into = rejoint
alike-means = La fusion compte leurs membres comme une seule organisation, dans toutes les séries, et ne peut pas être annulée. Personne ne perd sa place : au-delà d’une limite, elle reste comme exception notée.
alike-touches = Ce que cela touche
alike-touches-nothing = Personne de la première n’est dans une consultation.
# $title : une consultation ; $held : places des deux ; $above : dont au-delà de la limite.
alike-touched = { $title } : { $held } avec une place au total
alike-touched-above = { $title } : { $held } avec une place au total, dont { $above } au-delà de la limite
alike-touches-more =
    { $count ->
        [one] Et une autre consultation.
       *[other] Et { $count } autres consultations.
    }
alike-merge = Fusionner
alike-other-way = Dans l’autre sens
alike-apart = Ce sont deux organisations
alike-back = Autres paires
alike-merged = Fusion faite.
alike-kept-apart = Noté : ce sont deux organisations.
