-- A consultation that is being prepared is seen by its team alone.
alter table consultation add column published boolean not null default true;
-- The version of the dates by which one may register longer, until all who are interested have been queued to hear of it.
alter table consultation add column longer_version bigint;
create index consultation_longer on consultation (longer_version) where longer_version is not null;
