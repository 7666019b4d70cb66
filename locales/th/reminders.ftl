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
remind-opens-soon-heading = ใกล้เปิดลงทะเบียนแล้ว
# Labels before moments.
remind-from = เปิดลงทะเบียน
remind-calls-heading = ใกล้ถึงกำหนดส่ง
remind-due = กำหนดส่ง
remind-starts-other-heading = ใกล้ถึงการประชุมหนึ่งแล้ว
# For those who were registered, and for others.
remind-ends-heading = ขอบคุณที่มาร่วมประชุม
remind-ends-other-heading = การประชุมหนึ่งจบลงแล้ว
remind-came = คุณได้ลงทะเบียนการประชุมนี้ไว้
remind-ends-next = บันทึกการประชุมและรายงานจะเผยแพร่ในหน้าของการประชุมเมื่อพร้อม
remind-offered = เรากันที่นั่งไว้ให้คุณ โปรดรับ หรือสละให้ผู้อื่น
remind-waiting = คุณอยู่ในรายชื่อรอ
remind-news = คุณขอรับข่าวของชุดการประชุมนี้
remind-follows = คุณขอให้แจ้งข่าวของการประชุมนี้
remind-began = คุณเริ่มลงทะเบียนการประชุมนี้ไว้
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

## For those who answer for a series

remind-missed-heading = มีการเตือนที่ไม่ได้ส่ง
remind-missed = มีกำหนดเตือนผู้คน แต่เราส่งไม่ทัน ส่งตอนนี้ก็ไม่มีประโยชน์แล้ว
# Labels.
remind-missed-what = เรื่อง
remind-missed-when = กำหนดส่งการเตือน
choices-button = เรื่องที่แจ้งให้คุณทราบ

## What one is told unasked

choices-heading = เรื่องที่แจ้งให้คุณทราบ
choices-always = เรื่องที่นั่งของคุณเองเราจะแจ้งเสมอ เช่น วันประชุมเปลี่ยน การยกเลิก หรือมีที่นั่งกันไว้ให้คุณ
# Titles above rows that begin with the title of a series or consultation.
choices-news = ข่าวของทั้งชุดการประชุม
choices-news-yes = รับ เมื่อเปิดลงทะเบียนและเมื่อมีรายงานใหม่
choices-news-no = ไม่รับ
# $title: of the series.
choices-news-on = รับข่าว { $title }
choices-news-off = ไม่รับข่าว { $title }
choices-single = เฉพาะบางการประชุม
choices-followed = แจ้งข่าวให้คุณ
choices-muted = ไม่เตือน
quiet-text = ในช่วงเวลานี้เราไม่ส่งเรื่องที่รอได้ การเตือนจะมาก่อนหรือหลังช่วงนี้ แต่ไม่สายเกินไป
quiet-zone = เรายังไม่ทราบเขตเวลาของคุณ
# $time: "21:00".
quiet-from = ตั้งแต่ { $time }
quiet-until = ถึง { $time }

## In what is stored about the reader

me-quiet = ช่วงเวลางดรบกวน
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } ตามเวลาของคุณ
me-quiet-never = ไม่มี
me-quiet-off = เตือนตอนกลางคืนได้
