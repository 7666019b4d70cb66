### Making and changing consultations.

## Ways in

editing-button = แก้ไข
editing-series-button = แก้ไขชุดการประชุม

## One consultation, as it can be changed

editing-heading = แก้ไขการประชุมหารือ
editing-unpublished = ยังไม่ได้เผยแพร่ ทีมผู้จัดเท่านั้นที่เห็น
editing-pending = คุณพิมพ์สิ่งที่จะแก้ไขไว้แล้ว แต่ยังไม่ได้ยืนยัน
# Buttons.
editing-pending-button = ดูสิ่งที่จะแก้ไข
editing-drop-button = ทิ้งการแก้ไขนี้
editing-back-button = กลับไปแก้ไข
editing-dates-button = วันและเวลา
editing-registration-button = การลงทะเบียน
editing-limits-button = จำนวนที่รับได้
editing-words-button = ข้อความ
editing-languages-button = ภาษา
editing-rules-button = การรักษาความลับ
editing-copy-button = ทำสำเนา
editing-publish-button = เผยแพร่
editing-cancel-button = ยกเลิกการประชุม
editing-hold-button = เปลี่ยนเป็นจัดตามเดิม
editing-closes-button = วันปิดรับลงทะเบียน
editing-opens-button = วันเปิดรับลงทะเบียน
editing-waiting-button = วันปิดรายชื่อรอที่นั่ง
editing-close-now-button = ปิดรับลงทะเบียนทันที
editing-capacity-button = จำนวนคนทั้งหมด
editing-per-organization-button = จำนวนคนต่อองค์กร
editing-individuals-button = ผู้ที่มาในนามส่วนตัว
editing-yes-button = ใช่ แก้ไขตามนี้
editing-more-button = แก้ไขเพิ่มก่อน
editing-again-button = แก้ไขอย่างอื่น
editing-switch-on = เปิดใช้: { $rule }
editing-switch-off = ปิดใช้: { $rule }
# Labels before how things are. A rule is on or off.
editing-title = ชื่อ
editing-about = คำอธิบาย
editing-place = สถานที่
editing-code = รหัส
editing-opens = เปิดรับลงทะเบียน
editing-opens-usual = เมื่อเผยแพร่
editing-closes = ปิดรับลงทะเบียน
editing-waiting-ends = ปิดรายชื่อรอที่นั่ง
editing-waiting-usual = 24 ชั่วโมงก่อนเริ่มประชุม หรือเมื่อปิดรับลงทะเบียนหากช้ากว่า
editing-capacity = จำนวนคนทั้งหมด
editing-per-organization = จำนวนคนต่อองค์กร
editing-individuals = ผู้ที่มาในนามส่วนตัว
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = พิจารณาทุกคำขอลงทะเบียน
editing-no-limit = ไม่จำกัด
editing-closed = เฉพาะผู้ที่ลงทะเบียนแล้ว
editing-recorded = การบันทึกภาพและเสียง
editing-chatham-house = กฎ Chatham House
editing-yes = เปิดใช้
editing-no = ไม่ได้เปิดใช้
editing-none = ไม่มี
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = วันและเวลา บรรทัดละหนึ่งช่วง
editing-label-closes = ปิดรับลงทะเบียน
editing-label-opens = เปิดรับลงทะเบียน
editing-label-waiting = ปิดรายชื่อรอที่นั่ง
editing-label-capacity = รับได้ทั้งหมดกี่คน
editing-label-per-organization = องค์กรละกี่คน
editing-label-individuals = รับในนามส่วนตัวกี่คน
editing-label-languages = ภาษาของการประชุม
editing-label-copy = วันแรกของสำเนา
editing-label-code = รหัส

## What is asked for

