### What a service on a platform says besides the conversation: how it presents itself, and the clock of a rehearsal.

## Before the first word

# The name in a list of chats.
front-name = Roundtable
# Explains an empty chat. At most 512 characters, as plain text.
front-description = Here you find consultations on migration, register for them, and get word in time when a date moves or a seat becomes free: in your language, with times by your clock. Looking around stores nothing. Press Start to begin.
# On the profile page. At most 120 characters, as plain text.
front-short = Find consultations on migration, register, and get word in time, in your language.

## What each command does, in a menu and behind the command in the help. At most 100 characters.

command-start = begin again
command-consultations = what is coming up and what was held
command-register = register for a consultation
command-mine = where you are registered or waiting
command-reports = reports, recordings and papers
command-language = speak another language
command-timezone = show times by your clock
command-me = everything stored about you
command-link = use another account of yours as the same person
command-forget = erase everything stored about you
command-organize = what organizers can do
command-help = what you can do here
command-cancel = stop what you are filling in

## What commands and what stands behind them are called, where a platform can call them so in each language: lower case,
## letters, digits, - and _, no spaces, at most 32 characters. Elsewhere the English names are typed.

called-start = start
called-consultations = consultations
called-register = register
called-mine = mine
called-reports = reports
called-language = language
called-timezone = timezone
called-me = me
called-link = link
called-forget = forget
called-organize = organize
called-help = help
called-cancel = cancel
called-consultation = consultation
called-city = city
called-code = code

## What stands behind a command. At most 100 characters.

argument-consultation = its title or code
argument-language = a language
argument-city = your city or country
argument-code = the code that your other account shows

## A rehearsal

# Every message of a rehearsal begins with this.
rehearsal-mark = Rehearsal: nothing here is real
clock-heading = The clock of this rehearsal
# $moment: date, time and zone.
clock-now = It is { $moment }.
clock-past = The clock only goes forward. It is { $moment }.
clock-played = What fell due on the way was sent.
# $moment: where the clock is being wound to.
clock-running = The clock is on its way to { $moment }. What falls due on the way is being sent; { COMMAND("clock") } shows how far it is.
# $typed: what was written.
clock-misread = “{ $typed }” is no time to come.
clock-how = To play the days until then, write for example:
button-clock-again = What time is it?

## A consultation's card for everybody in a room

# $deadline: until when one may register.
posted-open = open until { $deadline }
posted-private = What you press here is answered to you alone.
button-details = Details
button-post = Post this card in the channel
button-unpost = Take the card out of the channel
post-heading = The card in this channel
post-soon = In a few seconds the card stands in this channel, for everybody there to read. It shows the places left, follows every change, and closes with registration.
post-rights = If nothing appears: the bot needs the rights to see the channel, to send messages and to embed links there. Then go back to the consultation and post it again.
post-away = The card is being taken out of this channel.
post-neither = A card can be posted in a channel by the organizers of its series. Open it with { COMMAND("consultations") } in the channel it is meant for.

## Somebody takes no direct messages from us

closed-inbox = Your direct messages are closed to us, so news would not reach you: a date that moves, a seat that becomes free. Allow direct messages in this server’s privacy settings, then press “Try again”.
closed-also-sent = You also get this as a direct message, to keep. If none comes, allow direct messages in this server’s privacy settings.
closed-tried = Thank you. What you missed is on its way.
button-reach = Try again
