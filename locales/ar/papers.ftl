### الوثائق والتقارير ورابط الانضمام كما ينشرها فريق التنظيم، وما يُرسل إلى الناس منها.

## وثائق مشاورة واحدة وتقاريرها، لفريق التنظيم

publish-button = الوثائق والتقارير
publish-heading = الوثائق والتقارير
publish-none = لم يُنشر شيء لهذه المشاورة بعد.
publish-no-report = انتهت المشاورة ولم يُنشر تقريرها الموجز.
# $at: وقت.
publish-posted = نُشر يوم { $at }
publish-later = يُنشر يوم { $at }
publish-from-start = موجود منذ الإعلان عن المشاورة
publish-for-all = لكل من يعنيه الأمر
publish-for-registered = لمن تم تسجيلهم فقط
# ما آلت إليه الرسائل؛ يأتي عدد منها في قائمة واحدة.
publish-count-sent = وصلت: { $count }
publish-count-going = لم تُرسل بعد: { $count }
publish-count-unreachable = يتعذر الوصول إليهم: { $count }
publish-count-failed = تعذر الإرسال: { $count }
publish-count-unknown = لا يُعرف هل وصلت: { $count }
publish-count-skipped = لم تعد لازمة: { $count }
publish-told = نتيجة الإبلاغ
publish-nobody-yet = لم يُبلَّغ به أحد.
publish-new-button = نشر وثيقة أو تقرير
publish-prepared-button = ما أُعدّ للنشر
publish-back-button = الوثائق والتقارير
publish-change-button = تعديل
publish-take-button = سحب
publish-became-button = من أُبلغ به
# تسميات.
publish-kind = النوع
publish-title = العنوان
publish-link = الرابط
publish-moment = التاريخ والوقت
publish-when = الموعد
publish-whom = من يُبلَّغ
publish-how-many = العدد
publish-where = المنصات
# عنوان بإحدى اللغات.
publish-in-language = { $language }: { $text }

## الإعداد

publish-kinds-heading = نشر وثيقة أو تقرير
publish-kinds = ما النوع؟
publish-ask-link-heading = ما الرابط؟
publish-ask-link = يرجى إرسال الرابط، وهو يبدأ بالأحرف https.
publish-ask-title-heading = ما العنوان؟
publish-ask-title = يرجى إرسال العنوان. وإذا لم يكن له عنوان خاص، يظهر باسم نوعه.
publish-ask-languages = إذا اختلف باختلاف اللغة، يُكتب سطر لكل لغة يبدأ برمزها، مثل «fr: …». والسطر الذي لا يبدأ برمز لغة يكون لجميع اللغات الأخرى.
publish-ask-moment-heading = متى يُنشر؟
publish-ask-moment = يرجى إرسال تاريخ ووقت، مثل «٢٠ فبراير ٢٠٢١، ١٤:٣٠».
# $zone يبدأ بكلمة «بتوقيت» أو «بالتوقيت».
publish-ask-moment-zone = يُفهم الوقت { $zone }، وهو توقيت الاجتماع.
publish-now-button = النشر فورا
publish-fault-empty = لم نجد في رسالتك ما يُقرأ.
publish-fault-address = هذا ليس رابطا كاملا. يرجى نسخه من المتصفح، وهو يبدأ بالأحرف https.
publish-fault-long = النص طويل جدا. الحد الأقصى للأحرف: { $most }.
publish-fault-twice = هناك سطران للغة نفسها. يرجى إرسال سطر واحد لكل لغة.
publish-fault-moment = لم نتعرف على تاريخ ووقت واضحين. يرجى كتابتهما معا، مع الدقائق.
publish-fault-past = مضى هذا الموعد. يرجى اختيار موعد لاحق، أو الضغط على «النشر فورا».
publish-check-heading = يرجى المراجعة قبل النشر
publish-change-heading = يرجى المراجعة قبل التعديل
publish-changed = حدث تغيير في هذه الأثناء. وهذا هو الوضع الآن.
publish-with-yes = فور موافقتك
publish-people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
# أين يُبلَّغون، مثل «تيليغرام: 12».
publish-on = { $platform }: { $count }
publish-told-before = لا يُبلَّغ أحد مرة ثانية. وتبقى الرسالة كما كانت عند من وصلته.
publish-told-nobody = في هذه السلسلة لا يُبلَّغ أحد بما يُنشر. ومع ذلك يظهر على البطاقة.
publish-told-unpublished = لا يُبلَّغ أحد الآن، لأن المشاورة لم تُنشر بعد. وعند نشرها يظهر هذا على بطاقتها منذ البداية.
publish-preview = هذا ما يُرسل إليهم
publish-yes-button = نعم، نشره
publish-change-yes-button = نعم، تعديله
publish-link-button = رابط آخر
publish-title-button = عنوان آخر
publish-moment-button = موعد آخر
publish-discard-button = عدم النشر

