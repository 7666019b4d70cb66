### التسجيل: الموافقة والاستمارة والمراجعة وكل ما قد ينتج عنها.
###
### لا يقال أبدا لمن ينتظر إنه تم تسجيله. والخطاب لا يدل على جنس أحد: المصادر والمبني للمجهول بدل فعل الأمر والمضارع
### المخاطب.

## الموافقة

consent-heading = قبل أن نتابع
consent-intro = من أجل تسجيلك، نحتاج إلى حفظ بعض المعلومات. والجهة المسؤولة عنها هي { $team }.
# The same, before somebody answers a questionnaire.
consent-intro-answers = من أجل استلام إجاباتك، نحتاج إلى حفظ بعض المعلومات. والجهة المسؤولة عنها هي { $team }.
consent-team = فريق التنظيم
consent-what-profile = المعلومات المقدمة منك: الاسم والمنظمة وفئة أصحاب المصلحة والبلد. أما النوع الاجتماعي ومجال العمل فذكرهما اختياري.
consent-what-account = حسابك هنا ولغتك ومنطقتك الزمنية، كي نتمكن من مراسلتك.
consent-what-registrations = طلبات تسجيلك، وما وافقت عليه.
consent-what-answers = إجاباتك عن الاستبيان، إن أجبت عنه. وقبل السؤال الأول يُذكر هل يبقى اسمك معها.
consent-why = نستخدم هذه المعلومات لعقد المشاورات، وتوزيع المقاعد بإنصاف، وإبلاغك بأي تغيير. ولا يراها غيرك من الحضور.
consent-retention =
    { $days ->
        [zero] تُحذف هذه المعلومات عند إرسال { COMMAND("forget") }.
        [one] تُحذف هذه المعلومات بعد يوم واحد من انتهاء آخر مشاورة، أو فورا عند إرسال { COMMAND("forget") }.
        [two] تُحذف هذه المعلومات بعد يومين من انتهاء آخر مشاورة، أو فورا عند إرسال { COMMAND("forget") }.
        [few] تُحذف هذه المعلومات بعد { $days } أيام من انتهاء آخر مشاورة، أو فورا عند إرسال { COMMAND("forget") }.
        [many] تُحذف هذه المعلومات بعد { $days } يومًا من انتهاء آخر مشاورة، أو فورا عند إرسال { COMMAND("forget") }.
       *[other] تُحذف هذه المعلومات بعد { $days } يوم من انتهاء آخر مشاورة، أو فورا عند إرسال { COMMAND("forget") }.
    }
consent-contact = يمكن توجيه الأسئلة إلى { $contact }.
consent-role-address = { $role }، { $address }
consent-question = هل يمكننا حفظ هذه المعلومات؟
consent-agree = أوافق
consent-decline = لا، شكرا
consent-more = ما الذي نحفظه بالتحديد
consent-declined-heading = لم نحفظ أي شيء
consent-declined = يمكنك مواصلة الاطلاع على المشاورات. ولن نسألك مجددا إلا إذا لزم الأمر.

consent-privacy-heading = ما نحفظه ولماذا
consent-privacy-browsing = لا نحفظ عنك أي شيء عند الاطلاع على المشاورات. أما بعد موافقتك وتسجيلك، فنحفظ ما يلي:
consent-privacy-what = ما نحفظه
consent-privacy-optional = تلقي أخبار السلسلة وإظهار اسمك لزملائك خياران منفصلان، وكلاهما متوقف إلى أن يتم تشغيله بطلب منك.
consent-privacy-who = من يطلع عليه
consent-privacy-team = ما أرسلته للتسجيل في مشاورة لا يطلع عليه إلا الفريق الذي ينظمها.
consent-privacy-colleagues = لا تُعرض على الحضور أسماء من تم تسجيلهم. ولا يعرف زملاؤك في المنظمة اسمك إلا بإذنك.
consent-privacy-rights = خياراتك
consent-privacy-see = الأمر { COMMAND("me") } يعرض كل ما نحفظه عنك، ومن خلاله يمكنك تصحيحه أو طلب إرساله إليك في ملف.
consent-privacy-forget = الأمر { COMMAND("forget") } يمحو كل ذلك. ولا تبقى إلا أرقام بلا أسماء، كي تظل أعداد الحضور في الاجتماعات السابقة صحيحة.
consent-privacy-anonymous = ما أُرسل في استبيان من دون اسم يبقى: لا أحد يستطيع معرفة صاحبه.
consent-privacy-responsible = الجهة المسؤولة
consent-privacy-contact = للتواصل
consent-privacy-kept = مدة الحفظ
consent-privacy-days =
    { $days ->
        [zero] حتى محوها بطلب منك
        [one] حتى انقضاء يوم واحد على انتهاء آخر مشاورة
        [two] حتى انقضاء يومين على انتهاء آخر مشاورة
        [few] حتى انقضاء { $days } أيام على انتهاء آخر مشاورة
        [many] حتى انقضاء { $days } يومًا على انتهاء آخر مشاورة
       *[other] حتى انقضاء { $days } يوم على انتهاء آخر مشاورة
    }

