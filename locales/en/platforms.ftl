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
command-forget = erase everything stored about you
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
called-forget = forget
called-help = help
called-cancel = cancel
called-consultation = consultation
called-city = city

## What stands behind a command. At most 100 characters.

argument-consultation = its title or code
argument-language = a language
argument-city = your city or country

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
