### Questionnaires: what a consultation asks beforehand, one question at a time; the review; what was sent.
###
### The questions themselves are the organizers' own words. Nothing here hurries or judges anybody.

## What it is

# Labels of facts.
q-for = การประชุมหารือ
q-count = จำนวนคำถาม
q-opens = เปิดให้ตอบ
q-due = โปรดส่งภายใน
q-due-here = ตามเวลาของคุณ
q-grace = หากเริ่มตอบไว้ก่อนหน้านั้น
# $until: a moment.
q-grace-until = คุณตอบต่อและส่งได้ถึง{ $until }
q-anonymous = เราเก็บคำตอบของคุณโดยไม่มีชื่อ เมื่อส่งแล้ว จะไม่มีใครรู้ว่าเป็นคำตอบของใคร จึงไม่มีใครนำมาให้คุณดู แก้ไข หรือลบให้ได้ แม้คุณจะขอเอง หากมีรายละเอียดที่อาจทำให้รู้ว่าเป็นคุณ โปรดเว้นไว้
q-named = ทีมผู้จัดเห็นคำตอบของคุณพร้อมชื่อและองค์กรของคุณ หากคุณได้ให้ไว้
q-before-registration = โปรดส่งแบบสอบถามนี้ก่อน แล้วจึงลงทะเบียนได้
# $done: how many questions are answered. $total: how many there are.
q-begun =
    { $total ->
       *[other] คุณตอบแล้ว { $done } จาก { $total } คำถาม สิ่งที่คุณเขียนบันทึกไว้แล้ว แต่ยังไม่ได้ส่ง
    }
q-sent = คุณส่งคำตอบแล้ว และแก้ไขได้จนกว่าจะปิดรับ
q-changing = คุณเริ่มแก้ไขคำตอบแล้ว สิ่งที่แก้ไขบันทึกไว้แล้วแต่ยังไม่ได้ส่ง
q-sent-closed = คุณส่งคำตอบแล้ว
q-sent-late = คุณส่งคำตอบแล้ว โดยส่งหลังกำหนด
q-sent-anonymous = คุณส่งคำตอบแล้ว เราเก็บไว้โดยไม่มีชื่อของคุณ
q-new = มีคำถามที่เพิ่มใหม่หรือเปลี่ยนไปหลังจากที่คุณส่งคำตอบ เราจะถามคุณเฉพาะคำถามเหล่านี้
q-not-yet = ยังไม่เปิดให้ตอบ
q-closed = ปิดรับแล้ว จึงส่งคำตอบไม่ได้อีก
q-closed-begun = ปิดรับแล้ว และสิ่งที่คุณเขียนไม่ได้ส่ง คุณเก็บสำเนาไว้ได้
q-closed-grace = พ้นกำหนดส่งแล้ว แต่คุณเริ่มตอบไว้ทันเวลา จึงยังตอบต่อและส่งได้ ทีมผู้จัดจะเห็นว่าส่งหลังกำหนด
q-closed-grace-anonymous = พ้นกำหนดส่งแล้ว แต่คุณเริ่มตอบไว้ทันเวลา จึงยังตอบต่อและส่งได้
q-closed-too-late = พ้นกำหนดส่งแล้ว ขณะนี้รับเฉพาะคำตอบของผู้ที่เริ่มตอบไว้ก่อนหน้านั้น
q-registered-only = แบบสอบถามนี้สำหรับผู้ที่ลงทะเบียนการประชุมหารือครั้งนี้แล้ว
q-invited-only = แบบสอบถามนี้สำหรับผู้ที่ทีมผู้จัดเชิญ หากคุณได้รับรหัส โปรดพิมพ์ที่นี่
q-begin = เริ่มตอบ
q-continue = ตอบต่อ
q-change = แก้ไขคำตอบ
q-copy = ขอรับคำตอบเป็นไฟล์
q-discard = ลบสิ่งที่เขียนไว้
q-open = แบบสอบถาม
q-answer = ตอบแบบสอบถาม

## One question

