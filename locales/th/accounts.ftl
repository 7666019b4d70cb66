### One person on several accounts: linking them by a code, saying yes on both sides, undoing it, letting one leave.

## The accounts

accounts-button = บัญชีของฉัน
accounts-heading = บัญชีของคุณ
accounts-one = คุณใช้บัญชีเดียวที่นี่ หากคุณเขียนถึงเราจากที่อื่นด้วย คุณเชื่อมบัญชีนั้นได้ แล้วเราจะนับคุณเป็นคนเดียวกัน ลงทะเบียนครั้งเดียวและได้รับข้อความครั้งเดียว ไม่ว่าจะเขียนจากบัญชีใด
accounts-several = บัญชีเหล่านี้เป็นของคุณ สิ่งที่ทำในบัญชีหนึ่งมีผลในทุกบัญชี และแต่ละข้อความส่งถึงครั้งเดียว
# Behind the name or number of an account. $account; $notes: a list of accounts-here, accounts-messages, accounts-closed.
accounts-noted = { $account } ({ $notes })
accounts-here = บัญชีนี้
accounts-messages = ข้อความส่งมาที่นี่
accounts-closed = ไม่รับข้อความจากเรา
# $moment: date, time and zone.
accounts-undo-until = ยกเลิกการเชื่อมได้ถึง{ $moment }
# Buttons. $platform: Telegram, Discord or Console; $account: its name or number there.
accounts-prefer = ส่งข้อความไปที่ { $platform } ({ $account })
accounts-separate = แยก { $platform } ({ $account })
accounts-link = เชื่อมอีกบัญชีหนึ่ง
accounts-enter = มีรหัสแล้ว
# Beside the screen.
accounts-preferred = จากนี้ข้อความจะส่งไปที่นั่น
# Beside a question of a form that was answered in another account meanwhile. $platform: Telegram, Discord or Console.
accounts-continued = ทำต่อใน { $platform } แล้ว

## The code

link-code-heading = เชื่อมอีกบัญชีหนึ่ง
# Label before the code.
link-code = รหัสของคุณ
link-code-where = ในอีกบัญชีของคุณ โปรดเปิดแชตส่วนตัวกับเราแล้วพิมพ์
# $moment: date, time and zone.
link-code-until = รหัสใช้ได้ครั้งเดียว ถึง{ $moment }
link-code-nothing = เท่านี้ยังไม่มีการเชื่อมใด ๆ แต่ละบัญชีจะเห็นว่าอีกบัญชีเป็นใคร และต้องตอบตกลงทั้งสองบัญชี
# Stands on every screen about codes.
link-never-asked = ผู้จัดจะไม่มีวันขอรหัสเช่นนี้จากคุณ
link-code-new = ขอรหัสใหม่

link-enter-heading = พิมพ์รหัสจากอีกบัญชีของคุณ
link-enter = ในอีกบัญชี พิมพ์ { COMMAND("link") } เพื่อดูรหัส
# Above the field into which the code is typed.
link-enter-label = รหัส

link-unknown-heading = รหัสนี้ใช้ไม่ได้
link-unknown = รหัสอาจพิมพ์ผิด มีผู้ใช้ไปแล้ว หรือหมดเวลา
link-unknown-next = โปรดตรวจดูรหัส หรือขอรหัสใหม่จากที่ที่ได้มา
link-own-heading = นี่คือรหัสของบัญชีนี้เอง
link-own = คุณพิมพ์รหัสในบัญชีที่แสดงรหัส หรือในบัญชีที่เชื่อมกันอยู่แล้ว
link-own-next = โปรดพิมพ์ในอีกบัญชีของคุณ
link-stopped-heading = รหัสผิดหลายครั้งเกินไป
link-stopped = เพื่อความปลอดภัย ขณะนี้ยังรับรหัสเพิ่มไม่ได้
link-stopped-next = โปรดลองอีกครั้งในหนึ่งชั่วโมง ด้วยรหัสใหม่

## The question to both sides

