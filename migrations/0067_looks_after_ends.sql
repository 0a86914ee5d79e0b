-- gatherings: looking after those who come ends two weeks after the gathering, as its list closes (list/rules.ts), and
-- shows a partner's leads no more than its agreement does.

-- The moment this transaction reads at: set beside opentent.actor, else the database's own.
create function seal.moment() returns timestamptz
  language sql stable parallel safe
as $$
  select coalesce(nullif(current_setting('opentent.moment', true), '')::timestamptz, now())
$$;

-- Whether a reader may read the needs of this person: the reach of `readAccessNeeds`, in SQL.
create or replace function gatherings.looks_after(reader uuid, person uuid) returns boolean
  language sql stable security definer
  set search_path = gatherings, permits, network, pg_temp
as $$
  select exists (
    select from gatherings.place p
    join gatherings.gathering g on g.id = p.gathering_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    left join network.sight s on s.id = g.organisation_id
    where p.person_id = person and p.state in ('held', 'confirmed', 'waiting', 'offered')
      and g.ends_at + interval '336 hours' >= seal.moment() and (
      t.role = 'administrator'
      or (t.role = 'coordinator' and (t.programmes = '{all}' or g.programme_id::text = any (t.programmes))
          and (g.region is null or t.regions = '{all}' or g.region = any (t.regions)))
      or (t.role = 'partner-lead' and t.organisation = g.organisation_id and coalesce(s.needs, true))
      or (t.role = 'opportunity-lead' and t.opportunity = g.part_of and coalesce(s.needs, true))))
$$;
