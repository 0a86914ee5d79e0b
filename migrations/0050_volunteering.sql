-- volunteering: ways to help, and the shifts they are made of.
create schema volunteering;

create table volunteering.opportunity (
  id               uuid primary key,
  -- Its address: /help/supper-club-cook-ashgrove
  slug             text not null unique,
  organisation_id  uuid not null references network.organisation (id),
  programme_id     uuid references programmes.programme (id),
  region           text references programmes.region (name),
  state            text not null check (state in ('draft', 'in-review', 'published', 'paused', 'closed')),
  -- What everybody sees, and what is being written.
  published        jsonb,
  draft            jsonb,
  -- Grows with every kept draft; the second of two editors sends an old one and is shown what changed.
  version          int not null default 1,
  published_version int,
  publish_at       timestamptz,
  closes_at        timestamptz,
  made_at          timestamptz not null,
  made_by          uuid,
  changed_at       timestamptz not null
);
create index opportunity_by_state on volunteering.opportunity (state);
create index opportunity_by_organisation on volunteering.opportunity (organisation_id);

-- Who changed what, and every version whole.
create table volunteering.version (
  opportunity_id  uuid not null references volunteering.opportunity (id),
  number          int not null,
  content         jsonb not null,
  what            text not null,
  note            text,
  by_person       uuid,
  at              timestamptz not null,
  primary key (opportunity_id, number)
);

create table volunteering.shift (
  id              uuid primary key,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  gathering_id    uuid not null unique references gatherings.gathering (id),
  -- The day the series planned it for; a moved shift keeps it.
  planned_on      date not null,
  unique (opportunity_id, planned_on, id)
);
create index shift_by_opportunity on volunteering.shift (opportunity_id);

-- Somebody would like to hear about a role.
create table volunteering.interest (
  id              uuid primary key,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  person_id       uuid references people.person (id),
  name            text not null,
  email           text,
  phone           text,
  words           text,
  state           text not null check (state in ('unconfirmed', 'waiting', 'answered', 'withdrawn')),
  made_at         timestamptz not null,
  confirmed_at    timestamptz,
  answered_at     timestamptz,
  answered_by     uuid
);
create index interest_by_opportunity on volunteering.interest (opportunity_id, state);
create index interest_by_person on volunteering.interest (person_id) where person_id is not null;

-- A search somebody keeps: the address's question only, never a postcode nearer than its district.
create table volunteering.saved_search (
  id           uuid primary key,
  person_id    uuid references people.person (id),
  email        text not null,
  question     text not null,
  words        text not null,
  how_often    text not null check (how_often in ('day', 'week', 'month')),
  state        text not null check (state in ('unconfirmed', 'on', 'off')),
  made_at      timestamptz not null,
  confirmed_at timestamptz,
  next_on      date,
  last_sent_at timestamptz,
  -- What was in the last letter, so that only something new is worth another.
  told         text[] not null default '{}',
  basis_words  text not null
);
create index saved_search_due on volunteering.saved_search (next_on) where state = 'on';
create index saved_search_by_person on volunteering.saved_search (person_id) where person_id is not null;
