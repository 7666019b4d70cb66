### الوثائق والتقارير ورابط الانضمام كما ينشرها فريق التنظيم، وما يُرسل إلى الناس منها.

## وثائق مشاورة واحدة وتقاريرها، لفريق التنظيم

publish-button = الوثائق والتقارير
publish-heading = الوثائق والتقارير
publish-none = لم يُنشر شيء لهذه المشاورة بعد.
publish-no-report = انتهت المشاورة ولم يُنشر تقرير موجز عنها.
# $at: وقت.
publish-posted = نُشر في { $at }
publish-later = سيُنشر في { $at }
publish-from-start = موجود منذ الإعلان
publish-for-all = لكل من يعنيه الأمر
publish-for-registered = للمسجّلين فقط
# ما آلت إليه الرسائل؛ يأتي عدد منها في قائمة واحدة.
publish-count-sent = وصلت: { $count }
publish-count-going = لم تُرسل بعد: { $count }
publish-count-unreachable = يتعذر الوصول إليهم: { $count }
publish-count-failed = أخفقت: { $count }
publish-count-unknown = لا يُعرف هل وصلت: { $count }
publish-count-skipped = لم تعد لازمة: { $count }
publish-told = ما آلت إليه الرسائل
publish-nobody-yet = لم يُبلَّغ به أحد.
publish-new-button = نشر شيء
publish-prepared-button = ما أُعدّ للنشر
publish-back-button = الوثائق والتقارير
publish-change-button = تعديله
publish-take-button = سحبه
publish-became-button = من أُبلغ به
# تسميات.
publish-kind = النوع
publish-title = العنوان
publish-link = عنوان الويب
publish-moment = اليوم والساعة
publish-when = متى
publish-whom = من يُبلَّغ
publish-how-many = كم عددهم
publish-where = أين
# عنوان بإحدى اللغات.
publish-in-language = { $language }: { $text }

## الإعداد

publish-kinds-heading = نشر شيء
publish-kinds = ما هو؟
publish-ask-link-heading = أين نجده؟
publish-ask-link = أرسل عنوان الويب. يبدأ بـ https://
publish-ask-title-heading = ما عنوانه؟
publish-ask-title = أرسل العنوان. إن لم يكن له عنوان سُمّي باسم نوعه.
publish-ask-languages = إن اختلف بحسب اللغة فاكتب سطرًا لكل لغة وقبله رمزها، مثل «fr: …». والسطر بلا لغة لكل اللغات الأخرى.
publish-ask-moment-heading = متى يُنشر؟
publish-ask-moment = أرسل اليوم والساعة، مثل «20 فبراير 2021، 14:30».
# $zone: «توقيت بانكوك».
publish-ask-moment-zone = نقرؤه بتوقيت الاجتماع: { $zone }.
publish-now-button = الآن
publish-fault-empty = لم نجد فيه ما يُقرأ.
publish-fault-address = هذا ليس عنوان ويب كاملًا يبدأ بـ https://. انسخه من المتصفح من فضلك.
publish-fault-long = إنه طويل جدًا. الحد الأقصى للأحرف: { $most }.
publish-fault-twice = سطران للغة نفسها. أرسل سطرًا واحدًا لكل لغة من فضلك.
publish-fault-moment = ليس هذا يومًا وساعة بوضوح. اكتبهما معًا مع الدقائق من فضلك.
publish-fault-past = مضى هذا الوقت. اختر وقتًا لاحقًا، أو اضغط «الآن».
publish-check-heading = راجعه ثم انشره
publish-change-heading = راجعه ثم عدّله
publish-changed = تغيّر شيء في هذه الأثناء. هذا هو الوضع الآن.
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
publish-told-before = لا يُبلَّغ أحد مرة ثانية. وتبقى الرسالة كما هي عند من وصلته.
publish-told-nobody = لا يُبلَّغ أحد في هذه السلسلة بما يُنشر. ويظهر على البطاقة مع ذلك.
publish-told-unpublished = لا يُبلَّغ أحد الآن، لأن المشاورة لم تُنشر بعد. وعند نشرها يظهر هذا على بطاقتها منذ البداية.
publish-preview = هذا ما يُرسل إليهم
publish-yes-button = نعم، انشره
publish-change-yes-button = نعم، عدّله
publish-link-button = عنوان ويب آخر
publish-title-button = عنوان آخر
publish-moment-button = وقت آخر
publish-discard-button = لا تنشره