editing-ask-sittings = ประชุมเมื่อไร เช่น 3 ก.พ. 2570 เวลา 11:00–14:30 น. โปรดเขียนบรรทัดละหนึ่งช่วงเวลา หากไม่ได้ใช้เขตเวลาปกติ โปรดเขียนชื่อเมืองด้วย หากเขียนเพียงวันที่ เวลาจะคงเดิม
# The same, where there are no times yet.
editing-ask-first-sittings = จัดเมื่อไร ตัวอย่าง: 3 ก.พ. 2570, 11:00–14:30 ช่วงละบรรทัด หากไม่ใช่เขตเวลาเดิมโปรดระบุเมือง
editing-ask-closes = ลงทะเบียนได้ถึงเมื่อไร เช่น 31 ม.ค. 2570 เวลา 24:00 น. หากเขียนเพียงวันที่ หมายถึงสิ้นวันนั้น
editing-ask-opens = ลงทะเบียนได้ตั้งแต่เมื่อไร เช่น 1 ธ.ค. 2569 เวลา 09:00 น. หากเปิดทันที โปรดเขียนว่า “ไม่มี”
editing-ask-waiting = จะปิดรายชื่อรอที่นั่งเมื่อไร เช่น 2 ก.พ. 2570 เวลา 18:00 น. หากเขียนว่า “ไม่มี” จะปิด 24 ชั่วโมงก่อนเริ่มประชุม
editing-ask-capacity = รับได้ทั้งหมดกี่คน โปรดเขียนตัวเลข หากไม่จำกัด โปรดเขียนว่า “ไม่มี”
editing-ask-per-organization = รับได้องค์กรละกี่คน โปรดเขียนตัวเลข หากไม่จำกัด โปรดเขียนว่า “ไม่มี”
editing-ask-individuals = รับผู้ที่มาในนามส่วนตัว (ไม่ได้มาในนามองค์กร) ได้กี่คน โปรดเขียนตัวเลข (0 คือไม่รับ) หากไม่จำกัด โปรดเขียนว่า “ไม่มี”
editing-ask-languages = การประชุมใช้ภาษาใดบ้าง เช่น en, fr, th
editing-ask-text = โปรดเขียนข้อความภาษา { $language }: { $what } หากต้องการลบข้อความภาษานี้ โปรดเขียนว่า “ไม่มี”
editing-ask-copy = การประชุมที่ทำสำเนาเริ่มวันไหน เวลาและกำหนดต่าง ๆ จะเลื่อนตาม จะไม่มีใครเห็นจนกว่าคุณจะเผยแพร่
editing-ask-new = การประชุมนี้ชื่ออะไร ส่วนอื่นเราใส่ค่าปกติให้ คุณแก้ไขภายหลังได้ จะไม่มีใครเห็นจนกว่าคุณจะเผยแพร่

## Why something cannot be

editing-not-heading = ทำไม่ได้
editing-wrong-sitting = เราอ่านวันและเวลาไม่ได้ โปรดเขียนทั้งสองอย่าง เช่น 3 ก.พ. 2570 เวลา 11:00–14:30 น.
editing-wrong-deadline = เราอ่านวันที่ไม่ได้ โปรดเขียนแบบนี้ 31 ม.ค. 2570 เวลา 24:00 น.
editing-wrong-number = ใช้ตัวเลขนี้ที่นี่ไม่ได้
editing-wrong-language = มีภาษาที่เราอ่านไม่ได้ โปรดเขียนรหัสภาษา เช่น en, th
editing-wrong-text = ข้อความต้องมีตัวอักษร และต้องไม่ยาวเกินไป
editing-wrong-needed = ต้องเหลือไว้อย่างน้อยหนึ่งภาษา
editing-wrong-code = รหัสใช้ได้เฉพาะอักษรอังกฤษตัวพิมพ์เล็ก ตัวเลข และขีดกลางที่ไม่อยู่ติดกัน ไม่เกิน 24 ตัว
editing-wrong-code-taken = มีการประชุมหารือครั้งอื่นใช้รหัสนี้แล้ว
editing-wrong-closes = วันปิดรับลงทะเบียนจะอยู่หลังเวลาเริ่มประชุม
editing-wrong-opens = วันเปิดรับลงทะเบียนจะอยู่หลังวันปิดรับ
editing-wrong-waiting = รายชื่อรอที่นั่งจะปิดก่อนปิดรับลงทะเบียน
editing-wrong-waiting-start = รายชื่อรอที่นั่งจะปิดหลังเวลาเริ่มประชุม
editing-wrong-order = ช่วงเวลาประชุมต้องเรียงตามลำดับ
editing-wrong-ends = เวลาจบต้องอยู่หลังเวลาเริ่ม หากประชุมข้ามเที่ยงคืน โปรดเขียนเป็นสองช่วง
editing-wrong-many = มีช่วงเวลาประชุมมากเกินไป
editing-wrong-ahead = ในไฟล์ของชุดการประชุมมีการเปลี่ยนวันประชุมอีกครั้งที่เตรียมไว้และจะประกาศภายหลัง โปรดแก้ไขในไฟล์นั้น
editing-wrong-just-now = เพิ่งเปลี่ยนวันประชุมไปไม่ถึงหนึ่งนาที โปรดลองใหม่ในอีกหนึ่งนาที
editing-wrong-started = เริ่มไปแล้ว
editing-wrong-past = วันนั้นผ่านไปแล้ว
editing-wrong-already = เป็นอย่างนั้นอยู่แล้ว ไม่มีอะไรต้องแก้ไข
# Behind the colon stands English text about a file of the series.
editing-wrong-other = ทำไม่ได้เพราะขัดกับกฎข้อหนึ่ง: { $problem }

