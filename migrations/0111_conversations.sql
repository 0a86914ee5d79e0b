-- volunteering: times that we offer for a conversation, who chose which, and what came of it.

-- Whether somebody looks after what people apply for in a way to help: coordinators and vetting officers of its
-- programme and region, administrators. Partners' leads do not hold our conversations, nor do they approve.
create function volunteering.may_clear(staff uuid, asked uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, pg_temp
as $$
  select exists (
    select from volunteering.opportunity o
    join permits.grant t on t.person_id = staff and t.ended_at is null
    where o.id = asked and (
      t.role = 'administrator'
      or (t.role in ('coordinator', 'vetting-officer')
        and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
        and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))))
$$;

create table volunteering.talk_slot (
  id             uuid primary key,
  -- Who holds the conversation.
  host_id        uuid not null,
  -- For one role only; null: for every role its host looks after.
  role_id        uuid references volunteering.role (id),
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  how            text not null check (how in ('video', 'telephone', 'place')),
  -- The address of the video room, or of the place; null: we ring.
  at             text,
  offered_at     timestamptz not null,
  offered_by     uuid,
  taken_back_at  timestamptz,
  check ((how = 'telephone') = (at is null))
);
-- Two at once cannot offer one host twice.
create unique index talk_slot_one_at_a_time on volunteering.talk_slot (host_id, starts_at) where taken_back_at is null;
create index talk_slot_ahead on volunteering.talk_slot (starts_at) where taken_back_at is null;

create table volunteering.conversation (
  id              uuid primary key,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  slot_id         uuid not null references volunteering.talk_slot (id),
  state           text not null check (state in ('booked', 'given-back', 'called-off', 'held', 'missed')),
  booked_at       timestamptz not null,
  -- Null: the applicant.
  booked_by       uuid,
  -- When it was given back or called off, or what came of it was recorded.
  ended_at        timestamptz,
  ended_by        uuid,
  outcome         text check (outcome in ('go-on', 'talk-again', 'not-this-role')),
  check ((state = 'booked') = (ended_at is null)),
  check ((state = 'held') = (outcome is not null))
);
-- Two at once cannot take one time, and nobody has two times ahead.
create unique index conversation_one_a_slot on volunteering.conversation (slot_id) where state in ('booked', 'held', 'missed');
create unique index conversation_one_ahead on volunteering.conversation (application_id) where state = 'booked';
create index conversation_by_application on volunteering.conversation (application_id);

-- What was said in it, closed.
create table volunteering.conversation_note (
  conversation_id  uuid primary key references volunteering.conversation (id) on delete cascade,
  words            bytea not null,
  written_by       uuid,
  written_at       timestamptz not null
);
create function volunteering.application_of_conversation(asked uuid) returns uuid
  language sql stable security definer
  set search_path = volunteering, pg_temp
as $$ select application_id from volunteering.conversation where id = asked $$;
select seal.guard('volunteering.conversation_note',
  'volunteering.reaches_application((select seal.actor()), volunteering.application_of_conversation(conversation_id))');
-- People read what was written about them, and change nothing of it.
create policy own_notes on volunteering.conversation_note for select
  using (volunteering.is_own_application((select seal.actor()), volunteering.application_of_conversation(conversation_id)));

-- None of the times suits somebody: when they could, in parts of the week.
create table volunteering.no_time_fits (
  application_id  uuid primary key references volunteering.application (id) on delete cascade,
  said_at         timestamptz not null,
  times           text[] not null check (times <@ array[
    'weekday-mornings', 'weekday-afternoons', 'weekday-evenings', 'weekend-mornings', 'weekend-afternoons', 'weekend-evenings']),
  -- When they took a time, or new ones were offered to them.
  settled_at      timestamptz
);
