### เมื่อผู้จัดเป็นผู้พิจารณาการลงทะเบียน: สิ่งที่ผู้คนได้รับแจ้ง และวิธีที่ทีมผู้จัดดูและตัดสินใจ

## สำหรับทุกคน

# บนการ์ดของการปรึกษาหารือ ในส่วนผู้ที่เข้าร่วมได้
card-approval = ผู้จัดพิจารณาคำขอลงทะเบียนทุกคำขอ
outcome-admitted = ผู้จัดให้ที่นั่งแก่คุณ และที่นั่งนั้นเป็นของคุณแล้ว

## สำหรับผู้ที่ส่งคำขอ

applied-heading = ผู้จัดเป็นผู้พิจารณา
applied-sent = เราได้รับคำขอลงทะเบียนของคุณแล้ว การปรึกษาหารือครั้งนี้ผู้จัดพิจารณาทุกคำขอ
applied-next = คุณยังไม่มีที่นั่ง เราจะแจ้งที่นี่ทันทีที่ทราบผล หากคุณมาไม่ได้แล้ว โปรดถอนตัว

## ผลการพิจารณา

decided-waiting-heading = คุณอยู่ในรายชื่อรอที่นั่ง
decided-approved-waiting = ผู้จัดรับคำขอของคุณแล้ว แต่ขณะนี้ยังไม่มีที่นั่งว่าง
decided-moved-waiting = ผู้จัดย้ายคุณไปอยู่ในรายชื่อรอที่นั่ง ที่นั่งเดิมไม่ได้เป็นของคุณแล้ว
# ป้ายหน้าตัวเลข 1 คือคนแรก
decided-place = ลำดับในรายชื่อ
decided-waiting-next = เมื่อมีที่นั่งว่างสำหรับคุณ เราจะกันไว้ให้และแจ้งที่นี่
decided-declined-heading = คำขอลงทะเบียนของคุณไม่ได้รับอนุมัติ
decided-declined = ผู้จัดไม่ได้รับคำขอของคุณสำหรับการปรึกษาหารือครั้งนี้
decided-removed-heading = คุณไม่อยู่ในรายชื่อแล้ว
decided-removed = ผู้จัดนำการลงทะเบียนของคุณออกจากรายชื่อ
decided-lapsed-heading = ไม่ได้พิจารณาทันเวลา
decided-lapsed = การประชุมเริ่มแล้ว และผู้จัดยังไม่ได้พิจารณาคำขอของคุณ ขออภัยด้วย
# หัวข้อเหนือข้อความของผู้จัดเอง
decided-reason = ข้อความจากผู้จัด
decided-next = หากมีคำถาม โปรดถามทีมผู้จัด วิธีติดต่ออยู่ในหน้าของการปรึกษาหารือ

## สำหรับผู้พิจารณา

applications-heading = มีคำขอลงทะเบียนรอการพิจารณา
# $count: จำนวนคนที่ยังไม่ได้พิจารณา
applications =
    { $count ->
       *[other] มี { $count } คนรอให้ทีมของคุณพิจารณาการลงทะเบียน
    }
applications-next = เราจะแจ้งเรื่องนี้ไม่เกินวันละครั้ง
applications-button = ดูคำขอ

## รายชื่อ

registrations-button = การลงทะเบียน
registrations-heading = การลงทะเบียน
# เป็นทั้งหัวข้อและปุ่ม $count: จำนวนคน
registrations-registered = ลงทะเบียนแล้ว: { $count }
registrations-offered = ได้รับข้อเสนอที่นั่ง: { $count }
registrations-waiting = รอที่นั่ง: { $count }
registrations-pending = รอการพิจารณา: { $count }
registrations-gone = สิ้นสุดแล้ว: { $count }
registrations-none = ไม่มีใครในรายชื่อนี้
registrations-private = นี่คือข้อมูลส่วนบุคคล สำหรับทีมผู้จัดเท่านั้น โปรดอย่าส่งต่อ
registrations-list = รายชื่อ
registrations-enter = ลงทะเบียนแทน
registrations-find = ค้นหา
registrations-find-heading = คุณกำลังหาใคร
registrations-find-ask = โปรดพิมพ์ชื่อคนหรือชื่อองค์กร หรือบางส่วนของชื่อ
registrations-find-again = โปรดพิมพ์อย่างน้อยสองตัวอักษร นี่คือสิ่งที่คุณพิมพ์:
registrations-find-label = ชื่อหรือองค์กร
registrations-found-heading = ค้นหา
registrations-found-none = ไม่มีใครหรือองค์กรใดชื่อนี้ในการปรึกษาหารือครั้งนี้
registrations-found-more = ยังมีอีก โปรดพิมพ์ชื่อให้ยาวขึ้น

