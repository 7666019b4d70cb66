### Making and changing consultations. Only people of an organizing team read this, but for the last notices.

## Ways in

editing-button = Change
editing-series-button = Change the series

## One consultation, as it can be changed

editing-heading = Change a consultation
editing-unpublished = It is not published yet: only the organizing team sees it.
editing-pending = You typed a change that you have not confirmed yet.
# Buttons.
editing-pending-button = See that change
editing-drop-button = Discard this change
editing-back-button = Back to changing
editing-dates-button = Date and time
editing-registration-button = Registration
editing-limits-button = Limits
editing-words-button = Texts
editing-languages-button = Languages
editing-rules-button = What stays in the room
editing-copy-button = Copy
editing-publish-button = Publish
editing-cancel-button = Cancel it
editing-hold-button = Hold it after all
editing-closes-button = When it closes
editing-opens-button = When it opens
editing-waiting-button = End of the waiting list
editing-close-now-button = Close registration now
editing-capacity-button = People in all
editing-per-organization-button = Per organization
editing-individuals-button = For themselves
editing-yes-button = Yes, change it
editing-more-button = Change more first
editing-again-button = Change something else
editing-switch-on = Switch on: { $rule }
editing-switch-off = Switch off: { $rule }
# Labels before how things are. A rule is on or off.
editing-title = Title
editing-about = Description
editing-place = Place
editing-code = Code
editing-opens = Registration opens
editing-opens-usual = when it is published
editing-closes = Registration closes
editing-waiting-ends = Waiting list ends
editing-waiting-usual = 24 hours before the start, or when registration closes if that is later
editing-capacity = People in all
editing-per-organization = People per organization
editing-individuals = People who come for themselves
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = Decision on each registration
editing-no-limit = no limit
editing-closed = Registered people only
editing-recorded = Recording
editing-chatham-house = Chatham House Rule
editing-yes = yes
editing-no = no
editing-none = nothing
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = Dates and times, one sitting a line
editing-label-closes = Registration closes
editing-label-opens = Registration opens
editing-label-waiting = Waiting list ends
editing-label-capacity = How many people in all
editing-label-per-organization = How many per organization
editing-label-individuals = How many for themselves
editing-label-languages = Languages of the meeting
editing-label-copy = First day of the copy
editing-label-code = Code

## What is asked for

editing-ask-sittings = When is it held? For example: 3 Feb 2027, 11:00–14:30. One line for each sitting; name a city if it is not in the usual time zone. A date alone keeps the times.
# The same, where there are no times yet.
editing-ask-first-sittings = When is it held? For example: 3 Feb 2027, 11:00–14:30. One line for each sitting; name a city if it is not in the usual time zone.
editing-ask-closes = Until when can people register? For example: 31 Jan 2027, 24:00. A date alone means the end of that day.
editing-ask-opens = From when can people register? For example: 1 Dec 2026, 09:00. Write “none” if it is open at once.
editing-ask-waiting = When does the waiting list end? For example: 2 Feb 2027, 18:00. Write “none” for 24 hours before the start.
editing-ask-capacity = How many people can come in all? Write a number, or “none” for no limit.
editing-ask-per-organization = How many people of one organization can come? Write a number, or “none” for no limit.
editing-ask-individuals = How many people can come for themselves, without an organization? Write a number (0: nobody), or “none” for no limit.
editing-ask-languages = In which languages is the meeting? For example: en, fr, ar.
editing-ask-text = Please write the text in { $language }: { $what }. “None” takes it out in this language.
editing-ask-copy = On which day does the copy begin? Its times and deadlines move along. Nobody sees it before you publish it.
editing-ask-new = What is it called? Everything else has a usual value that you can change afterwards. Nobody sees it before you publish it.

## Why something cannot be

editing-not-heading = This cannot be done
editing-wrong-sitting = The date and the times were not understood. Please write both, like 3 Feb 2027, 11:00–14:30.
editing-wrong-deadline = The date was not understood. Please write it like 31 Jan 2027, 24:00.
editing-wrong-number = This is no number that can be used here.
editing-wrong-language = A language was not understood. Please write short tags, like en, fr.
editing-wrong-text = The text is empty or too long.
editing-wrong-needed = One language at least has to stay.
editing-wrong-code = A code has small letters, digits and single hyphens, 24 at most.
editing-wrong-code-taken = Another consultation has this code already.
editing-wrong-closes = Registration would close after the start.
editing-wrong-opens = Registration would open after it closes.
editing-wrong-waiting = The waiting list would end before registration closes.
editing-wrong-waiting-start = The waiting list would end after the start.
editing-wrong-order = The sittings have to follow one another.
editing-wrong-ends = A sitting has to end after it begins. Over midnight, write two.
editing-wrong-many = There are too many sittings.
editing-wrong-ahead = Another move of the dates is prepared in the series’ file and becomes known later. Please change them there.
editing-wrong-just-now = The dates were changed less than a minute ago. Please try again in a minute.
editing-wrong-started = It has begun.
editing-wrong-past = That date has passed.
editing-wrong-already = It is like that already; there is nothing to change.
# Behind the colon stands English text about a file of the series.
editing-wrong-other = A rule stands against it: { $problem }

