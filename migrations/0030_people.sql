-- people: everybody the charity knows, each once; other rooms point here.
create schema people;

create table people.person (
  id           uuid primary key,
  name         text not null,
  -- Contact as they gave it. Coming in is another matter: identity.address holds what was proved.
  email        text,
  phone        text,
  born_on      date,
  lang         text not null default 'en-GB',
  languages    text[] not null default '{}',
  skills       text[] not null default '{}',
  region       text,
  -- Two records of one person: this one stands behind the other. Foreign keys are never rewritten.
  same_as      uuid references people.person (id),
  made_at      timestamptz not null,
  forgotten_at timestamptz,
  version      int not null default 1
);
create index person_by_email on people.person (email) where email is not null and forgotten_at is null;

-- What other rooms may join to.
create view people.card as
  select id, name, email, phone, lang, forgotten_at from people.person where same_as is null;

-- Why we may write to somebody: the basis, the exact words they saw, when, and how it ended.
create table people.basis (
  id          uuid primary key,
  person_id   uuid not null references people.person (id),
  -- 'news', 'ways-to-help', 'partner:<organisation id>' …
  purpose     text not null,
  basis       text not null check (basis in ('consent', 'soft-opt-in', 'service', 'refused')),
  words       text not null,
  form        text not null,
  given_at    timestamptz not null,
  ended_at    timestamptz,
  ended_how   text
);
create index basis_by_person on people.basis (person_id, purpose, given_at desc);

-- Health, access needs and belief: each value sealed by itself; the second wall is row-level.
create table people.sealed_fact (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  kind         text not null check (kind in ('health', 'access', 'belief')),
  value        bytea not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid
);
create index sealed_fact_by_person on people.sealed_fact (person_id, kind);
-- People read their own; upper rooms add a policy for those who need to know on the day.
select seal.guard('people.sealed_fact', 'person_id = (select seal.actor())');
