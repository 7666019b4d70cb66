-- One text for SQLite and Postgres; never edited once landed. Columns are TEXT, BIGINT and BOOLEAN; JSON is TEXT;
-- times are epoch milliseconds (UTC); ids are made by the program.

-- One row. A database is real or a rehearsal from here on, for good; only a rehearsal has a clock of its own.
create table installation (
  id bigint primary key check (id = 1),
  kind text not null check (kind in ('real', 'rehearsal')),
  clock_ms bigint check ((kind = 'rehearsal') = (clock_ms is not null)),
  created_ms bigint not null
);

-- People ------------------------------------------------------------------------------------------------------------

create table person (
  id bigint primary key,
  locale text not null,
  zone text,
  visible boolean not null,
  created_ms bigint not null,
  -- Written first by every transaction that acts for this person: it puts one person's chats in order.
  touched_ms bigint not null
);

create table address (
  id bigint primary key,
  person_id bigint not null references person (id) on delete cascade,
  platform text not null,
  account text not null,
  closed_ms bigint,
  created_ms bigint not null,
  unique (platform, account)
);
create index address_person on address (person_id);

create table consent (
  person_id bigint not null references person (id) on delete cascade,
  kind text not null,
  -- The series whose organizing team was agreed to; 0 is what concerns no team alone.
  series_id bigint not null,
  wording bigint not null,
  given_ms bigint not null,
  withdrawn_ms bigint,
  primary key (person_id, kind, series_id)
);

create table organization (
  id bigint primary key,
  name text not null,
  name_key text not null,
  country text not null,
  confirmed boolean not null,
  -- Set when an owner merged it into another; the other is never merged itself.
  merged_into bigint references organization (id),
  created_ms bigint not null
);
create unique index organization_identity on organization (name_key, country) where merged_into is null;
create index organization_name on organization (name_key);
create index organization_merged on organization (merged_into);

-- Short keys that alike names share, so that a look-up reads a few rows of many.
create table organization_block (
  block text not null,
  organization_id bigint not null references organization (id) on delete cascade,
  primary key (block, organization_id)
);
create index organization_block_of on organization_block (organization_id);

-- Which new organizations a person brought on a day: bounded.
create table organization_made (
  organization_id bigint primary key references organization (id) on delete cascade,
  person_id bigint references person (id) on delete set null,
  made_ms bigint not null
);
create index organization_made_by on organization_made (person_id, made_ms);

create table profile (
  person_id bigint primary key references person (id) on delete cascade,
  name text not null,
  organization_id bigint references organization (id),
  organization_name text not null,
  category text not null,
  country text not null,
  gender text,
  area text,
  updated_ms bigint not null
);
create index profile_organization on profile (organization_id);

-- Consultations -----------------------------------------------------------------------------------------------------

create table series (
  id bigint primary key,
  code text not null unique,
  facts text not null,
  -- The last imported file as values, for the comparison at the next import.
  imported text not null,
  -- When personal data of the series goes; after that, when it is looked at again.
  kept_until_ms bigint not null,
  created_ms bigint not null
);
create index series_kept_until on series (kept_until_ms);

create table consultation (
  id bigint primary key,
  series_id bigint not null references series (id),
  code text not null unique,
  position bigint not null,
  facts text not null,
  -- Of the timetable in force; the same instants stand in the facts as they were written.
  version bigint not null,
  opens_ms bigint not null,
  closes_ms bigint not null,
  waiting_ends_ms bigint not null,
  starts_ms bigint not null,
  ends_ms bigint not null,
  -- When the next timetable becomes known; null when none stands in the facts.
  next_move_ms bigint,
  -- Set once nobody can be offered a seat any more and those who waited were told.
  waiting_ended boolean not null,
  cancelled boolean not null,
  -- As announced; "no limit" is 1000000000, never null, which would switch the foreign keys off.
  capacity bigint not null check (capacity > 0),
  per_org bigint not null check (per_org > 0),
  individuals bigint not null check (individuals >= 0),
  -- Recorded exceptions still in use.
  extra bigint not null default 0 check (extra >= 0),
  places bigint not null check (places <= capacity + extra),
  touched_ms bigint not null,
  unique (id, places),
  unique (id, per_org),
  unique (id, individuals)
);
create index consultation_upcoming on consultation (ends_ms, id);
create index consultation_series on consultation (series_id, position);
create index consultation_next_move on consultation (next_move_ms) where next_move_ms is not null;
create index consultation_waiting_ends on consultation (waiting_ends_ms) where not waiting_ended;

