### เมื่อผู้จัดเป็นผู้พิจารณาการลงทะเบียน: สิ่งที่ผู้คนได้รับแจ้ง และวิธีที่ทีมผู้จัดดูและตัดสินใจ

## สำหรับทุกคน

# บนการ์ดของการประชุมหารือ ในส่วนผู้ที่เข้าร่วมได้
card-approval = ผู้จัดพิจารณาการลงทะเบียนของแต่ละคน
outcome-admitted = ผู้จัดให้ที่นั่งแก่คุณแล้ว ที่นั่งนี้เป็นของคุณ

## สำหรับผู้ที่ส่งคำขอ

applied-heading = ผู้จัดเป็นผู้พิจารณา
applied-sent = เราได้รับคำขอลงทะเบียนของคุณแล้ว การประชุมหารือครั้งนี้ผู้จัดพิจารณาคำขอของแต่ละคน
applied-next = คุณยังไม่มีที่นั่ง เราจะแจ้งคุณที่นี่ทันทีที่ทราบผล หากคุณเข้าร่วมไม่ได้แล้ว โปรดถอนตัว

## ผลการพิจารณา

decided-waiting-heading = คุณอยู่ในรายชื่อรอที่นั่ง
decided-approved-waiting = ผู้จัดอนุมัติคำขอของคุณแล้ว แต่ขณะนี้ยังไม่มีที่นั่งว่าง
decided-moved-waiting = ผู้จัดย้ายคุณไปอยู่ในรายชื่อรอที่นั่ง ที่นั่งที่คุณเคยมีไม่ได้เป็นของคุณแล้ว
# ป้ายหน้าตัวเลข 1 คือคนแรก
decided-place = ลำดับในรายชื่อ
decided-waiting-next = เมื่อมีที่นั่งว่างสำหรับคุณ เราจะกันไว้ให้และแจ้งคุณที่นี่
decided-declined-heading = ผู้จัดไม่ได้อนุมัติการลงทะเบียนของคุณ
decided-declined = ผู้จัดตัดสินใจไม่รับคุณเข้าร่วมการประชุมหารือครั้งนี้
decided-removed-heading = ชื่อของคุณไม่อยู่ในรายชื่อแล้ว
decided-removed = ผู้จัดนำการลงทะเบียนของคุณออกจากรายชื่อแล้ว
decided-lapsed-heading = ผู้จัดพิจารณาไม่ทันเวลา
decided-lapsed = การประชุมเริ่มแล้ว แต่ผู้จัดยังไม่ได้พิจารณาคำขอของคุณ ขออภัยด้วย
# หัวข้อเหนือข้อความของผู้จัดเอง
decided-reason = ข้อความจากผู้จัด
decided-next = หากมีคำถาม โปรดถามทีมผู้จัด วิธีติดต่ออยู่ในหน้าของการประชุมหารือ

## สำหรับผู้พิจารณา

applications-heading = มีคำขอลงทะเบียนรอการพิจารณา
# $count: จำนวนคนที่ยังไม่ได้พิจารณา
applications =
    { $count ->
       *[other] มี { $count } คนรอให้ทีมของคุณพิจารณาคำขอลงทะเบียน
    }
applications-next = เราจะแจ้งเรื่องนี้ไม่เกินวันละครั้ง
applications-button = ดูคำขอ

## รายชื่อ

registrations-button = การลงทะเบียน
registrations-heading = การลงทะเบียน
# เป็นทั้งหัวข้อและปุ่ม $count: จำนวนคน
registrations-registered = ลงทะเบียนแล้ว: { $count }
registrations-offered = กันที่นั่งไว้ให้: { $count }
registrations-waiting = รอที่นั่ง: { $count }
registrations-pending = รอการพิจารณา: { $count }
registrations-gone = ไม่อยู่ในรายชื่อแล้ว: { $count }
registrations-none = ไม่มีใครในรายชื่อนี้
registrations-private = นี่คือข้อมูลส่วนบุคคล สำหรับทีมผู้จัดเท่านั้น โปรดอย่าส่งต่อ
registrations-list = รายชื่อ
registrations-enter = ลงทะเบียนแทนผู้อื่น
registrations-find = ค้นหา
registrations-find-heading = คุณกำลังหาใคร
registrations-find-ask = โปรดพิมพ์ชื่อคนหรือชื่อองค์กร หรือบางส่วนของชื่อ
registrations-find-again = โปรดพิมพ์อย่างน้อยสองตัวอักษร นี่คือสิ่งที่คุณเขียน:
registrations-find-label = ชื่อหรือองค์กร
registrations-found-heading = ผลการค้นหา
registrations-found-none = ในการประชุมหารือครั้งนี้ไม่มีบุคคลหรือองค์กรชื่อนี้
registrations-found-more = ยังมีอีก โปรดพิมพ์ชื่อให้ยาวขึ้นอีกเล็กน้อย

