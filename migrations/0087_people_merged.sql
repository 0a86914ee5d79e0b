-- people: two records that turned out to be one person, everything that moved with them, and the way back.
create table people.merge (
  id          uuid primary key,
  -- This record steps aside …
  from_id     uuid not null references people.person (id),
  -- … and stands behind this one.
  into_id     uuid not null references people.person (id),
  merged_at   timestamptz not null,
  merged_by   uuid,
  undone_at   timestamptz,
  undone_by   uuid,
  check (from_id <> into_id)
);
create unique index merge_one_standing on people.merge (from_id) where undone_at is null;
create index merge_by_survivor on people.merge (into_id);

-- One change of one row, in the order in which it was made: by which key the row is found now, and the columns that
-- changed, as they were (nothing: the row is new) and as they became (nothing: it was taken away).
create table people.merge_step (
  merge_id uuid not null references people.merge (id),
  number   int not null,
  tbl      text not null,
  key      jsonb not null,
  was      jsonb,
  became   jsonb,
  -- Whether it went back when the merge was undone; null before that.
  went_back boolean,
  primary key (merge_id, number),
  check (was is not null or became is not null)
);

-- Two who look alike and are not the same, as somebody who knows said.
create table people.two_people (
  one      uuid not null references people.person (id),
  other    uuid not null references people.person (id),
  said_at  timestamptz not null,
  said_by  uuid,
  primary key (one, other),
  check (one < other)
);
create index two_people_by_other on people.two_people (other);

-- What is sealed moves closed, and only between two records of which one stands behind the other; whoever merges can
-- read none of it. Without ids: all of it.
create function people.turn_sealed(of_record uuid, to_record uuid, only_these uuid[]) returns setof uuid
  language sql security definer
  set search_path = people, pg_temp
as $$
  update sealed_fact set person_id = to_record
  where person_id = of_record and (only_these is null or id = any (only_these))
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$$;
