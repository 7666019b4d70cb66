### การค้นหาและอ่านเรื่องการประชุมหารือ: รายการ รายละเอียด เอกสาร การส่งต่อ ภาษา สถานที่ ความช่วยเหลือ
### คำหลัก: การประชุมหารือ = consultation, กลุ่มย่อย = working group, รายชื่อรอที่นั่ง = waiting list,
### กันที่นั่งไว้ให้ = hold a seat, สละ = pass on, ถอนตัว = withdraw, โอนที่นั่ง = hand over, ในนามส่วนตัว = for yourself

## รายการ

list-heading = การประชุมหารือ
list-about = ที่นี่คุณค้นหาการประชุมหารือเรื่องการโยกย้ายถิ่นฐานและลงทะเบียนเข้าร่วมได้
list-upcoming = กำลังจะมีขึ้น
list-past = ที่ผ่านมา
list-none = ยังไม่มีประกาศการประชุมหารือ
list-none-upcoming = ขณะนี้ยังไม่มีการประชุมหารือครั้งต่อไป ครั้งที่จัดไปแล้วมีดังนี้
list-none-match = ไม่มีการประชุมหารือที่ตรงกับที่เลือก
list-none-upcoming-match = ยังไม่มีการประชุมหารือครั้งต่อไปที่ตรงกับที่เลือก ครั้งที่จัดไปแล้วมีดังนี้
list-cancelled = ยกเลิกแล้ว
list-underway = กำลังประชุมอยู่ในขณะนี้
list-days =
    { $days ->
       *[other] { $first } (รวม { $days } วัน)
    }
list-full = ที่นั่งเต็มแล้ว แต่คุณลงชื่อรอที่นั่งได้
list-reports = เผยแพร่แล้ว: { $kinds }

registration-open = เปิดรับลงทะเบียนถึง{ $deadline } เหลือเวลาอีก { $left }
registration-opens = เปิดรับลงทะเบียน{ $opening } และปิดรับ{ $deadline }
registration-closed = ปิดรับลงทะเบียนแล้วเมื่อ{ $deadline }

## การกรอง

filter-heading = ตัวกรอง
filter-ask = คุณอยากดูการประชุมหารือแบบใด ปุ่มที่มีหมายเลขคือการประชุมที่เกี่ยวกับวัตถุประสงค์ข้อนั้นของข้อตกลงระหว่างประเทศว่าด้วยการโยกย้ายถิ่นฐาน (GCM)
filter-said = แสดงเฉพาะการประชุมหารือ: { $filters }
filter-open = ที่เปิดรับลงทะเบียน
filter-series = ในชุด “{ $series }”
filter-objective = ที่เกี่ยวกับวัตถุประสงค์ข้อที่ { $number } ({ $title })

## การค้นหา

search-heading = ค้นหา
search-ask = คุณกำลังหาเรื่องใด พิมพ์คำสั้น ๆ จากชื่อหรือประเด็นของการประชุม จะเป็นภาษาใดก็ได้
search-input = คำที่ต้องการค้นหา
found-some =
    { $count ->
       *[other] พบการประชุมหารือ { $count } รายการสำหรับ “{ $query }”
    }
found-entry = { $title } ({ $date })
found-first =
    { $count ->
       *[other] นี่คือ { $count } รายการแรกสำหรับ “{ $query }” เพิ่มคำอีกสักคำเพื่อให้ค้นได้ตรงขึ้น
    }
found-nothing = ไม่พบการประชุมหารือสำหรับ “{ $query }”
found-nothing-next = ลองใช้คำให้น้อยลงหรือใช้คำอื่น หรือดูการประชุมหารือทั้งหมด

## การประชุมหารือหนึ่งครั้ง

card-cancelled = การประชุมหารือครั้งนี้ยกเลิกแล้ว และจะไม่มีการจัด
card-when = วันและเวลา
card-when-here = ตามเวลาของคุณ
card-moved-from = กำหนดเดิม
card-registration = การลงทะเบียน
card-deadline-here = ปิดรับตามเวลาของคุณ
card-registration-open = เปิดรับถึง{ $deadline } เหลือเวลาอีก { $left }
card-registration-opens = เปิดรับ{ $opening } ปิดรับ{ $deadline }
card-registration-closed = ปิดรับแล้วเมื่อ{ $deadline }
card-waiting-ends = ปิดรายชื่อรอที่นั่ง
card-underway = กำลังประชุมอยู่ในขณะนี้
card-past = การประชุมสิ้นสุดแล้ว
card-place = สถานที่
card-languages = ภาษาที่ใช้
card-series = ชุดการประชุม
card-contact = ติดต่อ
card-contact-value = { $role } { $address }

