-- gatherings: anything at a time with places: shifts, sessions, trips, events.
create schema gatherings;

create table gatherings.gathering (
  id            uuid primary key,
  kind          text not null check (kind in ('shift', 'session', 'trip', 'event', 'interview')),
  title         text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- null: as many as come
  capacity      int check (capacity > 0),
  waiting_list  boolean not null default true,
  -- How many at most come in one group, the one who signs up included.
  largest_group int not null default 1 check (largest_group > 0),
  -- How long an offered place is kept, in hours that do not rest.
  answer_hours  int not null default 24 check (answer_hours between 1 and 168),
  -- How long before the start people may still change their mind without a word to anybody.
  change_hours  int not null default 24 check (change_hours between 0 and 168),
  state         text not null default 'open' check (state in ('open', 'closed', 'cancelled', 'over')),
  -- Kept under this row's lock. taken: held, confirmed and offered people together.
  taken         int not null default 0,
  waiting       int not null default 0,
  last_turn     bigint not null default 0,
  changed_at    timestamptz not null,
  check (ends_at > starts_at),
  check (taken >= 0 and waiting >= 0),
  -- Whatever the program does, no place is given twice.
  constraint never_oversold check (capacity is null or taken <= capacity)
);
create index gathering_by_start on gatherings.gathering (starts_at);
create index gathering_by_change on gatherings.gathering (changed_at);

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
  -- The turn in which the gathering's lock was taken: the order of the waiting list.
  turn          bigint not null,
  -- Until when a held place is confirmed, or an offered one accepted.
  answer_by     timestamptz,
  made_at       timestamptz not null,
  confirmed_at  timestamptz,
  ended_at      timestamptz,
  -- What happened on the day: how many of them came; null when nobody said.
  came          int,
  checked_in_at timestamptz,
  checked_in_by uuid
);
create index place_by_gathering on gatherings.place (gathering_id, turn);
create index place_by_person on gatherings.place (person_id) where person_id is not null;
create index place_by_signup on gatherings.place (signup_id);
create index place_by_answer on gatherings.place (answer_by) where state in ('held', 'offered');

-- Two presses at once cannot take two places for one person, nor for one address not yet proved.
create unique index place_once_a_person on gatherings.place (gathering_id, person_id)
  where person_id is not null and state in ('held', 'confirmed', 'waiting', 'offered');
create unique index place_once_an_address on gatherings.place (gathering_id, email)
  where person_id is null and email is not null and state in ('held', 'waiting', 'offered');

-- Everything that happened to a gathering's places, in the order its lock was taken.
create table gatherings.history (
  gathering_id  uuid not null references gatherings.gathering (id),
  turn          bigint not null,
  place_id      uuid not null,
  what          text not null,
  people        int not null,
  taken_after   int not null,
  waiting_after int not null,
  at            timestamptz not null,
  primary key (gathering_id, turn)
);
