### Reminders of dates that come near, news of papers and reports, and choosing what to hear of a consultation.

## On the card of a consultation

card-follow = إبلاغي بالمستجدات
card-unfollow = إيقاف إبلاغي
card-remind = إعادة التذكير

## What comes

remind-opens-heading = باب التسجيل مفتوح
remind-opens = يمكنك الآن التسجيل في هذه المشاورة.
remind-closes-heading = يقترب موعد إغلاق التسجيل
remind-closes = طلبت إبلاغك بالمستجدات، ولم يتم تسجيلك بعد.
remind-begun = بدأت التسجيل ولم تُرسل الاستمارة بعد. ما كتبته محفوظ.
# Label before the deadline.
remind-until = إغلاق التسجيل
remind-starts-heading = تقترب مشاورتك
remind-starts = تم تسجيلك، ولك مقعد.
remind-starts-next = إذا تعذر عليك الحضور، يرجى الانسحاب ليكون المقعد لغيرك.
remind-opens-soon-heading = يُفتح باب التسجيل قريبا
# Labels before moments.
remind-from = فتح باب التسجيل
remind-calls-heading = اقترب موعد التسليم
remind-due = آخر موعد
remind-starts-other-heading = تقترب مشاورة
# For those who were registered, and for others.
remind-ends-heading = شكرا على المشاركة
remind-ends-other-heading = انتهت مشاورة
remind-came = كان لك مقعد في هذه المشاورة.
remind-ends-next = تُنشر التسجيلات والتقارير في صفحتها فور توفرها.
remind-offered = نحتفظ لك بمقعد. يرجى قبوله أو تركه لغيرك.
remind-waiting = اسمك في قائمة الانتظار.
remind-news = طلبت أخبار هذه السلسلة.
remind-follows = طلبت إبلاغك بمستجدات هذه المشاورة.
remind-began = كنت قد بدأت التسجيل في هذه المشاورة.
# $kind: "Summary report", "Recording".
remind-posted-heading = جديد: { $kind }
remind-later = التذكير لاحقا
# Beside the screen.
remind-later-set = سيصلك تذكير آخر.
remind-later-over = لم يبق وقت لتذكير آخر.
remind-mute = إيقاف التذكير
remind-muted-heading = لا مزيد من التذكير بهذه المشاورة
remind-muted = إذا تغيّر موعدها أو أُلغيت أو احتفظنا لك بمقعد، يصلك الخبر في كل الأحوال.
remind-followed = سيصلك الخبر.

## For those who answer for a series

remind-missed-heading = تذكير لم يُرسل
remind-missed = كان هناك تذكير يجب إرساله، ولم يتسن ذلك في الوقت المناسب. لم يعد له نفع الآن.
# Labels.
remind-missed-what = الموضوع
remind-missed-when = موعد الإرسال
choices-button = ما يصلك من رسائل

## What one is told unasked

choices-heading = ما يصلك من رسائل
choices-always = ما يخص مكانك يصلك دائما: تغيير الموعد، والإلغاء، والمقعد المحفوظ لك.
# Titles above rows that begin with the title of a series or consultation.
choices-news = أخبار سلسلة كاملة
choices-news-yes = نعم: عند فتح باب التسجيل وعند نشر تقارير جديدة
choices-news-no = لا
# $title: of the series.
choices-news-on = أخبار { $title }
choices-news-off = إيقاف أخبار { $title }
choices-single = مشاورات بعينها
choices-followed = تصلك مستجداتها
choices-muted = دون تذكير
quiet-text = في هذه الساعات لا يُرسل ما يمكن تأجيله. يصل التذكير قبلها أو بعدها، ولا يصل متأخرا أبدا.
quiet-zone = لا نعرف منطقتك الزمنية بعد.
# $time: "21:00".
quiet-from = من { $time }
quiet-until = حتى { $time }

## In what is stored about the reader

me-quiet = ساعات الهدوء
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } بتوقيتك
me-quiet-never = لا توجد
me-quiet-off = التذكير ليلا أيضا
