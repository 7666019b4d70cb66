### Who is on the team of a series, invitations, and who did what.

# On a series' screen.
team-button = Team
# On the screen with all series, for owners of the installation.
team-owners-button = Owners

## Who is on it

team-heading = The team
team-owners-heading = Owners
team-owners = Owners answer for this installation and for every series in it.
team-nobody = Nobody is on it yet.
# Beside a name. $role: "organizer".
team-since = { $role }, since { $date }
team-since-configured = { $role }, since { $date }, named in the settings
team-you = { $name } (you)
# Somebody who has not said their name. $platform: "Telegram"; $id: the end of a number.
team-unnamed = { $platform } account { $id }, no profile yet
team-without-account = Somebody without an account, { $id }
# $role: "organizer".
team-remove-button = Remove: { $name }, { $role }
team-invite-button = Invite somebody
team-back-button = The team

## Invitations

team-invite-heading = Invite somebody to the team
team-invite = Choose what they may do. You then get a code for one person.
# Beside the name of a role.
team-may-owner = everything, in every series
team-may-organizer = everything in this series
team-may-moderator = see who registered, and decide about registrations
team-may-viewer = see who registered
# Buttons.
team-as-owner = As owner
team-as-organizer = As organizer
team-as-moderator = As moderator
team-as-viewer = To look only
team-code-heading = A code for one person
team-code-gives = Gives the role
team-code-in = In
team-code-next = Send this to the person you invite, and to nobody else:
# $typed: a line to type, with the code in it.
team-code-typed = In a private chat with the bot, please type: { $typed }
team-code-once = It works once, within one hour. It is not shown again; if it gets lost, make a new one.

## Removing somebody

team-remove-heading = Take this role away?
team-remove-means = They lose it at once, here and on all their devices. Their own registrations stay as they are.
team-remove-owner = They can then do nothing more in any series, unless they have a role in it. Their own registrations stay as they are.
team-remove-self = This is your own role. You lose it at once and cannot take it back yourself: somebody else of the team would have to invite you again.
team-remove-yes = Yes, take it away
team-removed-heading = The role is taken away
team-removed = { $name } no longer has this role: { $role }.
team-removed-self = You no longer have this role. Thank you for your work.
team-not-removed-heading = The role stays
team-not-there = This person does not have this role any more, or was given it again since. Please look at the team again.
team-configured = The settings of this installation name this person as an owner (owners, in roundtable.toml). Whoever runs the program can take them out there.
team-last-organizer = This is the only organizer of the series. Invite another one first, or ask an owner of the installation.

## Who did what

audit-button = Who did what
audit-heading = Who did what
audit-of-no-series = What concerns no series alone. The newest comes first.
audit-empty = Nothing has been written down yet.
# One line, behind a date and time. $who: a name; $what: one of the messages below; $code: a consultation's code.
audit-line = { $who }: { $what }
audit-line-about = { $who }: { $what } ({ $code })
audit-by-program = this program, or its command line
audit-by-forgotten = somebody whose data was erased
audit-by-unknown = this program, or somebody whose data was erased
# An act without words of its own. $key: how the program calls it.
audit-act = did “{ $key }”
# $role: the role, in those that have it.
audit-act-appoint = made an invitation code ({ $role })
audit-act-appoint_owner = made an invitation code ({ $role })
audit-act-confirm_organization = confirmed the name of an organization
audit-act-dismiss = took a role away ({ $role })
audit-act-edit = changed facts
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = changed: { $fields }
audit-act-publish = published a consultation
audit-act-cancel = cancelled a consultation
audit-act-hold = said that a cancelled consultation is held after all
audit-act-close_registration = closed registration before its date
audit-act-extend_registration = gave more time to register
audit-act-make_consultation = made a consultation
audit-act-export = exported a file
audit-act-extend_questionnaire = gave more time to answer
audit-act-import = imported a series file
audit-act-invite_people = made codes for a list of invited people
audit-act-invite_to_answer = made codes for a questionnaire
audit-act-linked = linked two accounts
audit-act-merge_organizations = merged two organizations
audit-act-post = put a card into a room, or took it away
audit-act-redeemed = used an invitation code ({ $role })
audit-act-unlinked = parted linked accounts
audit-act-approve = approved a registration
audit-act-decline = declined a registration
audit-act-seat = gave a place
audit-act-admit_beyond = admitted somebody beyond a limit
audit-act-put_on_waiting_list = put somebody on the waiting list
audit-act-remove = took somebody off the list
audit-act-enter_person = entered somebody without an account
audit-act-keep_organizations_apart = said that two organizations are not one
audit-act-broadcast_made = began a message to many
audit-act-broadcast_again = began a message again for those it had not reached
audit-act-broadcast_edited = changed a message to many
audit-act-broadcast_redrafted = took a message to many back to be changed
audit-act-broadcast_tested = sent themselves a test of a message
audit-act-broadcast_asked = asked somebody else to confirm a message
audit-act-broadcast_confirmed = confirmed a message of somebody else
audit-act-broadcast_refused = refused a message of somebody else
audit-act-broadcast_planned = planned a message to many
audit-act-broadcast_began = a message to many began to go out
audit-act-broadcast_selected = chose the recipients of a message
audit-act-broadcast_paused = paused a message to many
audit-act-broadcast_resumed = let a message to many go on
audit-act-broadcast_stopped = stopped a message to many
audit-act-broadcast_sent = a message to many has gone out
audit-act-broadcast_cancelled = cancelled a message to many
audit-act-broadcast_discarded = threw a message to many away
audit-act-change_paper = changed a paper
audit-act-post_paper = posted a paper
audit-act-take_paper_away = took a paper away
audit-act-no_report = said that there will be no report
audit-act-set_joining = set the joining link
audit-act-set_joining_minutes = changed when the joining link is sent
audit-act-put_joining_away = threw a new joining link away
audit-act-take_joining_away = took the joining link away
