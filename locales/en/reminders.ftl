### Reminders of dates that come near, news of papers and reports, and choosing what to hear of a consultation.

## On the card of a consultation

card-follow = Keep me posted
card-unfollow = No longer keep me posted
card-remind = Remind me again

## What comes

remind-opens-heading = Registration is open
remind-opens = You can register for this consultation now.
remind-closes-heading = Registration closes soon
remind-closes = You asked to be kept posted, and are not registered yet.
remind-begun = You began to register and did not send the form. What you entered is kept.
# Label before the deadline.
remind-until = Registration closes
remind-starts-heading = Your consultation is coming up
remind-starts = You are registered, and a seat is yours.
remind-starts-next = If you cannot come after all, please withdraw, so that somebody else can have the seat.
# $kind: "Summary report", "Recording".
remind-posted-heading = New: { $kind }
remind-later = Remind me later
# Beside the screen.
remind-later-set = You will be reminded again.
remind-later-over = There is no time left for another reminder.
remind-mute = No more reminders
remind-muted-heading = No more reminders of this consultation
remind-muted = If its date moves, it is cancelled, or a seat is held for you, you are told all the same.
remind-followed = You will be told.

## In what is stored about the reader

me-quiet = Quiet hours
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } by your clock
me-quiet-never = none
me-quiet-on = Quiet at night
me-quiet-off = Reminders at night too
