### Making and changing consultations.

## Ways in

editing-button = تعديل
editing-series-button = تعديل السلسلة

## One consultation, as it can be changed

editing-heading = تعديل مشاورة
editing-unpublished = لم تُنشر بعد: لا يراها إلا فريق التنظيم.
editing-pending = كتبت تعديلًا لم تؤكّده بعد.
# Buttons.
editing-pending-button = عرض ذلك التعديل
editing-drop-button = التخلي عنه
editing-back-button = العودة إلى التعديل
editing-dates-button = التاريخ والوقت
editing-registration-button = التسجيل
editing-limits-button = الحدود
editing-words-button = النصوص
editing-languages-button = اللغات
editing-rules-button = السرية
editing-copy-button = نسخ
editing-publish-button = نشر
editing-cancel-button = إلغاؤها
editing-hold-button = عقدها بعد كل شيء
editing-closes-button = موعد الإغلاق
editing-opens-button = موعد الفتح
editing-waiting-button = نهاية قائمة الانتظار
editing-close-now-button = إغلاق التسجيل الآن
editing-capacity-button = العدد الإجمالي
editing-per-organization-button = لكل منظمة
editing-individuals-button = بصفة شخصية
editing-yes-button = نعم، عدّل
editing-more-button = تعديل المزيد أولًا
editing-again-button = تعديل شيء آخر
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
editing-waiting-usual = قبل البداية بأربع وعشرين ساعة
editing-capacity = مجموع المشاركين
editing-per-organization = عدد المشاركين لكل منظمة
editing-individuals = المشاركون بصفة شخصية
# Also on a button behind “Switch on: ”; at most 30 characters.
editing-approval = قرار في كل طلب تسجيل
editing-no-limit = بلا حد
editing-closed = للمسجَّلين فقط
editing-recorded = تسجيل الاجتماع
editing-chatham-house = قاعدة تشاتام هاوس
editing-yes = نعم
editing-no = لا
editing-none = لا شيء
# Labels of fields that are typed into; at most 45 characters.
editing-label-sittings = التواريخ والأوقات، جلسة في كل سطر
editing-label-closes = إغلاق باب التسجيل
editing-label-opens = فتح باب التسجيل
editing-label-waiting = انتهاء قائمة الانتظار
editing-label-capacity = كم شخصًا في المجموع
editing-label-per-organization = كم شخصًا لكل منظمة
editing-label-individuals = كم شخصًا بصفة شخصية
editing-label-languages = لغات الاجتماع
editing-label-copy = أول أيام النسخة
editing-label-code = الرمز

## What is asked for

editing-ask-sittings = متى تُعقد؟ مثلًا: 3 فبراير 2027، 11:00–14:30. سطر لكل جلسة؛ واذكر مدينة إن لم تكن بالتوقيت المعتاد. والتاريخ وحده يُبقي الأوقات كما هي.
# The same, where there are no times yet.
editing-ask-first-sittings = متى تُعقد؟ مثلًا: 3 فبراير 2027، 11:00–14:30. سطر لكل جلسة؛ واذكر مدينة إن لم تكن بالتوقيت المعتاد.
editing-ask-closes = حتى متى يمكن التسجيل؟ مثلًا: 31 يناير 2027، 24:00. والتاريخ وحده يعني نهاية ذلك اليوم.
editing-ask-opens = متى يُفتح باب التسجيل؟ مثلًا: 1 ديسمبر 2026، 09:00. واكتب «لا شيء» إن كان مفتوحًا فورًا.
editing-ask-waiting = متى تنتهي قائمة الانتظار؟ مثلًا: 2 فبراير 2027، 18:00. واكتب «لا شيء» لتنتهي قبل البداية بأربع وعشرين ساعة.
editing-ask-capacity = كم شخصًا يمكنه الحضور في المجموع؟ اكتب رقمًا، أو «لا شيء» إن لم يكن هناك حد.
editing-ask-per-organization = كم شخصًا من المنظمة الواحدة يمكنه الحضور؟ اكتب رقمًا، أو «لا شيء» إن لم يكن هناك حد.
editing-ask-individuals = كم شخصًا يمكنه الحضور بصفة شخصية، دون منظمة؟ اكتب رقمًا (0: لا أحد)، أو «لا شيء» إن لم يكن هناك حد.
editing-ask-languages = بأي لغات يُعقد الاجتماع؟ مثلًا: en، fr، ar.
editing-ask-text = اكتب النص بلغة { $language }: { $what }. وكلمة «لا شيء» تحذفه بهذه اللغة.
editing-ask-copy = في أي يوم تبدأ النسخة؟ ستنتقل أوقاتها ومواعيدها معها. ولن يراها أحد قبل نشرها.
editing-ask-new = ما اسمها؟ لكل ما عدا ذلك قيمة معتادة يمكنك تعديلها لاحقًا. ولن يراها أحد قبل نشرها.

