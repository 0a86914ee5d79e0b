-- programmes: what the charity runs, and where.
create schema programmes;

create table programmes.programme (
  id       uuid primary key,
  name     text not null,
  side     text not null check (side in ('advocating', 'supporting', 'mobilising', 'thriving')),
  summary  text not null,
  ended_at timestamptz,
  made_at  timestamptz not null,
  version  int not null default 1
);
create unique index programme_one_of_a_name on programmes.programme (lower(name)) where ended_at is null;

create table programmes.region (
  name      text primary key,
  ended_at  timestamptz
);

create view programmes.card as select id, name, side, summary, ended_at from programmes.programme;
