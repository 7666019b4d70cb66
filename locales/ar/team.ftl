### Who is on the team of a series, invitations, and who did what.