## تم، أو لم يتم

publish-done-heading = نُشر
publish-done = يُبلَّغ الناس الآن، ومن كان عنده ليل فصباحًا.
publish-later-done-heading = سيُنشر
publish-later-done = يُبلَّغ الناس حينها. ولا يراه أحد قبل ذلك.
publish-change-done-heading = عُدّل
publish-take-heading = هل تسحبه؟
publish-take-untold = لم يُبلَّغ به أحد. سيختفي ببساطة.
publish-take-told =
    { $count ->
        [zero] لم يُبلَّغ به أحد.
        [one] أُبلغ به شخص واحد، وتبقى عنده الرسالة مع العنوان.
        [two] أُبلغ به شخصان، وتبقى عندهما الرسالة مع العنوان.
        [few] أُبلغ به { $count } أشخاص، وتبقى عندهم الرسالة مع العنوان.
        [many] أُبلغ به { $count } شخصًا، وتبقى عندهم الرسالة مع العنوان.
       *[other] أُبلغ به { $count } شخص، وتبقى عندهم الرسالة مع العنوان.
    }
publish-take-yes = نعم، اسحبه
publish-keep = لا، اتركه
publish-taken-heading = سُحب
publish-taken = لم يعد على البطاقة.
publish-gone-heading = لم يعد موجودًا
publish-gone = سحبه شخص آخر في هذه الأثناء.
publish-nothing-heading = لا شيء معدّ
publish-nothing = نُشر من قبل أو تُرك.
publish-not-heading = لم يُنشر
publish-changed-meanwhile = عدّله شخص آخر أو سحبه بعد أن بدأت. ما أعددته محفوظ: انظر إلى الوثيقة كما هي الآن وابدأ منها.
publish-full = الحد الأقصى لوثائق المشاورة وتقاريرها: { $most }. اسحب واحدة أولًا؛ ما أعددته محفوظ.
publish-not = ستخالف المشاورة بذلك إحدى قواعد ملفات السلاسل. اطلب من مشغّل البرنامج مراجعة السلسلة.

## التقرير الموجز الناقص

report-due-heading = حان وقت التقرير
report-due =
    { $days ->
        [zero] انتهت هذه المشاورة اليوم، ولم يُنشر تقرير موجز عنها.
        [one] انتهت هذه المشاورة قبل يوم واحد، ولم يُنشر تقرير موجز عنها.
        [two] انتهت هذه المشاورة قبل يومين، ولم يُنشر تقرير موجز عنها.
        [few] انتهت هذه المشاورة قبل { $days } أيام، ولم يُنشر تقرير موجز عنها.
        [many] انتهت هذه المشاورة قبل { $days } يومًا، ولم يُنشر تقرير موجز عنها.
       *[other] انتهت هذه المشاورة قبل { $days } يوم، ولم يُنشر تقرير موجز عنها.
    }
report-due-next = من حضروا ينتظرونه. انشره، أو قل إنه لن يكون هناك تقرير.
report-post-button = نشر التقرير
report-none-button = لن يكون هناك تقرير
report-none-heading = ألن يكون هناك تقرير موجز؟
report-none = لن نذكّرك به مرة أخرى. وقد تُمحى بيانات السلسلة الشخصية في وقت أبكر. ويمكن نشر تقرير لاحقًا مع ذلك.
report-none-yes = نعم، لن يكون هناك تقرير
report-none-done-heading = لا يُنتظر تقرير
report-none-done = لن يُذكَّر به أحد بعد الآن.

## رابط الانضمام، لفريق التنظيم