## أسئلة الاستمارة

form-heading = التسجيل: { $title }
form-heading-profile = بياناتك الشخصية
form-progress = السؤال { $number } من { $total }
form-resume = متابعة: السؤال { $number } من { $total }
form-resume-review = متابعة: المراجعة والإرسال

form-ask-name = ما اسمك؟
form-hint-name = يرجى كتابة الاسم كما ينبغي أن يعرفه فريق التنظيم.
form-ask-organization = باسم أي منظمة ستكون مشاركتك؟
form-hint-organization = يرجى كتابة اسمها الكامل. وإذا كانت مشاركتك بصفة شخصية، فيرجى الضغط على الزر.
form-hint-organizations-only = يرجى كتابة اسمها الكامل. فالمشاركة في هذه المشاورة متاحة باسم منظمة فقط.
form-self = أشارك بصفة شخصية
form-ask-category = أي من هذه الفئات أقرب إليك؟
form-hint-category = يهمنا الاستماع إلى أصحاب المصلحة من جميع الفئات. ولا يطلع على إجابتك غير فريق التنظيم.
form-ask-country = من أي بلد أنت، أو في أي بلد تعمل منظمتك؟
form-hint-country = يرجى كتابة اسم البلد، بأي لغة كانت.
form-ask-which = هل هي إحدى هذه المنظمات؟
form-hint-which = توجد منظمات تحمل اسما قريبا من «{ $name }». إذا كانت منظمتك بينها، فيرجى اختيارها كي تُحسب مقاعدها معا.
form-which-one = { $name }، { $country }
form-which-none = منظمتي ليست بينها
form-ask-gender = النوع الاجتماعي: ما الذي ينطبق عليك؟
form-hint-gender = نسأل عن ذلك فقط حرصا على التوازن في المشاركة. ويمكنك تخطي هذا السؤال.
form-ask-area = ما مجال عملك؟
form-hint-area = تكفي بضع كلمات عن الموضوع أو القطاع، مثل «التوظيف العادل». ويمكنك تخطي هذا السؤال.
form-ask-group = ما فريق العمل الذي يناسبك؟
form-group-objectives =
    { $count ->
        [zero] الأهداف { $objectives } من الاتفاق العالمي من أجل الهجرة
        [one] الهدف { $objectives } من الاتفاق العالمي من أجل الهجرة
        [two] الهدفان { $objectives } من الاتفاق العالمي من أجل الهجرة
        [few] الأهداف { $objectives } من الاتفاق العالمي من أجل الهجرة
        [many] الأهداف { $objectives } من الاتفاق العالمي من أجل الهجرة
       *[other] الأهداف { $objectives } من الاتفاق العالمي من أجل الهجرة
    }
form-group-room =
    { $left ->
        [zero] لا مقاعد متبقية الآن
        [one] بقي مقعد واحد
        [two] بقي مقعدان
        [few] بقيت { $left } مقاعد
        [many] بقي { $left } مقعدًا
       *[other] بقي { $left } مقعد
    }
form-group-no-limit = المقاعد متاحة للجميع
form-answer-now = إجابتك حتى الآن: { $answer }
form-keep = الإبقاء على هذه الإجابة
form-back = رجوع
form-skip = تخطي السؤال
form-cancel = إلغاء

## أسماء الأسئلة المختصرة

form-field-name = الاسم
form-field-organization = المنظمة
form-field-category = الفئة
form-field-country = البلد
form-field-which = أي منظمة
form-field-gender = النوع الاجتماعي
form-field-area = مجال العمل
form-field-group = فريق العمل

## طلب التصحيح بلطف، ثم يعاد السؤال