## Why something cannot be

editing-not-heading = لا يمكن ذلك
editing-wrong-sitting = لم يُفهم التاريخ والوقت. اكتبهما معًا، مثل 3 فبراير 2027، 11:00–14:30.
editing-wrong-deadline = لم يُفهم التاريخ. اكتبه مثل 31 يناير 2027، 24:00.
editing-wrong-number = هذا ليس رقمًا صالحًا هنا.
editing-wrong-language = لم تُفهم إحدى اللغات. اكتب رموزًا قصيرة، مثل en، fr.
editing-wrong-text = يجب أن يحتوي النص على كلمات وألا يكون أطول من اللازم.
editing-wrong-needed = يجب أن تبقى لغة واحدة على الأقل.
editing-wrong-code = يتكوّن الرمز من حروف لاتينية صغيرة وأرقام وشرطات مفردة، 24 على الأكثر.
editing-wrong-code-taken = هذا الرمز لمشاورة أخرى.
editing-wrong-closes = سيُغلق التسجيل بعد البداية.
editing-wrong-opens = سيُفتح التسجيل بعد إغلاقه.
editing-wrong-waiting = ستنتهي قائمة الانتظار قبل إغلاق التسجيل.
editing-wrong-waiting-start = ستنتهي قائمة الانتظار بعد البداية.
editing-wrong-order = يجب أن تتوالى الجلسات بالترتيب.
editing-wrong-ends = يجب أن تنتهي الجلسة بعد بدايتها. وإن تجاوزت منتصف الليل فاكتب جلستين.
editing-wrong-many = عدد الجلسات كبير جدًا.
editing-wrong-ahead = هناك تغيير آخر للمواعيد في ملف السلسلة سيُعلن لاحقًا. يرجى التعديل هناك.
editing-wrong-just-now = عُدّلت المواعيد قبل أقل من دقيقة. يرجى المحاولة بعد دقيقة.
editing-wrong-started = لقد بدأت.
editing-wrong-past = مضى هذا التاريخ.
editing-wrong-already = الأمر كذلك بالفعل؛ لا شيء للتعديل.
# Behind the colon stands English text about a file of the series.
editing-wrong-other = هناك قاعدة تمنع ذلك: { $problem }

## What a change would do

