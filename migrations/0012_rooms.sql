-- Rooms of platforms in which a series announces what everybody may know. A room is called by the platform's own name;
-- nothing here points to a person: who added one stands in the audit.
create table room (
  id bigint primary key,
  series_id bigint not null references series (id),
  platform text not null,
  name text not null,
  -- As the platform showed it when it was added, for organizers to recognise it.
  title text not null,
  language text not null,
  -- What is said there is said in this language as well.
  second_language text,
  -- Null: the series'.
  zone text,
  -- 'refused': the platform does not let us write there. 'gone': we are not in it any more. 'removed': organizers took
  -- it off the list.
  state text not null check (state in ('active', 'refused', 'gone', 'removed')),
  -- What happened before is no news there.
  added_ms bigint not null,
  unique (series_id, platform, name)
);
create index room_called on room (platform, name);

-- Good once, for whoever brings us into a room: with the organizer in whose name, and for which series.
create table room_code (
  hash text primary key,
  person_id bigint not null references person (id) on delete cascade,
  series_id bigint not null references series (id),
  expires_ms bigint not null
);
create index room_code_person on room_code (person_id);
create index room_code_expiry on room_code (expires_ms);

-- What is said in rooms and what became of it, as the outbox has it for people: ids and facts to reload, worded late.
create table room_word (
  id bigint primary key,
  room_id bigint not null references room (id),
  word text not null,
  -- The same thing is said once in a room.
  sameness text not null,
  lane bigint not null,
  due_ms bigint not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'retry', 'unreachable', 'failed', 'unknown', 'skipped')),
  reason text,
  attempts bigint not null,
  -- Since when it may stand there without our knowing.
  doubt_ms bigint,
  -- The platform's name for the message.
  message text,
  created_ms bigint not null,
  changed_ms bigint not null,
  unique (room_id, sameness)
);
create index room_word_due on room_word (lane, due_ms, id) where state in ('queued', 'retry');
create index room_word_sending on room_word (room_id) where state = 'sending';
create index room_word_sameness on room_word (sameness);
