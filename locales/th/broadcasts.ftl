### ข้อความถึงหลายคน: วิธีที่ผู้จัดเขียนและส่ง และสิ่งที่อยู่รอบข้อความที่ผู้คนได้รับ

## รายการ

broadcast-button = ข้อความถึงหลายคน
broadcast-list-none = ยังไม่มีข้อความ
broadcast-new = ข้อความใหม่
broadcast-untitled = ยังไม่มีเนื้อหา
# สถานะของข้อความ อยู่ข้างคำแรก ๆ
broadcast-phase-draft = ฉบับร่าง
broadcast-phase-asked = รอการยืนยัน
broadcast-phase-planned = ตั้งเวลาส่งแล้ว
broadcast-phase-sending = กำลังส่ง
broadcast-phase-paused = พักไว้
broadcast-phase-stopping = กำลังหยุดส่ง
broadcast-phase-sent = ส่งแล้ว
broadcast-phase-cancelled = หยุดส่งแล้ว

## เนื้อหา

broadcast-text-heading = คุณอยากบอกอะไร
# $language: ชื่อในภาษานั้นเอง
broadcast-text-ask = โปรดเขียนข้อความภาษา { $language } โดยไม่ต้องจัดรูปแบบ ลิงก์จะแสดงแบบเต็ม
# ชื่อช่อง
broadcast-text-label = ข้อความ
broadcast-text-now = ข้อความขณะนี้:
# $given, $max: จำนวนตัวอักษร
broadcast-text-long = ข้อความนี้ยาว { $given } ตัวอักษร แต่ใส่ได้เพียง { $max } ตัวอักษร โปรดเขียนให้สั้นลง
broadcast-text-whole = เมื่อรวมลิงก์และปุ่มแล้ว ยาวเกินกว่าจะส่งเป็นข้อความเดียวได้ โปรดเขียนให้สั้นลง
broadcast-text-empty = ข้อความนี้ไม่มีเนื้อหา โปรดเขียนใหม่
# $link: ตามที่พิมพ์
broadcast-text-misleading = ลิงก์นี้ไม่ได้ไปยังที่ที่เห็น หรือไม่ได้ไปที่ใดเลย: { $link } โปรดแก้ไข
broadcast-texts-heading = เนื้อหาในแต่ละภาษา
broadcast-texts = ผู้ที่ใช้ภาษาซึ่งยังไม่ได้เขียนจะได้รับฉบับภาษาอังกฤษ หากไม่มีภาษาอังกฤษ จะได้รับฉบับแรกที่มี
broadcast-unwritten = ยังไม่ได้เขียน
# $language: ชื่อในภาษานั้นเอง ปุ่ม
broadcast-write = เขียน: { $language }
broadcast-drop = ลบ: { $language }

## ข้อความที่กำลังเตรียม

broadcast-draft-heading = ข้อความถึงหลายคน
# ป้าย
broadcast-series = ชุดการประชุม
broadcast-for = ถึง
broadcast-languages = เขียนเป็นภาษา
broadcast-buttons = ปุ่ม
broadcast-time = เวลาส่ง
# Instead, once it has begun to go out.
broadcast-began = เริ่มส่งเมื่อ
broadcast-besides = เพิ่มเติม
broadcast-at-once = โดยเร็วที่สุด
broadcast-nobody = ยังไม่มีใคร
broadcast-none = ไม่มี
# $count: ชื่ออื่น ๆ ในรายการ
broadcast-more =
    { $count ->
       *[other] อีก { $count } รายการ
    }
broadcast-again-those = ผู้ที่ข้อความก่อนหน้าส่งไม่ถึง
broadcast-again-all = ผู้ที่ข้อความก่อนหน้าส่งไม่ถึง หรืออาจส่งไม่ถึง
# ปุ่ม
broadcast-texts-button = เนื้อหา
broadcast-who-button = ส่งถึงใคร
broadcast-buttons-button = ปุ่ม
broadcast-when-button = เวลาส่ง
broadcast-preview-button = ดูแบบที่ผู้รับเห็น
broadcast-test-button = ลองส่งถึงฉันเท่านั้น
broadcast-check-button = ตรวจทานและส่ง
broadcast-discard = ทิ้งข้อความ
broadcast-redraft = กลับไปเป็นฉบับร่าง
broadcast-back = กลับไปที่ข้อความ
# ข้างหน้าจอ
broadcast-test-toast = กำลังส่งไปยังบัญชีของคุณเอง
broadcast-stale-toast = มีการเปลี่ยนแปลงระหว่างนี้ นี่คือข้อมูลล่าสุด

## ถึงใคร

