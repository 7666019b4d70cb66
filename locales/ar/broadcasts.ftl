### رسائل إلى كثيرين: كيف يكتبها فريق التنظيم ويرسلها، وما يحيط بالرسالة التي تصل الناس.

## القائمة

broadcast-button = رسائل جماعية
broadcast-list-none = لم تُكتب أي رسالة بعد.
broadcast-new = رسالة جديدة
broadcast-untitled = لا نص بعد
# أين وصلت الرسالة، بجانب كلماتها الأولى.
broadcast-phase-draft = مسودة
broadcast-phase-asked = في انتظار التأكيد
broadcast-phase-planned = مجدولة
broadcast-phase-sending = قيد الإرسال
broadcast-phase-paused = متوقفة مؤقتا
broadcast-phase-stopping = قيد الإيقاف
broadcast-phase-sent = أُرسلت
broadcast-phase-cancelled = أُوقفت

## نصها

broadcast-text-heading = ما نص الرسالة؟
# $language: اسمها بلغتها.
broadcast-text-ask = يرجى كتابة الرسالة باللغة { $language }، نصا عاديا دون تنسيق. وتظهر الروابط كاملة.
# اسم حقل.
broadcast-text-label = الرسالة
broadcast-text-now = حتى الآن:
# $given و$max: عدد الحروف.
broadcast-text-long = عدد أحرف النص { $given }، والحد الأقصى { $max }. يرجى اختصاره.
broadcast-text-whole = النص مع الروابط والأزرار أطول مما تتسع له رسالة واحدة. يرجى اختصاره.
broadcast-text-empty = لا يوجد في الرسالة ما يُقرأ. يرجى كتابتها من جديد.
# $link: كما كُتب.
broadcast-text-misleading = هذا الرابط يؤدي إلى غير ما يبدو، أو لا يؤدي إلى أي صفحة: { $link }. يرجى تصحيحه.
broadcast-texts-heading = نص الرسالة بكل لغة
broadcast-texts = من لا يوجد نص بلغته يصله النص الإنجليزي، وإلا فأول نص متاح.
broadcast-unwritten = لم يُكتب
# $language: اسمها بلغتها. أزرار.
broadcast-write = كتابة: { $language }
broadcast-drop = حذف: { $language }

## رسالة قيد الإعداد

broadcast-draft-heading = رسالة جماعية
# تسميات.
broadcast-series = السلسلة
broadcast-for = موجهة إلى
broadcast-languages = لغات النص
broadcast-buttons = الأزرار
broadcast-time = موعد الإرسال
# Instead, once it has begun to go out.
broadcast-began = بدأ الإرسال
broadcast-besides = إضافة إلى ذلك
broadcast-at-once = في أقرب وقت
broadcast-nobody = لا أحد بعد
broadcast-none = لا يوجد
# $count: أسماء أخرى في قائمة.
broadcast-more =
    { $count ->
        [zero] لا خيارات أخرى
        [one] خيار آخر
        [two] خياران آخران
        [few] { $count } خيارات أخرى
        [many] { $count } خيارًا آخر
       *[other] { $count } خيار آخر
    }
broadcast-again-those = من لم تصلهم الرسالة السابقة
broadcast-again-all = من لم تصلهم الرسالة السابقة أو ربما لم تصلهم
# أزرار.
broadcast-texts-button = النص
broadcast-who-button = المستلمون
broadcast-buttons-button = الأزرار
broadcast-when-button = الموعد
broadcast-preview-button = معاينة الرسالة
broadcast-test-button = إرسالها إليّ وحدي
broadcast-check-button = المراجعة والإرسال
broadcast-discard = حذف الرسالة
broadcast-redraft = إعادتها مسودة
broadcast-back = العودة إلى الرسالة
# بجانب الشاشة.
broadcast-test-toast = في طريقها إلى حساباتك.
broadcast-stale-toast = تغيرت الرسالة في هذه الأثناء. وهذا هو وضعها الآن.

## إلى من

broadcast-who-heading = إلى من هذه الرسالة؟
broadcast-who = يمكن اختيار مجموعة أو أكثر، ثم تضييق الاختيار حسب الفئة أو البلد أو اللغة.
broadcast-who-news = من لا يريد أخبار السلسلة يصله مع ذلك ما يُرسل إلى من لهم مكان في المشاورة.
broadcast-group-series = كل من في السلسلة
broadcast-group-registered = من تم تسجيلهم
broadcast-group-offered = من عُرض عليهم مقعد
broadcast-group-waiting = من في قائمة الانتظار
broadcast-group-pending = من ينتظرون القرار
broadcast-group-interested = المهتمون دون مقعد
broadcast-unanswered = من لم يجيبوا عن الاستبيان
broadcast-urgent = الإرسال ليلا أيضا
# $what: خيار تم اختياره.
broadcast-picked = ✓ { $what }
broadcast-categories = الفئات
broadcast-countries = البلدان
broadcast-readers = لغات المستلمين
broadcast-readers-text = تصل الرسالة فقط إلى من يقرؤون إحدى هذه اللغات. وإذا لم تُختر أي لغة، تصل إلى الجميع.
broadcast-any = الكل
broadcast-as-registered = حسب ما ذكره كل شخص عند تسجيله في هذه السلسلة.
broadcast-countries-ask = يرجى كتابة أسماء البلدان، مع فاصلة بين كل اسم وآخر.
# $name: كما كُتب.
broadcast-country-unknown = لم نتعرف على بلد باسم «{ $name }»، أو قد يدل هذا الاسم على أكثر من بلد. يرجى كتابته بطريقة أخرى.

