### رسائل إلى كثيرين: كيف يكتبها فريق التنظيم ويرسلها، وما يحيط بالرسالة التي تصل الناس.

## القائمة

broadcast-button = رسائل إلى كثيرين
broadcast-list-none = لم تُكتب أي رسالة بعد.
broadcast-new = رسالة جديدة
broadcast-untitled = بلا نص بعد
# أين وصلت الرسالة، بجانب كلماتها الأولى.
broadcast-phase-draft = مسودة
broadcast-phase-asked = بانتظار التأكيد
broadcast-phase-planned = مقررة
broadcast-phase-sending = قيد الإرسال
broadcast-phase-paused = متوقفة مؤقتًا
broadcast-phase-stopping = قيد الإيقاف
broadcast-phase-sent = أُرسلت
broadcast-phase-cancelled = أُوقفت

## نصها

broadcast-text-heading = ماذا تريدون أن تقولوا؟
# $language: اسمها بلغتها.
broadcast-text-ask = يُرجى كتابة الرسالة باللغة { $language } نصًا عاديًا. تُعرض الروابط كاملة.
# اسم حقل.
broadcast-text-label = الرسالة
broadcast-text-now = حتى الآن:
# $given و$max: عدد الحروف.
broadcast-text-long = في هذا النص { $given } من الحروف، والمتاح { $max }. يُرجى اختصاره.
broadcast-text-whole = مع الروابط والأزرار صار النص أطول من رسالة واحدة. يُرجى اختصاره.
broadcast-text-empty = لا يوجد هنا ما يُقرأ. يُرجى كتابة الرسالة من جديد.
# $link: كما كُتب.
broadcast-text-misleading = هذا العنوان يقود إلى غير ما يبدو، أو لا يقود إلى شيء: { $link }. يُرجى تصحيحه.
broadcast-texts-heading = النص بكل لغة
broadcast-texts = من يقرأ لغة لا نص بها يصله النص الإنجليزي، وإلا فأول نص موجود.
broadcast-unwritten = لم يُكتب
# $language: اسمها بلغتها. أزرار.
broadcast-write = كتابة: { $language }
broadcast-drop = إزالة: { $language }

## رسالة قيد الإعداد

