### จุดเริ่มต้นของทีมผู้จัด: ชุดการประชุม ชุดเดียว และการปรึกษาหารือครั้งเดียว เฉพาะทีมผู้จัดเท่านั้นที่เห็น

# บนการ์ดของการปรึกษาหารือ สำหรับผู้มีบทบาทในชุดนั้น
organizing-button = จัดการ

## ชุดที่ผู้อ่านมีบทบาท

organizing-heading = สำหรับผู้จัด
organizing-none = ยังไม่มีการนำเข้าชุดการปรึกษาหารือ ผู้ดูแลโปรแกรมเป็นผู้นำเข้า
# บทบาท เป็นรายการข้างชื่อชุด
organizing-role-owner = เจ้าของระบบนี้
organizing-role-organizer = ผู้จัด
organizing-role-moderator = ผู้ดูแลการลงทะเบียน
organizing-role-viewer = ดูได้อย่างเดียว

## ชุดเดียว

organizing-series = การปรึกษาหารือในชุดนี้ และสิ่งที่เกี่ยวกับทั้งชุด:
organizing-series-empty = ยังไม่มีการปรึกษาหารือในชุดนี้

## การปรึกษาหารือครั้งเดียว

organizing-consultation-heading = สำหรับผู้จัด
organizing-nobody-yet = ยังไม่มีใครลงทะเบียน
# ป้ายหน้าจำนวนคน
organizing-state-registered = ลงทะเบียนแล้ว
organizing-state-offered = ได้รับข้อเสนอที่นั่ง
organizing-state-waiting = อยู่ในรายชื่อสำรอง
organizing-state-pending = รอการพิจารณา
organizing-state-withdrawn = ถอนตัว
organizing-state-lapsed = ข้อเสนอหมดเวลา หรือรอแล้วไม่ได้ที่นั่ง
organizing-state-passed = สละข้อเสนอ
organizing-state-declined = ไม่ได้รับอนุมัติ
organizing-state-handed_over = มอบที่นั่งให้ผู้อื่น
organizing-state-removed = ถูกนำออกจากรายชื่อ

## กลับ

organizing-home-button = ทุกชุด
organizing-series-button = ชุดการปรึกษาหารือ
organizing-back-button = กลับไปที่การปรึกษาหารือ

## สิ่งที่ทำไม่ได้

organizing-denied-heading = หน้านี้ไม่ได้เปิดให้คุณ
organizing-denied = หน้านี้สำหรับทีมผู้จัดของชุด และบัญชีของคุณไม่มีบทบาทในชุดนี้ หรือไม่มีแล้ว
organizing-denied-next = หากคุณควรมีบทบาท โปรดขอรหัสเชิญจากผู้จัด
organizing-stale-heading = คำถามนี้ไม่ได้ถามแล้ว
organizing-stale = มีการถามคำถามอื่นไปแล้ว จึงยังไม่ได้ทำอะไรกับข้อความของคุณ นี่คือข้อความนั้น:
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = ลิงก์นี้ใช้กับอะไร
organizing-link = ยังไม่ได้นำไปใช้ หากต้องการตั้งลิงก์ โปรดเลือกการปรึกษาหารือ แล้วเลือก “{ $papers }” ลิงก์เข้าร่วมประชุมตั้งได้ที่นั่นใน “{ $joining }”
