### Documents, rapports et lien de connexion, publiés par l’équipe organisatrice, et ce qui en est envoyé.

## Documents et rapports d’une consultation, pour l’équipe

publish-button = Documents et rapports
publish-heading = Documents et rapports
publish-none = Rien n’est encore publié pour cette consultation.
publish-no-report = La consultation est finie, et aucun rapport de synthèse n’est publié.
# $at : un moment.
publish-posted = Publié : { $at }
publish-later = Sera publié : { $at }
publish-from-start = Présent depuis l’annonce
publish-for-all = Pour toutes les personnes concernées
publish-for-registered = Seulement pour les personnes inscrites
# Ce qu’il est advenu des messages ; plusieurs se suivent dans une liste.
publish-count-sent = reçus : { $count }
publish-count-going = encore à envoyer : { $count }
publish-count-unreachable = injoignables : { $count }
publish-count-failed = échecs : { $count }
publish-count-unknown = arrivée incertaine : { $count }
publish-count-skipped = devenus inutiles : { $count }
publish-told = Ce que sont devenus les messages
publish-nobody-yet = Personne n’en a été informé.
publish-new-button = Publier
publish-prepared-button = Ce qui est préparé
publish-back-button = Documents et rapports
publish-change-button = Modifier
publish-take-button = Retirer
publish-became-button = Qui a été informé
# Libellés.
publish-kind = Quoi
publish-title = Titre
publish-link = Adresse web
publish-moment = Jour et heure
publish-when = Quand
publish-whom = Qui est informé
publish-how-many = Combien
publish-where = Où
# Un titre ou une adresse dans l’une des langues.
publish-in-language = { $language } : { $text }

## Préparer

publish-kinds-heading = Publier
publish-kinds = De quoi s’agit-il ?
publish-ask-link-heading = Où se trouve le document ?
publish-ask-link = Envoyez l’adresse web. Elle commence par https://
publish-ask-title-heading = Quel est le titre ?
publish-ask-title = Envoyez le titre. Sans titre propre, le document porte le nom de son genre.
publish-ask-languages = Si cela change selon la langue, écrivez une ligne par langue, avec la langue devant : « fr: … ». Une ligne sans langue vaut pour toutes les autres.
publish-ask-moment-heading = Quand faut-il publier ?
publish-ask-moment = Envoyez un jour et une heure : « 20 février 2021, 14:30 ».
# $zone : « heure de Bangkok ».
publish-ask-moment-zone = Nous les lisons à l’heure de la réunion : { $zone }.
publish-now-button = Tout de suite
publish-fault-empty = Il n’y avait rien à lire.
publish-fault-address = Ce n’est pas une adresse web complète qui commence par https://. Copiez-la depuis votre navigateur.
publish-fault-long = C’est trop long : { $most } caractères au plus.
publish-fault-twice = Deux lignes sont pour la même langue. Envoyez-en une seule pour chacune.
publish-fault-moment = Ce n’est pas clairement un jour avec une heure. Écrivez les deux, avec les minutes.
publish-fault-past = Ce moment est passé. Choisissez-en un autre, ou appuyez sur « Tout de suite ».
publish-check-heading = Vérifiez, puis publiez
publish-change-heading = Vérifiez, puis modifiez
publish-changed = Quelque chose a changé entre-temps. Voici où en sont les choses.
publish-with-yes = Tout de suite, quand vous dites oui
publish-people =
    { $count ->
        [one] { $count } personne
        [many] { $count } de personnes
       *[other] { $count } personnes
    }
# Où elles sont informées : « Telegram : 12 ».
publish-on = { $platform } : { $count }
publish-told-before = Personne n’est informé une seconde fois. Le message déjà reçu reste tel quel.
publish-told-nobody = Dans cette série, personne n’est informé des publications. Le document figure tout de même sur la fiche.
publish-told-unpublished = Aucun message ne part : la consultation n’est pas encore publiée. Le document figurera sur sa fiche dès le début.
publish-preview = Voici ce qui est envoyé
publish-yes-button = Oui, publier
publish-change-yes-button = Oui, modifier
publish-link-button = Autre adresse
publish-title-button = Autre titre
publish-moment-button = Autre moment
publish-discard-button = Ne pas publier

## Fait, ou non

publish-done-heading = C’est publié
publish-done = Les messages partent maintenant ; là où il fait nuit, ils arrivent le matin.
publish-later-done-heading = Ce sera publié
publish-later-done = Les messages partent à ce moment. D’ici là, personne ne le voit.
publish-change-done-heading = C’est modifié
publish-take-heading = Retirer ce document ?
publish-take-untold = Personne n’en a été informé. Il disparaît simplement.
publish-take-told =
    { $count ->
        [one] { $count } personne en a été informée, et garde le message avec l’adresse.
        [many] { $count } de personnes en ont été informées, et gardent le message avec l’adresse.
       *[other] { $count } personnes en ont été informées, et gardent le message avec l’adresse.
    }
