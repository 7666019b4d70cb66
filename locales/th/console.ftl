### คอนโซล: สิ่งที่เห็นเฉพาะผู้ใช้เทอร์มินัล คำที่ขึ้นต้นด้วยทวิภาค (:) พิมพ์ตามนั้น
### บันทึก = record, เก็บ = save, สวมบท = be somebody

console-prompt = { $name } · { $moment }
console-notice = ถึง { $name } เมื่อ{ $moment }:
console-rehearsal = นี่คือการทดลองใช้ ไม่มีสิ่งใดที่นี่ส่งไปถึงคนจริง และเวลาจะหยุดอยู่จนกว่าคุณจะเลื่อนไปข้างหน้า พิมพ์หมายเลขหรือข้อความของปุ่มเพื่อกดปุ่ม พิมพ์ /help เพื่อดูคำสั่ง หรือ :help เพื่อดูว่าคอนโซลทำอะไรได้บ้าง
# $moment: date, time and zone.
console-continues = ทำต่อจากครั้งที่แล้ว ตอนนี้คือ{ $moment } พิมพ์คำสั่ง roundtable start-over เพื่อเริ่มใหม่ทั้งหมด
console-help-heading = คอนโซล
console-help-lines = บรรทัดที่ลงท้ายด้วย \ จะต่อเนื่องไปยังบรรทัดถัดไป
console-help-as = :as แสดงว่ามีใครอยู่ที่นี่บ้าง ส่วน :as Somchai ให้คุณสวมบทเป็นคนคนนั้น
console-help-language = :language fr เปลี่ยนภาษาที่ใช้พูดกับผู้มาใหม่
console-help-clock = :clock +14d หรือ :clock 2021-01-31 23:59 Asia/Bangkok เลื่อนเวลาผ่านไปทีละวันจนถึงตอนนั้น
console-help-record = :record FILE บันทึกทุกขั้นตอนต่อจากนี้ลงไฟล์ ส่วน :record หยุดบันทึก
console-help-save = :save FILE เก็บไฟล์ล่าสุดที่ได้รับ
console-help-quit = :quit ปิดคอนโซล
console-cast = ผู้ที่อยู่ที่นี่:
# $zone: “เวลากรุงเทพ”
console-cast-entry = { $name }: { $note } ({ $language } { $zone })
console-cast-next = พิมพ์ :as ตามด้วยชื่อเพื่อสวมบทเป็นคนใดคนหนึ่ง หรือพิมพ์ชื่อใหม่เพื่อเป็นคนอื่น
# $state: how they stand there now, one of the state-… messages.
cast-colleague = สังกัด Mekong Migrant Workers Union การประชุมหารือครั้งที่ 1: { $state }
cast-organizer = ผู้จัดชุดการประชุมนี้
console-now = ตอนนี้คุณคือ { $name }
console-newcomer = ตอนนี้คุณคือ { $name } ซึ่งยังไม่มีใครที่นี่รู้จัก
console-clock-real = นี่ไม่ใช่การทดลองใช้ จึงเลื่อนเวลาไม่ได้
console-languages = ภาษา: { $languages }
console-show-none = โปรแกรมนี้สร้างขึ้นโดยไม่มี { $platform }
console-show-platforms = :show telegram และ :show discord แสดงหน้าจอล่าสุดตามที่จะส่งไปยังแพลตฟอร์มเหล่านั้น
console-misread-unknown = ไม่มี { $typed } พิมพ์ :help เพื่อดูว่ามีอะไรบ้าง
console-misread-clock = “{ $typed }” ไม่ใช่ระยะเวลาหรือวันเวลาข้างหน้า ลองพิมพ์เช่น +14d, +2h หรือ 2021-01-31 23:59 Asia/Bangkok
console-misread-language = “{ $typed }” ไม่ใช่รหัสภาษา ลองพิมพ์เช่น fr หรือ th
console-misread-platform = “{ $typed }” ไม่ใช่ชื่อแพลตฟอร์ม ชื่อที่ใช้ได้คือ telegram และ discord
console-misread-surplus = คำสั่งนี้ไม่ต้องมีคำต่อท้าย เราจึงไม่เข้าใจ “{ $typed }”
console-attached =
    { $size ->
       *[other] ได้รับไฟล์ { $name } ({ $size } ไบต์) เก็บไว้ได้ด้วย :save
    }
console-saved = เก็บไว้เป็น { $path } แล้ว
console-nothing-to-save = ยังไม่ได้รับไฟล์ใด
console-recording = กำลังบันทึกลงใน { $path }
console-recorded = บันทึกไว้ใน { $path } แล้ว
console-not-recording = ขณะนี้ไม่ได้บันทึกอยู่
console-already-recording = กำลังบันทึกลงใน { $path } อยู่แล้ว หยุดได้ด้วย :record
console-exists = { $path } มีอยู่แล้ว และยังคงไว้ตามเดิม โปรดเลือกชื่ออื่น
# $reason: มาจากระบบปฏิบัติการ เป็นภาษาของระบบ
console-cannot-write = เขียน { $path } ไม่ได้: { $reason }
