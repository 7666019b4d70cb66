### What a service on a platform says besides the conversation: how it presents itself, and the clock of a rehearsal.

## Before the first word

# The name in a list of chats.
front-name = Roundtable
# Explains an empty chat. At most 512 characters, as plain text.
front-description = ที่นี่คุณค้นหาการประชุมหารือเรื่องการโยกย้ายถิ่นฐาน ลงทะเบียน และได้รับข้อความทันเวลาเมื่อกำหนดการเปลี่ยนหรือมีที่นั่งว่าง ในภาษาของคุณและตามเวลาที่คุณอยู่ การเข้ามาดูจะไม่มีการเก็บข้อมูลใด ๆ กดปุ่มด้านล่างเพื่อเริ่ม
# On the profile page. At most 120 characters, as plain text.
front-short = ค้นหาการประชุมหารือเรื่องการโยกย้ายถิ่นฐาน ลงทะเบียน และได้รับข้อความทันเวลา ในภาษาของคุณ

## What each command does, in a menu and behind the command in the help. At most 100 characters.

command-start = เริ่มต้นใหม่
command-consultations = การประชุมหารือที่กำลังจะมีขึ้นและที่ผ่านมา
command-register = ลงทะเบียนเข้าร่วมการประชุมหารือ
command-mine = การประชุมที่คุณลงทะเบียนแล้วหรือกำลังรอที่นั่ง
command-reports = รายงาน วิดีโอบันทึก และเอกสาร
command-language = เปลี่ยนภาษา
command-timezone = แสดงเวลาตามเมืองที่คุณอยู่
command-me = ข้อมูลทั้งหมดที่เก็บไว้เกี่ยวกับคุณ
command-link = เชื่อมบัญชีอื่นของคุณให้เป็นคนเดียวกัน
command-forget = ลบข้อมูลทั้งหมดที่เก็บไว้เกี่ยวกับคุณ
command-organize = สำหรับทีมผู้จัด
command-help = สิ่งที่คุณทำได้ที่นี่
command-cancel = เลิกกรอกแบบฟอร์มที่กรอกอยู่

## What commands and what stands behind them are called, where a platform can call them so in each language: lower case,
## letters, digits, - and _, no spaces, at most 32 characters. Elsewhere the English names are typed.

called-start = เริ่มต้น
called-consultations = การประชุม
called-register = ลงทะเบียน
called-mine = ของฉัน
called-reports = รายงาน
called-language = ภาษา
called-timezone = เขตเวลา
called-me = ข้อมูลของฉัน
called-link = เชื่อมบัญชี
called-forget = ลบข้อมูล
called-organize = จัดการ
called-help = ช่วยเหลือ
called-cancel = ยกเลิก
called-consultation = ชื่อการประชุม
called-city = เมือง
called-code = รหัส

## What stands behind a command. At most 100 characters.

argument-consultation = ชื่อหรือรหัสของการประชุม
argument-language = ภาษาที่ต้องการ
argument-city = เมืองหรือประเทศของคุณ
argument-code = รหัสที่อีกบัญชีของคุณแสดง

## A rehearsal

# Every message of a rehearsal begins with this.
rehearsal-mark = การซ้อม: ทุกอย่างที่นี่ไม่ใช่เรื่องจริง
clock-heading = นาฬิกาของการซ้อมนี้
# $moment: date, time and zone.
clock-now = ขณะนี้คือ{ $moment }
clock-past = เวลาเดินไปข้างหน้าได้เท่านั้น ขณะนี้คือ{ $moment }
clock-played = ข้อความที่ถึงกำหนดระหว่างทางส่งออกไปแล้ว
# $moment: where the clock is being wound to.
clock-running = กำลังเลื่อนเวลาไปถึง{ $moment } และกำลังส่งข้อความที่ถึงกำหนดระหว่างทาง พิมพ์ { COMMAND("clock") } เพื่อดูว่าเวลาถึงไหนแล้ว
# $typed: what was written.
clock-misread = “{ $typed }” ไม่ใช่ระยะเวลาหรือวันเวลาข้างหน้า
clock-how = หากต้องการเลื่อนเวลาไปข้างหน้า พิมพ์เช่น
button-clock-again = ขณะนี้เวลาเท่าไร

## A consultation's card for everybody in a room

# $deadline: until when one may register.
posted-open = เปิดรับถึง{ $deadline }
posted-private = เมื่อกดปุ่มที่นี่ มีเพียงคุณที่เห็นคำตอบ
button-details = รายละเอียด
button-post = โพสต์การ์ดนี้ในช่อง
button-unpost = นำการ์ดออกจากช่อง
post-heading = การ์ดในช่องนี้
post-soon = อีกไม่กี่วินาทีการ์ดจะปรากฏในช่องนี้ให้ทุกคนอ่าน โดยแสดงที่นั่งที่เหลือ ปรับตามทุกการเปลี่ยนแปลง และปิดพร้อมกับการลงทะเบียน
post-rights = หากไม่มีอะไรปรากฏ บอตต้องมีสิทธิ์เห็นช่อง ส่งข้อความ และแนบลิงก์ในช่องนั้น จากนั้นกลับไปที่การประชุมหารือแล้วโพสต์อีกครั้ง
post-away = กำลังนำการ์ดออกจากช่องนี้
post-neither = ผู้จัดของชุดการประชุมโพสต์การ์ดในช่องได้ โดยเปิดการ์ดด้วย { COMMAND("consultations") } ในช่องที่ต้องการ

## Somebody takes no direct messages from us

closed-inbox = เราส่งข้อความส่วนตัวถึงคุณไม่ได้ คุณจึงจะไม่ทราบเมื่อวันประชุมเปลี่ยนหรือมีที่นั่งว่าง โปรดอนุญาตข้อความส่วนตัวในการตั้งค่าความเป็นส่วนตัวของเซิร์ฟเวอร์นี้ แล้วกด “ลองอีกครั้ง”
closed-also-sent = คุณจะได้รับเรื่องนี้เป็นข้อความส่วนตัวไว้เก็บด้วย หากไม่ได้รับ โปรดอนุญาตข้อความส่วนตัวในการตั้งค่าความเป็นส่วนตัวของเซิร์ฟเวอร์นี้
closed-tried = ขอบคุณ สิ่งที่คุณพลาดไปกำลังส่งถึงคุณ
button-reach = ลองอีกครั้ง
