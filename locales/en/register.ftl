### Registering: consent, the form, the review, and everything that can come of it.
###
### Please keep the tone: short, plain, warm, no exclamation marks, nothing that depends on the reader's or another
### person's gender. Somebody who waits is never told that they are registered.

## Consent

consent-heading = Before we go on
# $team: the organizing team as people know it, or consent-team.
consent-intro = To register you, we need to store a few things. { $team } is responsible for them.
# The same, before somebody answers a questionnaire.
consent-intro-answers = To take your answers, we need to store a few things. { $team } is responsible for them.
# Stands in for the team's name where none is given.
consent-team = The organizing team
consent-what-profile = What you tell us: name, organization, stakeholder category and country. Gender and thematic area only if you wish.
consent-what-account = Your account here, your language and your time zone, so that we can write to you.
consent-what-registrations = Your registrations, and what you agreed to.
consent-what-answers = Your answers to a questionnaire, if you give any. Before the first question you are told whether your name stays with them.
consent-why = We use this to hold the consultations, to keep their limits fair, and to tell you about changes. Other participants do not see it.
# $days: after the last consultation ends; 0 where no time is set.
consent-retention =
    { $days ->
        [0] It is deleted when you send { COMMAND("forget") }.
        [one] It is deleted { $days } day after the last consultation ends, or at once when you send { COMMAND("forget") }.
       *[other] It is deleted { $days } days after the last consultation ends, or at once when you send { COMMAND("forget") }.
    }
consent-retention-report =
    { $days ->
        [one] It is deleted { $days } day after the reports of all consultations are posted, at the latest { $most } days after the last consultation ends, or at once when you send { COMMAND("forget") }.
       *[other] It is deleted { $days } days after the reports of all consultations are posted, at the latest { $most } days after the last consultation ends, or at once when you send { COMMAND("forget") }.
    }
# $contact: consent-role-address.
consent-contact = Questions go to { $contact }.
# $role: a role such as "Stakeholder Liaison". $address: usually an e-mail address.
consent-role-address = { $role }, { $address }
consent-question = May we store this?
consent-agree = I agree
consent-decline = No, thank you
consent-more = What exactly is stored
consent-declined-heading = Nothing was stored
consent-declined = You can go on reading about the consultations. We ask again only when something needs it.

consent-privacy-heading = What is stored, and why
consent-privacy-browsing = Reading about consultations stores nothing about you. Once you agree and register, this is kept:
consent-privacy-what = What
consent-privacy-optional = News about a series, and being visible to colleagues, are separate choices. Both are off until you turn them on.
consent-privacy-who = Who sees it
consent-privacy-team = The organizing team of the consultation you register for sees what you sent for it. Nobody else does.
consent-privacy-colleagues = Participants do not see who else is registered. Colleagues of your organization learn your name only if you allow it.
consent-privacy-rights = Your choices
consent-privacy-see = { COMMAND("me") } shows everything stored about you and can send it to you as a file. You can correct it there.
consent-privacy-forget = { COMMAND("forget") } erases it. Only numbers without a name stay, so that the counts of past meetings remain right.
consent-privacy-anonymous = What you sent to an anonymous questionnaire stays: nobody can tell that it is yours.
# Labels of facts.
consent-privacy-responsible = Responsible
consent-privacy-contact = Contact
consent-privacy-kept = Kept
consent-privacy-days =
    { $days ->
        [0] Until you erase it
        [one] Until { $days } day after the last consultation
       *[other] Until { $days } days after the last consultation
    }
consent-privacy-report =
    { $days ->
        [one] Until { $days } day after the last report, at most { $most } days after the last consultation
       *[other] Until { $days } days after the last report, at most { $most } days after the last consultation
    }

## The form: questions

# $title: of the consultation.
form-heading = Registration: { $title }
form-heading-profile = About you
# $number: the question shown now, from 1. $total: how many there are.
form-progress = Question { $number } of { $total }
# A button on other screens while a form is open.
form-resume = Continue: question { $number } of { $total }
form-resume-review = Continue: check and send

