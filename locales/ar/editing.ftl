### Making and changing consultations.

## Ways in

editing-button = تعديل
editing-series-button = تعديل السلسلة

## One consultation, as it can be changed

editing-heading = تعديل مشاورة
editing-unpublished = لم تُنشر بعد: لا يراها إلا فريق التنظيم.
editing-pending = كتبت تعديلا لم يتم تأكيده بعد.
# Buttons.
editing-pending-button = عرض التعديل
editing-drop-button = إلغاء التعديل
editing-back-button = العودة إلى التعديل
editing-dates-button = التاريخ والوقت
editing-registration-button = التسجيل
editing-limits-button = حدود المشاركة
editing-words-button = النصوص
editing-languages-button = اللغات
editing-rules-button = سرية النقاش
editing-copy-button = نسخ المشاورة
editing-publish-button = نشر
editing-cancel-button = إلغاء المشاورة
editing-hold-button = التراجع عن الإلغاء
editing-closes-button = موعد الإغلاق
editing-opens-button = موعد الفتح
editing-waiting-button = انتهاء قائمة الانتظار
editing-close-now-button = إغلاق باب التسجيل الآن
editing-capacity-button = مقاعد الاجتماع
editing-per-organization-button = مقاعد كل منظمة
editing-individuals-button = مقاعد بصفة شخصية
editing-yes-button = نعم، إجراء التعديل
editing-more-button = تعديل المزيد أولا
editing-again-button = تعديل آخر
editing-switch-on = تفعيل: { $rule }
editing-switch-off = إيقاف: { $rule }
# Labels before how things are. A rule is on or off.
editing-title = العنوان
editing-about = الوصف
editing-place = المكان
editing-code = الرمز
editing-opens = فتح باب التسجيل
editing-opens-usual = عند النشر
editing-closes = إغلاق باب التسجيل
editing-waiting-ends = انتهاء قائمة الانتظار
editing-waiting-usual = قبل البدء بأربع وعشرين ساعة، أو عند إغلاق باب التسجيل إن كان ذلك بعدها
editing-capacity = مقاعد الاجتماع
editing-per-organization = مقاعد كل منظمة
editing-individuals = مقاعد المشاركة بصفة شخصية
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = قرار في كل طلب تسجيل
editing-no-limit = بلا حد
editing-closed = لمن تم تسجيلهم فقط
editing-recorded = تسجيل الاجتماع
editing-chatham-house = قاعدة تشاتام هاوس
editing-yes = نعم
editing-no = لا
editing-none = لا يوجد
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = التواريخ والأوقات، جلسة في كل سطر
editing-label-closes = إغلاق باب التسجيل
editing-label-opens = فتح باب التسجيل
editing-label-waiting = انتهاء قائمة الانتظار
editing-label-capacity = العدد الأقصى في الاجتماع
editing-label-per-organization = العدد الأقصى من كل منظمة
editing-label-individuals = العدد الأقصى بصفة شخصية
editing-label-languages = لغات الاجتماع
editing-label-copy = اليوم الأول للنسخة
editing-label-code = الرمز

## What is asked for

editing-ask-sittings = متى تُعقد المشاورة؟ مثلا: ٣ فبراير ٢٠٢٧، من ١١:٠٠ إلى ١٤:٣٠. يُكتب سطر لكل جلسة، ويُذكر اسم مدينة إذا لم تكن بالتوقيت المعتاد. وإذا كُتب التاريخ وحده، تبقى الأوقات كما هي.
# The same, where there are no times yet.
editing-ask-first-sittings = متى تُعقد؟ مثلًا: 3 فبراير 2027، 11:00–14:30. سطر لكل جلسة؛ واذكر مدينة إن لم تكن بالتوقيت المعتاد.
editing-ask-closes = حتى متى يمكن التسجيل؟ مثلا: ٣١ يناير ٢٠٢٧، الساعة ٢٤:٠٠. والتاريخ وحده يعني نهاية ذلك اليوم.
editing-ask-opens = متى يُفتح باب التسجيل؟ مثلا: ١ ديسمبر ٢٠٢٦، الساعة ٠٩:٠٠. وإذا كان مفتوحا فورا، فيرجى كتابة «لا شيء».
editing-ask-waiting = متى تنتهي قائمة الانتظار؟ مثلا: ٢ فبراير ٢٠٢٧، الساعة ١٨:٠٠. وكتابة «لا شيء» تعني قبل البدء بأربع وعشرين ساعة.
editing-ask-capacity = ما العدد الأقصى للحضور في الاجتماع؟ يرجى كتابة رقم، أو «بلا حد».
editing-ask-per-organization = ما العدد الأقصى للحضور من كل منظمة؟ يرجى كتابة رقم، أو «بلا حد».
editing-ask-individuals = ما العدد الأقصى للحضور بصفة شخصية، دون تمثيل أي منظمة؟ يرجى كتابة رقم (٠ يعني لا أحد)، أو «بلا حد».
editing-ask-languages = بأي لغات يُعقد الاجتماع؟ مثلا: en، fr، ar.
editing-ask-text = يرجى كتابة النص ({ $what }) باللغة { $language }. وكتابة «لا شيء» تحذفه بهذه اللغة.
editing-ask-copy = في أي يوم تبدأ النسخة؟ تنتقل معها أوقاتها ومواعيدها، ولا يراها أحد قبل نشرها.
editing-ask-new = ما عنوانها؟ لكل ما عدا ذلك قيمة معتادة يمكنك تعديلها لاحقا. ولا يراها أحد قبل نشرها.

