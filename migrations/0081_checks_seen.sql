-- volunteering: that a certificate was seen. What stands in it is kept nowhere: there is no column that could take it.
create table volunteering.check_seen (
  id                 uuid primary key,
  person_id          uuid not null references people.person (id),
  -- The role it was seen for, where it was for one.
  opportunity_id     uuid references volunteering.opportunity (id),
  level              text not null check (level in
    ('basic', 'standard', 'enhanced', 'enhanced-children', 'enhanced-adults', 'enhanced-both', 'elsewhere')),
  workforce          text not null check (workforce in ('none', 'child', 'adult', 'both')),
  -- Closed: the number of the certificate; null once its person was forgotten.
  number             bytea,
  issued_on          date not null,
  seen_on            date not null check (seen_on >= issued_on),
  seen_by            uuid not null,
  -- Closed: one of three words, what was decided; never why.
  outcome            bytea not null,
  -- Since when they agree that we look it up with the Update Service, and until when they did.
  consent_on         date,
  consent_ended_on   date check (consent_ended_on >= consent_on),
  recorded_at        timestamptz not null
);
create index check_seen_by_person on volunteering.check_seen (person_id, issued_on desc);
create index check_seen_by_day on volunteering.check_seen (seen_on);

-- Each look at the Update Service, which answers by one of three sentences and tells nothing more.
create table volunteering.check_status (
  id          uuid primary key,
  check_id    uuid not null references volunteering.check_seen (id) on delete cascade,
  looked_on   date not null,
  looked_by   uuid not null,
  result      text not null check (result in ('current', 'not-current', 'not-found')),
  recorded_at timestamptz not null
);
create index check_status_by_check on volunteering.check_status (check_id, looked_on desc);

-- For which role somebody was checked, and nothing more of it: whoever looks after that role may ask for the rest.
create view volunteering.checked_for as
  select distinct person_id, opportunity_id from volunteering.check_seen where opportunity_id is not null;

-- Whether a reader may reach the checks of this person: the reach of `seeChecks`, in SQL. Coordinators of the person's
-- region, and whoever coordinates or vets a role the person would like to take on, or was checked for.
create function volunteering.reaches_checks(reader uuid, person uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, people, pg_temp
as $$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and (
      t.role = 'administrator'
      or (t.role = 'coordinator' and exists (
        select from people.person p where p.id = person
          and (t.regions = '{all}' or p.region = any (t.regions))))
      or (t.role in ('coordinator', 'vetting-officer') and exists (
        select from volunteering.opportunity o
        where (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
          and (o.region is null or t.regions = '{all}' or o.region = any (t.regions))
          and (exists (
              select from volunteering.interest i
              where i.opportunity_id = o.id and i.person_id = person and i.state in ('waiting', 'answered')
                and o.published ->> 'kind' = 'role')
            or exists (
              select from volunteering.check_seen s where s.opportunity_id = o.id and s.person_id = person))))))
$$;

-- People read their own, and change nothing of it.
select seal.guard('volunteering.check_seen', 'volunteering.reaches_checks((select seal.actor()), person_id)');
create policy own_checks on volunteering.check_seen for select using (person_id = (select seal.actor()));
-- A look at the Update Service is there for whom its certificate is.
select seal.guard('volunteering.check_status', 'exists (select from volunteering.check_seen s where s.id = check_id)');