form-ask-name = What is your name?
form-hint-name = Please write it as the organizing team should know you.
form-ask-organization = Which organization do you come for?
form-hint-organization = Please write its full name. If you come for nobody but yourself, press the button.
form-hint-organizations-only = Please write its full name. Only people of an organization can take part in this consultation.
form-self = I come for myself
form-ask-category = Which of these describes you best?
form-hint-category = It helps to hear all kinds of stakeholders. Only the organizing team sees your answer.
form-ask-country = Which country are you from, or does your organization work in?
form-hint-country = Please write its name, in any language you like.
form-ask-which = Is it one of these?
# $name: of the organization, as the person typed it.
form-hint-which = There are organizations with a name like “{ $name }”. If yours is here, please choose it, so that its places are counted together.
# A button: an organization that is known already.
form-which-one = { $name }, { $country }
form-which-none = None of these
form-ask-gender = What is your gender?
form-hint-gender = We ask only to keep participation balanced. You can skip this.
form-ask-area = What do you work on?
form-hint-area = A few words on your thematic area or sector, for example “fair recruitment”. You can skip this.
form-ask-group = Which working group would you like to join?
# $objectives: their numbers, as a list: "1, 3 and 23". $count: how many.
form-group-objectives =
    { $count ->
        [one] Objective { $objectives } of the Global Compact for Migration
       *[other] Objectives { $objectives } of the Global Compact for Migration
    }
form-group-room =
    { $left ->
        [0] No places left just now
        [one] { $left } place left
       *[other] { $left } places left
    }
form-group-no-limit = Places for everyone
# $answer: what this question is answered with so far.
form-answer-now = Your answer so far: { $answer }
form-keep = Keep this answer
form-back = Back
form-skip = Skip
form-cancel = Cancel

## The form: short names of the questions, as labels before an answer and above a field to type in.

form-field-name = Name
form-field-organization = Organization
form-field-category = Category
form-field-country = Country
form-field-which = Which one
form-field-gender = Gender
form-field-area = Thematic area
form-field-group = Working group

## The form: kind corrections. They stand above the question, which is asked again.

form-again-empty = That arrived empty. Please write your answer once more.
form-again-letters = We could not find a letter in that. Please write it with letters of any script.
# $min: 2 or more.
form-again-short =
    { $min ->
        [one] That is very short. Please write at least { $min } character.
       *[other] That is very short. Please write at least { $min } characters.
    }
# $given: how many characters were typed. $max: how many fit.
form-again-long =
    { $max ->
        [one] That has { $given } characters, and only { $max } fits. Could you shorten it?
       *[other] That has { $given } characters, and only { $max } fit. Could you shorten it?
    }
form-again-nobody = That does not look like the name of an organization. If you come for yourself, press the button; otherwise please write the full name.
form-again-nobody-closed = That does not look like the name of an organization. Please write the full name of the one you come for.
form-again-generic = Many organizations are called that. Please write the full name, so that yours is not taken for another.
form-again-pick = Please choose with one of the buttons below.
form-again-country = We do not know a country by that name. Could you write it another way?
form-again-countries = That could be more than one country. Which one do you mean?
form-again-stale = That button belonged to an earlier question. This is where you are now; nothing is lost.

form-cancelled-heading = Not sent
form-cancelled = The form is put away and nothing was sent. You can register again whenever you like.
form-cancelled-profile = The form is put away. What was stored about you is unchanged.
form-unreadable-heading = Please begin this form again
form-unreadable = The form has changed since you began, and your answers no longer fit it. We are sorry; it takes about two minutes.
form-unreadable-again = Begin again

## The review, before the form is sent

