### S’inscrire : l’accord, le formulaire, la relecture, et tout ce qui peut s’ensuivre.
###
### Court, simple et cordial ; pas de points d’exclamation ; rien qui dépende du genre de qui que ce soit. On ne dit
### jamais à une personne qui attend que son inscription est confirmée.

## L’accord

consent-heading = Avant de continuer
consent-intro = Pour votre inscription, nous devons conserver quelques informations. Responsable de ces informations : { $team }.
# The same, before somebody answers a questionnaire.
consent-intro-answers = Pour recueillir vos réponses, nous devons conserver quelques informations. Responsable de ces informations : { $team }.
# Suit toujours un deux-points.
consent-team = l’équipe d’organisation
consent-what-profile = Ce que vous nous dites : nom, organisation, catégorie de partie prenante et pays. Le genre et le domaine de travail, seulement si vous le souhaitez.
consent-what-account = Votre compte ici, votre langue et votre fuseau horaire, pour que nous puissions vous écrire.
consent-what-registrations = Vos inscriptions, et ce que vous avez accepté.
consent-what-answers = Vos réponses à un questionnaire, si vous y répondez. Avant la première question, vous lisez si votre nom y reste attaché.
consent-why = Cela nous sert à tenir les consultations, à appliquer les limites avec équité et à vous prévenir des changements. Les autres personnes qui participent ne le voient pas.
consent-retention =
    { $days ->
        [0] Tout cela est effacé quand vous envoyez { COMMAND("forget") }.
        [one] Tout cela est effacé { $days } jour après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
        [many] Tout cela est effacé { $days } de jours après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
       *[other] Tout cela est effacé { $days } jours après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
    }
consent-retention-report =
    { $days ->
        [one] Tout cela est effacé { $days } jour après la publication des rapports de toutes les consultations, au plus tard { $most } jours après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
        [many] Tout cela est effacé { $days } de jours après la publication des rapports de toutes les consultations, au plus tard { $most } jours après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
       *[other] Tout cela est effacé { $days } jours après la publication des rapports de toutes les consultations, au plus tard { $most } jours après la fin de la dernière consultation, ou aussitôt si vous envoyez { COMMAND("forget") }.
    }
consent-contact = Pour toute question : { $contact }.
consent-role-address = { $role }, { $address }
consent-question = Pouvons-nous conserver ces informations ?
consent-agree = J’accepte
consent-decline = Non, merci
consent-more = Ce qui est conservé, en détail
consent-declined-heading = Rien n’a été conservé
consent-declined = Vous pouvez continuer à vous renseigner sur les consultations. Nous ne reposerons la question que si c’est nécessaire.

consent-privacy-heading = Ce qui est conservé, et pourquoi
consent-privacy-browsing = Tant que vous ne faites que lire, rien n’est conservé à votre sujet. Quand vous donnez votre accord et vous inscrivez, nous conservons ceci :
consent-privacy-what = Quoi
consent-privacy-optional = Recevoir les nouvelles d’une série et montrer votre nom à vos collègues sont deux choix à part. Aucun des deux n’est activé sans votre accord.
consent-privacy-who = Qui le voit
consent-privacy-team = L’équipe qui organise la consultation à laquelle vous vous inscrivez voit ce que vous avez envoyé pour celle-ci. Personne d’autre.
consent-privacy-colleagues = Les personnes qui participent ne voient pas qui d’autre s’est inscrit. Vos collègues dans votre organisation n’apprennent votre nom que si vous l’autorisez.
consent-privacy-rights = Vos choix
consent-privacy-see = { COMMAND("me") } montre tout ce que nous conservons à votre sujet et peut vous l’envoyer dans un fichier. Vous pouvez y faire des corrections.
consent-privacy-forget = { COMMAND("forget") } efface tout. Seuls restent des nombres sans nom, pour que les totaux des réunions passées restent justes.
consent-privacy-anonymous = Ce que vous avez envoyé à un questionnaire anonyme reste : personne ne peut savoir que cela vient de vous.
consent-privacy-responsible = Responsable
consent-privacy-contact = Contact
consent-privacy-kept = Durée
consent-privacy-days =
    { $days ->
        [0] Jusqu’à ce que vous effaciez tout
        [one] Jusqu’à { $days } jour après la dernière consultation
        [many] Jusqu’à { $days } de jours après la dernière consultation
       *[other] Jusqu’à { $days } jours après la dernière consultation
    }
