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
remind-opens-soon-heading = Registration opens soon
# Labels before moments.
remind-from = Registration opens
remind-calls-heading = Something is due soon
remind-due = Due
remind-starts-other-heading = A consultation is coming up
# For those who were registered, and for others.
remind-ends-heading = Thank you for coming
remind-ends-other-heading = A consultation has ended
remind-came = You were registered for this consultation.
remind-ends-next = Recordings and reports are posted on its card once they are there.
remind-offered = A seat is held for you. Please accept it, or pass it on.
remind-waiting = You are on the waiting list.
remind-news = You asked for the news of this series.
remind-follows = You asked to be kept posted about this consultation.
remind-began = You began to register for this consultation.
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

## For those who answer for a series

remind-missed-heading = A reminder was not sent
remind-missed = People were to be reminded, and we could not do it in time. It would be of no use any more.
# Labels.
remind-missed-what = What
remind-missed-when = Was to be sent
choices-button = What you are told

## What one is told unasked

choices-heading = What you are told
choices-always = What concerns your own place is always told: another date, a cancellation, a seat held for you.
# Titles above rows that begin with the title of a series or consultation.
choices-news = News of a whole series
choices-news-yes = Yes: when registration opens, and new reports
choices-news-no = No
# $title: of the series.
choices-news-on = News of { $title }
choices-news-off = No news of { $title }
choices-single = Single consultations
choices-followed = You are kept posted
choices-muted = No reminders
quiet-text = In these hours nothing is sent that can wait. A reminder comes before or after them, but never too late.
quiet-zone = We do not know your time zone yet.
# $time: "21:00".
quiet-from = From { $time }
quiet-until = Until { $time }

## In what is stored about the reader

me-quiet = Quiet hours
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } by your clock
me-quiet-never = none
me-quiet-off = Reminders at night too
