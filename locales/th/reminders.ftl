### Reminders of dates that come near, news of papers and reports, and choosing what to hear of a consultation.

## On the card of a consultation

card-follow = แจ้งข่าวให้ฉันทราบ
card-unfollow = ไม่ต้องแจ้งข่าวแล้ว
card-remind = กลับมาเตือนฉัน

## What comes

remind-opens-heading = เปิดลงทะเบียนแล้ว
remind-opens = คุณลงทะเบียนการประชุมนี้ได้แล้ว
remind-closes-heading = ใกล้ปิดลงทะเบียนแล้ว
remind-closes = คุณขอให้แจ้งข่าว และยังไม่ได้ลงทะเบียน
remind-begun = คุณเริ่มลงทะเบียนไว้แต่ยังไม่ได้ส่งแบบฟอร์ม สิ่งที่กรอกไว้ยังอยู่
# Label before the deadline.
remind-until = ปิดลงทะเบียน
remind-starts-heading = ใกล้ถึงการประชุมของคุณ
remind-starts = คุณลงทะเบียนแล้วและมีที่นั่ง
remind-starts-next = หากคุณเข้าร่วมไม่ได้ โปรดถอนตัวเพื่อให้ผู้อื่นได้ที่นั่ง
# $kind: "Summary report", "Recording".
remind-posted-heading = มาใหม่: { $kind }
remind-later = เตือนอีกครั้งภายหลัง
# Beside the screen.
remind-later-set = เราจะเตือนคุณอีกครั้ง
remind-later-over = ไม่มีเวลาเตือนอีกครั้งแล้ว
remind-mute = ไม่ต้องเตือนอีก
remind-muted-heading = จะไม่เตือนเรื่องการประชุมนี้อีก
remind-muted = หากวันประชุมเปลี่ยน การประชุมถูกยกเลิก หรือเรากันที่นั่งไว้ให้คุณ เราจะแจ้งให้ทราบเช่นเดิม
remind-followed = เราจะแจ้งให้คุณทราบ

## In what is stored about the reader

me-quiet = ช่วงเวลางดรบกวน
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } ตามเวลาของคุณ
me-quiet-never = ไม่มี
me-quiet-on = งดรบกวนตอนกลางคืน
me-quiet-off = เตือนตอนกลางคืนได้
