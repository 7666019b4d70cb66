### حين يقرر فريق التنظيم في التسجيل: ما يُبلَّغ به الناس، وكيف يرى الفريق ويقرر.

## للجميع

# على بطاقة المشاورة، ضمن من يمكنه المشاركة.
card-approval = يقرر فريق التنظيم في كل طلب تسجيل.
outcome-admitted = أعطاك فريق التنظيم مقعدا، وأصبح لك.

## لمن أرسل طلبا

applied-heading = القرار لفريق التنظيم
applied-sent = وصلنا طلب تسجيلك. في هذه المشاورة يقرر فريق التنظيم في كل طلب.
applied-next = ليس لك مقعد بعد. نخبرك هنا فور صدور القرار. وإن لم يعد بإمكانك الحضور فيرجى الانسحاب.

## ما تقرر

decided-waiting-heading = اسمك في قائمة الانتظار
decided-approved-waiting = قبل فريق التنظيم طلبك، لكن لا يوجد مقعد متاح الآن.
decided-moved-waiting = نقلك فريق التنظيم إلى قائمة الانتظار، ولم يعد المقعد الذي كان لك محجوزا لك.
# تسمية قبل رقم: 1 هو الأول.
decided-place = الترتيب في القائمة
decided-waiting-next = حين يتوفر لك مقعد نحتفظ به لك ونخبرك هنا.
decided-declined-heading = لم يُقبل طلب تسجيلك
decided-declined = قرر فريق التنظيم عدم قبول طلبك في هذه المشاورة.
decided-removed-heading = لم يعد اسمك في القائمة
decided-removed = رفع فريق التنظيم تسجيلك من القائمة.
decided-lapsed-heading = لم يصدر القرار في الوقت المناسب
decided-lapsed = بدأ الاجتماع ولم يكن فريق التنظيم قد قرر في طلبك. نأسف لذلك.
# عنوان فوق كلمات الفريق نفسها.
decided-reason = كتب فريق التنظيم
decided-next = إن كان لديك سؤال فيرجى توجيهه إلى فريق التنظيم. تجد في صفحة المشاورة كيفية التواصل معه.

## لمن يقررون

applications-heading = طلبات تسجيل بانتظار قراركم
# $count: عدد من لم يُقرَّر في طلبهم.
applications =
    { $count ->
        [zero] لا أحد بانتظار قرار فريقكم ({ $count }).
        [one] ينتظر شخص واحد قرار فريقكم في تسجيله.
        [two] ينتظر شخصان قرار فريقكم في تسجيلهما.
        [few] ينتظر { $count } أشخاص قرار فريقكم في تسجيلهم.
        [many] ينتظر { $count } شخصا قرار فريقكم في تسجيلهم.
       *[other] ينتظر { $count } شخص قرار فريقكم في تسجيلهم.
    }
applications-next = لا نكتب إليكم في هذا أكثر من مرة في اليوم.
applications-button = الاطلاع عليها

## القوائم

registrations-button = التسجيلات
registrations-heading = التسجيلات
# كل منها عنوان وزر. $count: عدد الأشخاص.
registrations-registered = المسجّلون: { $count }
registrations-offered = عُرض عليهم مقعد: { $count }
registrations-waiting = في الانتظار: { $count }
registrations-pending = بانتظار القرار: { $count }
registrations-gone = انتهى تسجيلهم: { $count }
registrations-none = لا أحد في هذه القائمة.
registrations-private = هذه بيانات شخصية لفريق التنظيم وحده. يرجى عدم نقل أي منها إلى غيره.
registrations-list = القائمة
registrations-enter = تسجيل شخص
registrations-find = بحث
registrations-find-heading = عمّن تبحث؟
registrations-find-ask = يرجى كتابة اسم شخص أو منظمة، أو جزء منه.
registrations-find-again = يرجى كتابة حرفين على الأقل. هذا ما كتبته:
registrations-find-label = الاسم أو المنظمة
registrations-found-heading = البحث
registrations-found-none = لا يوجد في هذه المشاورة شخص أو منظمة بهذا الاسم.
registrations-found-more = يوجد غيرهم. يرجى كتابة جزء أطول من الاسم للعثور عليهم.

## تسجيل واحد

registrations-one-heading = تسجيل
registrations-self = بصفة شخصية
# $name: منظمة أكد مالك المنظومة اسمها أو لم يؤكده.
registrations-confirmed = { $name } (الاسم مؤكد)
registrations-unconfirmed = { $name } (كما كُتب عند التسجيل)
# تسميات.
registrations-state = الحالة
registrations-since = آخر تغيير
registrations-waits = ما يُنتظر
registrations-until = محجوز حتى
registrations-exception = استثناء
registrations-answered = الاستبيان
registrations-stays = الموعد الجديد
registrations-reached = الرسائل
registrations-entered = سجّله
registrations-room-meeting = مقعد في الاجتماع
registrations-room-organization = مقعد من مقاعد المنظمة
registrations-room-individuals = مقعد للمشاركة بصفة شخصية
registrations-room-group = مقعد في فريق العمل
# $limits: مما سبق. $reason: بكلمات الفريق.
registrations-excepted = { $limits }، فوق الحد: { $reason }
registrations-excepted-own = { $limits }، فوق الحد، بقرار منك: { $reason }
registrations-answered-yes = أُرسل
registrations-answered-no = لم يُرسل
registrations-stays-yes = أُكّد الحضور رغم التغيير
registrations-stays-no = لم يُعرف بعد إن كان الموعد مناسبا
registrations-reached-yes = تصل
registrations-reached-closed = لا تصل حاليا
registrations-reached-none = لا حساب هنا
registrations-entered-value = فريق التنظيم، وقد أكد أن الشخص طلب ذلك
# عنوان فوق الكلمات.
registrations-reason-told = ما أُبلغ به

