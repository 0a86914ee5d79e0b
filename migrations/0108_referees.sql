-- volunteering: people whom applicants name to say a few words about them. A referee is no person of the house: what is
-- kept of them hangs on the application they were named for, and goes with it.
create table volunteering.referee (
  id              uuid primary key,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  kind            text not null check (kind in ('professional', 'personal')),
  -- Whether they are family, as the applicant says.
  family          boolean not null,
  state           text not null check (state in ('named', 'asked', 'to-confirm', 'received', 'ring', 'counts', 'not-counted',
                                                 'declined', 'not-them', 'replaced')),
  -- Somebody without an address is asked by telephone alone.
  by_email        boolean not null,
  -- A keyed digest of the one link they are given; the link itself is kept nowhere.
  link            bytea not null unique,
  -- What whoever named them was told about what we do with the address, as it stood beside the form.
  told            text not null,
  named_at        timestamptz not null,
  asked_at        timestamptz,
  -- By when they are asked to answer, and the last day on which their link opens.
  answer_by       date,
  last_day        date,
  reminders       int not null default 0,
  reminded_at     timestamptz,
  -- When they asked to be rung.
  call_at         timestamptz,
  received_at     timestamptz,
  judged_at       timestamptz,
  judged_by       uuid,
  -- The applicant is asked for somebody else in their place.
  another         boolean not null default false,
  instead_of      uuid references volunteering.referee (id) on delete set null,
  ended_at        timestamptz,
  check ((state = 'named') = (asked_at is null) or state = 'replaced'),
  check (state not in ('received', 'ring', 'counts', 'not-counted') or received_at is not null),
  check ((state in ('declined', 'not-them', 'replaced')) = (ended_at is not null))
);
create index referee_by_application on volunteering.referee (application_id, named_at);
create index referee_to_look_at on volunteering.referee (state) where state in ('asked', 'to-confirm', 'received', 'ring');
create index referee_instead_of on volunteering.referee (instead_of) where instead_of is not null;

-- Who they are and how to reach them: each closed. Address and telephone go on schedule, and the name of whoever gave no words.
create table volunteering.referee_contact (
  referee_id  uuid primary key references volunteering.referee (id) on delete cascade,
  name        bytea,
  email       bytea,
  phone       bytea,
  -- How they know the applicant, in the applicant's words.
  how         bytea
);

-- What they said: closed, and never read by the applicant.
create table volunteering.reference_words (
  referee_id   uuid primary key references volunteering.referee (id) on delete cascade,
  -- What they kept and have not sent.
  draft        bytea,
  kept_at      timestamptz,
  words        bytea,
  written_at   timestamptz,
  -- Who wrote it down on the telephone; null: they themselves.
  written_by   uuid,
  confirmed    text check (confirmed in ('themselves', 'by-link', 'read-aloud')),
  -- A number they gave for a call, and what they were told beside it.
  phone        bytea,
  phone_told   text,
  check ((words is null) = (written_at is null)),
  check ((phone is null) = (phone_told is null))
);

-- Whether a reader may read what referees say and how to reach them: the reach of `readReferences`, in SQL. Of those who
-- reach the application, coordinators and vetting officers of its programme and region, and administrators; no partner.
create function volunteering.reaches_reference(reader uuid, of_referee uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, pg_temp
as $$
  select exists (
    select from volunteering.referee r
    join volunteering.application a on a.id = r.application_id
    join volunteering.opportunity o on o.id = a.opportunity_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where r.id = of_referee and volunteering.reaches_application(reader, a.id) and (
      t.role = 'administrator'
      or (t.role in ('coordinator', 'vetting-officer')
        and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
        and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))))
$$;

-- The applicant reaches whom they named; a referee who proved their link (the transaction then says their own id) reaches
-- themselves, and what they wrote until it is sent.
select seal.guard('volunteering.referee_contact', 'volunteering.reaches_reference((select seal.actor()), referee_id)');
create policy own_referees on volunteering.referee_contact using (exists (
  select from volunteering.referee r
  where r.id = referee_id and volunteering.is_own_application((select seal.actor()), r.application_id)));
create policy of_themselves on volunteering.referee_contact using (referee_id = (select seal.actor()));

select seal.guard('volunteering.reference_words', 'volunteering.reaches_reference((select seal.actor()), referee_id)');
create policy of_themselves on volunteering.reference_words using (referee_id = (select seal.actor()) and exists (
  select from volunteering.referee r where r.id = referee_id and r.state in ('asked', 'to-confirm')));