review-intro = Please check your answers. Nothing is sent until you press “Send”.
review-intro-profile = Please check your answers. Registrations you sent before keep what you sent then.
# An answer that was skipped.
review-left-out = left out
# $limit: people of one organization.
review-limit =
    { $limit ->
        [one] { $limit } person of an organization can take part.
       *[other] Up to { $limit } people of an organization can take part.
    }
review-send = Send
review-save = Save
review-edit-name = Change name
review-edit-organization = Change organization
review-edit-category = Change category
review-edit-country = Change country
review-edit-which = Change which one
review-edit-gender = Change gender
review-edit-area = Change area
review-edit-group = Change group

## Stakeholder categories, as in resolutions A/RES/73/195 and A/RES/73/326

category-migrants = Migrants
category-civil-society = Civil society
category-diaspora = Migrant and diaspora organizations
category-faith-based = Faith-based organizations
category-local-authorities = Local authorities and communities
category-private-sector = Private sector
category-trade-unions = Trade unions
category-parliamentarians = Parliamentarians
category-human-rights-institutions = National human rights institutions
category-red-cross = Red Cross and Red Crescent Movement
category-academia = Academia
category-media = Media
category-other = Other stakeholders

gender-woman = Woman
gender-man = Man
gender-another = Another
gender-not-said = Prefer not to say

## Where somebody stands. The same word for the same state everywhere.

state-registered = Registered
state-offered = A seat is held for you
state-waiting = On the waiting list
state-pending = Waiting for the organizers’ answer
state-withdrawn = Withdrawn
state-lapsed = The offered seat was not taken in time
state-passed = The offered seat was passed on
state-declined = Not admitted by the organizers
state-handed-over = Handed over to a colleague
state-removed = Taken off by the organizers

## Registered

# Labels of facts.
outcome-meeting = Meeting
outcome-when = When
outcome-when-yours = In your time
outcome-registered-heading = You are registered
outcome-registered = Your registration has arrived and a seat is yours.
outcome-accepted = The seat that was held for you is now yours.
outcome-taken-over = Your colleague’s seat is now yours.
outcome-already = You hold a seat already. There is nothing more to do.
outcome-next = What happens next
outcome-next-changes = If the date changes, we tell you here.
outcome-next-joining = This is a closed meeting: only registered people learn how to join.
outcome-next-withdraw = If you cannot come after all, please withdraw, so that somebody else can have the seat.
outcome-next-hand-over = If you cannot come after all, please withdraw or hand over to a colleague, so that the seat is not lost.
# $zone: "Bangkok time".
outcome-zone-guess = We guessed { $zone } from your country.
outcome-zone-change = Change my time zone
outcome-calendar = Add to calendar
outcome-card = About this consultation
outcome-others = All consultations

## Refused: heading, why, and what next

refusal-cancelled-heading = This consultation was cancelled
refusal-cancelled = It will not take place, so nobody can register any more.
refusal-cancelled-next = There may be other consultations you can join.
refusal-started-heading = This consultation has begun
refusal-started = Registration ends, at the latest, when the meeting starts.
refusal-started-next = Reports are posted afterwards, and there may be another consultation you can join.
refusal-closed-heading = Registration is closed
refusal-closed = The time to register for this consultation is over.
# Label before the deadline.
refusal-closed-until = Registration closed
refusal-closed-next = Reports are posted after the meeting, and there may be another consultation you can join.
refusal-list-heading = The waiting list is closed
refusal-list = Seats are no longer given out: the meeting is about to begin.
# Label before a date and time.
refusal-list-until = The list ended
refusal-list-next = Reports are posted after the meeting, and there may be another consultation you can join.
refusal-early-heading = Registration is not open yet
refusal-early = You are early. Nothing was sent.
# Label before a date and time.
refusal-early-from = Registration opens
refusal-early-next = Please come back then.
refusal-organizations-heading = For people of an organization
refusal-organizations = Only people who come for an organization can take part in this consultation, and you said that you come for yourself.
refusal-organizations-next = If you do come for an organization, please tell us its name.
refusal-organizations-button = Name my organization
refusal-group-heading = Please choose a working group
refusal-group = Everyone in this consultation takes part in one of its working groups, and yours is not chosen yet.
refusal-group-next = Your other answers are kept. Only the group is missing.
refusal-group-button = Choose a group
refusal-reports = Reports

