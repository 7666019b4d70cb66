### Questionnaires: what a consultation asks beforehand, one question at a time; the review; what was sent.
###
### The questions themselves are the organizers' own words. Nothing here hurries or judges anybody.

## What it is

# Labels of facts.
q-for = المشاورة
q-count = عدد الأسئلة
q-opens = موعد الفتح
q-due = آخر موعد للإرسال
q-due-here = آخر موعد بتوقيتك
q-grace = إذا بدأت قبل ذلك
# $until: a moment.
q-grace-until = يمكنك الإكمال حتى { $until }
q-anonymous = تُحفظ إجاباتك دون اسمك. وبعد إرسالها لا يمكن لأحد أن يعرف ممن جاءت، ولذلك لا يمكن لأحد عرضها عليك أو تغييرها أو حذفها، حتى بطلب منك. وإذا كان في إجاباتك ما قد يدل عليك، فيرجى عدم ذكره.
q-named = يطلع فريق التنظيم على إجاباتك مع اسمك واسم منظمتك، إن كنت قد ذكرتهما.
q-before-registration = يرجى إرساله أولا، وبعد ذلك يمكنك التسجيل.
# $done: how many questions are answered. $total: how many there are.
# A wording that no number changes.
q-begun = عدد الأسئلة التي أجبت عنها: { $done } من { $total }. ما كتبته محفوظ، ولم يُرسل بعد.
q-sent = تم إرسال إجاباتك. ويمكنك تغييرها حتى إغلاق الاستبيان.
q-changing = بدأ تعديل هذه الإجابات. التعديلات محفوظة ولم تُرسل بعد.
q-sent-closed = تم إرسال إجاباتك.
q-sent-late = تم إرسال إجاباتك بعد انتهاء الموعد.
q-sent-anonymous = تم إرسال إجاباتك، وهي محفوظة دون اسمك.
q-new = أُضيفت أسئلة أو تغيرت منذ إرسال إجاباتك. ولا نسألك الآن إلا عنها.
q-not-yet = لم يُفتح الاستبيان بعد.
q-closed = أُغلق الاستبيان، ولم يعد الإرسال ممكنا.
q-closed-begun = أُغلق الاستبيان، ولم يُرسل ما كتبته. ويمكنك الاحتفاظ بنسخة منه.
q-closed-grace = انتهى الموعد. ولأنك بدأت قبل انتهائه، ما زال بإمكانك الإكمال والإرسال. وسيظهر لفريق التنظيم أن إجاباتك وصلت بعد الموعد.
q-closed-grace-anonymous = انتهى الموعد. ولأنك بدأت قبل انتهائه، ما زال بإمكانك الإكمال والإرسال.
q-closed-too-late = انتهى الموعد. ولا يتاح الإرسال الآن إلا لمن بدأ قبل انتهائه.
q-registered-only = هذا الاستبيان لمن تم تسجيلهم في المشاورة.
q-invited-only = هذا الاستبيان لمن وصلتهم دعوة من فريق التنظيم. وإذا كان لديك رمز، فيرجى كتابته هنا.
q-begin = البدء
q-continue = متابعة
q-change = تغيير إجاباتي
q-copy = إجاباتي في ملف
q-discard = حذف ما كتبته
q-open = الاستبيان
q-answer = الإجابة عن الاستبيان

## One question

# A button: choose another section.
q-sections = الأقسام
q-later = الإكمال لاحقا
q-done = تم
q-anew = البدء من جديد
q-yes = نعم
q-no = لا
q-agree = أوافق
q-disagree = لا أوافق
q-optional = يمكنك تخطي هذا السؤال.
q-background = معلومات أساسية
# $max: in characters.
q-hint-text =
    { $max ->
        [zero] يرجى كتابة إجابتك.
        [one] يرجى كتابة إجابتك بما لا يزيد على حرف واحد.
        [two] يرجى كتابة إجابتك بما لا يزيد على حرفين.
        [few] يرجى كتابة إجابتك بما لا يزيد على { $max } أحرف.
        [many] يرجى كتابة إجابتك بما لا يزيد على { $max } حرفًا.
       *[other] يرجى كتابة إجابتك بما لا يزيد على { $max } حرف.
    }
