### ใครอยู่ในทีมของชุด คำเชิญ และใครทำอะไร

# บนหน้าของชุด
team-button = ทีม
# บนหน้าทุกชุด สำหรับเจ้าของระบบ
team-owners-button = เจ้าของระบบ

## ใครอยู่ในทีม

team-heading = ทีม
team-owners-heading = เจ้าของระบบ
team-owners = เจ้าของดูแลระบบนี้และทุกชุดในระบบ
team-nobody = ยังไม่มีใครในทีม
# ข้างชื่อ $role: บทบาท
team-since = { $role } ตั้งแต่ { $date }
team-since-configured = { $role } ตั้งแต่ { $date } ตามการตั้งค่า
team-you = { $name } (คุณ)
# คนที่ยังไม่ได้บอกชื่อ $platform: แพลตฟอร์ม $id: ส่วนท้ายของหมายเลข
team-unnamed = บัญชี { $platform } { $id } ยังไม่มีโปรไฟล์
team-without-account = ผู้ไม่มีบัญชี { $id }
# $role: บทบาท
team-remove-button = นำออก: { $name }, { $role }
team-invite-button = เชิญคนเข้าทีม
team-back-button = ทีม

## คำเชิญ

team-invite-heading = เชิญคนเข้าทีม
team-invite = เลือกว่าให้ทำอะไรได้ แล้วคุณจะได้รหัสสำหรับคนเดียว
# ข้างชื่อบทบาท
team-may-owner = ทุกอย่าง ในทุกชุด
team-may-organizer = ทุกอย่างในชุดนี้
team-may-moderator = ดูว่าใครลงทะเบียน และพิจารณาการลงทะเบียน
team-may-viewer = ดูว่าใครลงทะเบียน
# ปุ่ม
team-as-owner = เป็นเจ้าของระบบ
team-as-organizer = เป็นผู้จัด
team-as-moderator = เป็นผู้ดูแลการลงทะเบียน
team-as-viewer = ดูได้อย่างเดียว
team-code-heading = รหัสสำหรับคนเดียว
team-code-gives = ให้บทบาท
team-code-in = ใน
team-code-next = ส่งข้อความนี้ให้คนที่คุณเชิญเท่านั้น:
# $typed: บรรทัดที่ต้องพิมพ์ รวมรหัส
team-code-typed = ในแชตส่วนตัวกับบอต โปรดพิมพ์: { $typed }
team-code-once = ใช้ได้ครั้งเดียวภายในหนึ่งชั่วโมง จะไม่แสดงอีก หากหาย ให้สร้างใหม่

## นำคนออก

team-remove-heading = ถอนบทบาทนี้?
team-remove-means = คนนี้จะเสียบทบาททันที ทั้งที่นี่และทุกอุปกรณ์ การลงทะเบียนของเขาเองยังอยู่เหมือนเดิม
team-remove-owner = คนนี้จะทำอะไรในชุดใดไม่ได้อีก เว้นแต่มีบทบาทในชุดนั้น การลงทะเบียนของเขาเองยังอยู่เหมือนเดิม
team-remove-self = นี่คือบทบาทของคุณเอง คุณจะเสียทันทีและเอาคืนเองไม่ได้ ต้องให้คนอื่นในทีมเชิญคุณใหม่
team-remove-yes = ใช่ ถอนบทบาท
team-removed-heading = ถอนบทบาทแล้ว
team-removed = { $name } ไม่ได้เป็น{ $role }แล้ว
team-removed-self = คุณไม่มีบทบาทนี้แล้ว ขอบคุณสำหรับการทำงานของคุณ
team-not-removed-heading = บทบาทยังอยู่
team-not-there = คนนี้ไม่มีบทบาทนี้แล้ว หรือได้รับใหม่ โปรดดูทีมอีกครั้ง
team-configured = การตั้งค่าของระบบนี้ระบุให้คนนี้เป็นเจ้าของ (owners ใน roundtable.toml) ผู้ดูแลโปรแกรมนำออกได้ที่นั่น
team-last-organizer = คนนี้เป็นผู้จัดเพียงคนเดียวของชุด โปรดเชิญคนอื่นก่อน หรือขอให้เจ้าของระบบช่วย

## ใครทำอะไร