editing-preview-heading = أتريد هذا التعديل؟
editing-cancel-heading = أتريد إلغاء هذه المشاورة؟
editing-hold-heading = أتُعقد بعد كل شيء؟
editing-publish-heading = أتريد نشر هذه المشاورة؟
editing-cancel-yes = نعم، ألغها
editing-hold-yes = نعم، لتُعقد
editing-publish-yes = نعم، انشرها
editing-changed = تغيّرت عمّا عُرض عليك. لم يُعدَّل شيء، يرجى النظر من جديد.
# Before what is now, and before what would be.
editing-was = الآن:
editing-will = بعدها:
editing-missing = { $title } (غير متوفر بهذه اللغة: { $missing })
editing-publish-news = من يتابعون أخبار السلسلة وسيُبلَّغون عند فتح باب التسجيل: { $count }
editing-publish-closed = لن يُبلَّغ أحد: باب التسجيل مغلق بالفعل.
editing-publish-nobody = لن يُبلَّغ أحد: لا رسالة مقررة عند فتح باب التسجيل.
# A title above headings of reminders and when each goes out.
editing-publish-reminders = تذكيرات تُرسل تلقائيًا
editing-publish-for-good = ما نُشر لا يمكن إخفاؤه، بل إلغاؤه فقط.
editing-told = يُبلَّغ فورًا: { $count } (المسجّلون { $registered }، عُرض عليهم مقعد { $offered }، في الانتظار { $waiting }، بانتظار القرار { $pending }).
# A platform's name and how many are reached there; several make the list.
editing-on = { $platform } { $number }
editing-told-on = عبر: { $places }.
editing-told-nowhere = لا يمكن الوصول إليهم الآن: { $count }. ستنتظرهم الرسالة حتى يعودوا.
editing-told-longer = يُبلَّغ بتمديد مدة التسجيل من يتابعونها أو بدؤوا التسجيل: { $count }.
editing-told-shorter = مقاعد معروضة ستُحجز مدة أقصر: { $count }. ويُبلَّغ أصحابها بذلك.
editing-told-nobody = لن تُرسل رسالة إلى أحد بشأن ذلك.
editing-reminders = ستتبع التذكيرات المواعيد الجديدة.
# Where the date moves and the deadline does not. $deadline: a moment.
editing-still-closes = يبقى موعد إغلاق التسجيل كما هو: { $deadline }. ويمكن تعديله أيضًا إن لزم.
editing-still-closed = يبقى باب التسجيل مغلقًا، وقد أُغلق في { $deadline }. ويمكن تعديل هذا الموعد أيضًا إن لزم فتحه.
editing-above = مقاعد محجوزة فوق الحد الجديد: { $count }.
editing-above-organizations = منظمات تتجاوز الحد الجديد: { $count }.
editing-above-individuals = مشاركون بصفة شخصية فوق الحد الجديد: { $count }.
editing-above-all = لن يفقد أحد مقعده. ولن يُقبل أحد جديد حتى ينخفض العدد دون الحد.
# What it means that the team decides about each registration, or no longer does.
editing-approval-on = من الآن يقرر الفريق في كل طلب تسجيل جديد. ولا يتغير شيء لمن سُجّلوا أو ينتظرون.
editing-approval-off = من الآن يُحتسب التسجيل فورًا ما دامت هناك مقاعد.
editing-approval-pending = طلبات ما زالت بانتظار القرار: { $count }. لا تتحول إلى مقاعد من تلقاء نفسها، ويبقى البتّ فيها كما كان.
editing-done-heading = تم التعديل
editing-done = يسري ذلك من الآن. وتتبعه البطاقات في الغرف خلال ثوانٍ.
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
editing-file-button = السلسلة كملف
editing-new-heading = مشاورة جديدة
# Stand in a new consultation until somebody writes something better.
editing-new-about = سيتبع مزيد من المعلومات عن هذه المشاورة.
editing-new-place = عبر الإنترنت
# A small result beside a screen.
editing-made = أُنشئت. لا يراها إلا الفريق.
editing-dropped = تم التخلي عنه. لم يُعدَّل شيء.
editing-nothing-kept = لم يكن هناك ما ينتظر التأكيد. لم يُعدَّل شيء.
editing-file = الملف أدناه.

## What people hear of it

notice-held-after-all-heading = ستُعقد بعد كل شيء
notice-held-after-all = كانت هذه المشاورة قد أُلغيت، وستُعقد بعد كل شيء. ما زال مقعدك، أو مكانك في قائمة الانتظار، محفوظًا.
notice-held-after-all-next = إن لم يعد بإمكانك الحضور فيرجى الانسحاب كي يحضر غيرك.
notice-longer-heading = مُدّدت فترة التسجيل
notice-longer = طلبت أخبار هذه المشاورة أو بدأت التسجيل فيها. باب التسجيل مفتوح مدة أطول.

## How dates are read: words between times, before and behind them, and words for “nothing”

# Items are separated by bars, in small letters.
editing-reads-until = إلى | الى | حتى | و
editing-reads-hours = الساعة | ساعة | س
editing-reads-joins = من | بتوقيت | توقيت | في
editing-reads-none = لا شيء | بلا حد | بدون حد | لا
