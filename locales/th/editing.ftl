### Making and changing consultations.