link-ask-heading = บัญชีนี้เป็นของคุณด้วยหรือไม่
# Instead of the name of an account that has none.
link-no-name = ไม่มีชื่อ
link-ask-name = ชื่อนี้คือชื่อที่บัญชีนั้นใช้เรียกตัวเอง ใครก็ตั้งชื่อใดก็ได้
link-common = สิ่งที่จะใช้ร่วมกัน
link-common-profile = โปรไฟล์ที่คุณบันทึกครั้งล่าสุด ส่วนภาษาและเขตเวลาเป็นไปตามบัญชีที่แสดงรหัส
link-common-registrations = การลงทะเบียนและลำดับในรายชื่อรอที่นั่ง
link-common-drafts = แบบฟอร์มที่เริ่มกรอกไว้ หากเป็นแบบฟอร์มเดียวกันสองชุด จะใช้ชุดที่กรอกล่าสุด
link-common-consents = สิ่งที่คุณให้ความยินยอม และสิ่งที่คุณทำได้ในชุดการประชุม
link-common-messages = ข้อความ ซึ่งแต่ละข้อความส่งครั้งเดียว ไปยังบัญชีที่คุณเลือก
link-rule = หากทั้งสองบัญชีมีที่ในการประชุมเดียวกัน จะคงไว้หนึ่งที่ โดยที่นั่งมาก่อนที่นั่งที่กันไว้ ที่นั่งที่กันไว้มาก่อนรายชื่อรอ จากนั้นคือที่ที่ได้ก่อน อีกที่หนึ่งจะคืนไป ทั้งสองบัญชีจะเห็นว่าที่ใดคงไว้ก่อนมีการเชื่อมใด ๆ
link-conflicts = คุณตอบตกลงทั้งสองบัญชีแล้ว ในการประชุมต่อไปนี้ ทั้งสองบัญชีต่างได้ที่นั่งหรืออยู่ในรายชื่อรอ และจะคืนไปหนึ่งรายการ
# $stays and $goes: link-place.
link-conflict = คงไว้: { $stays } คืนไป: { $goes }
# $state: "Registered", "On the waiting list"; $platform: Telegram, Discord or Console.
link-place = { $state } ({ $platform })
link-ask-warning = โปรดตอบตกลงเฉพาะเมื่อทั้งสองบัญชีเป็นของคุณ หากมีคนขอให้คุณทำเช่นนี้ โปรดตอบว่าไม่
link-ask-undo = ภายในเจ็ดวัน ยกเลิกได้จากบัญชีใดก็ได้
link-yes = ใช่ เป็นของฉันทั้งสอง
link-no = ไม่ ไม่เชื่อม

link-waits-heading = ต้องตอบตกลงในอีกบัญชีด้วย
link-waits = เรารับคำตอบของคุณแล้ว โปรดตอบตกลงในอีกบัญชีของคุณภายในหนึ่งชั่วโมง ก่อนหน้านั้นยังไม่มีการเชื่อมใด ๆ
link-waits-again = ดูอีกครั้ง
link-waits-back = ถอนคำตอบของฉัน

link-done-heading = เชื่อมบัญชีของคุณแล้ว
link-done = ตอนนี้เรานับคุณเป็นคนเดียวกัน ไม่ว่าจะเขียนจากบัญชีใด ลงทะเบียนครั้งเดียวและได้รับข้อความครั้งเดียว
# $moment: date, time and zone.
link-done-undo = หากคุณไม่ได้ทำ หรือทำผิดพลาด ยกเลิกได้จากบัญชีใดก็ได้ ถึง{ $moment }

link-declined-heading = ไม่มีการเชื่อมใด ๆ
link-declined = คุณตอบว่าไม่ ทุกอย่างจึงเป็นเหมือนเดิม
link-declined-other = อีกบัญชีตอบว่าไม่ ทุกอย่างจึงเป็นเหมือนเดิม

## Undoing

undo-button = ยกเลิกการเชื่อม
undo-heading = ยกเลิกการเชื่อมหรือไม่
undo-means-before = แต่ละบัญชีจะได้สิ่งที่มีอยู่เดิมคืน
undo-means-since = สิ่งที่คุณทำหลังจากนั้นอยู่กับบัญชีที่คุณทำ
undo-means-given-back = ที่ซึ่งคืนไปตอนเชื่อมจะไม่กลับมาเอง
undo-yes = ใช่ ยกเลิกการเชื่อม
undo-keep = ไม่ ขอคงไว้
undo-done-heading = ยกเลิกการเชื่อมแล้ว
undo-done = เรานับบัญชีทั้งสองเป็นสองคนเหมือนเดิม และแจ้งทั้งสองบัญชีแล้ว

## Letting an account leave

separate-heading = แยกบัญชีนี้หรือไม่
separate-means = ทุกอย่างยังอยู่กับบัญชีอื่นของคุณ ทั้งการลงทะเบียน โปรไฟล์ และสิ่งที่คุณให้ความยินยอม ส่วนบัญชีนี้จะเริ่มต้นใหม่
separate-here = นี่คือบัญชีที่คุณกำลังเขียนอยู่
separate-yes = ใช่ แยกบัญชี
separate-keep = ไม่ ขอคงไว้
separate-done-heading = แยกบัญชีแล้ว
separate-done = บัญชีนั้นไม่ใช่ของคุณที่นี่แล้ว และได้รับแจ้งแล้ว ทุกอย่างยังอยู่กับคุณ
separate-done-here = บัญชีนี้เริ่มต้นใหม่ ทุกอย่างยังอยู่กับบัญชีอื่นของคุณ

## Sent unasked

parted-heading = สองบัญชีไม่ได้เชื่อมกันแล้ว
# $platform: Telegram, Discord or Console.
parted = เรานับบัญชีนี้กับบัญชีหนึ่งบน { $platform } เป็นสองคนอีกครั้ง
parted-next = หากคุณไม่ได้ทำ โปรดดูบัญชีและการลงทะเบียนของคุณ
