### Finding consultations and reading about them: lists, cards, papers, sharing, language, place, help.
### Short, plain and warm; nobody's gender is told or guessed; no exclamation marks. No markup: emphasis is added later.
### Buttons (button-…) are short: at most 80 characters with everything in them, better 20.

## The list

list-heading = Consultations
# The first words anybody reads here.
list-about = This is where you find consultations on migration and register for them.
list-upcoming = Coming up
list-past = Past
list-none = No consultation has been announced yet.
list-none-upcoming = Nothing is coming up just now. These were held before:
list-none-match = No consultation matches this.
list-none-upcoming-match = None that matches is coming up. These were held before:
list-cancelled = Cancelled
list-underway = It is being held now.
# $first: date and hours of the first day. $days: how many days it has, two or more.
list-days =
    { $days ->
        [one] { $first }
       *[other] { $first } ({ $days } days)
    }
list-full = All places are taken; you can join the waiting list.
# $kinds: a list such as "summary report and recording".
list-reports = Published: { $kinds }

# $deadline: "Sunday 31 January 2021, 24:00, Bangkok time". $left: "3 days".
registration-open = Registration is open until { $deadline } ({ $left } left)
registration-opens = Registration opens { $opening } and closes { $deadline }
registration-closed = Registration closed { $deadline }

## Filtering

filter-heading = Filter
filter-ask = Which consultations would you like to see? With a number: those about that objective of the Global Compact for Migration.
# $filters: a list of one to three of the three messages below.
filter-said = Showing only: { $filters }
filter-open = open for registration
# $series: title of a series of consultations.
filter-series = of the series “{ $series }”
filter-objective = on objective { $number } ({ $title })

## Searching

search-heading = Search
search-ask = What are you looking for? Type a few words of a title or a theme, in any language.
search-input = Words to search for
# $query: what was typed.
found-some =
    { $count ->
        [one] One consultation for “{ $query }”:
       *[other] { $count } consultations for “{ $query }”:
    }
# $date: of its first day.
found-entry = { $title } ({ $date })
# There are more than are shown.
found-first =
    { $count ->
        [one] The first one for “{ $query }”. Add a word to narrow it down.
       *[other] The first { $count } for “{ $query }”. Add a word to narrow it down.
    }
found-nothing = Nothing was found for “{ $query }”.
found-nothing-next = Try fewer or other words, or look at all consultations.

## A consultation

card-cancelled = This consultation has been cancelled. It will not be held.
card-when = When
# The same hours by the reader's own clock.
card-when-here = Your time
# The dates as they were announced before they were moved.
card-moved-from = Moved from
card-registration = Registration
# The deadline by the reader's own clock.
card-deadline-here = Closes, your time
card-registration-open = open until { $deadline } ({ $left } left)
card-registration-opens = opens { $opening }, closes { $deadline }
card-registration-closed = closed { $deadline }
# Until then a seat that becomes free is offered to those who wait.
card-waiting-ends = Waiting list ends
card-underway = It is being held now.
card-past = It is over.
card-place = Where
# Languages of the meeting itself.
card-languages = Languages
card-series = Series
card-contact = Contact
# $role: "Stakeholder Liaison". $address: an e-mail address.
card-contact-value = { $role }, { $address }

# The word agrees with $places, which is at least 1.
card-places =
    { $places ->
        [one] { $taken } of { $places } place is taken, { $left } left
       *[other] { $taken } of { $places } places are taken, { $left } left
    }
card-places-full =
    { $places ->
        [one] The only place is taken
       *[other] All { $places } places are taken
    }
card-full-next = You can join the waiting list: whoever is first on it is offered the next free seat.

card-limits = Who may come
card-no-capacity = There is no limit on how many people come.
card-per-organization =
    { $count ->
        [one] No more than one person per organization.
        [2] No more than two people per organization.
       *[other] No more than { $count } people per organization.
    }