## การลงทะเบียนหนึ่งรายการ

registrations-one-heading = การลงทะเบียน
registrations-self = ในนามส่วนตัว
# $name: องค์กรที่เจ้าของระบบยืนยันชื่อแล้วหรือยัง
registrations-confirmed = { $name } (ยืนยันชื่อแล้ว)
registrations-unconfirmed = { $name } (ตามที่พิมพ์ไว้)
# ป้าย
registrations-state = สถานะ
registrations-since = เปลี่ยนล่าสุด
registrations-waits = รอ
registrations-until = กันไว้ถึง
registrations-exception = ข้อยกเว้น
registrations-answered = แบบสอบถาม
registrations-stays = วันใหม่
registrations-reached = ข้อความ
registrations-entered = ลงทะเบียนโดย
registrations-room-meeting = ที่นั่งในการประชุม
registrations-room-organization = ที่นั่งขององค์กร
registrations-room-individuals = ที่นั่งสำหรับผู้ที่มาในนามส่วนตัว
registrations-room-group = ที่นั่งในกลุ่มย่อย
# $limits: จากข้างบน $reason: ข้อความของผู้จัด
registrations-excepted = { $limits } เกินจำนวน: { $reason }
registrations-excepted-own = { $limits } เกินจำนวน โดยคุณ: { $reason }
registrations-answered-yes = ส่งแล้ว
registrations-answered-no = ยังไม่ส่ง
registrations-stays-yes = แจ้งว่ายังมาตามวันใหม่
registrations-stays-no = ยังไม่ได้แจ้งว่ามาได้หรือไม่
registrations-reached-yes = ส่งถึง
registrations-reached-closed = ขณะนี้ส่งไม่ถึง
registrations-reached-none = ไม่มีบัญชีที่นี่
registrations-entered-value = ทีมผู้จัด ซึ่งยืนยันว่าเจ้าตัวเป็นผู้ขอ
# หัวข้อเหนือข้อความ
registrations-reason-told = สิ่งที่แจ้งไป

## การตัดสินใจ: ปุ่ม ซึ่งใช้ยืนยันด้วย

registrations-do-approve = อนุมัติ
registrations-do-decline = ไม่อนุมัติ
registrations-do-seat = ให้ที่นั่ง
registrations-do-beyond = รับเกินจำนวน
registrations-do-wait = ย้ายไปรายชื่อรอ
registrations-do-remove = นำออกจากรายชื่อ
registrations-back = กลับไปที่การลงทะเบียน

## การตัดสินใจ: ผลที่จะเกิด