## No seat just now: why, and what would free one

full-heading-meeting = The meeting is full
full-heading-organization = Your organization’s places are taken
full-heading-individuals = The places for individuals are taken
full-heading-group = The working group is full
full-heading-several = There is no seat just now
full-meeting =
    { $places ->
        [one] The meeting has { $places } seat, and it is taken.
       *[other] The meeting has { $places } seats, and all are taken.
    }
# $organization: as the person wrote it.
full-organization =
    { $places ->
        [one] { $places } person can come for { $organization }, and somebody is registered already.
       *[other] { $places } people can come for { $organization }, and all of these places are taken.
    }
full-individuals =
    { $places ->
        [one] There is { $places } place for people who come for themselves, and it is taken.
       *[other] There are { $places } places for people who come for themselves, and all are taken.
    }
# $group: title of the working group.
full-group = { $group } has no places left.
full-frees = What would free a seat
full-meeting-frees = Somebody withdraws, or the organizers make more room.
full-organization-frees = A colleague of yours withdraws, or hands over their seat to you.
full-individuals-frees = Somebody who comes for themselves withdraws.
full-group-frees = Somebody leaves this working group.
full-several-frees = All of this has to come together before a seat can be yours.
# $waiting: how many people wait already.
# $names: a list of people.
full-colleagues = Registered for your organization, and content that you know it: { $names }.
full-waiting =
    { $waiting ->
        [0] Nobody is waiting yet. You would be the first on the list.
        [one] { $waiting } person is waiting already.
       *[other] { $waiting } people are waiting already.
    }
full-for-self = Come for myself instead
full-other-group = Choose another group

## The waiting list

wait-join = Join the waiting list
wait-ask-seat = Ask my colleagues for a seat
wait-leave = Leave the waiting list
wait-heading = You are on the waiting list
wait-joined = This is not a registration yet. As soon as a seat is free for you, we hold it and write to you here.
wait-still = There is no seat for you yet. As soon as one is free, we hold it and write to you here.
# Labels of facts.
wait-place = Your place
wait-place-number = { $place } in the list
wait-until = The list ends
# Said to somebody who waits for nothing else.
wait-only-organization = You wait only because your organization’s places are taken. A colleague’s withdrawal or hand-over frees one for you.
wait-moving = Nothing stands in your way but the people before you.
wait-next = You need not do anything. The list goes on after registration closes.
# Said where an offer ended.
wait-again-next = If you would still like to come, you can join again at the end of the list.
wait-again = Back to the end of the list
wait-again-over = The waiting list has ended, so there will be no further offers.
wait-asked-heading = Your colleagues were asked
wait-asked = Those of your organization who hold a seat get a message: a colleague asks whether they can give one up. You are not named.
wait-asked-before = Your request was passed on before. We pass it on once, so that nobody feels pressed.
wait-asked-nobody-heading = Nobody could be asked
wait-asked-nobody = None of your colleagues who hold a seat can be reached here just now.
wait-asked-next = You may also know who it is: a colleague can hand over their seat to you with { COMMAND("mine") }.

## An offer: a seat is held for somebody who waited

offer-heading = A seat is held for you
offer-held = There is a free seat, and you are next. Would you like it?
# Labels of facts.
offer-until = Held until
offer-left = Time left
offer-otherwise = If you do not answer by then, it goes to the next person, and you leave the waiting list.
offer-accept = Take the seat
offer-pass = Pass it on
offer-passed-heading = You passed the seat on
offer-passed = Thank you for telling us. The next person on the list gets it.
offer-lapsed-heading = The offer has ended
offer-lapsed = The seat was held until the time we gave you. It is now free for the next person on the list.

