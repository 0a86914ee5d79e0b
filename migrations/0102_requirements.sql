-- volunteering: the next version of a policy before it is kept, moves of applications to another version, and asking
-- for exemptions.

-- The next version of what a role asks for, as somebody writes it. One at a time.
create table volunteering.policy_draft (
  role_id       uuid primary key references volunteering.role (id),
  holds_from    date,
  requirements  jsonb not null,
  why           text not null default '',
  changed_at    timestamptz not null,
  changed_by    uuid,
  -- Grows with every change, so that two who write at once notice each other.
  version       int not null default 1
);

-- An application is judged by another version from a day on.
create table volunteering.policy_move (
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  -- The version it was judged by until then, and the one from then on.
  before          int not null,
  after           int not null,
  at              timestamptz not null,
  by              uuid,
  primary key (application_id, after)
);

-- Somebody asks that somebody else may go without something for a while; another person decides.
create table volunteering.exemption_asked (
  id             uuid primary key,
  person_id      uuid not null references people.person (id),
  role_id        uuid not null references volunteering.role (id),
  requirement    text not null,
  reason         text not null,
  from_day       date not null,
  until_day      date not null,
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  decided_at     timestamptz,
  decided_by     uuid,
  -- The exemption that was given; null with a day of decision: it was not.
  exemption_id   uuid references volunteering.exemption (id),
  check (until_day >= from_day),
  check (decided_by is distinct from asked_by)
);
create index exemption_asked_by_person on volunteering.exemption_asked (person_id);
create unique index exemption_asked_once on volunteering.exemption_asked (person_id, role_id, requirement) where decided_at is null;

-- Nobody approves what they asked for themselves.
alter table volunteering.exemption add check (approved_by is distinct from asked_by);

-- Where somebody belongs, for lists that reach as far as somebody's regions do.
create or replace view people.belonging as
  select id, region from people.person where same_as is null;