## القرارات: الأزرار التي تنفذها أيضا

registrations-do-approve = قبول
registrations-do-decline = رفض
registrations-do-seat = إعطاء مقعد
registrations-do-beyond = قبول فوق الحد
registrations-do-wait = نقل إلى قائمة الانتظار
registrations-do-remove = رفع من القائمة
registrations-back = العودة إلى التسجيل

## القرارات: ما الذي يترتب عليها

registrations-weigh-approve = قبول هذا الطلب؟
registrations-weigh-decline = رفض هذا الطلب؟
registrations-weigh-seat = إعطاء مقعد؟
registrations-weigh-beyond = القبول فوق الحد؟
registrations-weigh-wait = النقل إلى قائمة الانتظار؟
registrations-weigh-remove = الرفع من القائمة؟
registrations-becomes-registered = يحصل هذا الشخص على مقعد.
registrations-becomes-waiting = لا يوجد مقعد متاح، فيُضاف هذا الشخص إلى قائمة الانتظار.
registrations-becomes-moved = يفقد هذا الشخص مقعده وينتقل إلى آخر قائمة الانتظار.
# $rooms: ما يُنتظر.
registrations-becomes-waits = المنتظَر: { $rooms }.
registrations-becomes-declined = لا يحصل هذا الشخص على مقعد. ويمكنه إرسال الطلب من جديد ما دام باب التسجيل مفتوحا.
registrations-becomes-removed = يفقد هذا الشخص مكانه. ويمكنه التسجيل من جديد ما دام باب التسجيل مفتوحا.
# $held: عدد الأشخاص معه من $places مقاعد؛ $over: الزيادة.
registrations-over-meeting = عدد المشاركين في الاجتماع حينها { $held } والمقاعد { $places }: الزيادة { $over }.
registrations-over-organization = عدد المشاركين من منظمته حينها { $held } والمقاعد { $places }: الزيادة { $over }.
registrations-over-individuals = عدد المشاركين بصفة شخصية حينها { $held } والمقاعد { $places }: الزيادة { $over }.
registrations-over-group = عدد المشاركين في فريق العمل حينها { $held } والمقاعد { $places }: الزيادة { $over }.
registrations-over-until = ومع انسحاب أشخاص يعود العدد إلى حده من تلقاء نفسه.
# $names: أشخاص.
registrations-offers = ثم يُعرض مقعد على { $names }.
registrations-offers-nobody = لا يُعرض بذلك مقعد على أحد.
registrations-told = يُبلَّغ هذا الشخص فورا.
registrations-told-none = ليس لهذا الشخص حساب هنا: يرجى إبلاغه بأنفسكم.
registrations-reason-label = السبب
registrations-reason-may-be = يمكنك كتابة السبب، وسيقرأ الشخص كلماتك. أو اتخذ القرار دون سبب.
registrations-reason-needed = يرجى كتابة السبب، وسيقرأ الشخص كلماتك.
registrations-reason-recorded = يرجى كتابة السبب، ويُسجَّل للفريق.
# $max: أكبر عدد من الحروف.
registrations-reason-again = لا يصلح هذا سببا. يرجى كتابته في { $max } حرف على الأكثر. هذا ما كتبته:
registrations-without = دون سبب
registrations-done = تم، وأُبلغ الشخص.
registrations-done-untold = تم. يرجى إبلاغ الشخص بأنفسكم.
registrations-weighed-anew = تغيّر ما يترتب على هذا بعد عرضه. يرجى الاطلاع من جديد.

## قرارات غير ممكنة

registrations-not-heading = لم يتغير شيء
registrations-not-stands = تغيّر هذا التسجيل بعد اطلاعك عليه. يرجى الاطلاع من جديد.
registrations-not-full = ما ينقص:
registrations-not-full-next = يمكنك قبوله فوق الحد، مع سبب يُسجَّل.
registrations-not-back = لا يناسب المقعد أحدا آخر في الانتظار، فسيُعرض عليه من جديد فورا. يمكنك بدلا من ذلك رفعه من القائمة.
registrations-not-account = ليس لهذا الشخص حساب هنا، فلن يصله أي عرض في قائمة الانتظار. يمكنك بدلا من ذلك رفعه من القائمة.
registrations-not-cancelled = المشاورة ملغاة.
registrations-not-started = بدأ الاجتماع، ولا يُقرَّر بعد ذلك في تسجيلاته.
registrations-not-list = انتهت قائمة الانتظار.
registrations-not-individuals = المشاركة لأشخاص من منظمات فقط، وهذا الشخص يأتي بصفة شخصية.
registrations-not-group = ينقص فريق العمل. يرجى أن تطلب من الشخص الانسحاب والتسجيل من جديد مع اختيار فريق.