consent-privacy-report =
    { $days ->
        [one] Jusqu’à { $days } jour après le dernier rapport, au plus { $most } jours après la dernière consultation
        [many] Jusqu’à { $days } de jours après le dernier rapport, au plus { $most } jours après la dernière consultation
       *[other] Jusqu’à { $days } jours après le dernier rapport, au plus { $most } jours après la dernière consultation
    }

## Le formulaire : les questions

form-heading = Inscription : { $title }
form-heading-profile = À propos de vous
form-progress = Question { $number } sur { $total }
form-resume = Continuer : question { $number } sur { $total }
form-resume-review = Continuer : relire et envoyer

form-ask-name = Quel est votre nom ?
form-hint-name = Merci de l’écrire tel que l’équipe d’organisation doit le connaître.
form-ask-organization = Quelle organisation représentez-vous ?
form-hint-organization = Merci d’écrire son nom complet. Si vous ne représentez que vous-même, appuyez sur le bouton.
form-hint-organizations-only = Merci d’écrire son nom complet. Seules les personnes qui représentent une organisation peuvent participer à cette consultation.
form-self = Je viens à titre individuel
form-ask-category = Quelle catégorie vous correspond le mieux ?
form-hint-category = Il est utile d’entendre toutes sortes de parties prenantes. Seule l’équipe d’organisation voit votre réponse.
form-ask-country = De quel pays venez-vous, ou dans quel pays votre organisation travaille-t-elle ?
form-hint-country = Merci d’écrire son nom, dans la langue de votre choix.
form-ask-which = Est-ce l’une de ces organisations ?
form-hint-which = Des organisations portent un nom proche de « { $name } ». Si la vôtre est ici, merci de la choisir, pour que ses places soient comptées ensemble.
form-which-one = { $name }, { $country }
form-which-none = Aucune de celles-ci
form-ask-gender = Quel est votre genre ?
form-hint-gender = Nous le demandons seulement pour veiller à l’équilibre de la participation. Vous pouvez passer cette question.
form-ask-area = Sur quoi travaillez-vous ?
form-hint-area = Quelques mots sur votre domaine ou votre secteur, par exemple « recrutement équitable ». Vous pouvez passer cette question.
form-ask-group = Quel groupe de travail souhaitez-vous rejoindre ?
form-group-objectives =
    { $count ->
        [one] Objectif { $objectives } du Pacte mondial sur les migrations
        [many] Objectifs { $objectives } du Pacte mondial sur les migrations
       *[other] Objectifs { $objectives } du Pacte mondial sur les migrations
    }
form-group-room =
    { $left ->
        [0] Aucune place libre pour le moment
        [one] { $left } place libre
        [many] { $left } de places libres
       *[other] { $left } places libres
    }
form-group-no-limit = Le nombre de places n’est pas limité
form-answer-now = Votre réponse actuelle : { $answer }
form-keep = Garder cette réponse
form-back = Retour
form-skip = Passer
form-cancel = Annuler

## Le formulaire : noms courts des questions, devant une réponse et au-dessus d’un champ à remplir.

form-field-name = Nom
form-field-organization = Organisation
form-field-category = Catégorie
form-field-country = Pays
# L’organisation choisie parmi celles qui sont connues, ou « Aucune de celles-ci ».
form-field-which = Organisation déjà connue
form-field-gender = Genre
form-field-area = Domaine
form-field-group = Groupe de travail

## Le formulaire : corrections aimables, au-dessus de la question posée de nouveau.

form-again-empty = Votre réponse est arrivée vide. Merci de l’écrire encore une fois.
form-again-letters = Nous n’y avons trouvé aucune lettre. Merci d’écrire avec des lettres, dans l’écriture de votre choix.
form-again-short =
    { $min ->
        [one] C’est très court. Merci d’écrire au moins { $min } caractère.
        [many] C’est très court. Merci d’écrire au moins { $min } de caractères.
       *[other] C’est très court. Merci d’écrire au moins { $min } caractères.
    }
