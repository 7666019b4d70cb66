### How dates, times, places and spans are joined. The names of days, months, cities and countries and the numbers come
### from CLDR; only what stands between them is worded here. No isolation marks are put around these parts.

# $weekday: "Sunday". $day: "31 January 2021", in the calendar of the language.
date-with-weekday = { $weekday } { $day }
# Always the 24-hour clock, 24:00 included.
clock-time = { $hour }:{ $minute }
clock-range = { $from }–{ $to }
# $city: "Bangkok". A language may choose by $initial, how the name begins: vowel, article or other.
zone-time = { $city } time
zone-utc = UTC
moment = { $date }, { $time }, { $zone }
# $times is a clock-range.
moment-range = { $date }, { $times }, { $zone }
# Begins on one day and ends on another.
moment-across = { $date }, { $time } – { $end-date }, { $end-time }, { $zone }

## What is left until something. Used alone and inside sentences such as "closes in …".

span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
# The two largest units: "2 days 5 hours".
span-pair = { $first } { $second }
span-under-a-minute = less than a minute
