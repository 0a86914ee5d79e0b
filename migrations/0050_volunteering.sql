-- volunteering: ways to help, and the shifts they are made of.
create schema volunteering;

create table volunteering.opportunity (
  id                uuid primary key,
  -- Its address: /help/supper-club-cook-ashgrove
  slug              text not null unique,
  organisation_id   uuid not null references network.organisation (id),
  programme_id      uuid references programmes.programme (id),
  region            text references programmes.region (name),
  state             text not null check (state in ('draft', 'in-review', 'published', 'paused', 'closed')),
  -- What everybody sees; checked content.
  published         jsonb,
  published_version int,
  published_at      timestamptz,
  -- What is being written, as it was typed, sense or not, so that nothing is lost; null when nothing is being written.
  draft             jsonb,
  -- Grows with every kept draft; the second of two editors sends an old one and is shown what changed.
  version           int not null default 1,
  -- Since when the draft waits for a second reader, and who asked.
  asked_at          timestamptz,
  asked_by          uuid,
  -- The version that goes out by itself, and when.
  publish_at        timestamptz,
  publish_version   int,
  publish_by        uuid,
  -- The end of its closing day.
  closes_at         timestamptz,
  made_at           timestamptz not null,
  made_by           uuid,
  changed_at        timestamptz not null,
  changed_by        uuid,
  -- The version of the topic `opportunities` when last something public changed. Taken under that topic's lock,
  -- so it grows in the order of commits: read models ask for what is newer than what they know.
  revision          bigint not null default 0,
  check (state not in ('published', 'paused') or published is not null),
  check (state <> 'in-review' or (asked_at is not null and published is null)),
  check ((publish_at is null) = (publish_version is null))
);
create index opportunity_by_state on volunteering.opportunity (state);
create index opportunity_by_organisation on volunteering.opportunity (organisation_id);
-- For "other ways to help" beside each.
create index opportunity_by_programme on volunteering.opportunity (programme_id, published_at desc) where state = 'published';
create index opportunity_by_region on volunteering.opportunity (region, published_at desc) where state = 'published';
create index opportunity_by_revision on volunteering.opportunity (revision);
create index opportunity_asked on volunteering.opportunity (asked_at) where asked_at is not null;

-- Every kept draft whole, as it was typed.
create table volunteering.version (
  opportunity_id  uuid not null references volunteering.opportunity (id),
  number          int not null,
  answers         jsonb not null,
  by_person       uuid,
  at              timestamptz not null,
  primary key (opportunity_id, number)
);

-- What happened to it: sent for review, approved, published, paused, closed; who, when, and their words.
create table volunteering.history (
  id              uuid primary key,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  version         int not null,
  what            text not null,
  words           text,
  by_person       uuid,
  at              timestamptz not null
);
create index history_by_opportunity on volunteering.history (opportunity_id, at desc);

create table volunteering.shift (
  id              uuid primary key,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  gathering_id    uuid not null unique references gatherings.gathering (id),
  -- Which of the series it is, whatever changes about it: its planned day, `+` and the day of an extra, or `once`.
  key             text not null,
  -- The day the series planned it for; a moved shift keeps it.
  planned_on      date not null,
  -- Since when it is no longer part of the series: its gathering was cancelled, or is over and its key used anew.
  ended_at        timestamptz
);
create unique index shift_one_of_a_key on volunteering.shift (opportunity_id, key) where ended_at is null;

-- Whom we asked for help with which shift, so that nobody is asked twice, nor too often.
create table volunteering.help_asked (
  shift_id   uuid not null references volunteering.shift (id),
  person_id  uuid not null references people.person (id),
  asked_at   timestamptz not null,
  asked_by   uuid,
  primary key (shift_id, person_id)
);
create index help_asked_by_person on volunteering.help_asked (person_id, asked_at desc);

-- Somebody would like to hear about a role or a task.
create table volunteering.interest (
  id              uuid primary key,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  person_id       uuid references people.person (id),
  name            text not null,
  email           text,
  phone           text,
  words           text,
  -- What was ticked and the words beside it; becomes a basis once the address is proved.
  consents        jsonb not null default '[]',
  state           text not null check (state in ('unconfirmed', 'waiting', 'answered', 'withdrawn')),
  made_at         timestamptz not null,
  confirmed_at    timestamptz,
  -- Until when they were promised an answer; days of rest do not count.
  answer_by       timestamptz,
  answered_at     timestamptz,
  answered_by     uuid,
  answer          text
);
create index interest_by_opportunity on volunteering.interest (opportunity_id, state);
create index interest_by_person on volunteering.interest (person_id) where person_id is not null;
create index interest_waiting on volunteering.interest (answer_by) where state = 'waiting';
-- Two presses at once register one person once.
create unique index interest_once_a_person on volunteering.interest (opportunity_id, person_id)
  where person_id is not null and state = 'waiting';

-- A search somebody keeps, and hears by letter what is new to it. Whoever stops it leaves no row.
create table volunteering.saved_search (
  id            uuid primary key,
  -- Null until the address is proved; from then on the letters go to whatever address the person has.
  person_id     uuid references people.person (id),
  name          text,
  email         text,
  -- The question of its address only, never a postcode nearer than its district.
  question      text not null check (length(question) <= 2000),
  -- As soon as it is published, once a day, or once a week on a day.
  how_often     text not null
    check (how_often in ('at-once', 'day', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  -- The words beside the button, as they stood there.
  basis_words   text not null,
  made_at       timestamptz not null,
  confirmed_at  timestamptz,
  -- When somebody looks for it next, and up to which moment everything new was looked at.
  next_at       timestamptz not null,
  looked_to     timestamptz not null,
  last_sent_at  timestamptz,
  check (person_id is not null or email is not null),
  check ((person_id is null) = (confirmed_at is null))
);
create index saved_search_due on volunteering.saved_search (next_at) where person_id is not null;
create index saved_search_by_person on volunteering.saved_search (person_id) where person_id is not null;
create index saved_search_unconfirmed on volunteering.saved_search (made_at) where person_id is null;
-- Two presses at once keep one search once.
create unique index saved_search_once_a_person on volunteering.saved_search (person_id, question) where person_id is not null;

-- What somebody was told of through a search, or saw when they kept it: no way to help is told twice.
create table volunteering.search_told (
  search_id       uuid not null references volunteering.saved_search (id) on delete cascade,
  opportunity_id  uuid not null references volunteering.opportunity (id),
  -- The letter that told of it; null for what they saw themselves.
  letter_id       uuid,
  told_at         timestamptz not null,
  primary key (search_id, opportunity_id)
);
