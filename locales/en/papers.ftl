### Papers, reports and the joining link, as organizers publish them.
