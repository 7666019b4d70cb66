### من هنا يبدأ فريق التنظيم: سلاسله، وسلسلة واحدة، ومشاورة واحدة. لا يقرأ هذا إلا أعضاء الفريق.

# على بطاقة المشاورة لمن له دور في سلسلتها.
organizing-button = التنظيم

## السلاسل التي للقارئ دور فيها

organizing-heading = التنظيم
organizing-none = لم تُستورد أي سلسلة بعد. ويتولى ذلك من يشغّل هذا البرنامج.
# الأدوار، قائمةً بجانب عنوان السلسلة.
organizing-role-owner = إدارة النظام
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
organizing-state-registered = تم التسجيل
organizing-state-offered = عُرض مقعد
organizing-state-waiting = في قائمة الانتظار
organizing-state-pending = في انتظار القرار
organizing-state-withdrawn = تم الانسحاب
organizing-state-lapsed = انقضت مهلة القبول أو الانتظار
organizing-state-passed = تم الاعتذار عن المقعد
organizing-state-declined = لم يُقبل الطلب
organizing-state-handed_over = تم نقل المقعد
organizing-state-removed = أُلغي التسجيل

## العودة

organizing-home-button = جميع السلاسل
organizing-series-button = السلسلة
organizing-back-button = العودة إلى المشاورة

## ما لا يمكن

organizing-denied-heading = غير متاح لك
organizing-denied = هذا لفريق تنظيم إحدى السلاسل، وليست لحسابك صلاحية فيها، أو لم تعد له.
organizing-denied-next = إذا كان ينبغي أن تكون لك صلاحية، فيرجى طلب رمز دعوة من فريق التنظيم.
organizing-stale-heading = لم يعد هذا السؤال مطروحا
organizing-stale = طُرح سؤال آخر بعد ذلك، ولذلك لم يُستخدم ما كتبته. وهذا نصه:
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = لأي غرض هذا الرابط؟
organizing-link = لم يُفعل به شيء. لحفظ رابط، تُختار المشاورة ثم «{ $papers }». ورابط الانضمام إلى الاجتماع يُحفظ هناك تحت «{ $joining }».
