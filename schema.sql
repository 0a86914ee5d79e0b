-- The whole house at a glance. Written by `bin/opentent schema` from the migrated database.

audit.detail (
  entry_id uuid not null,
  person_id uuid,
  salt bytea not null,
  plain text,
  sealed bytea,
  PRIMARY KEY (entry_id),
  CHECK ((num_nonnulls(plain, sealed) = 1))
)
CREATE INDEX detail_by_person ON audit.detail USING btree (person_id) WHERE (person_id IS NOT NULL)

audit.entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  act text not null,
  looked boolean not null,
  subject_kind text not null,
  subject_id text,
  person_id uuid,
  reason text,
  network text,
  detail_digest bytea,
  PRIMARY KEY (id),
  CHECK ((actor_kind = ANY (ARRAY['person'::text, 'hub'::text, 'visitor'::text]))),
  CHECK (((actor_id IS NOT NULL) = (actor_kind = 'person'::text))),
  CHECK ((length(reason) <= 200))
)
CREATE INDEX entry_by_actor ON audit.entry USING btree (actor_id, id) WHERE (actor_id IS NOT NULL)
CREATE INDEX entry_by_person ON audit.entry USING btree (person_id, id) WHERE (person_id IS NOT NULL)
CREATE INDEX entry_by_subject ON audit.entry USING btree (subject_id, id) WHERE (subject_id IS NOT NULL)

audit.link (
  seq bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  UNIQUE (entry_id),
  PRIMARY KEY (seq),
  CHECK ((octet_length(hash) = 32)),
  CHECK ((seq > 0))
)

audit.pending (
  entry_id uuid not null
)

files.file (
  id uuid not null,
  token text not null,
  purpose text not null,
  owner_id uuid,
  name text,
  type text not null,
  bytes integer not null,
  width integer,
  height integer,
  sha256 bytea not null,
  public boolean not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((bytes > 0)),
  CHECK ((token ~ '^[A-Za-z0-9_-]{22}$'::text))
)
CREATE INDEX file_by_owner ON files.file USING btree (owner_id, id) WHERE (owner_id IS NOT NULL)
CREATE INDEX file_by_purpose ON files.file USING btree (purpose, id)

gatherings.feed (
  person_id uuid not null,
  number integer not null default 1,
  renewed_at timestamp with time zone not null,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
)

gatherings.form (
  signup_id uuid not null,
  others jsonb not null default '[]'::jsonb,
  languages text[] not null default '{}'::text[],
  consents jsonb not null default '[]'::jsonb,
  guardian_name text,
  guardian_email text,
  guardian_words text,
  guardian_said_at timestamp with time zone,
  made_at timestamp with time zone not null,
  brought_by text,
  brought_words text,
  brought_said_at timestamp with time zone,
  PRIMARY KEY (signup_id),
  CHECK (((brought_words IS NULL) = (brought_said_at IS NULL)))
)

gatherings.gathering (
  id uuid not null,
  kind text not null,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  capacity integer,
  waiting_list boolean not null default true,
  largest_group integer not null default 1,
  answer_hours integer not null default 24,
  change_hours integer not null default 24,
  part_of uuid not null,
  organisation_id uuid,
  programme_id uuid,
  region text,
  state text not null default 'open'::text,
  cancelled_because text,
  sequence integer not null default 0,
  made_at timestamp with time zone not null,
  taken integer not null default 0,
  waiting integer not null default 0,
  last_turn bigint not null default 0,
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES network.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (region) REFERENCES programmes.region(name),
  CHECK (((answer_hours >= 1) AND (answer_hours <= 168))),
  CHECK ((capacity > 0)),
  CHECK (((change_hours >= 0) AND (change_hours <= 168))),
  CHECK ((ends_at > starts_at)),
  CHECK (((taken >= 0) AND (waiting >= 0))),
  CHECK ((kind = ANY (ARRAY['shift'::text, 'session'::text, 'trip'::text, 'event'::text, 'interview'::text]))),
  CHECK ((largest_group > 0)),
  CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text]))),
  CHECK (((capacity IS NULL) OR (taken <= capacity)))
)
CREATE INDEX gathering_by_end ON gatherings.gathering USING btree (ends_at)
CREATE INDEX gathering_by_part ON gatherings.gathering USING btree (part_of, starts_at)
CREATE INDEX gathering_by_start ON gatherings.gathering USING btree (starts_at)

gatherings.history (
  gathering_id uuid not null,
  turn bigint not null,
  place_id uuid,
  what text not null,
  people integer not null,
  taken_after integer not null,
  waiting_after integer not null,
  at timestamp with time zone not null,
  by_person uuid,
  PRIMARY KEY (gathering_id, turn)
)
CREATE INDEX history_by_time ON gatherings.history USING btree (at)

gatherings.note (
  signup_id uuid not null,
  value bytea not null,
  PRIMARY KEY (signup_id)
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
  waits_for_guardian boolean not null default false,
  turn bigint not null,
  answer_by timestamp with time zone,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  came integer,
  checked_in_at timestamp with time zone,
  checked_in_by uuid,
  told text,
  PRIMARY KEY (id),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((came >= 0) AND (came <= 500))),
  CHECK (((people >= 1) AND (people <= 500))),
  CHECK ((state = ANY (ARRAY['held'::text, 'confirmed'::text, 'waiting'::text, 'offered'::text, 'cancelled'::text, 'lapsed'::text, 'declined'::text])))
)
CREATE INDEX place_by_answer ON gatherings.place USING btree (answer_by) WHERE (answer_by IS NOT NULL)
CREATE INDEX place_by_gathering ON gatherings.place USING btree (gathering_id, turn)
CREATE INDEX place_by_person ON gatherings.place USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX place_by_signup ON gatherings.place USING btree (signup_id)
CREATE UNIQUE INDEX place_once_a_person ON gatherings.place USING btree (gathering_id, person_id) WHERE ((person_id IS NOT NULL) AND (state = ANY (ARRAY['held'::text, 'confirmed'::text, 'waiting'::text, 'offered'::text])))
CREATE UNIQUE INDEX place_once_an_address ON gatherings.place USING btree (gathering_id, email) WHERE ((email IS NOT NULL) AND (state = ANY (ARRAY['held'::text, 'confirmed'::text, 'waiting'::text, 'offered'::text])))

gatherings.to_tell (
  id uuid not null,
  what text not null,
  gathering_id uuid,
  signup_id uuid,
  place_id uuid,
  more jsonb not null default '{}'::jsonb,
  not_before timestamp with time zone not null,
  tries integer not null default 0,
  PRIMARY KEY (id)
)

house.erasure (
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  PRIMARY KEY (person_id)
)

house.fact (
  key text not null,
  value jsonb not null,
  at timestamp with time zone not null,
  PRIMARY KEY (key)
)

house.migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
)

house.retention (
  kind text not null,
  on_day date not null,
  ran_at timestamp with time zone not null,
  over_by timestamp with time zone not null,
  gone integer not null,
  held integer not null,
  failed boolean not null default false,
  PRIMARY KEY (kind, on_day),
  CHECK ((gone >= 0)),
  CHECK ((held >= 0))
)
CREATE INDEX retention_by_day ON house.retention USING btree (on_day DESC, kind)

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

identity.account (
  id uuid not null,
  name text not null,
  made_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  PRIMARY KEY (id)
)
CREATE INDEX account_by_name ON identity.account USING btree (lower(name) text_pattern_ops)

identity.address (
  email text not null,
  account_id uuid not null,
  confirmed_at timestamp with time zone not null,
  PRIMARY KEY (email),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
)
CREATE INDEX address_by_account ON identity.address USING btree (account_id)

identity.agreement (
  recovery_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamp with time zone not null,
  PRIMARY KEY (recovery_id, agreed_by),
  FOREIGN KEY (recovery_id) REFERENCES identity.recovery(id)
)

identity.answered (
  digest bytea not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (digest)
)
CREATE INDEX answered_by_end ON identity.answered USING btree (expires_at)

identity.browser (
  account_id uuid not null,
  digest bytea not null,
  device text not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (account_id, digest),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
)

identity.code_app (
  account_id uuid not null,
  secret bytea not null,
  made_at timestamp with time zone not null,
  last_step bigint not null,
  PRIMARY KEY (account_id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
)

identity.link (
  id uuid not null,
  token_digest bytea not null,
  purpose text not null,
  email text not null,
  account_id uuid,
  payload jsonb not null,
  browser_digest bytea,
  code_digest bytea,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  press_digest bytea,
  went_to text,
  session_id uuid,
  UNIQUE (token_digest),
  PRIMARY KEY (id),
  CHECK ((expires_at > made_at))
)
CREATE INDEX link_by_account ON identity.link USING btree (account_id) WHERE (used_at IS NULL)
CREATE INDEX link_by_end ON identity.link USING btree (expires_at)

identity.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  host text not null,
  name text not null,
  synced boolean not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  fell_back_at timestamp with time zone,
  UNIQUE (credential_id),
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
)
CREATE INDEX passkey_by_account ON identity.passkey USING btree (account_id)

identity.recovery (
  id uuid not null,
  account_id uuid not null,
  reason text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  told_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_how text,
  ended_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CHECK ((ended_how = ANY (ARRAY['used'::text, 'stopped'::text, 'declined'::text, 'lapsed'::text])))
)
CREATE UNIQUE INDEX recovery_one_open ON identity.recovery USING btree (account_id) WHERE (ended_at IS NULL)

identity.recovery_code (
  account_id uuid not null,
  digest bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (account_id, digest),
  FOREIGN KEY (account_id) REFERENCES identity.account(id)
)

identity.session (
  id uuid not null,
  account_id uuid not null,
  token_digest bytea not null,
  strength text not null,
  came_by text not null,
  device text not null,
  made_at timestamp with time zone not null,
  proved_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  recovery_id uuid,
  ended_at timestamp with time zone,
  ended_why text,
  UNIQUE (token_digest),
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CHECK ((came_by = ANY (ARRAY['link'::text, 'passkey'::text, 'code'::text, 'recovery-code'::text, 'spoken'::text, 'set-up'::text]))),
  CHECK ((strength = ANY (ARRAY['link'::text, 'strong'::text])))
)
CREATE INDEX session_by_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL)
CREATE INDEX session_by_end ON identity.session USING btree (ended_at) WHERE (ended_at IS NOT NULL)

identity.spoken_code (
  id uuid not null,
  account_id uuid not null,
  digest bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  recovery_id uuid,
  used_at timestamp with time zone,
  UNIQUE (digest),
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CHECK ((expires_at > made_at))
)
CREATE INDEX spoken_code_by_account ON identity.spoken_code USING btree (account_id)

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

