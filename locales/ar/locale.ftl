### ما يربط التواريخ والأوقات والأماكن والمدد. أسماء الأيام والأشهر والمدن والأعداد من CLDR.

date-with-weekday = { $weekday } { $day }
clock-time = { $hour }:{ $minute }
# بالكلمات لا بالشرطة: فالشرطة بين رقمين قد تعكس ترتيبهما.
clock-range = من { $from } إلى { $to }
zone-time = بتوقيت { $city }
zone-utc = بالتوقيت العالمي المنسق
moment = { $date }، الساعة { $time }، { $zone }
moment-range = { $date }، { $times }، { $zone }
moment-across = من { $date }، الساعة { $time }، إلى { $end-date }، الساعة { $end-time }، { $zone }

## تأتي بعد «خلال» أو «بعد»، فالمثنى مجرور.

span-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
span-hours =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
span-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
span-pair = { $first } و{ $second }
span-under-a-minute = أقل من دقيقة
