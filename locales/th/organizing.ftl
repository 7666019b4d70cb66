### จุดเริ่มต้นของทีมผู้จัด: ชุดการประชุม ชุดเดียว และการประชุมหารือครั้งเดียว เฉพาะทีมผู้จัดเท่านั้นที่เห็น

# บนการ์ดของการประชุมหารือ สำหรับผู้มีสิทธิ์ในชุดนั้น
organizing-button = จัดการ

## ชุดที่ผู้อ่านมีสิทธิ์

organizing-heading = สำหรับผู้จัด
organizing-none = ยังไม่มีชุดการประชุมในระบบ ผู้ดูแลบอตเป็นผู้นำเข้า
# สิทธิ์ เป็นรายการข้างชื่อชุด
organizing-role-owner = เจ้าของระบบนี้
organizing-role-organizer = ผู้จัด
organizing-role-moderator = ผู้ดูแลการลงทะเบียน
organizing-role-viewer = ดูได้อย่างเดียว

## ชุดเดียว

organizing-series = การประชุมหารือในชุดนี้ และสิ่งที่เกี่ยวกับทั้งชุด:
organizing-series-empty = ยังไม่มีการประชุมหารือในชุดนี้

## การประชุมหารือครั้งเดียว

organizing-consultation-heading = สำหรับผู้จัด
organizing-nobody-yet = ยังไม่มีใครลงทะเบียน
# ป้ายหน้าจำนวนคน
organizing-state-registered = ลงทะเบียนแล้ว
organizing-state-offered = กันที่นั่งไว้ให้
organizing-state-waiting = อยู่ในรายชื่อรอที่นั่ง
organizing-state-pending = รอการพิจารณา
organizing-state-withdrawn = ถอนตัวแล้ว
organizing-state-lapsed = หมดเวลารับที่นั่ง หรือไม่ได้ที่นั่งทันเวลา
organizing-state-passed = สละที่นั่งที่กันไว้ให้
organizing-state-declined = ไม่ได้อนุมัติ
organizing-state-handed_over = โอนที่นั่งแล้ว
organizing-state-removed = นำชื่อออกแล้ว

## กลับ

organizing-home-button = ชุดการประชุมทั้งหมด
organizing-series-button = ชุดการประชุม
organizing-back-button = กลับไปที่การประชุมหารือ

## สิ่งที่ทำไม่ได้

organizing-denied-heading = หน้านี้ไม่ได้เปิดให้คุณ
organizing-denied = หน้านี้สำหรับทีมผู้จัดของชุดการประชุม บัญชีของคุณไม่มีสิทธิ์ในชุดนี้ หรือไม่มีสิทธิ์แล้ว
organizing-denied-next = หากคุณควรมีสิทธิ์ โปรดขอรหัสเชิญจากผู้จัด
organizing-stale-heading = เราไม่ได้ถามคำถามนี้แล้ว
organizing-stale = หลังจากนั้นเราถามคำถามอื่น จึงยังไม่ได้ใช้สิ่งที่คุณเขียน นี่คือสิ่งที่คุณเขียน:
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = ลิงก์นี้ใช้กับอะไร
organizing-link = ยังไม่ได้นำไปใช้ หากต้องการตั้งลิงก์ โปรดเลือกการปรึกษาหารือ แล้วเลือก “{ $papers }” ลิงก์เข้าร่วมประชุมตั้งได้ที่นั่นใน “{ $joining }”