card-places =
    { $places ->
       *[other] จัดสรรแล้ว { $taken } จาก { $places } ที่นั่ง เหลือ { $left } ที่นั่ง
    }
card-places-full =
    { $places ->
        [1] มีเพียงที่นั่งเดียว และเต็มแล้ว
       *[other] ที่นั่งเต็มแล้วทั้ง { $places } ที่
    }
card-full-next = คุณลงชื่อรอที่นั่งได้ เมื่อมีที่นั่งว่าง เราจะเสนอให้ผู้ที่อยู่ลำดับแรกก่อน

card-limits = ใครเข้าร่วมได้บ้าง
card-no-capacity = ไม่จำกัดจำนวนผู้เข้าร่วม
card-per-organization =
    { $count ->
       *[other] ไม่เกินองค์กรละ { $count } คน
    }
card-no-per-organization = ไม่จำกัดจำนวนคนต่อองค์กร
card-individuals = คุณจะเข้าร่วมในนามส่วนตัวก็ได้ โดยไม่ต้องมาในนามองค์กร
card-no-individuals = รับลงทะเบียนเฉพาะผู้ที่มาในนามองค์กร
card-some-individuals =
    { $count ->
       *[other] รับผู้ที่เข้าร่วมในนามส่วนตัว ซึ่งไม่ได้มาในนามองค์กร ไม่เกิน { $count } คน
    }

card-confidentiality = การรักษาความลับ
card-closed-meeting = เฉพาะผู้ที่ลงทะเบียนแล้วเท่านั้นที่เข้าร่วมได้
card-open-meeting = การประชุมเปิดให้คนทั่วไป ผู้ที่ไม่ได้ลงทะเบียนก็เข้าร่วมได้
card-recorded = มีการบันทึกภาพและเสียงการประชุม
card-not-recorded = ไม่มีการบันทึกภาพหรือเสียงการประชุม
card-chatham-house = นำสิ่งที่พูดในที่ประชุมไปใช้ได้ แต่ต้องไม่ระบุว่าใครเป็นผู้พูดหรือพูดในนามใด (กฎ Chatham House)
card-attributed = นำสิ่งที่พูดในที่ประชุมไปอ้างอิงพร้อมชื่อผู้พูดได้

card-objectives = วัตถุประสงค์ของข้อตกลงระหว่างประเทศว่าด้วยการโยกย้ายถิ่นฐาน (GCM)

## สถานะของผู้อ่านในการประชุมหารือ

standing-registered = คุณลงทะเบียนแล้ว
standing-was-registered = คุณได้ลงทะเบียนการประชุมครั้งนี้ไว้
standing-registered-group = คุณลงทะเบียนแล้ว ในกลุ่มย่อย “{ $group }”
standing-offered-until = เรากันที่นั่งไว้ให้คุณถึง{ $until } โปรดรับที่นั่ง หรือสละให้คนถัดไป
standing-offered = เรากันที่นั่งไว้ให้คุณ โปรดรับที่นั่ง หรือสละให้คนถัดไป
standing-waiting-place = คุณอยู่ในรายชื่อรอที่นั่ง ลำดับที่ { $place }
standing-waiting = คุณอยู่ในรายชื่อรอที่นั่ง
standing-pending = ผู้จัดได้รับคำขอลงทะเบียนของคุณแล้ว และยังพิจารณาอยู่
standing-withdrawn = คุณถอนตัวแล้ว
standing-lapsed = เราได้กันที่นั่งไว้ให้คุณ แต่หมดเวลารับที่นั่งแล้ว
standing-passed = คุณสละที่นั่งที่เรากันไว้ให้แล้ว
standing-declined = ผู้จัดไม่ได้อนุมัติการลงทะเบียนของคุณ
standing-handed-over = คุณโอนที่นั่งให้เพื่อนร่วมองค์กรแล้ว
standing-removed = ผู้จัดนำชื่อของคุณออกจากรายชื่อผู้ลงทะเบียนแล้ว

