### ข้อความถึงหลายคน: วิธีที่ผู้จัดเขียนและส่ง และสิ่งที่อยู่รอบข้อความที่ผู้คนได้รับ

## รายการ

broadcast-button = ข้อความถึงหลายคน
broadcast-list-none = ยังไม่มีข้อความ
broadcast-new = ข้อความใหม่
broadcast-untitled = ยังไม่มีเนื้อความ
# สถานะของข้อความ อยู่ข้างคำแรก ๆ
broadcast-phase-draft = ฉบับร่าง
broadcast-phase-asked = รอการยืนยัน
broadcast-phase-planned = กำหนดเวลาแล้ว
broadcast-phase-sending = กำลังส่ง
broadcast-phase-paused = หยุดชั่วคราว
broadcast-phase-stopping = กำลังยุติ
broadcast-phase-sent = ส่งแล้ว
broadcast-phase-cancelled = ยุติแล้ว

## เนื้อความ

broadcast-text-heading = ต้องการบอกอะไร
# $language: ชื่อในภาษานั้นเอง
broadcast-text-ask = โปรดเขียนข้อความเป็นภาษา { $language } แบบตัวอักษรธรรมดา ลิงก์จะแสดงเต็ม
# ชื่อช่อง
broadcast-text-label = ข้อความ
broadcast-text-now = ที่มีอยู่ตอนนี้:
# $given, $max: จำนวนตัวอักษร
broadcast-text-long = ข้อความนี้มี { $given } ตัวอักษร แต่ใส่ได้ { $max } โปรดย่อให้สั้นลง
broadcast-text-whole = เมื่อรวมลิงก์และปุ่มแล้วยาวเกินหนึ่งข้อความ โปรดย่อให้สั้นลง
broadcast-text-empty = ไม่มีอะไรให้อ่านในข้อความนี้ โปรดเขียนใหม่
# $link: ตามที่พิมพ์
broadcast-text-misleading = ที่อยู่นี้นำไปที่อื่นจากที่เห็น หรือไม่นำไปที่ใดเลย: { $link } โปรดแก้ไข
broadcast-texts-heading = เนื้อความในแต่ละภาษา
broadcast-texts = ผู้ที่อ่านภาษาซึ่งไม่มีเนื้อความจะได้รับฉบับภาษาอังกฤษ หรือฉบับแรกที่มี
broadcast-unwritten = ยังไม่ได้เขียน
# $language: ชื่อในภาษานั้นเอง ปุ่ม
broadcast-write = เขียน: { $language }
broadcast-drop = ลบ: { $language }

## ข้อความที่กำลังเตรียม

broadcast-draft-heading = ข้อความถึงหลายคน
# ป้าย
broadcast-series = ชุด
broadcast-for = ถึง
broadcast-languages = เขียนเป็น
broadcast-buttons = ปุ่ม
broadcast-time = เวลาส่ง
# Instead, once it has begun to go out.
broadcast-began = เริ่มส่งเมื่อ
broadcast-besides = นอกจากนี้
broadcast-at-once = โดยเร็วที่สุด
broadcast-nobody = ยังไม่มีใคร
broadcast-none = ไม่มี
# $count: ชื่ออื่น ๆ ในรายการ
broadcast-more =
    { $count ->
       *[other] อีก { $count }
    }
broadcast-again-those = ผู้ที่ข้อความก่อนหน้าไปไม่ถึง
broadcast-again-all = ผู้ที่ข้อความก่อนหน้าไปไม่ถึง หรืออาจไปไม่ถึง
# ปุ่ม
broadcast-texts-button = เนื้อความ
broadcast-who-button = ถึงใคร
broadcast-buttons-button = ปุ่ม
broadcast-when-button = เมื่อไร
broadcast-preview-button = ดูอย่างที่ผู้รับเห็น
broadcast-test-button = ส่งถึงฉันเท่านั้น
broadcast-check-button = ตรวจและส่ง
broadcast-discard = ทิ้ง
broadcast-redraft = กลับเป็นฉบับร่าง
broadcast-back = กลับไปที่ข้อความ
# ข้างหน้าจอ
broadcast-test-toast = กำลังส่งไปยังบัญชีของคุณเอง
broadcast-stale-toast = มีการเปลี่ยนแปลงระหว่างนี้ นี่คือสถานะล่าสุด

## ถึงใคร

