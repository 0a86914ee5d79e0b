-- volunteering: that somebody's identity was seen, and what volunteers read and agree to.

-- Which kinds of documents were shown, and nothing of what stands in them: there is no column that could take a
-- number, a copy or a picture. The kinds are so broad that none of them says what right somebody has to be here.
create table volunteering.identity_seen (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  documents    text[] not null check (cardinality(documents) between 1 and 5 and documents <@ array[
    'passport', 'driving-licence', 'birth-certificate', 'government-photo', 'government-other', 'bank', 'bill', 'letter']),
  how          text not null check (how in ('in-person', 'video')),
  seen_on      date not null,
  seen_by      uuid not null,
  recorded_at  timestamptz not null
);
create index identity_seen_by_person on volunteering.identity_seen (person_id, seen_on desc);

-- A text that volunteers read and agree to, such as “How we behave”.
create table volunteering.agreement (
  id       uuid primary key,
  name     text not null,
  made_at  timestamptz not null,
  -- What stands in no version yet, where somebody is writing.
  draft          text,
  draft_changed_at timestamptz,
  draft_changed_by uuid,
  -- Grows with every change of the draft, so that two at once notice each other.
  draft_version  int not null default 1,
  check ((draft is null) = (draft_changed_at is null))
);
create unique index agreement_one_of_a_name on volunteering.agreement (lower(name));

-- Version by version. What went out is never rewritten; a later one takes its place.
create table volunteering.agreement_version (
  agreement_id  uuid not null references volunteering.agreement (id),
  number        int not null check (number > 0),
  words         text not null,
  -- What changed and why, in a sentence.
  why           text not null,
  published_at  timestamptz not null,
  published_by  uuid,
  primary key (agreement_id, number)
);

-- Who read and accepted which version, here or on paper.
create table volunteering.agreement_accepted (
  id            uuid primary key,
  person_id     uuid not null references people.person (id),
  agreement_id  uuid not null,
  number        int not null,
  accepted_on   date not null,
  how           text not null check (how in ('here', 'paper')),
  recorded_by   uuid,
  recorded_at   timestamptz not null,
  foreign key (agreement_id, number) references volunteering.agreement_version (agreement_id, number),
  unique (person_id, agreement_id, number, accepted_on)
);

-- Whom we asked to accept which version, once; whether they have an address stands with them.
create table volunteering.agreement_asked (
  id            uuid primary key,
  person_id     uuid not null references people.person (id),
  agreement_id  uuid not null,
  number        int not null,
  asked_at      timestamptz not null,
  foreign key (agreement_id, number) references volunteering.agreement_version (agreement_id, number),
  unique (person_id, agreement_id, number)
);