joining-button = رابط الانضمام
joining-heading = رابط الانضمام
joining-intro = لا يُرسل إلا إلى المسجّلين، إلى كلٍّ في محادثته الخاصة. ولا يظهر في أي ملف تقويم ولا أي ملف مُصدَّر ولا أي غرفة.
joining-none = لا رابط بعد.
joining-over = انتهت المشاورة أو أُلغيت: لن يُرسل رابط إلى أحد.
# تسميات.
joining-address = الرابط
joining-sent = يُرسل
joining-sent-at = أي في
joining-have = عدد من لديهم الرابط الآن
joining-minutes-before =
    { $count ->
        [zero] عند بداية كل يوم
        [one] قبل بداية كل يوم بدقيقة واحدة
        [two] قبل بداية كل يوم بدقيقتين
        [few] قبل بداية كل يوم بـ { $count } دقائق
        [many] قبل بداية كل يوم بـ { $count } دقيقة
       *[other] قبل بداية كل يوم بـ { $count } دقيقة
    }
joining-minutes-button =
    { $count ->
        [zero] عند البداية
        [one] قبلها بدقيقة واحدة
        [two] قبلها بدقيقتين
        [few] قبلها بـ { $count } دقائق
        [many] قبلها بـ { $count } دقيقة
       *[other] قبلها بـ { $count } دقيقة
    }
joining-set-button = تعيين الرابط
joining-change-button = تغيير الرابط
joining-away-button = سحب الرابط
joining-ask-heading = كيف ينضم الناس؟
joining-ask = أرسل الرابط كاملًا مع كلمة المرور إن وُجدت فيه. يبدأ بـ https://
joining-check-heading = هل هذا هو الرابط الصحيح؟
joining-check-out =
    { $count ->
        [zero] لا أحد لديه الرابط الحالي.
        [one] لدى شخص واحد الرابط الحالي. يُرسل الجديد إلى المسجّلين فورًا.
        [two] لدى شخصين الرابط الحالي. يُرسل الجديد إلى المسجّلين فورًا.
        [few] لدى { $count } أشخاص الرابط الحالي. يُرسل الجديد إلى المسجّلين فورًا.
        [many] لدى { $count } شخصًا الرابط الحالي. يُرسل الجديد إلى المسجّلين فورًا.
       *[other] لدى { $count } شخص الرابط الحالي. يُرسل الجديد إلى المسجّلين فورًا.
    }
joining-check-open = حان وقته: يُرسل إلى كل المسجّلين فورًا.
joining-yes-button = نعم، هذا هو
joining-other-button = رابط آخر
joining-no-button = لا تستعمله
joining-set-heading = عُيّن الرابط
joining-same = هذا هو الرابط المعيّن أصلًا.
joining-changed = تغيّر شيء في هذه الأثناء. هذا هو الوضع الآن.
joining-away-heading = هل تسحب الرابط؟
joining-away-out = من لديه الرابط يستطيع استعماله. لا توقف ذلك إلا إعدادات الاجتماع نفسه.
joining-away-yes = نعم، اسحبه
joining-keep = لا، اتركه
joining-gone-heading = سُحب الرابط
joining-out-heading = رابط الانضمام خرج من أيدي المسجّلين
# $name: اسم شخص.
joining-out = أُرسل رابط الانضمام إلى { $name }، ولم يعد هذا الاسم بين المسجّلين.
joining-out-forgotten = أُرسل رابط الانضمام إلى شخص لم يعد بين المسجّلين.
joining-out-next = إن كان ذلك مهمًا فعيّن رابطًا آخر: يُرسل إلى المسجّلين فورًا.

## رابط الانضمام، للمسجّلين

joining-notice-heading = كيف تنضم
joining-notice = تبدأ مشاورتك قريبًا. هذا رابط الانضمام إليها.
joining-notice-changed-heading = رابط آخر للانضمام
joining-notice-changed = تغيّر رابط الانضمام. استعمل هذا الرابط من الآن فصاعدًا.
joining-notice-keep = لا تمرّره إلى غيرك من فضلك: هو للمسجّلين فقط.
# تسمية قبل الرابط.
joining-here = للانضمام

## إلى متى يُحفظ ما هو مخزّن

kept-label = تُحفظ البيانات الشخصية في أقصى حد حتى
# فوق أسطر فيها عنوان سلسلة وتاريخ.
kept-title = يُحفظ حتى
kept-until-erased = أن تمحوه
