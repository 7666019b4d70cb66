### What organizers see of a questionnaire: who has answered, what was answered, and more time to answer.

# On the card of a consultation, for its organizers.
responses-button = ใครตอบแล้วบ้าง

## Who has answered

responses-heading = คำตอบแบบสอบถาม
# Label before the deadline.
responses-due = กำหนดส่ง
# Labels before "4 of 12" and before numbers.
responses-places = ผู้มีที่นั่งที่ตอบแล้ว
responses-others = คนอื่นที่ตอบแล้ว
responses-waiting = อยู่ในรายชื่อรอ
# $part, $whole: numbers of people.
responses-share = { $part } จาก { $whole } คน
responses-anonymous = แบบสอบถามนี้ไม่ระบุชื่อ เรารู้ว่าใครตอบแล้ว แต่ไม่มีใครรู้ว่าใครตอบว่าอะไร
# Titles above groups of those who hold a place; each group is a label before "4 of 12".
responses-categories = ตามประเภท
responses-countries = ตามประเทศ
responses-rest = กลุ่มอื่น ๆ รวมกัน
responses-small = กลุ่มที่มีไม่ถึงห้าคนจะไม่แสดงแยกต่างหาก
responses-summary-button = ดูคำตอบ
# $count: 1, 3 or 7 days more to answer.
responses-more-days =
    { $count ->
       *[other] ขยายเวลา { $count } วัน
    }
responses-back = ใครตอบแล้วบ้าง
responses-denied = คำตอบแสดงให้เฉพาะผู้จัดของชุดการประชุมนี้

## What was answered to one question

responses-question = คำถามที่ { $place } จาก { $of }
responses-answered =
    { $count ->
        [0] ยังไม่มีใครตอบคำถามนี้
       *[other] มีผู้ตอบคำถามนี้ { $count } คน
    }
responses-earlier =
    { $count ->
       *[other] มี { $count } คำตอบที่ตอบคำถามฉบับก่อนแก้ไข จึงไม่นับรวมที่นี่
    }
# $least: 5.
responses-few =
    { $count ->
        [0] คำตอบที่ไม่ระบุชื่อจะแสดงเมื่อมีครบ { $least } คำตอบ ตอนนี้ยังไม่มี
       *[other] คำตอบที่ไม่ระบุชื่อจะแสดงเมื่อมีครบ { $least } คำตอบ ตอนนี้มี { $count } คำตอบ
    }
# Beside an option: how many chose it.
responses-counted = { $count } ({ $percent }%)
# Beside an option of a ranking: its place on average ("1.4"), and how many put it first.
responses-ranked = อันดับเฉลี่ย { $mean } มีผู้ให้เป็นอันดับแรก { $first } คน
# An end of a scale: "5 (very well)".
responses-step = { $number } ({ $meaning })
responses-yes = ใช่
responses-no = ไม่ใช่
# Labels before numbers and dates.
responses-mean = ค่าเฉลี่ย
responses-median = ค่ากลาง
responses-least = น้อยที่สุด
responses-greatest = มากที่สุด
responses-about = ประมาณ { $value }
responses-earliest = วันแรกสุด
responses-latest = วันล่าสุด
responses-texts = ข้อความไม่แสดงที่นี่ ผู้ดูแลบอตส่งออกข้อความให้คุณได้

## More time to answer

extend-heading = ขยายเวลาตอบหรือไม่
# Labels before dates, and before a number of people.
extend-from = กำหนดส่งเดิม
extend-to = กำหนดส่งใหม่
extend-unanswered = ผู้มีที่นั่งที่ยังไม่ตอบ
extend-reminders = การเตือนจะเป็นไปตามกำหนดใหม่
# $count: days.
extend-yes =
    { $count ->
       *[other] ใช่ ขยายเวลา { $count } วัน
    }
extend-changed = กำหนดส่งเปลี่ยนไปแล้ว ยังไม่มีการแก้ไขใด ๆ โปรดตรวจดูอีกครั้ง
extended-heading = ขยายเวลาตอบแล้ว
extended-told = การเตือนจะเป็นไปตามกำหนดใหม่
extend-not = ขยายเวลาไม่ได้แล้ว
extend-cancelled = การประชุมถูกยกเลิกแล้ว
extend-started = การประชุมเริ่มแล้ว
extend-past = วันนั้นผ่านไปแล้วเช่นกัน
extend-too-late = วันนั้นอยู่หลังการประชุมหารือสิ้นสุดแล้ว