broadcast-who-heading = จะส่งข้อความนี้ถึงใคร
broadcast-who = เลือกได้หนึ่งกลุ่มหรือหลายกลุ่ม และจำกัดตามประเภท ประเทศ และภาษาได้
broadcast-who-news = ผู้มีที่นั่งจะได้รับข้อความที่ส่งถึงผู้มีที่นั่งเสมอ แม้เลือกไม่รับข่าวของชุดการประชุม
broadcast-group-series = ทุกคนในชุดการประชุม
broadcast-group-registered = ผู้ที่ลงทะเบียนแล้ว
broadcast-group-offered = ผู้ที่เรากันที่นั่งไว้ให้
broadcast-group-waiting = ผู้ที่รอที่นั่ง
broadcast-group-pending = ผู้ที่รอการพิจารณา
broadcast-group-interested = ผู้สนใจที่ยังไม่มีที่นั่ง
broadcast-unanswered = ยังไม่ได้ตอบแบบสอบถาม
broadcast-urgent = ส่งตอนกลางคืนด้วย
# $what: ตัวเลือกที่เลือกไว้
broadcast-picked = ✓ { $what }
broadcast-categories = ประเภท
broadcast-countries = ประเทศ
broadcast-readers = ภาษาของผู้รับ
broadcast-readers-text = ส่งเฉพาะผู้ที่ใช้ภาษาที่เลือก หากไม่เลือก จะส่งถึงผู้ใช้ทุกภาษา
broadcast-any = ไม่จำกัด
broadcast-as-registered = ดูตามที่แต่ละคนกรอกไว้เมื่อลงทะเบียนในชุดการประชุมนี้
broadcast-countries-ask = โปรดเขียนชื่อประเทศ คั่นด้วยเครื่องหมายจุลภาค (,)
# $name: ตามที่พิมพ์
broadcast-country-unknown = เราไม่รู้จักประเทศชื่อ “{ $name }” หรือชื่อนี้อาจหมายถึงได้หลายประเทศ โปรดเขียนแบบอื่น

## ปุ่มใต้ข้อความ

broadcast-buttons-text = คุณอยากให้มีปุ่มใดใต้ข้อความ
broadcast-offer-card = ดูการประชุมหารือ
broadcast-offer-register = ลงทะเบียน
broadcast-offer-questionnaire = แบบสอบถาม
broadcast-offer-papers = เอกสาร

## เมื่อไร

broadcast-when-heading = จะส่งเมื่อไร
# $example: "23 ม.ค. 2564 09:00"; $zone: "เวลากรุงเทพ"
broadcast-when-ask = โปรดเขียนวันและเวลา เช่น { $example } ({ $zone })
broadcast-when-label = วันและเวลา
broadcast-when-past = เวลานั้นผ่านไปแล้ว โปรดเลือกเวลาที่ยังมาไม่ถึง
broadcast-when-unread = เราอ่านเป็นวันและเวลาไม่ได้

## อย่างที่ผู้คนได้รับ

# $team: ทีมผู้จัด
broadcast-from = จากทีมผู้จัด: { $team }
broadcast-from-team = จากทีมผู้จัด
# $language: ชื่อในภาษานั้นเอง
broadcast-only-in = ไม่มีฉบับภาษาของคุณ ข้อความนี้เป็นภาษา { $language }

## ก่อนส่ง

broadcast-check-heading = ก่อนส่ง
# ป้ายหน้าจำนวนและชื่อ
broadcast-people = จำนวนคน
broadcast-nowhere = ติดต่อไม่ได้
broadcast-leads = ลิงก์ไปยัง
broadcast-otherwise-heading = ไม่มีเนื้อหาในภาษาของผู้รับ
# $wanted, $got: ชื่อภาษาในภาษานั้นเอง
broadcast-otherwise =
    { $count ->
       *[other] { $count } คนใช้ภาษา { $wanted } จะได้รับฉบับภาษา { $got }
    }
# $count: จำนวนที่เกินแล้วต้องมีคนที่สอง
broadcast-second-many =
    { $count ->
       *[other] ข้อความนี้ส่งถึงมากกว่า { $count } คน จึงต้องให้คนอื่นในทีมยืนยัน
    }
broadcast-second-hosts = ข้อความนี้มีลิงก์ไปยัง { $hosts } ซึ่งไม่มีลิงก์อื่นในชุดการประชุมไปถึง จึงต้องให้คนอื่นในทีมยืนยัน
broadcast-second-nobody = ยังไม่มีคนอื่นในทีมที่ยืนยันได้ โปรดเชิญผู้จัดอีกคนหนึ่งก่อน
broadcast-unpublished = การประชุมหารือครั้งนี้ยังไม่ได้เผยแพร่ จึงยังแจ้งใครไม่ได้ โปรดเผยแพร่ก่อน
broadcast-no-text = ยังไม่มีเนื้อหา โปรดเขียนก่อน
broadcast-no-people = ข้อความนี้จะไม่ถึงใครเลย โปรดเลือกว่าจะส่งถึงใคร
broadcast-ask = ขอให้เพื่อนร่วมทีมยืนยัน
broadcast-send =
    { $count ->
       *[other] ส่งถึง { $count } คนทันที
    }
