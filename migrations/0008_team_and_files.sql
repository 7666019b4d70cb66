-- Who did what is read by series; what organizers take out as files is read page by page in the order of ids.

-- Whether the program did it, by itself or from its command line: null where it was not written down yet.
alter table audit add column by_program boolean;
update audit set by_program = false where actor is not null;
drop index audit_series;
create index audit_series on audit (series_id, id);

create index registration_in_order on registration (consultation_id, id);
drop index outbox_consultation;
create index outbox_consultation on outbox (consultation_id, id);

-- Files that stand in a chat and are taken away again once they are due: whose chat it is, and how its platform names the
-- message.
create table sent_file (
  id bigint primary key,
  -- Null once whoever asked for it is forgotten: it is full of others, and taken away all the same.
  address_id bigint references address (id) on delete set null,
  platform text not null,
  account text not null,
  message text not null,
  sent_ms bigint not null,
  due_ms bigint not null,
  attempts bigint not null default 0,
  -- Why the platform would not, the last time.
  reason text
);
create index sent_file_address on sent_file (address_id);
create index sent_file_due on sent_file (platform, due_ms);