create table consultation_objective (
  objective bigint not null,
  consultation_id bigint not null references consultation (id),
  primary key (objective, consultation_id)
);
create index consultation_objective_of on consultation_objective (consultation_id);

-- Titles and themes in every language, folded, and the short keys that a search probes.
create table consultation_words (
  consultation_id bigint primary key references consultation (id),
  words text not null
);
create table consultation_key (
  key text not null,
  -- Of the timetable in force: the latest of many are read first, and no more.
  ends_ms bigint not null,
  consultation_id bigint not null references consultation (id),
  primary key (key, ends_ms, consultation_id)
);
create index consultation_key_of on consultation_key (consultation_id);

-- Papers and reports as they are posted, newest first.
create table publication (
  consultation_id bigint not null references consultation (id),
  code text not null,
  kind text not null,
  posted_ms bigint not null,
  primary key (consultation_id, code)
);
create index publication_posted on publication (posted_ms, consultation_id);

create table working_group (
  id bigint primary key,
  consultation_id bigint not null references consultation (id),
  code text not null,
  size bigint not null check (size > 0),
  extra bigint not null default 0 check (extra >= 0),
  places bigint not null check (places <= size + extra),
  unique (id, places),
  unique (consultation_id, code)
);

-- Registrations -----------------------------------------------------------------------------------------------------

-- The people of one organization in one consultation; with a null organization, those who come for themselves. Its
-- limit is the consultation's, kept equal by the foreign keys.
create table delegation (
  id bigint primary key,
  consultation_id bigint not null references consultation (id),
  organization_id bigint references organization (id),
  per_org bigint,
  individuals bigint,
  extra bigint not null default 0 check (extra >= 0),
  places bigint not null check (places <= coalesce(per_org, individuals) + extra),
  check ((organization_id is null) = (per_org is null)),
  check ((organization_id is null) = (individuals is not null)),
  unique (consultation_id, id, places),
  unique (consultation_id, organization_id),
  foreign key (consultation_id, per_org) references consultation (id, per_org) on update cascade,
  foreign key (consultation_id, individuals) references consultation (id, individuals) on update cascade
);
create unique index delegation_of_individuals on delegation (consultation_id) where organization_id is null;
create index delegation_organization on delegation (organization_id);

-- A holder carries numbers in the meeting, in the delegation and, where there is one, in the working group. Each number
-- is within the places of its kind and unique there, so one seat too many cannot exist.
create table registration (
  id bigint primary key,
  consultation_id bigint not null references consultation (id),
  person_id bigint references person (id),
  delegation_id bigint,
  group_id bigint,
  state text not null check (state in ('registered', 'offered', 'waiting', 'pending', 'withdrawn', 'lapsed', 'passed', 'declined', 'handed_over', 'removed')),
  places bigint,
  seat_no bigint,
  org_places bigint,
  org_seat_no bigint,
  group_places bigint,
  group_seat_no bigint,
  -- Order of the waiting list, with the id behind it.
  waiting_ms bigint,
  offer_until_ms bigint,
  -- The profile as sent; null once forgotten.
  profile text,
  created_ms bigint not null,
  changed_ms bigint not null,
  foreign key (consultation_id, places) references consultation (id, places) on update cascade,
  foreign key (consultation_id, delegation_id, org_places) references delegation (consultation_id, id, places) on update cascade,
  foreign key (delegation_id) references delegation (id),
  foreign key (group_id) references working_group (id),
  foreign key (group_id, group_places) references working_group (id, places) on update cascade,
  -- Only somebody forgotten may stand without a delegation, and nobody forgotten keeps anything else.
  check (person_id is null or delegation_id is not null),
  check ((person_id is null) = (profile is null)),
  check (person_id is not null or state not in ('offered', 'waiting', 'pending')),
  check ((state in ('registered', 'offered')) = (seat_no is not null)),
  check ((seat_no is null) = (places is null)),
  check ((org_seat_no is not null) = (seat_no is not null and delegation_id is not null)),
  check ((org_seat_no is null) = (org_places is null)),
  check ((group_seat_no is not null) = (seat_no is not null and group_id is not null)),
  check ((group_seat_no is null) = (group_places is null)),
  check ((state = 'waiting') = (waiting_ms is not null)),
  check ((state = 'offered') = (offer_until_ms is not null)),
  check (seat_no between 1 and places),
  check (org_seat_no between 1 and org_places),
  check (group_seat_no between 1 and group_places)
);
create unique index seat on registration (consultation_id, seat_no);
create unique index org_seat on registration (delegation_id, org_seat_no);
create unique index group_seat on registration (group_id, group_seat_no);
create unique index one_active on registration (consultation_id, person_id) where state in ('registered', 'offered', 'waiting', 'pending');
create index registration_waiting on registration (consultation_id, waiting_ms, id) where state = 'waiting';
create index registration_offered on registration (offer_until_ms) where state = 'offered';
create index registration_person on registration (person_id, consultation_id);

