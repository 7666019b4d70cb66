### One person on several accounts: linking them by a code, saying yes on both sides, undoing it, letting one leave.

## The accounts

accounts-button = حساباتي
accounts-heading = حساباتك
accounts-one = لديك هنا حساب واحد. إذا كان لك حساب آخر تصلنا منه رسائلك، يمكنك ربطه بهذا الحساب: فالحسابان عندنا لشخص واحد، بتسجيل واحد، وكل رسالة تصل مرة واحدة.
accounts-several = هذه حساباتك. ما يتم في أحدها يسري فيها كلها، وكل رسالة تصل مرة واحدة.
# Behind the name or number of an account. $account; $notes: a list of accounts-here, accounts-messages, accounts-closed.
accounts-noted = { $account } ({ $notes })
accounts-here = هذا الحساب
accounts-messages = تصل الرسائل إليه
accounts-closed = لا يستقبل رسائلنا
# $moment: date, time and zone.
accounts-undo-until = يمكن إلغاء الربط حتى { $moment }.
# Buttons. $platform: Telegram, Discord or Console; $account: its name or number there.
accounts-prefer = الرسائل إلى { $platform } ({ $account })
accounts-separate = فصل { $platform } ({ $account })
accounts-link = ربط حساب آخر
accounts-enter = لدي رمز
# Beside the screen.
accounts-preferred = تصل الرسائل إلى هناك من الآن.
# Beside a question of a form that was answered in another account meanwhile. $platform: Telegram, Discord or Console.
accounts-continued = استُكملت في { $platform }

## The code

link-code-heading = ربط حساب آخر
# Label before the code.
link-code = رمزك
link-code-where = افتح المحادثة الخاصة معنا في حسابك الآخر واكتب:
# $moment: date, time and zone.
link-code-until = يصلح الرمز مرة واحدة، حتى { $moment }.
link-code-nothing = لا يُربط شيء بذلك بعد. يرى كل حساب من هو الآخر، ولا بد من الموافقة في الحسابين.
# Stands on every screen about codes.
link-never-asked = لن يطلب منك أحد من فريق التنظيم رمزا كهذا أبدا.
link-code-new = رمز جديد

link-enter-heading = اكتب رمز حسابك الآخر
link-enter = يظهر الرمز في الحساب الآخر بكتابة { COMMAND("link") }.
# Above the field into which the code is typed.
link-enter-label = الرمز

link-unknown-heading = هذا الرمز غير صالح
link-unknown = ربما كُتب خطأ، أو سبق استخدامه، أو انتهت مدته.
link-unknown-next = يرجى التحقق منه، أو طلب رمز جديد من حيث أتى.
link-own-heading = هذا رمزك أنت
link-own = كُتب الرمز في الحساب الذي أظهره، أو في حساب مرتبط به من قبل.
link-own-next = يرجى كتابته في حسابك الآخر.
link-stopped-heading = رموز خاطئة كثيرة
link-stopped = حرصا على السلامة، لا تُقبل أي رموز الآن.
link-stopped-next = يرجى المحاولة بعد ساعة برمز جديد.

## The question to both sides

link-ask-heading = هل هذا حسابك أيضا؟
# Instead of the name of an account that has none.
link-no-name = بلا اسم
link-ask-name = هذا هو الاسم الذي يظهر به ذلك الحساب، ويمكن لأي شخص اختيار أي اسم.
link-common = ما يصبح مشتركا
link-common-profile = ملفك كما حُفظ آخر مرة، واللغة والمنطقة الزمنية كما في الحساب الذي أظهر الرمز
link-common-registrations = التسجيلات والأماكن في قوائم الانتظار
link-common-drafts = الاستمارات التي بدأتها، وإذا كانت الاستمارة نفسها مرتين فالأحدث منهما
link-common-consents = ما وافقت عليه، وما يمكنك القيام به في سلسلة من المشاورات
link-common-messages = الرسائل: تصل كل رسالة مرة واحدة إلى الحساب الذي وقع عليه اختيارك
link-rule = إذا كان للحسابين مكان في المشاورة نفسها بقي واحد: المقعد قبل المقعد المحتفظ به، والمقعد المحتفظ به قبل قائمة الانتظار، ثم الأسبق. ويُعاد الآخر. ويظهر ذلك في الحسابين قبل ربط أي شيء.
link-conflicts = تمت الموافقة في الحسابين. لكلا الحسابين مكان في المشاورات التالية، ويُعاد أحدهما:
# $stays and $goes: link-place.
link-conflict = يبقى: { $stays }. ويُعاد: { $goes }.
# $state: "Registered", "On the waiting list"; $platform: Telegram, Discord or Console.
link-place = { $state } ({ $platform })
link-ask-warning = وافق فقط إذا كان الحسابان لك. وإذا طلب منك أحد القيام بذلك فاختر الرفض.
link-ask-undo = يمكن إلغاء الربط من أي من الحسابين خلال سبعة أيام.
link-yes = نعم، الحسابان لي
link-no = لا، دون ربط

link-waits-heading = يبقى أن توافق في حسابك الآخر
link-waits = سُجلت موافقتك. وافق الآن في حسابك الآخر أيضا خلال ساعة. وحتى ذلك الحين لا يُربط شيء.
link-waits-again = النظر مجددا
link-waits-back = سحب موافقتي

link-done-heading = تم ربط حساباتك
link-done = حساباتك عندنا الآن لشخص واحد: تسجيل واحد، وكل رسالة تصل مرة واحدة.
# $moment: date, time and zone.
link-done-undo = إذا لم يكن ذلك منك أو كان خطأ، يمكن إلغاؤه من أي من الحسابين حتى { $moment }.

link-declined-heading = لم يُربط شيء
link-declined = كان جوابك الرفض، وبقي كل شيء كما كان.
link-declined-other = لم تتم الموافقة في الحساب الآخر، وبقي كل شيء كما كان.

## Undoing

undo-button = إلغاء الربط
undo-heading = إلغاء الربط؟
undo-means-before = يستعيد كل حساب ما كان له من قبل.
undo-means-since = ما قمت به بعد ذلك يبقى مع الحساب الذي قمت به فيه.
undo-means-given-back = المكان الذي أُعيد عند الربط لا يعود من تلقاء نفسه.
undo-yes = نعم، إلغاء الربط
undo-keep = لا، يبقى الربط
undo-done-heading = تم إلغاء الربط
undo-done = عاد الحسابان عندنا شخصين، ويصل الخبر إليهما معا.

## Letting an account leave

separate-heading = فصل هذا الحساب؟
separate-means = يبقى كل شيء مع حساباتك الأخرى: التسجيلات والملف وما وافقت عليه. ويبدأ هذا الحساب من جديد.
separate-here = إنه الحساب المستخدم في هذه المحادثة.
separate-yes = نعم، فصل الحساب
separate-keep = لا، يبقى
separate-done-heading = تم فصل الحساب
separate-done = لم يعد هذا الحساب لك هنا، ويصله الخبر. وبقي كل شيء معك.
separate-done-here = يبدأ هذا الحساب من جديد. وبقي كل شيء مع حساباتك الأخرى.

## Sent unasked

parted-heading = حسابان لم يعودا مرتبطين
# $platform: Telegram, Discord or Console.
parted = عاد هذا الحساب وحساب على { $platform } شخصين عندنا.
parted-next = إذا لم يكن ذلك منك، يرجى النظر في حساباتك وتسجيلاتك.