## What a change would do

editing-preview-heading = แก้ไขตามนี้หรือไม่
editing-cancel-heading = ยกเลิกการประชุมหารือครั้งนี้หรือไม่
editing-hold-heading = เปลี่ยนเป็นจัดการประชุมหารือครั้งนี้ตามเดิมหรือไม่
editing-publish-heading = เผยแพร่การประชุมหารือครั้งนี้หรือไม่
editing-cancel-yes = ใช่ ยกเลิกการประชุม
editing-hold-yes = ใช่ จัดตามเดิม
editing-publish-yes = ใช่ เผยแพร่
editing-changed = ข้อมูลเปลี่ยนไปจากที่คุณเห็นแล้ว ยังไม่มีการแก้ไขใด ๆ โปรดตรวจดูอีกครั้ง
# Before what is now, and before what would be.
editing-was = เดิม:
editing-will = ใหม่:
editing-missing = { $title } (ยังไม่มีในภาษานี้: { $missing })
editing-publish-news = ผู้ที่รับข่าวของชุดการประชุมและจะได้รับแจ้งเมื่อเปิดรับลงทะเบียน: { $count } คน
editing-publish-closed = จะไม่มีการแจ้งใคร เพราะปิดรับลงทะเบียนแล้ว
editing-publish-nobody = จะไม่มีการแจ้งใคร เพราะไม่ได้กำหนดให้ส่งข้อความเมื่อเปิดรับลงทะเบียน
# A title above headings of reminders and when each goes out.
editing-publish-reminders = การเตือนที่ส่งโดยอัตโนมัติ
editing-publish-for-good = เผยแพร่แล้วจะซ่อนอีกไม่ได้ ทำได้เพียงยกเลิกการประชุม
editing-told = แจ้งทันที: { $count } คน (ลงทะเบียนแล้ว { $registered } คน กันที่นั่งไว้ให้ { $offered } คน รอที่นั่ง { $waiting } คน รอการพิจารณา { $pending } คน)
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number } คน
editing-told-on = ส่งถึงทาง: { $places }
editing-told-nowhere = ขณะนี้ติดต่อไม่ได้: { $count } คน เราจะเก็บข้อความไว้จนกว่าจะกลับมา
editing-told-longer = ผู้ที่ขอให้แจ้งข่าวหรือเริ่มลงทะเบียนไว้ ซึ่งเราจะแจ้งว่ามีเวลาลงทะเบียนเพิ่ม: { $count } คน
editing-told-shorter = ผู้ที่เรากันที่นั่งไว้ให้ ซึ่งจะมีเวลารับที่นั่งน้อยลง: { $count } คน เราจะแจ้งให้ทราบ
editing-told-list-over = รายชื่อรอที่นั่งสิ้นสุดลงด้วยการเปลี่ยนแปลงนี้ ผู้ที่จะได้รับแจ้งว่าไม่มีที่นั่งว่าง: { $count } คน
editing-messages-back = ข้อความถึงคนจำนวนมากที่ตั้งเวลาไว้จะกลับเป็นฉบับร่าง: { $count } ข้อความ
editing-told-nobody = จะไม่มีการส่งข้อความเรื่องนี้ถึงใคร
editing-reminders = การเตือนจะเป็นไปตามกำหนดใหม่
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = ปิดลงทะเบียนตามกำหนดเดิม: { $deadline } หากต้องการเลื่อนตามไปด้วย โปรดแก้ไขกำหนดนี้
editing-still-closed = การลงทะเบียนยังคงปิดอยู่ ปิดไปเมื่อ { $deadline } หากต้องการเปิดรับอีก โปรดแก้ไขกำหนดนี้
editing-above = ที่นั่งที่มีผู้ได้ไปแล้วเกินจำนวนใหม่: { $count } ที่
editing-above-organizations = องค์กรที่มีคนเกินจำนวนใหม่: { $count } องค์กร
editing-above-individuals = ผู้ที่มาในนามส่วนตัวเกินจำนวนใหม่: { $count } คน
editing-above-all = ไม่มีใครเสียที่นั่ง แต่จะไม่รับคนใหม่จนกว่าจะมีคนน้อยกว่าจำนวนที่กำหนด
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = จากนี้ทีมจะพิจารณาคำขอลงทะเบียนใหม่ทุกคำขอ ผู้ที่ลงทะเบียนแล้วหรืออยู่ในรายชื่อสำรองไม่มีอะไรเปลี่ยน
editing-approval-off = จากนี้การลงทะเบียนมีผลทันที ตราบที่ยังมีที่นั่ง
editing-approval-pending = คำขอที่ยังรอการพิจารณา: { $count } คำขอเหล่านี้ไม่ได้ที่นั่งโดยอัตโนมัติ โปรดพิจารณาเช่นเดิม
editing-done-heading = แก้ไขแล้ว
editing-done = มีผลแล้วตั้งแต่นี้ การ์ดในห้องประกาศจะเปลี่ยนตามในไม่กี่วินาที
editing-done-told = มีผลแล้วตั้งแต่นี้ กำลังแจ้งให้ทราบ: { $count } คน
# Instead of “It is changed”, where it was more than a change.
editing-published-heading = เผยแพร่แล้ว
# $typed: what to type, with the code of the consultation.
editing-published = จากนี้ทุกคนค้นพบได้ หากต้องการลงทะเบียนให้กดปุ่มบนการ์ด หรือพิมพ์: { $typed }
editing-cancelled-heading = ยกเลิกแล้ว
editing-closed-now-heading = ปิดลงทะเบียนแล้ว

