### ไฟล์สำหรับผู้จัด และรายชื่อผู้ที่จะเชิญ

# บนหน้าของชุดและของการประชุมหารือ
export-button = ไฟล์
export-heading = ไฟล์
# ไฟล์และสิ่งที่อยู่ในไฟล์
export-file-registrations = การลงทะเบียน
export-file-answers = คำตอบ
export-file-deliveries = ข้อความ
export-file-people = รายชื่อบุคคล
export-file-audit = ใครทำอะไร
export-holds-registrations = ทุกคนที่ลงทะเบียน พร้อมชื่อ องค์กร ประเภท ประเทศ และผลการลงทะเบียน
export-holds-answers = คำตอบแบบสอบถาม พร้อมชื่อผู้ตอบ เว้นแต่แบบสอบถามไม่ระบุชื่อ
export-holds-deliveries = ใครได้รับข้อความใด เมื่อไร และผลเป็นอย่างไร
export-holds-people = ทุกคนที่ลงทะเบียน ตอบโดยระบุชื่อ หรืออยู่ในทีม คนละหนึ่งแถว
export-holds-audit = ทีมทำอะไรบ้าง และใครเป็นผู้ทำ
export-back-button = ไฟล์อื่น
# ป้าย
export-of = ของ
export-holds = เนื้อหา
export-rows = จำนวนแถว
export-personal = นี่คือข้อมูลส่วนบุคคล โปรดเก็บไว้ในที่ที่ทีมเท่านั้นอ่านได้ และลบเมื่อไม่ต้องใช้แล้ว
# $count: ชั่วโมง
export-goes =
    { $count ->
       *[other] เราจะลบไฟล์จากแชตนี้เมื่อครบ { $count } ชั่วโมง
    }
export-stays = ที่นี่ไม่มีการลบไฟล์ให้เอง
# สำหรับตารางคำนวณ สำหรับโปรแกรม
export-send-csv = ใช่ ส่งเป็นตาราง (CSV)
export-send-json = ใช่ ส่งเป็น JSON
export-sent-heading = นี่คือไฟล์
export-not-sent = ไม่ได้ส่งไฟล์
# $command: สิ่งที่ต้องพิมพ์ในบรรทัดคำสั่ง
export-switched-off = ที่นี่ไม่ส่งไฟล์ในแชต ผู้ดูแลบอตสร้างไฟล์ได้ด้วยคำสั่ง: { $command }
# $most: เมกะไบต์
export-too-large = ไฟล์ใหญ่กว่า { $most } MB ที่แชตรับได้ ผู้ดูแลบอตสร้างไฟล์ได้ด้วยคำสั่ง: { $command }
export-nothing-asked = การประชุมหารือครั้งนี้ไม่มีแบบสอบถาม
# $count: คน
export-too-few =
    { $count ->
        [0] คำตอบที่ไม่ระบุชื่อจะส่งให้เมื่อมีครบห้าคำตอบ ขณะนี้ยังไม่มี
       *[other] คำตอบที่ไม่ระบุชื่อจะส่งให้เมื่อมีครบห้าคำตอบ ขณะนี้มี { $count } คำตอบ
    }
export-elsewhere = ไฟล์ที่มีข้อมูลส่วนบุคคลส่งได้ในแชตส่วนตัวเท่านั้น โปรดพิมพ์ { COMMAND("organize") } ถึงบอตในแชตส่วนตัว
export-open-chat = เปิดแชตส่วนตัว
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = โปรดลบไฟล์ด้วยตัวเอง
export-left = ไฟล์ที่มีข้อมูลส่วนบุคคลซึ่งคุณขอไว้อาจยังอยู่ในแชตนี้ และเราลบให้ไม่ได้ หากคุณเห็นไฟล์ โปรดลบออกจากแชตนี้เมื่อเก็บไว้ที่อื่นแล้ว หากไฟล์ไม่เคยมาถึง โปรดขอใหม่อีกครั้ง

## ผู้ได้รับเชิญ

# ข้อความสำหรับส่งทางอีเมล ในภาษาของผู้ได้รับเชิญ $title: การประชุมหารือ $typed: สิ่งที่ต้องพิมพ์ รวมรหัส $date: วันที่
export-invitation = ขอเชิญเข้าร่วม: { $title } โปรดเปิดแชตส่วนตัวกับบอต แล้วพิมพ์: { $typed } รหัสนี้สำหรับคุณคนเดียว ใช้ได้ครั้งเดียว ถึง{ $date }

## เนื้อหาของข้อความ

