-- Why organizers declined somebody or took them off the list, in the words that were shown to them: gone with the person.
alter table registration add column reason text;
-- When organizers entered somebody who has no account, and confirmed that the person had asked for it.
alter table registration add column entered_ms bigint;
-- When the consultation began and nobody had decided about them: they were never admitted.
alter table registration add column undecided_ms bigint;
-- Those about whom organizers are to decide.
create index registration_pending on registration (consultation_id, id) where state = 'pending';

-- Organizations that look alike, and of which an owner said that they are two; the first has the lower id.
create table organization_apart (
  first_id bigint not null references organization (id) on delete cascade,
  second_id bigint not null references organization (id) on delete cascade,
  decided_ms bigint not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index organization_apart_second on organization_apart (second_id);

-- Who is told that somebody applied: asked each time somebody does.
create index grant_of_role_series on grant_of_role (series_id, role);