form-again-empty = وصلت إجابتك فارغة. يرجى كتابتها مرة أخرى.
form-again-letters = لم نجد في إجابتك أي حرف. يرجى كتابتها بحروف أي لغة.
form-again-short =
    { $min ->
        [zero] هذه إجابة قصيرة جدا. يرجى كتابة المزيد.
        [one] هذه إجابة قصيرة جدا. يرجى كتابة حرف واحد على الأقل.
        [two] هذه إجابة قصيرة جدا. يرجى كتابة حرفين على الأقل.
        [few] هذه إجابة قصيرة جدا. يرجى كتابة { $min } أحرف على الأقل.
        [many] هذه إجابة قصيرة جدا. يرجى كتابة { $min } حرفًا على الأقل.
       *[other] هذه إجابة قصيرة جدا. يرجى كتابة { $min } حرف على الأقل.
    }
# صيغة لا يتغير فيها المعدود بتغير العدد.
form-again-long = عدد أحرف إجابتك { $given }، والحد الأقصى { $max }. هل يمكن اختصارها؟
form-again-nobody = لا يبدو هذا اسم منظمة. إذا كانت مشاركتك بصفة شخصية، فيرجى الضغط على الزر. وإلا، فيرجى كتابة اسم المنظمة الكامل.
form-again-nobody-closed = لا يبدو هذا اسم منظمة. يرجى كتابة الاسم الكامل للمنظمة التي ستكون مشاركتك باسمها.
form-again-generic = منظمات كثيرة تحمل هذا الاسم. يرجى كتابة الاسم الكامل، كي لا تختلط منظمتك بغيرها.
form-again-pick = يرجى الاختيار بالضغط على أحد الأزرار أدناه.
form-again-country = لم نتعرف على بلد بهذا الاسم. هل يمكن كتابته بطريقة أخرى؟
form-again-countries = قد يدل هذا الاسم على أكثر من بلد. أيها المقصود؟
form-again-stale = هذا الزر يخص سؤالا سابقا. وهذا هو السؤال الحالي، ولم يضع شيء من إجاباتك.

form-cancelled-heading = لم يُرسل شيء
form-cancelled = أُلغيت الاستمارة ولم يُرسل شيء. ويمكنك التسجيل مجددا متى شئت.
form-cancelled-profile = أُلغيت الاستمارة. وما نحفظه عنك لم يتغير.
form-unreadable-heading = يرجى بدء هذه الاستمارة من جديد
form-unreadable = تغيرت الاستمارة منذ أن بدأت ملأها، ولم تعد إجاباتك توافقها. نأسف لذلك، ويستغرق ملؤها نحو دقيقتين.
form-unreadable-again = البدء من جديد

## المراجعة قبل الإرسال

review-intro = يرجى مراجعة إجاباتك. لن يُرسل شيء قبل الضغط على «إرسال».
review-intro-profile = يرجى مراجعة إجاباتك. أما طلبات التسجيل التي أُرسلت من قبل فتبقى كما هي.
review-left-out = دون إجابة
review-limit =
    { $limit ->
        [zero] يمكن أن يشارك { $limit } شخص من كل منظمة.
        [one] يمكن أن يشارك شخص واحد من كل منظمة.
        [two] يمكن أن يشارك شخصان على الأكثر من كل منظمة.
        [few] يمكن أن يشارك { $limit } أشخاص على الأكثر من كل منظمة.
        [many] يمكن أن يشارك { $limit } شخصًا على الأكثر من كل منظمة.
       *[other] يمكن أن يشارك { $limit } شخص على الأكثر من كل منظمة.
    }
review-send = إرسال
review-save = حفظ
review-edit-name = تغيير الاسم
review-edit-organization = تغيير المنظمة
review-edit-category = تغيير الفئة
review-edit-country = تغيير البلد
review-edit-which = تغيير أي منظمة هي
review-edit-gender = تغيير النوع الاجتماعي
review-edit-area = تغيير مجال العمل
review-edit-group = تغيير فريق العمل

## فئات أصحاب المصلحة، وفق القرارين A/RES/73/195 وA/RES/73/326

