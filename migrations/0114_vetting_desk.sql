-- volunteering: the vetting desk. Wordings and the messages written in them, who looks after whom, and what was done to several at once.

-- What we often write: kept once, changed by whoever finds better words. Its words stand in versions.
create table volunteering.wording (
  id        uuid primary key,
  name      text not null,
  -- Where on the way it suits; null: anywhere.
  stage     text check (stage in ('application', 'selection', 'checks', 'clearance')),
  made_at   timestamptz not null,
  ended_at  timestamptz
);
create unique index wording_one_of_a_name on volunteering.wording (lower(name)) where ended_at is null;

-- The words of a wording, in each language version by version. What was kept is never rewritten: letters were written in it.
create table volunteering.wording_version (
  wording_id  uuid not null references volunteering.wording (id),
  lang        text not null,
  number      int not null check (number > 0),
  subject     text not null,
  body        text not null,
  kept_at     timestamptz not null,
  kept_by     uuid,
  primary key (wording_id, lang, number)
);

-- What we wrote to somebody on their way, in the very words they read.
create table volunteering.message (
  id              uuid primary key,
  person_id       uuid not null references people.person (id),
  application_id  uuid references volunteering.application (id) on delete cascade,
  -- Null: written by hand.
  wording_id      uuid,
  lang            text not null,
  number          int,
  subject         text not null,
  words           text not null,
  written_at      timestamptz not null,
  written_by      uuid,
  -- Not before this moment it leaves; until then it can be called back.
  leaves_at       timestamptz not null,
  letter_id       uuid not null,
  called_back_at  timestamptz,
  foreign key (wording_id, lang, number) references volunteering.wording_version (wording_id, lang, number),
  check ((wording_id is null) = (number is null))
);
create index message_by_person on volunteering.message (person_id, written_at desc);
create index message_by_application on volunteering.message (application_id, written_at desc) where application_id is not null;

-- Who of us looks after an application: whose list it is on.
create table volunteering.looked_after (
  application_id  uuid primary key references volunteering.application (id) on delete cascade,
  person_id       uuid not null references people.person (id),
  since           timestamptz not null
);
create index looked_after_by_person on volunteering.looked_after (person_id);

-- A step taken for several at once, and what became of each.
create table volunteering.together (
  id        uuid primary key,
  -- src/rooms/volunteering/vetting/together/types.ts
  step      jsonb not null,
  taken_at  timestamptz not null,
  taken_by  uuid not null
);
create table volunteering.together_row (
  together_id     uuid not null references volunteering.together (id) on delete cascade,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  -- Null: it was done.
  refusal         text,
  message_id      uuid references volunteering.message (id) on delete cascade,
  primary key (together_id, application_id)
);
create index together_row_by_application on volunteering.together_row (application_id);
create index together_row_by_message on volunteering.together_row (message_id) where message_id is not null;