form-again-long = Votre réponse compte { $given } caractères ; la limite est de { $max }. Pourriez-vous la raccourcir ?
form-again-nobody = Cela ne ressemble pas au nom d’une organisation. Si vous venez à titre individuel, appuyez sur le bouton ; sinon, merci d’écrire le nom complet.
form-again-nobody-closed = Cela ne ressemble pas au nom d’une organisation. Merci d’écrire le nom complet de celle que vous représentez.
form-again-generic = Beaucoup d’organisations s’appellent ainsi. Merci d’écrire le nom complet, pour que la vôtre ne soit pas confondue avec une autre.
form-again-pick = Merci de choisir avec l’un des boutons ci-dessous.
form-again-country = Nous ne connaissons pas de pays de ce nom. Pourriez-vous l’écrire autrement ?
form-again-countries = Ce nom peut désigner plusieurs pays. Lequel est le bon ?
form-again-stale = Ce bouton appartenait à une question précédente. Voici où vous en êtes ; rien n’est perdu.

form-cancelled-heading = Formulaire non envoyé
form-cancelled = Le formulaire est fermé et rien n’a été envoyé. Vous pourrez vous inscrire quand vous le souhaiterez.
form-cancelled-profile = Le formulaire est fermé. Ce que nous conservons à votre sujet n’a pas changé.
form-unreadable-heading = Merci de recommencer ce formulaire
form-unreadable = Le formulaire a changé depuis que vous l’avez commencé, et vos réponses ne lui correspondent plus. Nous le regrettons ; il faut environ deux minutes.
form-unreadable-again = Recommencer

## La relecture, avant l’envoi

review-intro = Merci de relire vos réponses. Rien n’est envoyé tant que vous n’appuyez pas sur « Envoyer ».
review-intro-profile = Merci de relire vos réponses. Les inscriptions déjà envoyées gardent ce que vous aviez envoyé.
review-left-out = sans réponse
review-limit =
    { $limit ->
        [one] { $limit } personne par organisation peut participer.
        [many] Jusqu’à { $limit } de personnes par organisation peuvent participer.
       *[other] Jusqu’à { $limit } personnes par organisation peuvent participer.
    }
review-send = Envoyer
review-save = Enregistrer
review-edit-name = Modifier le nom
review-edit-organization = Modifier l’organisation
review-edit-category = Modifier la catégorie
review-edit-country = Modifier le pays
review-edit-which = Revoir les noms proches
review-edit-gender = Modifier le genre
review-edit-area = Modifier le domaine
review-edit-group = Modifier le groupe

## Catégories de parties prenantes, dans les termes des résolutions A/RES/73/195 et A/RES/73/326

category-migrants = Migrants
category-civil-society = Société civile
category-diaspora = Organisations de migrants et de la diaspora
category-faith-based = Organisations confessionnelles
category-local-authorities = Autorités et communautés locales
category-private-sector = Secteur privé
category-trade-unions = Syndicats
category-parliamentarians = Parlementaires
category-human-rights-institutions = Institutions nationales de défense des droits de l’homme
category-red-cross = Mouvement international de la Croix-Rouge et du Croissant-Rouge
category-academia = Milieux universitaires
category-media = Médias
category-other = Autres parties prenantes

gender-woman = Femme
gender-man = Homme
gender-another = Autre
gender-not-said = Je préfère ne pas répondre

## Où l’on en est. Le même mot pour la même situation, partout.

state-registered = Inscription confirmée
state-offered = Une place est gardée pour vous
state-waiting = Sur la liste d’attente
state-pending = En attente de la réponse de l’équipe d’organisation
state-withdrawn = Désistement enregistré
state-lapsed = La place gardée n’a pas été acceptée à temps
state-passed = La place gardée a été laissée à la personne suivante
state-declined = Demande non retenue par l’équipe d’organisation
state-handed-over = Place cédée à une personne de votre organisation
state-removed = Inscription retirée par l’équipe d’organisation

## Inscription confirmée

