### เอกสาร รายงาน และลิงก์เข้าร่วม ที่ผู้จัดเผยแพร่ และข้อความที่ส่งถึงผู้คนเกี่ยวกับสิ่งเหล่านี้

## เอกสารและรายงานของการปรึกษาหารือ สำหรับผู้จัด

publish-button = เอกสารและรายงาน
publish-heading = เอกสารและรายงาน
publish-none = ยังไม่มีการเผยแพร่สิ่งใดสำหรับการปรึกษาหารือนี้
publish-no-report = การปรึกษาหารือจบแล้ว และยังไม่มีรายงานสรุป
# $at: เวลา
publish-posted = เผยแพร่เมื่อ { $at }
publish-later = จะเผยแพร่เมื่อ { $at }
publish-from-start = มีตั้งแต่ประกาศ
publish-for-all = สำหรับทุกคนที่เกี่ยวข้อง
publish-for-registered = สำหรับผู้ลงทะเบียนเท่านั้น
# ผลของการแจ้ง หลายข้อเรียงกันเป็นรายการ
publish-count-sent = ส่งถึงแล้ว { $count }
publish-count-going = ยังไม่ได้ส่ง { $count }
publish-count-unreachable = ติดต่อไม่ได้ { $count }
publish-count-failed = ส่งไม่สำเร็จ { $count }
publish-count-unknown = ไม่ทราบว่าถึงหรือไม่ { $count }
publish-count-skipped = ไม่จำเป็นแล้ว { $count }
publish-told = ผลของการแจ้ง
publish-nobody-yet = ยังไม่มีใครได้รับแจ้ง
publish-new-button = เผยแพร่
publish-prepared-button = สิ่งที่เตรียมไว้
publish-back-button = เอกสารและรายงาน
publish-change-button = แก้ไข
publish-take-button = นำออก
publish-became-button = ใครได้รับแจ้ง
# ป้าย
publish-kind = ประเภท
publish-title = ชื่อ
publish-link = ที่อยู่เว็บ
publish-moment = วันและเวลา
publish-when = เมื่อไร
publish-whom = แจ้งใคร
publish-how-many = กี่คน
publish-where = ที่ใด
# ชื่อหรือที่อยู่ในภาษาใดภาษาหนึ่ง
publish-in-language = { $language }: { $text }

## เตรียม

publish-kinds-heading = เผยแพร่
publish-kinds = เป็นเอกสารประเภทใด
publish-ask-link-heading = เอกสารอยู่ที่ใด
publish-ask-link = ส่งที่อยู่เว็บซึ่งขึ้นต้นด้วย https://
publish-ask-title-heading = เอกสารชื่ออะไร
publish-ask-title = ส่งชื่อเอกสาร หากไม่มีชื่อ จะเรียกตามประเภท
publish-ask-languages = หากแต่ละภาษาต่างกัน ให้เขียนบรรทัดละภาษาโดยมีรหัสภาษานำหน้า เช่น “fr: …” บรรทัดที่ไม่มีรหัสใช้กับภาษาอื่นทั้งหมด
publish-ask-moment-heading = จะเผยแพร่เมื่อไร
publish-ask-moment = ส่งวันและเวลา เช่น “20 กุมภาพันธ์ 2564 14:30”
# $zone: "เวลากรุงเทพฯ"
publish-ask-moment-zone = เราอ่านตามเวลาของที่ประชุม คือ { $zone }
publish-now-button = ทันที
publish-fault-empty = ไม่มีข้อความให้อ่าน
publish-fault-address = นี่ไม่ใช่ที่อยู่เว็บเต็มที่ขึ้นต้นด้วย https:// โปรดคัดลอกจากเบราว์เซอร์
publish-fault-long = ยาวเกินไป ใส่ได้ไม่เกิน { $most } ตัวอักษร
publish-fault-twice = มีสองบรรทัดสำหรับภาษาเดียวกัน โปรดส่งภาษาละหนึ่งบรรทัด
publish-fault-moment = อ่านเป็นวันและเวลาไม่ได้แน่ชัด โปรดเขียนทั้งวันและเวลา รวมถึงนาที
publish-fault-past = เวลานั้นผ่านไปแล้ว โปรดเลือกเวลาอื่น หรือกด “ทันที”
publish-check-heading = โปรดตรวจดูก่อนเผยแพร่
publish-change-heading = โปรดตรวจดูก่อนแก้ไข
publish-changed = มีบางอย่างเปลี่ยนไประหว่างนี้ ตอนนี้เป็นดังนี้
publish-with-yes = ทันทีที่คุณตอบตกลง
publish-people =
    { $count ->
       *[other] { $count } คน
    }
