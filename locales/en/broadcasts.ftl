### Messages to many: how organizers compose and send them, and what stands around a message that people get.

## The list

broadcast-button = Messages to many
broadcast-list-none = No message has been written yet.
broadcast-new = New message
broadcast-untitled = No text yet
# How far a message is, beside its first words.
broadcast-phase-draft = draft
broadcast-phase-asked = to be confirmed
broadcast-phase-planned = planned
broadcast-phase-sending = being sent
broadcast-phase-paused = paused
broadcast-phase-stopping = being stopped
broadcast-phase-sent = sent
broadcast-phase-cancelled = stopped

## Its text

broadcast-text-heading = What would you like to say?
# $language: its own name.
broadcast-text-ask = Please write the message in { $language }, as plain text. Links are shown in full.
# A field's name.
broadcast-text-label = Message
broadcast-text-now = So far:
# $given, $max: numbers of characters.
broadcast-text-long = This has { $given } characters, and { $max } fit. Please shorten it.
broadcast-text-whole = With its links and buttons this is too long for one message. Please shorten it.
broadcast-text-empty = There is nothing to read in this. Please write the message again.
# $link: as it was typed.
broadcast-text-misleading = This address leads elsewhere than it seems to, or nowhere: { $link }. Please correct it.
broadcast-texts-heading = The text in each language
broadcast-texts = Whoever reads a language without a text gets the English one, or else the first there is.
broadcast-unwritten = not written
# $language: its own name. Buttons.
broadcast-write = Write: { $language }
broadcast-drop = Remove: { $language }

## A message in the making

broadcast-draft-heading = A message to many
# Labels.
broadcast-series = Series
broadcast-for = For
broadcast-languages = Written in
broadcast-buttons = Buttons
broadcast-time = To be sent
# Instead, once it has begun to go out.
broadcast-began = Sending began
broadcast-besides = Options
broadcast-at-once = As soon as possible
broadcast-nobody = nobody yet
broadcast-none = none
# $count: further names of a list.
broadcast-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
broadcast-again-those = those whom the message before did not reach
broadcast-again-all = those whom the message before did not reach, or may not have reached
# Buttons.
broadcast-texts-button = Text
broadcast-who-button = For whom
broadcast-buttons-button = Buttons
broadcast-when-button = When
broadcast-preview-button = As people see it
broadcast-test-button = Send to me only
broadcast-check-button = Check and send
broadcast-discard = Throw away
broadcast-redraft = Back to a draft
broadcast-back = Back to the message
# Beside the screen.
broadcast-test-toast = On its way to your own accounts.
broadcast-stale-toast = It changed meanwhile. This is how it stands now.

## For whom

broadcast-who-heading = For whom is it?
broadcast-who = Choose one group or several. Categories, countries and languages narrow them down.
broadcast-who-news = Whoever wants no news of the series still gets what is sent to those with a place.
broadcast-group-series = Everybody of the series
broadcast-group-registered = Registered
broadcast-group-offered = A place is held for them
broadcast-group-waiting = On the waiting list
broadcast-group-pending = To be decided
broadcast-group-interested = Interested, without a place
broadcast-unanswered = Questionnaire not answered
broadcast-urgent = At night too
# $what: a choice that is made.
broadcast-picked = ✓ { $what }
broadcast-categories = Categories
broadcast-countries = Countries
broadcast-readers = Languages of readers
broadcast-readers-text = Only people who read one of these languages; none chosen means all.
broadcast-any = Any
broadcast-as-registered = This goes by what people entered when they registered in this series.
broadcast-countries-ask = Please write the countries, with commas between them.
# $name: as it was typed.
broadcast-country-unknown = “{ $name }” is no country we know, or could be several. Please write it otherwise.

## Buttons below it

broadcast-buttons-text = Which buttons should stand below the message?
broadcast-offer-card = Open the consultation
broadcast-offer-register = Register
broadcast-offer-questionnaire = Questionnaire
broadcast-offer-papers = Papers

## When

broadcast-when-heading = When is it to be sent?
# $example: "23 Jan 2021 09:00"; $zone: "Bangkok time".
broadcast-when-ask = Please write a date and a time, such as { $example } ({ $zone }).
broadcast-when-label = Date and time
broadcast-when-past = That moment has passed. Please choose a later one.
broadcast-when-unread = We could not read a date and a time in this.

## As people get it