## Why something cannot be

editing-not-heading = لا يمكن إجراء ذلك
editing-wrong-sitting = لم نتعرف على التاريخ والوقت. يرجى كتابتهما معا، مثل: ٣ فبراير ٢٠٢٧، من ١١:٠٠ إلى ١٤:٣٠.
editing-wrong-deadline = لم نتعرف على التاريخ. يرجى كتابته على هذا النحو: ٣١ يناير ٢٠٢٧، الساعة ٢٤:٠٠.
editing-wrong-number = هذا ليس رقما يصلح هنا.
editing-wrong-language = لم نتعرف على إحدى اللغات. يرجى كتابة رموز قصيرة، مثل en، fr.
editing-wrong-text = يجب أن يحتوي النص على كلمات، وألا يتجاوز الطول المسموح به.
editing-wrong-needed = يجب أن تبقى لغة واحدة على الأقل.
editing-wrong-code = يتكون الرمز من أحرف لاتينية صغيرة وأرقام وشرطات مفردة، وعددها ٢٤ على الأكثر.
editing-wrong-code-taken = هذا الرمز لمشاورة أخرى.
editing-wrong-closes = بهذا يُغلق باب التسجيل بعد بدء الاجتماع.
editing-wrong-opens = بهذا يُفتح باب التسجيل بعد إغلاقه.
editing-wrong-waiting = بهذا تنتهي قائمة الانتظار قبل إغلاق باب التسجيل.
editing-wrong-waiting-start = بهذا تنتهي قائمة الانتظار بعد بدء الاجتماع.
editing-wrong-order = يجب أن تتوالى الجلسات.
editing-wrong-ends = يجب أن تنتهي الجلسة بعد بدئها. وإذا تجاوزت منتصف الليل، تُكتب جلستان.
editing-wrong-many = عدد الجلسات أكبر من المسموح به.
editing-wrong-ahead = في ملف السلسلة تغيير آخر للمواعيد يُعلن لاحقا. يرجى تعديل المواعيد هناك.
editing-wrong-just-now = عُدلت المواعيد قبل أقل من دقيقة. يرجى المحاولة مرة أخرى بعد دقيقة.
editing-wrong-started = بدأت المشاورة.
editing-wrong-past = مضى هذا التاريخ.
editing-wrong-already = هذا هو الوضع بالفعل، ولا يوجد ما يلزم تعديله.
# Behind the colon stands English text about a file of the series.
editing-wrong-other = هناك قاعدة تمنع ذلك: { $problem }

## What a change would do