blocked-meeting = การประชุมเต็มแล้ว จะมีที่นั่งว่างเมื่อมีผู้ถอนตัว
blocked-organization = องค์กรของคุณมีผู้เข้าร่วมครบแล้ว จะมีที่นั่งว่างเมื่อเพื่อนร่วมองค์กรถอนตัวหรือโอนที่นั่งให้
blocked-individuals = ที่นั่งสำหรับผู้ที่เข้าร่วมในนามส่วนตัวเต็มแล้ว จะมีที่นั่งว่างเมื่อมีผู้ที่เข้าร่วมในนามส่วนตัวถอนตัว
blocked-group = กลุ่มย่อยเต็มแล้ว จะมีที่นั่งว่างเมื่อมีผู้ถอนตัวจากกลุ่มย่อยนี้

## กำหนดการ

programme-heading = กำหนดการ
programme-none = ยังไม่มีการเผยแพร่กำหนดการ
programme-sessions = ช่วงการประชุม
programme-groups = กลุ่มย่อย
programme-group-objectives =
    { $count ->
       *[other] วัตถุประสงค์ข้อที่ { $objectives }
    }
programme-group-left =
    { $left ->
       *[other] เหลือ { $left } ที่นั่ง
    }
programme-group-full = เต็มแล้ว

## เอกสาร รายงาน และสิ่งที่ขอความร่วมมือ

papers-heading = เอกสาร
papers-none = ยังไม่มีเอกสารเผยแพร่
papers-papers = เอกสาร
papers-reports = รายงานและวิดีโอบันทึก
papers-calls = ขอความร่วมมือจากคุณ
papers-call-due = โปรดส่งภายใน{ $due } เหลือเวลาอีก { $left }
papers-call-past = หมดเขตส่งแล้วเมื่อ{ $due }
papers-press = กดหมายเลขเพื่อเปิดเอกสาร

publication-concept-note = เอกสารแนวคิด
publication-agenda = ระเบียบวาระการประชุม
publication-background = เอกสารข้อมูลพื้นฐาน
publication-speakers = รายชื่อวิทยากร
publication-logistics-note = รายละเอียดการเข้าร่วม
publication-summary-report = รายงานสรุปผลการประชุม
publication-stakeholder-reports = รายงานจากผู้มีส่วนได้ส่วนเสีย
publication-recording = วิดีโอบันทึกการประชุม

paper = { $kind } “{ $title }”
paper-in = { $kind } “{ $title }” ({ $language })
call = { $title }
call-in = { $title } ({ $language })

reports-heading = รายงานและเอกสาร
reports-about = ทุกอย่างที่เผยแพร่แล้ว เรียงจากใหม่ไปเก่า
reports-none = ยังไม่มีเอกสารเผยแพร่ โดยปกติรายงานจะออกหลังการประชุมหารือสองสามสัปดาห์
reports-origin-posted = { $consultation } ({ $date })
reports-origin = { $consultation }

## การส่งต่อ

share-heading = ส่งต่อ
share-ask = คุณอยากได้ข้อความเป็นภาษาใด เราจะให้ข้อความสั้น ๆ สำหรับส่งต่อ ในข้อความไม่บอกว่าใครเป็นผู้ส่งต่อ
share-forward = ส่งต่อข้อความนี้ได้เลย
share-when = วันและเวลา: { $when }
share-deadline = ลงทะเบียนภายใน: { $deadline }
share-cancelled = การประชุมหารือครั้งนี้ยกเลิกแล้ว
share-open = อ่านเพิ่มเติมและลงทะเบียน:

## ปฏิทิน

calendar-title-day = { $title } (วันที่ { $day } จาก { $days } วัน)
calendar-title-cancelled = ยกเลิกแล้ว: { $title }
calendar-contact = ติดต่อ: { $role } { $address }
calendar-sent = นี่คือไฟล์นัดหมายสำหรับปฏิทินของคุณ
calendar-nothing = ไม่มีการประชุมข้างหน้าที่จะเพิ่มลงในปฏิทิน

## ภาษา

language-heading = ภาษา
language-ask = คุณอยากใช้ภาษาใด
language-chosen = ภาษา: { $language }

## สถานที่

place-heading = คุณอยู่ที่ไหน
place-ask = คุณอยู่ที่เมืองใดหรือใกล้เมืองใด เราจะแสดงเวลาตามเมืองนั้น กดเลือกสถานที่ หรือพิมพ์ชื่อเมืองหรือประเทศ
place-now = ขณะนี้เราแสดงเวลาให้คุณตาม{ $zone }
place-several = “{ $place }” อาจหมายถึงได้หลายแห่ง แห่งใดอยู่ใกล้คุณที่สุด
place-unknown = เราไม่รู้จักสถานที่ชื่อ “{ $place }” ลองพิมพ์ชื่อเมืองใหญ่ที่อยู่ใกล้ที่สุด หรือชื่อประเทศของคุณ
place-input = เมืองหรือประเทศ
place-chosen = จากนี้เราจะแสดงเวลาให้คุณตาม{ $zone }