-- Who was admitted beyond which limit, by whom and why.
create table exception (
  id bigint primary key,
  registration_id bigint references registration (id),
  consultation_id bigint not null references consultation (id),
  beyond text not null,
  reason text not null,
  decided_by bigint references person (id) on delete set null,
  decided_ms bigint not null
);
create index exception_consultation on exception (consultation_id);
create index exception_registration on exception (registration_id);
create index exception_decided_by on exception (decided_by);

-- Conversation ------------------------------------------------------------------------------------------------------

create table draft (
  person_id bigint not null references person (id) on delete cascade,
  form text not null,
  revision bigint not null,
  content text not null,
  updated_ms bigint not null,
  primary key (person_id, form)
);

-- Drafts that a newer version could not read: kept for the operator, gone with the person.
create table draft_unread (
  id bigint primary key,
  person_id bigint not null references person (id) on delete cascade,
  form text not null,
  content text not null,
  set_aside_ms bigint not null
);
create index draft_unread_person on draft_unread (person_id);

-- Which question a chat shows, so that typed words find it.
create table cursor (
  address_id bigint primary key references address (id) on delete cascade,
  form text not null,
  revision bigint not null
);

-- Written in the transaction an update causes, with the place its answer shows: a redelivered one is answered again
-- and not acted on.
create table handled (
  address_id bigint not null references address (id) on delete cascade,
  update_id text not null,
  place text not null,
  handled_ms bigint not null,
  primary key (address_id, update_id)
);
create index handled_age on handled (handled_ms);

-- Single-use codes, stored hashed: hand-overs and invitations.
create table code (
  hash text primary key,
  kind text not null check (kind in ('hand_over', 'invitation')),
  -- Whose seat is handed over, or who invites (null: the command line).
  person_id bigint references person (id) on delete cascade,
  consultation_id bigint references consultation (id),
  series_id bigint references series (id),
  role text,
  expires_ms bigint not null
);
create index code_person on code (person_id, kind);
create index code_expiry on code (expires_ms);

-- Authority ---------------------------------------------------------------------------------------------------------

create table grant_of_role (
  person_id bigint not null references person (id) on delete cascade,
  role text not null,
  -- 0 is the installation: owners.
  series_id bigint not null,
  -- 'code' when redeemed in a chat, 'configuration' when the settings name the account: revoked when removed there.
  source text not null,
  granted_ms bigint not null,
  primary key (person_id, role, series_id)
);

create table audit (
  id bigint primary key,
  -- Null: the command line, or somebody forgotten since.
  actor bigint references person (id) on delete set null,
  act text not null,
  series_id bigint references series (id),
  -- Ids only, before and after; never a name.
  detail text not null,
  at_ms bigint not null
);
create index audit_series on audit (series_id, at_ms);
create index audit_actor on audit (actor);

-- What nobody asked for ---------------------------------------------------------------------------------------------

create table outbox (
  id bigint primary key,
  person_id bigint not null references person (id) on delete cascade,
  consultation_id bigint references consultation (id),
  notice text not null,
  -- The same notice to the same person is one row.
  sameness text not null,
  lane bigint not null,
  due_ms bigint not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'retry', 'unreachable', 'failed', 'unknown', 'skipped')),
  reason text,
  platform text,
  attempts bigint not null,
  created_ms bigint not null,
  changed_ms bigint not null,
  unique (person_id, sameness)
);
create index outbox_due on outbox (lane, due_ms, id) where state in ('queued', 'retry');
create index outbox_next on outbox (due_ms) where state in ('queued', 'retry');
create index outbox_sending on outbox (platform) where state = 'sending';
create index outbox_consultation on outbox (consultation_id);

-- One request for a seat per person and consultation.
create table seat_request (
  consultation_id bigint not null references consultation (id),
  person_id bigint not null references person (id) on delete cascade,
  asked_ms bigint not null,
  primary key (consultation_id, person_id)
);
create index seat_request_person on seat_request (person_id);
