### What organizers see of a questionnaire: who has answered, what was answered, and more time to answer.

# On the card of a consultation, for its organizers.
responses-button = من أجاب

## Who has answered

responses-heading = الإجابات على الاستبيان
# Label before the deadline.
responses-due = آخر موعد
# Labels before "4 of 12" and before numbers.
responses-places = أجابوا ممن لديهم مقعد
responses-others = أجاب غيرهم
responses-waiting = في قائمة الانتظار
# $part, $whole: numbers of people.
responses-share = { $part } من { $whole }
responses-anonymous = هذا الاستبيان دون أسماء. يُعرف من أجاب، ولا يُعرف أبدا من قال ماذا.
# Titles above groups of those who hold a place; each group is a label before "4 of 12".
responses-categories = حسب الفئة
responses-countries = حسب البلد
responses-rest = كل الباقين
responses-small = لا تظهر أبدا وحدها مجموعة تقل عن خمسة أشخاص.
responses-summary-button = ماذا قيل في الإجابات
# $count: 1, 3 or 7 days more to answer.
responses-more-days =
    { $count ->
        [zero] { $count } يوم إضافي
        [one] يوم إضافي واحد
        [two] يومان إضافيان
        [few] { $count } أيام إضافية
        [many] { $count } يومًا إضافيًا
       *[other] { $count } يوم إضافي
    }
responses-back = من أجاب
responses-denied = لا تُعرض الإجابات إلا على منظمي السلسلة.

## What was answered to one question

responses-question = السؤال { $place } من { $of }
responses-answered =
    { $count ->
        [zero] لم يُجب عنه أحد بعد.
        [one] أجاب عنه شخص واحد.
        [two] أجاب عنه شخصان.
        [few] أجاب عنه { $count } أشخاص.
        [many] أجاب عنه { $count } شخصًا.
       *[other] أجاب عنه { $count } شخص.
    }
responses-earlier =
    { $count ->
        [zero] لا إجابات على صيغة سابقة للسؤال.
        [one] إجابة واحدة كانت على صيغة سابقة للسؤال ولا تُحسب هنا.
        [two] إجابتان كانتا على صيغة سابقة للسؤال ولا تُحسبان هنا.
        [few] { $count } إجابات كانت على صيغة سابقة للسؤال ولا تُحسب هنا.
        [many] { $count } إجابة كانت على صيغة سابقة للسؤال ولا تُحسب هنا.
       *[other] { $count } إجابة كانت على صيغة سابقة للسؤال ولا تُحسب هنا.
    }
# $least: 5.
responses-few =
    { $count ->
        [zero] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. لا إجابات حتى الآن.
        [one] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. هناك إجابة واحدة حتى الآن.
        [two] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. هناك إجابتان حتى الآن.
        [few] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. هناك { $count } إجابات حتى الآن.
        [many] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. هناك { $count } إجابة حتى الآن.
       *[other] تُعرض الإجابات دون أسماء حين يبلغ عددها { $least } على الأقل. هناك { $count } إجابة حتى الآن.
    }
# Beside an option: how many chose it.
responses-counted = { $count } ({ $percent }٪)
# Beside an option of a ranking: its place on average ("1.4"), and how many put it first.
responses-ranked = متوسط الترتيب { $mean }، وعدد من جعلوه أولا { $first }
# An end of a scale: "5 (very well)".
responses-step = { $number } ({ $meaning })
responses-yes = نعم
responses-no = لا
# Labels before numbers and dates.
responses-mean = المتوسط
responses-median = الوسيط
responses-least = الأدنى
responses-greatest = الأعلى
responses-about = نحو { $value }
responses-earliest = الأقدم
responses-latest = الأحدث
responses-texts = لا تُعرض النصوص هنا. يمكن لمن يشغّل البوت أن يستخرجها لكم.

## More time to answer

extend-heading = منح وقت إضافي للإجابة؟
# Labels before dates, and before a number of people.
extend-from = آخر موعد الآن
extend-to = آخر موعد جديد
extend-unanswered = لديهم مقعد ولم يجيبوا
extend-reminders = سيتبع التذكير الموعد الجديد.
# $count: days.
extend-yes =
    { $count ->
        [zero] نعم، { $count } يوم إضافي
        [one] نعم، يوم إضافي واحد
        [two] نعم، يومان إضافيان
        [few] نعم، { $count } أيام إضافية
        [many] نعم، { $count } يومًا إضافيًا
       *[other] نعم، { $count } يوم إضافي
    }
extend-changed = تغيّر الموعد في هذه الأثناء. لم يُعدَّل شيء، يرجى النظر من جديد.
extended-heading = هناك وقت إضافي للإجابة
extended-told = تُرسل التذكيرات بحسب الموعد الجديد.
extend-not = لم يعد ممكنا منح وقت إضافي
extend-cancelled = أُلغيت المشاورة.
extend-started = بدأت المشاورة.
extend-past = مضى ذلك الموعد أيضا.
extend-too-late = ذلك الموعد يأتي بعد انتهاء المشاورة.
