### البحث عن المشاورات والاطلاع عليها: القوائم والبطاقات والوثائق واللغة والمكان والمساعدة.
### «إخبار الآخرين» لا «مشاركة»، لأن المشاركة هنا هي حضور المشاورة. و«تسجيل الاجتماع» للتسجيل بالصوت أو الصورة، أما
### «التسجيل» وحده فهو التسجيل في مشاورة.

## القائمة

list-heading = المشاورات
list-about = يمكنك هنا الاطلاع على مشاورات بشأن الهجرة والتسجيل فيها.
list-upcoming = المشاورات القادمة
list-past = المشاورات السابقة
list-none = لم يُعلن بعد عن أي مشاورة.
list-none-upcoming = لا توجد مشاورات قادمة في الوقت الحالي. وهذه مشاورات عُقدت من قبل:
list-none-match = لا توجد مشاورة تطابق اختيارك.
list-none-upcoming-match = لا توجد مشاورات قادمة تطابق اختيارك. وهذه مشاورات عُقدت من قبل:
list-cancelled = ملغاة
list-underway = منعقدة الآن.
list-days =
    { $days ->
        [zero] { $first }
        [one] { $first }
        [two] { $first } (على مدى يومين)
        [few] { $first } (على مدى { $days } أيام)
        [many] { $first } (على مدى { $days } يومًا)
       *[other] { $first } (على مدى { $days } يوم)
    }
list-full = جميع المقاعد مشغولة، ويمكنك الانضمام إلى قائمة الانتظار.
list-reports = نُشر ما يلي: { $kinds }

# $left بعد حرف جر دائما.
registration-open = باب التسجيل مفتوح حتى { $deadline } (يُغلق بعد { $left })
registration-opens = يُفتح باب التسجيل يوم { $opening } ويُغلق يوم { $deadline }
registration-closed = أُغلق باب التسجيل يوم { $deadline }

## التصفية

filter-heading = التصفية
filter-ask = ما المشاورات التي تهمك؟ كل رقم هنا يعرض المشاورات المتعلقة بأحد أهداف الاتفاق العالمي من أجل الهجرة.
# تُقرأ مع ما بعدها: «مشاورات مفتوحة للتسجيل ومن سلسلة … وعن الهدف …».
filter-said = المعروض فقط: مشاورات { $filters }
filter-open = مفتوحة للتسجيل
filter-series = من سلسلة «{ $series }»
filter-objective = عن الهدف { $number } ({ $title })

## البحث

search-heading = البحث
search-ask = ما موضوع بحثك؟ تكفي بضع كلمات من العنوان أو الموضوع، بأي لغة.
search-input = كلمات البحث
found-some =
    { $count ->
        [zero] لا توجد مشاورات تطابق «{ $query }».
        [one] مشاورة واحدة تطابق «{ $query }»:
        [two] مشاورتان تطابقان «{ $query }»:
        [few] { $count } مشاورات تطابق «{ $query }»:
        [many] { $count } مشاورة تطابق «{ $query }»:
       *[other] { $count } مشاورة تطابق «{ $query }»:
    }
found-entry = { $title } ({ $date })
found-first =
    { $count ->
        [zero] لا توجد نتائج للبحث عن «{ $query }».
        [one] هذه أول نتيجة للبحث عن «{ $query }». يمكن تضييق البحث بإضافة كلمة.
        [two] هاتان أول نتيجتين للبحث عن «{ $query }». يمكن تضييق البحث بإضافة كلمة.
        [few] هذه أول { $count } نتائج للبحث عن «{ $query }». يمكن تضييق البحث بإضافة كلمة.
        [many] هذه أول { $count } نتيجة للبحث عن «{ $query }». يمكن تضييق البحث بإضافة كلمة.
       *[other] هذه أول { $count } نتيجة للبحث عن «{ $query }». يمكن تضييق البحث بإضافة كلمة.
    }
found-nothing = لم نعثر على شيء عن «{ $query }».
found-nothing-next = يمكنك تجربة كلمات أقل أو كلمات أخرى، أو الاطلاع على جميع المشاورات.

## مشاورة

