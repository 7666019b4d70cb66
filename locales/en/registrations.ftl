### Where organizers decide about registrations: what people are told of it, and how the team sees and decides.

## To everybody

# On a consultation's card, among who may come.
card-approval = The organizers decide about each registration.
outcome-admitted = The organizers gave you a seat. It is yours.

## To whoever applied

applied-heading = The organizers decide
applied-sent = Your registration has arrived. In this consultation the organizers decide about each one.
applied-next = You hold no seat yet. We tell you here as soon as it is decided. If you cannot come after all, please withdraw.

## What was decided

decided-waiting-heading = You are on the waiting list
decided-approved-waiting = The organizers admitted you, but no seat is free just now.
decided-moved-waiting = The organizers moved you to the waiting list. The seat you had is no longer yours.
# Label before a number: 1 is the first.
decided-place = Place in the list
decided-waiting-next = When a seat becomes free for you, we hold it for you and tell you here.
decided-declined-heading = Your registration was declined
decided-declined = The organizers decided not to admit you to this consultation.
decided-removed-heading = Your registration has been removed
decided-removed = The organizers took your registration off the list.
decided-lapsed-heading = It was not decided in time
decided-lapsed = The meeting has begun, and the organizers had not decided about your registration. We are sorry.
# Title above the organizers' own words.
decided-reason = The organizers write
decided-next = If you have a question, please ask the organizing team. The consultation’s page says how to reach them.

## To those who decide

applications-heading = Registrations wait for your decision
# $count: how many people applied and are not decided about.
applications =
    { $count ->
        [one] One person waits for your team to decide about their registration.
       *[other] { $count } people wait for your team to decide about their registrations.
    }
applications-next = We write about this at most once a day.
applications-button = Look at them

## Lists

registrations-button = Registrations
registrations-heading = Registrations
# Each is a title and a button. $count: how many people stand there.
registrations-registered = Registered: { $count }
registrations-offered = Offered a seat: { $count }
registrations-waiting = Waiting: { $count }
registrations-pending = To be decided: { $count }
registrations-gone = Ended: { $count }
registrations-none = Nobody is on this list.
registrations-private = This is personal data, for the organizing team only. Please pass nothing of it on.
registrations-list = The list
registrations-enter = Enter somebody
registrations-find = Search
registrations-find-heading = Whom are you looking for?
registrations-find-ask = Please write the name of a person or an organization, or a part of it.
registrations-find-again = Please write at least two letters. This is what you wrote:
registrations-find-label = Name or organization
registrations-found-heading = Search
registrations-found-none = In this consultation nobody has that name or organization.
registrations-found-more = There are more. Write a little more of the name to find them.

## One registration

registrations-one-heading = A registration
registrations-self = for themselves
# $name: an organization. Whether an owner of the installation confirmed that it is called so.
registrations-confirmed = { $name } (name confirmed)
registrations-unconfirmed = { $name } (as they wrote it)
# Labels.
registrations-state = State
registrations-since = Last change
registrations-waits = Waits for
registrations-until = Held until
registrations-exception = Exception
registrations-answered = Questionnaire
registrations-stays = New date
registrations-reached = Messages
registrations-entered = Entered by
registrations-room-meeting = a place in the meeting
registrations-room-organization = a place of their organization
registrations-room-individuals = a place for people who come for themselves
registrations-room-group = a place in their working group
# $limits: of the four above. $reason: as an organizer wrote it.
registrations-excepted = { $limits }, beyond the limit: { $reason }
registrations-excepted-own = { $limits }, beyond the limit, by you: { $reason }
registrations-answered-yes = sent
registrations-answered-no = not sent
registrations-stays-yes = is coming all the same
registrations-stays-no = no answer yet
registrations-reached-yes = reach them
registrations-reached-closed = do not reach them at present
registrations-reached-none = they have no account here
registrations-entered-value = the organizing team, who confirmed that the person asked for it
# Title above the words.
registrations-reason-told = What they were told

## Decisions: the buttons, which also do it

registrations-do-approve = Approve
registrations-do-decline = Decline
registrations-do-seat = Give a seat
registrations-do-beyond = Admit beyond the limit
registrations-do-wait = Move to the waiting list
registrations-do-remove = Take off the list
registrations-back = Back to the registration

## Decisions: what one would do

