### Files for organizers, and lists of people to invite.

# On the screens of a series and of a consultation.
export-button = Files
export-heading = Files
# Files, and what they hold.
export-file-registrations = Registrations
export-file-answers = Answers
export-file-deliveries = Messages
export-file-people = People
export-file-audit = Who did what
export-holds-registrations = everybody who registered, with name, organization, category, country and what became of it
export-holds-answers = what was answered to the questionnaire; names too, unless it is anonymous
export-holds-deliveries = who was sent which message, when, and what became of it
export-holds-people = everybody who registered, answered with their name or is on the team, each once
export-holds-audit = what the team did, and who of them
export-back-button = Other files
# Labels.
export-of = Of
export-holds = Holds
export-rows = Rows
export-personal = This is personal data. Please keep it where only the team can read it, and delete it once you do not need it any more.
# $count: hours.
export-goes =
    { $count ->
        [one] The file is deleted from this chat after { $count } hour.
       *[other] The file is deleted from this chat after { $count } hours.
    }
export-stays = Nothing deletes it by itself here.
# For spreadsheets; for programs.
export-send-csv = Yes, send a table (CSV)
export-send-json = Yes, send it as JSON
export-sent-heading = Here is the file
export-not-sent = No file is sent
# $command: what to type on the command line.
export-switched-off = Files are not sent into chats here. Whoever runs this program can write one with: { $command }
# $most: megabytes.
export-too-large = It is larger than the { $most } MB that a chat takes. Whoever runs this program can write it with: { $command }
export-nothing-asked = This consultation has no questionnaire.
# $count: people.
export-too-few =
    { $count ->
        [0] Answers without names are handed out once there are five of them. There is none yet.
        [one] Answers without names are handed out once there are five of them. There is { $count } so far.
       *[other] Answers without names are handed out once there are five of them. There are { $count } so far.
    }
export-elsewhere = Files with personal data are sent into a private chat only. Please write { COMMAND("organize") } to the bot there.
export-open-chat = Open the private chat
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = Please delete a file yourself
export-left = A file with personal data that you asked for may still stand in this chat, and we cannot take it away. If you see it, please delete it here once you have it elsewhere. If it never came, please ask for it again.

## Somebody who is invited

# A text to be mailed, in the language of whoever is invited. $title: a consultation; $typed: what to type, with a code in it; $date: a day.
export-invitation = You are invited to: { $title }. In a private chat with the bot, please type: { $typed }. The code is for you alone; it works once, until { $date }.

## What a message says

export-notice-cancelled = The consultation is cancelled
export-notice-confirmed = Confirmation
export-notice-handed_over = A place was handed over
export-notice-missed = A reminder was missed
export-notice-moved = The dates moved
export-notice-offer = A place is offered
export-notice-offer_lapsed = An offer lapsed
export-notice-posted = A paper or report is there
export-notice-reminder = Reminder
export-notice-seat_requested = A colleague asks for a place
export-notice-waiting_ended = The waiting list has ended
export-notice-applications = Somebody asks to be admitted
export-notice-decided = Organizers have decided
export-notice-broadcast = A message to many
export-notice-broadcast_asked = A message to many is to be confirmed
export-notice-broadcast_decided = A message to many was confirmed or refused
export-notice-broadcast_test = Test of a message to many

## What became of a message

export-sent-queued = to be sent
export-sent-sending = on its way
export-sent-sent = sent
export-sent-retry = to be tried again
export-sent-unreachable = takes no messages
export-sent-failed = failed
export-sent-unknown = not known whether it arrived
export-sent-skipped = not sent, as it was no longer true

## How a registration stands, in a cell of a table

export-state-registered = registered
export-state-offered = offered a place
export-state-waiting = on the waiting list
export-state-pending = to be decided
export-state-withdrawn = withdrawn
export-state-lapsed = let an offer lapse, or waited in vain
export-state-passed = passed an offer on
export-state-declined = declined
export-state-handed_over = handed their place over
export-state-removed = taken off the list

## Columns of files

export-column-invitation = Invitation
export-column-link = Link
export-column-act = What was done
export-column-act_key = What was done (key)
export-column-answers = Questionnaires answered
export-column-area = Thematic area
export-column-at_utc = When (UTC)
export-column-attempts = Attempts
export-column-audit_id = Entry
export-column-by = Done by
export-column-by_key = Done by (key)
export-column-category = Stakeholder category
export-column-category_key = Stakeholder category (key)
export-column-changed_utc = Last changed (UTC)
export-column-code = Code
export-column-consultation = Consultation
export-column-country = Country
export-column-country_code = Country (code)
export-column-created_utc = Registered (UTC)
export-column-delivery_id = Message
export-column-detail = Details
export-column-due_utc = Due (UTC)
export-column-email = E-mail
export-column-gender = Gender
export-column-gender_key = Gender (key)
export-column-group = Working group
export-column-group_code = Working group (code)
export-column-language = Language
export-column-name = Name
export-column-notice = What it says
export-column-notice_key = What it says (key)
export-column-offer_until_utc = Place offered until (UTC)
export-column-organization = Organization
export-column-organization_id = Organization (number)
export-column-person_id = Person
export-column-platform = Platform
export-column-platforms = Platforms
export-column-reason = Reason
export-column-registration_id = Registration
export-column-registrations = Registrations
export-column-role_keys = Roles (key)
export-column-roles = Roles
export-column-state = State
export-column-state_key = State (key)
export-column-typed = What to type
export-column-valid_until_utc = Code valid until (UTC)
export-column-waiting_utc = On the waiting list since (UTC)