# A button: choose another section.
q-sections = หมวดคำถาม
q-later = ไว้ตอบต่อภายหลัง
q-done = เสร็จแล้ว
q-anew = เริ่มใหม่
q-yes = ใช่
q-no = ไม่ใช่
q-agree = ยินยอม
q-disagree = ไม่ยินยอม
q-optional = คุณข้ามคำถามนี้ได้
q-background = เอกสารข้อมูลพื้นฐาน
# $max: in characters.
q-hint-text =
    { $max ->
       *[other] โปรดเขียนคำตอบ ไม่เกิน { $max } ตัวอักษร
    }
q-hint-number = โปรดเขียนเป็นจำนวนเต็ม
# $min, $max: the least and the greatest number.
q-hint-number-between = โปรดเขียนจำนวนเต็มตั้งแต่ { $min } ถึง { $max }
# $date: an example, as a date is written in this language.
q-hint-date = โปรดเขียนวันที่ เช่น { $date }
q-hint-one-of = โปรดเลือกหนึ่งข้อ
q-hint-several = เลือกกี่ข้อก็ได้ แล้วกด “เสร็จแล้ว” หากต้องการเอาข้อใดออก ให้กดข้อนั้นอีกครั้ง
# $min, $max: how many to choose.
q-hint-several-between = โปรดเลือก { $min } ถึง { $max } ข้อ แล้วกด “เสร็จแล้ว” หากต้องการเอาข้อใดออก ให้กดข้อนั้นอีกครั้ง
q-hint-several-exactly = โปรดเลือก { $max } ข้อ แล้วกด “เสร็จแล้ว” หากต้องการเอาข้อใดออก ให้กดข้อนั้นอีกครั้ง
q-hint-several-most = เลือกได้ไม่เกิน { $max } ข้อ แล้วกด “เสร็จแล้ว” หากต้องการเอาข้อใดออก ให้กดข้อนั้นอีกครั้ง
q-hint-several-least = โปรดเลือกอย่างน้อย { $min } ข้อ แล้วกด “เสร็จแล้ว” หากต้องการเอาข้อใดออก ให้กดข้อนั้นอีกครั้ง
q-hint-ranking = โปรดกดข้อที่สำคัญที่สุดก่อน แล้วกดข้อที่สำคัญรองลงมาทีละข้อ จนครบทุกข้อ
# $from, $to: the ends of the scale, as numbers.
q-hint-scale = โปรดเลือกตัวเลขตั้งแต่ { $from } ถึง { $to }
q-hint-country = โปรดเขียนชื่อประเทศ จะเป็นภาษาใดก็ได้
q-hint-link = โปรดส่งลิงก์ของหน้าเว็บ ซึ่งขึ้นต้นด้วย https://
# The number of an option, and its words.
q-option = { $number }. { $text }
# Beside an option that is chosen.
q-chosen = ✓ { $text }
# $chosen: how many options are chosen so far.
q-chosen-count =
    { $chosen ->
        [0] ยังไม่ได้เลือก
       *[other] เลือกแล้ว { $chosen } ข้อ
    }
q-chosen-none = ไม่มีข้อใดในนี้
# What an end of a scale means. $number: of that end.
q-end = { $number }: { $text }
# Label above the options that have a place already.
q-ranked = ลำดับของคุณในขณะนี้

## Why an answer was not taken

q-again-number = เราอ่านเป็นจำนวนเต็มไม่ได้ โปรดเขียนเป็นตัวเลข
q-again-between = โปรดเขียนตัวเลขตั้งแต่ { $min } ถึง { $max }
# $date: an example.
q-again-date = เราอ่านเป็นวันที่ไม่ได้ โปรดเขียนในรูปแบบนี้: { $date }
q-again-yes-no = โปรดตอบโดยกดปุ่ม หรือพิมพ์ว่า ใช่ หรือ ไม่ใช่
q-again-link = เราอ่านเป็นลิงก์ไม่ได้ โปรดคัดลอกลิงก์ให้ครบ ลิงก์ขึ้นต้นด้วย https://
q-again-pick = เราไม่แน่ใจว่าคุณหมายถึงข้อใด โปรดกดปุ่ม หรือพิมพ์หมายเลขของข้อนั้น
q-again-count-exactly =
    { $max ->
       *[other] โปรดเลือก { $max } ข้อ
    }
