### Documents, rapports et lien de connexion, publiés par l’équipe d’organisation, et ce qui en est envoyé.

## Documents et rapports d’une consultation, pour l’équipe

publish-button = Documents et rapports
publish-heading = Documents et rapports
publish-none = Rien n’est encore publié pour cette consultation.
publish-no-report = La consultation est terminée, et aucun rapport de synthèse n’est publié.
# $at : un moment.
publish-posted = Publié le { $at }
publish-later = Sera publié le { $at }
publish-from-start = Disponible depuis l’annonce
publish-for-all = Toutes les personnes concernées
publish-for-registered = Personnes inscrites seulement
# Ce qu’il est advenu des messages ; plusieurs se suivent dans une liste.
publish-count-sent = reçus : { $count }
publish-count-going = encore à envoyer : { $count }
publish-count-unreachable = injoignables : { $count }
publish-count-failed = échecs : { $count }
publish-count-unknown = arrivée incertaine : { $count }
publish-count-skipped = devenus inutiles : { $count }
publish-told = Ce que sont devenus les messages
publish-nobody-yet = Aucun message n’est encore parti à ce sujet.
publish-new-button = Publier un document
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
publish-whom = Destinataires
publish-how-many = Combien
publish-where = Où
# Un titre ou une adresse dans l’une des langues.
publish-in-language = { $language } : { $text }

## Préparer

publish-kinds-heading = Publier un document
publish-kinds = De quoi s’agit-il ?
publish-ask-link-heading = Où se trouve le document ?
publish-ask-link = Merci d’envoyer l’adresse web. Elle commence par https://
publish-ask-title-heading = Quel est le titre ?
publish-ask-title = Merci d’envoyer le titre. Un document sans titre propre est désigné par son type.
publish-ask-languages = Si cela change selon la langue, merci d’écrire une ligne par langue, en commençant par la langue, par exemple « fr: … ». Une ligne sans langue vaut pour toutes les autres.
publish-ask-moment-heading = Quand faut-il publier ?
publish-ask-moment = Merci d’envoyer un jour et une heure, par exemple « 20 février 2021, 14:30 ».
# $zone : « heure de Bangkok ».
publish-ask-moment-zone = Fuseau horaire de la réunion : { $zone }.
publish-now-button = Tout de suite
publish-fault-empty = Nous n’y avons rien trouvé à lire.
publish-fault-address = Ce n’est pas une adresse web complète qui commence par https://. Merci de la copier depuis votre navigateur.
publish-fault-long = C’est trop long : { $most } caractères au plus.
publish-fault-twice = Deux lignes concernent la même langue. Merci d’en envoyer une seule par langue.
publish-fault-moment = Nous n’y avons pas clairement reconnu un jour et une heure. Merci d’écrire les deux, minutes comprises.
publish-fault-past = Ce moment est passé. Choisissez-en un à venir, ou appuyez sur « Tout de suite ».
publish-check-heading = Merci de vérifier avant de publier
publish-change-heading = Merci de vérifier avant de modifier
publish-changed = Quelque chose a changé entre-temps. Voici où en sont les choses.
publish-with-yes = Tout de suite, dès que vous confirmez
publish-people =
    { $count ->
        [one] { $count } personne
        [many] { $count } de personnes
       *[other] { $count } personnes
    }
# Où elles sont informées : « Telegram : 12 ».
publish-on = { $platform } : { $count }
publish-told-before = Il n’y a pas de second message. Celui qui a déjà été reçu reste tel quel.
publish-told-nobody = Dans cette série, aucun message ne part lors d’une publication. Le document figure tout de même sur la fiche.
publish-told-unpublished = Aucun message ne part : la consultation n’est pas encore publiée. Le document figurera sur sa fiche dès le début.
publish-preview = Voici le message envoyé
publish-yes-button = Oui, publier
publish-change-yes-button = Oui, modifier
publish-link-button = Autre adresse
publish-title-button = Autre titre
publish-moment-button = Autre moment
publish-discard-button = Ne pas publier

## Fait, ou non

publish-done-heading = C’est publié
publish-done = Les messages partent maintenant ; là où il fait nuit, ils partiront le matin.
publish-later-done-heading = Ce sera publié
publish-later-done = Les messages partiront à ce moment-là. D’ici là, personne ne voit le document.
publish-change-done-heading = C’est modifié
publish-take-heading = Retirer ce document ?
publish-take-untold = Aucun message n’est parti à ce sujet. Le document disparaît, tout simplement.
publish-take-told =
    { $count ->
        [one] { $count } personne en a été informée, et garde le message avec l’adresse.
        [many] { $count } de personnes en ont été informées, et gardent le message avec l’adresse.
       *[other] { $count } personnes en ont été informées, et gardent le message avec l’adresse.
    }
