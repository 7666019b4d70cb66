### Papers, reports and the joining link, as organizers publish them; and what people are sent of them.

## Papers and reports of one consultation, for organizers

publish-button = Papers and reports
publish-heading = Papers and reports
publish-none = Nothing has been posted for this consultation yet.
publish-no-report = The consultation is over, and no summary report has been posted.
# $at: a moment.
publish-posted = Posted { $at }
publish-later = Will be posted { $at }
publish-from-start = There since the announcement
publish-for-all = For everybody concerned
publish-for-registered = For registered people only
# What became of telling people; several of these stand in one list.
publish-count-sent = delivered: { $count }
publish-count-going = still to go: { $count }
publish-count-unreachable = cannot be reached: { $count }
publish-count-failed = failed: { $count }
publish-count-unknown = unknown whether it arrived: { $count }
publish-count-skipped = not needed any more: { $count }
publish-told = What became of telling people
publish-nobody-yet = Nobody has been told of it.
publish-new-button = Post something
publish-prepared-button = What is prepared
publish-back-button = Papers and reports
publish-change-button = Change it
publish-take-button = Take it away
publish-became-button = Who was told
# Labels.
publish-kind = What
publish-title = Title
publish-link = Web address
publish-moment = Day and time
publish-when = When
publish-whom = Who is told
publish-how-many = How many
publish-where = Where
# A title or address in one of several languages.
publish-in-language = { $language }: { $text }

## Preparing

publish-kinds-heading = Post something
publish-kinds = What is it?
publish-ask-link-heading = Where is it?
publish-ask-link = Send the web address. It begins with https://
publish-ask-title-heading = What is it called?
publish-ask-title = Send the title. Without one it is shown by its kind.
publish-ask-languages = If it differs by language, write one a line with the language before it, such as “fr: …”. A line without a language is for all others.
publish-ask-moment-heading = When is it to be posted?
publish-ask-moment = Send a day and a time, such as “20 February 2021, 14:30”.
# $zone: "Bangkok time".
publish-ask-moment-zone = It is read by the clock of the meeting: { $zone }.
publish-now-button = At once
publish-fault-empty = There was nothing to read in it.
publish-fault-address = This is not a whole web address that begins with https://. Please copy it from your browser.
publish-fault-long = It is too long: at most { $most } characters fit.
publish-fault-twice = Two lines are for the same language. Please send one for each.
publish-fault-moment = This is not plainly a day with a time. Please write both, the minutes too.
publish-fault-past = That moment is over. Choose a later one, or press “At once”.
publish-check-heading = Please check, then post it
publish-change-heading = Please check, then change it
publish-changed = Something was changed meanwhile. This is how it stands now.
publish-with-yes = At once, when you say yes
publish-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
# Where they are told, such as "Telegram: 12".
publish-on = { $platform }: { $count }
publish-told-before = People are not told a second time. Whoever has the message keeps it as it was.
publish-told-nobody = This series tells nobody when something is posted. It stands on the card all the same.
publish-told-unpublished = Nobody is told: the consultation is not published yet. Once it is, this stands on its card from the beginning.
publish-preview = This is what they are sent
publish-yes-button = Yes, post it
publish-change-yes-button = Yes, change it
publish-link-button = Other address
publish-title-button = Other title
publish-moment-button = Other time
publish-discard-button = Do not post it

## Done, or not

publish-done-heading = It is posted
publish-done = People are being told now; where it is night, in the morning.
publish-later-done-heading = It will be posted
publish-later-done = People are told then. Until then nobody sees it.
publish-change-done-heading = It is changed
publish-take-heading = Take it away?
publish-take-untold = Nobody has been told of it. It just goes.
publish-take-told =
    { $count ->
        [one] { $count } person was told of it, and keeps the message with the address.
       *[other] { $count } people were told of it, and keep the message with the address.
    }
publish-take-yes = Yes, take it away
publish-keep = No, leave it
publish-taken-heading = It is taken away
publish-taken = It does not stand on the card any more.
publish-gone-heading = It is not there any more
publish-gone = Somebody has taken it away meanwhile.
publish-nothing-heading = Nothing is prepared
publish-nothing = It was posted or put away already.
publish-not-heading = Not posted
publish-changed-meanwhile = Somebody else has changed or removed it since you began. What you prepared is kept: please look at the paper as it is now, and begin again from there.
publish-full = A consultation has at most { $most } papers and reports. Take one away first; what you prepared is kept.
publish-not = The consultation would break a rule of series files with it. Please ask the operator to check the series.

## The summary report that is missing

report-due-heading = The report is due
report-due =
    { $days ->
        [one] This consultation ended { $days } day ago, and no summary report has been posted.
       *[other] This consultation ended { $days } days ago, and no summary report has been posted.
    }
report-due-next = Those who came wait for it. Post it, or say that there will be none.
report-post-button = Post the report
report-none-button = No report
report-none-heading = Will there be no summary report?
report-none = You are not reminded of it again. Personal data of the series may be erased earlier. A report can be posted later all the same.
report-none-yes = Yes, there will be none
report-none-done-heading = No report is expected
report-none-done = Nobody is reminded of it any more.

## The joining link, for organizers

joining-button = Joining link
joining-heading = Joining link
joining-intro = Only people who are registered are sent it, each in their private chat. It stands in no calendar file, in no export and in no room.
joining-none = No link is set.
joining-over = The consultation is over or was cancelled: nobody is sent a link any more.
# Labels.
joining-address = Link
joining-sent = Sent
joining-sent-at = At
joining-have = People who have the link now
joining-minutes-before =
    { $count ->
        [one] { $count } minute before each day begins
       *[other] { $count } minutes before each day begins
    }
joining-minutes-button =
    { $count ->
        [one] { $count } minute before
       *[other] { $count } minutes before
    }
joining-set-button = Set the link
joining-change-button = Change the link
joining-away-button = Take it away
joining-ask-heading = How do people join?
joining-ask = Send the whole link, with the password in it if there is one. It begins with https://
joining-check-heading = Is this the right link?
joining-check-out =
    { $count ->
        [one] { $count } person has the link that stands now. Registered people are sent the new one at once.
       *[other] { $count } people have the link that stands now. Registered people are sent the new one at once.
    }
joining-check-open = Its time has come: everybody who is registered is sent it at once.
joining-yes-button = Yes, this one
joining-other-button = Another one
joining-no-button = Do not use it
joining-set-heading = The link is set
joining-same = That is the link that is set already.
joining-changed = Something was changed meanwhile. This is how it stands now.
joining-away-heading = Take the link away?
joining-away-out = Whoever has it can go on using it. Only the meeting’s own settings can end that.
joining-away-yes = Yes, take it away
joining-keep = No, leave it
joining-gone-heading = The link is taken away
joining-out-heading = Somebody no longer registered has the link
# $name: of a person.
joining-out = { $name } was sent the joining link, and is not registered any more.
joining-out-forgotten = Somebody was sent the joining link, and is not registered any more.
joining-out-next = If that matters, set another link: whoever is registered is sent it at once.

## The joining link, for those who are registered

joining-notice-heading = How to join
joining-notice = Your consultation begins soon. This is the link for joining it.
joining-notice-changed-heading = Another link for joining
joining-notice-changed = The link for joining has changed. Please use this one from now on.
joining-notice-keep = Please do not pass it on: it is for registered people only.
# Label before the link.
joining-here = Join here

## Until when what is stored is kept

kept-label = Personal data is kept at the latest until
# Above rows: the title of a series, and a date.
kept-title = Kept until
kept-until-erased = you erase it
