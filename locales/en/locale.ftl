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

## What people type instead of pressing a button. Nothing here is shown: each message lists words and phrases, with |
## between them. Case, accents, punctuation and letters held down ("yesss") do not matter. English is understood in every
## language besides. A list may be as long as it likes; what is listed nowhere is asked again.

# What stands in a date beside day, month and year. The names of days and months are known already.
reads-date-words = the | of | on | in | day | date | dated | year | st | nd | rd | th | AD | CE
# Whole answers, also to "do you agree", "are you", "have you".
reads-yes =
    y | yes | yeah | yea | yeh | yep | yup | yah | ya | aye | sure | sure thing | for sure | of course | certainly |
    definitely | absolutely | indeed | naturally | by all means | with pleasure | gladly | affirmative | correct |
    that is correct | that's correct | exactly | true | ok | okay | okey | oki | fine by me | I do | I am | I will |
    I can | I have | I did | I would | we do | we are | we will | we have | it is | it does | agreed | I agree | we agree |
    I accept | I consent | I confirm | accepted | confirmed | approved
reads-no =
    n | no | nope | nah | nay | no way | not at all | not yet | never | none | of course not | certainly not |
    definitely not | absolutely not | not really | by no means | negative | false | incorrect | I do not | I don't |
    I dont | I am not | I'm not | I will not | I won't | I cannot | I can't | I have not | I haven't | I did not |
    I didn't | I would not | I wouldn't | we do not | we don't | we are not | we aren't | it is not | it isn't |
    it's not | it does not | it doesn't | I disagree | I do not agree | I don't agree | I do not accept |
    I don't accept | I do not consent | I don't consent | I refuse | I decline
# What may go along with an answer and changes nothing about it.
reads-courtesy = please | pls | thanks | thank you | thanks a lot | many thanks | thank you very much | thx | sir | madam
