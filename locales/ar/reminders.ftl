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

## In what is stored about the reader

me-quiet = ساعات الهدوء
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } بتوقيتك
me-quiet-never = لا توجد
me-quiet-on = دون إزعاج ليلا
me-quiet-off = التذكير ليلا أيضا
