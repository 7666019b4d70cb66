### من هنا يبدأ فريق التنظيم: سلاسله، وسلسلة واحدة، ومشاورة واحدة. لا يقرأ هذا إلا أعضاء الفريق.

# على بطاقة المشاورة لمن له دور في سلسلتها.
organizing-button = التنظيم

## السلاسل التي للقارئ دور فيها

organizing-heading = التنظيم
organizing-none = لم تُستورد أي سلسلة بعد. يتولى ذلك مشغّل هذا البرنامج.
# الأدوار، قائمةً بجانب عنوان السلسلة.
organizing-role-owner = مالك هذه المنظومة
organizing-role-organizer = تنظيم
organizing-role-moderator = إشراف
organizing-role-viewer = اطلاع فقط

## سلسلة واحدة

organizing-series = مشاوراتها، وما يخص السلسلة كلها:
organizing-series-empty = لا توجد فيها أي مشاورة بعد.

## مشاورة واحدة

organizing-consultation-heading = لفريق التنظيم
organizing-nobody-yet = لم يسجّل أحد بعد.
# تسميات قبل عدد الأشخاص.
organizing-state-registered = المسجّلون
organizing-state-offered = عُرض عليهم مقعد
organizing-state-waiting = في قائمة الانتظار
organizing-state-pending = بانتظار القرار
organizing-state-withdrawn = انسحبوا
organizing-state-lapsed = انتهى العرض أو الانتظار دون مقعد
organizing-state-passed = تركوا العرض لغيرهم
organizing-state-declined = لم يُقبلوا
organizing-state-handed_over = تنازلوا عن مقعدهم
organizing-state-removed = رُفعوا من القائمة

## العودة

organizing-home-button = كل السلاسل
organizing-series-button = السلسلة
organizing-back-button = العودة إلى المشاورة

## ما لا يمكن

organizing-denied-heading = غير متاح لك
organizing-denied = هذه الصفحة لفريق تنظيم السلسلة، وليس لحسابك دور فيها، أو لم يعد له دور.
organizing-denied-next = إن كان ينبغي أن يكون لك دور فاطلب رمز دعوة من أحد المنظمين.
organizing-stale-heading = لم يعد هذا مطلوبًا
organizing-stale = طُرح سؤال آخر بعد ذلك، فلم يُفعل شيء بما كتبته. هذا نصّك:
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = لأي غرض هذا الرابط؟
organizing-link = لم يُفعل به شيء. لحفظ رابط، تُختار المشاورة ثم «{ $papers }». ورابط الانضمام إلى الاجتماع يُحفظ هناك تحت «{ $joining }».
