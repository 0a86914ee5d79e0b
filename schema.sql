-- The whole house at a glance. Written by `bin/opentent schema` from the migrated database.

gatherings.gathering (
  id uuid not null,
  kind text not null,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  capacity integer,
  waiting_list boolean not null default true,
  largest_group integer not null default 1,
  answer_hours integer not null default 24,
  change_hours integer not null default 24,
  state text not null default 'open'::text,
  taken integer not null default 0,
  waiting integer not null default 0,
  last_turn bigint not null default 0,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (((answer_hours >= 1) AND (answer_hours <= 168))),
  CHECK ((capacity > 0)),
  CHECK (((change_hours >= 0) AND (change_hours <= 168))),
  CHECK ((ends_at > starts_at)),
  CHECK (((taken >= 0) AND (waiting >= 0))),
  CHECK ((kind = ANY (ARRAY['shift'::text, 'session'::text, 'trip'::text, 'event'::text, 'interview'::text]))),
  CHECK ((largest_group > 0)),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text, 'over'::text]))),
  CHECK (((capacity IS NULL) OR (taken <= capacity)))
)
CREATE INDEX gathering_by_change ON gatherings.gathering USING btree (changed_at)
CREATE INDEX gathering_by_start ON gatherings.gathering USING btree (starts_at)

gatherings.history (
  gathering_id uuid not null,
  turn bigint not null,
  place_id uuid not null,
  what text not null,
  people integer not null,
  taken_after integer not null,
  waiting_after integer not null,
  at timestamp with time zone not null,
  PRIMARY KEY (gathering_id, turn),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id)
)

gatherings.place (
  id uuid not null,
  gathering_id uuid not null,
  signup_id uuid not null,
  person_id uuid,
  name text not null,
  email text,
  phone text,
  people integer not null default 1,
  group_name text,
  state text not null,
  turn bigint not null,
  answer_by timestamp with time zone,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  came integer,
  checked_in_at timestamp with time zone,
  checked_in_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((people >= 1) AND (people <= 500))),
  CHECK ((state = ANY (ARRAY['held'::text, 'confirmed'::text, 'waiting'::text, 'offered'::text, 'cancelled'::text, 'lapsed'::text, 'declined'::text])))
)
CREATE INDEX place_by_answer ON gatherings.place USING btree (answer_by) WHERE (state = ANY (ARRAY['held'::text, 'offered'::text]))
CREATE INDEX place_by_gathering ON gatherings.place USING btree (gathering_id, turn)
CREATE INDEX place_by_person ON gatherings.place USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX place_by_signup ON gatherings.place USING btree (signup_id)
CREATE UNIQUE INDEX place_once_a_person ON gatherings.place USING btree (gathering_id, person_id) WHERE ((person_id IS NOT NULL) AND (state = ANY (ARRAY['held'::text, 'confirmed'::text, 'waiting'::text, 'offered'::text])))
CREATE UNIQUE INDEX place_once_an_address ON gatherings.place USING btree (gathering_id, email) WHERE ((person_id IS NULL) AND (email IS NOT NULL) AND (state = ANY (ARRAY['held'::text, 'waiting'::text, 'offered'::text])))

house.migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
)

house.setting (
  key text not null,
  value jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  PRIMARY KEY (key)
)

house.version (
  topic text not null,
  version bigint not null,
  PRIMARY KEY (topic)
)

jobs.receipt (
  job text not null,
  key text not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (job, key)
)

jobs.schedule (
  name text not null,
  last_due timestamp with time zone not null,
  PRIMARY KEY (name)
)

mail.dead_address (
  digest bytea not null,
  since timestamp with time zone not null,
  reason text not null,
  PRIMARY KEY (digest)
)