q-hint-number = يرجى كتابة عدد بلا كسور.
# $min, $max: the least and the greatest number.
q-hint-number-between = يرجى كتابة عدد بلا كسور، من { $min } إلى { $max }.
# $date: an example, as a date is written in this language.
q-hint-date = يرجى كتابة تاريخ، مثل { $date }.
q-hint-one-of = يرجى اختيار إجابة واحدة.
q-hint-several = يمكنك اختيار أي عدد من الإجابات، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
# $min, $max: how many to choose.
q-hint-several-between = يرجى اختيار { $min } إلى { $max } من الإجابات، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
q-hint-several-exactly =
    { $max ->
        [zero] يرجى الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [one] يرجى اختيار إجابة واحدة، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [two] يرجى اختيار إجابتين، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [few] يرجى اختيار { $max } إجابات، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [many] يرجى اختيار { $max } إجابة، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
       *[other] يرجى اختيار { $max } إجابة، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
    }
q-hint-several-most =
    { $max ->
        [zero] يرجى الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [one] يمكنك اختيار إجابة واحدة على الأكثر، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [two] يمكنك اختيار إجابتين على الأكثر، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [few] يمكنك اختيار { $max } إجابات على الأكثر، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [many] يمكنك اختيار { $max } إجابة على الأكثر، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
       *[other] يمكنك اختيار { $max } إجابة على الأكثر، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
    }
q-hint-several-least =
    { $min ->
        [zero] يمكنك اختيار أي عدد من الإجابات، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [one] يرجى اختيار إجابة واحدة على الأقل، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [two] يرجى اختيار إجابتين على الأقل، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [few] يرجى اختيار { $min } إجابات على الأقل، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
        [many] يرجى اختيار { $min } إجابة على الأقل، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
       *[other] يرجى اختيار { $min } إجابة على الأقل، ثم الضغط على «تم». والضغط على إجابة مرة ثانية يلغي اختيارها.
    }
q-hint-ranking = يرجى الضغط أولا على الأهم في رأيك، ثم على ما يليه، حتى يكتمل الترتيب.
# $from, $to: the ends of the scale, as numbers.
q-hint-scale = يرجى اختيار رقم من { $from } إلى { $to }.
q-hint-country = يرجى كتابة اسم البلد، بأي لغة كانت.
# Without the signs after https: at the end of a line they would be shown on its wrong side.
q-hint-link = يرجى إرسال عنوان الصفحة، وهو يبدأ بالأحرف https.
# The number of an option, and its words.
q-option = { $number }. { $text }
# Beside an option that is chosen.
q-chosen = ✓ { $text }
# $chosen: how many options are chosen so far.
q-chosen-count =
    { $chosen ->
        [zero] لم تُختر أي إجابة بعد
        [one] تم اختيار إجابة واحدة
        [two] تم اختيار إجابتين
        [few] تم اختيار { $chosen } إجابات
        [many] تم اختيار { $chosen } إجابة
       *[other] تم اختيار { $chosen } إجابة
    }
q-chosen-none = لا شيء من هذه الإجابات
# What an end of a scale means. $number: of that end.
q-end = { $number }: { $text }
# Label above the options that have a place already.
q-ranked = ترتيبك حتى الآن

## Why an answer was not taken

q-again-number = لم نجد في إجابتك عددا بلا كسور. يرجى كتابته بالأرقام.
q-again-between = يرجى كتابة عدد من { $min } إلى { $max }.
# $date: an example.
q-again-date = لم نتعرف على تاريخ في إجابتك. يرجى كتابته على هذا النحو: { $date }.
q-again-yes-no = يرجى الإجابة بالضغط على أحد الزرين، أو بكتابة نعم أو لا.
q-again-link = لم نتعرف على عنوان صفحة في إجابتك. يرجى نسخ العنوان كاملا، وهو يبدأ بالأحرف https.
q-again-pick = لم نعرف الإجابة المقصودة. يرجى الضغط على أحد الأزرار، أو كتابة رقمه.
q-again-count-exactly =
    { $max ->
        [zero] يرجى عدم اختيار أي إجابة.
        [one] يرجى اختيار إجابة واحدة.
        [two] يرجى اختيار إجابتين.
        [few] يرجى اختيار { $max } إجابات.
        [many] يرجى اختيار { $max } إجابة.
       *[other] يرجى اختيار { $max } إجابة.
    }