## การลงทะเบียนหนึ่งรายการ

registrations-one-heading = การลงทะเบียน
registrations-self = ในนามส่วนตัว
# $name: องค์กรที่เจ้าของระบบยืนยันชื่อแล้วหรือยัง
registrations-confirmed = { $name } (ยืนยันชื่อแล้ว)
registrations-unconfirmed = { $name } (ตามที่เจ้าตัวเขียน)
# ป้าย
registrations-state = สถานะ
registrations-since = เปลี่ยนครั้งล่าสุด
registrations-waits = กำลังรอ
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
registrations-excepted = { $limits } เกินจำนวนที่กำหนด: { $reason }
registrations-excepted-own = { $limits } เกินจำนวนที่กำหนด โดยคุณ: { $reason }
registrations-answered-yes = ส่งแล้ว
registrations-answered-no = ยังไม่ได้ส่ง
registrations-stays-yes = ยังมาได้
registrations-stays-no = ยังไม่ตอบ
registrations-reached-yes = ส่งถึงได้
registrations-reached-closed = ขณะนี้ส่งไม่ถึง
registrations-reached-none = ไม่มีบัญชีที่นี่
registrations-entered-value = ทีมผู้จัด ซึ่งยืนยันว่าเจ้าตัวเป็นผู้ขอ
# หัวข้อเหนือข้อความ
registrations-reason-told = สิ่งที่แจ้งเจ้าตัวไป

## การตัดสินใจ: ปุ่ม ซึ่งใช้ยืนยันด้วย

registrations-do-approve = อนุมัติ
registrations-do-decline = ไม่อนุมัติ
registrations-do-seat = ให้ที่นั่ง
registrations-do-beyond = รับเกินจำนวน
registrations-do-wait = ย้ายไปรายชื่อรอที่นั่ง
registrations-do-remove = นำออกจากรายชื่อ
registrations-back = กลับไปที่การลงทะเบียน

## การตัดสินใจ: ผลที่จะเกิด

registrations-weigh-approve = อนุมัติคำขอนี้หรือไม่
registrations-weigh-decline = ไม่อนุมัติคำขอนี้ใช่หรือไม่
registrations-weigh-seat = ให้ที่นั่งหรือไม่
registrations-weigh-beyond = รับเกินจำนวนที่กำหนดหรือไม่
registrations-weigh-wait = ย้ายไปรายชื่อรอที่นั่งหรือไม่
registrations-weigh-remove = นำออกจากรายชื่อหรือไม่
registrations-becomes-registered = เจ้าตัวจะได้ที่นั่ง
registrations-becomes-waiting = ไม่มีที่นั่งว่าง เจ้าตัวจึงจะอยู่ในรายชื่อรอที่นั่ง
registrations-becomes-moved = เจ้าตัวจะเสียที่นั่ง และไปต่อท้ายรายชื่อรอที่นั่ง
# $rooms: สิ่งที่รอ
registrations-becomes-waits = จะต้องรอ{ $rooms }
registrations-becomes-declined = เจ้าตัวจะไม่ได้ที่นั่ง แต่ส่งแบบฟอร์มใหม่ได้ในช่วงที่ยังเปิดรับลงทะเบียน
registrations-becomes-removed = เจ้าตัวจะเสียที่นั่งหรือลำดับที่มีอยู่ แต่ลงทะเบียนใหม่ได้ในช่วงที่ยังเปิดรับลงทะเบียน
# $held: จำนวนคนเมื่อรวมคนนี้ จาก $places ที่ $over: เกินเท่าใด
registrations-over-meeting = การประชุมจะมี { $held } คน แต่มี { $places } ที่นั่ง เกินไป { $over } คน
registrations-over-organization = องค์กรนี้จะมี { $held } คน แต่มี { $places } ที่นั่ง เกินไป { $over } คน
registrations-over-individuals = ผู้ที่มาในนามส่วนตัวจะมี { $held } คน แต่มี { $places } ที่นั่ง เกินไป { $over } คน
registrations-over-group = กลุ่มย่อยจะมี { $held } คน แต่มี { $places } ที่นั่ง เกินไป { $over } คน
registrations-over-until = เมื่อมีผู้ถอนตัว จำนวนคนจะกลับไปเป็นตามที่กำหนดเอง
# $names: ชื่อคน
registrations-offers = จากนั้นเราจะกันที่นั่งไว้ให้ { $names }
registrations-offers-nobody = จะไม่มีใครได้ที่นั่งเพิ่มจากเรื่องนี้
registrations-told = เราจะแจ้งเจ้าตัวทันที
registrations-told-none = เจ้าตัวไม่มีบัญชีที่นี่ โปรดแจ้งด้วยตัวคุณเอง
registrations-reason-label = เหตุผล
registrations-reason-may-be = คุณเขียนเหตุผลได้ เจ้าตัวจะได้อ่านสิ่งที่คุณเขียน หรือจะไม่ให้เหตุผลก็ได้
registrations-reason-needed = โปรดเขียนเหตุผล เจ้าตัวจะได้อ่านสิ่งที่คุณเขียน
registrations-reason-recorded = โปรดเขียนเหตุผล เราจะบันทึกไว้ให้ทีมดู
# $max: จำนวนตัวอักษรมากที่สุด
registrations-reason-again = ใช้เป็นเหตุผลไม่ได้ โปรดเขียนไม่เกิน { $max } ตัวอักษร นี่คือสิ่งที่คุณเขียน:
registrations-without = ไม่ให้เหตุผล
registrations-done = เรียบร้อยแล้ว เราแจ้งเจ้าตัวให้แล้ว
registrations-done-untold = เรียบร้อยแล้ว โปรดแจ้งเจ้าตัวด้วยตัวคุณเอง
registrations-weighed-anew = ผลที่จะเกิดขึ้นเปลี่ยนไปจากที่แสดงไว้ โปรดดูอีกครั้ง

