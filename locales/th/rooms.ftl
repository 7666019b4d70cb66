### Rooms in which a series announces.
