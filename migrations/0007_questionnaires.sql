-- Questionnaires stand in the facts of their consultation. Here: each definition that was in force, so that what somebody
-- answered can be read beside what they were asked.
create table questionnaire (
  consultation_id bigint not null references consultation (id),
  version bigint not null,
  definition text not null,
  -- The version in which each question was last changed, by its code.
  since text not null,
  from_ms bigint not null,
  primary key (consultation_id, version)
);

-- Whom an organizer gave a code.
create table invited (
  person_id bigint not null references person (id) on delete cascade,
  consultation_id bigint not null references consultation (id),
  since_ms bigint not null,
  through_id bigint references address (id) on delete set null,
  primary key (person_id, consultation_id)
);
create index invited_consultation on invited (consultation_id, person_id);
create index invited_through on invited (through_id);

-- What was sent with a name.
create table response (
  person_id bigint not null references person (id) on delete cascade,
  consultation_id bigint not null references consultation (id),
  version bigint not null,
  content text not null,
  -- Who they said they are, as it was then; null where they had not said.
  profile text,
  -- After it was due, by somebody who had begun in time.
  late boolean not null,
  sent_ms bigint not null,
  through_id bigint references address (id) on delete set null,
  primary key (person_id, consultation_id)
);
create index response_consultation on response (consultation_id, person_id);
create index response_through on response (through_id);

-- Who has sent. Of what was sent without a name nothing more is known of them: neither when, nor through which account.
create table answered (
  person_id bigint not null references person (id) on delete cascade,
  consultation_id bigint not null references consultation (id),
  primary key (person_id, consultation_id)
);
create index answered_consultation on answered (consultation_id, person_id);

-- What was sent without a name: nothing here points to anybody. The key is a random number; as an "integer" it is for
-- SQLite the place of the row as well, so that rows do not lie in the order in which they came.
create table anonymous_response (
  id integer primary key,
  consultation_id bigint not null references consultation (id),
  content text not null
);
create index anonymous_response_consultation on anonymous_response (consultation_id, id);
