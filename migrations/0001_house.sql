-- house: settings of the charity, and the versions that read models follow.
create table house.setting (
  key         text primary key,
  value       jsonb not null,
  version     bigint not null default 1,
  changed_at  timestamptz not null,
  changed_by  uuid
);

-- A topic's version is bumped in the transaction that changes what its read models show.
create table house.version (
  topic    text primary key,
  version  bigint not null
);

create function house.bump(of_topic text) returns bigint
  language sql
  set search_path = house, pg_temp
as $$
  insert into house.version as known (topic, version) values (of_topic, 1)
  on conflict (topic) do update set version = known.version + 1
  returning version
$$;

-- Small facts about running the hub: the last backup, the last check of the audit log.
create table house.fact (
  key    text primary key,
  value  jsonb not null,
  at     timestamptz not null
);