# แจ้งที่ใด เช่น "Telegram 12"
publish-on = { $platform } { $count }
publish-told-before = จะไม่แจ้งซ้ำอีก ผู้ที่ได้รับข้อความแล้วจะเห็นข้อความเดิม
publish-told-nobody = ชุดนี้ไม่แจ้งใครเมื่อมีการเผยแพร่ แต่เอกสารจะอยู่บนการ์ด
publish-told-unpublished = ยังไม่แจ้งใคร เพราะการประชุมหารือนี้ยังไม่เผยแพร่ เมื่อเผยแพร่แล้ว เอกสารจะอยู่บนการ์ดตั้งแต่แรก
publish-preview = ข้อความที่จะส่ง
publish-yes-button = ตกลง เผยแพร่
publish-change-yes-button = ตกลง แก้ไข
publish-link-button = เปลี่ยนที่อยู่
publish-title-button = เปลี่ยนชื่อ
publish-moment-button = เปลี่ยนเวลา
publish-discard-button = ไม่เผยแพร่

## เสร็จแล้ว หรือไม่ได้ทำ

publish-done-heading = เผยแพร่แล้ว
publish-done = กำลังแจ้งผู้คน ที่ใดเป็นเวลากลางคืนจะแจ้งตอนเช้า
publish-later-done-heading = จะเผยแพร่ตามเวลา
publish-later-done = จะแจ้งผู้คนเมื่อถึงเวลา ก่อนนั้นจะไม่มีใครเห็น
publish-change-done-heading = แก้ไขแล้ว
publish-take-heading = จะนำออกหรือไม่
publish-take-untold = ยังไม่มีใครได้รับแจ้ง เอกสารจะหายไปเฉย ๆ
publish-take-told =
    { $count ->
       *[other] มี { $count } คนได้รับแจ้งแล้ว และยังมีข้อความพร้อมที่อยู่นั้น
    }
publish-take-yes = ตกลง นำออก
publish-keep = ไม่ เก็บไว้
publish-taken-heading = นำออกแล้ว
publish-taken = เอกสารไม่อยู่บนการ์ดแล้ว
publish-gone-heading = ไม่มีแล้ว
publish-gone = มีผู้อื่นนำออกไปแล้ว
publish-nothing-heading = ไม่มีสิ่งที่เตรียมไว้
publish-nothing = เผยแพร่หรือยกเลิกไปแล้ว
publish-not-heading = ยังไม่ได้เผยแพร่
publish-changed-meanwhile = มีผู้อื่นแก้ไขหรือนำออกหลังจากที่คุณเริ่ม สิ่งที่คุณเตรียมยังเก็บไว้ โปรดดูเอกสารในตอนนี้แล้วเริ่มจากตรงนั้น
publish-full = การปรึกษาหารือหนึ่งครั้งมีเอกสารและรายงานได้ไม่เกิน { $most } รายการ โปรดนำออกก่อนหนึ่งรายการ สิ่งที่คุณเตรียมยังเก็บไว้
publish-not = หากเผยแพร่ การปรึกษาหารือจะผิดกฎของไฟล์ชุด โปรดให้ผู้ดูแลโปรแกรมตรวจชุดนี้

## รายงานสรุปที่ยังไม่มี

report-due-heading = ถึงกำหนดรายงานแล้ว
report-due =
    { $days ->
       *[other] การปรึกษาหารือนี้จบไปแล้ว { $days } วัน และยังไม่มีรายงานสรุป
    }
report-due-next = ผู้เข้าร่วมรออยู่ โปรดเผยแพร่รายงาน หรือบอกว่าจะไม่มี
report-post-button = เผยแพร่รายงาน
report-none-button = จะไม่มีรายงาน
report-none-heading = จะไม่มีรายงานสรุปใช่ไหม
report-none = เราจะไม่เตือนคุณอีก ข้อมูลส่วนบุคคลของชุดอาจถูกลบเร็วขึ้น และยังเผยแพร่รายงานภายหลังได้
report-none-yes = ใช่ จะไม่มี
report-none-done-heading = ไม่รอรายงานแล้ว
report-none-done = จะไม่มีการเตือนเรื่องนี้อีก

