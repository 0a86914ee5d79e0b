-- gatherings: when somebody first asked for a place, and first came; one row for each who ever came.
create view gatherings.first_time as
  select p.person_id, min(p.made_at) as asked_at, min(g.starts_at) filter (where p.came > 0) as came_at
  from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
  where p.person_id is not null
  group by p.person_id
  having count(*) filter (where p.came > 0) > 0;