## สิ่งที่ทำไม่ได้

registrations-not-heading = ยังไม่มีอะไรเปลี่ยน
registrations-not-stands = การลงทะเบียนนี้เปลี่ยนไปหลังจากที่คุณดู โปรดดูอีกครั้ง
registrations-not-full = ยังขาด:
registrations-not-full-next = คุณรับเกินจำนวนที่กำหนดได้ โดยต้องให้เหตุผล ซึ่งเราจะบันทึกไว้
registrations-not-back = ไม่มีใครอื่นที่รออยู่และใช้ที่นั่งนี้ได้ เราจึงจะต้องกันที่นั่งไว้ให้คนเดิมอีกทันที คุณนำออกจากรายชื่อแทนได้
registrations-not-account = คนนี้ไม่มีบัญชีที่นี่ หากอยู่ในรายชื่อรอที่นั่ง เราจะแจ้งไม่ได้เมื่อมีที่นั่งว่าง คุณนำออกจากรายชื่อแทนได้
registrations-not-cancelled = การประชุมหารือครั้งนี้ยกเลิกแล้ว
registrations-not-started = การประชุมเริ่มแล้ว จึงไม่มีการพิจารณาการลงทะเบียนอีก
registrations-not-list = รายชื่อรอที่นั่งปิดแล้ว
registrations-not-individuals = การประชุมนี้รับเฉพาะผู้ที่มาในนามองค์กร แต่คนนี้มาในนามส่วนตัว
registrations-not-group = ยังไม่ได้เลือกกลุ่มย่อย โปรดขอให้เจ้าตัวถอนตัว แล้วลงทะเบียนใหม่โดยเลือกกลุ่มย่อย

## ลงทะเบียนแทนผู้ที่ไม่มีบัญชี

