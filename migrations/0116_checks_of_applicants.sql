-- Whoever looks after a role reaches the checks of people who applied for it, too, unless they stepped aside; before
-- this it was those who would like to take it on, or were checked for it. The reach of `seeChecks`, in SQL.
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
        select from volunteering.opportunity o
        where (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
          and (o.region is null or t.regions = '{all}' or o.region = any (t.regions))
          and (exists (
              select from volunteering.interest i
              where i.opportunity_id = o.id and i.person_id = person and i.state in ('waiting', 'answered')
                and o.published ->> 'kind' = 'role')
            or exists (
              select from volunteering.application a
              where a.opportunity_id = o.id and a.person_id = person and a.state in ('open', 'paused', 'cleared')
                and not exists (
                  select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = reader))
            or exists (
              select from volunteering.check_seen s where s.opportunity_id = o.id and s.person_id = person))))))
$$;