## A series, and what is new in it

editing-series-heading = แก้ไขชุดการประชุม
editing-new-button = เพิ่มการประชุมหารือ
editing-file-button = ไฟล์ของชุดการประชุม
editing-new-heading = การประชุมหารือใหม่
# Stand in a new consultation until somebody writes something better.
editing-new-about = รายละเอียดจะแจ้งให้ทราบภายหลัง
editing-new-place = ออนไลน์
# A small result beside a screen.
editing-made = สร้างแล้ว ทีมผู้จัดเท่านั้นที่เห็น
editing-dropped = ทิ้งแล้ว ทุกอย่างยังเหมือนเดิม
editing-nothing-kept = ไม่มีสิ่งใดรอการยืนยัน ทุกอย่างยังเหมือนเดิม
editing-file = ไฟล์อยู่ด้านล่าง

## What people hear of it

notice-held-after-all-heading = การประชุมหารือจะจัดตามเดิม
notice-held-after-all = การประชุมหารือครั้งนี้ที่เราแจ้งว่ายกเลิกไปแล้ว จะจัดตามเดิม ที่นั่งหรือลำดับของคุณในรายชื่อรอที่นั่งยังเป็นของคุณ
notice-held-after-all-next = หากคุณเข้าร่วมไม่ได้แล้ว โปรดถอนตัว เพื่อให้ผู้อื่นได้เข้าร่วม
notice-longer-heading = มีเวลาลงทะเบียนเพิ่ม
notice-longer = คุณขอให้แจ้งข่าวการประชุมหารือครั้งนี้ หรือเริ่มลงทะเบียนไว้ ตอนนี้มีการขยายเวลาลงทะเบียนแล้ว

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = ถึง | จนถึง
editing-reads-hours = น. | น | นาฬิกา | เวลา
editing-reads-joins = ตั้งแต่ | ระหว่าง | เวลา | ตามเวลา | ถึง
editing-reads-none = ไม่มี | ไม่จำกัด | ไม่จำกัดจำนวน | ไม่กำหนด | ไม่
