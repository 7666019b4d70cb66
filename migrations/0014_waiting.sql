-- A waiting list whose end nobody set ends 24 hours before the start, and not before registration does. One that was set is
-- never before that.
update consultation set waiting_ends_ms = closes_ms where waiting_ends_ms < closes_ms and not waiting_ended;
