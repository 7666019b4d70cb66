-- Messages to many: what an organizing team composed, whom it is for, and how far it is. What became of it for each person
-- stands in the outbox.
create table broadcast (
  id bigint primary key,
  series_id bigint not null references series (id),
  consultation_id bigint references consultation (id),
  -- Sent once more to those whom this one did not reach.
  again_of bigint references broadcast (id),
  -- The first of all that were sent once more to the same people; none for that one itself.
  first_id bigint references broadcast (id),
  -- 'asked': somebody else of the team has to confirm it. 'stopping': cancelled, and its rows are not taken out yet.
  state text not null check (state in ('draft', 'asked', 'planned', 'sending', 'paused', 'stopping', 'sent', 'cancelled')),
  -- Counts the edits: what somebody confirms is what they saw.
  revision bigint not null,
  content text not null,
  due_ms bigint check (state not in ('planned', 'sending', 'paused') or due_ms is not null),
  -- How far the choice of its people has come: the place among its sources, and the last person taken there.
  source bigint not null default 0,
  after_id bigint not null default 0,
  -- Chosen when this pass over the sources began: who moves from one to another meanwhile is found by the next.
  pass_total bigint,
  -- People chosen so far; all of them once the choice is over.
  total bigint not null default 0,
  selected_ms bigint,
  began_ms bigint,
  ended_ms bigint,
  -- Since when its pace is measured, and how many were settled by then.
  paced_ms bigint,
  paced_count bigint not null default 0,
  created_ms bigint not null
);
create index broadcast_series on broadcast (series_id, id);
create index broadcast_consultation on broadcast (consultation_id, id);
create index broadcast_again on broadcast (again_of);
create index broadcast_first on broadcast (first_id, id);
create index broadcast_live on broadcast (id) where state in ('sending', 'paused', 'stopping');
create index broadcast_planned on broadcast (due_ms) where state = 'planned';

-- Who edited it last, who asked for it to be sent, who confirmed that.
create table broadcast_hand (
  broadcast_id bigint not null references broadcast (id),
  did text not null check (did in ('edited', 'asked', 'confirmed')),
  person_id bigint references person (id) on delete set null,
  at_ms bigint not null,
  primary key (broadcast_id, did)
);
create index broadcast_hand_person on broadcast_hand (person_id);

alter table outbox add column broadcast_id bigint references broadcast (id);
-- Counted, held back and let go by state, without a look at anything else.
create index outbox_broadcast on outbox (broadcast_id, state, due_ms) where broadcast_id is not null;
-- For the file of what was sent, in pages.
create index outbox_broadcast_page on outbox (broadcast_id, id) where broadcast_id is not null;