## أزرار تحتها

broadcast-buttons-text = ما الأزرار التي تظهر تحت الرسالة؟
broadcast-offer-card = الاطلاع على المشاورة
broadcast-offer-register = التسجيل
broadcast-offer-questionnaire = الاستبيان
broadcast-offer-papers = الوثائق

## متى

broadcast-when-heading = متى تُرسل الرسالة؟
# $example: «23 يناير 2021 09:00»؛ $zone يبدأ بكلمة «بتوقيت» أو «بالتوقيت».
broadcast-when-ask = يرجى كتابة تاريخ ووقت، مثل { $example } ({ $zone }).
broadcast-when-label = التاريخ والوقت
broadcast-when-past = مضى هذا الموعد. يرجى اختيار موعد لاحق.
broadcast-when-unread = لم نتعرف في ما كتبته على تاريخ ووقت.

## كما تصل الناس

# $team: فريق التنظيم.
broadcast-from = من فريق التنظيم: { $team }
broadcast-from-team = من فريق التنظيم
# $language: اسمها بلغتها.
broadcast-only-in = لا توجد نسخة بلغتك، وهذه نسخة باللغة { $language }.

## قبل إرسالها

broadcast-check-heading = قبل الإرسال
# تسميات قبل أعداد وأسماء.
broadcast-people = عدد الأشخاص
broadcast-nowhere = يتعذر الوصول إليهم
broadcast-leads = تؤدي الروابط إلى
broadcast-otherwise-heading = من لا يوجد نص بلغتهم
# $wanted و$got: لغات بأسمائها.
broadcast-otherwise =
    { $count ->
        [zero] لا أحد لغته { $wanted } ويصله النص باللغة { $got }
        [one] شخص واحد لغته { $wanted } ويصله النص باللغة { $got }
        [two] شخصان لغتهما { $wanted } ويصلهما النص باللغة { $got }
        [few] { $count } أشخاص لغتهم { $wanted } ويصلهم النص باللغة { $got }
        [many] { $count } شخصًا لغتهم { $wanted } ويصلهم النص باللغة { $got }
       *[other] { $count } شخص لغتهم { $wanted } ويصلهم النص باللغة { $got }
    }
# $count: العدد الذي يلزم فوقه شخص ثانٍ.
broadcast-second-many =
    { $count ->
        [zero] الرسالة موجهة إلى أشخاص آخرين، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
        [one] الرسالة موجهة إلى أكثر من شخص واحد، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
        [two] الرسالة موجهة إلى أكثر من شخصين، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
        [few] الرسالة موجهة إلى أكثر من { $count } أشخاص، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
        [many] الرسالة موجهة إلى أكثر من { $count } شخصًا، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
       *[other] الرسالة موجهة إلى أكثر من { $count } شخص، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
    }
broadcast-second-hosts = في الرسالة ما يؤدي إلى { $hosts }، ولا يؤدي أي رابط آخر في السلسلة إلى ذلك، ولذلك يجب أن يؤكدها شخص آخر من فريقك.
broadcast-second-nobody = لا يوجد بعد في فريقك غيرك من يمكنه ذلك. يرجى أولا دعوة شخص آخر إلى فريق التنظيم.
broadcast-unpublished = لم تُنشر المشاورة بعد، ولذلك لا يمكن إبلاغ أحد بشأنها. يرجى نشرها أولا.
broadcast-no-text = ليس للرسالة نص بعد. يرجى كتابته.
broadcast-no-people = لن تصل الرسالة إلى أحد. يرجى اختيار المستلمين.
broadcast-ask = طلب تأكيد من الفريق
broadcast-send =
    { $count ->
        [zero] إرسالها الآن (لا أحد)
        [one] إرسالها الآن إلى شخص واحد
        [two] إرسالها الآن إلى شخصين
        [few] إرسالها الآن إلى { $count } أشخاص
        [many] إرسالها الآن إلى { $count } شخصًا
       *[other] إرسالها الآن إلى { $count } شخص
    }
