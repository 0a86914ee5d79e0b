-- volunteering: what a role asks in its application, and what people wrote.

-- The questions of a way to help, version by version. A version that was kept is never rewritten.
create table volunteering.question_set (
  opportunity_id  uuid not null references volunteering.opportunity (id),
  number          int not null check (number > 0),
  -- src/rooms/volunteering/applications/questions/types.ts
  questions       jsonb not null,
  kept_at         timestamptz not null,
  -- Null: the standard questions, kept when the first person began.
  kept_by         uuid,
  primary key (opportunity_id, number)
);

-- Which version somebody was asked. Theirs stay, whatever is asked of later ones.
alter table volunteering.application add column questions int;
alter table volunteering.application
  add foreign key (opportunity_id, questions) references volunteering.question_set (opportunity_id, number);

-- What somebody wrote, closed: their answers, and whom they know among us.
create table volunteering.application_told (
  application_id  uuid primary key references volunteering.application (id) on delete cascade,
  answers         bytea not null,
  knows           bytea,
  kept_at         timestamptz not null
);
select seal.guard('volunteering.application_told', 'volunteering.reaches_application((select seal.actor()), application_id)');
create policy own_answers on volunteering.application_told
  using (volunteering.is_own_application((select seal.actor()), application_id))
  with check (volunteering.is_own_application((select seal.actor()), application_id));

-- Documents handed in with an answer.
create table volunteering.application_file (
  file_id         uuid primary key references files.file (id) on delete cascade,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  question        text not null
);
create index application_file_by_application on volunteering.application_file (application_id);