broadcast-draft-heading = رسالة إلى كثيرين
# تسميات.
broadcast-series = السلسلة
broadcast-for = إلى
broadcast-languages = مكتوبة بـ
broadcast-buttons = الأزرار
broadcast-time = موعد الإرسال
# Instead, once it has begun to go out.
broadcast-began = بدأ الإرسال
broadcast-besides = إضافة إلى ذلك
broadcast-at-once = في أقرب وقت
broadcast-nobody = لا أحد بعد
broadcast-none = لا شيء
# $count: أسماء أخرى في قائمة.
broadcast-more =
    { $count ->
        [zero] لا غيرها
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
broadcast-again-those = من لم تصلهم الرسالة السابقة
broadcast-again-all = من لم تصلهم الرسالة السابقة، أو ربما لم تصلهم
# أزرار.
broadcast-texts-button = النص
broadcast-who-button = إلى من
broadcast-buttons-button = الأزرار
broadcast-when-button = متى
broadcast-preview-button = كما يراها الناس
broadcast-test-button = إرسالها إليّ وحدي
broadcast-check-button = مراجعة وإرسال
broadcast-discard = التخلص منها
broadcast-redraft = إعادتها إلى مسودة
broadcast-back = العودة إلى الرسالة
# بجانب الشاشة.
broadcast-test-toast = في طريقها إلى حساباتكم.
broadcast-stale-toast = تغيّرت في هذه الأثناء. هكذا هي الآن.

## إلى من

broadcast-who-heading = إلى من هذه الرسالة؟
broadcast-who = يمكن اختيار مجموعة أو أكثر. الفئات والبلدان واللغات تضيّق الاختيار.
broadcast-who-news = من لا يريد أخبار السلسلة يصله مع ذلك ما يُرسل إلى أصحاب المقاعد.
broadcast-group-series = كل من في السلسلة
broadcast-group-registered = المسجّلون
broadcast-group-offered = من حُفظ لهم مقعد
broadcast-group-waiting = من في قائمة الانتظار
broadcast-group-pending = من ينتظرون القرار
broadcast-group-interested = المهتمون بلا مقعد
broadcast-unanswered = لم يجيبوا عن الاستبيان
broadcast-urgent = في الليل أيضًا
# $what: خيار تم اختياره.
broadcast-picked = ✓ { $what }
broadcast-categories = الفئات
broadcast-countries = البلدان
broadcast-readers = لغة القراءة
broadcast-readers-text = فقط من يقرأ إحدى هذه اللغات؛ ودون اختيار تصل الجميع.
broadcast-any = دون تقييد
broadcast-as-registered = وفق ما ذكره الناس عند تسجيلهم في هذه السلسلة.
broadcast-countries-ask = يُرجى كتابة البلدان وبينها فواصل.
# $name: كما كُتب.
broadcast-country-unknown = «{ $name }» ليس بلدًا نعرفه، أو قد يكون أكثر من بلد. يُرجى كتابته بصيغة أخرى.

## أزرار تحتها

broadcast-buttons-text = ما الأزرار التي توضع تحت الرسالة؟
broadcast-offer-card = فتح المشاورة
broadcast-offer-register = التسجيل
broadcast-offer-questionnaire = الاستبيان
broadcast-offer-papers = الوثائق

## متى

broadcast-when-heading = متى تُرسل؟
# $example: «23 يناير 2021 09:00»؛ $zone: «توقيت بانكوك».
broadcast-when-ask = يُرجى كتابة تاريخ ووقت، مثل { $example }، وفق { $zone }.
broadcast-when-label = التاريخ والوقت
broadcast-when-past = فات هذا الوقت. يُرجى اختيار وقت لاحق.
broadcast-when-unread = لم نتمكن من قراءة تاريخ ووقت في هذا.

## كما تصل الناس

# $team: فريق التنظيم.
broadcast-from = من فريق التنظيم: { $team }
broadcast-from-team = من فريق التنظيم
# $language: اسمها بلغتها.
broadcast-only-in = لا توجد نسخة بلغتكم؛ هذه باللغة { $language }.

## قبل إرسالها

broadcast-check-heading = قبل الإرسال
# تسميات قبل أعداد وأسماء.
broadcast-people = الأشخاص
broadcast-nowhere = لا يمكن الوصول إليهم
broadcast-leads = تقود الروابط إلى
broadcast-otherwise-heading = من لا نص بلغتهم
# $wanted و$got: لغات بأسمائها.
broadcast-otherwise =
    { $count ->
        [zero] لا أحد يقرأ { $wanted } ويصله { $got }
        [one] شخص واحد يقرأ { $wanted } ويصله { $got }
        [two] شخصان يقرآن { $wanted } ويصلهما { $got }
        [few] { $count } أشخاص يقرؤون { $wanted } ويصلهم { $got }
        [many] { $count } شخصًا يقرؤون { $wanted } ويصلهم { $got }
       *[other] { $count } شخص يقرؤون { $wanted } ويصلهم { $got }
    }
# $count: العدد الذي يلزم فوقه شخص ثانٍ.
broadcast-second-many =
    { $count ->
        [zero] الرسالة موجهة إلى أشخاص، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
        [one] الرسالة موجهة إلى أكثر من شخص واحد، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
        [two] الرسالة موجهة إلى أكثر من شخصين، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
        [few] الرسالة موجهة إلى أكثر من { $count } أشخاص، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
        [many] الرسالة موجهة إلى أكثر من { $count } شخصًا، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
       *[other] الرسالة موجهة إلى أكثر من { $count } شخص، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
    }
broadcast-second-hosts = تقود الرسالة إلى { $hosts }، ولا يقود إليه أي رابط آخر في السلسلة، لذلك يجب أن يؤكدها شخص آخر من فريقكم.
broadcast-second-nobody = لا أحد غيركم في الفريق يستطيع ذلك بعد. يُرجى دعوة منظّم ثانٍ أولًا.
broadcast-unpublished = لم تُنشر المشاورة بعد، فلا يمكن إخبار أحد عنها. يُرجى نشرها أولًا.
broadcast-no-text = لا نص لها بعد. يُرجى كتابته.
broadcast-no-people = لن تصل أحدًا. يُرجى اختيار من تُرسل إليهم.
broadcast-ask = طلب التأكيد من الفريق
broadcast-send =
    { $count ->
        [zero] إرسالها الآن دون أحد
        [one] إرسالها الآن إلى شخص واحد
        [two] إرسالها الآن إلى شخصين
        [few] إرسالها الآن إلى { $count } أشخاص
        [many] إرسالها الآن إلى { $count } شخصًا
       *[other] إرسالها الآن إلى { $count } شخص
    }
broadcast-plan =
    { $count ->
        [zero] إرسالها حينها دون أحد
        [one] إرسالها حينها إلى شخص واحد
        [two] إرسالها حينها إلى شخصين
        [few] إرسالها حينها إلى { $count } أشخاص
        [many] إرسالها حينها إلى { $count } شخصًا
       *[other] إرسالها حينها إلى { $count } شخص
    }

## بانتظار التأكيد

broadcast-asked-heading = بانتظار التأكيد
broadcast-asked-own = يجب أن يؤكدها شخص آخر من فريقكم، وقد أُبلغ الفريق.
broadcast-asked-other = يريد أحد أعضاء فريقكم إرسال هذا. يُرجى قراءته ومعرفة من سيصلهم، ثم القرار.
broadcast-confirm = نعم، تُرسل
broadcast-refuse = لا تُرسل
broadcast-own-toast = أنتم كتبتموها أو طلبتم إرسالها، لذلك يؤكدها شخص آخر.
broadcast-look = الاطلاع عليها
broadcast-asked-notice-heading = رسالة تنتظر تأكيدكم
broadcast-asked-notice = يود أحد أعضاء فريق التنظيم إرسال هذا إلى أشخاص كثيرين.
broadcast-confirmed-heading = تم تأكيد رسالتكم
broadcast-confirmed = أكدها شخص آخر من الفريق. تُرسل في موعدها.
broadcast-refused-heading = لن تُرسل رسالتكم
broadcast-refused = لم يؤكدها الفريق. عادت مسودة، ولم تصل أحدًا.

## في طريقها وبعد ذلك

broadcast-heading-planned = الرسالة مقررة
broadcast-heading-sending = الرسالة قيد الإرسال
broadcast-heading-paused = الرسالة متوقفة مؤقتًا
broadcast-heading-stopping = الرسالة قيد الإيقاف
broadcast-heading-sent = أُرسلت الرسالة
broadcast-heading-cancelled = أُوقفت الرسالة
# بجانب شريط.
broadcast-done = أُنجز { $part } من { $whole }
broadcast-choosing = ما زال جمع المستلمين جاريًا، لذلك تزداد الأعداد.
# تسميات قبل أعداد الأشخاص؛ وبعضها يأتي وحده بجانب اسم.
broadcast-sent = أُرسلت
broadcast-open = المتبقي
broadcast-unreachable = لم تصل
broadcast-failed = فشل الإرسال
broadcast-unknown = ربما وصلت
broadcast-skipped = استُثني
broadcast-gone = حُذفت بياناتهم منذ ذلك
broadcast-pace-label = السرعة
broadcast-pace =
    { $count ->
        [zero] لا شيء في الدقيقة
        [one] رسالة واحدة في الدقيقة
        [two] رسالتان في الدقيقة
        [few] { $count } رسائل في الدقيقة
        [many] { $count } رسالة في الدقيقة
       *[other] { $count } رسالة في الدقيقة
    }
broadcast-left = الوقت المتبقي تقريبًا
# أزرار.
broadcast-refresh = تحديث
broadcast-pause = إيقاف مؤقت
broadcast-resume = متابعة
broadcast-cancel = إيقاف نهائي
broadcast-missed-button = من لم تصلهم
broadcast-again = إرسالها ثانية لمن لم تصلهم
broadcast-again-unknown = ولمن ربما وصلتهم أيضًا
broadcast-cancel-heading = إيقافها نهائيًا؟
broadcast-cancel-text = لن تصل أحدًا بعد الآن. ومن وصلته تبقى لديه.
broadcast-cancel-yes = نعم، إيقافها
broadcast-missed-heading = من لم تصلهم
broadcast-missed-personal = في هذه القائمة بيانات شخصية. هي لفريق التنظيم وحده.
broadcast-missed-none = لا أحد في هذه القائمة.
broadcast-nameless = شخص لم يسجّل في هذه السلسلة

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = غرف السلسلة
broadcast-rooms-said = { $part } من { $whole }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = نشر في الغرف
