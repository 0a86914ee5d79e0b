-- network: organisations we work beside.
create schema network;

create table network.organisation (
  id          uuid primary key,
  name        text not null,
  -- How it is addressed in a sentence: "with St Columba's Welcome".
  short_name  text not null,
  kind        text not null check (kind in ('ourselves', 'faith-group', 'charity', 'company', 'school', 'council', 'other')),
  town        text,
  web         text,
  email       text,
  phone       text,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  version     int not null default 1
);
create unique index organisation_one_of_a_name on network.organisation (lower(name)) where ended_at is null;
create unique index organisation_ourselves on network.organisation (kind) where kind = 'ourselves';

create view network.card as select id, name, short_name, kind, town from network.organisation;