mail.letter (
  id uuid not null,
  kind text not null,
  person_id uuid,
  address text not null,
  subject text not null,
  words text not null,
  markup text not null,
  headers jsonb not null default '{}'::jsonb,
  calendar jsonb,
  secret boolean not null default false,
  state text not null default 'waiting'::text,
  not_before timestamp with time zone not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  tries integer not null default 0,
  answer text,
  PRIMARY KEY (id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'returned'::text, 'withdrawn'::text])))
)
CREATE INDEX letter_by_person ON mail.letter USING btree (person_id, queued_at DESC) WHERE (person_id IS NOT NULL)
CREATE INDEX letter_by_state ON mail.letter USING btree (state, queued_at DESC)

network.organisation (
  id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  town text,
  web text,
  email text,
  phone text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['ourselves'::text, 'faith-group'::text, 'charity'::text, 'company'::text, 'school'::text, 'council'::text, 'other'::text])))
)
CREATE UNIQUE INDEX organisation_one_of_a_name ON network.organisation USING btree (lower(name)) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX organisation_ourselves ON network.organisation USING btree (kind) WHERE (kind = 'ourselves'::text)

outbox.news (
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  announced_at timestamp with time zone not null,
  PRIMARY KEY (id)
)
CREATE INDEX news_by_time ON outbox.news USING btree (announced_at)

people.basis (
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  basis text not null,
  words text not null,
  form text not null,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_how text,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((basis = ANY (ARRAY['consent'::text, 'soft-opt-in'::text, 'service'::text, 'refused'::text])))
)
CREATE INDEX basis_by_person ON people.basis USING btree (person_id, purpose, given_at DESC)

people.person (
  id uuid not null,
  name text not null,
  email text,
  phone text,
  born_on date,
  lang text not null default 'en-GB'::text,
  languages text[] not null default '{}'::text[],
  skills text[] not null default '{}'::text[],
  region text,
  same_as uuid,
  made_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  version integer not null default 1,
  PRIMARY KEY (id),
  FOREIGN KEY (same_as) REFERENCES people.person(id)
)
CREATE INDEX person_by_email ON people.person USING btree (email) WHERE ((email IS NOT NULL) AND (forgotten_at IS NULL))

people.sealed_fact (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value bytea not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  taken_back_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((kind = ANY (ARRAY['health'::text, 'access'::text, 'belief'::text])))
)
CREATE INDEX sealed_fact_by_person ON people.sealed_fact USING btree (person_id, kind)

programmes.programme (
  id uuid not null,
  name text not null,
  side text not null,
  summary text not null,
  ended_at timestamp with time zone,
  made_at timestamp with time zone not null,
  version integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((side = ANY (ARRAY['advocating'::text, 'supporting'::text, 'mobilising'::text, 'thriving'::text])))
)
CREATE UNIQUE INDEX programme_one_of_a_name ON programmes.programme USING btree (lower(name)) WHERE (ended_at IS NULL)

programmes.region (
  name text not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (name)
)

seal.key (
  number integer not null,
  purpose text not null,
  wrapped bytea not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  PRIMARY KEY (number),
  CHECK ((retired_at >= created_at)),
  CHECK ((number > 0))
)
CREATE UNIQUE INDEX key_one_in_use_per_purpose ON seal.key USING btree (purpose) WHERE (retired_at IS NULL)

seal.master (
  one boolean not null default true,
  proof bytea not null,
  since timestamp with time zone not null,
  PRIMARY KEY (one),
  CHECK (one)
)

volunteering.interest (
  id uuid not null,
  opportunity_id uuid not null,
  person_id uuid,
  name text not null,
  email text,
  phone text,
  words text,
  state text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  answered_at timestamp with time zone,
  answered_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'waiting'::text, 'answered'::text, 'withdrawn'::text])))
)
CREATE INDEX interest_by_opportunity ON volunteering.interest USING btree (opportunity_id, state)
CREATE INDEX interest_by_person ON volunteering.interest USING btree (person_id) WHERE (person_id IS NOT NULL)