learning.completion (
  id uuid not null,
  person_id uuid not null,
  course_id uuid not null,
  version integer,
  done_on date not null,
  how text not null,
  start_id uuid,
  session_id uuid,
  recorded_by uuid,
  reason text,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (course_id) REFERENCES learning.course(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (session_id) REFERENCES learning.session(id),
  FOREIGN KEY (start_id) REFERENCES learning.start(id) ON DELETE SET NULL,
  CHECK (((how <> 'recorded'::text) OR (recorded_by IS NOT NULL))),
  CHECK ((how = ANY (ARRAY['online'::text, 'live'::text, 'recorded'::text])))
)
CREATE INDEX completion_by_course ON learning.completion USING btree (course_id, done_on)
CREATE INDEX completion_by_person ON learning.completion USING btree (person_id, course_id)

learning.completion_back (
  completion_id uuid not null,
  reason text,
  taken_back_by uuid,
  taken_back_at timestamp with time zone not null,
  PRIMARY KEY (completion_id),
  FOREIGN KEY (completion_id) REFERENCES learning.completion(id) ON DELETE CASCADE
)

learning.course (
  id uuid not null,
  months integer,
  draft jsonb not null,
  edition integer not null default 0,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((months >= 1) AND (months <= 120)))
)

learning.module_attended (
  start_id uuid not null,
  module text not null,
  session_id uuid not null,
  attended_at timestamp with time zone not null,
  PRIMARY KEY (start_id, module, session_id),
  FOREIGN KEY (session_id) REFERENCES learning.session(id),
  FOREIGN KEY (start_id) REFERENCES learning.start(id) ON DELETE CASCADE
)

learning.progress (
  start_id uuid not null,
  page text not null,
  seen_at timestamp with time zone not null,
  right_at timestamp with time zone,
  PRIMARY KEY (start_id, page),
  FOREIGN KEY (start_id) REFERENCES learning.start(id) ON DELETE CASCADE
)

learning.session (
  id uuid not null,
  course_id uuid not null,
  modules text[],
  place text not null,
  exact_place text not null,
  getting_there text not null,
  bring text not null,
  access text not null,
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null,
  PRIMARY KEY (id),
  FOREIGN KEY (course_id) REFERENCES learning.course(id),
  FOREIGN KEY (id) REFERENCES gatherings.gathering(id)
)
CREATE INDEX session_by_course ON learning.session USING btree (course_id)

learning.start (
  id uuid not null,
  person_id uuid not null,
  course_id uuid not null,
  version integer not null,
  began_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (course_id) REFERENCES learning.course(id),
  FOREIGN KEY (course_id, version) REFERENCES learning.version(course_id, number),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
)
CREATE INDEX start_by_course ON learning.start USING btree (course_id) WHERE (finished_at IS NULL)
CREATE UNIQUE INDEX start_once_at_a_time ON learning.start USING btree (person_id, course_id) WHERE (finished_at IS NULL)

learning.version (
  course_id uuid not null,
  number integer not null,
  content jsonb not null,
  changed text not null,
  takes_over boolean not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  PRIMARY KEY (course_id, number),
  FOREIGN KEY (course_id) REFERENCES learning.course(id),
  CHECK ((number > 0))
)

limits.hit (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  PRIMARY KEY (key)
)
CREATE INDEX hit_by_expire ON limits.hit USING btree (expire)

lists.asked (
  id uuid not null,
  list text not null,
  query text not null,
  rows integer not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  words text,
  answered_by uuid,
  answered_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (answered_by) REFERENCES identity.account(id),
  FOREIGN KEY (asked_by) REFERENCES identity.account(id),
  CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  CHECK ((num_nonnulls(answer, answered_at) = ANY (ARRAY[0, 2]))),
  CHECK ((answered_by <> asked_by)),
  CHECK ((rows > 0))
)
CREATE INDEX asked_answered_by ON lists.asked USING btree (answered_by) WHERE (answered_by IS NOT NULL)
CREATE INDEX asked_by_person ON lists.asked USING btree (asked_by, asked_at DESC)
CREATE INDEX asked_open ON lists.asked USING btree (asked_at) WHERE (answer IS NULL)

lists.view (
  id uuid not null,
  list text not null,
  name text not null,
  query text not null,
  person_id uuid,
  is_shared boolean not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES identity.account(id),
  CHECK ((is_shared OR (person_id IS NOT NULL))),
  CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  CHECK ((query <> ''::text))
)
CREATE INDEX view_shared ON lists.view USING btree (list) WHERE is_shared
CREATE UNIQUE INDEX view_once ON lists.view USING btree (person_id, list, lower(name))

mail.dead_address (
  digest bytea not null,
  since timestamp with time zone not null,
  reason text not null,
  PRIMARY KEY (digest)
)

mail.departure (
  letter_id uuid not null,
  leaves_at timestamp with time zone not null,
  PRIMARY KEY (letter_id)
)
CREATE INDEX departure_by_time ON mail.departure USING btree (leaves_at)

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

network.agreement (
  organisation_id uuid not null,
  agreed_on date not null,
  phone boolean not null,
  email boolean not null,
  others boolean not null,
  needs boolean not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  version integer not null default 1,
  applications boolean not null default false,
  PRIMARY KEY (organisation_id),
  FOREIGN KEY (organisation_id) REFERENCES network.organisation(id)
)

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

people.away (
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  to_day date not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((to_day >= from_day))
)
CREATE INDEX away_by_end ON people.away USING btree (to_day)
CREATE INDEX away_by_person ON people.away USING btree (person_id, to_day)

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
  collected_on date,
  collected_by text,
  occasion text,
  opt_out_offered boolean,
  law_since date,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((basis = ANY (ARRAY['consent'::text, 'soft-opt-in'::text, 'service'::text, 'refused'::text]))),
  CHECK ((collected_by = ANY (ARRAY['us'::text, 'partner'::text, 'platform'::text]))),
  CHECK ((occasion = ANY (ARRAY['interest'::text, 'offer'::text, 'support'::text, 'transaction'::text])))
)
CREATE INDEX basis_by_person ON people.basis USING btree (person_id, purpose, given_at DESC)

people.found_by (
  key text not null,
  person_id uuid not null,
  name text not null,
  region text,
  PRIMARY KEY (key, person_id) INCLUDE (name, region)
)
CREATE INDEX found_by_person ON people.found_by USING btree (person_id)

people.free_slot (
  id uuid not null,
  person_id uuid not null,
  weekday smallint not null,
  from_minute smallint not null,
  to_minute smallint not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((from_minute < to_minute)),
  CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  CHECK ((to_minute <= 1440)),
  CHECK (((weekday >= 1) AND (weekday <= 7)))
)
CREATE INDEX free_slot_by_person ON people.free_slot USING btree (person_id)

people.hold (
  id uuid not null,
  person_id uuid not null,
  ground text not null,
  keeps text[] not null,
  set_at timestamp with time zone not null,
  review_on date not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((ground = ANY (ARRAY['claim'::text, 'inquiry'::text, 'duty'::text, 'protection'::text]))),
  CHECK ((cardinality(keeps) > 0))
)
CREATE INDEX hold_by_person ON people.hold USING btree (person_id)
CREATE INDEX hold_standing ON people.hold USING btree (review_on) WHERE (ended_at IS NULL)

people.hold_step (
  id uuid not null,
  hold_id uuid not null,
  what text not null,
  at timestamp with time zone not null,
  by uuid not null,
  reason bytea,
  PRIMARY KEY (id),
  FOREIGN KEY (hold_id) REFERENCES people.hold(id) ON DELETE CASCADE,
  CHECK ((what = ANY (ARRAY['set'::text, 'kept-on'::text, 'ended'::text])))
)
CREATE INDEX hold_step_by_hold ON people.hold_step USING btree (hold_id, at, id)

people.kin (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value bytea not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  UNIQUE (person_id, kind),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((kind = ANY (ARRAY['emergency'::text, 'guardian'::text])))
)

people.merge (
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  merged_at timestamp with time zone not null,
  merged_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (from_id) REFERENCES people.person(id),
  FOREIGN KEY (into_id) REFERENCES people.person(id),
  CHECK ((from_id <> into_id))
)
CREATE INDEX merge_by_survivor ON people.merge USING btree (into_id)
CREATE UNIQUE INDEX merge_one_standing ON people.merge USING btree (from_id) WHERE (undone_at IS NULL)

people.merge_step (
  merge_id uuid not null,
  number integer not null,
  tbl text not null,
  key jsonb not null,
  was jsonb,
  became jsonb,
  went_back boolean,
  PRIMARY KEY (merge_id, number),
  FOREIGN KEY (merge_id) REFERENCES people.merge(id),
  CHECK (((was IS NOT NULL) OR (became IS NOT NULL)))
)

people.note (
  id uuid not null,
  person_id uuid not null,
  level text not null,
  text text,
  value bytea,
  corrects uuid,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (corrects) REFERENCES people.note(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((level = 'everybody'::text) = (text IS NOT NULL))),
  CHECK ((num_nonnulls(text, value) = 1)),
  CHECK ((level = ANY (ARRAY['everybody'::text, 'arranging'::text, 'vetting'::text, 'safeguarding'::text])))
)
CREATE INDEX note_by_corrected ON people.note USING btree (corrects) WHERE (corrects IS NOT NULL)
CREATE INDEX note_by_person ON people.note USING btree (person_id, written_at DESC)