broadcast-who-heading = ข้อความนี้ถึงใคร
broadcast-who = เลือกได้หนึ่งกลุ่มหรือหลายกลุ่ม หมวด ประเทศ และภาษาช่วยจำกัดให้แคบลง
broadcast-who-news = ผู้ที่ไม่ต้องการข่าวของชุดยังคงได้รับข้อความที่ส่งถึงผู้มีที่นั่ง
broadcast-group-series = ทุกคนในชุด
broadcast-group-registered = ผู้ลงทะเบียนแล้ว
broadcast-group-offered = ผู้ที่มีที่นั่งรอตอบรับ
broadcast-group-waiting = ผู้อยู่ในรายชื่อสำรอง
broadcast-group-pending = ผู้รอการพิจารณา
broadcast-group-interested = ผู้สนใจที่ยังไม่มีที่นั่ง
broadcast-unanswered = ยังไม่ตอบแบบสอบถาม
broadcast-urgent = ส่งตอนกลางคืนด้วย
# $what: ตัวเลือกที่เลือกไว้
broadcast-picked = ✓ { $what }
broadcast-categories = หมวด
broadcast-countries = ประเทศ
broadcast-readers = ผู้อ่านภาษา
broadcast-readers-text = เฉพาะผู้ที่อ่านภาษาใดภาษาหนึ่งเหล่านี้ หากไม่เลือกคือทุกภาษา
broadcast-any = ไม่จำกัด
broadcast-as-registered = อิงตามที่แต่ละคนกรอกไว้เมื่อลงทะเบียนในชุดนี้
broadcast-countries-ask = โปรดเขียนชื่อประเทศ คั่นด้วยเครื่องหมายจุลภาค
# $name: ตามที่พิมพ์
broadcast-country-unknown = “{ $name }” ไม่ใช่ประเทศที่เรารู้จัก หรืออาจหมายถึงหลายประเทศ โปรดเขียนแบบอื่น

## ปุ่มใต้ข้อความ

broadcast-buttons-text = ต้องการให้มีปุ่มใดอยู่ใต้ข้อความ
broadcast-offer-card = เปิดการปรึกษาหารือ
broadcast-offer-register = ลงทะเบียน
broadcast-offer-questionnaire = แบบสอบถาม
broadcast-offer-papers = เอกสาร

## เมื่อไร

broadcast-when-heading = จะส่งเมื่อไร
# $example: "23 ม.ค. 2564 09:00"; $zone: "เวลากรุงเทพฯ"
broadcast-when-ask = โปรดเขียนวันและเวลา เช่น { $example } โดยใช้{ $zone }
broadcast-when-label = วันและเวลา
broadcast-when-past = เวลานั้นผ่านไปแล้ว โปรดเลือกเวลาที่ช้ากว่า
broadcast-when-unread = เราอ่านวันและเวลาจากข้อความนี้ไม่ได้

## อย่างที่ผู้คนได้รับ

# $team: ทีมผู้จัด
broadcast-from = จากทีมผู้จัด: { $team }
broadcast-from-team = จากทีมผู้จัด
# $language: ชื่อในภาษานั้นเอง
broadcast-only-in = ไม่มีฉบับในภาษาของคุณ ฉบับนี้เป็นภาษา { $language }

## ก่อนส่ง

broadcast-check-heading = ก่อนส่ง
# ป้ายหน้าจำนวนและชื่อ
broadcast-people = จำนวนคน
broadcast-nowhere = ติดต่อไม่ได้
broadcast-leads = ลิงก์นำไปที่
broadcast-otherwise-heading = ไม่มีเนื้อความในภาษาของเขา
# $wanted, $got: ชื่อภาษาในภาษานั้นเอง
broadcast-otherwise =
    { $count ->
       *[other] { $count } คนอ่าน { $wanted } และจะได้รับ { $got }
    }
# $count: จำนวนที่เกินแล้วต้องมีคนที่สอง
broadcast-second-many =
    { $count ->
       *[other] ส่งถึงมากกว่า { $count } คน จึงต้องให้คนอื่นในทีมยืนยัน
    }
broadcast-second-hosts = ข้อความนำไปที่ { $hosts } ซึ่งไม่มีลิงก์อื่นของชุดนำไป จึงต้องให้คนอื่นในทีมยืนยัน
broadcast-second-nobody = ยังไม่มีคนอื่นในทีมที่ยืนยันได้ โปรดเชิญผู้จัดอีกคนก่อน
broadcast-unpublished = การปรึกษาหารือนี้ยังไม่เผยแพร่ จึงยังแจ้งใครไม่ได้ โปรดเผยแพร่ก่อน
broadcast-no-text = ยังไม่มีเนื้อความ โปรดเขียน
broadcast-no-people = จะไม่มีใครได้รับ โปรดเลือกว่าจะส่งถึงใคร
broadcast-ask = ขอให้คนในทีมยืนยัน
broadcast-send =
    { $count ->
       *[other] ส่งเลยถึง { $count } คน
    }