audit-button = ใครทำอะไร
audit-heading = ใครทำอะไร
audit-of-no-series = สิ่งที่ไม่ได้เกี่ยวกับชุดใดชุดหนึ่ง ใหม่ที่สุดอยู่บนสุด
audit-empty = ยังไม่มีบันทึก
# หนึ่งบรรทัด หลังวันและเวลา $who: ชื่อ $what: ข้อความด้านล่าง $code: รหัสของการปรึกษาหารือ
audit-line = { $who }: { $what }
audit-line-about = { $who }: { $what } ({ $code })
audit-by-program = โปรแกรม หรือบรรทัดคำสั่งของโปรแกรม
audit-by-forgotten = คนที่ข้อมูลถูกลบแล้ว
audit-by-unknown = โปรแกรม หรือคนที่ข้อมูลถูกลบแล้ว
# การกระทำที่ไม่มีคำเฉพาะ $key: ชื่อที่โปรแกรมใช้
audit-act = “{ $key }”
# $role: บทบาท ในรายการที่มี
audit-act-appoint = สร้างรหัสเชิญ ({ $role })
audit-act-appoint_owner = สร้างรหัสเชิญ ({ $role })
audit-act-confirm_organization = ยืนยันชื่อองค์กร
audit-act-dismiss = ถอนบทบาท ({ $role })
audit-act-edit = แก้ไขข้อมูล
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = แก้ไข: { $fields }
audit-act-publish = เผยแพร่การปรึกษาหารือ
audit-act-cancel = ยกเลิกการปรึกษาหารือ
audit-act-hold = กลับมาจัดการปรึกษาหารือที่ยกเลิกไว้
audit-act-close_registration = ปิดลงทะเบียนก่อนกำหนด
audit-act-extend_registration = ขยายเวลาลงทะเบียน
audit-act-make_consultation = สร้างการปรึกษาหารือ
audit-act-export = นำไฟล์ออก
audit-act-extend_questionnaire = ให้เวลาตอบเพิ่ม
audit-act-import = นำเข้าไฟล์ชุด
audit-act-invite_people = สร้างรหัสสำหรับรายชื่อผู้ได้รับเชิญ
audit-act-invite_to_answer = สร้างรหัสสำหรับแบบสอบถาม
audit-act-linked = เชื่อมสองบัญชี
audit-act-merge_organizations = รวมสององค์กร
audit-act-post = วางการ์ดในห้อง หรือนำออก
audit-act-redeemed = ใช้รหัสเชิญ ({ $role })
audit-act-unlinked = แยกบัญชีที่เชื่อมกัน
audit-act-approve = อนุมัติการลงทะเบียน
audit-act-decline = ไม่อนุมัติการลงทะเบียน
audit-act-seat = ให้ที่นั่ง
audit-act-admit_beyond = รับเกินจำนวนที่กำหนด
audit-act-put_on_waiting_list = ใส่ชื่อในรายชื่อสำรอง
audit-act-remove = นำชื่อออกจากรายชื่อ
audit-act-enter_person = เพิ่มคนที่ไม่มีบัญชี
audit-act-keep_organizations_apart = ระบุว่าสององค์กรไม่ใช่องค์กรเดียวกัน
audit-act-broadcast_made = เริ่มร่างข้อความถึงหลายคน
audit-act-broadcast_again = เริ่มข้อความใหม่สำหรับคนที่ยังไม่ได้รับ
audit-act-broadcast_edited = แก้ไขข้อความถึงหลายคน
audit-act-broadcast_redrafted = ดึงข้อความกลับมาแก้ไข
audit-act-broadcast_tested = ส่งข้อความทดสอบถึงตัวเอง
audit-act-broadcast_asked = ขอให้ผู้อื่นยืนยันข้อความ
audit-act-broadcast_confirmed = ยืนยันข้อความของผู้อื่น
audit-act-broadcast_refused = ไม่ยืนยันข้อความของผู้อื่น
audit-act-broadcast_planned = กำหนดเวลาส่งข้อความ
audit-act-broadcast_began = เริ่มส่งข้อความ
audit-act-broadcast_selected = เลือกผู้รับข้อความ
audit-act-broadcast_paused = พักการส่งข้อความ
audit-act-broadcast_resumed = ส่งข้อความต่อ
audit-act-broadcast_stopped = หยุดส่งข้อความ
audit-act-broadcast_sent = ส่งข้อความครบแล้ว
audit-act-broadcast_cancelled = ยกเลิกข้อความ
audit-act-broadcast_discarded = ทิ้งข้อความ
audit-act-change_paper = แก้ไขเอกสาร
audit-act-post_paper = เผยแพร่เอกสาร
audit-act-take_paper_away = นำเอกสารออก
audit-act-no_report = แจ้งว่าจะไม่มีรายงาน
audit-act-set_joining = ตั้งลิงก์เข้าร่วม
audit-act-set_joining_minutes = เปลี่ยนเวลาส่งลิงก์เข้าร่วม
audit-act-put_joining_away = ยกเลิกลิงก์เข้าร่วมใหม่ที่พิมพ์ไว้
audit-act-take_joining_away = นำลิงก์เข้าร่วมออก
