### Questionnaires: what a consultation asks beforehand, one question at a time; the review; what was sent.
###
### The questions themselves are the organizers' own words. Nothing here hurries or judges anybody.

## What it is

# Labels of facts.
q-for = Consultation
q-count = Questions
q-opens = Opens
q-due = Please send by
q-due-here = By your clock
q-grace = If begun by then
# $until: a moment.
q-grace-until = you can still finish until { $until }
q-anonymous = Your answers are kept without your name. Once you have sent them, nobody can tell whose they are. So nobody can show them to you, change them or delete them, not even at your own request. If your answers might give you away, please leave such details out.
q-named = The organizing team sees your answers together with your name and organization, if you have given them.
q-before-registration = Please send it before you register. Registration needs it.
# $done: how many questions are answered. $total: how many there are.
q-begun =
    { $total ->
        [one] You have answered { $done } of { $total } question. What you wrote is saved; nothing is sent yet.
       *[other] You have answered { $done } of { $total } questions. What you wrote is saved; nothing is sent yet.
    }
q-sent = You have sent your answers. You can change them until it closes.
q-changing = You have begun to change them. Your changes are saved and not sent yet.
q-sent-closed = You have sent your answers.
q-sent-late = You have sent your answers, after the deadline.
q-sent-anonymous = You have sent your answers. They are kept without your name.
q-new = Some questions are new or were changed since you sent your answers. You are asked only these.
q-not-yet = It is not open yet.
q-closed = It is closed. Nothing can be sent any more.
q-closed-begun = It is closed, and what you wrote was not sent. You can take a copy with you.
q-closed-grace = The deadline has passed. You began in time, so you can still finish and send; the organizing team sees that it came late.
q-closed-grace-anonymous = The deadline has passed. You began in time, so you can still finish and send.
q-closed-too-late = The deadline has passed. Only those who had begun by then can still send their answers.
q-registered-only = This questionnaire is for people who are registered for the consultation.
q-invited-only = This questionnaire is for people whom the organizing team invited. If you were given a code, please write it here.
q-begin = Begin
q-continue = Continue
q-change = Change my answers
q-copy = My answers as a file
q-discard = Delete what I wrote
q-open = The questionnaire
q-answer = Answer the questionnaire

## One question

# A button: choose another section.
q-sections = Sections
q-later = Finish later
q-done = Done
q-anew = Begin anew
q-yes = Yes
q-no = No
q-agree = I agree
q-disagree = I do not agree
q-optional = You can leave this one out.
q-background = Background
# $max: in characters.
q-hint-text =
    { $max ->
        [one] Please write your answer, { $max } character at most.
       *[other] Please write your answer, { $max } characters at most.
    }
q-hint-number = Please write a whole number.
# $min, $max: the least and the greatest number.
q-hint-number-between = Please write a whole number from { $min } to { $max }.
# $date: an example, as a date is written in this language.
q-hint-date = Please write a date, for example { $date }.
q-hint-one-of = Please choose one.
q-hint-several = Choose as many as you like, then press “Done”. Press one again to take it back.
# $min, $max: how many to choose.
q-hint-several-between = Choose { $min } to { $max }, then press “Done”. Press one again to take it back.
q-hint-several-exactly = Choose { $max }, then press “Done”. Press one again to take it back.
q-hint-several-most = Choose up to { $max }, then press “Done”. Press one again to take it back.
q-hint-several-least = Choose { $min } or more, then press “Done”. Press one again to take it back.
q-hint-ranking = Please press the most important one first, then the next, until all have a place.
# $from, $to: the ends of the scale, as numbers.
q-hint-scale = Please choose a number from { $from } to { $to }.
q-hint-country = Please write the name of the country, in any language you like.
q-hint-link = Please send the address of the page; it begins with https://
# The number of an option, and its words.
q-option = { $number }. { $text }
# Beside an option that is chosen.
q-chosen = ✓ { $text }
# $chosen: how many options are chosen so far.
q-chosen-count =
    { $chosen ->
        [0] Nothing chosen yet
        [one] { $chosen } chosen
       *[other] { $chosen } chosen
    }
q-chosen-none = none of these
# What an end of a scale means. $number: of that end.
q-end = { $number }: { $text }
# Label above the options that have a place already.
q-ranked = Your order so far

## Why an answer was not taken

q-again-number = We could not read that as a whole number. Please write it with digits.
q-again-between = It needs to be a number from { $min } to { $max }.
# $date: an example.
q-again-date = We could not read that as a date. Please write it like { $date }.
q-again-yes-no = Please answer with one of the buttons, or write yes or no.
q-again-link = We could not read that as an address. Please copy the whole address; it begins with https://
q-again-pick = We could not tell which one you mean. Please press a button, or write its number.
q-again-count-exactly =
    { $max ->
        [one] Please choose { $max }.
       *[other] Please choose { $max }.
    }
q-again-count = Please choose { $min } to { $max }.
q-again-rank = Please give every one of them a place, each once.
q-again-needs-yes = Without this agreement your answers cannot be sent. If you do not agree, you can stop here; what you wrote is deleted when you press “Delete what I wrote”.

## Sections

q-sections-heading = Sections
# $title: of a section. $done, $total: of its questions.
q-section-row = { $title }: { $done }/{ $total }

## The review

q-review-heading = Please check your answers
q-review-intro = Nothing is sent until you press “Send my answers”. You can change every answer.
# $page, $pages: from 1.
q-review-page = Page { $page } of { $pages }
q-left-out = left out
q-edit = Change { $number }
q-send = Send my answers
q-page-before = Back
q-page-next = Further

## What became of it

q-thanks-heading = Thank you
q-thanks = Your answers are with the organizing team. You can change them until { $until }.
q-thanks-late = Your answers are with the organizing team. They came after the deadline, and the team sees that.
q-thanks-anonymous = Your answers are with the organizing team, without your name. What you had saved here is deleted.
q-thanks-register = You can register now.
q-left-heading = Saved
q-left = What you wrote is saved and not sent yet. You can go on whenever you like, on any of your accounts.
# $until: the deadline.
q-left-until = Please send it by { $until }.
q-discard-heading = Delete what you wrote?
q-discard-text = Your answers to this questionnaire that you have not sent are deleted. This cannot be undone.
q-discard-yes = Delete
q-discard-no = Keep it
q-discarded = What you had not sent is deleted.
# Beside the screen.
q-changed = The questions were changed meanwhile. Please look again.
q-copied = Your answers come as a file.
q-nothing-to-copy = There are no answers of yours to show.
# The name of a file, without its ending; ASCII letters, digits and hyphens.
q-file-name = answers
# In the file. $date: a day.
q-file-sent = Sent on { $date }
q-file-unsent = Not sent yet

## Elsewhere

q-card-due = Questionnaire
# On the card, beside the label. $until: a moment.
q-card-until = open until { $until }
q-card-later = not open yet; to be sent by { $until }
q-needed-heading = Please answer the questionnaire first
q-needed = For this consultation the organizing team asks for answers to some questions before registration.
remind-questionnaire-heading = A questionnaire is waiting for you
remind-questionnaire = The organizing team would like to hear from you before the consultation.
remind-questionnaire-begun = You have begun to answer. What you wrote is saved, and not sent yet.
remind-questionnaire-sent = You have sent your answers. Until it closes you can change them.
remind-questionnaire-sent-anonymous = You have sent your answers. Thank you.
