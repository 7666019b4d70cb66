### Questionnaires: what a consultation asks beforehand, one question at a time; the review; what was sent.
###
### The questions themselves are the organizers' own words. Nothing here hurries or judges anybody.

## What it is

# Labels of facts.
q-for = Consultation
q-count = Nombre de questions
q-opens = Ouverture
q-due = À envoyer au plus tard
q-due-here = À votre heure locale
q-grace = Si vous avez commencé avant
# $until: a moment.
q-grace-until = vous pouvez encore terminer jusqu’au { $until }
q-anonymous = Vos réponses sont conservées sans votre nom. Une fois qu’elles sont envoyées, personne ne peut savoir de qui elles viennent. Personne ne peut donc vous les montrer, les modifier ou les effacer, même à votre demande. Si certains détails permettent de vous reconnaître, merci de les laisser de côté.
q-named = L’équipe d’organisation voit vos réponses avec votre nom et votre organisation, si vous les avez indiqués.
q-before-registration = Merci de l’envoyer avant de vous inscrire : l’inscription n’est possible qu’ensuite.
# $done: how many questions are answered. $total: how many there are.
q-begun =
    { $done ->
        [0] Vous n’avez pas encore répondu aux questions ({ $done } sur { $total }). Rien n’est encore envoyé.
        [one] Vous avez répondu à { $done } question sur { $total }. Ce que vous avez écrit est conservé, mais pas encore envoyé.
        [many] Vous avez répondu à { $done } de questions sur { $total }. Ce que vous avez écrit est conservé, mais pas encore envoyé.
       *[other] Vous avez répondu à { $done } questions sur { $total }. Ce que vous avez écrit est conservé, mais pas encore envoyé.
    }
q-sent = Vous avez envoyé vos réponses. Vous pouvez les modifier jusqu’à la clôture du questionnaire.
q-changing = Vous avez commencé à les modifier. Vos modifications sont enregistrées, mais pas encore envoyées.
q-sent-closed = Vous avez envoyé vos réponses.
q-sent-late = Vous avez envoyé vos réponses après le délai.
q-sent-anonymous = Vous avez envoyé vos réponses. Elles sont conservées sans votre nom.
q-new = Certaines questions sont nouvelles ou ont changé depuis l’envoi de vos réponses. Nous ne vous posons que celles-là.
q-not-yet = Le questionnaire n’est pas encore ouvert.
q-closed = Le questionnaire est clos. Il n’est plus possible d’envoyer de réponses.
q-closed-begun = Le questionnaire est clos, et ce que vous avez écrit n’a pas été envoyé. Vous pouvez en garder une copie.
q-closed-grace = Le délai est passé. Vous avez commencé à temps : vous pouvez donc encore terminer et envoyer vos réponses. L’équipe d’organisation verra qu’elles sont arrivées après le délai.
q-closed-grace-anonymous = Le délai est passé. Vous avez commencé à temps : vous pouvez donc encore terminer et envoyer vos réponses.
q-closed-too-late = Le délai est passé. Seules les personnes qui avaient commencé avant peuvent encore envoyer leurs réponses.
q-registered-only = Ce questionnaire s’adresse aux personnes inscrites à la consultation.
q-invited-only = Ce questionnaire s’adresse aux personnes invitées par l’équipe d’organisation. Si vous avez reçu un code, merci de l’écrire ici.
q-begin = Commencer
q-continue = Continuer
q-change = Modifier mes réponses
q-copy = Mes réponses dans un fichier
q-discard = Effacer ce que j’ai écrit
q-open = Le questionnaire
q-answer = Répondre au questionnaire

## One question

# A button: choose another section.
q-sections = Parties
q-later = Finir plus tard
q-done = Terminé
q-anew = Recommencer
q-yes = Oui
q-no = Non
q-agree = J’accepte
q-disagree = Je n’accepte pas
q-optional = Vous pouvez passer cette question.
q-background = Document d’information
# $max: in characters.
q-hint-text =
    { $max ->
        [one] Merci d’écrire votre réponse, en { $max } caractère au plus.
        [many] Merci d’écrire votre réponse, en { $max } de caractères au plus.
       *[other] Merci d’écrire votre réponse, en { $max } caractères au plus.
    }
q-hint-number = Merci d’écrire un nombre entier.
# $min, $max: the least and the greatest number.
q-hint-number-between = Merci d’écrire un nombre entier de { $min } à { $max }.
# $date: an example, as a date is written in this language.
q-hint-date = Merci d’écrire une date, par exemple { $date }.
q-hint-one-of = Merci de choisir une seule réponse.
q-hint-several = Choisissez autant de réponses que vous le souhaitez, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
# $min, $max: how many to choose.
q-hint-several-between = Choisissez de { $min } à { $max } réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
q-hint-several-exactly =
    { $max ->
        [one] Choisissez { $max } réponse, puis appuyez sur « Terminé ». Pour la retirer, appuyez dessus de nouveau.
        [many] Choisissez { $max } de réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
       *[other] Choisissez { $max } réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
    }
q-hint-several-most =
    { $max ->
        [one] Choisissez { $max } réponse au plus, puis appuyez sur « Terminé ». Pour la retirer, appuyez dessus de nouveau.
        [many] Choisissez jusqu’à { $max } de réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
       *[other] Choisissez jusqu’à { $max } réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
    }
q-hint-several-least =
    { $min ->
        [one] Choisissez au moins { $min } réponse, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
        [many] Choisissez au moins { $min } de réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
       *[other] Choisissez au moins { $min } réponses, puis appuyez sur « Terminé ». Pour retirer une réponse, appuyez dessus de nouveau.
    }