category-migrants = المهاجرون
category-civil-society = المجتمع المدني
category-diaspora = منظمات المهاجرين والمغتربين
category-faith-based = المنظمات الدينية
category-local-authorities = السلطات المحلية والمجتمعات المحلية
category-private-sector = القطاع الخاص
category-trade-unions = نقابات العمال
category-parliamentarians = البرلمانيون
category-human-rights-institutions = المؤسسات الوطنية لحقوق الإنسان
category-red-cross = الحركة الدولية للصليب الأحمر والهلال الأحمر
category-academia = الأوساط الأكاديمية
category-media = وسائط الإعلام
category-other = أصحاب مصلحة آخرون

gender-woman = امرأة
gender-man = رجل
gender-another = غير ذلك
gender-not-said = أفضّل عدم الإجابة

## الحالات. الكلمة نفسها للحالة نفسها في كل مكان.

state-registered = تم التسجيل
state-offered = نحتفظ لك بمقعد
state-waiting = في قائمة الانتظار
state-pending = في انتظار رد فريق التنظيم
state-withdrawn = تم الانسحاب
state-lapsed = انقضت مهلة قبول المقعد
state-passed = تم الاعتذار عن المقعد
state-declined = لم يقبل فريق التنظيم الطلب
state-handed-over = تم نقل المقعد إلى شخص آخر من المنظمة
state-removed = ألغى فريق التنظيم التسجيل

## تم التسجيل

outcome-meeting = الاجتماع
outcome-when = الموعد
outcome-when-yours = الموعد بتوقيتك
outcome-registered-heading = تم تسجيلك
outcome-registered = وصلنا طلب تسجيلك، ولك مقعد في المشاورة.
outcome-accepted = المقعد الذي احتفظنا لك به أصبح لك.
outcome-taken-over = انتقل إليك مقعد من شخص في منظمتك، وأصبح لك.
outcome-already = لك مقعد بالفعل، ولا يلزم القيام بأي شيء آخر.
outcome-next = ماذا بعد
outcome-next-changes = إذا تغير الموعد، نبلغك هنا.
outcome-next-joining = هذا اجتماع مغلق: لا يُعلن عن طريقة الانضمام إليه إلا لمن تم تسجيلهم.
outcome-next-withdraw = إذا تعذر عليك الحضور، فيرجى الانسحاب كي يستفيد غيرك من المقعد.
outcome-next-hand-over = إذا تعذر عليك الحضور، فيرجى الانسحاب أو نقل المقعد إلى شخص آخر من منظمتك، كي لا يضيع المقعد.
# $zone يبدأ بكلمة «بتوقيت» أو «بالتوقيت».
outcome-zone-guess = نعرض لك المواعيد { $zone }، استنادا إلى بلدك.
outcome-zone-change = تغيير منطقتي الزمنية
outcome-calendar = إضافة إلى التقويم
outcome-card = عن هذه المشاورة
outcome-others = جميع المشاورات

## تعذر التسجيل: العنوان والسبب والخطوة التالية

refusal-cancelled-heading = أُلغيت هذه المشاورة
refusal-cancelled = لن تُعقد المشاورة، ولذلك لم يعد التسجيل ممكنا.
refusal-cancelled-next = قد تكون هناك مشاورات أخرى متاحة لك.
refusal-started-heading = بدأت هذه المشاورة
refusal-started = ينتهي التسجيل عند بدء الاجتماع على أبعد تقدير.
refusal-started-next = تُنشر التقارير بعد الاجتماع، وقد تتاح لك مشاورة أخرى.
refusal-closed-heading = أُغلق باب التسجيل
refusal-closed = انتهت فترة التسجيل في هذه المشاورة.
refusal-closed-until = موعد إغلاق باب التسجيل
refusal-closed-next = تُنشر التقارير بعد الاجتماع، وقد تتاح لك مشاورة أخرى.
refusal-list-heading = انتهت قائمة الانتظار
refusal-list = لم تعد المقاعد تُوزع، فالاجتماع على وشك أن يبدأ.
refusal-list-until = موعد انتهاء القائمة
refusal-list-next = تُنشر التقارير بعد الاجتماع، وقد تتاح لك مشاورة أخرى.
refusal-early-heading = لم يُفتح باب التسجيل بعد
refusal-early = ما زال الوقت مبكرا، ولم يُرسل شيء.
refusal-early-from = موعد فتح باب التسجيل
refusal-early-next = يرجى العودة في ذلك الموعد.
refusal-organizations-heading = المشاركة باسم منظمة فقط
refusal-organizations = المشاركة في هذه المشاورة متاحة باسم منظمة فقط، وقد ذكرت أن مشاركتك بصفة شخصية.
refusal-organizations-next = إذا كانت مشاركتك باسم منظمة، فيرجى كتابة اسمها.
refusal-organizations-button = كتابة اسم منظمتي
refusal-group-heading = يرجى اختيار فريق عمل
refusal-group = كل مشاركة في هذه المشاورة تكون ضمن أحد أفرقة العمل، ولم يتم اختيار فريقك بعد.
refusal-group-next = بقية إجاباتك محفوظة، ولا ينقص سوى فريق العمل.
refusal-group-button = اختيار فريق العمل
refusal-reports = التقارير