card-cancelled = أُلغيت هذه المشاورة ولن تُعقد.
card-when = الموعد
card-when-here = الموعد بتوقيتك
card-moved-from = الموعد السابق
card-registration = التسجيل
card-deadline-here = آخر موعد بتوقيتك
card-registration-open = مفتوح حتى { $deadline } (يُغلق بعد { $left })
card-registration-opens = يُفتح يوم { $opening } ويُغلق يوم { $deadline }
card-registration-closed = أُغلق يوم { $deadline }
card-waiting-ends = انتهاء قائمة الانتظار
card-underway = المشاورة منعقدة الآن.
card-past = انتهت المشاورة.
card-place = المكان
card-languages = لغات الاجتماع
card-series = السلسلة
card-contact = للتواصل
card-contact-value = { $role }، { $address }

# صيغة لا يتغير فيها المعدود بتغير العدد.
card-places = المقاعد المشغولة: { $taken } من { $places }، والمتبقية: { $left }
card-places-full =
    { $places ->
        [zero] لا توجد مقاعد
        [one] المقعد الوحيد مشغول
        [two] المقعدان مشغولان
        [few] جميع المقاعد مشغولة، وعددها { $places }
        [many] جميع المقاعد مشغولة، وعددها { $places }
       *[other] جميع المقاعد مشغولة، وعددها { $places }
    }
card-full-next = يمكنك الانضمام إلى قائمة الانتظار: كلما توفر مقعد، عُرض على أول اسم في القائمة.

card-limits = شروط المشاركة
card-no-capacity = لا يوجد حد أقصى لعدد الحضور.
card-per-organization =
    { $count ->
        [zero] { $count } شخص على الأكثر من كل منظمة.
        [one] شخص واحد على الأكثر من كل منظمة.
        [two] شخصان على الأكثر من كل منظمة.
        [few] { $count } أشخاص على الأكثر من كل منظمة.
        [many] { $count } شخصًا على الأكثر من كل منظمة.
       *[other] { $count } شخص على الأكثر من كل منظمة.
    }
card-no-per-organization = لا يوجد حد أقصى لعدد الأشخاص من كل منظمة.
card-individuals = يمكنك أيضا المشاركة بصفة شخصية، دون تمثيل أي منظمة.
card-no-individuals = التسجيل متاح فقط لمن يشارك باسم منظمة.
card-some-individuals =
    { $count ->
        [zero] { $count } شخص على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
        [one] شخص واحد على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
        [two] شخصان على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
        [few] { $count } أشخاص على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
        [many] { $count } شخصًا على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
       *[other] { $count } شخص على الأكثر بصفة شخصية، دون تمثيل أي منظمة.
    }

card-confidentiality = سرية النقاش
card-closed-meeting = يقتصر الحضور على من تم تسجيلهم.
card-open-meeting = الاجتماع مفتوح للجميع، ويمكن حضوره دون تسجيل.
card-recorded = يُسجَّل الاجتماع بالصوت أو الصورة.
card-not-recorded = لا يُسجَّل الاجتماع بالصوت ولا بالصورة.
card-chatham-house = يجوز استخدام ما يقال، دون كشف هوية من قاله أو الجهة التي يمثلها (قاعدة تشاتام هاوس).
card-attributed = يجوز نقل ما يقال مع نسبته إلى من قاله.

card-objectives = أهداف الاتفاق العالمي من أجل الهجرة

## وضعك في المشاورة

standing-registered = تم تسجيلك.
standing-was-registered = كان قد تم تسجيلك.
# عنوان الفريق يبدأ عادة بعبارة «فريق العمل».
standing-registered-group = تم تسجيلك، ومكانك في «{ $group }».
standing-offered-until = نحتفظ لك بمقعد حتى { $until }. يمكنك قبوله أو الاعتذار عنه.
standing-offered = نحتفظ لك بمقعد. يمكنك قبوله أو الاعتذار عنه.
standing-waiting-place = اسمك في قائمة الانتظار، وترتيبك { $place }.
standing-waiting = اسمك في قائمة الانتظار.
standing-pending = وصل طلب تسجيلك إلى فريق التنظيم، ولم يصدر الرد بعد.
standing-withdrawn = تم انسحابك.
standing-lapsed = احتفظنا لك بمقعد، وانقضت مهلة قبوله.
standing-passed = وصلنا اعتذارك عن المقعد الذي احتفظنا لك به.
standing-declined = لم يقبل فريق التنظيم طلب تسجيلك.
standing-handed-over = تم نقل مقعدك إلى شخص آخر من منظمتك.
standing-removed = ألغى فريق التنظيم تسجيلك.

