-- people: what one colleague asks of another, or of themselves, until it is done.
create table people.task (
  id            uuid primary key,
  what          text not null,
  -- Whom it is about, where it is about somebody.
  about_id      uuid references people.person (id),
  for_id        uuid not null references people.person (id),
  due_on        date not null,
  -- As it was first asked: whoever moves a task does not hide that it waits.
  first_due_on  date not null,
  made_at       timestamptz not null,
  made_by       uuid not null,
  done_at       timestamptz,
  done_by       uuid,
  check ((done_at is null) = (done_by is null))
);
create index task_open on people.task (for_id, due_on) where done_at is null;
create index task_given on people.task (made_by, due_on);
create index task_about on people.task (about_id) where about_id is not null;
create index task_done on people.task (done_at) where done_at is not null;