editing-preview-heading = إجراء هذا التعديل؟
editing-cancel-heading = إلغاء هذه المشاورة؟
editing-hold-heading = التراجع عن إلغاء هذه المشاورة؟
editing-publish-heading = نشر هذه المشاورة؟
editing-cancel-yes = نعم، إلغاؤها
editing-hold-yes = نعم، عقدها
editing-publish-yes = نعم، نشرها
editing-changed = لم يعد هذا ما عُرض عليك. لم يُعدَّل شيء، ويرجى النظر من جديد.
# Before what is now, and before what would be.
editing-was = الآن:
editing-will = بعد ذلك:
editing-missing = { $title } (ينقص بهذه اللغة: { $missing })
editing-publish-news = عدد من طلبوا أخبار السلسلة ويُبلَّغون عند فتح باب التسجيل: { $count }
editing-publish-closed = لا يُبلَّغ أحد، فباب التسجيل مغلق بالفعل.
editing-publish-nobody = لا يُبلَّغ أحد، إذ لا توجد رسالة مقررة عند فتح باب التسجيل.
# A title above headings of reminders and when each goes out.
editing-publish-reminders = تذكيرات تُرسل تلقائيًا
editing-publish-for-good = ما نُشر لا يمكن إخفاؤه من جديد، بل إلغاؤه فقط.
editing-told = يُبلَّغون فورا: { $count } (تم تسجيلهم: { $registered }، عُرض عليهم مقعد: { $offered }، في قائمة الانتظار: { $waiting }، في انتظار القرار: { $pending }).
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number }
editing-told-on = تصلهم الرسالة عبر: { $places }.
editing-told-nowhere = لا يمكن الوصول إليهم الآن: { $count }. وتنتظرهم الرسالة حتى عودتهم.
editing-told-longer = عدد من يُبلَّغون بتمديد فترة التسجيل، ممن يتابعون المشاورة أو بدؤوا التسجيل: { $count }.
editing-told-shorter = مقاعد معروضة تصبح مدة الاحتفاظ بها أقصر: { $count }. ويُبلَّغ من عُرضت عليهم.
editing-told-list-over = تنتهي قائمة الانتظار بهذا التغيير. عدد من يُبلَّغون بأنه لم يتوفر مقعد: { $count }.
editing-messages-back = رسائل جماعية كانت ستُرسل وتعود مسودات: { $count }.
editing-told-nobody = لا تُرسل رسالة إلى أحد بشأن ذلك.
editing-reminders = تُرسل التذكيرات بحسب المواعيد الجديدة.
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = يبقى موعد إغلاق التسجيل كما هو: { $deadline }. ويمكن تعديله أيضًا إن لزم.
editing-still-closed = يبقى باب التسجيل مغلقًا، وقد أُغلق في { $deadline }. ويمكن تعديل هذا الموعد أيضًا إن لزم فتحه.
editing-above = المقاعد المشغولة فوق الحد الجديد: { $count }.
editing-above-organizations = المنظمات التي تتجاوز الحد الجديد: { $count }.
editing-above-individuals = عدد المشاركين بصفة شخصية فوق الحد الجديد: { $count }.
editing-above-all = لا يفقد أحد مقعده. ولا يُقبل أحد جديد حتى يقل العدد عن الحد.
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = من الآن يقرر الفريق في كل طلب تسجيل جديد. ولا يتغير شيء لمن سُجّلوا أو ينتظرون.
editing-approval-off = من الآن يُحتسب التسجيل فورًا ما دامت هناك مقاعد.
editing-approval-pending = طلبات ما زالت بانتظار القرار: { $count }. لا تتحول إلى مقاعد من تلقاء نفسها، ويبقى البتّ فيها كما كان.
editing-done-heading = تم التعديل
editing-done = يسري ذلك من الآن، ويظهر على البطاقات في الغرف خلال ثوانٍ.
editing-done-told = يسري ذلك من الآن. عدد من يجري إبلاغهم: { $count }.
# Instead of “It is changed”, where it was more than a change.
editing-published-heading = نُشرت المشاورة
# $typed: what to type, with the code of the consultation.
editing-published = يمكن للجميع العثور عليها من الآن. وللتسجيل يكفي الضغط على الزر في بطاقتها أو كتابة: { $typed }
editing-cancelled-heading = أُلغيت المشاورة
editing-closed-now-heading = أُغلق باب التسجيل

## A series, and what is new in it

editing-series-heading = تعديل سلسلة
editing-new-button = مشاورة جديدة
editing-file-button = ملف السلسلة
editing-new-heading = مشاورة جديدة
# Stand in a new consultation until somebody writes something better.
editing-new-about = مزيد من المعلومات عن هذه المشاورة يُنشر لاحقا.
editing-new-place = عبر الإنترنت
# A small result beside a screen.
editing-made = تم إنشاؤها. لا يراها إلا الفريق.
editing-dropped = أُلغي ذلك، ولم يتغير شيء.
editing-nothing-kept = لم يكن هناك ما ينتظر التأكيد، ولم يتغير شيء.
editing-file = الملف أدناه.

## What people hear of it

notice-held-after-all-heading = ستُعقد المشاورة ولم تعد ملغاة
notice-held-after-all = كانت هذه المشاورة قد أُلغيت، ثم تقرر عقدها. وما زال مقعدك، أو مكانك في قائمة الانتظار، محفوظا لك.
notice-held-after-all-next = إذا تعذر عليك الحضور، فيرجى الانسحاب كي يتمكن غيرك من الحضور.
notice-longer-heading = تم تمديد فترة التسجيل
notice-longer = طلبت إبلاغك بمستجدات هذه المشاورة، أو بدأت التسجيل فيها. وسيبقى باب التسجيل مفتوحا مدة أطول مما كان مقررا.

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = إلى | الى | حتى | و | لغاية | إلى غاية | الى غاية
editing-reads-hours = الساعة | ساعة | س
editing-reads-joins = من | بين | ما بين | ابتداء من | حتى | بتوقيت | توقيت | في
editing-reads-none = لا شيء | لا شي | لاشيء | لاشي | بلا حد | دون حد | بدون حد | لا حد | بلا حدود | غير محدود | لا يوجد | بدون | لا
