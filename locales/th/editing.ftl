### Making and changing consultations.

## Ways in

editing-button = แก้ไข
editing-series-button = แก้ไขชุดนี้

## One consultation, as it can be changed

editing-heading = แก้ไขการปรึกษาหารือ
editing-unpublished = ยังไม่เผยแพร่ มีเพียงทีมผู้จัดที่เห็น
editing-pending = คุณพิมพ์การแก้ไขไว้แล้ว แต่ยังไม่ได้ยืนยัน
# Buttons.
editing-pending-button = ดูการแก้ไขนั้น
editing-drop-button = ทิ้งไป
editing-back-button = กลับไปแก้ไข
editing-dates-button = วันและเวลา
editing-registration-button = การลงทะเบียน
editing-limits-button = จำนวนที่รับ
editing-words-button = ข้อความ
editing-languages-button = ภาษา
editing-rules-button = การรักษาความลับ
editing-copy-button = ทำสำเนา
editing-publish-button = เผยแพร่
editing-cancel-button = ยกเลิกการประชุม
editing-hold-button = จัดตามเดิม
editing-closes-button = วันปิด
editing-opens-button = วันเปิด
editing-waiting-button = วันปิดรายชื่อรอ
editing-close-now-button = ปิดลงทะเบียนตอนนี้
editing-capacity-button = จำนวนรวม
editing-per-organization-button = ต่อองค์กร
editing-individuals-button = ในนามส่วนตัว
editing-yes-button = ใช่ แก้ไข
editing-more-button = แก้ไขเพิ่มก่อน
editing-again-button = แก้ไขอย่างอื่น
editing-switch-on = เปิดใช้: { $rule }
editing-switch-off = ปิดใช้: { $rule }
# Labels before how things are. A rule is on or off.
editing-title = ชื่อ
editing-about = คำอธิบาย
editing-place = สถานที่
editing-code = รหัส
editing-opens = เปิดลงทะเบียน
editing-opens-usual = เมื่อเผยแพร่
editing-closes = ปิดลงทะเบียน
editing-waiting-ends = ปิดรายชื่อรอที่นั่ง
editing-waiting-usual = 24 ชั่วโมงก่อนเริ่ม
editing-capacity = จำนวนคนรวม
editing-per-organization = จำนวนคนต่อองค์กร
editing-individuals = ผู้ที่มาในนามส่วนตัว
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = พิจารณาทุกคำขอลงทะเบียน
editing-no-limit = ไม่จำกัด
editing-closed = เฉพาะผู้ลงทะเบียน
editing-recorded = การบันทึกการประชุม
editing-chatham-house = กฎ Chatham House
editing-yes = ใช่
editing-no = ไม่
editing-none = ไม่มี
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = วันและเวลา ช่วงละบรรทัด
editing-label-closes = ปิดลงทะเบียน
editing-label-opens = เปิดลงทะเบียน
editing-label-waiting = ปิดรายชื่อรอที่นั่ง
editing-label-capacity = รับได้กี่คน
editing-label-per-organization = องค์กรละกี่คน
editing-label-individuals = ในนามส่วนตัวกี่คน
editing-label-languages = ภาษาของการประชุม
editing-label-copy = วันแรกของสำเนา
editing-label-code = รหัส

## What is asked for

editing-ask-sittings = จัดเมื่อไร ตัวอย่าง: 3 ก.พ. 2570, 11:00–14:30 ช่วงละบรรทัด หากไม่ใช่เขตเวลาเดิมโปรดระบุเมือง หากพิมพ์แต่วันที่ เวลาจะคงเดิม
# The same, where there are no times yet.
editing-ask-first-sittings = จัดเมื่อไร ตัวอย่าง: 3 ก.พ. 2570, 11:00–14:30 ช่วงละบรรทัด หากไม่ใช่เขตเวลาเดิมโปรดระบุเมือง
editing-ask-closes = ลงทะเบียนได้ถึงเมื่อไร ตัวอย่าง: 31 ม.ค. 2570, 24:00 หากพิมพ์แต่วันที่ หมายถึงสิ้นวันนั้น
editing-ask-opens = เริ่มลงทะเบียนได้เมื่อไร ตัวอย่าง: 1 ธ.ค. 2569, 09:00 หากเปิดทันทีให้พิมพ์ “ไม่มี”
editing-ask-waiting = รายชื่อรอที่นั่งสิ้นสุดเมื่อไร ตัวอย่าง: 2 ก.พ. 2570, 18:00 หากพิมพ์ “ไม่มี” หมายถึง 24 ชั่วโมงก่อนเริ่ม
editing-ask-capacity = รับได้ทั้งหมดกี่คน พิมพ์ตัวเลข หรือ “ไม่มี” หากไม่จำกัด
editing-ask-per-organization = องค์กรหนึ่งส่งได้กี่คน พิมพ์ตัวเลข หรือ “ไม่มี” หากไม่จำกัด
editing-ask-individuals = มาในนามส่วนตัวโดยไม่มีองค์กรได้กี่คน พิมพ์ตัวเลข (0 คือไม่รับ) หรือ “ไม่มี” หากไม่จำกัด
editing-ask-languages = ประชุมเป็นภาษาอะไร ตัวอย่าง: en, fr, th
editing-ask-text = โปรดพิมพ์ข้อความภาษา { $language }: { $what } พิมพ์ “ไม่มี” เพื่อลบข้อความภาษานี้
editing-ask-copy = สำเนาเริ่มวันไหน เวลาและกำหนดต่าง ๆ จะเลื่อนตาม ยังไม่มีใครเห็นจนกว่าจะเผยแพร่
editing-ask-new = ชื่ออะไร ส่วนที่เหลือมีค่าปกติซึ่งแก้ไขภายหลังได้ ยังไม่มีใครเห็นจนกว่าจะเผยแพร่