blocked-meeting = اكتملت مقاعد الاجتماع. يتوفر مقعد إذا انسحب شخص تم تسجيله.
blocked-organization = اكتملت مقاعد منظمتك. يتوفر مقعد إذا انسحب شخص من منظمتك أو نقل مقعده إليك.
blocked-individuals = اكتملت المقاعد المخصصة للمشاركة بصفة شخصية. يتوفر مقعد إذا انسحب شخص يشغل أحدها.
blocked-group = اكتملت مقاعد فريق العمل. يتوفر مقعد فيه إذا انسحب شخص منه.

## البرنامج

programme-heading = البرنامج
programme-none = لم يُنشر البرنامج بعد.
programme-sessions = الجلسات
programme-groups = أفرقة العمل
programme-group-objectives =
    { $count ->
        [zero] الأهداف { $objectives }
        [one] الهدف { $objectives }
        [two] الهدفان { $objectives }
        [few] الأهداف { $objectives }
        [many] الأهداف { $objectives }
       *[other] الأهداف { $objectives }
    }
programme-group-left =
    { $left ->
        [zero] لا مقاعد متبقية
        [one] بقي مقعد واحد
        [two] بقي مقعدان
        [few] بقيت { $left } مقاعد
        [many] بقي { $left } مقعدًا
       *[other] بقي { $left } مقعد
    }
programme-group-full = اكتملت المقاعد

## الوثائق والتقارير والدعوات إلى الإسهام

papers-heading = الوثائق
papers-none = لم يُنشر شيء بعد.
papers-papers = الوثائق
papers-reports = التقارير وتسجيلات الاجتماعات
papers-calls = ما نرجوه منك
papers-call-due = آخر موعد يوم { $due } (بعد { $left })
papers-call-past = انتهى الموعد يوم { $due }
papers-press = لفتح أي منها، يرجى الضغط على رقمها.

publication-concept-note = المذكرة المفاهيمية
publication-agenda = جدول الأعمال
publication-background = معلومات أساسية
publication-speakers = قائمة المتحدثين
publication-logistics-note = الترتيبات اللوجستية
publication-summary-report = التقرير الموجز
publication-stakeholder-reports = تقارير أصحاب المصلحة
publication-recording = تسجيل الاجتماع

paper = { $kind }، «{ $title }»
paper-in = { $kind }، «{ $title }» ({ $language })
call = { $title }
call-in = { $title } ({ $language })

reports-heading = التقارير والوثائق
reports-about = كل ما نُشر، بدءا بالأحدث.
reports-none = لم يُنشر شيء بعد. تصدر التقارير بعد بضعة أسابيع من انعقاد المشاورة.
reports-origin-posted = { $consultation }، { $date }
reports-origin = { $consultation }

## إخبار الآخرين

share-heading = إخبار الآخرين
share-ask = بأي لغة؟ سيصلك نص قصير يمكنك إرساله إلى من يهمه الأمر، ولا يُذكر فيه من أرسله.
share-forward = هذا النص جاهز لإعادة إرساله كما هو:
share-when = الموعد: { $when }
share-deadline = آخر موعد للتسجيل: { $deadline }
share-cancelled = أُلغيت هذه المشاورة.
share-open = لمزيد من المعلومات وللتسجيل:

## التقويم

calendar-title-day = { $title } (اليوم { $day } من { $days })
calendar-title-cancelled = أُلغيت: { $title }
calendar-contact = للتواصل: { $role }، { $address }
calendar-sent = إليك الموعد لإضافته إلى التقويم.
calendar-nothing = لا توجد مواعيد قادمة لإضافتها إلى التقويم.