volunteering.opportunity (
  id uuid not null,
  slug text not null,
  organisation_id uuid not null,
  programme_id uuid,
  region text,
  state text not null,
  published jsonb,
  draft jsonb,
  version integer not null default 1,
  published_version integer,
  publish_at timestamp with time zone,
  closes_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by uuid,
  changed_at timestamp with time zone not null,
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES network.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (region) REFERENCES programmes.region(name),
  CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'paused'::text, 'closed'::text])))
)
CREATE INDEX opportunity_by_organisation ON volunteering.opportunity USING btree (organisation_id)
CREATE INDEX opportunity_by_state ON volunteering.opportunity USING btree (state)

volunteering.saved_search (
  id uuid not null,
  person_id uuid,
  email text not null,
  question text not null,
  words text not null,
  how_often text not null,
  state text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  next_on date,
  last_sent_at timestamp with time zone,
  told text[] not null default '{}'::text[],
  basis_words text not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((how_often = ANY (ARRAY['day'::text, 'week'::text, 'month'::text]))),
  CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'on'::text, 'off'::text])))
)
CREATE INDEX saved_search_by_person ON volunteering.saved_search USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX saved_search_due ON volunteering.saved_search USING btree (next_on) WHERE (state = 'on'::text)

volunteering.shift (
  id uuid not null,
  opportunity_id uuid not null,
  gathering_id uuid not null,
  planned_on date not null,
  UNIQUE (gathering_id),
  UNIQUE (opportunity_id, planned_on, id),
  PRIMARY KEY (id),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id)
)
CREATE INDEX shift_by_opportunity ON volunteering.shift USING btree (opportunity_id)

volunteering.version (
  opportunity_id uuid not null,
  number integer not null,
  content jsonb not null,
  what text not null,
  note text,
  by_person uuid,
  at timestamp with time zone not null,
  PRIMARY KEY (opportunity_id, number),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id)
)

view network.card as
 SELECT organisation.id,
    organisation.name,
    organisation.short_name,
    organisation.kind,
    organisation.town
   FROM network.organisation;

view people.card as
 SELECT person.id,
    person.name,
    person.email,
    person.phone,
    person.lang,
    person.forgotten_at
   FROM people.person
  WHERE person.same_as IS NULL;

view programmes.card as
 SELECT programme.id,
    programme.name,
    programme.side,
    programme.summary,
    programme.ended_at
   FROM programmes.programme;

CREATE OR REPLACE FUNCTION house.bump(of_topic text)
 RETURNS bigint
 LANGUAGE sql
 SET search_path TO 'house', 'pg_temp'
AS $function$
  insert into house.version as known (topic, version) values (of_topic, 1)
  on conflict (topic) do update set version = known.version + 1
  returning version
$function$


CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload json, run_at timestamp with time zone, job_key text, priority integer, queue text, max_attempts integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'graphile_worker', 'pg_temp'
AS $function$
  select id from graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => max_attempts, job_key => job_key, priority => priority)
$function$


CREATE OR REPLACE FUNCTION seal.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select case when current_setting('opentent.actor', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then current_setting('opentent.actor', true)::uuid end
$function$


CREATE OR REPLACE FUNCTION seal.by_the_hub()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(current_setting('opentent.actor', true) = 'the hub', false)
    and has_column_privilege('seal.key', 'retired_at', 'update')
$function$


CREATE OR REPLACE FUNCTION seal.guard(guarded regclass, may_reach text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy within_reach on %s using (%s) with check (%s)', guarded, may_reach, may_reach);
  execute format('create policy by_the_hub on %s using ((select seal.by_the_hub())) with check ((select seal.by_the_hub()))', guarded);
end $function$


CREATE OR REPLACE FUNCTION seal.key_of(closed bytea)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select (get_byte(closed, 1)::bigint << 24) | (get_byte(closed, 2) << 16) | (get_byte(closed, 3) << 8) | get_byte(closed, 4)
$function$

