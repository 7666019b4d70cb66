### ใครอยู่ในทีมของชุด คำเชิญ และใครทำอะไร

# บนหน้าของชุด
team-button = ทีม
# บนหน้าทุกชุด สำหรับเจ้าของระบบ
team-owners-button = เจ้าของระบบ

## ใครอยู่ในทีม

team-heading = ทีม
team-owners-heading = เจ้าของระบบ
team-owners = เจ้าของระบบรับผิดชอบระบบนี้และชุดการประชุมทั้งหมดในระบบ
team-nobody = ยังไม่มีใครในทีม
# ข้างชื่อ $role: สิทธิ์
team-since = { $role } ตั้งแต่{ $date }
team-since-configured = { $role } ตั้งแต่{ $date } ระบุไว้ในการตั้งค่า
team-you = { $name } (คุณ)
# คนที่ยังไม่ได้บอกชื่อ $platform: แพลตฟอร์ม $id: ส่วนท้ายของหมายเลข
team-unnamed = บัญชี { $platform } { $id } ยังไม่มีโปรไฟล์
team-without-account = ผู้ไม่มีบัญชี { $id }
# $role: สิทธิ์
team-remove-button = ถอนสิทธิ์: { $name } ({ $role })
team-invite-button = เชิญคนเข้าทีม
team-back-button = ทีม

## คำเชิญ

team-invite-heading = เชิญคนเข้าทีม
team-invite = โปรดเลือกว่าจะให้ทำอะไรได้ แล้วคุณจะได้รหัสสำหรับหนึ่งคน
# ข้างชื่อสิทธิ์
team-may-owner = ทุกอย่าง ในทุกชุดการประชุม
team-may-organizer = ทุกอย่างในชุดการประชุมนี้
team-may-moderator = ดูว่าใครลงทะเบียนบ้าง และพิจารณาการลงทะเบียน
team-may-viewer = ดูว่าใครลงทะเบียนบ้าง
# ปุ่ม
team-as-owner = เป็นเจ้าของระบบ
team-as-organizer = เป็นผู้จัด
team-as-moderator = เป็นผู้ดูแลการลงทะเบียน
team-as-viewer = ดูได้อย่างเดียว
team-code-heading = รหัสสำหรับหนึ่งคน
team-code-gives = ให้สิทธิ์
team-code-in = ในชุดการประชุม
team-code-next = โปรดส่งข้อความนี้ให้คนที่คุณเชิญเท่านั้น:
# $typed: บรรทัดที่ต้องพิมพ์ รวมรหัส
team-code-typed = โปรดเปิดแชตส่วนตัวกับบอต แล้วพิมพ์: { $typed }
team-code-once = ใช้ได้ครั้งเดียวภายในหนึ่งชั่วโมง เราจะไม่แสดงรหัสนี้อีก หากทำหาย โปรดสร้างใหม่

## นำคนออก

team-remove-heading = ถอนสิทธิ์นี้หรือไม่
team-remove-means = เจ้าตัวจะเสียสิทธิ์ทันที ทั้งที่นี่และในทุกอุปกรณ์ ส่วนการลงทะเบียนของเจ้าตัวยังเหมือนเดิม
team-remove-owner = เจ้าตัวจะทำอะไรในชุดการประชุมใดไม่ได้อีก เว้นแต่ชุดที่มีสิทธิ์อยู่ ส่วนการลงทะเบียนของเจ้าตัวยังเหมือนเดิม
team-remove-self = นี่คือสิทธิ์ของคุณเอง คุณจะเสียสิทธิ์ทันทีและเอาคืนเองไม่ได้ ต้องให้คนอื่นในทีมเชิญคุณใหม่
team-remove-yes = ใช่ ถอนสิทธิ์
team-removed-heading = ถอนสิทธิ์แล้ว
team-removed = { $name } ไม่มีสิทธิ์นี้แล้ว ({ $role })
team-removed-self = คุณไม่มีสิทธิ์นี้แล้ว ขอบคุณสำหรับงานที่คุณทำมา
team-not-removed-heading = ไม่ได้ถอนสิทธิ์
team-not-there = คนนี้ไม่มีสิทธิ์นี้แล้ว หรือเพิ่งได้รับสิทธิ์ใหม่หลังจากนั้น โปรดดูทีมอีกครั้ง
team-configured = การตั้งค่าของระบบระบุให้คนนี้เป็นเจ้าของระบบ (owners ใน roundtable.toml) ผู้ดูแลบอตนำชื่อออกจากการตั้งค่าได้
team-last-organizer = คนนี้เป็นผู้จัดเพียงคนเดียวของชุดการประชุม โปรดเชิญผู้จัดอีกคนก่อน หรือขอให้เจ้าของระบบช่วย

## ใครทำอะไร

