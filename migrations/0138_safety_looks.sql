-- people: before a copy of what we hold is given, a safeguarding lead looks which notes for safety it may hold. Every such
-- request has the look, whether or not there is a note, so that nobody learns from it that there is one.
alter table people.request_step drop constraint request_step_what_check;
alter table people.request_step add constraint request_step_what_check
  check (what in ('received', 'acknowledged', 'identity-asked', 'identity-shown', 'asked', 'heard', 'extended', 'wrote',
                  'looked', 'answered', 'refused', 'withdrawn'));

-- What was decided about a note for one request: given, or held back on a ground of law. Only ever added to: the last
-- decision about a note counts. Goes with the request, and with the note.
create table people.note_decision (
  id          uuid primary key,
  request_id  uuid not null references people.request (id) on delete cascade,
  note_id     uuid not null references people.note (id) on delete cascade,
  given       boolean not null,
  ground      text check (ground in ('others', 'harm', 'child', 'crime')),
  -- Why it holds here: closed, as the note is.
  value       bytea,
  at          timestamptz not null,
  by          uuid not null,
  check (given = (ground is null) and given = (value is null))
);
create index note_decision_by_request on people.note_decision (request_id, note_id, at desc);
create index note_decision_by_note on people.note_decision (note_id, at desc);

-- The reach of `lookThrough` in SQL: whoever reads notes for safety, and nobody for their own request.
select seal.guard('people.note_decision', $$exists (
  select from people.request r
  where r.id = note_decision.request_id and r.person_id <> (select seal.actor())
    and people.within_reach((select seal.actor()), r.person_id, '{safeguarding-lead}'))$$);

-- Whether a note for safety was given to its person: by the last decision about it in a request of theirs.
create function people.given_to(note uuid, reader uuid) returns boolean
  language sql stable security definer
  set search_path = people, pg_temp
as $$
  select coalesce((
    select d.given from note_decision d join request r on r.id = d.request_id
    where d.note_id = $1 and r.person_id = $2 and r.state in ('open', 'answered')
    order by d.at desc, d.id desc limit 1), false)
$$;

create policy given_notes on people.note for select
  using (level = 'safeguarding' and person_id = (select seal.actor()) and people.given_to(id, person_id));

-- Whether the last look still counts: every note for safety is decided, and since it nothing was noted on them, on
-- whatever level, and their record was neither joined with another nor parted from it. Why it does not, it does not say.
create function people.look_counts(asked uuid) returns boolean
  language sql stable security definer
  set search_path = people, pg_temp
as $$
  select exists (
    select from request r cross join lateral (
      select max(s.at) as at from request_step s where s.request_id = r.id and s.what = 'looked') look
    where r.id = $1 and look.at is not null
      and not exists (
        select from note n
        where n.person_id = r.person_id and (n.written_at > look.at or (n.level = 'safeguarding' and not exists (
          select from note_decision d where d.request_id = r.id and d.note_id = n.id))))
      and not exists (
        select from merge m
        where r.person_id in (m.from_id, m.into_id) and greatest(m.merged_at, m.undone_at) > look.at))
$$;
