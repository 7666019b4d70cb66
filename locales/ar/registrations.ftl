### حين يقرر فريق التنظيم في التسجيل: ما يُبلَّغ به الناس، وكيف يرى الفريق ويقرر.

## للجميع

# على بطاقة المشاورة، ضمن من يمكنه المشاركة.
card-approval = يبتّ فريق التنظيم في كل طلب تسجيل.
outcome-admitted = منحك فريق التنظيم مقعدا، وأصبح لك.

## لمن أرسل طلبا

applied-heading = القرار لفريق التنظيم
applied-sent = وصلنا طلب تسجيلك. في هذه المشاورة يبتّ فريق التنظيم في كل طلب.
applied-next = ليس لك مقعد بعد. نبلغك هنا فور صدور القرار. وإذا تعذر عليك الحضور، فيرجى الانسحاب.

## ما تقرر

decided-waiting-heading = اسمك في قائمة الانتظار
decided-approved-waiting = قبل فريق التنظيم طلبك، لكن لا يوجد مقعد متاح الآن.
decided-moved-waiting = نقل فريق التنظيم اسمك إلى قائمة الانتظار، ولم يعد مقعدك السابق محفوظا لك.
# تسمية قبل رقم: 1 هو الأول.
decided-place = الترتيب في القائمة
decided-waiting-next = حالما يتوفر لك مقعد، نحتفظ لك به ونراسلك هنا.
decided-declined-heading = لم يُقبل طلب تسجيلك
decided-declined = قرر فريق التنظيم عدم قبول مشاركتك في هذه المشاورة.
decided-removed-heading = لم يعد تسجيلك قائما
decided-removed = ألغى فريق التنظيم تسجيلك.
decided-lapsed-heading = لم يصدر القرار في الوقت المناسب
decided-lapsed = بدأ الاجتماع قبل أن يبتّ فريق التنظيم في طلب تسجيلك. نأسف لذلك.
# عنوان فوق كلمات الفريق نفسها.
decided-reason = كتب فريق التنظيم
decided-next = إذا كان لديك سؤال، فيرجى توجيهه إلى فريق التنظيم. وطريقة التواصل معه مذكورة في صفحة المشاورة.

## لمن يقررون

applications-heading = طلبات تسجيل تنتظر قرار فريقك
# $count: عدد من لم يُقرَّر في طلبهم.
applications =
    { $count ->
        [zero] لا أحد ينتظر قرار فريقك.
        [one] ينتظر شخص واحد قرار فريقك بشأن تسجيله.
        [two] ينتظر شخصان قرار فريقك بشأن تسجيلهما.
        [few] ينتظر { $count } أشخاص قرار فريقك بشأن تسجيلهم.
        [many] ينتظر { $count } شخصًا قرار فريقك بشأن تسجيلهم.
       *[other] ينتظر { $count } شخص قرار فريقك بشأن تسجيلهم.
    }
applications-next = نراسلك بشأن ذلك مرة واحدة في اليوم على الأكثر.
applications-button = الاطلاع عليها

## القوائم

registrations-button = طلبات التسجيل
registrations-heading = طلبات التسجيل
# كل منها عنوان وزر. $count: عدد الأشخاص.
registrations-registered = تم تسجيلهم: { $count }
registrations-offered = عُرض عليهم مقعد: { $count }
registrations-waiting = في قائمة الانتظار: { $count }
registrations-pending = في انتظار القرار: { $count }
registrations-gone = انتهى تسجيلهم: { $count }
registrations-none = لا أحد في هذه القائمة.
registrations-private = هذه بيانات شخصية لفريق التنظيم وحده. يرجى عدم نقل أي منها إلى غيره.
registrations-list = القائمة
registrations-enter = تسجيل شخص
registrations-find = بحث
registrations-find-heading = البحث عن شخص أو منظمة
registrations-find-ask = يرجى كتابة اسم شخص أو منظمة، أو جزء منه.
registrations-find-again = يرجى كتابة حرفين على الأقل. وهذا ما كتبته:
registrations-find-label = الاسم أو المنظمة
registrations-found-heading = البحث
registrations-found-none = لا يوجد في هذه المشاورة شخص أو منظمة بهذا الاسم.
registrations-found-more = توجد نتائج أخرى. يرجى كتابة جزء أطول من الاسم للعثور عليها.

