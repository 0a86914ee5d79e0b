-- gatherings: anything at a time with places: shifts, sessions, trips, events.
create schema gatherings;

create table gatherings.gathering (
  id            uuid primary key,
  kind          text not null check (kind in ('shift', 'session', 'trip', 'event', 'interview')),
  title         text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- When signing up ends; null: when it starts.
  closes_at     timestamptz,
  -- null: as many as come
  capacity      int check (capacity > 0),
  waiting_list  boolean not null default true,
  -- How many at most come in one group, the one who signs up included.
  largest_group int not null default 1 check (largest_group > 0),
  -- How long an offered place is kept, in hours that do not rest.
  answer_hours  int not null default 24 check (answer_hours between 1 and 168),
  -- How long before the start people may still change their mind without a word to anybody.
  change_hours  int not null default 24 check (change_hours between 0 and 168),
  -- Whose it is, as permits ask: the thing it is part of, and where that belongs.
  part_of         uuid not null,
  organisation_id uuid references network.organisation (id),
  programme_id    uuid references programmes.programme (id),
  region          text references programmes.region (name),
  state         text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
  -- Told to everybody who had a place.
  cancelled_because text,
  -- How often its time, title or place changed (RFC 5545, SEQUENCE).
  sequence      int not null default 0,
  made_at       timestamptz not null,
  -- Kept under this row's lock. taken: held, confirmed and offered people together. No index may hold these,
  -- so that a sign-up changes the row where it lies (heap-only).
  taken         int not null default 0,
  waiting       int not null default 0,
  last_turn     bigint not null default 0,
  check (ends_at > starts_at),
  check (taken >= 0 and waiting >= 0),
  -- Whatever the program does, no place is given twice.
  constraint never_oversold check (capacity is null or taken <= capacity)
) with (fillfactor = 70);
create index gathering_by_start on gatherings.gathering (starts_at);
create index gathering_by_end on gatherings.gathering (ends_at);
create index gathering_by_part on gatherings.gathering (part_of, starts_at);

create table gatherings.place (
  id            uuid primary key,
  gathering_id  uuid not null references gatherings.gathering (id),
  -- One form may ask for several gatherings; one press confirms them all.
  signup_id     uuid not null,
  -- Known once the address was proved; until then only what was typed stands here.
  person_id     uuid references people.person (id),
  name          text not null,
  email         text,
  phone         text,
  people        int not null default 1 check (people between 1 and 500),
  group_name    text,
  state         text not null check (state in ('held', 'confirmed', 'waiting', 'offered', 'cancelled', 'lapsed', 'declined')),
  -- A parent or guardian has yet to say yes.
  waits_for_guardian boolean not null default false,
  -- The turn in which the gathering's lock was taken: the order of the waiting list.
  turn          bigint not null,
  -- Until when a held place is confirmed, an offered one accepted, or an address on the waiting list proved.
  answer_by     timestamptz,
  made_at       timestamptz not null,
  confirmed_at  timestamptz,
  ended_at      timestamptz,
  -- What happened on the day: how many of them came; null when nobody said.
  came          int check (came between 0 and 500),
  checked_in_at timestamptz,
  checked_in_by uuid
);
create index place_by_gathering on gatherings.place (gathering_id, turn);
create index place_by_person on gatherings.place (person_id) where person_id is not null;
create index place_by_signup on gatherings.place (signup_id);
create index place_by_answer on gatherings.place (answer_by) where answer_by is not null;

-- Two presses at once cannot take two places for one person, nor for one address.
create unique index place_once_a_person on gatherings.place (gathering_id, person_id)
  where person_id is not null and state in ('held', 'confirmed', 'waiting', 'offered');
create unique index place_once_an_address on gatherings.place (gathering_id, email)
  where email is not null and state in ('held', 'confirmed', 'waiting', 'offered');

-- Everything that happened to a gathering's places, in the order its lock was taken. Only grows.
create table gatherings.history (
  gathering_id  uuid not null,
  turn          bigint not null,
  -- null: it happened to the gathering as a whole
  place_id      uuid,
  what          text not null,
  people        int not null,
  taken_after   int not null,
  waiting_after int not null,
  at            timestamptz not null,
  by_person     uuid,
  primary key (gathering_id, turn)
);
-- Other processes hear by it what changed.
create index history_by_time on gatherings.history (at);

-- What is yet to be said about a step, to whom it concerns: written in the step's own transaction, said by a job.
create table gatherings.to_tell (
  id            uuid primary key,
  what          text not null,
  gathering_id  uuid,
  signup_id     uuid,
  place_id      uuid,
  more          jsonb not null default '{}',
  not_before    timestamptz not null,
  tries         int not null default 0
);

-- What else a form said; one row a form that said more than who comes.
create table gatherings.form (
  signup_id        uuid primary key,
  -- The others of a household or group, as far as somebody named them: [{ "name": …, "age": … }]
  others           jsonb not null default '[]',
  languages        text[] not null default '{}',
  -- Why we may write, in the words they saw; kept by the room of people once the address is proved.
  consents         jsonb not null default '[]',
  -- For somebody under 18: whose yes it needs, and the words they said yes to.
  guardian_name    text,
  guardian_email   text,
  guardian_words   text,
  guardian_said_at timestamptz,
  made_at          timestamptz not null
);

-- What would help us look after somebody, closed, until their address is proved and the room of people keeps it.
create table gatherings.note (
  signup_id  uuid primary key,
  value      bytea not null
);
select seal.guard('gatherings.note',
  'exists (select from gatherings.place p where p.signup_id = note.signup_id and p.person_id = (select seal.actor()))');
create policy anybody_may_tell on gatherings.note for insert with check (true);

-- The number of somebody's private calendar address; a new number makes the old address useless.
create table gatherings.feed (
  person_id  uuid primary key references people.person (id),
  number     int not null default 1,
  renewed_at timestamptz not null
);

-- Whether a reader runs a gathering in which this person has a place: the reach of `leadGathering`, in SQL.
create function gatherings.looks_after(reader uuid, person uuid) returns boolean
  language sql stable security definer
  set search_path = gatherings, permits, pg_temp
as $$
  select exists (
    select from gatherings.place p
    join gatherings.gathering g on g.id = p.gathering_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where p.person_id = person and p.state in ('held', 'confirmed', 'waiting', 'offered') and (
      t.role = 'administrator'
      or (t.role = 'coordinator' and (t.programmes = '{all}' or g.programme_id::text = any (t.programmes))
          and (g.region is null or t.regions = '{all}' or g.region = any (t.regions)))
      or (t.role = 'partner-lead' and t.organisation = g.organisation_id)
      or (t.role = 'opportunity-lead' and t.opportunity = g.part_of)))
$$;

-- Those who run a gathering may read the access needs of those who come.
create policy those_who_look_after on people.sealed_fact for select
  using (kind = 'access' and gatherings.looks_after((select seal.actor()), person_id));