registrations-weigh-approve = Approve this registration?
registrations-weigh-decline = Decline this registration?
registrations-weigh-seat = Give a seat?
registrations-weigh-beyond = Admit beyond the limit?
registrations-weigh-wait = Move to the waiting list?
registrations-weigh-remove = Take off the list?
registrations-becomes-registered = They get a seat.
registrations-becomes-waiting = No seat is free, so they go to the waiting list.
registrations-becomes-moved = They lose their seat and go to the end of the waiting list.
# $rooms: what they wait for.
registrations-becomes-waits = They wait for { $rooms }.
registrations-becomes-declined = They get no seat. They can send the form again while registration is open.
registrations-becomes-removed = They lose their place. They can register again while registration is open.
# $held: how many people there are with them, of $places places; $over: so many too many.
registrations-over-meeting = The meeting then has { $held } people for { $places } places: { $over } beyond the limit.
registrations-over-organization = Their organization then has { $held } people for { $places } places: { $over } beyond the limit.
registrations-over-individuals = Then { $held } people come for themselves, for { $places } places: { $over } beyond the limit.
registrations-over-group = The working group then has { $held } people for { $places } places: { $over } beyond the limit.
registrations-over-until = As people leave, the limit holds again by itself.
# $names: people.
registrations-offers = A seat is then offered to { $names }.
registrations-offers-nobody = No seat becomes free for anybody else.
registrations-told = They are told at once.
registrations-told-none = They have no account here: please tell them yourselves.
registrations-reason-label = Reason
registrations-reason-may-be = You may write why: they read your words. Or decide without a reason.
registrations-reason-needed = Please write why: they read your words.
registrations-reason-recorded = Please write why: it is recorded for the team.
# $max: the most characters.
registrations-reason-again = That cannot be the reason. Please write it in at most { $max } characters. This is what you wrote:
registrations-without = Without a reason
registrations-done = Done. They are told.
registrations-done-untold = Done. Please tell them yourselves.
registrations-weighed-anew = What this does has changed since it was shown. Please look again.

## Decisions that cannot be made

registrations-not-heading = Nothing was changed
registrations-not-stands = This registration has changed since you looked at it. Please look again.
registrations-not-full = What is missing:
registrations-not-full-next = You can admit them beyond the limit, with a reason that is recorded.
registrations-not-back = Nobody else who waits would fit, so the seat would be offered to this person again at once. You can take them off the list instead.
registrations-not-account = This person has no account here, so no offer could reach them on the waiting list. You can take them off the list instead.
registrations-not-cancelled = The consultation is cancelled.
registrations-not-started = The meeting has begun: nothing is decided about its registrations any more.
registrations-not-list = The waiting list has ended.
registrations-not-individuals = Only people of an organization may come, and they come for themselves.
registrations-not-group = Their working group is missing. Please ask them to withdraw and register with one.

## Entering somebody who has no account

enter-heading = Enter somebody
enter-intro = For people who cannot use a chat and asked you to register them. They get a seat if one is free; nobody without an account can wait, since no offer would reach them.
enter-lines = Please write in one message, each on a line of its own:
enter-organization = Organization, or “none”
enter-group = Working group, by its number:
enter-again-lines = Please write every line, and no more. This is what you wrote:
enter-again-name = The first line is no name. This is what you wrote:
enter-again-organization = The second line names no organization. Please write its full name, or “none”. This is what you wrote:
enter-again-country = The third line names no country, or more than one. Please write its full name. This is what you wrote:
enter-again-group = The working group is missing. Please write its number. This is what you wrote:
enter-confirm-heading = Register this person?
enter-consent = By choosing a category you confirm that this person asked you to register them, and knows that their name, organization, category and country are stored for this consultation. That you confirmed it is recorded.
enter-category = Which category do they belong to?
enter-change = Write it again
enter-done = Registered. Please tell them yourselves.
enter-not-heading = Nobody was registered
enter-older = Nobody was registered by this button: it was pressed before, or something else was written since. The list shows who is registered.
enter-full = No seat is free:
enter-full-next = Nothing was stored. When a seat is free, or the limit is higher, you can enter them again.
# $most: new organizations one person may bring in a day.
enter-organizations =
    { $most ->
        [one] You have named one new organization today, and no more can be added before tomorrow. Nothing was stored.
       *[other] You have named { $most } new organizations today, and no more can be added before tomorrow. Nothing was stored.
    }

## Organizations that look alike, for owners

alike-button = Similar organizations
alike-heading = Organizations that look alike
alike-intro = Two names for one organization count twice against the limits. Choose a pair to compare it.
alike-none = No two organizations look alike.
alike-none-yet = Among the names looked through so far, no two look alike. There are more.
alike-none-more = There are no further pairs.
alike-first = To the first pairs
alike-further = Further pairs
alike-merge-heading = One organization or two?
# Labels before names.
alike-from = This one
alike-into = goes into
alike-means = Merging counts their people as one organization, in every series, and cannot be undone. Nobody loses a seat: whoever is above a limit stays as a recorded exception.
alike-touches = What it touches
alike-touches-nothing = Nobody of the first is in any consultation.
# $title: a consultation; $held: seats of both; $above: of those, beyond the limit.
alike-touched = { $title }: { $held } with a seat together
alike-touched-above = { $title }: { $held } with a seat together, { $above } beyond the limit
alike-touches-more =
    { $count ->
        [one] And one more consultation.
       *[other] And { $count } more consultations.
    }
alike-merge = Merge
alike-other-way = The other way round
alike-apart = They are two
alike-back = Other pairs
alike-merged = Merged.
alike-kept-apart = Noted: they are two.