## ลิงก์เข้าร่วม สำหรับผู้จัด

joining-button = ลิงก์เข้าร่วม
joining-heading = ลิงก์เข้าร่วม
joining-intro = เฉพาะผู้ลงทะเบียนเท่านั้นที่ได้รับ โดยส่งในแชตส่วนตัวของแต่ละคน ลิงก์ไม่อยู่ในไฟล์ปฏิทิน ไฟล์ส่งออก หรือห้องใด
joining-none = ยังไม่ได้ตั้งลิงก์
joining-over = การปรึกษาหารือจบแล้วหรือถูกยกเลิก จะไม่ส่งลิงก์ให้ใครอีก
# ป้าย
joining-address = ลิงก์
joining-sent = ส่ง
joining-sent-at = คือเวลา
joining-have = จำนวนผู้ที่มีลิงก์แล้ว
joining-minutes-before =
    { $count ->
       *[other] { $count } นาทีก่อนเริ่มแต่ละวัน
    }
joining-minutes-button =
    { $count ->
       *[other] ก่อน { $count } นาที
    }
joining-set-button = ตั้งลิงก์
joining-change-button = เปลี่ยนลิงก์
joining-away-button = นำลิงก์ออก
joining-ask-heading = เข้าร่วมประชุมทางใด
joining-ask = ส่งลิงก์เต็ม พร้อมรหัสผ่านในลิงก์ถ้ามี โดยขึ้นต้นด้วย https://
joining-check-heading = ลิงก์นี้ถูกต้องไหม
joining-check-out =
    { $count ->
       *[other] มี { $count } คนที่มีลิงก์ปัจจุบัน ผู้ลงทะเบียนจะได้รับลิงก์ใหม่ทันที
    }
joining-check-open = ถึงเวลาแล้ว ผู้ลงทะเบียนทุกคนจะได้รับทันที
joining-yes-button = ใช่ ลิงก์นี้
joining-other-button = ลิงก์อื่น
joining-no-button = ไม่ใช้
joining-set-heading = ตั้งลิงก์แล้ว
joining-same = เป็นลิงก์ที่ตั้งไว้อยู่แล้ว
joining-changed = มีบางอย่างเปลี่ยนไประหว่างนี้ ตอนนี้เป็นดังนี้
joining-away-heading = จะนำลิงก์ออกหรือไม่
joining-away-out = ผู้ที่มีลิงก์แล้วยังใช้ได้ต่อไป มีเพียงการตั้งค่าของที่ประชุมเองที่หยุดได้
joining-away-yes = ตกลง นำออก
joining-keep = ไม่ เก็บไว้
joining-gone-heading = นำลิงก์ออกแล้ว
joining-out-heading = ลิงก์เข้าร่วมหลุดออกไป
# $name: ชื่อคน
joining-out = { $name } ได้รับลิงก์เข้าร่วมแล้ว และไม่ได้ลงทะเบียนอยู่อีก
joining-out-forgotten = มีผู้ได้รับลิงก์เข้าร่วมแล้ว และไม่ได้ลงทะเบียนอยู่อีก
joining-out-next = หากเป็นปัญหา โปรดตั้งลิงก์ใหม่ ผู้ลงทะเบียนจะได้รับทันที

## ลิงก์เข้าร่วม สำหรับผู้ลงทะเบียน

joining-notice-heading = วิธีเข้าร่วม
joining-notice = การปรึกษาหารือของคุณใกล้เริ่มแล้ว นี่คือลิงก์เข้าร่วม
joining-notice-changed-heading = ลิงก์เข้าร่วมใหม่
joining-notice-changed = ลิงก์เข้าร่วมเปลี่ยนแล้ว โปรดใช้ลิงก์นี้ตั้งแต่นี้ไป
joining-notice-keep = โปรดอย่าส่งต่อ ลิงก์นี้สำหรับผู้ลงทะเบียนเท่านั้น
# ป้ายหน้าลิงก์
joining-here = เข้าร่วมที่นี่

## ข้อมูลเก็บไว้ถึงเมื่อไร

kept-label = เก็บข้อมูลส่วนบุคคลไว้อย่างช้าถึง
# เหนือบรรทัดที่มีชื่อชุดและวันที่
kept-title = เก็บไว้ถึง
kept-until-erased = เมื่อคุณลบ