export-notice-cancelled = การประชุมหารือยกเลิกแล้ว
export-notice-confirmed = แจ้งผลการลงทะเบียน
export-notice-handed_over = โอนที่นั่งแล้ว
export-notice-missed = การเตือนที่ไม่ได้ส่ง
export-notice-moved = วันประชุมเปลี่ยนแล้ว
export-notice-offer = กันที่นั่งไว้ให้
export-notice-offer_lapsed = หมดเวลารับที่นั่งแล้ว
export-notice-posted = มีเอกสารหรือรายงานใหม่
export-notice-reminder = การเตือน
export-notice-seat_requested = เพื่อนร่วมองค์กรขอที่นั่ง
export-notice-waiting_ended = รายชื่อรอที่นั่งปิดแล้ว
export-notice-applications = มีคำขอลงทะเบียน
export-notice-decided = ผู้จัดพิจารณาแล้ว
export-notice-broadcast = ข้อความถึงหลายคน
export-notice-broadcast_asked = ข้อความถึงหลายคนรอการยืนยัน
export-notice-broadcast_decided = ผลการยืนยันข้อความถึงหลายคน
export-notice-broadcast_test = ทดลองส่งข้อความถึงหลายคน

## ผลของข้อความ

export-sent-queued = รอส่ง
export-sent-sending = กำลังส่ง
export-sent-sent = ส่งแล้ว
export-sent-retry = จะลองส่งใหม่
export-sent-unreachable = ไม่รับข้อความ
export-sent-failed = ส่งไม่สำเร็จ
export-sent-unknown = ไม่ทราบว่าส่งถึงหรือไม่
export-sent-skipped = ไม่ได้ส่ง เพราะข้อมูลเปลี่ยนไปแล้ว

## คอลัมน์ของไฟล์

## How a registration stands, in a cell of a table

export-state-registered = ลงทะเบียนแล้ว
export-state-offered = ได้รับข้อเสนอที่นั่ง
export-state-waiting = อยู่ในรายชื่อสำรอง
export-state-pending = รอการพิจารณา
export-state-withdrawn = ถอนตัว
export-state-lapsed = ข้อเสนอหมดเวลา หรือรอแล้วไม่ได้ที่นั่ง
export-state-passed = สละข้อเสนอ
export-state-declined = ไม่ได้รับอนุมัติ
export-state-handed_over = มอบที่นั่งให้ผู้อื่น
export-state-removed = ถูกนำออกจากรายชื่อ

export-column-invitation = คำเชิญ
export-column-link = ลิงก์
export-column-act = สิ่งที่ทำ
export-column-act_key = สิ่งที่ทำ (คีย์)
export-column-answers = แบบสอบถามที่ตอบแล้ว
export-column-area = ประเด็นที่ทำงาน
export-column-at_utc = เวลา (UTC)
export-column-attempts = จำนวนครั้งที่ลองส่ง
export-column-audit_id = หมายเลขรายการ
export-column-by = ผู้ทำ
export-column-by_key = ผู้ทำ (คีย์)
export-column-category = ประเภทผู้มีส่วนได้ส่วนเสีย
export-column-category_key = ประเภทผู้มีส่วนได้ส่วนเสีย (คีย์)
export-column-changed_utc = เปลี่ยนล่าสุด (UTC)
export-column-code = รหัส
export-column-consultation = การประชุมหารือ
export-column-country = ประเทศ
export-column-country_code = ประเทศ (รหัส)
export-column-created_utc = ลงทะเบียนเมื่อ (UTC)
export-column-delivery_id = หมายเลขข้อความ
export-column-detail = รายละเอียด
export-column-due_utc = กำหนดส่ง (UTC)
export-column-email = อีเมล
export-column-gender = เพศ
export-column-gender_key = เพศ (คีย์)
export-column-group = กลุ่มย่อย
export-column-group_code = กลุ่มย่อย (รหัส)
export-column-language = ภาษา
export-column-name = ชื่อ
export-column-notice = เรื่อง
export-column-notice_key = เรื่อง (คีย์)
export-column-offer_until_utc = กันที่นั่งไว้ให้ถึง (UTC)
export-column-organization = องค์กร
export-column-organization_id = องค์กร (หมายเลข)
export-column-person_id = หมายเลขบุคคล
export-column-platform = แพลตฟอร์ม
export-column-platforms = แพลตฟอร์ม (ทั้งหมด)
export-column-reason = เหตุผล
export-column-registration_id = หมายเลขการลงทะเบียน
export-column-registrations = จำนวนการลงทะเบียน
export-column-role_keys = สิทธิ์ในทีม (คีย์)
export-column-roles = สิทธิ์ในทีม
export-column-state = สถานะ
export-column-state_key = สถานะ (คีย์)
export-column-typed = สิ่งที่ต้องพิมพ์
export-column-valid_until_utc = รหัสใช้ได้ถึง (UTC)
export-column-waiting_utc = อยู่ในรายชื่อรอที่นั่งตั้งแต่ (UTC)
