-- One person on several accounts: the codes by which accounts find each other, and what is kept of the two who became
-- one for as long as that can be undone.

-- A half: part of the person it became. Nobody acts as it and nothing about it changes until the link is undone or the
-- half goes.
alter table person add column part_of bigint references person (id) on delete cascade;
alter table person add column part_since_ms bigint;
create index person_part_of on person (part_of);
create index person_part_since on person (part_since_ms) where part_of is not null;

-- The accounts a half came with, and takes along again.
create table half_address (
  person_id bigint not null references person (id) on delete cascade,
  address_id bigint not null references address (id) on delete cascade,
  primary key (person_id, address_id)
);
create index half_address_of on half_address (address_id);

-- The account chosen last for messages; without one, the oldest.
alter table address add column preferred_ms bigint;

-- Through which account something was made: when a link is undone, it stays with that one.
alter table registration add column through_id bigint references address (id) on delete set null;
alter table profile add column through_id bigint references address (id) on delete set null;
alter table consent add column through_id bigint references address (id) on delete set null;
alter table draft add column through_id bigint references address (id) on delete set null;
alter table grant_of_role add column through_id bigint references address (id) on delete set null;
alter table audit add column through_id bigint references address (id) on delete set null;
alter table exception add column through_id bigint references address (id) on delete set null;
create index registration_through on registration (through_id);
create index profile_through on profile (through_id);
create index consent_through on consent (through_id);
create index draft_through on draft (through_id);
create index grant_of_role_through on grant_of_role (through_id);
create index audit_through on audit (through_id);
create index exception_through on exception (through_id);
-- Until now everybody had one account.
update registration set through_id = (select min(a.id) from address a where a.person_id = registration.person_id);

-- A notice for this very account, whatever other the person has.
alter table outbox add column address_id bigint references address (id) on delete cascade;
create index outbox_address on outbox (address_id);
-- Whose it was before two became one.
alter table outbox add column half_id bigint references person (id) on delete set null;
create index outbox_half on outbox (half_id);

-- A code by which another account asks to be the same person, and how far that is. At most one for each person.
create table link_request (
  id bigint primary key,
  hash text not null unique,
  -- Who asked for the code, through which account, and how that one is called on its platform.
  asked_by bigint not null unique references person (id) on delete cascade,
  asked_at bigint not null references address (id) on delete cascade,
  asked_name text not null,
  -- Who typed it: from then on the code is used up.
  typed_by bigint unique references person (id) on delete cascade,
  typed_at bigint references address (id) on delete cascade,
  typed_name text,
  -- A yes counts for what it was shown: the mark of those conflicts.
  asked_yes text,
  typed_yes text,
  expires_ms bigint not null,
  check ((typed_by is null) = (typed_at is null)),
  check ((typed_by is null) = (typed_name is null)),
  check (typed_by is not null or (asked_yes is null and typed_yes is null)),
  check (asked_by <> typed_by)
);
create index link_request_asked_at on link_request (asked_at);
create index link_request_typed_at on link_request (typed_at);
create index link_request_expiry on link_request (expires_ms);

-- Codes that were none: whoever guesses is stopped. Those of somebody forgotten still count among all.
create table wrong_code (
  id bigint primary key,
  address_id bigint references address (id) on delete set null,
  typed_ms bigint not null
);
create index wrong_code_address on wrong_code (address_id, typed_ms);
create index wrong_code_typed on wrong_code (typed_ms);
