-- volunteering: from interest to cleared. What a role asks for, what was recorded of whom, and who applied.
-- Whether somebody is cleared is worked out from these for any day, and kept nowhere.

-- What people are cleared for: “Befriender”, wherever it is offered. Several ways to help may ask the same.
create table volunteering.role (
  id            uuid primary key,
  name          text not null,
  programme_id  uuid references programmes.programme (id),
  made_at       timestamptz not null,
  ended_at      timestamptz
);
create unique index role_one_of_a_name on volunteering.role (lower(name)) where ended_at is null;

-- Which role a way to help asks for.
create table volunteering.role_of (
  opportunity_id  uuid primary key references volunteering.opportunity (id),
  role_id         uuid not null references volunteering.role (id)
);
create index role_of_by_role on volunteering.role_of (role_id);

-- What a role asks for, version by version. A version that was kept is never rewritten; a later one takes its place.
create table volunteering.policy (
  role_id       uuid not null references volunteering.role (id),
  number        int not null check (number > 0),
  holds_from    date not null,
  -- src/rooms/volunteering/requirements/types.ts
  requirements  jsonb not null,
  why           text not null,
  kept_at       timestamptz not null,
  kept_by       uuid,
  primary key (role_id, number)
);

-- What was recorded of somebody: that it happened, never what was said. Only ever added to; what was wrong is taken back.
create table volunteering.evidence (
  id             uuid primary key,
  person_id      uuid not null references people.person (id),
  -- Null: it counts for every role that asks for it.
  role_id        uuid references volunteering.role (id),
  kind           text not null check (kind in
    ('interview', 'reference', 'identity', 'check', 'check-status', 'agreement', 'approval')),
  -- What the rules ask of it: the kind of a reference, the level of a check, the version of an agreement.
  detail         jsonb not null default '{}',
  -- The day it happened: what it is good for runs from here.
  on_day         date not null,
  -- The first day on which we knew: it counts from here.
  counts_from    date not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid,
  -- The row of its own part that it stands for, such as a certificate seen.
  source_id      uuid,
  taken_back_at  timestamptz,
  taken_back_by  uuid,
  taken_back_why text,
  check (counts_from >= on_day),
  check ((taken_back_at is null) = (taken_back_why is null))
);
create index evidence_by_person on volunteering.evidence (person_id);
create unique index evidence_of_source on volunteering.evidence (kind, source_id) where source_id is not null and taken_back_at is null;

-- Something a role asks for that somebody goes without for a while: by name, with the reason, its end, and who approved.
create table volunteering.exemption (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  role_id      uuid not null references volunteering.role (id),
  -- The key of the requirement in the policy.
  requirement  text not null,
  reason       text not null,
  from_day     date not null,
  until_day    date not null,
  asked_by     uuid,
  approved_by  uuid not null,
  given_at     timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid,
  check (until_day >= from_day)
);
create index exemption_by_person on volunteering.exemption (person_id);

-- From when until when somebody is not in a role, whatever was recorded: paused, left, or not suitable.
create table volunteering.role_stop (
  id         uuid primary key,
  person_id  uuid not null references people.person (id),
  role_id    uuid not null references volunteering.role (id),
  what       text not null check (what in ('paused', 'left', 'declined')),
  from_day   date not null,
  -- The first day on which they are back; null: no end is known.
  until_day  date,
  by         uuid,
  at         timestamptz not null,
  check (until_day is null or until_day >= from_day)
);
create index role_stop_by_person on volunteering.role_stop (person_id);

-- Somebody applies for a role through a way to help.
create table volunteering.application (
  id              uuid primary key,
  person_id       uuid not null references people.person (id),
  opportunity_id  uuid not null references volunteering.opportunity (id),
  role_id         uuid not null references volunteering.role (id),
  state           text not null check (state in ('draft', 'open', 'paused', 'cleared', 'declined', 'withdrawn')),
  -- Where an open one stands; where a paused one stood.
  stage           text not null default 'application' check (stage in ('application', 'selection', 'checks', 'clearance')),
  stage_since     timestamptz not null,
  -- By which version of the policy it is judged: that of the day it was sent, unless somebody decided otherwise.
  policy          int,
  started_at      timestamptz not null,
  sent_at         timestamptz,
  -- Since when somebody reads it: its answers no longer change.
  read_at         timestamptz,
  read_by         uuid,
  ended_at        timestamptz,
  -- Grows with every change, so that two at once notice each other.
  version         int not null default 1,
  check ((state = 'draft') = (sent_at is null)),
  check ((state in ('cleared', 'declined', 'withdrawn')) = (ended_at is not null))
);
create unique index application_one_under_way on volunteering.application (person_id, opportunity_id) where state in ('draft', 'open', 'paused');
create index application_open on volunteering.application (stage, stage_since) where state in ('open', 'paused');
create index application_by_person on volunteering.application (person_id);
create index application_by_role on volunteering.application (role_id);

-- Where it stood, since when, and through whom. Only ever added to; medians are worked out from it.
create table volunteering.application_move (
  id              uuid primary key,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  state           text not null,
  stage           text not null,
  at              timestamptz not null,
  -- Null: the applicant, or the hub itself.
  by              uuid,
  why             text
);
create index application_move_by_application on volunteering.application_move (application_id, at, id);