outcome-meeting = Réunion
outcome-when = Quand
outcome-when-yours = À votre heure locale
outcome-registered-heading = Votre inscription est confirmée
outcome-registered = Votre inscription nous est bien parvenue et une place est à vous.
outcome-accepted = La place gardée pour vous est maintenant à vous.
outcome-taken-over = La place de votre collègue est maintenant à vous.
outcome-already = Vous avez déjà une place. Il n’y a rien de plus à faire.
outcome-next = La suite
outcome-next-changes = Si la date change, nous vous le dirons ici.
outcome-next-joining = La réunion n’est pas publique : seules les personnes inscrites apprennent comment la rejoindre.
outcome-next-withdraw = Si finalement vous ne pouvez pas venir, merci de vous désister, pour que quelqu’un d’autre puisse avoir la place.
outcome-next-hand-over = Si finalement vous ne pouvez pas venir, merci de vous désister ou de céder votre place à une personne de votre organisation, pour que la place ne soit pas perdue.
# $zone : « heure de Bangkok ».
outcome-zone-guess = D’après votre pays, nous avons choisi ce fuseau horaire : { $zone }.
outcome-zone-change = Changer de fuseau horaire
outcome-calendar = Ajouter au calendrier
outcome-card = À propos de la consultation
outcome-others = Toutes les consultations

## Refus : titre, raison, et ensuite

refusal-cancelled-heading = Cette consultation est annulée
refusal-cancelled = Elle n’aura pas lieu ; il n’est donc plus possible de s’y inscrire.
refusal-cancelled-next = D’autres consultations vous sont peut-être ouvertes.
refusal-started-heading = Cette consultation a commencé
refusal-started = Les inscriptions prennent fin, au plus tard, au début de la réunion.
refusal-started-next = Des rapports seront publiés ensuite, et vous pourrez peut-être participer à une autre consultation.
refusal-closed-heading = Les inscriptions sont closes
refusal-closed = Le délai d’inscription à cette consultation est passé.
refusal-closed-until = Clôture des inscriptions
refusal-closed-next = Des rapports seront publiés après la réunion, et vous pourrez peut-être participer à une autre consultation.
refusal-list-heading = La liste d’attente est close
refusal-list = Les places ne sont plus attribuées : la réunion va bientôt commencer.
refusal-list-until = Fin de la liste
refusal-list-next = Des rapports seront publiés après la réunion, et vous pourrez peut-être participer à une autre consultation.
refusal-early-heading = Les inscriptions ne sont pas encore ouvertes
refusal-early = Vous êtes en avance. Rien n’a été envoyé.
refusal-early-from = Ouverture des inscriptions
refusal-early-next = Merci de revenir à ce moment-là.
refusal-organizations-heading = Pour les personnes d’une organisation
refusal-organizations = Seules les personnes qui représentent une organisation peuvent participer à cette consultation, et vous avez indiqué que vous venez à titre individuel.
refusal-organizations-next = Si vous représentez une organisation, merci de nous dire son nom.
refusal-organizations-button = Indiquer mon organisation
refusal-group-heading = Merci de choisir un groupe de travail
refusal-group = Dans cette consultation, chaque personne participe à un groupe de travail, et le vôtre n’est pas encore choisi.
refusal-group-next = Vos autres réponses sont conservées. Il ne manque que le groupe.
refusal-group-button = Choisir un groupe
refusal-reports = Rapports

## Pas de place pour le moment : pourquoi, et ce qui en libérerait une

full-heading-meeting = La réunion est complète
full-heading-organization = Les places de votre organisation sont prises
full-heading-individuals = Les places à titre individuel sont prises
full-heading-group = Le groupe de travail est complet
full-heading-several = Il n’y a pas de place pour le moment
full-meeting =
    { $places ->
        [one] La réunion compte { $places } place, et elle est prise.
        [many] La réunion compte { $places } de places, et toutes sont prises.
       *[other] La réunion compte { $places } places, et toutes sont prises.
    }
full-organization =
    { $places ->
        [one] { $places } personne peut représenter { $organization }, et cette place est déjà prise.
        [many] { $places } de personnes peuvent représenter { $organization }, et toutes ces places sont prises.
       *[other] { $places } personnes peuvent représenter { $organization }, et toutes ces places sont prises.
    }
full-individuals =
    { $places ->
        [one] Il y a { $places } place à titre individuel, et elle est prise.
        [many] Il y a { $places } de places à titre individuel, et toutes sont prises.
       *[other] Il y a { $places } places à titre individuel, et toutes sont prises.
    }