card-no-per-organization = There is no limit per organization.
card-individuals = You may also come for yourself, without an organization.
card-no-individuals = Only people who come for an organization may register.
card-some-individuals =
    { $count ->
        [one] One person may come for themselves, without an organization.
       *[other] Up to { $count } people may come for themselves, without an organization.
    }

card-confidentiality = What stays in the room
card-closed-meeting = Only registered people attend.
card-open-meeting = The meeting is public: people who did not register may attend too.
card-recorded = The meeting is recorded.
card-not-recorded = The meeting is not recorded.
card-chatham-house = What is said may be used, but not who said it or for whom (Chatham House Rule).
card-attributed = What is said may be quoted together with who said it.

# Of the Global Compact for Migration.
card-objectives = Objectives of the Global Compact for Migration

## How the reader stands in a consultation

standing-registered = You are registered.
# The consultation is over, or was cancelled.
standing-was-registered = You were registered.
# $group: title of a working group.
standing-registered-group = You are registered, in the working group “{ $group }”.
# An offered seat is not a registration yet. $until: a date and time.
standing-offered-until = A seat is held for you until { $until }. Accept it, or pass it on.
standing-offered = A seat is held for you. Accept it, or pass it on.
# $place: 1 is the first.
standing-waiting-place = You are on the waiting list, in place { $place }.
standing-waiting = You are on the waiting list.
standing-pending = The organizers have your registration and have not decided yet.
standing-withdrawn = You withdrew.
standing-lapsed = A seat was held for you, and the time to accept it ran out.
standing-passed = You passed on the seat that was held for you.
standing-declined = The organizers declined your registration.
standing-handed-over = You handed your seat over to a colleague.
standing-removed = The organizers took your registration off the list.

# Why somebody waits, and what would free a seat.
blocked-meeting = The meeting is full. A seat becomes free when somebody withdraws.
blocked-organization = Your organization has all its seats. One becomes free when a colleague withdraws or hands theirs over.
blocked-individuals = The seats for people who come for themselves are taken. One becomes free when one of them withdraws.
blocked-group = The working group is full. A seat in it becomes free when somebody in it withdraws.

## Programme

programme-heading = Programme
programme-none = No programme has been published yet.
programme-sessions = Sessions
# They run at the same time; one person is in one of them.
programme-groups = Working groups
# $objectives: a list of numbers, $count of them.
programme-group-objectives =
    { $count ->
        [one] Objective { $objectives }
       *[other] Objectives { $objectives }
    }
programme-group-left =
    { $left ->
        [one] One place left
       *[other] { $left } places left
    }
programme-group-full = Full

## Papers, reports and calls

papers-heading = Papers
papers-none = Nothing has been published yet.
papers-papers = Papers
papers-reports = Reports and recordings
# Asked of stakeholders until a date: voluntary inputs, a form.
papers-calls = Asked of you
# $due: "Friday 29 January 2021, 24:00, Bangkok time". $left: "3 days".
papers-call-due = Due { $due } ({ $left } left)
papers-call-past = Was due { $due }
papers-press = Press a number to open it.

publication-concept-note = Concept note
publication-agenda = Agenda
publication-background = Background
publication-speakers = Speakers
publication-logistics-note = Logistics note
publication-summary-report = Summary report
publication-stakeholder-reports = Stakeholders’ reports
publication-recording = Recording

# $kind: one of the publication-… messages. $language: a language's own name for itself.
paper = { $kind }, “{ $title }”
paper-in = { $kind }, “{ $title }” ({ $language })
call = { $title }
call-in = { $title } ({ $language })

reports-heading = Reports and papers
reports-about = Everything published, the newest first.
reports-none = Nothing has been published yet. Reports come some weeks after a consultation.
# $consultation: its title. $date: when it was posted.
reports-origin-posted = { $consultation }, { $date }
reports-origin = { $consultation }

## Sharing