## لا يوجد مقعد الآن: السبب، ومتى يتوفر مقعد

full-heading-meeting = اكتملت مقاعد الاجتماع
full-heading-organization = اكتملت مقاعد منظمتك
full-heading-individuals = اكتملت مقاعد المشاركة بصفة شخصية
full-heading-group = اكتملت مقاعد فريق العمل
full-heading-several = لا يوجد مقعد متاح الآن
full-meeting =
    { $places ->
        [zero] لا توجد مقاعد في الاجتماع.
        [one] في الاجتماع مقعد واحد، وهو مشغول.
        [two] في الاجتماع مقعدان، وكلاهما مشغول.
        [few] في الاجتماع { $places } مقاعد، وجميعها مشغولة.
        [many] في الاجتماع { $places } مقعدًا، وجميعها مشغولة.
       *[other] في الاجتماع { $places } مقعد، وجميعها مشغولة.
    }
full-organization =
    { $places ->
        [zero] لا توجد مقاعد للمشاركة باسم { $organization }.
        [one] يمكن أن يشارك شخص واحد باسم { $organization }، وقد تم تسجيل شخص بالفعل.
        [two] يمكن أن يشارك شخصان باسم { $organization }، وكلا المقعدين مشغول.
        [few] يمكن أن يشارك { $places } أشخاص باسم { $organization }، وجميع هذه المقاعد مشغولة.
        [many] يمكن أن يشارك { $places } شخصًا باسم { $organization }، وجميع هذه المقاعد مشغولة.
       *[other] يمكن أن يشارك { $places } شخص باسم { $organization }، وجميع هذه المقاعد مشغولة.
    }
full-individuals =
    { $places ->
        [zero] لا توجد مقاعد للمشاركة بصفة شخصية.
        [one] يوجد مقعد واحد للمشاركة بصفة شخصية، وهو مشغول.
        [two] يوجد مقعدان للمشاركة بصفة شخصية، وكلاهما مشغول.
        [few] توجد { $places } مقاعد للمشاركة بصفة شخصية، وجميعها مشغولة.
        [many] يوجد { $places } مقعدًا للمشاركة بصفة شخصية، وجميعها مشغولة.
       *[other] يوجد { $places } مقعد للمشاركة بصفة شخصية، وجميعها مشغولة.
    }
full-group = لم يبق أي مقعد في «{ $group }».
full-frees = متى يتوفر مقعد
full-meeting-frees = إذا انسحب شخص تم تسجيله، أو زاد فريق التنظيم عدد المقاعد.
full-organization-frees = إذا انسحب شخص من منظمتك، أو نقل مقعده إليك.
full-individuals-frees = إذا انسحب شخص يشارك بصفة شخصية.
full-group-frees = إذا غادر شخص فريق العمل هذا.
full-several-frees = لا بد أن يتحقق كل ذلك معا كي يتوفر لك مقعد.
# $names: a list of people.
full-colleagues = تم التسجيل باسم منظمتك، مع الموافقة على ذكر الاسم: { $names }.
full-waiting =
    { $waiting ->
        [zero] لا أحد في قائمة الانتظار بعد، وسيكون اسمك أول القائمة.
        [one] في قائمة الانتظار الآن شخص واحد.
        [two] في قائمة الانتظار الآن شخصان.
        [few] في قائمة الانتظار الآن { $waiting } أشخاص.
        [many] في قائمة الانتظار الآن { $waiting } شخصًا.
       *[other] في قائمة الانتظار الآن { $waiting } شخص.
    }
full-for-self = المشاركة بصفة شخصية
full-other-group = اختيار فريق عمل آخر

## قائمة الانتظار

