-- What became of telling people of one paper is counted.
create index outbox_told on outbox (consultation_id, sameness, state);

-- The address by which those who are registered join a meeting. It stands here and nowhere else.
create table joining (
  consultation_id bigint primary key references consultation (id),
  -- Null: taken away, or only proposed.
  address text,
  -- Typed, and not said yes to.
  proposed text,
  -- So many before the first sitting of a day it is sent.
  minutes bigint not null check (minutes > 0),
  -- Of whatever was typed or changed last; the address keeps the one at which it was said yes to.
  revision bigint not null,
  version bigint not null,
  -- Since it was first sent to anybody.
  out_since_ms bigint,
  -- When it is looked at next.
  next_ms bigint
);
create index joining_next on joining (next_ms) where next_ms is not null;

-- Since when somebody who was registered is not any more: they may have the address. Null for whoever only waited.
alter table registration add column left_ms bigint;
create index registration_left on registration (consultation_id, person_id) where left_ms is not null;

-- When the organizing team is asked next for the summary report of a consultation, how often it was, and since when it is
-- known that there will be none.
alter table consultation add column report_next_ms bigint;
alter table consultation add column report_asked bigint not null default 0;
alter table consultation add column no_report_ms bigint;
update consultation set report_next_ms = touched_ms;
create index consultation_report_next on consultation (report_next_ms) where report_next_ms is not null;
