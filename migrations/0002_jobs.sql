-- jobs: the app may enqueue, and nothing else, through one function that runs as the owner.
create schema jobs;

create function jobs.enqueue(
  task text, payload json, run_at timestamptz, job_key text, priority int, queue text, max_attempts int
) returns bigint
  language sql
  security definer
  set search_path = graphile_worker, pg_temp
as $$
  select id from graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => max_attempts, job_key => job_key, priority => priority)
$$;

-- When a scheduled job last ran, as the moment it was due; one row a schedule, so it runs once for each due time.
create table jobs.schedule (
  name      text primary key,
  last_due  timestamptz not null
);

-- A once-only effect: the row is written beside the effect, and a second run finds it.
create table jobs.receipt (
  job      text not null,
  key      text not null,
  made_at  timestamptz not null,
  primary key (job, key)
);

-- news: what a room announces in the transaction that made it so; each listener gets it as a job of its own.
create schema outbox;

create table outbox.news (
  id            uuid primary key,
  topic         text not null,
  payload       jsonb not null,
  announced_at  timestamptz not null
);
create index news_by_time on outbox.news (announced_at);

-- The desk sees what waits and what gave up, without payloads; and may ask for another try. Nothing else.
create view jobs.overview as
  select id, task_id, run_at, attempts, max_attempts, last_error, created_at from graphile_worker._private_jobs;
create view jobs.task_names as
  select id, identifier from graphile_worker._private_tasks;

create function jobs.retry(job bigint) returns boolean
  language sql
  security definer
  set search_path = graphile_worker, pg_temp
as $$
  select count(*) > 0 from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0)
$$;