## Why something cannot be

editing-not-heading = ทำไม่ได้
editing-wrong-sitting = อ่านวันและเวลาไม่ออก โปรดพิมพ์ทั้งสองอย่าง เช่น 3 ก.พ. 2570, 11:00–14:30
editing-wrong-deadline = อ่านวันที่ไม่ออก โปรดพิมพ์เช่น 31 ม.ค. 2570, 24:00
editing-wrong-number = ตัวเลขนี้ใช้ที่นี่ไม่ได้
editing-wrong-language = อ่านภาษาไม่ออก โปรดพิมพ์รหัสย่อ เช่น en, th
editing-wrong-text = ข้อความต้องมีตัวอักษร และต้องไม่ยาวเกินไป
editing-wrong-needed = ต้องเหลืออย่างน้อยหนึ่งภาษา
editing-wrong-code = รหัสใช้ตัวพิมพ์เล็ก ตัวเลข และขีดกลาง ไม่เกิน 24 ตัว
editing-wrong-code-taken = มีการปรึกษาหารืออื่นใช้รหัสนี้แล้ว
editing-wrong-closes = การลงทะเบียนจะปิดหลังเริ่มประชุม
editing-wrong-opens = การลงทะเบียนจะเปิดหลังวันปิด
editing-wrong-waiting = รายชื่อรอที่นั่งจะสิ้นสุดก่อนปิดลงทะเบียน
editing-wrong-waiting-start = รายชื่อรอที่นั่งจะสิ้นสุดหลังเริ่มประชุม
editing-wrong-order = ช่วงประชุมต้องเรียงตามเวลา
editing-wrong-ends = ช่วงประชุมต้องจบหลังเริ่ม หากข้ามเที่ยงคืนให้แยกเป็นสองช่วง
editing-wrong-many = มีช่วงประชุมมากเกินไป
editing-wrong-ahead = มีการเลื่อนกำหนดอีกครั้งในไฟล์ของชุดที่จะประกาศภายหลัง โปรดแก้ไขในไฟล์นั้น
editing-wrong-just-now = เพิ่งมีการแก้ไขกำหนดเมื่อไม่ถึงหนึ่งนาที โปรดลองใหม่ในอีกหนึ่งนาที
editing-wrong-started = เริ่มไปแล้ว
editing-wrong-past = วันนั้นผ่านไปแล้ว
editing-wrong-already = เป็นเช่นนั้นอยู่แล้ว ไม่มีอะไรต้องแก้ไข
# Behind the colon stands English text about a file of the series.
editing-wrong-other = ขัดกับกฎ: { $problem }

## What a change would do

