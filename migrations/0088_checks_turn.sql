-- Checks of two records of one person: they move closed, as sealed facts do (people.turn_sealed), and whoever merges
-- reads none of them. Without ids: all of them.
create function volunteering.turn_checks(of_record uuid, to_record uuid, only_these uuid[]) returns setof uuid
  language sql security definer
  set search_path = volunteering, people, pg_temp
as $$
  update check_seen set person_id = to_record
  where person_id = of_record and (only_these is null or id = any (only_these))
    and exists (select from people.person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$$;