publish-take-yes = Oui, le retirer
publish-keep = Non, le laisser
publish-taken-heading = Le document est retiré
publish-taken = Il ne figure plus sur la fiche.
publish-gone-heading = Le document n’est plus là
publish-gone = Quelqu’un l’a retiré entre-temps.
publish-nothing-heading = Rien n’est préparé
publish-nothing = Cela a déjà été publié ou abandonné.
publish-not-heading = Rien n’a été publié
publish-changed-meanwhile = Quelqu’un d’autre a modifié ou retiré ce document depuis que vous avez commencé. Ce que vous avez préparé est conservé : merci de regarder le document tel qu’il est maintenant, et de repartir de là.
publish-full = Une consultation compte au plus { $most } documents et rapports. Merci d’en retirer un d’abord ; ce que vous avez préparé est conservé.
publish-not = Avec ce document, la consultation ne respecterait plus une règle des fichiers de série. Merci de demander à la personne qui gère le robot de vérifier la série.

## Le rapport de synthèse qui manque

report-due-heading = Le rapport est attendu
report-due =
    { $days ->
        [one] Cette consultation est terminée depuis { $days } jour, et aucun rapport de synthèse n’est publié.
        [many] Cette consultation est terminée depuis { $days } de jours, et aucun rapport de synthèse n’est publié.
       *[other] Cette consultation est terminée depuis { $days } jours, et aucun rapport de synthèse n’est publié.
    }
report-due-next = Les personnes qui sont venues l’attendent. Merci de le publier, ou de dire qu’il n’y en aura pas.
report-post-button = Publier le rapport
report-none-button = Pas de rapport
report-none-heading = Il n’y aura pas de rapport de synthèse ?
report-none = Vous n’aurez plus de rappel à ce sujet. Les données personnelles de la série pourront être effacées plus tôt. Un rapport peut tout de même être publié plus tard.
report-none-yes = Oui, pas de rapport
report-none-done-heading = Aucun rapport n’est attendu
report-none-done = Il n’y aura plus de rappel à ce sujet.

## Le lien de connexion, pour l’équipe

joining-button = Lien de connexion
joining-heading = Lien de connexion
joining-intro = Seules les personnes inscrites le reçoivent, chacune dans sa discussion privée. Il ne figure ni dans les fichiers de calendrier, ni dans les exports, ni dans les salons.
joining-none = Aucun lien n’est enregistré.
joining-over = La consultation est terminée ou annulée : plus personne ne reçoit de lien.
# Libellés.
joining-address = Lien
joining-sent = Envoi
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
joining-set-button = Enregistrer le lien
joining-change-button = Changer le lien
joining-away-button = Retirer le lien
joining-ask-heading = Comment se connecte-t-on ?
joining-ask = Merci d’envoyer le lien complet, avec le mot de passe s’il y en a un. Il commence par https://
joining-check-heading = Est-ce le bon lien ?
joining-check-out =
    { $count ->
        [one] { $count } personne a le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
        [many] { $count } de personnes ont le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
       *[other] { $count } personnes ont le lien actuel. Les personnes inscrites reçoivent le nouveau tout de suite.
    }
joining-check-open = L’heure de l’envoi est passée : toutes les personnes inscrites le reçoivent tout de suite.
joining-yes-button = Oui, c’est le bon
joining-other-button = Un autre lien
joining-no-button = Ne pas l’utiliser
joining-set-heading = Le lien est enregistré
joining-same = Ce lien est déjà celui qui est enregistré.
joining-changed = Quelque chose a changé entre-temps. Voici où en sont les choses.
joining-away-heading = Retirer le lien ?
joining-away-out = Les personnes qui l’ont peuvent continuer à s’en servir. Seuls les réglages de la réunion elle-même peuvent y mettre fin.
joining-away-yes = Oui, le retirer
joining-keep = Non, le laisser
joining-gone-heading = Le lien est retiré
joining-out-heading = Une personne non inscrite a le lien
# $name : nom d’une personne.
joining-out = { $name } a reçu le lien de connexion et n’a plus d’inscription.
joining-out-forgotten = Quelqu’un a reçu le lien de connexion et n’a plus d’inscription.
joining-out-next = Si cela pose problème, merci d’enregistrer un autre lien : les personnes inscrites le reçoivent tout de suite.

## Le lien de connexion, pour les personnes inscrites

joining-notice-heading = Pour vous connecter
joining-notice = Votre consultation commence bientôt. Voici le lien pour vous connecter.
joining-notice-changed-heading = Nouveau lien de connexion
joining-notice-changed = Le lien de connexion a changé. Merci d’utiliser désormais celui-ci.
joining-notice-keep = Merci de ne pas le transmettre : il est réservé aux personnes inscrites.
# Libellé devant le lien.
joining-here = Pour vous connecter

## Jusqu’à quand les données sont gardées

kept-label = Données personnelles conservées au plus tard jusqu’au
# Au-dessus de lignes : le titre d’une série, et une date.
kept-title = Fin de la conservation de vos données
kept-until-erased = quand vous effacez tout