audit-button = ใครทำอะไร
audit-heading = ใครทำอะไร
audit-of-no-series = สิ่งที่ไม่ได้เกี่ยวกับชุดการประชุมใดเพียงชุดเดียว เรียงจากใหม่ไปเก่า
audit-empty = ยังไม่มีบันทึก
# หนึ่งบรรทัด หลังวันและเวลา $who: ชื่อ $what: ข้อความด้านล่าง $code: รหัสของการประชุมหารือ
audit-line = { $who }: { $what }
audit-line-about = { $who }: { $what } ({ $code })
audit-by-program = ระบบ หรือบรรทัดคำสั่ง
audit-by-forgotten = ผู้ที่เราลบข้อมูลไปแล้ว
audit-by-unknown = ระบบ หรือผู้ที่เราลบข้อมูลไปแล้ว
# การกระทำที่ไม่มีคำเฉพาะ $key: ชื่อที่โปรแกรมใช้
audit-act = ทำ “{ $key }”
# $role: สิทธิ์ ในรายการที่มี
audit-act-appoint = สร้างรหัสเชิญ ({ $role })
audit-act-appoint_owner = สร้างรหัสเชิญ ({ $role })
audit-act-confirm_organization = ยืนยันชื่อองค์กร
audit-act-dismiss = ถอนสิทธิ์ ({ $role })
audit-act-edit = แก้ไขข้อมูล
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = แก้ไข: { $fields }
audit-act-publish = เผยแพร่การปรึกษาหารือ
audit-act-cancel = ยกเลิกการปรึกษาหารือ
audit-act-hold = กลับมาจัดการปรึกษาหารือที่ยกเลิกไว้
audit-act-close_registration = ปิดลงทะเบียนก่อนกำหนด
audit-act-extend_registration = ขยายเวลาลงทะเบียน
audit-act-make_consultation = สร้างการปรึกษาหารือ
audit-act-export = ส่งออกไฟล์
audit-act-extend_questionnaire = ขยายเวลาตอบแบบสอบถาม
audit-act-import = นำเข้าไฟล์ชุดการประชุม
audit-act-invite_people = สร้างรหัสสำหรับรายชื่อผู้ได้รับเชิญ
audit-act-invite_to_answer = สร้างรหัสสำหรับแบบสอบถาม
audit-act-linked = เชื่อมบัญชีสองบัญชี
audit-act-merge_organizations = รวมสององค์กรเป็นองค์กรเดียว
audit-act-post = วางการ์ดในห้อง หรือนำออก
audit-act-redeemed = ใช้รหัสเชิญ ({ $role })
audit-act-unlinked = แยกบัญชีที่เชื่อมกัน
audit-act-approve = อนุมัติการลงทะเบียน
audit-act-decline = ไม่อนุมัติการลงทะเบียน
audit-act-seat = ให้ที่นั่ง
audit-act-admit_beyond = รับเกินจำนวนที่กำหนด
audit-act-put_on_waiting_list = ใส่ชื่อในรายชื่อรอที่นั่ง
audit-act-remove = นำชื่อออกจากรายชื่อ
audit-act-enter_person = ลงทะเบียนแทนผู้ที่ไม่มีบัญชี
audit-act-keep_organizations_apart = ระบุว่าเป็นคนละองค์กร
audit-act-broadcast_made = เริ่มร่างข้อความถึงหลายคน
audit-act-broadcast_again = เริ่มร่างข้อความใหม่สำหรับผู้ที่ส่งไม่ถึง
audit-act-broadcast_edited = แก้ไขข้อความถึงหลายคน
audit-act-broadcast_redrafted = นำข้อความถึงหลายคนกลับมาแก้ไข
audit-act-broadcast_tested = ลองส่งข้อความถึงตัวเอง
audit-act-broadcast_asked = ขอให้ผู้อื่นยืนยันข้อความ
audit-act-broadcast_confirmed = ยืนยันข้อความของผู้อื่น
audit-act-broadcast_refused = ไม่ยืนยันข้อความของผู้อื่น
audit-act-broadcast_planned = ตั้งเวลาส่งข้อความถึงหลายคน
audit-act-broadcast_began = เริ่มส่งข้อความถึงหลายคน
audit-act-broadcast_selected = เลือกผู้รับข้อความ
audit-act-broadcast_paused = พักการส่งข้อความถึงหลายคน
audit-act-broadcast_resumed = ให้ส่งข้อความส่วนที่เหลือ
audit-act-broadcast_stopped = หยุดส่งข้อความถึงหลายคน
audit-act-broadcast_sent = ส่งข้อความถึงหลายคนครบแล้ว
audit-act-broadcast_cancelled = ยกเลิกข้อความถึงหลายคน
audit-act-broadcast_discarded = ทิ้งข้อความถึงหลายคน
audit-act-change_paper = แก้ไขเอกสาร
audit-act-post_paper = เผยแพร่เอกสาร
audit-act-take_paper_away = นำเอกสารออก
audit-act-no_report = แจ้งว่าจะไม่มีรายงาน
audit-act-set_joining = ตั้งลิงก์เข้าประชุม
audit-act-set_joining_minutes = เปลี่ยนเวลาส่งลิงก์เข้าประชุม
audit-act-put_joining_away = ทิ้งลิงก์เข้าประชุมใหม่
audit-act-take_joining_away = นำลิงก์เข้าประชุมออก