editing-preview-heading = แก้ไขตามนี้หรือไม่
editing-cancel-heading = ยกเลิกการปรึกษาหารือนี้หรือไม่
editing-hold-heading = จัดการปรึกษาหารือนี้ตามเดิมหรือไม่
editing-publish-heading = เผยแพร่การปรึกษาหารือนี้หรือไม่
editing-cancel-yes = ใช่ ยกเลิก
editing-hold-yes = ใช่ จัดตามเดิม
editing-publish-yes = ใช่ เผยแพร่
editing-changed = ข้อมูลเปลี่ยนไปจากที่คุณเห็น ยังไม่มีการแก้ไขใด ๆ โปรดตรวจดูอีกครั้ง
# Before what is now, and before what would be.
editing-was = เดิม:
editing-will = ใหม่:
editing-missing = { $title } (ยังไม่มีในภาษานี้: { $missing })
editing-publish-news = ผู้ที่รับข่าวของชุดและจะได้รับแจ้งเมื่อเปิดลงทะเบียน: { $count }
editing-publish-closed = ไม่มีการแจ้งใคร เพราะปิดลงทะเบียนแล้ว
editing-publish-nobody = ไม่มีการแจ้งใคร เพราะไม่ได้กำหนดข้อความสำหรับวันเปิดลงทะเบียน
# A title above headings of reminders and when each goes out.
editing-publish-reminders = การเตือนที่ส่งโดยอัตโนมัติ
editing-publish-for-good = เมื่อเผยแพร่แล้วซ่อนอีกไม่ได้ ทำได้เพียงยกเลิก
editing-told = แจ้งทันที: { $count } (ลงทะเบียนแล้ว { $registered } ได้รับข้อเสนอที่นั่ง { $offered } รอที่นั่ง { $waiting } รอพิจารณา { $pending })
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number }
editing-told-on = ผ่าน: { $places }
editing-told-nowhere = ขณะนี้ติดต่อไม่ได้: { $count } ข่าวจะรอจนกลับมา
editing-told-longer = แจ้งผู้ติดตามหรือผู้ที่เริ่มลงทะเบียนไว้ว่ามีเวลาเพิ่ม: { $count }
editing-told-shorter = ที่นั่งที่เสนอไว้ซึ่งจะเก็บไว้สั้นลง: { $count } ผู้ได้รับข้อเสนอจะได้รับแจ้ง
editing-told-nobody = ไม่มีการส่งข้อความถึงใคร
editing-reminders = การเตือนจะเป็นไปตามกำหนดใหม่
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = ปิดลงทะเบียนตามกำหนดเดิม: { $deadline } หากต้องการเลื่อนตามไปด้วย โปรดแก้ไขกำหนดนี้
editing-still-closed = การลงทะเบียนยังคงปิดอยู่ ปิดไปเมื่อ { $deadline } หากต้องการเปิดรับอีก โปรดแก้ไขกำหนดนี้
editing-above = ที่นั่งที่เกินจำนวนใหม่: { $count }
editing-above-organizations = องค์กรที่เกินจำนวนใหม่: { $count }
editing-above-individuals = ผู้ที่มาในนามส่วนตัวที่เกินจำนวนใหม่: { $count }
editing-above-all = ไม่มีใครเสียที่นั่ง แต่จะไม่รับคนใหม่จนกว่าจำนวนจะต่ำกว่าที่กำหนด
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = จากนี้ทีมจะพิจารณาคำขอลงทะเบียนใหม่ทุกคำขอ ผู้ที่ลงทะเบียนแล้วหรืออยู่ในรายชื่อสำรองไม่มีอะไรเปลี่ยน
editing-approval-off = จากนี้การลงทะเบียนมีผลทันที ตราบที่ยังมีที่นั่ง
editing-approval-pending = คำขอที่ยังรอการพิจารณา: { $count } คำขอเหล่านี้ไม่ได้ที่นั่งโดยอัตโนมัติ โปรดพิจารณาเช่นเดิม
editing-done-heading = แก้ไขแล้ว
editing-done = มีผลตั้งแต่นี้ การ์ดในห้องจะเปลี่ยนตามในไม่กี่วินาที
editing-done-told = มีผลตั้งแต่นี้ กำลังแจ้งให้ทราบ: { $count }
# Instead of “It is changed”, where it was more than a change.
editing-published-heading = เผยแพร่แล้ว
# $typed: what to type, with the code of the consultation.
editing-published = จากนี้ทุกคนค้นพบได้ หากต้องการลงทะเบียนให้กดปุ่มบนการ์ด หรือพิมพ์: { $typed }
editing-cancelled-heading = ยกเลิกแล้ว
editing-closed-now-heading = ปิดลงทะเบียนแล้ว

## A series, and what is new in it

editing-series-heading = แก้ไขชุดการปรึกษาหารือ
editing-new-button = สร้างการปรึกษาหารือ
editing-file-button = ไฟล์ของชุดนี้
editing-new-heading = การปรึกษาหารือใหม่
# Stand in a new consultation until somebody writes something better.
editing-new-about = รายละเอียดเพิ่มเติมจะตามมา
editing-new-place = ออนไลน์
# A small result beside a screen.
editing-made = สร้างแล้ว มีเพียงทีมที่เห็น
editing-dropped = ทิ้งแล้ว ไม่มีการแก้ไข
editing-nothing-kept = ไม่มีสิ่งใดรอการยืนยัน ไม่มีการแก้ไข
editing-file = ไฟล์อยู่ด้านล่าง

## What people hear of it

notice-held-after-all-heading = จัดตามเดิม
notice-held-after-all = การปรึกษาหารือนี้เคยถูกยกเลิก แต่จะจัดตามเดิม ที่นั่งหรือลำดับรอของคุณยังเป็นของคุณ
notice-held-after-all-next = หากมาไม่ได้แล้ว โปรดถอนตัวเพื่อให้ผู้อื่นได้มา
notice-longer-heading = มีเวลาลงทะเบียนเพิ่ม
notice-longer = คุณขอรับข่าวการปรึกษาหารือนี้ หรือเริ่มลงทะเบียนไว้ การลงทะเบียนเปิดนานกว่าเดิม

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = ถึง | จนถึง
editing-reads-hours = น. | น | นาฬิกา | เวลา
editing-reads-joins = ตั้งแต่ | เวลา | ตามเวลา | ถึง
editing-reads-none = ไม่มี | ไม่จำกัด | ไม่
