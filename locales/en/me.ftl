### What is stored about the reader, changing it, erasing it; and what the reader may do for a series.

## Everything stored

me-button = About me
me-heading = What is stored about you
me-intro = This is everything. You can change it, have it sent to you as a file, or erase it.
# $date: "Monday 5 October 2020".
me-since = Since { $date }.
# Labels before the name or number of the account there.
me-account-console = Console
me-account-telegram = Telegram
me-account-discord = Discord
me-language = Language
me-zone = Time zone
me-zone-unknown = not known yet
me-drafts = Forms not sent
me-drafts-count =
    { $count ->
        [0] none
        [one] { $count } form
       *[other] { $count } forms
    }
me-notices = Messages to you
me-notices-count =
    { $count ->
        [0] none
        [one] { $count } message
       *[other] { $count } messages
    }
me-profile = Your profile
me-profile-none = You have not filled in a form yet.
me-consents = What you agreed to
# Labels before me-consent-given or me-consent-not.
me-consent-processing = Storing this, to register you
me-consent-news = News of the series
me-consent-visible = Being named to colleagues
# $date: "Monday 5 October 2020".
me-consent-given = Yes, since { $date }
me-consent-not = No
me-registrations = Your registrations
me-roles = What you may do here
# One message for each role. $series: title of the series.
me-role-owner = Owner of this installation
me-role-organizer = Organizer of { $series }
me-role-moderator = Moderator of { $series }
me-role-viewer = May see the registrations of { $series }

me-edit = Change my profile
me-visible-on = Let colleagues see my name
me-visible-off = Hide my name from colleagues
me-zone-change = Time zone
me-language-change = Language
me-file = Send me the file
# Beside the screen, when the file is on its way.
me-file-sent = Here is your file.
# Beside the screen, when a choice was changed.
me-consent-changed = Changed.

me-nothing-heading = Nothing is stored about you
me-nothing = We store something only when you register and agree to it.

## After the profile was changed

me-saved-heading = Your profile is saved
me-saved-registrations = Registrations you sent before keep what you sent then. Would you like to send the change to them?
# A button. $title: of the consultation, cut where it is long.
me-refresh = Send to: { $title }
me-refreshed-heading = The change was sent
me-refreshed = Your registration now says what your profile says.
me-refreshed-seat = Your registration now says what your profile says, and you hold a seat for your new organization.
me-not-refreshed-heading = The change was not sent
me-not-refreshed-organization = All places of your new organization are taken. Your registration stays as it was. A colleague’s withdrawal or hand-over would free a place.
me-not-refreshed-individuals = All places for people who come for themselves are taken. Your registration stays as it was.
me-not-refreshed-full = There is no seat for the change just now. Your registration stays as it was.
me-not-refreshed-self = Only people of an organization can take part in this consultation. Your registration stays as it was.
me-not-refreshed-closed = The organization can no longer be changed for this consultation. Your registration stays as it was.

## Erasing

forget-button = Erase everything
forget-heading = Erase everything about you?
forget-goes = What goes
forget-goes-profile = Your profile, and the copies you sent with registrations
forget-goes-account = Your accounts, language, time zone and what you agreed to
forget-goes-drafts = Forms you began, and messages not sent yet
# $count: how many consultations are listed below.
forget-upcoming =
    { $count ->
        [one] You also give up your place in this consultation; it goes to somebody who waits:
       *[other] You also give up your place in these consultations; they go to people who wait:
    }
forget-stays = What stays
forget-stays-past =
    { $count ->
        [one] { $count } past registration, as a number without a name
       *[other] { $count } past registrations, as numbers without a name
    }
forget-stays-numbers = Counts of how many people took part, which nobody can trace back to you, and the names of organizations that others belong to as well
forget-roles = You also answer for consultations here. That ends as well.
forget-final = This cannot be undone.
forget-yes = Yes, erase everything
forget-keep = No, keep it
forget-done-heading = Everything about you is erased
forget-done = Thank you for having been here. You can read about the consultations as before, and start anew whenever you like.

## Invitation codes of organizers

organizer-welcome = The code is accepted
# One message for each role. $series: title of the series.
organizer-role-owner = You are now an owner of this installation.
organizer-role-organizer = You are now an organizer of { $series }.
organizer-role-moderator = You are now a moderator of { $series }.
organizer-role-viewer = You may now see the registrations of { $series }.
organizer-me = { COMMAND("me") } shows what you may do.
organizer-code-heading = The code was not accepted
organizer-code-unknown = It is not valid, or somebody used it already. Each code works once.
organizer-code-expired = It has expired. A code is valid for one hour.
organizer-code-in-room = Others can read along here, so the code is void now. Codes work in a private chat only.
organizer-code-next = Please ask whoever gave it to you for a new one.