## ความช่วยเหลือ และเมื่อมีสิ่งใดไม่สำเร็จ

help-heading = ความช่วยเหลือ
help-about = ที่นี่คุณค้นหาการประชุมหารือ ลงทะเบียน และรับข้อความเกี่ยวกับการลงทะเบียนของคุณได้ คุณพิมพ์คำเหล่านี้ได้ทุกเมื่อ
# $command: a command with its slash. $what: what it does, one of the command-… messages.
help-command = { $command }: { $what }
help-press = หรือกดปุ่มใดปุ่มหนึ่ง

unknown-heading = เรายังไม่เข้าใจ
unknown-words = เราไม่เข้าใจ “{ $typed }”
unknown-nothing = เราไม่เข้าใจข้อความนั้น
unknown-next = ทุกอย่างยังเหมือนเดิม คุณทำสิ่งต่อไปนี้ได้

missing-heading = ไม่พบสิ่งที่คุณหา
missing-text = สิ่งที่คุณหาไม่มีอยู่ที่นี่ หรือไม่มีแล้ว ลิงก์อาจขาดหายไปบางส่วนตอนคัดลอก

failed-heading = ขออภัย ทำรายการไม่สำเร็จ
failed-text = ระบบของเราขัดข้อง โปรดตรวจดูสถานะของคุณก่อนลองใหม่ หากเกิดขึ้นอีก โปรดแจ้งรหัสนี้แก่ผู้จัด: { $code }

flood-heading = โปรดช้าลงสักนิด
flood-text = เราได้รับหลายข้อความในคราวเดียว โปรดรอสักครู่ แบบฟอร์มที่เริ่มกรอกไว้ยังอยู่

private-heading = เฉพาะในแชตส่วนตัว
private-text = เรื่องนี้เป็นข้อมูลของคุณ เราจึงแสดงเฉพาะในที่ที่ผู้อื่นอ่านไม่ได้ โปรดส่งข้อความถึงเราโดยตรง

cancel-heading = ไม่มีสิ่งที่ต้องยกเลิก
cancel-nothing = ขณะนี้คุณไม่ได้กรอกแบบฟอร์มใดอยู่

stale-toast = ปุ่มนั้นเก่าแล้ว นี่คือข้อมูลล่าสุด

## ปุ่ม

button-continue = กรอกต่อ: คำถามที่ { $question } จาก { $of }
button-filter = ตัวกรอง
button-search = ค้นหา
button-search-again = ค้นหาอีกครั้ง
button-reports = รายงาน
button-mine = การประชุมของฉัน
button-me = ข้อมูลของฉัน
button-help = ความช่วยเหลือ
button-language = ภาษา
button-more-languages = …
button-place-change = เขตเวลาของฉัน
button-privacy = ความเป็นส่วนตัว
button-cancel = ยกเลิก
button-consultations = การประชุมหารือทั้งหมด
button-card = กลับไปที่การประชุมหารือ
button-open-only = เฉพาะที่เปิดรับลงทะเบียน
button-open-only-count = เปิดรับลงทะเบียน ({ $count })
button-everything = ทั้งหมด
button-clear = ล้างตัวกรอง
button-objective = วัตถุประสงค์ที่ { $number }: { $title }
page-previous = ‹
page-next = ›
page-at = { $page }/{ $pages }
button-programme = กำหนดการ
button-papers = เอกสาร
button-calendar = ปฏิทิน
button-share = ส่งต่อ
button-share-again = ภาษาอื่น
button-register = ลงทะเบียน
button-join-waiting = ลงชื่อรอที่นั่ง
button-wait-again = กลับไปรอที่นั่ง
button-withdraw = ถอนตัว
button-hand-over = โอนที่นั่ง
button-accept = รับที่นั่ง
button-pass = สละให้คนถัดไป
button-ask-seat = ขอที่นั่งจากเพื่อนร่วมองค์กร
button-place = { $city } (ขณะนี้ { $time } น.)
button-private = เปิดแชตส่วนตัว
