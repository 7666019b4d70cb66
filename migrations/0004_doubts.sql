-- What a platform did not let us know: how often the outcome of sending a notice was unknown, and since when. A platform
-- that remembers what it was sent can be asked again for a while after that; else the installation's policy decides.
alter table outbox add column doubts bigint not null default 0;
alter table outbox add column doubt_ms bigint;
