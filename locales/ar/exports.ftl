### Files for organizers, and lists of people to invite.
