### เอกสาร รายงาน และลิงก์เข้าประชุม ที่ผู้จัดเผยแพร่ และข้อความที่ส่งถึงผู้คนเกี่ยวกับสิ่งเหล่านี้

## เอกสารและรายงานของการประชุมหารือ สำหรับผู้จัด

publish-button = เอกสารและรายงาน
publish-heading = เอกสารและรายงาน
publish-none = ยังไม่ได้เผยแพร่สิ่งใดสำหรับการประชุมหารือครั้งนี้
publish-no-report = การประชุมหารือสิ้นสุดแล้ว แต่ยังไม่ได้เผยแพร่รายงานสรุปผลการประชุม
# $at: เวลา
publish-posted = เผยแพร่เมื่อ{ $at }
publish-later = จะเผยแพร่ใน{ $at }
publish-from-start = มีมาตั้งแต่ประกาศการประชุม
publish-for-all = สำหรับทุกคนที่เกี่ยวข้อง
publish-for-registered = สำหรับผู้ที่ลงทะเบียนแล้วเท่านั้น
# ผลของการแจ้ง หลายข้อเรียงกันเป็นรายการ
publish-count-sent = ส่งถึงแล้ว { $count } คน
publish-count-going = ยังไม่ได้ส่ง { $count } คน
publish-count-unreachable = ติดต่อไม่ได้ { $count } คน
publish-count-failed = ส่งไม่สำเร็จ { $count } คน
publish-count-unknown = ไม่ทราบว่าส่งถึงหรือไม่ { $count } คน
publish-count-skipped = ไม่ต้องส่งแล้ว { $count } คน
publish-told = ผลการแจ้งข่าว
publish-nobody-yet = ยังไม่ได้แจ้งใคร
publish-new-button = เผยแพร่เพิ่ม
publish-prepared-button = สิ่งที่เตรียมไว้
publish-back-button = เอกสารและรายงาน
publish-change-button = แก้ไข
publish-take-button = นำออก
publish-became-button = แจ้งใครแล้วบ้าง
# ป้าย
publish-kind = ประเภท
publish-title = ชื่อ
publish-link = ลิงก์
publish-moment = วันและเวลา
publish-when = เมื่อไร
publish-whom = แจ้งใคร
publish-how-many = กี่คน
publish-where = ช่องทาง
# ชื่อหรือที่อยู่ในภาษาใดภาษาหนึ่ง
publish-in-language = { $language }: { $text }

## เตรียม

publish-kinds-heading = เผยแพร่เพิ่ม
publish-kinds = จะเผยแพร่อะไร
publish-ask-link-heading = เอกสารอยู่ที่ไหน
publish-ask-link = โปรดส่งลิงก์ของหน้าเว็บ ซึ่งขึ้นต้นด้วย https://
publish-ask-title-heading = เอกสารชื่ออะไร
publish-ask-title = โปรดส่งชื่อ หากไม่มีชื่อ เราจะแสดงประเภทแทน
publish-ask-languages = หากแต่ละภาษาไม่เหมือนกัน โปรดเขียนบรรทัดละภาษา โดยมีรหัสภาษานำหน้า เช่น “fr: …” บรรทัดที่ไม่มีรหัสภาษาใช้กับภาษาอื่นทั้งหมด
publish-ask-moment-heading = จะเผยแพร่เมื่อไร
publish-ask-moment = โปรดส่งวันและเวลา เช่น “20 กุมภาพันธ์ 2564 14:30”
# $zone: "เวลากรุงเทพ"
publish-ask-moment-zone = เราจะอ่านตามเขตเวลาของการประชุม คือ{ $zone }
publish-now-button = ทันที
publish-fault-empty = ข้อความนี้ไม่มีเนื้อหา
publish-fault-address = นี่ไม่ใช่ลิงก์ที่ครบถ้วนซึ่งขึ้นต้นด้วย https:// โปรดคัดลอกจากเบราว์เซอร์
publish-fault-long = ยาวเกินไป ใส่ได้ไม่เกิน { $most } ตัวอักษร
publish-fault-twice = มีสองบรรทัดที่เป็นภาษาเดียวกัน โปรดส่งภาษาละหนึ่งบรรทัด
publish-fault-moment = เราอ่านเป็นวันและเวลาได้ไม่ชัดเจน โปรดเขียนทั้งวันและเวลา รวมทั้งนาที
publish-fault-past = เวลานั้นผ่านไปแล้ว โปรดเลือกเวลาที่ยังมาไม่ถึง หรือกด “ทันที”
publish-check-heading = โปรดตรวจทานก่อนเผยแพร่
publish-change-heading = โปรดตรวจทานก่อนแก้ไข
publish-changed = มีการเปลี่ยนแปลงระหว่างนี้ นี่คือข้อมูลล่าสุด
publish-with-yes = ทันทีที่คุณตอบว่าใช่
publish-people =
    { $count ->
       *[other] { $count } คน
    }