## تسجيل واحد

registrations-one-heading = طلب تسجيل
registrations-self = بصفة شخصية
# $name: منظمة أكد مالك المنظومة اسمها أو لم يؤكده.
registrations-confirmed = { $name } (الاسم مؤكد)
registrations-unconfirmed = { $name } (كما كُتب عند التسجيل)
# تسميات.
registrations-state = الحالة
registrations-since = آخر تغيير
registrations-waits = في انتظار
registrations-until = محفوظ حتى
registrations-exception = استثناء
registrations-answered = الاستبيان
registrations-stays = الموعد الجديد
registrations-reached = الرسائل
registrations-entered = مصدر التسجيل
registrations-room-meeting = مقعد في الاجتماع
registrations-room-organization = مقعد من مقاعد المنظمة
registrations-room-individuals = مقعد للمشاركة بصفة شخصية
registrations-room-group = مقعد في فريق العمل
# $limits: مما سبق. $reason: بكلمات الفريق.
registrations-excepted = { $limits }، فوق الحد: { $reason }
registrations-excepted-own = { $limits }، فوق الحد، بقرار منك: { $reason }
registrations-answered-yes = أُرسل
registrations-answered-no = لم يُرسل
registrations-stays-yes = تم تأكيد الحضور رغم التغيير
registrations-stays-no = لم يصل رد بعد
registrations-reached-yes = تصل
registrations-reached-closed = لا تصل حاليا
registrations-reached-none = لا يوجد حساب هنا
registrations-entered-value = فريق التنظيم، وقد أكد أن هذا الشخص طلب ذلك
# عنوان فوق الكلمات.
registrations-reason-told = ما أُبلغ به هذا الشخص

## القرارات: الأزرار التي تنفذها أيضا

registrations-do-approve = قبول الطلب
registrations-do-decline = رفض الطلب
registrations-do-seat = منح مقعد
registrations-do-beyond = قبول فوق الحد
registrations-do-wait = نقل إلى قائمة الانتظار
registrations-do-remove = إلغاء التسجيل
registrations-back = العودة إلى الطلب

## القرارات: ما الذي يترتب عليها