## تم، أو لم يتم

publish-done-heading = تم النشر
publish-done = يجري إبلاغ الناس الآن. ومن كان الوقت عنده ليلا، يُبلَّغ صباحا.
publish-later-done-heading = سيُنشر في موعده
publish-later-done = يُبلَّغ الناس في ذلك الموعد، ولا يراه أحد قبله.
publish-change-done-heading = تم التعديل
publish-take-heading = سحب ما نُشر؟
publish-take-untold = لم يُبلَّغ به أحد، ويكفي سحبه.
publish-take-told =
    { $count ->
        [zero] لم يُبلَّغ به أحد.
        [one] أُبلغ به شخص واحد، وتبقى عنده الرسالة وفيها الرابط.
        [two] أُبلغ به شخصان، وتبقى عندهما الرسالة وفيها الرابط.
        [few] أُبلغ به { $count } أشخاص، وتبقى عندهم الرسالة وفيها الرابط.
        [many] أُبلغ به { $count } شخصًا، وتبقى عندهم الرسالة وفيها الرابط.
       *[other] أُبلغ به { $count } شخص، وتبقى عندهم الرسالة وفيها الرابط.
    }
publish-take-yes = نعم، سحبه
publish-keep = لا، إبقاؤه
publish-taken-heading = تم السحب
publish-taken = لم يعد يظهر على البطاقة.
publish-gone-heading = لم يعد موجودا
publish-gone = سحبه شخص آخر في هذه الأثناء.
publish-nothing-heading = لا يوجد ما أُعدّ للنشر
publish-nothing = نُشر من قبل أو صُرف النظر عنه.
publish-not-heading = لم يتم النشر
publish-changed-meanwhile = عدّله شخص آخر أو سحبه منذ أن بدأت. ما أعددته محفوظ: يرجى الاطلاع على الوثيقة كما هي الآن، ثم البدء منها.
publish-full = الحد الأقصى لوثائق المشاورة وتقاريرها: { $most }. يرجى سحب واحد منها أولا، وما أعددته محفوظ.
publish-not = بهذا تخالف المشاورة إحدى قواعد ملفات السلاسل. يرجى طلب مراجعة السلسلة ممن يشغّل هذا البرنامج.

## التقرير الموجز الناقص

report-due-heading = حان موعد التقرير
report-due =
    { $days ->
        [zero] انتهت هذه المشاورة اليوم، ولم يُنشر تقريرها الموجز بعد.
        [one] انتهت هذه المشاورة قبل يوم واحد، ولم يُنشر تقريرها الموجز بعد.
        [two] انتهت هذه المشاورة قبل يومين، ولم يُنشر تقريرها الموجز بعد.
        [few] انتهت هذه المشاورة قبل { $days } أيام، ولم يُنشر تقريرها الموجز بعد.
        [many] انتهت هذه المشاورة قبل { $days } يومًا، ولم يُنشر تقريرها الموجز بعد.
       *[other] انتهت هذه المشاورة قبل { $days } يوم، ولم يُنشر تقريرها الموجز بعد.
    }
report-due-next = من حضروا ينتظرونه. يرجى نشره، أو الإفادة بأنه لن يصدر.
report-post-button = نشر التقرير
report-none-button = لن يصدر تقرير
report-none-heading = هل صحيح أنه لن يصدر تقرير موجز؟
report-none = لن نذكّرك به مجددا. وقد تُمحى البيانات الشخصية في السلسلة في وقت أبكر. ومع ذلك يمكن نشر تقرير لاحقا.
report-none-yes = نعم، لن يصدر تقرير
report-none-done-heading = لا يُنتظر تقرير
report-none-done = لن يُرسل تذكير به إلى أحد بعد الآن.

## رابط الانضمام، لفريق التنظيم