full-group = { $group } : il n’y a plus de place.
full-frees = Ce qui libérerait une place
full-meeting-frees = Quelqu’un se désiste, ou l’équipe d’organisation ajoute des places.
full-organization-frees = Une personne de votre organisation se désiste, ou vous cède sa place.
full-individuals-frees = Une personne qui vient à titre individuel se désiste.
full-group-frees = Une personne quitte ce groupe de travail.
full-several-frees = Tout cela doit être réuni avant qu’une place puisse être à vous.
# $names: a list of people.
full-colleagues = Personnes inscrites pour votre organisation qui acceptent que vous le sachiez : { $names }.
full-waiting =
    { $waiting ->
        [0] Personne n’attend encore. Vous seriez en tête de la liste.
        [one] { $waiting } personne attend déjà.
        [many] { $waiting } de personnes attendent déjà.
       *[other] { $waiting } personnes attendent déjà.
    }
full-for-self = Venir plutôt à titre individuel
full-other-group = Choisir un autre groupe

## La liste d’attente

wait-join = Rejoindre la liste d’attente
wait-ask-seat = Demander une place à mes collègues
wait-leave = Quitter la liste d’attente
wait-heading = Vous êtes sur la liste d’attente
wait-joined = Ce n’est pas encore une inscription. Dès qu’une place se libère pour vous, nous la gardons et nous vous écrivons ici.
wait-still = Il n’y a pas encore de place pour vous. Dès qu’une place se libère, nous la gardons et nous vous écrivons ici.
wait-place = Votre position
wait-place-number = { $place } sur la liste
wait-until = Fin de la liste
wait-only-organization = Vous attendez uniquement parce que les places de votre organisation sont prises. Si une personne de votre organisation se désiste ou vous cède sa place, il y en aura une pour vous.
wait-moving = Seules les personnes placées avant vous sur la liste vous séparent encore d’une place.
wait-next = Vous n’avez rien à faire. La liste continue après la clôture des inscriptions.
wait-again-next = Si vous souhaitez toujours venir, vous pouvez revenir en fin de liste.
wait-again = Revenir en fin de liste
wait-again-over = La liste d’attente est terminée ; il n’y aura plus d’autre place proposée.
wait-asked-heading = Demande transmise à vos collègues
wait-asked = Les personnes de votre organisation qui ont une place reçoivent un message : quelqu’un de l’organisation demande si l’une d’elles peut céder la sienne. Votre nom n’est pas donné.
wait-asked-before = Votre demande a déjà été transmise. Nous ne la transmettons qu’une fois, pour ne presser personne.
wait-asked-nobody-heading = Demande non transmise
wait-asked-nobody = Aucune des personnes de votre organisation qui ont une place ne peut être jointe ici pour le moment.
wait-asked-next = Vous savez peut-être aussi qui a une place : avec { COMMAND("mine") }, cette personne peut vous la céder.

## Une place est gardée pour une personne qui attendait

offer-heading = Une place est gardée pour vous
offer-held = Une place est libre, et c’est votre tour. La souhaitez-vous ?
offer-until = Délai pour accepter
offer-left = Temps restant
offer-otherwise = Sans réponse de votre part d’ici là, elle va à la personne suivante et vous quittez la liste d’attente.
offer-accept = Accepter la place
offer-pass = Laisser la place
offer-passed-heading = Vous avez laissé la place
offer-passed = Merci de nous l’avoir dit. La place va à la personne suivante sur la liste.
offer-lapsed-heading = La place n’est plus gardée
offer-lapsed = La place a été gardée jusqu’à l’heure que nous vous avions indiquée. Elle est maintenant libre pour la personne suivante sur la liste.

## Se désister, en deux gestes

withdraw-button = Me désister
withdraw-heading = Vous désister ?
withdraw-heading-waiting = Quitter la liste d’attente ?
withdraw-registered = Votre place sera aussitôt libre pour quelqu’un d’autre.
withdraw-offered = La place gardée pour vous sera aussitôt libre pour la personne suivante.
withdraw-waiting = Vous perdrez votre position sur la liste.
withdraw-pending = L’équipe d’organisation n’examinera plus votre demande d’inscription.
withdraw-may-return = Les inscriptions sont encore ouvertes : vous pourrez revenir, s’il y a une place à ce moment-là.
withdraw-no-return = Les inscriptions sont closes : vous ne pourrez pas revenir.
withdraw-yes = Oui, me désister
withdraw-yes-waiting = Oui, quitter la liste
withdraw-keep = Non, ne rien changer
withdraw-done-heading = Votre désistement est enregistré
withdraw-done = Merci de nous l’avoir dit. Quelqu’un d’autre peut maintenant avoir la place.
withdraw-done-heading-waiting = Vous avez quitté la liste d’attente
withdraw-done-waiting = Aucune place ne vous sera proposée pour cette consultation.
withdraw-return-next = Si vos projets changent, vous pourrez vous inscrire de nouveau tant que les inscriptions sont ouvertes.
withdraw-return = M’inscrire de nouveau

