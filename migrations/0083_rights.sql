-- people: what somebody asks of us about what we hold on them, and complaints about it. Each runs against a clock of law,
-- which is worked out from its steps (requests/rules.ts) and never kept.
create table people.request (
  id           uuid primary key,
  -- What it is called on the telephone and on paper.
  number       int generated always as identity unique,
  kind         text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection',
                                             'portability', 'complaint')),
  came_by      text not null check (came_by in ('tent', 'page', 'letter', 'email', 'telephone', 'in-person')),
  -- Whose record it is about: known at once from their tent, else once somebody looked who it is.
  person_id    uuid references people.person (id),
  name         text not null,
  email        text,
  -- Any other way to answer: a number, or an address for post.
  reach        text,
  received_on  date not null,
  made_at      timestamptz not null,
  -- Who wrote it down, where it was one of us.
  made_by      uuid,
  -- What they were told about what we do with this, as it stood beside the form.
  told         text not null,
  state        text not null default 'open' check (state in ('open', 'answered', 'refused', 'withdrawn')),
  ended_at     timestamptz,
  check ((state = 'open') = (ended_at is null))
);
create index request_open on people.request (received_on) where state = 'open';
create index request_ended on people.request (ended_at) where state <> 'open';
create index request_by_person on people.request (person_id);
-- When somebody is forgotten, what only their address was typed for goes too.
create index request_by_email on people.request (email) where email is not null;

-- What was done about it, by whom, when, and from which day it counts. Only ever added to.
create table people.request_step (
  id          uuid primary key,
  request_id  uuid not null references people.request (id) on delete cascade,
  what        text not null check (what in ('received', 'acknowledged', 'identity-asked', 'identity-shown', 'asked',
                                            'heard', 'extended', 'wrote', 'answered', 'refused', 'withdrawn')),
  on_day      date not null,
  at          timestamptz not null,
  by          uuid
);
create index request_step_by_request on people.request_step (request_id, at, id);

-- The words of a step, theirs or ours: each sealed by itself, for a complaint may tell anything.
create table people.request_words (
  step_id     uuid primary key references people.request_step (id) on delete cascade,
  request_id  uuid not null references people.request (id) on delete cascade,
  value       bytea not null
);
create index request_words_by_request on people.request_words (request_id);