people.note_decision (
  id uuid not null,
  request_id uuid not null,
  note_id uuid not null,
  given boolean not null,
  ground text,
  value bytea,
  at timestamp with time zone not null,
  by uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (note_id) REFERENCES people.note(id) ON DELETE CASCADE,
  FOREIGN KEY (request_id) REFERENCES people.request(id) ON DELETE CASCADE,
  CHECK (((given = (ground IS NULL)) AND (given = (value IS NULL)))),
  CHECK ((ground = ANY (ARRAY['others'::text, 'harm'::text, 'child'::text, 'crime'::text])))
)
CREATE INDEX note_decision_by_note ON people.note_decision USING btree (note_id, at DESC)
CREATE INDEX note_decision_by_request ON people.note_decision USING btree (request_id, note_id, at DESC)

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
  address_denied_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (same_as) REFERENCES people.person(id)
)
CREATE INDEX person_address_denied ON people.person USING btree (address_denied_at) WHERE (address_denied_at IS NOT NULL)
CREATE INDEX person_by_email ON people.person USING btree (email) WHERE ((email IS NOT NULL) AND (forgotten_at IS NULL))
CREATE INDEX person_by_language ON people.person USING gin (languages)
CREATE INDEX person_by_name ON people.person USING btree (lower(name)) WHERE (forgotten_at IS NULL)
CREATE INDEX person_by_phone ON people.person USING btree ("right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 9)) WHERE ((phone IS NOT NULL) AND (forgotten_at IS NULL))
CREATE INDEX person_by_skill ON people.person USING gin (skills)
CREATE INDEX person_in_order ON people.person USING btree (lower(name) COLLATE "C", id) WHERE ((forgotten_at IS NULL) AND (same_as IS NULL))

people.request (
  id uuid not null,
  number integer not null,
  kind text not null,
  came_by text not null,
  person_id uuid,
  name text not null,
  email text,
  reach text,
  received_on date not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  told text not null,
  state text not null default 'open'::text,
  ended_at timestamp with time zone,
  UNIQUE (number),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((came_by = ANY (ARRAY['tent'::text, 'page'::text, 'letter'::text, 'email'::text, 'telephone'::text, 'in-person'::text]))),
  CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'objection'::text, 'portability'::text, 'complaint'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'refused'::text, 'withdrawn'::text])))
)
CREATE INDEX request_by_email ON people.request USING btree (email) WHERE (email IS NOT NULL)
CREATE INDEX request_by_person ON people.request USING btree (person_id)
CREATE INDEX request_ended ON people.request USING btree (ended_at) WHERE (state <> 'open'::text)
CREATE INDEX request_open ON people.request USING btree (received_on) WHERE (state = 'open'::text)

people.request_step (
  id uuid not null,
  request_id uuid not null,
  what text not null,
  on_day date not null,
  at timestamp with time zone not null,
  by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (request_id) REFERENCES people.request(id) ON DELETE CASCADE,
  CHECK ((what = ANY (ARRAY['received'::text, 'acknowledged'::text, 'identity-asked'::text, 'identity-shown'::text, 'asked'::text, 'heard'::text, 'extended'::text, 'wrote'::text, 'looked'::text, 'answered'::text, 'refused'::text, 'withdrawn'::text])))
)
CREATE INDEX request_step_by_request ON people.request_step USING btree (request_id, at, id)

people.request_words (
  step_id uuid not null,
  request_id uuid not null,
  value bytea not null,
  PRIMARY KEY (step_id),
  FOREIGN KEY (request_id) REFERENCES people.request(id) ON DELETE CASCADE,
  FOREIGN KEY (step_id) REFERENCES people.request_step(id) ON DELETE CASCADE
)
CREATE INDEX request_words_by_request ON people.request_words USING btree (request_id)

people.sealed_fact (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value bytea not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((kind = ANY (ARRAY['health'::text, 'access'::text, 'belief'::text])))
)
CREATE INDEX sealed_fact_by_person ON people.sealed_fact USING btree (person_id, kind)

people.spelling (
  spelled text not null,
  sounds text not null,
  PRIMARY KEY (spelled)
)

people.tag (
  person_id uuid not null,
  tag text not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  PRIMARY KEY (person_id, tag),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((length(tag) >= 1) AND (length(tag) <= 40)))
)
CREATE INDEX tag_by_name ON people.tag USING btree (tag)

people.task (
  id uuid not null,
  what text not null,
  about_id uuid,
  for_id uuid not null,
  due_on date not null,
  first_due_on date not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (about_id) REFERENCES people.person(id),
  FOREIGN KEY (for_id) REFERENCES people.person(id),
  CHECK (((done_at IS NULL) = (done_by IS NULL)))
)
CREATE INDEX task_about ON people.task USING btree (about_id) WHERE (about_id IS NOT NULL)
CREATE INDEX task_done ON people.task USING btree (done_at) WHERE (done_at IS NOT NULL)
CREATE INDEX task_given ON people.task USING btree (made_by, due_on)
CREATE INDEX task_open ON people.task USING btree (for_id, due_on) WHERE (done_at IS NULL)

people.two_people (
  one uuid not null,
  other uuid not null,
  said_at timestamp with time zone not null,
  said_by uuid,
  PRIMARY KEY (one, other),
  FOREIGN KEY (one) REFERENCES people.person(id),
  FOREIGN KEY (other) REFERENCES people.person(id),
  CHECK ((one < other))
)
CREATE INDEX two_people_by_other ON people.two_people USING btree (other)