# $team: the organizing team.
broadcast-from = From the organizing team: { $team }
broadcast-from-team = From the organizing team
# $language: its own name.
broadcast-only-in = There is no version in your language; this one is in { $language }.

## Before it is sent

broadcast-check-heading = Before it is sent
# Labels before numbers and names.
broadcast-people = People
broadcast-nowhere = Cannot be reached
broadcast-leads = Links go to
broadcast-otherwise-heading = Without a text in their language
# $wanted, $got: languages by their own names.
broadcast-otherwise =
    { $count ->
        [one] { $count } person reads { $wanted } and gets { $got }
       *[other] { $count } people read { $wanted } and get { $got }
    }
# $count: the number above which a second person is needed.
broadcast-second-many =
    { $count ->
        [one] It is for more than { $count } person, so somebody else of your team has to confirm it.
       *[other] It is for more than { $count } people, so somebody else of your team has to confirm it.
    }
broadcast-second-hosts = It leads to { $hosts }, and no other link of the series does, so somebody else of your team has to confirm it.
broadcast-second-nobody = Nobody else of your team can do that yet. Please invite a second organizer first.
broadcast-unpublished = The consultation is not published yet, so nobody can be told about it. Please publish it first.
broadcast-no-text = It has no text yet. Please write one.
broadcast-no-people = Nobody would get it. Please choose whom it is for.
broadcast-ask = Ask a colleague to confirm
broadcast-send =
    { $count ->
        [one] Send it now to { $count } person
       *[other] Send it now to { $count } people
    }
broadcast-plan =
    { $count ->
        [one] Send it then to { $count } person
       *[other] Send it then to { $count } people
    }

## To be confirmed

broadcast-asked-heading = Waiting to be confirmed
broadcast-asked-own = Somebody else of your team has to confirm it; the team has been told.
broadcast-asked-other = A colleague wants to send this. Please read it, see whom it is for, and decide.
broadcast-confirm = Yes, send it
broadcast-refuse = Do not send it
broadcast-own-toast = You wrote it or asked for it, so somebody else has to confirm it.
broadcast-look = Look at it
broadcast-asked-notice-heading = A message waits for your confirmation
broadcast-asked-notice = A colleague of your organizing team would like to send this to many people.
broadcast-confirmed-heading = Your message is confirmed
broadcast-confirmed = A colleague has confirmed it. It is sent at its time.
broadcast-refused-heading = Your message is not sent
broadcast-refused = A colleague did not confirm it. It is a draft again, and nobody got it.

## On its way, and afterwards

broadcast-heading-planned = The message is planned
broadcast-heading-sending = The message is being sent
broadcast-heading-paused = The message is paused
broadcast-heading-stopping = The message is being stopped
broadcast-heading-sent = The message was sent
broadcast-heading-cancelled = The message was stopped
# Beside a bar.
broadcast-done = { $part } of { $whole } done
broadcast-choosing = Its people are still being gathered, so the numbers grow.
# Labels before numbers of people; some also stand alone beside a name.
broadcast-sent = Sent
broadcast-open = Still to be sent
broadcast-unreachable = Not reached
broadcast-failed = Failed
broadcast-unknown = Perhaps arrived
broadcast-skipped = Left out
broadcast-gone = Data erased since
broadcast-pace-label = Pace
broadcast-pace =
    { $count ->
        [one] { $count } a minute
       *[other] { $count } a minute
    }
broadcast-left = Time left, about
# Buttons.
broadcast-refresh = Refresh
broadcast-pause = Pause
broadcast-resume = Go on
broadcast-cancel = Stop for good
broadcast-missed-button = Who did not get it
broadcast-again = Send again to those not reached
broadcast-again-unknown = Send again also to those who perhaps got it
broadcast-cancel-heading = Stop it for good?
broadcast-cancel-text = Nobody else will get it. Whoever has it keeps it.
broadcast-cancel-yes = Yes, stop it
broadcast-missed-heading = Who did not get it
broadcast-missed-personal = This list holds personal data. It is for the organizing team alone.
broadcast-missed-none = There is nobody on this list.
broadcast-nameless = Somebody who did not register in this series

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = Rooms of the series
broadcast-rooms-said = { $part } of { $whole }
# $count: rooms.
broadcast-rooms-narrow =
    { $count ->
        [one] It is too long for one room to hold it in two languages: only the first stands there.
       *[other] It is too long for { $count } rooms to hold it in two languages: only the first stands there.
    }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = Post in the rooms