broadcast-plan =
    { $count ->
       *[other] ส่งตามเวลาถึง { $count } คน
    }

## รอการยืนยัน

broadcast-asked-heading = รอการยืนยัน
broadcast-asked-own = ต้องให้คนอื่นในทีมยืนยัน เราแจ้งทีมแล้ว
broadcast-asked-other = เพื่อนร่วมทีมต้องการส่งข้อความนี้ โปรดอ่าน ดูว่าส่งถึงใคร แล้วตัดสินใจ
broadcast-confirm = ใช่ ส่งเลย
broadcast-refuse = ไม่ส่ง
broadcast-own-toast = คุณเป็นผู้เขียนหรือผู้ขอส่ง จึงต้องให้คนอื่นยืนยัน
broadcast-look = เปิดดู
broadcast-asked-notice-heading = มีข้อความรอการยืนยันจากคุณ
broadcast-asked-notice = เพื่อนร่วมทีมผู้จัดต้องการส่งข้อความนี้ถึงคนจำนวนมาก
broadcast-confirmed-heading = ข้อความของคุณได้รับการยืนยันแล้ว
broadcast-confirmed = เพื่อนร่วมทีมยืนยันแล้ว จะส่งตามเวลา
broadcast-refused-heading = ข้อความของคุณไม่ถูกส่ง
broadcast-refused = เพื่อนร่วมทีมไม่ยืนยัน ข้อความกลับเป็นฉบับร่าง และยังไม่มีใครได้รับ

## ระหว่างส่งและหลังจากนั้น

broadcast-heading-planned = ข้อความกำหนดเวลาแล้ว
broadcast-heading-sending = กำลังส่งข้อความ
broadcast-heading-paused = ข้อความหยุดชั่วคราว
broadcast-heading-stopping = กำลังยุติข้อความ
broadcast-heading-sent = ส่งข้อความแล้ว
broadcast-heading-cancelled = ยุติข้อความแล้ว
# ข้างแถบ
broadcast-done = เสร็จ { $part } จาก { $whole }
broadcast-choosing = กำลังรวบรวมผู้รับ ตัวเลขจึงยังเพิ่มขึ้น
# ป้ายหน้าจำนวนคน บางคำอยู่ลำพังข้างชื่อด้วย
broadcast-sent = ส่งแล้ว
broadcast-open = เหลือ
broadcast-unreachable = ไปไม่ถึง
broadcast-failed = ส่งไม่สำเร็จ
broadcast-unknown = อาจไปถึงแล้ว
broadcast-skipped = ข้ามไป
broadcast-gone = ข้อมูลถูกลบไปแล้ว
broadcast-pace-label = ความเร็ว
broadcast-pace =
    { $count ->
       *[other] { $count } ต่อนาที
    }
broadcast-left = เวลาที่เหลือโดยประมาณ
# ปุ่ม
broadcast-refresh = อัปเดต
broadcast-pause = หยุดชั่วคราว
broadcast-resume = ส่งต่อ
broadcast-cancel = ยุติการส่ง
broadcast-missed-button = ใครยังไม่ได้รับ
broadcast-again = ส่งซ้ำถึงผู้ที่ไปไม่ถึง
broadcast-again-unknown = รวมผู้ที่อาจได้รับแล้ว
broadcast-cancel-heading = ยุติการส่งเลยหรือไม่
broadcast-cancel-text = จะไม่มีใครได้รับอีก ผู้ที่ได้รับแล้วยังคงเก็บไว้ได้
broadcast-cancel-yes = ใช่ ยุติ
broadcast-missed-heading = ใครยังไม่ได้รับ
broadcast-missed-personal = รายชื่อนี้มีข้อมูลส่วนบุคคล สำหรับทีมผู้จัดเท่านั้น
broadcast-missed-none = ไม่มีใครในรายชื่อนี้
broadcast-nameless = ผู้ที่ไม่ได้ลงทะเบียนในชุดนี้

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = ห้องประกาศของชุดนี้
broadcast-rooms-said = { $part } จาก { $whole }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = โพสต์ในห้องประกาศ