registrations-weigh-approve = อนุมัติคำขอนี้หรือไม่
registrations-weigh-decline = ไม่อนุมัติคำขอนี้หรือไม่
registrations-weigh-seat = ให้ที่นั่งหรือไม่
registrations-weigh-beyond = รับเกินจำนวนหรือไม่
registrations-weigh-wait = ย้ายไปรายชื่อรอที่นั่งหรือไม่
registrations-weigh-remove = นำออกจากรายชื่อหรือไม่
registrations-becomes-registered = คนนี้จะได้ที่นั่ง
registrations-becomes-waiting = ไม่มีที่นั่งว่าง คนนี้จึงไปอยู่ในรายชื่อรอที่นั่ง
registrations-becomes-moved = คนนี้จะเสียที่นั่งและไปอยู่ท้ายรายชื่อรอที่นั่ง
# $rooms: สิ่งที่รอ
registrations-becomes-waits = สิ่งที่รอ: { $rooms }
registrations-becomes-declined = คนนี้จะไม่ได้ที่นั่ง แต่ส่งคำขอใหม่ได้ตราบที่ยังเปิดรับลงทะเบียน
registrations-becomes-removed = คนนี้จะเสียที่ แต่ลงทะเบียนใหม่ได้ตราบที่ยังเปิดรับลงทะเบียน
# $held: จำนวนคนเมื่อรวมคนนี้ จาก $places ที่ $over: เกินเท่าใด
registrations-over-meeting = การประชุมจะมี { $held } คน จาก { $places } ที่: เกิน { $over }
registrations-over-organization = องค์กรนี้จะมี { $held } คน จาก { $places } ที่: เกิน { $over }
registrations-over-individuals = ผู้ที่มาในนามส่วนตัวจะมี { $held } คน จาก { $places } ที่: เกิน { $over }
registrations-over-group = กลุ่มย่อยจะมี { $held } คน จาก { $places } ที่: เกิน { $over }
registrations-over-until = เมื่อมีผู้ถอนตัว จำนวนจะกลับเข้าสู่ที่กำหนดเอง
# $names: ชื่อคน
registrations-offers = จากนั้นจะเสนอที่นั่งแก่ { $names }
registrations-offers-nobody = ไม่มีการเสนอที่นั่งแก่ใครจากการนี้
registrations-told = คนนี้จะได้รับแจ้งทันที
registrations-told-none = คนนี้ไม่มีบัญชีที่นี่ โปรดแจ้งเอง
registrations-reason-label = เหตุผล
registrations-reason-may-be = คุณเขียนเหตุผลได้ เจ้าตัวจะได้อ่านข้อความของคุณ หรือตัดสินใจโดยไม่ให้เหตุผล
registrations-reason-needed = โปรดเขียนเหตุผล เจ้าตัวจะได้อ่านข้อความของคุณ
registrations-reason-recorded = โปรดเขียนเหตุผล ซึ่งจะบันทึกไว้สำหรับทีม
# $max: จำนวนตัวอักษรมากที่สุด
registrations-reason-again = ใช้เป็นเหตุผลไม่ได้ โปรดเขียนไม่เกิน { $max } ตัวอักษร นี่คือสิ่งที่คุณพิมพ์:
registrations-without = ไม่ให้เหตุผล
registrations-done = เรียบร้อย และแจ้งเจ้าตัวแล้ว
registrations-done-untold = เรียบร้อย โปรดแจ้งเจ้าตัวเอง
registrations-weighed-anew = ผลของการดำเนินการนี้เปลี่ยนไปหลังจากที่แสดงไว้ โปรดดูอีกครั้ง

## สิ่งที่ทำไม่ได้

registrations-not-heading = ไม่มีอะไรเปลี่ยน
registrations-not-stands = การลงทะเบียนนี้เปลี่ยนไปหลังจากที่คุณดู โปรดดูอีกครั้ง
registrations-not-full = สิ่งที่ขาด:
registrations-not-full-next = คุณรับเกินจำนวนได้ โดยต้องบันทึกเหตุผล
registrations-not-back = ไม่มีใครอื่นที่รออยู่และใช้ที่นั่งนี้ได้ ที่นั่งจึงจะถูกเสนอให้คนเดิมอีกทันที คุณนำออกจากรายชื่อแทนได้
registrations-not-account = คนนี้ไม่มีบัญชีที่นี่ ข้อเสนอที่นั่งจะส่งไม่ถึง คุณนำออกจากรายชื่อแทนได้
registrations-not-cancelled = การปรึกษาหารือนี้ถูกยกเลิกแล้ว
registrations-not-started = การประชุมเริ่มแล้ว จึงไม่มีการพิจารณาการลงทะเบียนอีก
registrations-not-list = รายชื่อรอที่นั่งปิดแล้ว
registrations-not-individuals = รับเฉพาะคนจากองค์กร และคนนี้มาในนามส่วนตัว
registrations-not-group = ยังไม่มีกลุ่มย่อย โปรดขอให้เจ้าตัวถอนตัวแล้วลงทะเบียนใหม่โดยเลือกกลุ่ม

## ลงทะเบียนแทนผู้ที่ไม่มีบัญชี

