### Messages to many.