registrations-weigh-approve = قبول هذا الطلب؟
registrations-weigh-decline = رفض هذا الطلب؟
registrations-weigh-seat = منح مقعد؟
registrations-weigh-beyond = القبول فوق الحد؟
registrations-weigh-wait = النقل إلى قائمة الانتظار؟
registrations-weigh-remove = إلغاء هذا التسجيل؟
registrations-becomes-registered = يحصل هذا الشخص على مقعد.
registrations-becomes-waiting = لا يوجد مقعد متاح، فيُضاف هذا الشخص إلى قائمة الانتظار.
registrations-becomes-moved = يفقد هذا الشخص مقعده وينتقل إلى آخر قائمة الانتظار.
# $rooms: ما يُنتظر.
registrations-becomes-waits = في انتظار: { $rooms }.
registrations-becomes-declined = لا يحصل هذا الشخص على مقعد. ويمكنه إرسال طلب جديد ما دام باب التسجيل مفتوحا.
registrations-becomes-removed = يفقد هذا الشخص مكانه. ويمكنه التسجيل من جديد ما دام باب التسجيل مفتوحا.
# $held: عدد الأشخاص معه من $places مقاعد؛ $over: الزيادة.
registrations-over-meeting = يصبح عدد الأشخاص في الاجتماع { $held }، وعدد المقاعد { $places }، بزيادة { $over } على الحد.
registrations-over-organization = يصبح عدد الأشخاص من المنظمة { $held }، وعدد المقاعد { $places }، بزيادة { $over } على الحد.
registrations-over-individuals = يصبح عدد المشاركين بصفة شخصية { $held }، وعدد المقاعد { $places }، بزيادة { $over } على الحد.
registrations-over-group = يصبح عدد الأشخاص في فريق العمل { $held }، وعدد المقاعد { $places }، بزيادة { $over } على الحد.
registrations-over-until = ومع انسحاب أشخاص، يعود العدد إلى الحد من تلقاء نفسه.
# $names: أشخاص.
registrations-offers = ثم يُعرض مقعد على { $names }.
registrations-offers-nobody = لا يُعرض مقعد على أحد نتيجة لذلك.
registrations-told = يُبلَّغ هذا الشخص فورا.
registrations-told-none = ليس لهذا الشخص حساب هنا: يرجى إبلاغه بنفسك.
registrations-reason-label = السبب
registrations-reason-may-be = يمكنك كتابة السبب، وسيُرسل إلى هذا الشخص كما كتبته. ويمكنك كذلك اتخاذ القرار دون سبب.
registrations-reason-needed = يرجى كتابة السبب، وسيُرسل إلى هذا الشخص كما كتبته.
registrations-reason-recorded = يرجى كتابة السبب، ويُدوَّن للفريق.
# $max: أكبر عدد من الحروف.
registrations-reason-again = لا يصلح هذا سببا. يرجى كتابته من جديد، والحد الأقصى للأحرف { $max }. وهذا ما كتبته:
registrations-without = دون سبب
registrations-done = تم، وأُبلغ هذا الشخص.
registrations-done-untold = تم. يرجى إبلاغ هذا الشخص بنفسك.
registrations-weighed-anew = تغيّر ما يترتب على ذلك بعد عرضه عليك. يرجى النظر من جديد.

## قرارات غير ممكنة

registrations-not-heading = لم يتغير شيء
registrations-not-stands = تغيّر هذا الطلب بعد اطلاعك عليه. يرجى النظر من جديد.
registrations-not-full = ما ينقص:
registrations-not-full-next = يمكنك قبول هذا الشخص فوق الحد، مع سبب يُدوَّن.
registrations-not-back = لا يناسب المقعد أي شخص آخر في قائمة الانتظار، ولذلك سيُعرض على هذا الشخص من جديد فورا. ويمكنك بدلا من ذلك إلغاء التسجيل.
registrations-not-account = ليس لهذا الشخص حساب هنا، ولذلك لا يمكن أن يصله أي عرض في قائمة الانتظار. ويمكنك بدلا من ذلك إلغاء التسجيل.
registrations-not-cancelled = المشاورة ملغاة.
registrations-not-started = بدأ الاجتماع، ولم يعد ممكنا البتّ في طلبات التسجيل.
registrations-not-list = انتهت قائمة الانتظار.
registrations-not-individuals = المشاركة متاحة باسم منظمة فقط، وهذا الشخص يشارك بصفة شخصية.
registrations-not-group = لم يُختر فريق العمل. يجب أن ينسحب هذا الشخص ثم يسجّل مع اختيار فريق عمل، ويرجى إبلاغه بذلك.

## تسجيل شخص لا حساب له