## اللغة

language-heading = اللغة
language-ask = بأي لغة نتواصل معك؟
language-chosen = اللغة: { $language }

## المكان

place-heading = أين أنت؟
place-ask = ما مدينتك، أو أقرب مدينة إليك؟ ستظهر لك المواعيد بتوقيتها. يمكنك الضغط على أحد الأماكن، أو كتابة اسم مدينة أو بلد.
# $zone يبدأ بكلمة «بتوقيت» أو «بالتوقيت».
place-now = تظهر لك المواعيد { $zone }.
place-several = قد يدل اسم «{ $place }» على أكثر من مكان. أيها أقرب إليك؟
place-unknown = لم نتعرف على مكان باسم «{ $place }». يمكنك تجربة أقرب مدينة كبيرة أو اسم البلد.
place-input = مدينة أو بلد
place-chosen = من الآن تظهر لك المواعيد { $zone }.

## المساعدة، وما يقال عندما يتعذر شيء

help-heading = المساعدة
help-about = هنا يمكنك الاطلاع على المشاورات والتسجيل فيها، وهنا تصلك الرسائل المتعلقة بتسجيلك. ويمكنك كتابة هذه الأوامر في أي وقت:
# $command: a command with its slash. $what: what it does, one of the command-… messages.
help-command = { $command }: { $what }
help-press = ويمكنك أيضا الضغط على أحد الأزرار.

unknown-heading = لم نفهم الرسالة
unknown-words = لم نفهم «{ $typed }».
unknown-nothing = لم نفهم ما وصلنا.
unknown-next = لم يتغير شيء. وهذا ما يمكنك فعله:

missing-heading = غير موجود
missing-text = ما طلبته غير موجود هنا، أو لم يعد موجودا. ربما نُسخ العنوان ناقصا.

failed-heading = تعذر إتمام ذلك
failed-text = حدث خطأ من جانبنا. يرجى الاطلاع على وضعك الحالي قبل المحاولة مرة أخرى. وإذا تكرر الخطأ، فيرجى إبلاغ فريق التنظيم بهذا الرمز: { $code }

flood-heading = نرجو التمهل قليلا
flood-text = وصلتنا رسائل كثيرة دفعة واحدة. يرجى الانتظار قليلا، وأي استمارة بدأتها محفوظة.

private-heading = في محادثة خاصة فقط
private-text = هذه معلومات تخصك، ولذلك لا تظهر إلا حيث لا يقرؤها غيرك. يرجى مراسلتنا مباشرة.

cancel-heading = لا يوجد ما يمكن إلغاؤه
cancel-nothing = ليست لديك استمارة مفتوحة.

stale-toast = هذا الزر قديم. وهذا هو الوضع الآن.

## الأزرار

button-continue = متابعة: السؤال { $question } من { $of }
button-filter = تصفية
button-search = بحث
button-search-again = بحث جديد
button-reports = التقارير
button-mine = مشاوراتي
button-me = معلوماتي
button-help = المساعدة
button-language = اللغة
button-more-languages = …
button-place-change = منطقتي الزمنية
button-privacy = الخصوصية
button-cancel = إلغاء
button-consultations = جميع المشاورات
button-card = العودة إلى المشاورة
button-open-only = المفتوحة للتسجيل فقط
button-open-only-count = المفتوحة للتسجيل ({ $count })
button-everything = الكل
button-clear = إلغاء التصفية
button-objective = الهدف { $number }: { $title }
page-previous = ‹
page-next = ›
page-at = { $page }/{ $pages }
button-programme = البرنامج
button-papers = الوثائق
button-calendar = التقويم
button-share = إخبار الآخرين
button-share-again = لغة أخرى
button-register = التسجيل
button-join-waiting = الانضمام إلى قائمة الانتظار
button-wait-again = العودة إلى قائمة الانتظار
button-withdraw = الانسحاب
button-hand-over = نقل المقعد
button-accept = قبول المقعد
button-pass = الاعتذار عن المقعد
button-ask-seat = طلب مقعد من زملائي
button-place = { $city } (الآن { $time })
button-private = فتح محادثة خاصة
