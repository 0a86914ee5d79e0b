-- people: what colleagues write down about somebody, each note for those it is meant for. Only ever added to: whoever
-- was wrong writes what is right, and both stand.
create table people.note (
  id          uuid primary key,
  person_id   uuid not null references people.person (id),
  level       text not null check (level in ('everybody', 'arranging', 'vetting', 'safeguarding')),
  -- In the open only for everybody who may see the record; closed above that.
  text        text,
  value       bytea,
  -- The note it puts right.
  corrects    uuid references people.note (id),
  written_at  timestamptz not null,
  written_by  uuid not null,
  check ((level = 'everybody') = (text is not null)),
  check (num_nonnulls(text, value) = 1)
);
create index note_by_person on people.note (person_id, written_at desc);
create index note_by_corrected on people.note (corrects) where corrects is not null;

-- The second wall, and the reach of `levelsFor` in SQL. People read their own, but for safety.
select seal.guard('people.note', $$people.within_reach((select seal.actor()), person_id, case level
  when 'everybody' then '{administrator,safeguarding-lead,coordinator,vetting-officer}'::text[]
  when 'arranging' then '{administrator,safeguarding-lead,coordinator}'
  when 'vetting' then '{administrator,vetting-officer}'
  else '{safeguarding-lead}' end)$$);
create policy own_notes on people.note for select
  using (level <> 'safeguarding' and person_id = (select seal.actor()));

-- Notes move unread between two records of which one stands behind the other. Without ids: all of them.
create function people.turn_notes(of_record uuid, to_record uuid, only_this uuid) returns setof uuid
  language sql security definer
  set search_path = people, pg_temp
as $$
  update note set person_id = to_record
  where person_id = of_record and (only_this is null or id = only_this)
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$$;