joining-button = رابط الانضمام
joining-heading = رابط الانضمام
joining-intro = لا يُرسل الرابط إلا إلى من تم تسجيلهم، كل في محادثته الخاصة. ولا يظهر في ملفات التقويم ولا في ملفات البيانات ولا في الغرف.
joining-none = لم يُحدد الرابط بعد.
joining-over = انتهت المشاورة أو أُلغيت، ولن يُرسل رابط إلى أحد بعد الآن.
# تسميات.
joining-address = الرابط
joining-sent = يُرسل
joining-sent-at = الموعد
joining-have = عدد من لديهم الرابط الآن
joining-minutes-before =
    { $count ->
        [zero] عند بدء كل يوم
        [one] قبل دقيقة واحدة من بدء كل يوم
        [two] قبل دقيقتين من بدء كل يوم
        [few] قبل { $count } دقائق من بدء كل يوم
        [many] قبل { $count } دقيقة من بدء كل يوم
       *[other] قبل { $count } دقيقة من بدء كل يوم
    }
joining-minutes-button =
    { $count ->
        [zero] عند البدء
        [one] قبل دقيقة واحدة من البدء
        [two] قبل دقيقتين من البدء
        [few] قبل { $count } دقائق من البدء
        [many] قبل { $count } دقيقة من البدء
       *[other] قبل { $count } دقيقة من البدء
    }
joining-set-button = تحديد الرابط
joining-change-button = تغيير الرابط
joining-away-button = سحب الرابط
joining-ask-heading = ما طريقة الانضمام؟
joining-ask = يرجى إرسال الرابط كاملا، مع كلمة المرور إن كانت جزءا منه. وهو يبدأ بالأحرف https.
joining-check-heading = هل هذا هو الرابط الصحيح؟
joining-check-out =
    { $count ->
        [zero] لا أحد لديه الرابط الحالي.
        [one] الرابط الحالي لدى شخص واحد. ويُرسل الرابط الجديد فورا إلى من تم تسجيلهم.
        [two] الرابط الحالي لدى شخصين. ويُرسل الرابط الجديد فورا إلى من تم تسجيلهم.
        [few] الرابط الحالي لدى { $count } أشخاص. ويُرسل الرابط الجديد فورا إلى من تم تسجيلهم.
        [many] الرابط الحالي لدى { $count } شخصًا. ويُرسل الرابط الجديد فورا إلى من تم تسجيلهم.
       *[other] الرابط الحالي لدى { $count } شخص. ويُرسل الرابط الجديد فورا إلى من تم تسجيلهم.
    }
joining-check-open = حان موعده، ويُرسل فورا إلى كل من تم تسجيلهم.
joining-yes-button = نعم، هذا هو
joining-other-button = رابط آخر
joining-no-button = عدم استخدامه
joining-set-heading = تم تحديد الرابط
joining-same = هذا هو الرابط المحدد بالفعل.
joining-changed = حدث تغيير في هذه الأثناء. وهذا هو الوضع الآن.
joining-away-heading = سحب الرابط؟
joining-away-out = من لديه الرابط يمكنه مواصلة استخدامه. ولا يوقف ذلك إلا إعدادات الاجتماع نفسه.
joining-away-yes = نعم، سحبه
joining-keep = لا، إبقاؤه
joining-gone-heading = تم سحب الرابط
joining-out-heading = الرابط لدى شخص لم يعد تسجيله قائما
# $name: اسم شخص.
joining-out = أُرسل رابط الانضمام إلى { $name }، ولم يعد التسجيل بهذا الاسم قائما.
joining-out-forgotten = أُرسل رابط الانضمام إلى شخص لم يعد تسجيله قائما.
joining-out-next = إذا كان ذلك مهما، فيرجى تحديد رابط آخر: يُرسل فورا إلى من تم تسجيلهم.

## رابط الانضمام، للمسجّلين

joining-notice-heading = طريقة الانضمام
joining-notice = تبدأ مشاورتك قريبا. وهذا رابط الانضمام إليها.
joining-notice-changed-heading = رابط جديد للانضمام
joining-notice-changed = تغيّر رابط الانضمام. يرجى استخدام هذا الرابط من الآن.
joining-notice-keep = يرجى عدم إرساله إلى غيرك: فهو لمن تم تسجيلهم فقط.
# تسمية قبل الرابط.
joining-here = للانضمام

## إلى متى يُحفظ ما هو مخزّن

kept-label = تُحفظ البيانات الشخصية في أقصى حد حتى
# فوق أسطر فيها عنوان سلسلة وتاريخ.
kept-title = تُحفظ بياناتك حتى
kept-until-erased = محوها بطلب منك
