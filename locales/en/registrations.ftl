### Who registered, as organizers see it.