## Withdrawing, in two taps

withdraw-button = Withdraw
withdraw-heading = Withdraw?
withdraw-heading-waiting = Leave the waiting list?
withdraw-registered = Your seat is free at once for somebody else.
withdraw-offered = The seat held for you is free at once for the next person.
withdraw-waiting = You give up your place in the list.
withdraw-pending = The organizers no longer look at your registration.
withdraw-may-return = Registration is still open: you can come back, if there is a seat then.
withdraw-no-return = Registration is closed: you will not be able to come back.
withdraw-yes = Yes, withdraw
withdraw-yes-waiting = Yes, leave the list
withdraw-keep = No, keep it
withdraw-done-heading = You have withdrawn
withdraw-done = Thank you for telling us. Somebody else can have the seat now.
withdraw-done-heading-waiting = You left the waiting list
withdraw-done-waiting = There will be no offers for this consultation.
withdraw-return-next = If your plans change, you can register again while registration is open.
withdraw-return = Register again

## Handing over to a colleague

handover-button = Hand over
handover-heading = Hand over to a colleague
handover-intro = Somebody else of your organization can come in your place.
handover-step-code = You get a code and send it to your colleague.
handover-step-colleague = Your colleague types it here and fills in the form, if they are new.
handover-step-done = The seat is theirs from that moment. Until then it is yours.
handover-until = This is possible until the meeting starts.
handover-yes = Make a code
handover-code-heading = Your hand-over code
# Label before the code.
handover-code = Code
handover-code-next = Please send this to your colleague:
# A text to forward. $typed: the whole line the colleague types; keep it in the message as it is.
handover-forward = You can have my seat in “{ $title }”. Open the chat of the consultations and type: { $typed }
handover-code-once = It works once, and only for somebody of your organization. A new code makes this one void.
handover-not-heading = The seat was not handed over
handover-unknown = That code is not valid. It may have been used already.
handover-unknown-next = Please check it, or ask your colleague for a new one.
handover-other-organization = A seat can be handed over only within one organization, and this one belongs to another than yours.
handover-other-organization-next = If your organization is written differently in your profile, you can correct it there and type the code again.
handover-profile = My profile
handover-started = The meeting has begun, and seats can no longer change hands.
handover-started-next = Reports are posted afterwards.
handover-own = This is your own code.
handover-own-next = Please send it to your colleague, who types it in their own chat.
handover-has-seat = You hold a seat in this consultation already.
handover-has-seat-next = The code stays valid for another colleague.
handover-not-admitted = In this consultation the organizers decide who comes, and they have not admitted you. So the seat cannot go to you.
handover-not-admitted-next = If you applied, please wait for their answer. The code stays valid for another colleague.
handover-no-seat = You hold no seat in this consultation that could be handed over.
handover-no-seat-next = { COMMAND("mine") } shows where you stand.
handover-for-self = You come for yourself, so there is no colleague who could take the seat.
handover-for-self-next = If you cannot come, please withdraw: it goes to the next person who waits.

## My registrations

mine-button = My registrations
mine-heading = My registrations
mine-none = You are not registered for any consultation.
# Label before state-….
mine-state = State
mine-cancelled = This consultation was cancelled.
# $more: how many are not shown.
mine-more =
    { $more ->
        [one] { $more } more is not shown here.
       *[other] { $more } more are not shown here.
    }

# One person brings only so many new organizations in 24 hours.
form-too-many-heading = Too many new organizations
form-too-many =
    { $limit ->
        [one] You can bring one new organization a day, and you have done so already. Please choose one that is known here, or come back tomorrow. Your answers are kept.
       *[other] You can bring { $limit } new organizations a day, and you have done so already. Please choose one that is known here, or come back tomorrow. Your answers are kept.
    }
form-too-many-back = Back to the form
