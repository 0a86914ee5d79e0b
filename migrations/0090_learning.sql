-- learning: what people learn here. A course is written as a draft, published as a version that is never rewritten,
-- gone through page by page or in a live session; that somebody completed it is a fact that only grows.
create schema learning;

create table learning.course (
  id          uuid primary key,
  -- How many months a completion counts; null: for ever.
  months      int check (months between 1 and 120),
  draft       jsonb not null,
  -- How often the draft changed, so that two writers at once are noticed.
  edition     int not null default 0,
  made_at     timestamptz not null,
  retired_at  timestamptz
);

create table learning.version (
  course_id     uuid not null references learning.course (id),
  number        int not null check (number > 0),
  content       jsonb not null,
  -- What is new in it, for those who look at versions later.
  changed       text not null,
  -- Whether those under way went over to it, where the version before would have been finished.
  takes_over    boolean not null,
  published_at  timestamptz not null,
  published_by  uuid,
  primary key (course_id, number)
);

-- Somebody began a course, in one version of it.
create table learning.start (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  course_id    uuid not null references learning.course (id),
  version      int not null,
  began_at     timestamptz not null,
  finished_at  timestamptz,
  foreign key (course_id, version) references learning.version (course_id, number)
);
-- Two presses at once begin a course once.
create unique index start_once_at_a_time on learning.start (person_id, course_id) where finished_at is null;
create index start_by_course on learning.start (course_id) where finished_at is null;

-- A page they went through; for a question, when they first answered it right. What was answered wrong is kept nowhere.
create table learning.progress (
  start_id  uuid not null references learning.start (id) on delete cascade,
  page      text not null,
  seen_at   timestamptz not null,
  right_at  timestamptz,
  primary key (start_id, page)
);

-- A live session, which is a gathering with the same id.
create table learning.session (
  id             uuid primary key references gatherings.gathering (id),
  course_id      uuid not null references learning.course (id),
  -- The modules it goes through; null: the whole course.
  modules        text[],
  place          text not null,
  exact_place    text not null,
  getting_there  text not null,
  bring          text not null,
  access         text not null,
  contact_name   text not null,
  contact_email  text not null,
  contact_phone  text not null
);
create index session_by_course on learning.session (course_id);

-- A module somebody went through in a live session: it stands beside what they did page by page.
create table learning.module_attended (
  start_id     uuid not null references learning.start (id) on delete cascade,
  module       text not null,
  session_id   uuid not null references learning.session (id),
  attended_at  timestamptz not null,
  primary key (start_id, module, session_id)
);

-- That somebody completed a course.
create table learning.completion (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  course_id    uuid not null references learning.course (id),
  -- null where it was done elsewhere.
  version      int,
  done_on      date not null,
  how          text not null check (how in ('online', 'live', 'recorded')),
  -- The start it ended, where there was one and it is still kept.
  start_id     uuid references learning.start (id) on delete set null,
  session_id   uuid references learning.session (id),
  -- Who wrote it down, and why it counts, where it was done elsewhere.
  recorded_by  uuid,
  reason       text,
  recorded_at  timestamptz not null,
  check (how <> 'recorded' or recorded_by is not null)
);
create index completion_by_person on learning.completion (person_id, course_id);
create index completion_by_course on learning.completion (course_id, done_on);

-- That a completion was recorded in error. The record itself stays as it was.
create table learning.completion_back (
  completion_id  uuid primary key references learning.completion (id) on delete cascade,
  reason         text,
  taken_back_by  uuid,
  taken_back_at  timestamptz not null
);

create view learning.completion_facts as
  select c.id, c.person_id, c.course_id, c.done_on, c.recorded_at, b.taken_back_at
  from learning.completion c left join learning.completion_back b on b.completion_id = c.id;

-- Where somebody belongs, for lists that reach as far as somebody's regions do.
create view people.belonging as
  select id, region from people.person where same_as is null;