wait-join = الانضمام إلى قائمة الانتظار
wait-ask-seat = طلب مقعد من زملائي
wait-leave = مغادرة قائمة الانتظار
wait-heading = اسمك في قائمة الانتظار
wait-joined = هذا ليس تسجيلا بعد. حالما يتوفر لك مقعد، نحتفظ لك به ونراسلك هنا.
wait-still = لم يتوفر لك مقعد بعد. حالما يتوفر، نحتفظ لك به ونراسلك هنا.
wait-place = ترتيبك
wait-place-number = { $place } في القائمة
wait-until = انتهاء القائمة
wait-only-organization = السبب الوحيد للانتظار أن مقاعد منظمتك مشغولة. ويتوفر لك مقعد إذا انسحب شخص من منظمتك أو نقل مقعده إليك.
wait-moving = يأتي دورك بعد من سبقوك في القائمة، ولا يوجد مانع آخر.
wait-next = لا يلزمك القيام بأي شيء. وتستمر القائمة بعد إغلاق باب التسجيل.
wait-again-next = إذا كان الحضور ما زال يهمك، يمكنك الانضمام مجددا في آخر القائمة.
wait-again = العودة إلى آخر القائمة
wait-again-over = انتهت قائمة الانتظار، ولن تكون هناك عروض أخرى.
wait-asked-heading = أرسلنا طلبك إلى زملائك
wait-asked = تصل رسالة إلى من لهم مقاعد من منظمتك: شخص من المنظمة يسأل هل يمكن ترك أحد المقاعد له. ولا يُذكر اسمك فيها.
wait-asked-before = سبق أن نُقل طلبك. ننقله مرة واحدة فقط كي لا يشعر أحد بالضغط.
wait-asked-nobody-heading = تعذر إرسال طلبك
wait-asked-nobody = لا يمكننا الآن أن نصل من هنا إلى أي من زملائك الذين لهم مقاعد.
wait-asked-next = وربما كان من له مقعد معروفا لديك: يمكنه أن ينقل مقعده إليك باستخدام الأمر { COMMAND("mine") }.

## عرض: نحتفظ بمقعد لمن كان في الانتظار

offer-heading = نحتفظ لك بمقعد
offer-held = توفر مقعد، وجاء دورك. هل يناسبك قبوله؟
offer-until = نحتفظ به حتى
# بعدها المدة، وهي مجرورة.
offer-left = ينتهي العرض بعد
offer-otherwise = إذا لم يصلنا ردك قبل ذلك، ينتقل المقعد إلى الشخص التالي، ويخرج اسمك من قائمة الانتظار.
offer-accept = قبول المقعد
offer-pass = الاعتذار عن المقعد
offer-passed-heading = وصلنا اعتذارك عن المقعد
offer-passed = شكرا لإبلاغنا. ينتقل المقعد إلى الشخص التالي في القائمة.
offer-lapsed-heading = انتهى العرض
offer-lapsed = احتفظنا لك بالمقعد حتى الموعد الذي أبلغناك به، وهو الآن متاح للشخص التالي في القائمة.

## الانسحاب، بضغطتين

withdraw-button = الانسحاب
withdraw-heading = الانسحاب من المشاورة؟
withdraw-heading-waiting = مغادرة قائمة الانتظار؟
withdraw-registered = يصبح مقعدك متاحا لغيرك فورا.
withdraw-offered = المقعد الذي نحتفظ لك به يصبح متاحا فورا للشخص التالي.
withdraw-waiting = يخرج اسمك من القائمة، ولا نحتفظ بترتيبك فيها.
withdraw-pending = لن ينظر فريق التنظيم بعد ذلك في طلب تسجيلك.
withdraw-may-return = باب التسجيل ما زال مفتوحا: يمكنك العودة إذا توفر مقعد حينها.
withdraw-no-return = أُغلق باب التسجيل: لن تكون العودة ممكنة.
withdraw-yes = نعم، أنسحب
withdraw-yes-waiting = نعم، أغادر القائمة
withdraw-keep = لا، أبقى
withdraw-done-heading = تم انسحابك
withdraw-done = شكرا لإبلاغنا. أصبح المقعد متاحا لغيرك.
withdraw-done-heading-waiting = خرج اسمك من قائمة الانتظار
withdraw-done-waiting = لن تصلك عروض بشأن هذه المشاورة.
withdraw-return-next = إذا تغيرت ظروفك، يمكنك التسجيل مجددا ما دام باب التسجيل مفتوحا.
withdraw-return = التسجيل مجددا

## نقل المقعد إلى شخص آخر من المنظمة