## What a change would do

editing-preview-heading = Change this?
editing-cancel-heading = Cancel this consultation?
editing-hold-heading = Hold it after all?
editing-publish-heading = Publish this consultation?
editing-cancel-yes = Yes, cancel it
editing-hold-yes = Yes, hold it
editing-publish-yes = Yes, publish it
editing-changed = This has changed since it was shown to you. Nothing was changed; please look again.
# Before what is now, and before what would be.
editing-was = now:
editing-will = then:
editing-missing = { $title } (not in this language: { $missing })
editing-publish-news = People who want the news of the series and hear of it when registration opens: { $count }
editing-publish-closed = Nobody is told: registration is closed already.
editing-publish-nobody = Nobody is told: no message is planned for when registration opens.
# A title above headings of reminders and when each goes out.
editing-publish-reminders = Reminders that go out by themselves
editing-publish-for-good = What is published cannot be hidden again, only cancelled.
editing-told = Told at once: { $count } (registered { $registered }, offered a place { $offered }, waiting { $waiting }, to be decided { $pending }).
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number }
editing-told-on = Can be reached on: { $places }.
editing-told-nowhere = Cannot be reached just now: { $count }. Their news waits until they can be.
editing-told-longer = Told that there is more time to register: { $count } who follow it or began to.
editing-told-shorter = Offered places that are held for a shorter time: { $count }. Their people are told.
editing-told-list-over = The waiting list ends with this. Told that no place came free: { $count }.
editing-messages-back = Messages to many that were to go out become drafts again: { $count }.
editing-told-nobody = Nobody is sent a message about it.
editing-reminders = Reminders will go by the new dates.
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = Registration still closes { $deadline }. Please change that too, if it should move along.
editing-still-closed = Registration stays closed; it closed { $deadline }. Please change that too, if people should be able to register.
editing-above = Places taken above the new limit: { $count }.
editing-above-organizations = Organizations with more people than the new limit: { $count }.
editing-above-individuals = People who come for themselves above the new limit: { $count }.
editing-above-all = Nobody loses their place. Nobody new comes in until there are fewer than the limit.
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = From now on the team decides about each new registration. For those who are registered or waiting, nothing changes.
editing-approval-off = From now on a registration counts at once, as long as there are places.
editing-approval-pending = Registrations that are still to be decided: { $count }. They do not become places by themselves; please decide about them as before.
editing-done-heading = It is changed
editing-done = It holds from now on. Cards in rooms follow in a few seconds.
editing-done-told = It holds from now on. People who are being told: { $count }.
# Instead of “It is changed”, where it was more than a change.
editing-published-heading = It is published
# $typed: what to type, with the code of the consultation.
editing-published = Everybody can find it from now on. To register, people press the button on its card or type: { $typed }
editing-cancelled-heading = It is cancelled
editing-closed-now-heading = Registration is closed

## A series, and what is new in it

editing-series-heading = Change a series
editing-new-button = New consultation
editing-file-button = The series as a file
editing-new-heading = A new consultation
# Stand in a new consultation until somebody writes something better.
editing-new-about = More about this consultation follows.
editing-new-place = Online
# A small result beside a screen.
editing-made = It is made. Only the team sees it.
editing-dropped = Discarded. Nothing was changed.
editing-nothing-kept = Nothing was waiting for a yes. Nothing was changed.
editing-file = The file comes below.

## What people hear of it

notice-held-after-all-heading = It is held after all
notice-held-after-all = This consultation was cancelled, and is held after all. Your place, or your place on the waiting list, is still yours.
notice-held-after-all-next = If you cannot come any more, please withdraw, so that somebody else can.
notice-longer-heading = There is more time to register
notice-longer = You wanted to hear of this consultation, or began to register. Registration is open longer than before.

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = to | until | till | and | through
editing-reads-hours = hrs | hours | h | o’clock | o'clock | at
editing-reads-joins = from | between | time | until
editing-reads-none = none | no limit | no | nothing | unlimited | any