# แจ้งที่ใด เช่น "Telegram 12"
publish-on = { $platform } { $count } คน
publish-told-before = เราจะไม่แจ้งซ้ำ ผู้ที่ได้รับข้อความไปแล้วจะยังเห็นข้อความเดิม
publish-told-nobody = ชุดการประชุมนี้ไม่แจ้งใครเมื่อมีการเผยแพร่ แต่ยังดูได้จากการ์ด
publish-told-unpublished = ยังไม่แจ้งใคร เพราะการประชุมหารือนี้ยังไม่เผยแพร่ เมื่อเผยแพร่แล้ว เอกสารจะอยู่บนการ์ดตั้งแต่แรก
publish-preview = ข้อความที่จะส่ง
publish-yes-button = ใช่ เผยแพร่
publish-change-yes-button = ใช่ แก้ไข
publish-link-button = เปลี่ยนลิงก์
publish-title-button = เปลี่ยนชื่อ
publish-moment-button = เปลี่ยนเวลา
publish-discard-button = ไม่เผยแพร่

## เสร็จแล้ว หรือไม่ได้ทำ

publish-done-heading = เผยแพร่แล้ว
publish-done = เรากำลังแจ้งผู้ที่เกี่ยวข้อง หากเป็นเวลากลางคืนของผู้รับ เราจะแจ้งตอนเช้า
publish-later-done-heading = จะเผยแพร่เมื่อถึงเวลา
publish-later-done = เราจะแจ้งผู้ที่เกี่ยวข้องเมื่อถึงเวลานั้น ก่อนหน้านั้นจะไม่มีใครเห็น
publish-change-done-heading = แก้ไขแล้ว
publish-take-heading = นำเอกสารนี้ออกหรือไม่
publish-take-untold = ยังไม่ได้แจ้งใคร เอกสารจะหายไปโดยไม่มีการแจ้ง
publish-take-told =
    { $count ->
       *[other] เราแจ้งไปแล้ว { $count } คน ข้อความที่มีลิงก์จะยังอยู่กับผู้ที่ได้รับ
    }
publish-take-yes = ใช่ นำออก
publish-keep = ไม่ ขอคงไว้
publish-taken-heading = นำออกแล้ว
publish-taken = เอกสารไม่อยู่บนการ์ดแล้ว
publish-gone-heading = ไม่มีแล้ว
publish-gone = มีผู้อื่นนำเอกสารนี้ออกไประหว่างนี้
publish-nothing-heading = ไม่มีสิ่งที่เตรียมไว้
publish-nothing = เผยแพร่หรือทิ้งไปแล้ว
publish-not-heading = ยังไม่ได้เผยแพร่
publish-changed-meanwhile = มีผู้อื่นแก้ไขหรือนำเอกสารนี้ออกหลังจากที่คุณเริ่ม สิ่งที่คุณเตรียมไว้ยังอยู่ โปรดดูเอกสารในขณะนี้ แล้วเริ่มใหม่จากตรงนั้น
publish-full = การประชุมหารือหนึ่งครั้งมีเอกสารและรายงานได้ไม่เกิน { $most } รายการ โปรดนำออกหนึ่งรายการก่อน สิ่งที่คุณเตรียมไว้ยังอยู่
publish-not = หากเผยแพร่ ข้อมูลการประชุมหารือจะขัดกับกฎของไฟล์ชุดการประชุม โปรดขอให้ผู้ดูแลบอตตรวจดูชุดการประชุมนี้

## รายงานสรุปที่ยังไม่มี

report-due-heading = ถึงกำหนดเผยแพร่รายงานแล้ว
report-due =
    { $days ->
       *[other] การประชุมหารือครั้งนี้สิ้นสุดไปแล้ว { $days } วัน แต่ยังไม่ได้เผยแพร่รายงานสรุปผลการประชุม
    }
report-due-next = ผู้เข้าร่วมรออ่านอยู่ โปรดเผยแพร่รายงาน หรือแจ้งว่าจะไม่มีรายงาน
report-post-button = เผยแพร่รายงาน
report-none-button = จะไม่มีรายงาน
report-none-heading = จะไม่มีรายงานสรุปผลการประชุมใช่หรือไม่
report-none = เราจะไม่เตือนเรื่องนี้อีก และอาจลบข้อมูลส่วนบุคคลของชุดการประชุมเร็วขึ้น คุณยังเผยแพร่รายงานภายหลังได้
report-none-yes = ใช่ จะไม่มีรายงาน
report-none-done-heading = ไม่ต้องรอรายงานแล้ว
report-none-done = จะไม่มีการเตือนเรื่องนี้อีก

