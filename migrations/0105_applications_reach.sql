-- volunteering: who may reach an application, whether it waits for a parent or guardian, and until when it is paused.

-- Whether the leads of a partner read and handle applications for its roles. They do not, unless the agreement says so.
alter table network.agreement add column applications boolean not null default false;
create or replace view network.sight as
  select o.id,
    o.kind = 'ourselves' or coalesce(a.phone, false) as phone,
    o.kind = 'ourselves' or coalesce(a.email, false) as email,
    o.kind = 'ourselves' or coalesce(a.others, false) as others,
    o.kind = 'ourselves' or coalesce(a.needs, true) as needs,
    o.kind = 'ourselves' or coalesce(a.applications, false) as applications
  from network.organisation o left join network.agreement a on a.organisation_id = o.id;

alter table volunteering.application
  -- The day on which a paused one goes on by itself; null: nobody said.
  add column paused_until date,
  -- Under 18: whether their parent or guardian said yes.
  add column guardian text not null default 'not-needed' check (guardian in ('not-needed', 'waiting', 'yes', 'no')),
  add check (paused_until is null or state = 'paused');

-- The reach of `handleApplication`, in SQL: coordinators and vetting officers of its programme and region, the lead of
-- its partner as far as the agreement lets, administrators; nobody for their own, and nobody while it is a draft.
create function volunteering.reaches_application(reader uuid, application uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, network, pg_temp
as $$
  select exists (
    select from volunteering.application a
    join volunteering.opportunity o on o.id = a.opportunity_id
    join network.sight s on s.id = o.organisation_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where a.id = application and a.state <> 'draft' and a.person_id <> reader and (
      t.role = 'administrator'
      or (t.role in ('coordinator', 'vetting-officer')
        and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
        and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))
      or (t.role = 'partner-lead' and t.organisation = o.organisation_id and s.applications)))
$$;

-- Whether an application is the reader's own: for what applicants themselves wrote.
create function volunteering.is_own_application(reader uuid, application uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, pg_temp
as $$
  select exists (select from volunteering.application a where a.id = application and a.person_id = reader)
$$;
