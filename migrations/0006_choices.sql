-- What somebody chooses to hear: the night is theirs to say, and news are of one series.
alter table person add column quiet_from bigint not null default 21;
alter table person add column quiet_until bigint not null default 8;

-- News of every series there was when they were asked for, and whose team they agreed to.
insert into consent (person_id, kind, series_id, wording, given_ms, withdrawn_ms, through_id)
  select c.person_id, 'news', s.id, c.wording, c.given_ms, c.withdrawn_ms, c.through_id
  from consent c, series s where c.kind = 'news' and c.series_id = 0 and exists (select 1 from consent a
    where a.person_id = c.person_id and a.kind = 'processing' and a.withdrawn_ms is null and a.series_id in (0, s.id));
delete from consent where kind = 'news' and series_id = 0;

-- Audiences are read page by page, in the order of people.
drop index consent_news;
create index consent_news on consent (series_id, person_id) where kind = 'news' and withdrawn_ms is null;
drop index interest_consultation;
create index interest_consultation on interest (consultation_id, kind, person_id);
create index registration_standing on registration (consultation_id, state, person_id);

-- The version of the timetable for which somebody said that they come all the same.
alter table registration add column stays_version bigint;

-- There are more occasions than before.
update consultation set next_reminder_ms = touched_ms;

-- What is in doubt is sent again before anything else: a platform does not remember it for long.
create index outbox_doubted on outbox (doubt_ms, id) where doubt_ms is not null and state in ('queued', 'retry');