broadcast-plan =
    { $count ->
        [zero] إرسالها في موعدها (لا أحد)
        [one] إرسالها في موعدها إلى شخص واحد
        [two] إرسالها في موعدها إلى شخصين
        [few] إرسالها في موعدها إلى { $count } أشخاص
        [many] إرسالها في موعدها إلى { $count } شخصًا
       *[other] إرسالها في موعدها إلى { $count } شخص
    }

## بانتظار التأكيد

broadcast-asked-heading = في انتظار التأكيد
broadcast-asked-own = يجب أن يؤكدها شخص آخر من فريقك، وقد أُبلغ الفريق بذلك.
broadcast-asked-other = يود شخص من فريقك إرسال هذه الرسالة. يرجى قراءتها ومعرفة من ستصلهم، ثم اتخاذ القرار.
broadcast-confirm = نعم، إرسالها
broadcast-refuse = لا، عدم إرسالها
broadcast-own-toast = أنت من كتب الرسالة أو طلب إرسالها، ولذلك يجب أن يؤكدها شخص آخر.
broadcast-look = الاطلاع عليها
broadcast-asked-notice-heading = رسالة تنتظر تأكيدك
broadcast-asked-notice = يود شخص من فريق التنظيم إرسال هذه الرسالة الجماعية.
broadcast-confirmed-heading = تم تأكيد رسالتك
broadcast-confirmed = أكدها شخص آخر من فريقك، وتُرسل في موعدها.
broadcast-refused-heading = لن تُرسل رسالتك
broadcast-refused = لم يؤكدها شخص آخر من فريقك. وقد عادت مسودة، ولم تصل إلى أحد.

## في طريقها وبعد ذلك

broadcast-heading-planned = الرسالة مجدولة
broadcast-heading-sending = الرسالة قيد الإرسال
broadcast-heading-paused = الرسالة متوقفة مؤقتا
broadcast-heading-stopping = الرسالة قيد الإيقاف
broadcast-heading-sent = أُرسلت الرسالة
broadcast-heading-cancelled = أُوقفت الرسالة
# بجانب شريط.
broadcast-done = أُنجز { $part } من { $whole }
broadcast-choosing = ما زال جمع أسماء المستلمين جاريا، ولذلك تزداد الأعداد.
# تسميات قبل أعداد الأشخاص؛ وبعضها يأتي وحده بجانب اسم.
broadcast-sent = أُرسلت
broadcast-open = لم تُرسل بعد
broadcast-unreachable = لم تصل
broadcast-failed = تعذر الإرسال
broadcast-unknown = ربما وصلت
broadcast-skipped = استُثني من الإرسال
broadcast-gone = مُحيت بياناتهم بعد ذلك
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
broadcast-left = ينتهي الإرسال بعد نحو
# أزرار.
broadcast-refresh = تحديث
broadcast-pause = إيقاف مؤقت
broadcast-resume = متابعة الإرسال
broadcast-cancel = إيقاف نهائي
broadcast-missed-button = من لم تصلهم
broadcast-again = إعادة الإرسال لمن لم تصلهم
broadcast-again-unknown = إعادتها أيضا لمن ربما وصلتهم
broadcast-cancel-heading = إيقاف الرسالة نهائيا؟
broadcast-cancel-text = لن تصل إلى أحد بعد ذلك. ومن وصلته تبقى لديه.
broadcast-cancel-yes = نعم، إيقافها
broadcast-missed-heading = من لم تصلهم
broadcast-missed-personal = في هذه القائمة بيانات شخصية، وهي لفريق التنظيم وحده.
broadcast-missed-none = لا أحد في هذه القائمة.
broadcast-nameless = شخص دون تسجيل في هذه السلسلة

## In rooms

# A group of readers beside others; also the label before a number, and before how many of how many rooms.
broadcast-rooms = غرف السلسلة
broadcast-rooms-said = { $part } من { $whole }
# $count: rooms.
broadcast-rooms-narrow =
    { $count ->
        [zero] تتسع الغرف كلها للرسالة باللغتين.
        [one] الرسالة أطول من أن تتسع لها غرفة واحدة بلغتين، فلا تظهر فيها إلا اللغة الأولى.
        [two] الرسالة أطول من أن تتسع لها غرفتان بلغتين، فلا تظهر فيهما إلا اللغة الأولى.
        [few] الرسالة أطول من أن تتسع لها { $count } غرف بلغتين، فلا تظهر فيها إلا اللغة الأولى.
        [many] الرسالة أطول من أن تتسع لها { $count } غرفة بلغتين، فلا تظهر فيها إلا اللغة الأولى.
       *[other] الرسالة أطول من أن تتسع لها { $count } غرفة بلغتين، فلا تظهر فيها إلا اللغة الأولى.
    }
# A button, where it is for nobody but the rooms.
broadcast-send-rooms = النشر في الغرف