broadcast-plan =
    { $count ->
       *[other] ตั้งเวลาส่งถึง { $count } คน
    }

## รอการยืนยัน

broadcast-asked-heading = รอการยืนยัน
broadcast-asked-own = ต้องให้คนอื่นในทีมยืนยัน เราแจ้งให้ทราบแล้ว
broadcast-asked-other = เพื่อนร่วมทีมอยากส่งข้อความนี้ โปรดอ่าน ดูว่าส่งถึงใคร แล้วตัดสินใจ
broadcast-confirm = ใช่ ให้ส่งได้
broadcast-refuse = ไม่ให้ส่ง
broadcast-own-toast = คุณเป็นผู้เขียนหรือผู้ขอส่ง จึงต้องให้คนอื่นยืนยัน
broadcast-look = เปิดดู
broadcast-asked-notice-heading = มีข้อความรอการยืนยันจากคุณ
broadcast-asked-notice = เพื่อนร่วมทีมผู้จัดอยากส่งข้อความนี้ถึงคนจำนวนมาก
broadcast-confirmed-heading = มีผู้ยืนยันข้อความของคุณแล้ว
broadcast-confirmed = เพื่อนร่วมทีมยืนยันแล้ว เราจะส่งเมื่อถึงเวลา
broadcast-refused-heading = ไม่ได้ส่งข้อความของคุณ
broadcast-refused = เพื่อนร่วมทีมไม่ได้ยืนยัน ข้อความจึงกลับไปเป็นฉบับร่าง และยังไม่มีใครได้รับ

## ระหว่างส่งและหลังจากนั้น

broadcast-heading-planned = ตั้งเวลาส่งข้อความแล้ว
broadcast-heading-sending = กำลังส่งข้อความ
broadcast-heading-paused = พักการส่งข้อความไว้
broadcast-heading-stopping = กำลังหยุดส่งข้อความ
broadcast-heading-sent = ส่งข้อความแล้ว
broadcast-heading-cancelled = หยุดส่งข้อความแล้ว
# ข้างแถบ
broadcast-done = เสร็จแล้ว { $part } จาก { $whole } คน
broadcast-choosing = กำลังรวบรวมรายชื่อผู้รับ ตัวเลขจึงยังเพิ่มขึ้น
# ป้ายหน้าจำนวนคน บางคำอยู่ลำพังข้างชื่อด้วย
broadcast-sent = ส่งแล้ว
broadcast-open = ยังไม่ได้ส่ง
broadcast-unreachable = ส่งไม่ถึง
broadcast-failed = ส่งไม่สำเร็จ
broadcast-unknown = อาจส่งถึงแล้ว
broadcast-skipped = ข้ามไป
broadcast-gone = ลบข้อมูลไปแล้ว
broadcast-pace-label = ความเร็ว
broadcast-pace =
    { $count ->
       *[other] { $count } ข้อความต่อนาที
    }
broadcast-left = เวลาที่เหลือโดยประมาณ
# ปุ่ม
broadcast-refresh = ดูข้อมูลล่าสุด
broadcast-pause = พักการส่ง
broadcast-resume = ส่งส่วนที่เหลือ
broadcast-cancel = หยุดส่งถาวร
broadcast-missed-button = ใครยังไม่ได้รับ
broadcast-again = ส่งใหม่ให้ผู้ที่ส่งไม่ถึง
broadcast-again-unknown = รวมผู้ที่อาจได้รับแล้วด้วย
broadcast-cancel-heading = หยุดส่งถาวรหรือไม่
broadcast-cancel-text = จะไม่มีใครได้รับเพิ่มอีก ผู้ที่ได้รับแล้วยังมีข้อความอยู่
broadcast-cancel-yes = ใช่ หยุดส่ง
broadcast-missed-heading = ใครยังไม่ได้รับ
broadcast-missed-personal = รายชื่อนี้มีข้อมูลส่วนบุคคล ให้ทีมผู้จัดดูเท่านั้น
broadcast-missed-none = ไม่มีใครในรายชื่อนี้
broadcast-nameless = ผู้ที่ไม่ได้ลงทะเบียนในชุดการประชุมนี้

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = ห้องประกาศของชุดการประชุม
broadcast-rooms-said = { $part } จาก { $whole } ห้อง
# $count: rooms.
broadcast-rooms-narrow =
    { $count ->
       *[other] ข้อความยาวเกินกว่าจะอยู่ได้ทั้งสองภาษาใน { $count } ห้อง จึงแสดงเฉพาะภาษาแรก
    }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = โพสต์ในห้องประกาศ
