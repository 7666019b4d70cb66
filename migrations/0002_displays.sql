-- What should look a certain way somewhere: a consultation's card in a room of a platform. The room and the message are
-- the platform's own names for them; nothing here points to a person.
create table display (
  id bigint primary key,
  platform text not null,
  room text not null,
  consultation_id bigint not null references consultation (id),
  locale text not null,
  -- 'over': the meeting is past and its last look is shown. 'removed': taken away, and not put there again by itself.
  -- 'refused': the platform does not let us write there.
  state text not null check (state in ('wanted', 'unwanted', 'over', 'removed', 'refused')),
  message text,
  -- A fingerprint of what was shown last.
  shown text,
  created_ms bigint not null,
  unique (platform, room, consultation_id)
);
create index display_kept on display (platform) where state in ('wanted', 'unwanted');
create index display_consultation on display (consultation_id);
