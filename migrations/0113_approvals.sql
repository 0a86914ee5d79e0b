-- volunteering: who is asked whether somebody can be approved, what they said, and who steps aside.

-- Who is related to an applicant, or too near to them, sees nothing of the application from then on.
create table volunteering.stepped_aside (
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  reader_id       uuid not null,
  said_at         timestamptz not null,
  primary key (application_id, reader_id)
);

create table volunteering.approval_asked (
  id              uuid primary key,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  reviewer_id     uuid not null,
  asked_at        timestamptz not null,
  -- Null: the hub, because somebody stepped aside.
  asked_by        uuid,
  -- Whether they know the applicant: said before anything of the application is shown.
  knows           text check (knows in ('no', 'know', 'related')),
  said_at         timestamptz,
  answer          text check (answer in ('yes', 'not-yet', 'aside')),
  answered_at     timestamptz,
  -- When it was decided, or they were asked no more.
  ended_at        timestamptz,
  check ((knows is null) = (said_at is null)),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or answer = 'aside' or knows in ('no', 'know')),
  check (knows is distinct from 'related' or answer = 'aside')
);
create unique index approval_asked_once on volunteering.approval_asked (application_id, reviewer_id) where ended_at is null;
create index approval_asked_open on volunteering.approval_asked (reviewer_id) where ended_at is null;
create index approval_asked_by_application on volunteering.approval_asked (application_id);

-- Why not yet, closed.
create table volunteering.approval_reason (
  asked_id  uuid primary key references volunteering.approval_asked (id) on delete cascade,
  words     bytea not null
);

-- The reach of `handleApplication` once more: whoever stepped aside reaches it no longer.
create or replace function volunteering.reaches_application(reader uuid, application uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, network, pg_temp
as $$
  select exists (
    select from volunteering.application a
    join volunteering.opportunity o on o.id = a.opportunity_id
    join network.sight s on s.id = o.organisation_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where a.id = application and a.state <> 'draft' and a.person_id <> reader
      and not exists (select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = reader)
      and (
        t.role = 'administrator'
        or (t.role in ('coordinator', 'vetting-officer')
          and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
          and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))
        or (t.role = 'partner-lead' and t.organisation = o.organisation_id and s.applications)))
$$;

create function volunteering.application_of_approval(asked uuid) returns uuid
  language sql stable security definer
  set search_path = volunteering, pg_temp
as $$ select application_id from volunteering.approval_asked where id = asked $$;
select seal.guard('volunteering.approval_reason',
  'volunteering.reaches_application((select seal.actor()), volunteering.application_of_approval(asked_id))');
create policy own_reasons on volunteering.approval_reason for select
  using (volunteering.is_own_application((select seal.actor()), volunteering.application_of_approval(asked_id)));