enter-heading = ลงทะเบียนแทนผู้อื่น
enter-intro = สำหรับผู้ที่ใช้แชตไม่ได้และขอให้คุณลงทะเบียนแทน หากมีที่นั่งว่าง เจ้าตัวจะได้ที่นั่ง ผู้ที่ไม่มีบัญชีรอที่นั่งไม่ได้ เพราะเราแจ้งไม่ได้เมื่อมีที่นั่งว่าง
enter-lines = โปรดพิมพ์ในข้อความเดียว บรรทัดละหนึ่งอย่าง:
enter-organization = องค์กร หรือ “ไม่มี”
enter-group = หมายเลขของกลุ่มย่อย:
enter-again-lines = โปรดพิมพ์ให้ครบทุกบรรทัด และไม่เกินนั้น นี่คือสิ่งที่คุณเขียน:
enter-again-name = บรรทัดแรกไม่ใช่ชื่อ นี่คือสิ่งที่คุณเขียน:
enter-again-organization = บรรทัดที่สองไม่ใช่ชื่อองค์กร โปรดพิมพ์ชื่อเต็ม หรือ “ไม่มี” นี่คือสิ่งที่คุณเขียน:
enter-again-country = บรรทัดที่สามไม่ใช่ชื่อประเทศ หรืออาจหมายถึงได้หลายประเทศ โปรดพิมพ์ชื่อเต็ม นี่คือสิ่งที่คุณเขียน:
enter-again-group = ยังไม่มีกลุ่มย่อย โปรดพิมพ์หมายเลขของกลุ่ม นี่คือสิ่งที่คุณเขียน:
enter-confirm-heading = ลงทะเบียนคนนี้หรือไม่
enter-consent = เมื่อเลือกประเภท คุณยืนยันว่าเจ้าตัวขอให้คุณลงทะเบียนแทน และทราบว่าเราเก็บชื่อ องค์กร ประเภท และประเทศไว้สำหรับการประชุมหารือครั้งนี้ เราจะบันทึกไว้ว่าคุณเป็นผู้ยืนยัน
enter-category = คนนี้อยู่ในประเภทใด
enter-change = เขียนใหม่
enter-done = ลงทะเบียนแล้ว โปรดแจ้งเจ้าตัวด้วยตัวคุณเอง
enter-not-heading = ไม่ได้ลงทะเบียนให้ใคร
enter-older = ปุ่มนี้ไม่ได้ลงทะเบียนให้ใคร เพราะกดไปแล้วก่อนหน้านี้ หรือมีการเขียนข้อความอื่นหลังจากนั้น ในรายชื่อมีผู้ที่ลงทะเบียนแล้วทั้งหมด
enter-full = ไม่มีที่นั่งว่าง:
enter-full-next = เราไม่ได้เก็บข้อมูลใด เมื่อมีที่นั่งว่าง หรือเพิ่มจำนวนที่รับแล้ว คุณลงทะเบียนแทนอีกครั้งได้
# $most: จำนวนองค์กรใหม่ที่หนึ่งคนเพิ่มได้ต่อวัน
enter-organizations = วันนี้คุณเพิ่มองค์กรใหม่ไปแล้ว { $most } องค์กร เพิ่มอีกได้ในวันพรุ่งนี้ เราไม่ได้เก็บข้อมูลใด

## องค์กรที่ชื่อคล้ายกัน สำหรับเจ้าของระบบ

alike-button = องค์กรที่ชื่อคล้ายกัน
alike-heading = องค์กรที่ชื่อคล้ายกัน
alike-intro = หากองค์กรเดียวมีสองชื่อ เราจะนับเป็นสององค์กรเมื่อดูจำนวนที่รับได้ โปรดเลือกหนึ่งคู่เพื่อเปรียบเทียบ
alike-none = ไม่มีองค์กรที่ชื่อคล้ายกัน
alike-none-yet = ในชื่อที่ตรวจดูแล้วยังไม่มีคู่ใดคล้ายกัน แต่ยังมีชื่อที่ยังไม่ได้ตรวจ
alike-none-more = ไม่มีคู่อื่นอีก
alike-first = กลับไปคู่แรก
alike-further = คู่ถัดไป
alike-merge-heading = องค์กรเดียวกันหรือคนละองค์กร
# ป้ายหน้าชื่อ
alike-from = องค์กรนี้
alike-into = รวมเข้ากับ
alike-means = เมื่อรวมแล้ว เราจะนับคนของทั้งสองชื่อเป็นองค์กรเดียวในทุกชุดการประชุม และย้อนกลับไม่ได้ ไม่มีใครเสียที่นั่ง ผู้ที่เกินจำนวนที่กำหนดจะอยู่ต่อโดยบันทึกเป็นข้อยกเว้น
alike-touches = การประชุมหารือที่เกี่ยวข้อง
alike-touches-nothing = ไม่มีใครจากองค์กรแรกอยู่ในการประชุมหารือครั้งใด
# $title: การประชุมหารือ $held: ที่นั่งของทั้งสอง $above: ส่วนที่เกินจำนวน
alike-touched = { $title }: รวมกัน { $held } ที่นั่ง
alike-touched-above = { $title }: รวมกัน { $held } ที่นั่ง เกินจำนวนที่กำหนด { $above } ที่นั่ง
alike-touches-more =
    { $count ->
       *[other] และการประชุมหารืออีก { $count } ครั้ง
    }
alike-merge = รวม
alike-other-way = สลับกัน
alike-apart = เป็นคนละองค์กร
alike-back = คู่อื่น
alike-merged = รวมแล้ว
alike-kept-apart = บันทึกแล้วว่าเป็นคนละองค์กร
