-- people: when somebody can come, and whom to ring for them.

-- A stretch of an ordinary week, in London time: minutes from midnight to midnight.
create table people.free_slot (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  -- 1 is Monday, 7 is Sunday.
  weekday      smallint not null check (weekday between 1 and 7),
  from_minute  smallint not null check (from_minute between 0 and 1439),
  to_minute    smallint not null check (to_minute <= 1440),
  check (from_minute < to_minute)
);
create index free_slot_by_person on people.free_slot (person_id);

-- Days on which somebody is away, the first and the last included.
create table people.away (
  id         uuid primary key,
  person_id  uuid not null references people.person (id),
  from_day   date not null,
  to_day     date not null check (to_day >= from_day)
);
create index away_by_person on people.away (person_id, to_day);
create index away_by_end on people.away (to_day);

-- Whether a reader holds one of these roles for somebody: everywhere, or as coordinator of where they belong.
create function people.within_reach(reader uuid, person uuid, roles text[]) returns boolean
  language sql stable security definer
  set search_path = people, permits, pg_temp
as $$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and t.role = any (roles)
      and (t.role not in ('coordinator', 'vetting-officer') or t.regions = '{all}'
        or exists (select from people.person p where p.id = person and p.region = any (t.regions))))
$$;

-- Whom we ring when something happens to somebody, and who answers for somebody under 18: one of each, closed.
create table people.kin (
  id         uuid primary key,
  person_id  uuid not null references people.person (id),
  kind       text not null check (kind in ('emergency', 'guardian')),
  -- Name, what they are to them, number and address.
  value      bytea not null,
  kept_at    timestamptz not null,
  kept_by    uuid,
  unique (person_id, kind)
);
-- Their own, and for whoever may see their record: the reach of `readKin`, in SQL.
select seal.guard('people.kin',
  'person_id = (select seal.actor()) or people.within_reach((select seal.actor()), person_id, ''{administrator,safeguarding-lead,coordinator}'')');

-- Who comes needs what the day needs: also whoever arranges help where they belong. The reach of `readNeeds`, in SQL.
create policy those_who_arrange on people.sealed_fact for select
  using (kind = 'access' and people.within_reach((select seal.actor()), person_id, '{administrator,coordinator}'));

-- Whether somebody has named anybody, and nothing of whom: the desk must know without opening it.
create function people.kin_named(person uuid) returns setof text
  language sql stable security definer
  set search_path = people, pg_temp
as $$
  select kind from people.kin where person_id = person order by kind
$$;

-- Closed things move closed between two records of which one stands behind the other; only one of a kind may be theirs.
create function people.turn_kin(of_record uuid, to_record uuid, only_this uuid) returns setof uuid
  language sql security definer
  set search_path = people, pg_temp
as $$
  update kin set person_id = to_record
  where person_id = of_record and (only_this is null or id = only_this)
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
    and not exists (select from kin other where other.person_id = to_record and other.kind = kin.kind)
  returning id
$$;