## تسجيل شخص لا حساب له

enter-heading = تسجيل شخص
enter-intro = لمن لا يستطيع استخدام تطبيقات المحادثة وطلب منكم تسجيله. يحصل على مقعد إن وُجد؛ ولا يمكن الانتظار دون حساب، إذ لن يصل أي عرض.
enter-lines = يرجى الكتابة في رسالة واحدة، كلٌّ في سطر:
enter-organization = المنظمة، أو «لا يوجد»
enter-group = فريق العمل، برقمه:
enter-again-lines = يرجى كتابة كل الأسطر دون زيادة. هذا ما كتبته:
enter-again-name = السطر الأول ليس اسما. هذا ما كتبته:
enter-again-organization = السطر الثاني لا يسمي منظمة. يرجى كتابة اسمها الكامل، أو «لا يوجد». هذا ما كتبته:
enter-again-country = السطر الثالث لا يسمي بلدا، أو يسمي أكثر من بلد. يرجى كتابة اسمه الكامل. هذا ما كتبته:
enter-again-group = ينقص فريق العمل. يرجى كتابة رقمه. هذا ما كتبته:
enter-confirm-heading = تسجيل هذا الشخص؟
enter-consent = باختيارك فئة تؤكد أن هذا الشخص طلب منك تسجيله، ويعلم أن اسمه ومنظمته وفئته وبلده تُحفظ لهذه المشاورة. ويُسجَّل تأكيدك.
enter-category = إلى أي فئة ينتمي؟
enter-change = الكتابة من جديد
enter-done = تم التسجيل. يرجى إبلاغ الشخص بأنفسكم.
enter-not-heading = لم يُسجَّل أحد
enter-older = لم يُسجَّل أحد بهذا الزر: سبق الضغط عليه، أو كُتب شيء آخر بعد ذلك. القائمة تبيّن من هو مسجَّل.
enter-full = لا يوجد مقعد متاح:
enter-full-next = لم يُحفظ شيء. حين يتوفر مقعد أو يرتفع الحد يمكنك المحاولة من جديد.
# $most: عدد المنظمات الجديدة التي يمكن لشخص إضافتها في اليوم.
enter-organizations =
    { $most ->
        [zero] سمّيت اليوم { $most } منظمة جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
        [one] سمّيت اليوم منظمة جديدة واحدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
        [two] سمّيت اليوم منظمتين جديدتين، ولا يمكن إضافة غيرهما قبل الغد. لم يُحفظ شيء.
        [few] سمّيت اليوم { $most } منظمات جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
        [many] سمّيت اليوم { $most } منظمة جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
       *[other] سمّيت اليوم { $most } منظمة جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
    }

## منظمات متشابهة، للمالكين

alike-button = منظمات متشابهة
alike-heading = منظمات متشابهة الأسماء
alike-intro = اسمان لمنظمة واحدة يُحسبان مرتين في الحدود. اختر زوجا للمقارنة.
alike-none = لا توجد منظمتان متشابهتان.
alike-none-yet = لا توجد منظمتان متشابهتان بين الأسماء التي فُحصت حتى الآن، وما زالت هناك أسماء أخرى.
alike-none-more = لا توجد أزواج أخرى.
alike-first = إلى الأزواج الأولى
alike-further = أزواج تالية
alike-merge-heading = منظمة واحدة أم اثنتان؟
# تسميات قبل الأسماء.
alike-from = هذه
alike-into = تُدمج في
alike-means = بالدمج يُحسب أشخاص المنظمتين منظمة واحدة في كل السلاسل، ولا رجوع عنه. ولا يفقد أحد مقعده: من كان فوق الحد يبقى استثناء مسجلا.
alike-touches = ما يشمله الدمج
alike-touches-nothing = لا أحد من الأولى في أي مشاورة.
# $title: مشاورة؛ $held: مقاعد المنظمتين؛ $above: منها فوق الحد.
alike-touched = { $title }: المقاعد معا { $held }
alike-touched-above = { $title }: المقاعد معا { $held }، منها فوق الحد { $above }
alike-touches-more =
    { $count ->
        [zero] ولا مشاورات أخرى ({ $count }).
        [one] ومشاورة أخرى.
        [two] ومشاورتان أخريان.
        [few] و{ $count } مشاورات أخرى.
        [many] و{ $count } مشاورة أخرى.
       *[other] و{ $count } مشاورة أخرى.
    }
alike-merge = دمج
alike-other-way = بالعكس
alike-apart = منظمتان مختلفتان
alike-back = أزواج أخرى
alike-merged = تم الدمج.
alike-kept-apart = تم التسجيل: منظمتان مختلفتان.
