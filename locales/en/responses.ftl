### What organizers see of a questionnaire: who has answered, what was answered, and more time to answer.

# On the card of a consultation, for its organizers.
responses-button = Who has answered

## Who has answered

responses-heading = Answers to the questionnaire
# Label before the deadline.
responses-due = Due
# Labels before "4 of 12" and before numbers.
responses-places = Answered, of those with a place
responses-others = Others who answered
responses-waiting = On the waiting list
# $part, $whole: numbers of people.
responses-share = { $part } of { $whole }
responses-anonymous = This questionnaire is anonymous. It is known who has answered, never who said what.
# Titles above groups of those who hold a place; each group is a label before "4 of 12".
responses-categories = By category
responses-countries = By country
responses-rest = All others
responses-small = Groups of fewer than five are never shown by themselves.
responses-summary-button = What was answered
# $count: 1, 3 or 7 days more to answer.
responses-more-days =
    { $count ->
        [one] { $count } day more
       *[other] { $count } days more
    }
responses-back = Who has answered
responses-denied = Answers are shown to the organizers of the series only.

## What was answered to one question

responses-question = Question { $place } of { $of }
responses-answered =
    { $count ->
        [0] Nobody has answered it yet.
        [one] { $count } person answered it.
       *[other] { $count } people answered it.
    }
responses-earlier =
    { $count ->
        [one] { $count } answer was given to an earlier wording and is not counted here.
       *[other] { $count } answers were given to an earlier wording and are not counted here.
    }
# $least: 5.
responses-few =
    { $count ->
        [0] Answers without a name are shown once there are { $least } of them. There is none yet.
        [one] Answers without a name are shown once there are { $least } of them. There is { $count } so far.
       *[other] Answers without a name are shown once there are { $least } of them. There are { $count } so far.
    }
# Beside an option: how many chose it.
responses-counted = { $count } ({ $percent }%)
# Beside an option of a ranking: its place on average ("1.4"), and how many put it first.
responses-ranked = place { $mean } on average, put first by { $first }
# An end of a scale: "5 (very well)".
responses-step = { $number } ({ $meaning })
responses-yes = Yes
responses-no = No
# Labels before numbers and dates.
responses-mean = On average
responses-median = In the middle
responses-least = Least
responses-greatest = Most
responses-about = about { $value }
responses-earliest = Earliest
responses-latest = Latest
responses-texts = Texts are not shown here. Whoever runs the bot can export them for you.

## More time to answer

extend-heading = Give more time to answer?
# Labels before dates, and before a number of people.
extend-from = Due now
extend-to = Due then
extend-unanswered = With a place and not answered
extend-reminders = Reminders will go by the new date.
# $count: days.
extend-yes =
    { $count ->
        [one] Yes, { $count } day more
       *[other] Yes, { $count } days more
    }
extend-changed = The date is another one by now. Nothing was changed; please look again.
extended-heading = There is more time to answer
extended-told = Reminders go by the new date.
extend-not = There is no more time to give
extend-cancelled = The consultation is cancelled.
extend-started = The consultation has begun.
extend-past = That date has passed as well.
extend-too-late = That date lies after the consultation.
