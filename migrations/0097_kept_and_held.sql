-- house: what went by itself because its time was over: each night, of which kind, how many. Never whose.
create table house.retention (
  kind      text not null,
  on_day    date not null,
  ran_at    timestamptz not null,
  -- What was over before this moment went.
  over_by   timestamptz not null,
  gone      int not null check (gone >= 0),
  -- How many people's records of it a legal hold kept.
  held      int not null check (held >= 0),
  -- It could not be done that night; the next tries again.
  failed    boolean not null default false,
  primary key (kind, on_day)
);
create index retention_by_day on house.retention (on_day desc, kind);

-- people: what the law makes us keep of somebody although its time is over, or although they ask to be forgotten.
create table people.hold (
  id          uuid primary key,
  person_id   uuid not null references people.person (id),
  -- Told to the person, in general words.
  ground      text not null check (ground in ('claim', 'inquiry', 'duty', 'protection')),
  -- The kinds of record it keeps, by their key.
  keeps       text[] not null check (cardinality(keeps) > 0),
  set_at      timestamptz not null,
  -- When somebody looks at it again.
  review_on   date not null,
  ended_at    timestamptz
);
create index hold_by_person on people.hold (person_id);
create index hold_standing on people.hold (review_on) where ended_at is null;

-- That it was set, kept on after a look, or ended: by whom, and why in particular. Only ever added to.
create table people.hold_step (
  id        uuid primary key,
  hold_id   uuid not null references people.hold (id) on delete cascade,
  what      text not null check (what in ('set', 'kept-on', 'ended')),
  at        timestamptz not null,
  by        uuid not null,
  -- Closed: the reason in particular; null once its person was forgotten.
  reason    bytea
);
create index hold_step_by_hold on people.hold_step (hold_id, at, id);
select seal.guard('people.hold_step', 'people.minds_requests((select seal.actor()))');