enter-heading = تسجيل شخص
enter-intro = لمن لا يمكنهم استخدام المحادثة وطلبوا منك تسجيلهم. يُمنح مقعد إذا كان متاحا؛ ولا يمكن الانتظار دون حساب، إذ لن يصل أي عرض.
enter-lines = يرجى كتابة ما يلي في رسالة واحدة، كل منها في سطر:
enter-organization = المنظمة، أو «لا يوجد»
enter-group = فريق العمل، برقمه:
enter-again-lines = يرجى كتابة جميع الأسطر دون زيادة. وهذا ما كتبته:
enter-again-name = السطر الأول ليس اسما. وهذا ما كتبته:
enter-again-organization = لا يوجد في السطر الثاني اسم منظمة. يرجى كتابة اسمها الكامل، أو «لا يوجد». وهذا ما كتبته:
enter-again-country = لا يوجد في السطر الثالث اسم بلد، أو قد يدل على أكثر من بلد. يرجى كتابة اسمه الكامل. وهذا ما كتبته:
enter-again-group = لم يُذكر فريق العمل. يرجى كتابة رقمه. وهذا ما كتبته:
enter-confirm-heading = تسجيل هذا الشخص؟
enter-consent = اختيار فئة هو تأكيد منك أن هذا الشخص طلب منك تسجيله، وأنه يعلم أن اسمه ومنظمته وفئته وبلده تُحفظ من أجل هذه المشاورة. ويُدوَّن هذا التأكيد.
enter-category = إلى أي فئة ينتمي هذا الشخص؟
enter-change = الكتابة من جديد
enter-done = تم التسجيل. يرجى إبلاغ هذا الشخص بنفسك.
enter-not-heading = لم يتم تسجيل أحد
enter-older = لم يتم تسجيل أحد بهذا الزر: سبق الضغط عليه، أو كُتب شيء آخر بعد ذلك. وتبيّن القائمة من تم تسجيلهم.
enter-full = لا يوجد مقعد متاح:
enter-full-next = لم يُحفظ شيء. وإذا توفر مقعد أو ارتفع الحد، يمكنك تسجيل هذا الشخص من جديد.
# $most: عدد المنظمات الجديدة التي يمكن لشخص إضافتها في اليوم.
enter-organizations =
    { $most ->
        [zero] لا يمكن إضافة منظمات جديدة اليوم. لم يُحفظ شيء.
        [one] أضفت اليوم منظمة جديدة واحدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
        [two] أضفت اليوم منظمتين جديدتين، ولا يمكن إضافة غيرهما قبل الغد. لم يُحفظ شيء.
        [few] أضفت اليوم { $most } منظمات جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
        [many] أضفت اليوم { $most } منظمة جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
       *[other] أضفت اليوم { $most } منظمة جديدة، ولا يمكن إضافة غيرها قبل الغد. لم يُحفظ شيء.
    }

## منظمات متشابهة، للمالكين

alike-button = منظمات متشابهة
alike-heading = منظمات متشابهة الأسماء
alike-intro = إذا كان لمنظمة واحدة اسمان، حُسبت مرتين ضمن الحدود. يرجى اختيار اسمين للمقارنة بينهما.
alike-none = لا توجد منظمتان متشابهتا الاسم.
alike-none-yet = لا توجد منظمتان متشابهتا الاسم بين ما فُحص حتى الآن، وما زالت هناك أسماء أخرى.
alike-none-more = لا توجد أسماء متشابهة أخرى.
alike-first = العودة إلى البداية
alike-further = المزيد من الأسماء
alike-merge-heading = منظمة واحدة أم اثنتان؟
# تسميات قبل الأسماء.
alike-from = هذه المنظمة
alike-into = تُدمج في
alike-means = بعد الدمج يُحسب أشخاص المنظمتين لمنظمة واحدة في جميع السلاسل، ولا يمكن التراجع عن ذلك. ولا يفقد أحد مقعده: من كان فوق الحد يبقى استثناء مدوَّنا.
alike-touches = ما يشمله الدمج
alike-touches-nothing = لا أحد من المنظمة الأولى في أي مشاورة.
# $title: مشاورة؛ $held: مقاعد المنظمتين؛ $above: منها فوق الحد.
alike-touched = { $title }: مجموع المقاعد { $held }
alike-touched-above = { $title }: مجموع المقاعد { $held }، منها فوق الحد { $above }
alike-touches-more =
    { $count ->
        [zero] ولا توجد مشاورات أخرى.
        [one] ومشاورة واحدة أخرى.
        [two] ومشاورتان أخريان.
        [few] و{ $count } مشاورات أخرى.
        [many] و{ $count } مشاورة أخرى.
       *[other] و{ $count } مشاورة أخرى.
    }
alike-merge = دمج
alike-other-way = الدمج بالعكس
alike-apart = منظمتان مختلفتان
alike-back = أسماء متشابهة أخرى
alike-merged = تم الدمج.
alike-kept-apart = تم تدوين ذلك: منظمتان مختلفتان.