q-again-count = يرجى اختيار { $min } إلى { $max } من الإجابات.
q-again-rank = يرجى ترتيب جميع الإجابات، ولكل منها مكان واحد.
q-again-needs-yes = لا يمكن إرسال إجاباتك دون هذه الموافقة. وإذا فضّلت عدم الموافقة، يمكنك التوقف هنا، ويُحذف ما كتبته عند الضغط على «حذف ما كتبته».

## Sections

q-sections-heading = الأقسام
# $title: of a section. $done, $total: of its questions.
q-section-row = { $title }: { $done } من { $total }

## The review

q-review-heading = يرجى مراجعة إجاباتك
q-review-intro = لن يُرسل شيء قبل الضغط على «إرسال إجاباتي». ويمكنك تغيير أي إجابة.
# $page, $pages: from 1.
q-review-page = الصفحة { $page } من { $pages }
q-left-out = دون إجابة
q-edit = تغيير { $number }
q-send = إرسال إجاباتي
q-page-before = الصفحة السابقة
q-page-next = الصفحة التالية

## What became of it

q-thanks-heading = شكرا لك
q-thanks = وصلت إجاباتك إلى فريق التنظيم. ويمكنك تغييرها حتى { $until }.
q-thanks-late = وصلت إجاباتك إلى فريق التنظيم بعد انتهاء الموعد، ويظهر ذلك للفريق.
q-thanks-anonymous = وصلت إجاباتك إلى فريق التنظيم دون اسمك. وحُذف ما كان محفوظا لك هنا.
q-thanks-register = يمكنك التسجيل الآن.
q-left-heading = تم الحفظ
q-left = ما كتبته محفوظ، ولم يُرسل بعد. ويمكنك المتابعة متى شئت، من أي من حساباتك.
# $until: the deadline.
q-left-until = يرجى إرساله في موعد أقصاه { $until }.
q-discard-heading = حذف ما كتبته؟
q-discard-text = يُحذف ما لم يُرسل من إجاباتك عن هذا الاستبيان. ولا يمكن التراجع عن ذلك.
q-discard-yes = حذف
q-discard-no = إبقاء
q-discarded = تم حذف ما لم يُرسل.
# Beside the screen.
q-changed = تغيّرت الأسئلة في هذه الأثناء. يرجى النظر فيها مرة أخرى.
q-copied = إليك إجاباتك في ملف.
q-nothing-to-copy = لا توجد لك إجابات نعرضها.
# The name of a file, without its ending; ASCII letters, digits and hyphens.
q-file-name = answers
# In the file. $date: a day.
q-file-sent = أُرسلت الإجابات يوم { $date }
q-file-unsent = لم تُرسل الإجابات بعد

## Elsewhere

q-card-due = الاستبيان
# On the card, beside the label. $until: a moment.
q-card-until = مفتوح حتى { $until }
q-card-later = لم يُفتح بعد، وآخر موعد للإرسال { $until }
q-needed-heading = يرجى الإجابة عن الاستبيان أولا
q-needed = في هذه المشاورة، يطلب فريق التنظيم الإجابة عن بعض الأسئلة قبل التسجيل.
remind-questionnaire-heading = استبيان في انتظارك
remind-questionnaire = يود فريق التنظيم معرفة رأيك قبل المشاورة.
remind-questionnaire-begun = بدأت الإجابة، وما كتبته محفوظ، ولم يُرسل بعد.
remind-questionnaire-sent = تم إرسال إجاباتك. ويمكنك تغييرها حتى إغلاق الاستبيان.
remind-questionnaire-sent-anonymous = تم إرسال إجاباتك. شكرا لك.