enter-heading = ลงทะเบียนแทน
enter-intro = สำหรับผู้ที่ใช้แชตไม่ได้และขอให้คุณลงทะเบียนแทน จะได้ที่นั่งหากมีว่าง ผู้ที่ไม่มีบัญชีรอที่นั่งไม่ได้ เพราะข้อเสนอจะส่งไม่ถึง
enter-lines = โปรดพิมพ์ในข้อความเดียว บรรทัดละหนึ่งอย่าง:
enter-organization = องค์กร หรือ "ไม่มี"
enter-group = กลุ่มย่อย ตามหมายเลข:
enter-again-lines = โปรดพิมพ์ให้ครบทุกบรรทัดและไม่เกิน นี่คือสิ่งที่คุณพิมพ์:
enter-again-name = บรรทัดแรกไม่ใช่ชื่อ นี่คือสิ่งที่คุณพิมพ์:
enter-again-organization = บรรทัดที่สองไม่ใช่ชื่อองค์กร โปรดพิมพ์ชื่อเต็ม หรือ "ไม่มี" นี่คือสิ่งที่คุณพิมพ์:
enter-again-country = บรรทัดที่สามไม่ใช่ชื่อประเทศ หรือหมายถึงหลายประเทศ โปรดพิมพ์ชื่อเต็ม นี่คือสิ่งที่คุณพิมพ์:
enter-again-group = ยังไม่มีกลุ่มย่อย โปรดพิมพ์หมายเลข นี่คือสิ่งที่คุณพิมพ์:
enter-confirm-heading = ลงทะเบียนคนนี้หรือไม่
enter-consent = เมื่อเลือกประเภท คุณยืนยันว่าคนนี้ขอให้คุณลงทะเบียนแทน และทราบว่าชื่อ องค์กร ประเภท และประเทศจะถูกเก็บไว้สำหรับการปรึกษาหารือครั้งนี้ การยืนยันของคุณจะถูกบันทึก
enter-category = คนนี้อยู่ในประเภทใด
enter-change = พิมพ์ใหม่
enter-done = ลงทะเบียนแล้ว โปรดแจ้งเจ้าตัวเอง
enter-not-heading = ไม่ได้ลงทะเบียนใคร
enter-older = ปุ่มนี้ไม่ได้ลงทะเบียนใคร เพราะถูกกดไปแล้ว หรือมีการพิมพ์ข้อความอื่นหลังจากนั้น ดูผู้ที่ลงทะเบียนแล้วได้ในรายชื่อ
enter-full = ไม่มีที่นั่งว่าง:
enter-full-next = ไม่มีการเก็บข้อมูลใด เมื่อมีที่นั่งว่างหรือเพิ่มจำนวนแล้ว คุณลองใหม่ได้
# $most: จำนวนองค์กรใหม่ที่หนึ่งคนเพิ่มได้ต่อวัน
enter-organizations = วันนี้คุณเพิ่มองค์กรใหม่ { $most } แห่งแล้ว เพิ่มอีกได้ในวันพรุ่งนี้ ไม่มีการเก็บข้อมูลใด

## องค์กรที่ชื่อคล้ายกัน สำหรับเจ้าของระบบ

alike-button = องค์กรที่คล้ายกัน
alike-heading = องค์กรที่ชื่อคล้ายกัน
alike-intro = องค์กรเดียวที่มีสองชื่อจะถูกนับจำนวนสองครั้ง เลือกหนึ่งคู่เพื่อเปรียบเทียบ
alike-none = ไม่มีองค์กรที่ชื่อคล้ายกัน
alike-none-yet = ในชื่อที่ตรวจดูแล้วยังไม่มีคู่ที่คล้ายกัน และยังมีชื่อเหลืออยู่
alike-none-more = ไม่มีคู่อื่นอีก
alike-first = ไปคู่แรก
alike-further = คู่ถัดไป
alike-merge-heading = องค์กรเดียวกันหรือสององค์กร
# ป้ายหน้าชื่อ
alike-from = องค์กรนี้
alike-into = รวมเข้ากับ
alike-means = เมื่อรวมแล้ว คนของทั้งสองจะนับเป็นองค์กรเดียวในทุกชุด และย้อนกลับไม่ได้ ไม่มีใครเสียที่นั่ง ส่วนที่เกินจำนวนจะบันทึกเป็นข้อยกเว้น
alike-touches = สิ่งที่เกี่ยวข้อง
alike-touches-nothing = ไม่มีใครจากองค์กรแรกในการปรึกษาหารือใด
# $title: การปรึกษาหารือ $held: ที่นั่งของทั้งสอง $above: ส่วนที่เกินจำนวน
alike-touched = { $title }: รวมกัน { $held } ที่นั่ง
alike-touched-above = { $title }: รวมกัน { $held } ที่นั่ง เกินจำนวน { $above }
alike-touches-more =
    { $count ->
       *[other] และอีก { $count } ครั้ง
    }
alike-merge = รวม
alike-other-way = สลับกัน
alike-apart = เป็นสององค์กร
alike-back = คู่อื่น
alike-merged = รวมแล้ว
alike-kept-apart = บันทึกแล้ว: เป็นสององค์กร