publish-take-yes = Oui, retirer
publish-keep = Non, le laisser
publish-taken-heading = Le document est retiré
publish-taken = Il ne figure plus sur la fiche.
publish-gone-heading = Le document n’est plus là
publish-gone = Quelqu’un l’a retiré entre-temps.
publish-nothing-heading = Rien n’est préparé
publish-nothing = Cela a déjà été publié ou abandonné.
publish-not-heading = Rien n’est publié
publish-changed-meanwhile = Quelqu’un d’autre l’a modifié ou retiré depuis que vous avez commencé. Votre préparation est gardée : regardez le document tel qu’il est, et repartez de là.
publish-full = Une consultation a au plus { $most } documents et rapports. Retirez-en un d’abord ; votre préparation est gardée.
publish-not = La consultation ne respecterait plus une règle des fichiers de série. Demandez à qui gère ce programme de vérifier la série.

## Le rapport de synthèse qui manque

report-due-heading = Le rapport est attendu
report-due =
    { $days ->
        [one] Cette consultation est finie depuis { $days } jour, et aucun rapport de synthèse n’est publié.
        [many] Cette consultation est finie depuis { $days } de jours, et aucun rapport de synthèse n’est publié.
       *[other] Cette consultation est finie depuis { $days } jours, et aucun rapport de synthèse n’est publié.
    }
report-due-next = Les personnes qui sont venues l’attendent. Publiez-le, ou dites qu’il n’y en aura pas.
report-post-button = Publier le rapport
report-none-button = Il n’y en aura pas
report-none-heading = Il n’y aura pas de rapport de synthèse ?
report-none = Vous n’aurez plus de rappel. Les données personnelles de la série pourront être effacées plus tôt. Un rapport peut tout de même être publié plus tard.
report-none-yes = Oui, il n’y en aura pas
report-none-done-heading = Aucun rapport n’est attendu
report-none-done = Il n’y aura plus de rappel à ce sujet.

## Le lien de connexion, pour l’équipe

joining-button = Lien de connexion
joining-heading = Lien de connexion
joining-intro = Seules les personnes inscrites le reçoivent, chacune dans sa conversation privée. Il ne figure dans aucun fichier d’agenda, aucun export ni aucun salon.
joining-none = Aucun lien n’est défini.
joining-over = La consultation est finie ou annulée : plus personne ne reçoit de lien.
# Libellés.
joining-address = Lien
joining-sent = Envoyé
joining-sent-at = C’est-à-dire
joining-have = Personnes qui ont déjà le lien
joining-minutes-before =
    { $count ->
        [one] { $count } minute avant le début de chaque journée
        [many] { $count } de minutes avant le début de chaque journée
       *[other] { $count } minutes avant le début de chaque journée
    }
joining-minutes-button =
    { $count ->
        [one] { $count } minute avant
        [many] { $count } de minutes avant
       *[other] { $count } minutes avant
    }
joining-set-button = Définir le lien
joining-change-button = Changer le lien
joining-away-button = Retirer le lien
joining-ask-heading = Comment se connecte-t-on ?
joining-ask = Envoyez le lien complet, avec le mot de passe s’il y en a un. Il commence par https://
joining-check-heading = Est-ce le bon lien ?
joining-check-out =
    { $count ->
        [one] { $count } personne a le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
        [many] { $count } de personnes ont le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
       *[other] { $count } personnes ont le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
    }
joining-check-open = Le moment est venu : toutes les personnes inscrites le reçoivent tout de suite.
joining-yes-button = Oui, c’est lui
joining-other-button = Un autre
joining-no-button = Ne pas l’utiliser
joining-set-heading = Le lien est défini
joining-same = C’est déjà le lien défini.
joining-changed = Quelque chose a changé entre-temps. Voici où en sont les choses.
joining-away-heading = Retirer le lien ?
joining-away-out = Qui l’a peut continuer à s’en servir. Seuls les réglages de la réunion elle-même peuvent y mettre fin.
joining-away-yes = Oui, le retirer
joining-keep = Non, le laisser
joining-gone-heading = Le lien est retiré
joining-out-heading = Le lien de connexion circule
# $name : nom d’une personne.
joining-out = { $name } a reçu le lien de connexion et n’est plus sur la liste des inscriptions.
joining-out-forgotten = Quelqu’un a reçu le lien de connexion et n’est plus sur la liste des inscriptions.
joining-out-next = Si cela pose problème, changez le lien : les personnes inscrites reçoivent le nouveau tout de suite.

## Le lien de connexion, pour les personnes inscrites

joining-notice-heading = Pour vous connecter
joining-notice = Votre consultation commence bientôt. Voici le lien pour vous connecter.
joining-notice-changed-heading = Nouveau lien de connexion
joining-notice-changed = Le lien pour vous connecter a changé. Utilisez désormais celui-ci.
joining-notice-keep = Ne le transmettez pas : il est réservé aux personnes inscrites.
# Libellé devant le lien.
joining-here = Pour vous connecter

## Jusqu’à quand les données sont gardées

kept-label = Données personnelles gardées au plus tard jusqu’au
# Au-dessus de lignes : le titre d’une série, et une date.
kept-title = Gardé jusqu’au
kept-until-erased = jour où vous effacez tout
