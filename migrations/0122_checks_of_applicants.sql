-- volunteering: whoever handles an application, or looks after a role somebody is in, reaches their checks too.

-- Whether somebody stepped aside from an application of this person for this role.
create function volunteering.is_aside(reader uuid, person uuid, role uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, pg_temp
as $$
  select exists (
    select from volunteering.stepped_aside x join volunteering.application a on a.id = x.application_id
    where x.reader_id = reader and a.person_id = person and a.role_id = role)
$$;

-- The roles on account of which somebody’s checks are asked about, with where each lies: those they would like to take
-- on, apply for or were cleared for, and were checked for, where the way to help lies; and those for which something
-- was recorded of them, in their own region. Whoever stepped aside has nothing to do with that role.
create function volunteering.checked_in(reader uuid, person uuid)
  returns table (opportunity_id uuid, programme_id uuid, region text)
  language sql stable security definer
  set search_path = volunteering, people, pg_temp
as $$
  select o.id, o.programme_id, o.region from volunteering.opportunity o
  where exists (
      select from volunteering.interest i
      where i.opportunity_id = o.id and i.person_id = person and i.state in ('waiting', 'answered')
        and o.published ->> 'kind' = 'role')
    or exists (
      select from volunteering.check_seen s where s.opportunity_id = o.id and s.person_id = person)
    or exists (
      select from volunteering.application a
      where a.opportunity_id = o.id and a.person_id = person and a.state in ('open', 'paused', 'cleared')
        and not volunteering.is_aside(reader, person, a.role_id))
  union
  select null, r.programme_id, p.region
  from volunteering.evidence e
  join volunteering.role r on r.id = e.role_id and r.ended_at is null
  join people.belonging p on p.id = e.person_id
  where e.person_id = person and e.taken_back_at is null and not volunteering.is_aside(reader, person, r.id)
$$;

-- The reach of `seeChecks`, in SQL: coordinators of the person's region, and whoever coordinates or vets one of those
-- roles where it lies.
create or replace function volunteering.reaches_checks(reader uuid, person uuid) returns boolean
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
        select from volunteering.checked_in(reader, person) c
        where (t.programmes = '{all}' or c.programme_id::text = any (t.programmes))
          and (c.region is null or t.regions = '{all}' or c.region = any (t.regions))))))
$$;
drop view volunteering.checked_for;