permits.grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  programmes text[],
  regions text[],
  organisation uuid,
  opportunity uuid,
  given_by uuid,
  given_at timestamp with time zone not null,
  reason text not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_reason text,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES identity.account(id),
  CHECK ((ended_at >= given_at)),
  CHECK (((role = ANY (ARRAY['coordinator'::text, 'vetting-officer'::text])) = ((programmes IS NOT NULL) AND (regions IS NOT NULL)))),
  CHECK (((cardinality(programmes) > 0) AND (cardinality(regions) > 0))),
  CHECK (((role = 'partner-lead'::text) = (organisation IS NOT NULL))),
  CHECK (((role = 'opportunity-lead'::text) = (opportunity IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'vetting-officer'::text, 'safeguarding-lead'::text, 'data-lead'::text, 'treasurer'::text, 'trustee'::text, 'partner-lead'::text, 'opportunity-lead'::text])))
)
CREATE INDEX grant_by_person ON permits."grant" USING btree (person_id) WHERE (ended_at IS NULL)
CREATE INDEX grant_by_role ON permits."grant" USING btree (role) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX grant_once ON permits."grant" USING btree (person_id, role, COALESCE(organisation, opportunity, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(programmes, '{}'::text[]), COALESCE(regions, '{}'::text[])) WHERE (ended_at IS NULL)

places.directory_district (
  district text not null,
  lat double precision not null,
  lon double precision not null,
  postcodes integer not null,
  PRIMARY KEY (district)
)

places.district (
  district text not null,
  lat double precision not null,
  lon double precision not null,
  town text not null,
  region text not null,
  PRIMARY KEY (district)
)

places.imported (
  what text not null,
  imported_at timestamp with time zone not null,
  rows_read bigint not null,
  rows_kept bigint not null,
  skipped jsonb not null,
  PRIMARY KEY (what),
  CHECK ((what = ANY (ARRAY['districts'::text, 'directory'::text])))
)

places.postcode (
  postcode text not null,
  lat real not null,
  lon real not null,
  authority text,
  constituency text,
  region text,
  country text,
  PRIMARY KEY (postcode)
)

places.sector (
  sector text not null,
  lat double precision not null,
  lon double precision not null,
  postcodes integer not null,
  PRIMARY KEY (sector)
)

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

volunteering.agreement (
  id uuid not null,
  name text not null,
  made_at timestamp with time zone not null,
  draft text,
  draft_changed_at timestamp with time zone,
  draft_changed_by uuid,
  draft_version integer not null default 1,
  PRIMARY KEY (id),
  CHECK (((draft IS NULL) = (draft_changed_at IS NULL)))
)
CREATE UNIQUE INDEX agreement_one_of_a_name ON volunteering.agreement USING btree (lower(name))

volunteering.agreement_accepted (
  id uuid not null,
  person_id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  accepted_on date not null,
  how text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  UNIQUE (person_id, agreement_id, number, accepted_on),
  PRIMARY KEY (id),
  FOREIGN KEY (agreement_id, number) REFERENCES volunteering.agreement_version(agreement_id, number),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((how = ANY (ARRAY['here'::text, 'paper'::text])))
)

volunteering.agreement_asked (
  id uuid not null,
  person_id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  asked_at timestamp with time zone not null,
  UNIQUE (person_id, agreement_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (agreement_id, number) REFERENCES volunteering.agreement_version(agreement_id, number),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
)

volunteering.agreement_version (
  agreement_id uuid not null,
  number integer not null,
  words text not null,
  why text not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  PRIMARY KEY (agreement_id, number),
  FOREIGN KEY (agreement_id) REFERENCES volunteering.agreement(id),
  CHECK ((number > 0))
)

volunteering.application (
  id uuid not null,
  person_id uuid not null,
  opportunity_id uuid not null,
  role_id uuid not null,
  state text not null,
  stage text not null default 'application'::text,
  stage_since timestamp with time zone not null,
  policy integer,
  started_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  read_by uuid,
  ended_at timestamp with time zone,
  version integer not null default 1,
  paused_until date,
  guardian text not null default 'not-needed'::text,
  questions integer,
  guardian_at timestamp with time zone,
  guardian_by uuid,
  rest_asked_at timestamp with time zone,
  rest_kept_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (opportunity_id, questions) REFERENCES volunteering.question_set(opportunity_id, number),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK (((state = 'draft'::text) = (sent_at IS NULL))),
  CHECK (((state = ANY (ARRAY['cleared'::text, 'declined'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))),
  CHECK (((paused_until IS NULL) OR (state = 'paused'::text))),
  CHECK (((guardian = ANY (ARRAY['yes'::text, 'no'::text])) = (guardian_at IS NOT NULL))),
  CHECK (((rest_asked_at IS NULL) OR (state = 'paused'::text))),
  CHECK (((rest_kept_at IS NULL) OR (state = 'paused'::text))),
  CHECK ((guardian = ANY (ARRAY['not-needed'::text, 'waiting'::text, 'yes'::text, 'no'::text]))),
  CHECK ((stage = ANY (ARRAY['application'::text, 'selection'::text, 'checks'::text, 'clearance'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'paused'::text, 'cleared'::text, 'declined'::text, 'withdrawn'::text])))
)
CREATE INDEX application_by_person ON volunteering.application USING btree (person_id)
CREATE INDEX application_by_role ON volunteering.application USING btree (role_id)
CREATE INDEX application_open ON volunteering.application USING btree (stage, stage_since) WHERE (state = ANY (ARRAY['open'::text, 'paused'::text]))
CREATE UNIQUE INDEX application_one_under_way ON volunteering.application USING btree (person_id, opportunity_id) WHERE (state = ANY (ARRAY['draft'::text, 'open'::text, 'paused'::text]))

volunteering.application_file (
  file_id uuid not null,
  application_id uuid not null,
  question text not null,
  PRIMARY KEY (file_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (file_id) REFERENCES files.file(id) ON DELETE CASCADE
)
CREATE INDEX application_file_by_application ON volunteering.application_file USING btree (application_id)

volunteering.application_guardian (
  application_id uuid not null,
  who bytea not null,
  asked_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  reminders integer not null default 0,
  PRIMARY KEY (application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)

volunteering.application_move (
  id uuid not null,
  application_id uuid not null,
  state text not null,
  stage text not null,
  at timestamp with time zone not null,
  by uuid,
  why text,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)
CREATE INDEX application_move_by_application ON volunteering.application_move USING btree (application_id, at, id)
CREATE INDEX application_move_ended ON volunteering.application_move USING btree (application_id) WHERE (state = ANY (ARRAY['declined'::text, 'withdrawn'::text]))

volunteering.application_reason (
  id uuid not null,
  application_id uuid not null,
  what text not null,
  words bytea not null,
  at timestamp with time zone not null,
  by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  CHECK ((what = ANY (ARRAY['paused'::text, 'withdrawn'::text, 'declined'::text])))
)
CREATE INDEX application_reason_by_application ON volunteering.application_reason USING btree (application_id, at)

volunteering.application_told (
  application_id uuid not null,
  answers bytea not null,
  knows bytea,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)

volunteering.approval_asked (
  id uuid not null,
  application_id uuid not null,
  reviewer_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  knows text,
  said_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  CHECK ((answer = ANY (ARRAY['yes'::text, 'not-yet'::text, 'aside'::text]))),
  CHECK (((knows IS NULL) = (said_at IS NULL))),
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((answer IS NULL) OR (answer = 'aside'::text) OR (knows = ANY (ARRAY['no'::text, 'know'::text])))),
  CHECK (((knows IS DISTINCT FROM 'related'::text) OR (answer = 'aside'::text))),
  CHECK ((knows = ANY (ARRAY['no'::text, 'know'::text, 'related'::text])))
)
CREATE INDEX approval_asked_by_application ON volunteering.approval_asked USING btree (application_id)
CREATE INDEX approval_asked_open ON volunteering.approval_asked USING btree (reviewer_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX approval_asked_once ON volunteering.approval_asked USING btree (application_id, reviewer_id) WHERE (ended_at IS NULL)

volunteering.approval_reason (
  asked_id uuid not null,
  words bytea not null,
  PRIMARY KEY (asked_id),
  FOREIGN KEY (asked_id) REFERENCES volunteering.approval_asked(id) ON DELETE CASCADE
)

volunteering.asked_to_choose (
  application_id uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)

volunteering.check_asked (
  id uuid not null,
  person_id uuid not null,
  level text not null,
  asked_on date not null,
  asked_by uuid not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((level = ANY (ARRAY['basic'::text, 'standard'::text, 'enhanced'::text, 'enhanced-children'::text, 'enhanced-adults'::text, 'enhanced-both'::text])))
)
CREATE UNIQUE INDEX check_asked_one_open ON volunteering.check_asked USING btree (person_id, level)

volunteering.check_decision (
  opportunity_id uuid not null,
  number integer not null,
  facts jsonb not null,
  allowed text,
  level text not null,
  asked_there text,
  reason text not null,
  rhythm jsonb not null,
  look_again_on date not null,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  PRIMARY KEY (opportunity_id, number),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  CHECK ((allowed = ANY (ARRAY['none'::text, 'basic'::text, 'standard'::text, 'enhanced'::text, 'enhanced-children'::text, 'enhanced-adults'::text, 'enhanced-both'::text]))),
  CHECK (((level = 'elsewhere'::text) = (allowed IS NULL))),
  CHECK (((level = 'elsewhere'::text) = (asked_there IS NOT NULL))),
  CHECK ((level = ANY (ARRAY['none'::text, 'basic'::text, 'standard'::text, 'enhanced'::text, 'enhanced-children'::text, 'enhanced-adults'::text, 'enhanced-both'::text, 'elsewhere'::text]))),
  CHECK ((number > 0))
)

volunteering.check_seen (
  id uuid not null,
  person_id uuid not null,
  opportunity_id uuid,
  level text not null,
  workforce text not null,
  number bytea,
  issued_on date not null,
  seen_on date not null,
  seen_by uuid not null,
  outcome bytea not null,
  consent_on date,
  consent_ended_on date,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((seen_on >= issued_on)),
  CHECK ((consent_ended_on >= consent_on)),
  CHECK ((level = ANY (ARRAY['basic'::text, 'standard'::text, 'enhanced'::text, 'enhanced-children'::text, 'enhanced-adults'::text, 'enhanced-both'::text, 'elsewhere'::text]))),
  CHECK ((workforce = ANY (ARRAY['none'::text, 'child'::text, 'adult'::text, 'both'::text])))
)
CREATE INDEX check_seen_by_day ON volunteering.check_seen USING btree (seen_on)
CREATE INDEX check_seen_by_person ON volunteering.check_seen USING btree (person_id, issued_on DESC)

volunteering.check_status (
  id uuid not null,
  check_id uuid not null,
  looked_on date not null,
  looked_by uuid not null,
  result text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (check_id) REFERENCES volunteering.check_seen(id) ON DELETE CASCADE,
  CHECK ((result = ANY (ARRAY['current'::text, 'not-current'::text, 'not-found'::text])))
)
CREATE INDEX check_status_by_check ON volunteering.check_status USING btree (check_id, looked_on DESC)

volunteering.conversation (
  id uuid not null,
  application_id uuid not null,
  slot_id uuid not null,
  state text not null,
  booked_at timestamp with time zone not null,
  booked_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  outcome text,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (slot_id) REFERENCES volunteering.talk_slot(id),
  CHECK (((state = 'booked'::text) = (ended_at IS NULL))),
  CHECK (((state = 'held'::text) = (outcome IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['go-on'::text, 'talk-again'::text, 'not-this-role'::text]))),
  CHECK ((state = ANY (ARRAY['booked'::text, 'given-back'::text, 'called-off'::text, 'held'::text, 'missed'::text])))
)
CREATE INDEX conversation_by_application ON volunteering.conversation USING btree (application_id)
CREATE UNIQUE INDEX conversation_one_a_slot ON volunteering.conversation USING btree (slot_id) WHERE (state = ANY (ARRAY['booked'::text, 'held'::text, 'missed'::text]))
CREATE UNIQUE INDEX conversation_one_ahead ON volunteering.conversation USING btree (application_id) WHERE (state = 'booked'::text)

volunteering.conversation_note (
  conversation_id uuid not null,
  words bytea not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  PRIMARY KEY (conversation_id),
  FOREIGN KEY (conversation_id) REFERENCES volunteering.conversation(id) ON DELETE CASCADE
)

volunteering.day_turned_away (
  gathering_id uuid not null,
  opportunity_id uuid not null,
  asked_at timestamp with time zone not null,
  PRIMARY KEY (gathering_id),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id) ON DELETE CASCADE,
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id) ON DELETE CASCADE
)
CREATE INDEX day_turned_away_by_opportunity ON volunteering.day_turned_away USING btree (opportunity_id)

volunteering.evidence (
  id uuid not null,
  person_id uuid not null,
  role_id uuid,
  kind text not null,
  detail jsonb not null default '{}'::jsonb,
  on_day date not null,
  counts_from date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  source_id uuid,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  taken_back_why text,
  line text not null generated ((((((((((((((((id)::text || '|'::text) || COALESCE((role_id)::text, ''::text)) || '|'::text) || kind) || '|'::text) || ((on_day - '2000-01-01'::date))::text) || '|'::text) || COALESCE((NULLIF((counts_from - '2000-01-01'::date), (on_day - '2000-01-01'::date)))::text, ''::text)) || '|'::text) || COALESCE(((((taken_back_at AT TIME ZONE 'Europe/London'::text))::date - '2000-01-01'::date))::text, ''::text)) || '|'::text) ||
CASE
    WHEN (kind = ANY (ARRAY['interview'::text, 'approval'::text])) THEN COALESCE((recorded_by)::text, ''::text)
    ELSE ''::text
END) || '|'::text) || (detail)::text)),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((counts_from >= on_day)),
  CHECK (((taken_back_at IS NULL) = (taken_back_why IS NULL))),
  CHECK ((kind = ANY (ARRAY['interview'::text, 'reference'::text, 'identity'::text, 'check'::text, 'check-status'::text, 'agreement'::text, 'approval'::text])))
)
CREATE INDEX evidence_by_person ON volunteering.evidence USING btree (person_id)
CREATE UNIQUE INDEX evidence_of_source ON volunteering.evidence USING btree (kind, source_id) WHERE ((source_id IS NOT NULL) AND (taken_back_at IS NULL))

volunteering.exemption (
  id uuid not null,
  person_id uuid not null,
  role_id uuid not null,
  requirement text not null,
  reason text not null,
  from_day date not null,
  until_day date not null,
  asked_by uuid,
  approved_by uuid not null,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((until_day >= from_day)),
  CHECK ((approved_by IS DISTINCT FROM asked_by))
)
CREATE INDEX exemption_by_person ON volunteering.exemption USING btree (person_id)

volunteering.exemption_asked (
  id uuid not null,
  person_id uuid not null,
  role_id uuid not null,
  requirement text not null,
  reason text not null,
  from_day date not null,
  until_day date not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  exemption_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (exemption_id) REFERENCES volunteering.exemption(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((until_day >= from_day)),
  CHECK ((decided_by IS DISTINCT FROM asked_by))
)
CREATE INDEX exemption_asked_by_person ON volunteering.exemption_asked USING btree (person_id)
CREATE UNIQUE INDEX exemption_asked_once ON volunteering.exemption_asked USING btree (person_id, role_id, requirement) WHERE (decided_at IS NULL)

volunteering.expense (
  id uuid not null,
  number integer not null,
  person_id uuid not null,
  shift_id uuid not null,
  kind text not null,
  tenths integer,
  elsewhere integer,
  pence integer not null,
  about text not null,
  receipt_id uuid,
  state text not null,
  made_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  words text,
  paid_on date,
  ended_at timestamp with time zone,
  UNIQUE (number),
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (receipt_id) REFERENCES files.file(id),
  FOREIGN KEY (shift_id) REFERENCES volunteering.shift(id),
  CHECK (((kind = 'mileage'::text) = (tenths IS NOT NULL))),
  CHECK (((state = 'paid'::text) = (paid_on IS NOT NULL))),
  CHECK (((elsewhere >= 0) AND (elsewhere <= 100000))),
  CHECK ((kind = ANY (ARRAY['mileage'::text, 'fares'::text, 'meals'::text, 'other'::text]))),
  CHECK (((pence >= 1) AND (pence <= 1000000))),
  CHECK ((state = ANY (ARRAY['claimed'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'paid'::text]))),
  CHECK (((tenths >= 1) AND (tenths <= 20000)))
)
CREATE INDEX expense_by_person ON volunteering.expense USING btree (person_id, made_at DESC)
CREATE INDEX expense_by_shift ON volunteering.expense USING btree (shift_id)
CREATE INDEX expense_ended ON volunteering.expense USING btree (ended_at) WHERE (ended_at IS NOT NULL)
CREATE INDEX expense_open ON volunteering.expense USING btree (made_at) WHERE (state = ANY (ARRAY['claimed'::text, 'approved'::text]))

volunteering.help_asked (
  shift_id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  PRIMARY KEY (shift_id, person_id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (shift_id) REFERENCES volunteering.shift(id)
)
CREATE INDEX help_asked_by_person ON volunteering.help_asked USING btree (person_id, asked_at DESC)

volunteering.history (
  id uuid not null,
  opportunity_id uuid not null,
  version integer not null,
  what text not null,
  words text,
  by_person uuid,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id)
)
CREATE INDEX history_by_opportunity ON volunteering.history USING btree (opportunity_id, at DESC)

volunteering.identity_seen (
  id uuid not null,
  person_id uuid not null,
  documents text[] not null,
  how text not null,
  seen_on date not null,
  seen_by uuid not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK ((((cardinality(documents) >= 1) AND (cardinality(documents) <= 5)) AND (documents <@ ARRAY['passport'::text, 'driving-licence'::text, 'birth-certificate'::text, 'government-photo'::text, 'government-other'::text, 'bank'::text, 'bill'::text, 'letter'::text]))),
  CHECK ((how = ANY (ARRAY['in-person'::text, 'video'::text])))
)
CREATE INDEX identity_seen_by_person ON volunteering.identity_seen USING btree (person_id, seen_on DESC)

volunteering.interest (
  id uuid not null,
  opportunity_id uuid not null,
  person_id uuid,
  name text not null,
  email text,
  phone text,
  words text,
  consents jsonb not null default '[]'::jsonb,
  state text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  answer_by timestamp with time zone,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  guardian_name text,
  guardian_email text,
  PRIMARY KEY (id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((guardian_email IS NULL) OR (guardian_name IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'waiting'::text, 'answered'::text, 'withdrawn'::text])))
)
CREATE INDEX interest_by_opportunity ON volunteering.interest USING btree (opportunity_id, state)
CREATE INDEX interest_by_person ON volunteering.interest USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX interest_waiting ON volunteering.interest USING btree (answer_by) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX interest_once_a_person ON volunteering.interest USING btree (opportunity_id, person_id) WHERE ((person_id IS NOT NULL) AND (state = 'waiting'::text))

volunteering.looked_after (
  application_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  PRIMARY KEY (application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id)
)
CREATE INDEX looked_after_by_person ON volunteering.looked_after USING btree (person_id)

volunteering.message (
  id uuid not null,
  person_id uuid not null,
  application_id uuid,
  wording_id uuid,
  lang text not null,
  number integer,
  subject text not null,
  words text not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  leaves_at timestamp with time zone not null,
  letter_id uuid not null,
  called_back_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (wording_id, lang, number) REFERENCES volunteering.wording_version(wording_id, lang, number),
  CHECK (((wording_id IS NULL) = (number IS NULL)))
)
CREATE INDEX message_by_application ON volunteering.message USING btree (application_id, written_at DESC) WHERE (application_id IS NOT NULL)
CREATE INDEX message_by_person ON volunteering.message USING btree (person_id, written_at DESC)

volunteering.no_time_fits (
  application_id uuid not null,
  said_at timestamp with time zone not null,
  times text[] not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  CHECK ((times <@ ARRAY['weekday-mornings'::text, 'weekday-afternoons'::text, 'weekday-evenings'::text, 'weekend-mornings'::text, 'weekend-afternoons'::text, 'weekend-evenings'::text]))
)

volunteering.opportunity (
  id uuid not null,
  slug text not null,
  organisation_id uuid not null,
  programme_id uuid,
  region text,
  state text not null,
  published jsonb,
  published_version integer,
  published_at timestamp with time zone,
  draft jsonb,
  version integer not null default 1,
  asked_at timestamp with time zone,
  asked_by uuid,
  publish_at timestamp with time zone,
  publish_version integer,
  publish_by uuid,
  closes_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  revision bigint not null default 0,
  contacts_forgotten integer not null default 0,
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (organisation_id) REFERENCES network.organisation(id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  FOREIGN KEY (region) REFERENCES programmes.region(name),
  CHECK (((state <> ALL (ARRAY['published'::text, 'paused'::text])) OR (published IS NOT NULL))),
  CHECK (((state <> 'in-review'::text) OR ((asked_at IS NOT NULL) AND (published IS NULL)))),
  CHECK (((publish_at IS NULL) = (publish_version IS NULL))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'paused'::text, 'closed'::text])))
)
CREATE INDEX opportunity_asked ON volunteering.opportunity USING btree (asked_at) WHERE (asked_at IS NOT NULL)
CREATE INDEX opportunity_by_organisation ON volunteering.opportunity USING btree (organisation_id)
CREATE INDEX opportunity_by_programme ON volunteering.opportunity USING btree (programme_id, published_at DESC) WHERE (state = 'published'::text)
CREATE INDEX opportunity_by_region ON volunteering.opportunity USING btree (region, published_at DESC) WHERE (state = 'published'::text)
CREATE INDEX opportunity_by_revision ON volunteering.opportunity USING btree (revision)
CREATE INDEX opportunity_by_state ON volunteering.opportunity USING btree (state)

volunteering.policy (
  role_id uuid not null,
  number integer not null,
  holds_from date not null,
  requirements jsonb not null,
  why text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  PRIMARY KEY (role_id, number),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((number > 0))
)

volunteering.policy_draft (
  role_id uuid not null,
  holds_from date,
  requirements jsonb not null,
  why text not null default ''::text,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  version integer not null default 1,
  PRIMARY KEY (role_id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id)
)

volunteering.policy_move (
  application_id uuid not null,
  before integer not null,
  after integer not null,
  at timestamp with time zone not null,
  by uuid,
  PRIMARY KEY (application_id, after),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)

volunteering.question_set (
  opportunity_id uuid not null,
  number integer not null,
  questions jsonb not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  PRIMARY KEY (opportunity_id, number),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  CHECK ((number > 0))
)

volunteering.receipts_only (
  person_id uuid not null,
  since timestamp with time zone not null,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES people.person(id)
)

volunteering.referee (
  id uuid not null,
  application_id uuid not null,
  kind text not null,
  family boolean not null,
  state text not null,
  by_email boolean not null,
  link bytea not null,
  told text not null,
  named_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  answer_by date,
  last_day date,
  reminders integer not null default 0,
  reminded_at timestamp with time zone,
  call_at timestamp with time zone,
  received_at timestamp with time zone,
  judged_at timestamp with time zone,
  judged_by uuid,
  another boolean not null default false,
  instead_of uuid,
  ended_at timestamp with time zone,
  not_theirs bytea,
  told_over_at timestamp with time zone,
  UNIQUE (link),
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (instead_of) REFERENCES volunteering.referee(id) ON DELETE SET NULL,
  CHECK ((((state = 'named'::text) = (asked_at IS NULL)) OR (state = 'replaced'::text))),
  CHECK (((state <> ALL (ARRAY['received'::text, 'ring'::text, 'counts'::text, 'not-counted'::text])) OR (received_at IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['declined'::text, 'not-them'::text, 'replaced'::text])) = (ended_at IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['professional'::text, 'personal'::text]))),
  CHECK ((state = ANY (ARRAY['named'::text, 'asked'::text, 'to-confirm'::text, 'received'::text, 'ring'::text, 'counts'::text, 'not-counted'::text, 'declined'::text, 'not-them'::text, 'replaced'::text])))
)
CREATE INDEX referee_by_application ON volunteering.referee USING btree (application_id, named_at)
CREATE INDEX referee_instead_of ON volunteering.referee USING btree (instead_of) WHERE (instead_of IS NOT NULL)
CREATE INDEX referee_to_look_at ON volunteering.referee USING btree (state) WHERE (state = ANY (ARRAY['asked'::text, 'to-confirm'::text, 'received'::text, 'ring'::text]))

volunteering.referee_contact (
  referee_id uuid not null,
  name bytea,
  email bytea,
  phone bytea,
  how bytea,
  PRIMARY KEY (referee_id),
  FOREIGN KEY (referee_id) REFERENCES volunteering.referee(id) ON DELETE CASCADE
)

volunteering.reference_words (
  referee_id uuid not null,
  draft bytea,
  kept_at timestamp with time zone,
  words bytea,
  written_at timestamp with time zone,
  written_by uuid,
  confirmed text,
  phone bytea,
  phone_told text,
  PRIMARY KEY (referee_id),
  FOREIGN KEY (referee_id) REFERENCES volunteering.referee(id) ON DELETE CASCADE,
  CHECK (((words IS NULL) = (written_at IS NULL))),
  CHECK (((phone IS NULL) = (phone_told IS NULL))),
  CHECK ((confirmed = ANY (ARRAY['themselves'::text, 'by-link'::text, 'read-aloud'::text])))
)

volunteering.renewal_told (
  id uuid not null,
  person_id uuid not null,
  role_id uuid not null,
  requirement text not null,
  ends_on date not null,
  what text not null,
  told_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((what = ANY (ARRAY['first'::text, 'again'::text, 'lapsed'::text])))
)
CREATE INDEX renewal_told_by_role ON volunteering.renewal_told USING btree (role_id)
CREATE UNIQUE INDEX renewal_told_once ON volunteering.renewal_told USING btree (person_id, role_id, requirement, ends_on, what)

volunteering.role (
  id uuid not null,
  name text not null,
  programme_id uuid,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (programme_id) REFERENCES programmes.programme(id)
)
CREATE UNIQUE INDEX role_one_of_a_name ON volunteering.role USING btree (lower(name)) WHERE (ended_at IS NULL)

volunteering.role_of (
  opportunity_id uuid not null,
  role_id uuid not null,
  PRIMARY KEY (opportunity_id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id)
)
CREATE INDEX role_of_by_role ON volunteering.role_of USING btree (role_id)

volunteering.role_stop (
  id uuid not null,
  person_id uuid not null,
  role_id uuid not null,
  what text not null,
  from_day date not null,
  until_day date,
  by uuid,
  at timestamp with time zone not null,
  application_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE SET NULL,
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  CHECK ((what = ANY (ARRAY['paused'::text, 'left'::text, 'declined'::text])))
)
CREATE INDEX role_stop_by_application ON volunteering.role_stop USING btree (application_id) WHERE (application_id IS NOT NULL)
CREATE INDEX role_stop_by_person ON volunteering.role_stop USING btree (person_id)

volunteering.saved_search (
  id uuid not null,
  person_id uuid,
  name text,
  email text,
  question text not null,
  how_often text not null,
  basis_words text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  next_at timestamp with time zone not null,
  looked_to timestamp with time zone not null,
  last_sent_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (person_id) REFERENCES people.person(id),
  CHECK (((person_id IS NOT NULL) OR (email IS NOT NULL))),
  CHECK (((person_id IS NULL) = (confirmed_at IS NULL))),
  CHECK ((how_often = ANY (ARRAY['at-once'::text, 'day'::text, 'mon'::text, 'tue'::text, 'wed'::text, 'thu'::text, 'fri'::text, 'sat'::text, 'sun'::text]))),
  CHECK ((length(question) <= 2000))
)
CREATE INDEX saved_search_by_person ON volunteering.saved_search USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE INDEX saved_search_due ON volunteering.saved_search USING btree (next_at) WHERE (person_id IS NOT NULL)
CREATE INDEX saved_search_unconfirmed ON volunteering.saved_search USING btree (made_at) WHERE (person_id IS NULL)
CREATE UNIQUE INDEX saved_search_once_a_person ON volunteering.saved_search USING btree (person_id, question) WHERE (person_id IS NOT NULL)

volunteering.search_told (
  search_id uuid not null,
  opportunity_id uuid not null,
  letter_id uuid,
  told_at timestamp with time zone not null,
  PRIMARY KEY (search_id, opportunity_id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id),
  FOREIGN KEY (search_id) REFERENCES volunteering.saved_search(id) ON DELETE CASCADE
)

volunteering.shift (
  id uuid not null,
  opportunity_id uuid not null,
  gathering_id uuid not null,
  key text not null,
  planned_on date not null,
  ended_at timestamp with time zone,
  UNIQUE (gathering_id),
  PRIMARY KEY (id),
  FOREIGN KEY (gathering_id) REFERENCES gatherings.gathering(id),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id)
)
CREATE UNIQUE INDEX shift_one_of_a_key ON volunteering.shift USING btree (opportunity_id, key) WHERE (ended_at IS NULL)