## Céder sa place au sein de l’organisation

handover-button = Céder ma place
handover-heading = Céder votre place
handover-intro = Une autre personne de votre organisation peut venir à votre place.
handover-step-code = Vous recevez un code et vous l’envoyez à votre collègue.
handover-step-colleague = Votre collègue écrit ce code ici et, la première fois, remplit le formulaire.
handover-step-done = Dès ce moment, la place est à votre collègue. Jusque-là, elle est à vous.
handover-until = C’est possible jusqu’au début de la réunion.
handover-yes = Créer un code
handover-code-heading = Votre code pour céder la place
handover-code = Code
handover-code-next = Merci d’envoyer ceci à votre collègue :
handover-forward = Vous pouvez avoir ma place à « { $title } ». Ouvrez la discussion des consultations et écrivez : { $typed }
handover-code-once = Il sert une seule fois, et seulement à une personne de votre organisation. Un nouveau code annule celui-ci.
handover-not-heading = La place n’a pas été cédée
handover-unknown = Ce code n’est pas valable. Il a peut-être déjà servi.
handover-unknown-next = Merci de le vérifier, ou d’en demander un nouveau à votre collègue.
handover-other-organization = On ne peut céder une place qu’au sein d’une même organisation, et celle-ci revient à une autre organisation que la vôtre.
handover-other-organization-next = Si le nom de votre organisation est écrit autrement dans votre profil, vous pouvez l’y corriger et écrire le code de nouveau.
handover-profile = Mon profil
handover-started = La réunion a commencé, et les places ne peuvent plus être cédées.
handover-started-next = Des rapports seront publiés ensuite.
handover-own = C’est votre propre code.
handover-own-next = Merci de l’envoyer à votre collègue, qui l’écrira dans sa propre discussion.
handover-has-seat = Vous avez déjà une place dans cette consultation.
handover-has-seat-next = Le code reste valable pour une autre personne de votre organisation.
handover-not-admitted = Dans cette consultation, l’équipe d’organisation décide qui vient, et elle ne vous a pas donné son accord. La place ne peut donc pas vous revenir.
handover-not-admitted-next = Si vous avez envoyé une demande, merci d’attendre sa réponse. Le code reste valable pour une autre personne de votre organisation.
handover-no-seat = Vous n’avez pas, dans cette consultation, de place que vous pourriez céder.
handover-no-seat-next = { COMMAND("mine") } montre où vous en êtes.
handover-for-self = Vous venez à titre individuel ; personne ne peut donc reprendre votre place.
handover-for-self-next = Si vous ne pouvez pas venir, merci de vous désister : la place va à la personne suivante sur la liste d’attente.

## Mes inscriptions

mine-button = Mes inscriptions
mine-heading = Mes inscriptions
mine-none = Vous n’avez aucune inscription.
mine-state = Situation
mine-cancelled = Cette consultation est annulée.
mine-more =
    { $more ->
        [one] { $more } autre n’est pas affichée ici.
        [many] { $more } d’autres ne sont pas affichées ici.
       *[other] { $more } autres ne sont pas affichées ici.
    }

form-too-many-heading = Trop de nouvelles organisations
form-too-many =
    { $limit ->
        [one] Vous pouvez ajouter une nouvelle organisation par jour, et vous l’avez déjà fait. Merci d’en choisir une qui est déjà connue ici, ou de revenir demain. Vos réponses sont conservées.
        [many] Vous pouvez ajouter { $limit } de nouvelles organisations par jour, et vous l’avez déjà fait. Merci d’en choisir une qui est déjà connue ici, ou de revenir demain. Vos réponses sont conservées.
       *[other] Vous pouvez ajouter { $limit } nouvelles organisations par jour, et vous l’avez déjà fait. Merci d’en choisir une qui est déjà connue ici, ou de revenir demain. Vos réponses sont conservées.
    }
form-too-many-back = Retour au formulaire
