### One person on several accounts: linking them by a code, saying yes on both sides, undoing it, letting one leave.

## The accounts

accounts-button = My accounts
accounts-heading = Your accounts
accounts-one = You use one account here. If you also write to us elsewhere, you can link that account: then you are one person for us, registered once and told once, wherever you write.
accounts-several = These accounts are yours. What you do in one counts in all of them, and each message comes once.
# Behind the name or number of an account. $account; $notes: a list of accounts-here, accounts-messages, accounts-closed.
accounts-noted = { $account } ({ $notes })
accounts-here = this one
accounts-messages = messages go here
accounts-closed = takes no messages from us
# $moment: date, time and zone.
accounts-undo-until = The link can be undone until { $moment }.
# Buttons. $platform: Telegram, Discord or Console; $account: its name or number there.
accounts-prefer = Messages to { $platform } ({ $account })
accounts-separate = Separate { $platform } ({ $account })
accounts-link = Link another account
accounts-enter = I have a code
# Beside the screen.
accounts-preferred = Messages go there now.
# Beside a question of a form that was answered in another account meanwhile. $platform: Telegram, Discord or Console.
accounts-continued = Continued on { $platform }

## The code

link-code-heading = Link another account
# Label before the code.
link-code = Your code
link-code-where = In your other account, open the private chat with us and type:
# $moment: date, time and zone.
link-code-until = The code works once, until { $moment }.
link-code-nothing = That links nothing yet. Both accounts are shown who the other one is, and both have to say yes.
# Stands on every screen about codes.
link-never-asked = Nobody from the organizers will ever ask you for such a code.
link-code-new = New code

link-enter-heading = Type the code of your other account
link-enter = In the other account, { COMMAND("link") } shows it.
# Above the field into which the code is typed.
link-enter-label = Code

link-unknown-heading = That code is not valid
link-unknown = It may be mistyped, used already, or too old.
link-unknown-next = Please check it, or ask for a new one where it came from.
link-own-heading = This is your own code
link-own = You typed it in the account that showed it, or in one that is linked already.
link-own-next = Please type it in your other account.
link-stopped-heading = Too many wrong codes
link-stopped = For safety, no more codes can be typed for now.
link-stopped-next = Please try again in an hour, with a new code.

## The question to both sides

link-ask-heading = Is this your account too?
# Instead of the name of an account that has none.
link-no-name = without a name
link-ask-name = The name is what that account calls itself. Anybody can choose any name.
link-common = What becomes one
link-common-profile = Your profile, as you saved it last; language and time zone as in the account that showed the code
link-common-registrations = Registrations, and places on waiting lists
link-common-drafts = Forms you have begun; where it is the same one twice, the one you worked on last
link-common-consents = What you agreed to, and what you may do for a series
link-common-messages = Messages: each comes once, to the account you choose
link-rule = If both accounts have a place in the same consultation, one stays: a seat before an offer, an offer before the waiting list, then the earlier. The other is given back. Both accounts see which, before anything is linked.
link-conflicts = Both of you said yes. In these consultations both accounts have a place, and one is given back:
# $stays and $goes: link-place.
link-conflict = { $stays } stays, { $goes } is given back
# $state: "Registered", "On the waiting list"; $platform: Telegram, Discord or Console.
link-place = { $state } ({ $platform })
link-ask-warning = Say yes only if both accounts are yours. If somebody asked you to do this, say no.
link-ask-undo = Either account can undo it for seven days.
link-yes = Yes, both are mine
link-no = No, do not link

link-waits-heading = Your other account has to say yes
link-waits = Your yes is noted. Now say yes in your other account as well, within the hour. Until then nothing is linked.
link-waits-again = Look again
link-waits-back = Take my yes back

link-done-heading = Your accounts are linked
link-done = You are one person for us now, whichever of your accounts you write from: registered once, told once.
# $moment: date, time and zone.
link-done-undo = If this was not you, or a mistake, undo it: either account can, until { $moment }.

link-declined-heading = Nothing was linked
link-declined = You said no, and everything is as it was.
link-declined-other = The other account said no, and everything is as it was.

## Undoing

undo-button = Undo the link
undo-heading = Undo the link?
undo-means-before = Each account gets back what it had before.
undo-means-since = What you did since then stays with the account you did it in.
undo-means-given-back = A place that was given back when you linked does not come back by itself.
undo-yes = Yes, undo it
undo-keep = No, keep it
undo-done-heading = The link is undone
undo-done = The accounts are two people for us again. Both are told.

## Letting an account leave

separate-heading = Separate this account?
separate-means = Everything stays with your other accounts: registrations, profile, what you agreed to. This one begins anew.
separate-here = It is the account you are writing from.
separate-yes = Yes, separate it
separate-keep = No, keep it
separate-done-heading = The account is separated
separate-done = It is no longer yours here, and is told so. Everything stayed with you.
separate-done-here = This account begins anew. Everything stayed with your other accounts.

## Sent unasked

parted-heading = Two accounts are no longer linked
# $platform: Telegram, Discord or Console.
parted = This account and one on { $platform } are two people for us again.
parted-next = If that was not you, please look at your accounts and your registrations.