volunteering.stepped_aside (
  application_id uuid not null,
  reader_id uuid not null,
  said_at timestamp with time zone not null,
  PRIMARY KEY (application_id, reader_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE
)

volunteering.talk_slot (
  id uuid not null,
  host_id uuid not null,
  role_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  how text not null,
  at text,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  taken_back_at timestamp with time zone,
  day_only boolean not null default false,
  PRIMARY KEY (id),
  FOREIGN KEY (role_id) REFERENCES volunteering.role(id),
  CHECK ((day_only OR ((how = 'telephone'::text) = (at IS NULL)))),
  CHECK ((ends_at > starts_at)),
  CHECK (((NOT day_only) OR (taken_back_at IS NOT NULL))),
  CHECK ((how = ANY (ARRAY['video'::text, 'telephone'::text, 'place'::text])))
)
CREATE INDEX talk_slot_ahead ON volunteering.talk_slot USING btree (starts_at) WHERE (taken_back_at IS NULL)
CREATE UNIQUE INDEX talk_slot_one_at_a_time ON volunteering.talk_slot USING btree (host_id, starts_at) WHERE (taken_back_at IS NULL)

volunteering.together (
  id uuid not null,
  step jsonb not null,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  PRIMARY KEY (id)
)

volunteering.together_row (
  together_id uuid not null,
  application_id uuid not null,
  refusal text,
  message_id uuid,
  PRIMARY KEY (together_id, application_id),
  FOREIGN KEY (application_id) REFERENCES volunteering.application(id) ON DELETE CASCADE,
  FOREIGN KEY (message_id) REFERENCES volunteering.message(id) ON DELETE CASCADE,
  FOREIGN KEY (together_id) REFERENCES volunteering.together(id) ON DELETE CASCADE
)
CREATE INDEX together_row_by_application ON volunteering.together_row USING btree (application_id)
CREATE INDEX together_row_by_message ON volunteering.together_row USING btree (message_id) WHERE (message_id IS NOT NULL)

volunteering.version (
  opportunity_id uuid not null,
  number integer not null,
  answers jsonb not null,
  by_person uuid,
  at timestamp with time zone not null,
  PRIMARY KEY (opportunity_id, number),
  FOREIGN KEY (opportunity_id) REFERENCES volunteering.opportunity(id)
)

volunteering.wording (
  id uuid not null,
  name text not null,
  stage text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((stage = ANY (ARRAY['application'::text, 'selection'::text, 'checks'::text, 'clearance'::text])))
)
CREATE UNIQUE INDEX wording_one_of_a_name ON volunteering.wording USING btree (lower(name)) WHERE (ended_at IS NULL)

volunteering.wording_version (
  wording_id uuid not null,
  lang text not null,
  number integer not null,
  subject text not null,
  body text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  PRIMARY KEY (wording_id, lang, number),
  FOREIGN KEY (wording_id) REFERENCES volunteering.wording(id),
  CHECK ((number > 0))
)

view gatherings.first_time as
 SELECT p.person_id,
    min(p.made_at) AS asked_at,
    min(g.starts_at) FILTER (WHERE p.came > 0) AS came_at
   FROM gatherings.place p
     JOIN gatherings.gathering g ON g.id = p.gathering_id
  WHERE p.person_id IS NOT NULL
  GROUP BY p.person_id
 HAVING count(*) FILTER (WHERE p.came > 0) > 0;

view jobs.overview as
 SELECT id,
    task_id,
    run_at,
    attempts,
    max_attempts,
    last_error,
    created_at
   FROM graphile_worker._private_jobs;

view jobs.task_names as
 SELECT id,
    identifier
   FROM graphile_worker._private_tasks;

view learning.completion_facts as
 SELECT c.id,
    c.person_id,
    c.course_id,
    c.done_on,
    c.recorded_at,
    b.taken_back_at
   FROM learning.completion c
     LEFT JOIN learning.completion_back b ON b.completion_id = c.id;

view network.card as
 SELECT id,
    name,
    short_name,
    kind,
    town
   FROM network.organisation;

view network.sight as
 SELECT o.id,
    o.kind = 'ourselves'::text OR COALESCE(a.phone, false) AS phone,
    o.kind = 'ourselves'::text OR COALESCE(a.email, false) AS email,
    o.kind = 'ourselves'::text OR COALESCE(a.others, false) AS others,
    o.kind = 'ourselves'::text OR COALESCE(a.needs, true) AS needs,
    o.kind = 'ourselves'::text OR COALESCE(a.applications, false) AS applications
   FROM network.organisation o
     LEFT JOIN network.agreement a ON a.organisation_id = o.id;

view people.belonging as
 SELECT id,
    region
   FROM people.person
  WHERE same_as IS NULL;

view people.card as
 SELECT id,
    name,
    email,
    phone,
    lang,
    forgotten_at
   FROM people.person
  WHERE same_as IS NULL;

view programmes.card as
 SELECT id,
    name,
    side,
    summary,
    ended_at
   FROM programmes.programme;

CREATE OR REPLACE FUNCTION gatherings.looks_after(reader uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'gatherings', 'permits', 'network', 'pg_temp'
AS $function$
  select exists (
    select from gatherings.place p
    join gatherings.gathering g on g.id = p.gathering_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    left join network.sight s on s.id = g.organisation_id
    where p.person_id = person and p.state in ('held', 'confirmed', 'waiting', 'offered')
      and g.ends_at + interval '336 hours' >= seal.moment() and (
      t.role = 'administrator'
      or (t.role = 'coordinator' and (t.programmes = '{all}' or g.programme_id::text = any (t.programmes))
          and (g.region is null or t.regions = '{all}' or g.region = any (t.regions)))
      or (t.role = 'partner-lead' and t.organisation = g.organisation_id and coalesce(s.needs, true))
      or (t.role = 'opportunity-lead' and t.opportunity = g.part_of and coalesce(s.needs, true))))
$function$


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


CREATE OR REPLACE FUNCTION jobs.retry(job bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'graphile_worker', 'pg_temp'
AS $function$
  select count(*) > 0 from graphile_worker.reschedule_jobs(array[job], run_at => now(), attempts => 0)
$function$


CREATE OR REPLACE FUNCTION people.find_anew(person uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'people', 'pg_catalog', 'pg_temp'
AS $function$
  delete from found_by where person_id = person;
  insert into found_by (key, person_id, name, region)
  select key, p.id, lower(p.name), p.region from person p, lateral (
    select keys_of(p.name, p.email, p.phone, p.born_on) as key
    union all select 'n:' || word from tag t, unnest(words_of(t.tag)) as word where t.person_id = p.id) as keys
  where p.id = person and p.forgotten_at is null and p.same_as is null
  on conflict do nothing;
$function$


CREATE OR REPLACE FUNCTION people.folded(typed text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select replace(replace(replace(translate(
    normalize(regexp_replace(normalize(lower(typed), nfd), '[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]', '', 'g'), nfc),
    'øłđðıæœ''’‘`ʼʻ׳´', 'oldðiao'), 'ß', 'ss'), 'þ', 'th'), 'ð', 'd')
$function$


CREATE OR REPLACE FUNCTION people.found_when_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'people', 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into found_by (key, person_id, name, region)
  select key, p.id, lower(p.name), p.region from added p, lateral (select keys_of(p.name, p.email, p.phone, p.born_on) as key) as keys
  where p.forgotten_at is null and p.same_as is null
  on conflict do nothing;
  return null;
end $function$


CREATE OR REPLACE FUNCTION people.found_when_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'people', 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform find_anew(new.id);
  return null;
end $function$


CREATE OR REPLACE FUNCTION people.found_when_tagged()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'people', 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform find_anew(id) from (select old.person_id as id where tg_op <> 'INSERT' union select new.person_id where tg_op <> 'DELETE') as touched;
  return null;
end $function$


CREATE OR REPLACE FUNCTION people.given_to(note uuid, reader uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
  select coalesce((
    select d.given from note_decision d join request r on r.id = d.request_id
    where d.note_id = $1 and r.person_id = $2 and r.state in ('open', 'answered')
    order by d.at desc, d.id desc limit 1), false)
$function$


CREATE OR REPLACE FUNCTION people.keys_of(name text, email text, phone text, born_on date)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
declare
  words text[] := people.words_of(name);
  sounded text := people.whole(words);
  digits text := people.number_of(phone);
  word text;
  sound text;
begin
  foreach word in array words loop
    sound := people.sounds(word);
    return next 'n:' || word;
    if length(sound) > 1 then return next 's:' || sound; end if;
  end loop;
  foreach word in array array(select words[at] || words[at + 1] from generate_subscripts(words, 1) as at where at < cardinality(words)) loop
    return next 'n:' || word;
    return next 'j:' || people.sounds(word);
  end loop;
  if position(' ' in sounded) > 0 then return next 'w:' || sounded; end if;
  if born_on is not null and sounded <> '' then return next 'd:' || to_char(born_on, 'YYYY-MM-DD ') || sounded; end if;
  if email is not null then
    return next 'e:' || lower(email);
    return next 'n:' || split_part(lower(email), '@', 1);
  end if;
  if length(digits) >= 6 then
    return next 'p:' || digits;
    return next 'r:' || reverse(digits);
  end if;
end $function$


CREATE OR REPLACE FUNCTION people.kin_named(person uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
  select kind from people.kin where person_id = person order by kind
$function$


CREATE OR REPLACE FUNCTION people.look_counts(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
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
$function$


CREATE OR REPLACE FUNCTION people.minds_requests(reader uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'permits', 'pg_temp'
AS $function$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and t.role in ('administrator', 'data-lead'))
$function$


CREATE OR REPLACE FUNCTION people.number_of(phone text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(
    case when digits ~ '^44' and (plain ~ '^\+' or plain ~ '^00' or length(digits) > 10) then substr(digits, 3) else digits end, '^0+', '')
  from (select plain, regexp_replace(regexp_replace(plain, '\D', '', 'g'), '^00', '') as digits
        from (select replace(replace(coalesce(phone, ''), '(0)', ''), ' ', '') as plain) as typed) as written
$function$


CREATE OR REPLACE FUNCTION people.sounds(word text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
declare
  s text;
begin
  select f.sounds into s from people.spelling f where f.spelled = word;
  if found then return s; end if;
  if word !~ '^[a-z]+$' then return word; end if;
  s := replace(replace(replace(replace(word, 'chr', 'kr'), 'sch', 'sh'), 'ph', 'f'), 'kh', 'h');
  s := replace(replace(replace(replace(s, 'ck', 'k'), 'ch', 'h'), 'gh', 'g'), 'dh', 'd');
  s := replace(replace(replace(replace(s, 'th', 't'), 'sh', 's'), 'tz', 'z'), 'ts', 'z');
  s := replace(replace(replace(replace(s, 'dj', 'j'), 'q', 'k'), 'x', 'ks'), 'w', 'v');
  s := replace(replace(replace(replace(s, 'ce', 'se'), 'ci', 'si'), 'cy', 'sy'), 'c', 'k');
  s := regexp_replace(regexp_replace(s, '^y([ie])', '\1'), '(.)\1+', '\1', 'g');
  s := regexp_replace(s, '([aeiouy])h$', '\1');
  return translate(left(s, 1), 'jeiou', 'yaaaa') || translate(substr(s, 2), 'jaeiouy', 'y');
end $function$


CREATE OR REPLACE FUNCTION people.turn_kin(of_record uuid, to_record uuid, only_this uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
  update kin set person_id = to_record
  where person_id = of_record and (only_this is null or id = only_this)
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
    and not exists (select from kin other where other.person_id = to_record and other.kind = kin.kind)
  returning id
$function$


CREATE OR REPLACE FUNCTION people.turn_notes(of_record uuid, to_record uuid, only_this uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
  update note set person_id = to_record
  where person_id = of_record and (only_this is null or id = only_this)
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$function$


CREATE OR REPLACE FUNCTION people.turn_sealed(of_record uuid, to_record uuid, only_these uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
  update sealed_fact set person_id = to_record
  where person_id = of_record and (only_these is null or id = any (only_these))
    and exists (select from person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$function$


CREATE OR REPLACE FUNCTION people.whole(words text[])
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(
    string_agg(distinct sound, ' ' order by sound) filter (where length(word) > 2), string_agg(distinct sound, ' ' order by sound), '')
  from (select word, people.sounds(word) as sound from unnest(words) as word) as heard
$function$


CREATE OR REPLACE FUNCTION people.within_reach(reader uuid, person uuid, roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'permits', 'pg_temp'
AS $function$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and t.role = any (roles)
      and (t.role not in ('coordinator', 'vetting-officer') or t.regions = '{all}'
        or exists (select from people.person p where p.id = person and p.region = any (t.regions))))
$function$


CREATE OR REPLACE FUNCTION people.words_of(typed text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(word order by at) filter (where word <> ''), '{}')
  from regexp_split_to_table(people.folded(coalesce(typed, '')), '[^[:alnum:]]+') with ordinality as t (word, at)
$function$


CREATE OR REPLACE FUNCTION places.change_over(of_table text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'places', 'pg_catalog', 'pg_temp'
AS $function$
declare
  held record;
begin
  for held in
    select acl.privilege_type as right_to, case acl.grantee when 0 then 'public' else acl.grantee::regrole::text end as who
    from pg_class known, aclexplode(known.relacl) acl
    where known.oid = format('places.%I', of_table)::regclass and acl.grantee <> known.relowner
  loop
    execute format('grant %s on places.%I to %s', held.right_to, 'new_' || of_table, held.who);
  end loop;
  execute format('drop table places.%I', of_table);
  execute format('alter table places.%I rename to %I', 'new_' || of_table, of_table);
  execute format('alter table places.%I rename constraint %I to %I', of_table, 'new_' || of_table || '_pkey', of_table || '_pkey');
end $function$


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


CREATE OR REPLACE FUNCTION seal.moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(nullif(current_setting('opentent.moment', true), '')::timestamptz, now())
$function$


CREATE OR REPLACE FUNCTION volunteering.application_of_approval(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'pg_temp'
AS $function$ select application_id from volunteering.approval_asked where id = asked $function$


CREATE OR REPLACE FUNCTION volunteering.application_of_conversation(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'pg_temp'
AS $function$ select application_id from volunteering.conversation where id = asked $function$


CREATE OR REPLACE FUNCTION volunteering.arranges_for(reader uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'permits', 'people', 'pg_temp'
AS $function$
  select exists (
    select from permits.grant t, people.person p
    where t.person_id = reader and t.ended_at is null and p.id = person
      and (t.role = 'administrator' or (t.role = 'coordinator' and (t.regions = '{all}' or p.region = any (t.regions)))))
$function$


CREATE OR REPLACE FUNCTION volunteering.checked_in(reader uuid, person uuid)
 RETURNS TABLE(opportunity_id uuid, programme_id uuid, region text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'people', 'pg_temp'
AS $function$
  select o.id, o.programme_id, o.region from volunteering.opportunity o
  where exists (
      select from volunteering.interest i
      where i.opportunity_id = o.id and i.person_id = person and i.state in ('waiting', 'answered')
        and o.published ->> 'kind' = 'role')
    or exists (
      select from volunteering.check_seen s where s.opportunity_id = o.id and s.person_id = person)
    or exists (
      select from volunteering.application a
      where a.opportunity_id = o.id and a.person_id = person and a.state in ('open', 'paused', 'cleared')
        and not volunteering.is_aside(reader, person, a.role_id))
  union
  select null, r.programme_id, p.region
  from volunteering.evidence e
  join volunteering.role r on r.id = e.role_id and r.ended_at is null
  join people.belonging p on p.id = e.person_id
  where e.person_id = person and e.taken_back_at is null and not volunteering.is_aside(reader, person, r.id)
$function$


CREATE OR REPLACE FUNCTION volunteering.is_aside(reader uuid, person uuid, role uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'pg_temp'
AS $function$
  select exists (
    select from volunteering.stepped_aside x join volunteering.application a on a.id = x.application_id
    where x.reader_id = reader and a.person_id = person and a.role_id = role)
$function$


CREATE OR REPLACE FUNCTION volunteering.is_own_application(reader uuid, application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'pg_temp'
AS $function$
  select exists (select from volunteering.application a where a.id = application and a.person_id = reader)
$function$


CREATE OR REPLACE FUNCTION volunteering.may_clear(staff uuid, asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'permits', 'pg_temp'
AS $function$
  select exists (
    select from volunteering.opportunity o
    join permits.grant t on t.person_id = staff and t.ended_at is null
    where o.id = asked and (
      t.role = 'administrator'
      or (t.role in ('coordinator', 'vetting-officer')
        and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
        and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))))
$function$


CREATE OR REPLACE FUNCTION volunteering.reaches_application(reader uuid, application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'permits', 'network', 'pg_temp'
AS $function$
  select exists (
    select from volunteering.application a
    join volunteering.opportunity o on o.id = a.opportunity_id
    join network.sight s on s.id = o.organisation_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where a.id = application and a.state <> 'draft' and a.person_id <> reader
      and not exists (select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = reader)
      and (
        t.role = 'administrator'
        or (t.role in ('coordinator', 'vetting-officer')
          and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
          and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))
        or (t.role = 'partner-lead' and t.organisation = o.organisation_id and s.applications)))
$function$


CREATE OR REPLACE FUNCTION volunteering.reaches_checks(reader uuid, person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'permits', 'people', 'pg_temp'
AS $function$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and (
      t.role = 'administrator'
      or (t.role = 'coordinator' and exists (
        select from people.person p where p.id = person
          and (t.regions = '{all}' or p.region = any (t.regions))))
      or (t.role in ('coordinator', 'vetting-officer') and exists (
        select from volunteering.checked_in(reader, person) c
        where (t.programmes = '{all}' or c.programme_id::text = any (t.programmes))
          and (c.region is null or t.regions = '{all}' or c.region = any (t.regions))))))
$function$


CREATE OR REPLACE FUNCTION volunteering.reaches_reference(reader uuid, of_referee uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'volunteering', 'permits', 'pg_temp'
AS $function$
  select exists (
    select from volunteering.referee r
    join volunteering.application a on a.id = r.application_id
    join volunteering.opportunity o on o.id = a.opportunity_id
    join permits.grant t on t.person_id = reader and t.ended_at is null
    where r.id = of_referee and volunteering.reaches_application(reader, a.id) and (
      t.role = 'administrator'
      or (t.role in ('coordinator', 'vetting-officer')
        and (t.programmes = '{all}' or o.programme_id::text = any (t.programmes))
        and (o.region is null or t.regions = '{all}' or o.region = any (t.regions)))))
$function$


CREATE OR REPLACE FUNCTION volunteering.turn_checks(of_record uuid, to_record uuid, only_these uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'volunteering', 'people', 'pg_temp'
AS $function$
  update check_seen set person_id = to_record
  where person_id = of_record and (only_these is null or id = any (only_these))
    and exists (select from people.person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
  returning id
$function$


CREATE OR REPLACE FUNCTION volunteering.turn_receipts_only(of_record uuid, to_record uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'volunteering', 'people', 'pg_temp'
AS $function$
  with moved as (
    update receipts_only r set person_id = to_record
    where person_id = of_record and not exists (select from receipts_only o where o.person_id = to_record)
      and exists (select from people.person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
    returning 1)
  select exists (select from moved)
$function$


row-level rule on audit.detail: anybody_writes for INSERT using () with check (true)

row-level rule on audit.detail: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on audit.detail: within_reach for SELECT using ((( SELECT seal.actor() AS actor) IS NOT NULL)) with check ()

row-level rule on gatherings.note: anybody_may_tell for INSERT using () with check (true)

row-level rule on gatherings.note: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on gatherings.note: within_reach for ALL using ((EXISTS ( SELECT
   FROM gatherings.place p
  WHERE ((p.signup_id = note.signup_id) AND (p.person_id = ( SELECT seal.actor() AS actor)))))) with check ((EXISTS ( SELECT
   FROM gatherings.place p
  WHERE ((p.signup_id = note.signup_id) AND (p.person_id = ( SELECT seal.actor() AS actor))))))

row-level rule on people.hold_step: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.hold_step: within_reach for ALL using (people.minds_requests(( SELECT seal.actor() AS actor))) with check (people.minds_requests(( SELECT seal.actor() AS actor)))

row-level rule on people.kin: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.kin: within_reach for ALL using (((person_id = ( SELECT seal.actor() AS actor)) OR people.within_reach(( SELECT seal.actor() AS actor), person_id, '{administrator,safeguarding-lead,coordinator}'::text[]))) with check (((person_id = ( SELECT seal.actor() AS actor)) OR people.within_reach(( SELECT seal.actor() AS actor), person_id, '{administrator,safeguarding-lead,coordinator}'::text[])))

row-level rule on people.note: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.note: given_notes for SELECT using (((level = 'safeguarding'::text) AND (person_id = ( SELECT seal.actor() AS actor)) AND people.given_to(id, person_id))) with check ()

row-level rule on people.note: own_notes for SELECT using (((level <> 'safeguarding'::text) AND (person_id = ( SELECT seal.actor() AS actor)))) with check ()

row-level rule on people.note: within_reach for ALL using (((person_id <> ( SELECT seal.actor() AS actor)) AND people.within_reach(( SELECT seal.actor() AS actor), person_id,
CASE level
    WHEN 'everybody'::text THEN '{administrator,safeguarding-lead,coordinator,vetting-officer}'::text[]
    WHEN 'arranging'::text THEN '{administrator,safeguarding-lead,coordinator}'::text[]
    WHEN 'vetting'::text THEN '{administrator,vetting-officer}'::text[]
    ELSE '{safeguarding-lead}'::text[]
END))) with check (((person_id <> ( SELECT seal.actor() AS actor)) AND people.within_reach(( SELECT seal.actor() AS actor), person_id,
CASE level
    WHEN 'everybody'::text THEN '{administrator,safeguarding-lead,coordinator,vetting-officer}'::text[]
    WHEN 'arranging'::text THEN '{administrator,safeguarding-lead,coordinator}'::text[]
    WHEN 'vetting'::text THEN '{administrator,vetting-officer}'::text[]
    ELSE '{safeguarding-lead}'::text[]
END)))

row-level rule on people.note_decision: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.note_decision: within_reach for ALL using ((EXISTS ( SELECT
   FROM people.request r
  WHERE ((r.id = note_decision.request_id) AND (r.person_id <> ( SELECT seal.actor() AS actor)) AND people.within_reach(( SELECT seal.actor() AS actor), r.person_id, '{safeguarding-lead}'::text[]))))) with check ((EXISTS ( SELECT
   FROM people.request r
  WHERE ((r.id = note_decision.request_id) AND (r.person_id <> ( SELECT seal.actor() AS actor)) AND people.within_reach(( SELECT seal.actor() AS actor), r.person_id, '{safeguarding-lead}'::text[])))))

row-level rule on people.request_words: anybody_may_ask for INSERT using () with check (true)

row-level rule on people.request_words: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.request_words: within_reach for ALL using ((people.minds_requests(( SELECT seal.actor() AS actor)) OR (EXISTS ( SELECT
   FROM people.request r
  WHERE ((r.id = request_words.request_id) AND (r.person_id = ( SELECT seal.actor() AS actor))))))) with check ((people.minds_requests(( SELECT seal.actor() AS actor)) OR (EXISTS ( SELECT
   FROM people.request r
  WHERE ((r.id = request_words.request_id) AND (r.person_id = ( SELECT seal.actor() AS actor)))))))

row-level rule on people.sealed_fact: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on people.sealed_fact: those_who_arrange for SELECT using (((kind = 'access'::text) AND people.within_reach(( SELECT seal.actor() AS actor), person_id, '{administrator,coordinator}'::text[]))) with check ()

row-level rule on people.sealed_fact: those_who_look_after for SELECT using (((kind = 'access'::text) AND gatherings.looks_after(( SELECT seal.actor() AS actor), person_id))) with check ()

row-level rule on people.sealed_fact: within_reach for ALL using ((person_id = ( SELECT seal.actor() AS actor))) with check ((person_id = ( SELECT seal.actor() AS actor)))

row-level rule on volunteering.application_guardian: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.application_guardian: own_guardian for ALL using (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.application_guardian: within_reach for ALL using (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.application_reason: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.application_reason: own_reasons for ALL using (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.application_reason: within_reach for ALL using (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.application_told: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.application_told: own_answers for ALL using (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.is_own_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.application_told: within_reach for ALL using (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id)) with check (volunteering.reaches_application(( SELECT seal.actor() AS actor), application_id))

row-level rule on volunteering.approval_reason: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.approval_reason: own_reasons for SELECT using (volunteering.is_own_application(( SELECT seal.actor() AS actor), volunteering.application_of_approval(asked_id))) with check ()

row-level rule on volunteering.approval_reason: within_reach for ALL using (volunteering.reaches_application(( SELECT seal.actor() AS actor), volunteering.application_of_approval(asked_id))) with check (volunteering.reaches_application(( SELECT seal.actor() AS actor), volunteering.application_of_approval(asked_id)))

row-level rule on volunteering.check_seen: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.check_seen: own_checks for SELECT using ((person_id = ( SELECT seal.actor() AS actor))) with check ()

row-level rule on volunteering.check_seen: within_reach for ALL using (volunteering.reaches_checks(( SELECT seal.actor() AS actor), person_id)) with check (volunteering.reaches_checks(( SELECT seal.actor() AS actor), person_id))

row-level rule on volunteering.check_status: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.check_status: within_reach for ALL using ((EXISTS ( SELECT
   FROM volunteering.check_seen s
  WHERE (s.id = check_status.check_id)))) with check ((EXISTS ( SELECT
   FROM volunteering.check_seen s
  WHERE (s.id = check_status.check_id))))

row-level rule on volunteering.conversation_note: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.conversation_note: own_notes for SELECT using (volunteering.is_own_application(( SELECT seal.actor() AS actor), volunteering.application_of_conversation(conversation_id))) with check ()

row-level rule on volunteering.conversation_note: within_reach for ALL using (volunteering.reaches_application(( SELECT seal.actor() AS actor), volunteering.application_of_conversation(conversation_id))) with check (volunteering.reaches_application(( SELECT seal.actor() AS actor), volunteering.application_of_conversation(conversation_id)))

row-level rule on volunteering.receipts_only: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.receipts_only: own_receipts_only for SELECT using ((person_id = ( SELECT seal.actor() AS actor))) with check ()

row-level rule on volunteering.receipts_only: within_reach for ALL using (volunteering.arranges_for(( SELECT seal.actor() AS actor), person_id)) with check (volunteering.arranges_for(( SELECT seal.actor() AS actor), person_id))

row-level rule on volunteering.referee_contact: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.referee_contact: of_themselves for ALL using ((referee_id = ( SELECT seal.actor() AS actor))) with check ()

row-level rule on volunteering.referee_contact: own_referees for ALL using ((EXISTS ( SELECT
   FROM volunteering.referee r
  WHERE ((r.id = referee_contact.referee_id) AND volunteering.is_own_application(( SELECT seal.actor() AS actor), r.application_id))))) with check ()

row-level rule on volunteering.referee_contact: within_reach for ALL using (volunteering.reaches_reference(( SELECT seal.actor() AS actor), referee_id)) with check (volunteering.reaches_reference(( SELECT seal.actor() AS actor), referee_id))

row-level rule on volunteering.reference_words: by_the_hub for ALL using (( SELECT seal.by_the_hub() AS by_the_hub)) with check (( SELECT seal.by_the_hub() AS by_the_hub))

row-level rule on volunteering.reference_words: of_themselves for ALL using (((referee_id = ( SELECT seal.actor() AS actor)) AND (EXISTS ( SELECT
   FROM volunteering.referee r
  WHERE ((r.id = reference_words.referee_id) AND (r.state = ANY (ARRAY['asked'::text, 'to-confirm'::text]))))))) with check ()

row-level rule on volunteering.reference_words: within_reach for ALL using (volunteering.reaches_reference(( SELECT seal.actor() AS actor), referee_id)) with check (volunteering.reaches_reference(( SELECT seal.actor() AS actor), referee_id))

CREATE TRIGGER found_when_added AFTER INSERT ON people.person REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION people.found_when_added()

CREATE TRIGGER found_when_changed AFTER UPDATE ON people.person FOR EACH ROW WHEN ((((((((old.name IS DISTINCT FROM new.name) OR (old.email IS DISTINCT FROM new.email)) OR (old.phone IS DISTINCT FROM new.phone)) OR (old.born_on IS DISTINCT FROM new.born_on)) OR (old.region IS DISTINCT FROM new.region)) OR (old.same_as IS DISTINCT FROM new.same_as)) OR (old.forgotten_at IS DISTINCT FROM new.forgotten_at))) EXECUTE FUNCTION people.found_when_changed()

CREATE TRIGGER found_when_tagged AFTER INSERT OR DELETE OR UPDATE ON people.tag FOR EACH ROW EXECUTE FUNCTION people.found_when_tagged()