## ลิงก์เข้าประชุม สำหรับผู้จัด

joining-button = ลิงก์เข้าประชุม
joining-heading = ลิงก์เข้าประชุม
joining-intro = เราส่งลิงก์ให้เฉพาะผู้ที่ลงทะเบียนแล้ว ในแชตส่วนตัวของแต่ละคน ลิงก์ไม่อยู่ในไฟล์ปฏิทิน ไฟล์ส่งออก หรือห้องประกาศใด
joining-none = ยังไม่ได้ตั้งลิงก์
joining-over = การประชุมหารือสิ้นสุดหรือยกเลิกแล้ว เราจะไม่ส่งลิงก์ให้ใครอีก
# ป้าย
joining-address = ลิงก์
joining-sent = ส่งเมื่อ
joining-sent-at = ตรงกับ
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
joining-ask-heading = เข้าประชุมได้ทางใด
joining-ask = โปรดส่งลิงก์ให้ครบ รวมรหัสผ่านในลิงก์หากมี ลิงก์ขึ้นต้นด้วย https://
joining-check-heading = ลิงก์นี้ถูกต้องหรือไม่
joining-check-out =
    { $count ->
       *[other] มี { $count } คนที่ได้ลิงก์ปัจจุบันไปแล้ว เราจะส่งลิงก์ใหม่ให้ผู้ที่ลงทะเบียนแล้วทันที
    }
joining-check-open = ถึงเวลาส่งแล้ว เราจะส่งลิงก์ให้ทุกคนที่ลงทะเบียนแล้วทันที
joining-yes-button = ใช่ ลิงก์นี้
joining-other-button = ใช้ลิงก์อื่น
joining-no-button = ไม่ใช้ลิงก์นี้
joining-set-heading = ตั้งลิงก์แล้ว
joining-same = คุณตั้งลิงก์นี้ไว้อยู่แล้ว
joining-changed = มีการเปลี่ยนแปลงระหว่างนี้ นี่คือข้อมูลล่าสุด
joining-away-heading = นำลิงก์ออกหรือไม่
joining-away-out = ผู้ที่มีลิงก์แล้วยังใช้ต่อได้ หากไม่ต้องการให้ใช้ ต้องปิดที่การตั้งค่าของห้องประชุมออนไลน์เอง
joining-away-yes = ใช่ นำออก
joining-keep = ไม่ ขอคงไว้
joining-gone-heading = นำลิงก์ออกแล้ว
joining-out-heading = มีผู้ที่ไม่ได้ลงทะเบียนแล้วแต่ยังมีลิงก์
# $name: ชื่อคน
joining-out = { $name } ได้รับลิงก์เข้าประชุมไปแล้ว แต่ขณะนี้ไม่อยู่ในรายชื่อผู้ลงทะเบียน
joining-out-forgotten = มีผู้ได้รับลิงก์เข้าประชุมไปแล้ว แต่ขณะนี้ไม่อยู่ในรายชื่อผู้ลงทะเบียน
joining-out-next = หากคุณกังวลเรื่องนี้ โปรดตั้งลิงก์ใหม่ เราจะส่งให้ผู้ที่ลงทะเบียนแล้วทันที

## ลิงก์เข้าประชุม สำหรับผู้ลงทะเบียน

joining-notice-heading = วิธีเข้าประชุม
joining-notice = การประชุมหารือของคุณใกล้เริ่มแล้ว นี่คือลิงก์เข้าประชุม
joining-notice-changed-heading = ลิงก์เข้าประชุมใหม่
joining-notice-changed = ลิงก์เข้าประชุมเปลี่ยนแล้ว จากนี้โปรดใช้ลิงก์นี้
joining-notice-keep = โปรดอย่าส่งต่อ ลิงก์นี้สำหรับผู้ที่ลงทะเบียนแล้วเท่านั้น
# ป้ายหน้าลิงก์
joining-here = เข้าประชุมที่นี่

## ข้อมูลเก็บไว้ถึงเมื่อไร

kept-label = เก็บข้อมูลส่วนบุคคลไว้อย่างช้าถึง
# เหนือบรรทัดที่มีชื่อชุดและวันที่
kept-title = เก็บข้อมูลไว้ถึงเมื่อไร
kept-until-erased = จนกว่าคุณจะลบ
