### Rooms in which a series announces: groups, channels. What organizers choose for them, and what is said there to everybody.

# On the screen of a series; leads to the list.
rooms-button = Rooms
rooms-heading = Rooms of this series
rooms-about = In these groups and channels everybody can read about the consultations: a card for each one, kept up to date, and a message when registration opens, closes soon, dates move, a meeting is cancelled or a paper is posted. Nobody is ever named there.
rooms-none = There is no room yet.
rooms-here-listed = This channel is one of them.
rooms-how-discord = To add a channel on Discord: give { COMMAND("organize") } in that channel, open the series, and add it from there.
rooms-untitled = Channel without a name
rooms-add-here = Add this channel
rooms-add = Add on Telegram
# Names of platforms, and how a room stands, as a list beside its title.
rooms-telegram = Telegram
rooms-discord = Discord
rooms-console = Console
rooms-active = in use
rooms-refused = the bot may not write there
rooms-gone = the bot is not there any more
rooms-removed = taken off the list

## One room

rooms-where = Where
rooms-state = State
rooms-languages = Languages
rooms-clock = Clock
rooms-rights-telegram = Add the bot to the group again, or make it an administrator of the channel who may post. Then try again.
rooms-rights-discord = Give the bot the rights to see the channel, to send messages and to embed links there. Then try again.
# Buttons. $language: its own name for itself.
rooms-first = In { $language }
rooms-second = Also in { $language }
rooms-one-language = In one language only
rooms-zone = Another clock
rooms-series-zone = The clock of the series
rooms-again = Try again
rooms-remove = Remove
rooms-back = All rooms

## By whose clock

rooms-zone-heading = The clock of this room
# $room: its title. $zone: such as "Bangkok time".
rooms-zone-now = In { $room }, times are also given in { $zone }.
rooms-zone-several = “{ $place }” could be several places. Please write one of these cities:
rooms-zone-ask = Where are most people of this room? Write a city or a country.

## Off the list

rooms-remove-heading = Remove this room?
rooms-remove-ask = Nothing more will be said in { $room }, and the cards there are taken away.
rooms-remove-yes = Yes, remove it
rooms-remove-no = No, keep it

## On the list

rooms-invite-heading = Add a group or channel on Telegram
rooms-invite-group = A group: press the button below and choose it.
rooms-invite-channel = A channel: make the bot an administrator who may post, then post this there, once:
rooms-invite-lasts = This works once, and for ten minutes.
rooms-choose-group = Choose a group
rooms-no-telegram = This installation has no bot on Telegram.

## What everybody in the room reads when it is added

rooms-entered = Consultations of this series are announced here from now on. Whoever writes to the bot is answered in private.
rooms-entered-heading = Announcements
rooms-entered-already = Consultations are announced here already.
rooms-entered-void = This code is not good for anything any more. Organizers can get a new one from the bot, in private.

## What is announced

# Label before the dates of a cancelled consultation.
rooms-was-planned = Was planned for
rooms-held-after-all = This consultation was cancelled, and is held after all. Whoever was registered still is.