q-hint-ranking = Appuyez d’abord sur ce qui compte le plus pour vous, puis sur ce qui vient ensuite, jusqu’à ce que tout ait sa place.
# $from, $to: the ends of the scale, as numbers.
q-hint-scale = Merci de choisir un nombre de { $from } à { $to }.
q-hint-country = Merci d’écrire le nom du pays, dans la langue de votre choix.
q-hint-link = Merci d’envoyer l’adresse de la page ; elle commence par https://
# The number of an option, and its words.
q-option = { $number }. { $text }
# Beside an option that is chosen.
q-chosen = ✓ { $text }
# $chosen: how many options are chosen so far.
q-chosen-count =
    { $chosen ->
        [0] Aucune réponse choisie pour le moment
        [one] { $chosen } réponse choisie
        [many] { $chosen } de réponses choisies
       *[other] { $chosen } réponses choisies
    }
q-chosen-none = aucune de ces réponses
# What an end of a scale means. $number: of that end.
q-end = { $number } : { $text }
# Label above the options that have a place already.
q-ranked = Votre ordre jusqu’ici

## Why an answer was not taken

q-again-number = Nous n’y avons pas reconnu de nombre entier. Merci de l’écrire en chiffres.
q-again-between = Merci de donner un nombre de { $min } à { $max }.
# $date: an example.
q-again-date = Nous n’y avons pas reconnu de date. Merci de l’écrire comme ceci : { $date }.
q-again-yes-no = Merci de répondre avec l’un des boutons, ou d’écrire oui ou non.
q-again-link = Nous n’y avons pas reconnu d’adresse. Merci de copier l’adresse entière ; elle commence par https://
q-again-pick = Nous n’avons pas compris quelle réponse vous choisissez. Merci d’appuyer sur un bouton, ou d’écrire son numéro.
q-again-count-exactly =
    { $max ->
        [one] Merci de choisir { $max } réponse.
        [many] Merci de choisir { $max } de réponses.
       *[other] Merci de choisir { $max } réponses.
    }
q-again-count =
    { $max ->
        [one] Merci de choisir de { $min } à { $max } réponse.
        [many] Merci de choisir de { $min } à { $max } de réponses.
       *[other] Merci de choisir de { $min } à { $max } réponses.
    }
q-again-rank = Merci de donner une place, et une seule, à chaque réponse.
q-again-needs-yes = Sans cet accord, vos réponses ne peuvent pas être envoyées. Si vous ne souhaitez pas le donner, vous pouvez vous arrêter ici ; ce que vous avez écrit est effacé quand vous appuyez sur « Effacer ce que j’ai écrit ».

## Sections

q-sections-heading = Parties du questionnaire
# $title: of a section. $done, $total: of its questions.
q-section-row = { $title } : { $done }/{ $total }

## The review

q-review-heading = Merci de relire vos réponses
q-review-intro = Rien n’est envoyé tant que vous n’appuyez pas sur « Envoyer mes réponses ». Vous pouvez modifier chaque réponse.
# $page, $pages: from 1.
q-review-page = Page { $page } sur { $pages }
q-left-out = sans réponse
q-edit = Modifier { $number }
q-send = Envoyer mes réponses
q-page-before = Page précédente
q-page-next = Page suivante

## What became of it

q-thanks-heading = Merci
q-thanks = Vos réponses sont bien parvenues à l’équipe d’organisation. Vous pouvez les modifier jusqu’au { $until }.
q-thanks-late = Vos réponses sont bien parvenues à l’équipe d’organisation. Elles sont arrivées après le délai, et l’équipe le voit.
q-thanks-anonymous = Vos réponses sont bien parvenues à l’équipe d’organisation, sans votre nom. Le brouillon conservé ici est effacé.
q-thanks-register = Vous pouvez maintenant vous inscrire.
q-left-heading = C’est enregistré
q-left = Ce que vous avez écrit est conservé, mais pas encore envoyé. Vous pouvez continuer quand vous le souhaitez, depuis n’importe lequel de vos comptes.
# $until: the deadline.
q-left-until = Merci de l’envoyer au plus tard le { $until }.
q-discard-heading = Effacer ce que vous avez écrit ?
q-discard-text = Les réponses à ce questionnaire que vous n’avez pas envoyées seront effacées. C’est définitif.
q-discard-yes = Effacer
q-discard-no = Garder
q-discarded = Ce que vous n’aviez pas envoyé est effacé.
# Beside the screen.
q-changed = Les questions ont changé entre-temps. Merci de regarder de nouveau.
q-copied = Voici vos réponses dans un fichier.
q-nothing-to-copy = Nous n’avons aucune réponse de vous à montrer.
# The name of a file, without its ending; ASCII letters, digits and hyphens.
q-file-name = answers
# In the file. $date: a day.
q-file-sent = Réponses envoyées le { $date }
q-file-unsent = Réponses pas encore envoyées

## Elsewhere

q-card-due = Questionnaire
# On the card, beside the label. $until: a moment.
q-card-until = ouvert jusqu’au { $until }
q-card-later = pas encore ouvert ; à envoyer au plus tard le { $until }
q-needed-heading = Merci de répondre d’abord au questionnaire
q-needed = Pour cette consultation, l’équipe d’organisation demande de répondre à quelques questions avant l’inscription.
remind-questionnaire-heading = Un questionnaire vous attend
remind-questionnaire = L’équipe d’organisation aimerait connaître votre point de vue avant la consultation.
remind-questionnaire-begun = Vous avez commencé à répondre. Ce que vous avez écrit est conservé, mais pas encore envoyé.
remind-questionnaire-sent = Vous avez envoyé vos réponses. Vous pouvez les modifier jusqu’à la clôture du questionnaire.
remind-questionnaire-sent-anonymous = Vous avez envoyé vos réponses. Merci.