handover-button = نقل المقعد
handover-heading = نقل المقعد إلى شخص آخر من منظمتك
handover-intro = يمكن أن يحضر مكانك شخص آخر من منظمتك.
handover-step-code = نعطيك رمزا لإرساله إلى ذلك الشخص.
handover-step-colleague = يكتب ذلك الشخص الرمز هنا، ويملأ الاستمارة إن لم يملأها من قبل.
handover-step-done = من تلك اللحظة ينتقل المقعد إليه. وحتى ذلك الحين يبقى المقعد لك.
handover-until = هذا ممكن حتى بدء الاجتماع.
handover-yes = إنشاء رمز
handover-code-heading = رمز نقل مقعدك
handover-code = الرمز
handover-code-next = يرجى إرسال النص التالي إلى من سيحضر مكانك:
handover-forward = يمكنك الحصول على مقعدي في «{ $title }». يرجى فتح محادثة المشاورات وكتابة: { $typed }
handover-code-once = يصلح الرمز مرة واحدة، ولشخص من منظمتك فقط. وإذا أُنشئ رمز جديد، لا يعود هذا الرمز صالحا.
handover-not-heading = لم يتم نقل المقعد
handover-unknown = هذا الرمز غير صالح. ربما استُخدم من قبل.
handover-unknown-next = يرجى التحقق منه، أو طلب رمز جديد ممن أعطاك هذا الرمز.
handover-other-organization = لا يمكن نقل المقعد إلا داخل المنظمة نفسها، وهذا المقعد لمنظمة غير منظمتك.
handover-other-organization-next = إذا كان اسم منظمتك مكتوبا بطريقة أخرى في بياناتك الشخصية، يمكنك تصحيحه هناك ثم كتابة الرمز مرة أخرى.
handover-profile = بياناتي الشخصية
handover-started = بدأ الاجتماع، ولم يعد نقل المقاعد ممكنا.
handover-started-next = تُنشر التقارير بعد الاجتماع.
handover-own = هذا رمزك أنت.
handover-own-next = يرجى إرساله إلى من سيحضر مكانك، كي يكتبه في محادثته الخاصة.
handover-has-seat = لك مقعد في هذه المشاورة بالفعل.
handover-has-seat-next = يبقى الرمز صالحا لشخص آخر من منظمتك.
handover-no-seat = ليس لك في هذه المشاورة مقعد يمكن نقله.
handover-no-seat-next = الأمر { COMMAND("mine") } يعرض وضعك في مشاوراتك.
handover-for-self = مشاركتك بصفة شخصية، ولذلك لا يوجد شخص من منظمتك يمكن نقل المقعد إليه.
handover-for-self-next = إذا تعذر عليك الحضور، فيرجى الانسحاب: ينتقل المقعد عندئذ إلى الشخص التالي في قائمة الانتظار.

## مشاوراتي

mine-button = مشاوراتي
mine-heading = مشاوراتي
mine-none = لم يتم تسجيلك في أي مشاورة.
mine-state = الحالة
mine-cancelled = أُلغيت هذه المشاورة.
mine-more =
    { $more ->
        [zero] لا توجد مشاورات أخرى.
        [one] توجد مشاورة أخرى لا تظهر هنا.
        [two] توجد مشاورتان أخريان لا تظهران هنا.
        [few] توجد { $more } مشاورات أخرى لا تظهر هنا.
        [many] توجد { $more } مشاورة أخرى لا تظهر هنا.
       *[other] توجد { $more } مشاورة أخرى لا تظهر هنا.
    }

form-too-many-heading = منظمات جديدة كثيرة
form-too-many =
    { $limit ->
        [zero] لا يمكن إضافة منظمات جديدة اليوم. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
        [one] يمكنك إضافة منظمة جديدة واحدة في اليوم، وقد تم ذلك. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
        [two] يمكنك إضافة منظمتين جديدتين في اليوم، وقد تم ذلك. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
        [few] يمكنك إضافة { $limit } منظمات جديدة في اليوم، وقد تم ذلك. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
        [many] يمكنك إضافة { $limit } منظمة جديدة في اليوم، وقد تم ذلك. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
       *[other] يمكنك إضافة { $limit } منظمة جديدة في اليوم، وقد تم ذلك. يرجى اختيار منظمة معروفة هنا، أو العودة غدا. إجاباتك محفوظة.
    }
form-too-many-back = العودة إلى الاستمارة