q-again-count = โปรดเลือก { $min } ถึง { $max } ข้อ
q-again-rank = โปรดจัดลำดับให้ครบทุกข้อ ข้อละหนึ่งลำดับ
q-again-needs-yes = หากไม่มีความยินยอมนี้ เราจะส่งคำตอบของคุณไม่ได้ หากคุณไม่ยินยอม คุณหยุดตรงนี้ได้ สิ่งที่คุณเขียนจะถูกลบเมื่อคุณกด “ลบสิ่งที่เขียนไว้”

## Sections

q-sections-heading = หมวดคำถาม
# $title: of a section. $done, $total: of its questions.
q-section-row = { $title }: { $done }/{ $total }

## The review

q-review-heading = โปรดตรวจทานคำตอบของคุณ
q-review-intro = เราจะยังไม่ส่งจนกว่าคุณจะกด “ส่งคำตอบ” คุณแก้ไขคำตอบได้ทุกข้อ
# $page, $pages: from 1.
q-review-page = หน้า { $page } จาก { $pages }
q-left-out = ไม่ได้ตอบ
q-edit = แก้ไขข้อ { $number }
q-send = ส่งคำตอบ
q-page-before = หน้าก่อน
q-page-next = หน้าถัดไป

## What became of it

q-thanks-heading = ขอบคุณ
q-thanks = ทีมผู้จัดได้รับคำตอบของคุณแล้ว คุณแก้ไขได้ถึง{ $until }
q-thanks-late = ทีมผู้จัดได้รับคำตอบของคุณแล้ว ทีมจะเห็นว่าคำตอบมาถึงหลังกำหนด
q-thanks-anonymous = ทีมผู้จัดได้รับคำตอบของคุณแล้ว โดยไม่มีชื่อของคุณ และเราลบสิ่งที่บันทึกไว้ที่นี่แล้ว
q-thanks-register = ขณะนี้คุณลงทะเบียนได้
q-left-heading = บันทึกแล้ว
q-left = สิ่งที่คุณเขียนบันทึกไว้แล้ว แต่ยังไม่ได้ส่ง คุณกลับมาตอบต่อได้ทุกเมื่อ จากบัญชีใดของคุณก็ได้
# $until: the deadline.
q-left-until = โปรดส่งภายใน{ $until }
q-discard-heading = คุณต้องการลบสิ่งที่เขียนไว้หรือไม่
q-discard-text = เราจะลบคำตอบของแบบสอบถามนี้ที่คุณยังไม่ได้ส่ง ลบแล้วจะเรียกคืนไม่ได้
q-discard-yes = ลบ
q-discard-no = เก็บไว้
q-discarded = ลบสิ่งที่ยังไม่ได้ส่งแล้ว
# Beside the screen.
q-changed = มีการแก้ไขคำถามระหว่างนี้ โปรดดูอีกครั้ง
q-copied = นี่คือไฟล์คำตอบของคุณ
q-nothing-to-copy = ไม่มีคำตอบของคุณที่จะแสดง
# The name of a file, without its ending; ASCII letters, digits and hyphens.
q-file-name = answers
# In the file. $date: a day.
q-file-sent = ส่งเมื่อ{ $date }
q-file-unsent = ยังไม่ได้ส่ง

## Elsewhere

q-card-due = แบบสอบถาม
# On the card, beside the label. $until: a moment.
q-card-until = เปิดให้ตอบถึง{ $until }
q-card-later = ยังไม่เปิดให้ตอบ กำหนดส่งภายใน{ $until }
q-needed-heading = โปรดตอบแบบสอบถามก่อน
q-needed = สำหรับการประชุมหารือครั้งนี้ ทีมผู้จัดขอให้ตอบคำถามจำนวนหนึ่งก่อนลงทะเบียน
remind-questionnaire-heading = มีแบบสอบถามรอคุณอยู่
remind-questionnaire = ทีมผู้จัดอยากรับฟังความเห็นของคุณก่อนการประชุมหารือ
remind-questionnaire-begun = คุณเริ่มตอบไว้แล้ว สิ่งที่คุณเขียนยังอยู่ แต่ยังไม่ได้ส่ง
remind-questionnaire-sent = คุณส่งคำตอบแล้ว และแก้ไขได้จนกว่าจะปิดรับ
remind-questionnaire-sent-anonymous = คุณส่งคำตอบแล้ว ขอบคุณ