share-heading = Share
share-ask = In which language? You get a short text to forward. It does not tell who shared it.
share-forward = Forward this as it is:
# The lines of the forwarded text.
share-when = When: { $when }
share-deadline = Register before: { $deadline }
share-cancelled = This consultation has been cancelled.
# Followed by addresses, each on a line of its own.
share-open = More, and to register:

## Calendar

calendar-title-day = { $title } (day { $day } of { $days })
calendar-title-cancelled = Cancelled: { $title }
calendar-contact = Contact: { $role }, { $address }
calendar-sent = Here is the calendar invitation.
calendar-nothing = There is nothing ahead to put into a calendar.

## Language

language-heading = Language
language-ask = Which language shall we speak?
# Said in the language just chosen. $language: its own name for itself.
language-chosen = Language: { $language }

## Place

place-heading = Where are you?
place-ask = Which city are you in or near? Times are then shown by your clock. Press a place, or type a city or a country.
# $zone: "Bangkok time".
place-now = Times are shown to you in { $zone }.
# $place: what was typed.
place-several = “{ $place }” could be several places. Which is nearest to you?
place-unknown = We do not know a place called “{ $place }”. Try the nearest large city, or your country.
place-input = City or country
place-chosen = Times are now shown to you in { $zone }.

## Help, and when something does not work

help-heading = Help
help-about = Consultations are found here, one registers for them here, and news about one’s registration comes here. You can type these words at any time:
# $command: a command with its slash. $what: what it does, one of the command-… messages.
help-command = { $command }: { $what }
help-press = Or press a button.

unknown-heading = Not understood
# $typed: what somebody typed.
unknown-words = We did not understand “{ $typed }”.
unknown-nothing = We did not understand that.
unknown-next = Nothing was changed. Here is what you can do:

missing-heading = Not here
missing-text = What you asked for is not here, or no longer. Perhaps the address was cut when it was copied.

# $code: a few letters and digits by which the people who run this find what happened.
failed-heading = That did not work
failed-text = Something went wrong on our side. Please look at how things stand before you try again. If it happens again, tell the organizers this code: { $code }

flood-heading = A little slower, please
flood-text = That was a lot at once. Please wait a little; a form you began is kept.

private-heading = Only in private
private-text = This is about you, so it is only shown where nobody else can read it. Write to us directly.

cancel-heading = Nothing to cancel
cancel-nothing = You are not filling anything in.

# A few words beside a fresh screen.
stale-toast = That button was old. This is how things stand now.

## Buttons

# $question, $of: "question 4 of 9".
button-continue = Continue: question { $question } of { $of }
button-filter = Filter
button-search = Search
button-search-again = Search again
button-reports = Reports
button-mine = My registrations
button-me = About me
button-help = Help
button-language = Language
# More languages than there is room for.
button-more-languages = …
button-place-change = My time zone
button-privacy = Privacy
button-cancel = Cancel
button-consultations = All consultations
# Back to a consultation.
button-card = Back to the consultation
button-open-only = Only open ones
button-open-only-count = Open for registration ({ $count })
button-everything = All
button-clear = Clear the filter
# An objective of the Global Compact for Migration: its number and title.
button-objective = Objective { $number }: { $title }
# The arrows turn round by themselves in scripts written from right to left.
page-previous = ‹
page-next = ›
page-at = { $page }/{ $pages }
button-programme = Programme
button-papers = Papers
button-calendar = Calendar
button-share = Share
button-share-again = Another language
button-register = Register
button-join-waiting = Join the waiting list
button-wait-again = Back to the waiting list
button-withdraw = Withdraw
button-hand-over = Hand over
button-accept = Take the seat
button-pass = Pass it on
# Asks the colleagues who hold the organization's seats.
button-ask-seat = Ask my colleagues for a seat
# $city: "Bangkok". $time: the time there now.
button-place = { $city } (now { $time })
button-private = Open a private chat
