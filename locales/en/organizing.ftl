### Where organizers start from: their series, one series, one consultation. Only people of an organizing team read this.

# On the card of a consultation, for those with a role in its series; leads to what organizers can do.
organizing-button = Organize

## The series one has a role in

organizing-heading = Organizing
organizing-none = No series has been imported yet. The operator of this program does that.
# Roles, as a list beside the title of a series.
organizing-role-owner = owner of this installation
organizing-role-organizer = organizer
organizing-role-moderator = moderator
organizing-role-viewer = may look

## One series

organizing-series = Its consultations, and what concerns the whole series:
organizing-series-empty = There is no consultation in it yet.

## One consultation

organizing-consultation-heading = For organizers
organizing-nobody-yet = Nobody has registered yet.
# Labels before how many people stand there.
organizing-state-registered = Registered
organizing-state-offered = Place offered
organizing-state-waiting = On the waiting list
organizing-state-pending = To be decided
organizing-state-withdrawn = Withdrawn
organizing-state-lapsed = Offer lapsed, or no place in time
organizing-state-passed = Offer passed on
organizing-state-declined = Declined
organizing-state-handed_over = Place handed over
organizing-state-removed = Taken off the list

## Ways back

organizing-home-button = All series
organizing-series-button = The series
organizing-back-button = Back to the consultation

## What cannot be done

organizing-denied-heading = Not open to you
organizing-denied = This is for the organizing team of a series, and your account has no such role in it, or has it no longer.
organizing-denied-next = If you should have one, please ask an organizer for an invitation code.
organizing-stale-heading = Not asked any more
organizing-stale = Another question was asked since, so nothing was done with what you wrote. Here it is again:
# An organizer typed an address and nothing asks for one. $papers, $joining: labels of buttons, in this order.
organizing-link-heading = Where does this link belong?
organizing-link = Nothing was done with it. To set a link, choose the consultation, then “{ $papers }”. The link by which people join is set there under “{ $joining }”.
