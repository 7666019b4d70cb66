-- A consultation that is being prepared is seen by its team alone.
alter table consultation add column published boolean not null default true;
