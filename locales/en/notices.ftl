### Messages that are sent unasked. Each stays as it was sent, so it says everything by itself. No participant is named.

notice-lapsed-heading = The offer has ended
notice-lapsed = We held a seat until the time we gave you, and did not hear from you. You are no longer on the waiting list.
notice-unreached = A seat became free, and we could not reach you here. It went to the next person on the list.

notice-moved-heading = The date has changed
notice-moved = The organizing team has moved this consultation.
# Titles above the dates.
notice-moved-to = New
notice-moved-from = Before
# Label before the new deadline.
notice-moved-closes = Registration now closes
notice-moved-registered = Your registration stands. If the new date does not suit you, please withdraw, so that somebody else can come.
notice-moved-waiting = You stay on the waiting list. If the new date does not suit you, please leave it.
notice-moved-offered = A seat is still held for you. If the new date does not suit you, please pass it on.
notice-moved-pending = The organizers still look at your registration. If the new date does not suit you, please withdraw.
# Buttons under another date, and what is said beside the card then.
moved-comes = I can still come
moved-leaves = I cannot come
moved-stays = Thank you. Your place stays yours.
moved-noted = Thank you. It is noted.

notice-cancelled-heading = This consultation is cancelled
notice-cancelled = It will not take place. You need not do anything.
notice-cancelled-next = We are sorry. There may be other consultations you can join.

notice-waiting-ended-heading = The waiting list has ended
notice-waiting-ended = No seat became free for you in time. We are sorry.
notice-waiting-ended-next = Reports are posted after the meeting, and there may be another consultation you can join.

notice-seat-heading = A colleague asks for a seat
notice-seat = Somebody of your organization would like to come, and all places of your organization are taken. You hold one of them.
notice-seat-next = If you cannot come, you can hand over your seat, or withdraw. If you are coming, you need not do anything.

notice-handed-over-heading = Your seat is handed over
notice-handed-over = Your colleague has taken over your seat. You are no longer registered.
notice-handed-over-next = Your code is used up. Thank you for passing the seat on.
