-- Reminders are derived from the rules of a series and the timetable in force: nothing is stored of one that is to come.
-- When a consultation is next looked at for them; and from when on: what fell before was never ours to tell.
alter table consultation add column next_reminder_ms bigint;
alter table consultation add column announced_ms bigint not null default 0;
update consultation set announced_ms = touched_ms, next_reminder_ms = touched_ms;
create index consultation_next_reminder on consultation (next_reminder_ms) where next_reminder_ms is not null;

-- Occasions whose moment has come and whose audience was told, or which we missed.
create table reminded (
  consultation_id bigint not null references consultation (id),
  occasion text not null,
  version bigint not null,
  missed boolean not null,
  at_ms bigint not null,
  primary key (consultation_id, occasion, version)
);

-- What somebody wants to hear of a consultation: 'started' began to register, 'following' asked to be told, 'muted'
-- wants no reminders.
create table interest (
  person_id bigint not null references person (id) on delete cascade,
  consultation_id bigint not null references consultation (id),
  kind text not null check (kind in ('started', 'following', 'muted')),
  since_ms bigint not null,
  through_id bigint references address (id) on delete set null,
  primary key (person_id, consultation_id)
);
create index interest_consultation on interest (consultation_id);
create index interest_through on interest (through_id);
create index consent_news on consent (person_id) where kind = 'news' and withdrawn_ms is null;

-- Not to be disturbed at night, by the clock of their zone.
alter table person add column quiet boolean not null default true;
