-- The rights of the two working roles, set anew after every migration.
do $$
declare
  part text;
  tbl record;
begin
  for part in
    select nspname from pg_namespace
    where nspname not like 'pg\_%' and nspname not in ('information_schema', 'public')
  loop
    execute format('grant usage on schema %I to {{app}}, {{worker}}', part);
    execute format('grant execute on all functions in schema %I to {{worker}}', part);
    if part <> 'graphile_worker' then
      execute format('grant select, insert, update, delete on all tables in schema %I to {{app}}, {{worker}}', part);
      execute format('grant usage on all sequences in schema %I to {{app}}, {{worker}}', part);
      execute format('grant execute on all functions in schema %I to {{app}}', part);
    end if;
  end loop;

  -- The queue is the worker's; the app may only enqueue, through jobs.enqueue.
  revoke all on schema graphile_worker from {{app}};
  execute 'grant all on all tables in schema graphile_worker to {{worker}}';
  execute 'grant all on all sequences in schema graphile_worker to {{worker}}';
  for tbl in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'p') and relrowsecurity loop
    execute format('drop policy if exists worker_works on graphile_worker.%I', tbl.relname);
    execute format('create policy worker_works on graphile_worker.%I to {{worker}} using (true) with check (true)', tbl.relname);
  end loop;
end $$;

revoke all on all functions in schema jobs from public;
revoke insert, update, delete on house.migration from {{app}}, {{worker}};

-- How names are spelled comes with the program.
revoke insert, update, delete, truncate on people.spelling from {{app}}, {{worker}};

-- Keys are made by whoever first needs them, retired and rewrapped by the worker, and removed by nobody.
revoke update, delete, truncate on seal.key, seal.master from {{app}}, {{worker}};
grant update on seal.key, seal.master to {{worker}};

-- The audit log only grows. Entries are written by both roles and changed by none; the worker chains them, and
-- takes away personal details when somebody is forgotten.
revoke update, delete, truncate on audit.entry, audit.link, audit.detail, audit.pending from {{app}}, {{worker}};
revoke insert on audit.link from {{app}};
grant insert on audit.link to {{worker}};
grant delete on audit.pending, audit.detail to {{worker}};
grant update (sealed) on audit.detail to {{worker}};

-- What happened to places is written once and stays as it was.
revoke update, delete on gatherings.history from {{app}}, {{worker}};

-- What somebody was trusted with is ended, never removed.
revoke delete, truncate on permits.grant from {{app}}, {{worker}};

-- What was done about a request stays as it was written; the worker takes it away once it is kept no longer.
revoke update, truncate on people.request_step from {{app}}, {{worker}};
revoke delete, truncate on people.request, people.request_step from {{app}};
-- That a hold was set, looked at and ended stays as it was noted; the worker takes its reason away with its person.
revoke update, delete, truncate on people.hold_step from {{app}};
revoke delete, truncate on people.hold from {{app}};
-- What the nights took away is counted by the worker.
revoke insert, update, delete, truncate on house.retention from {{app}};
-- A decision about a check stays as it was made.
revoke update, delete, truncate on volunteering.check_decision from {{app}}, {{worker}};
-- A note stays as it was written; the worker closes it under newer keys, and takes it away when somebody is forgotten.
revoke update, truncate on people.note from {{app}}, {{worker}};
revoke delete on people.note from {{app}};
grant update (value) on people.note to {{worker}};
-- What was decided about a note stays as it was decided, and goes as notes do.
revoke update, truncate on people.note_decision from {{app}}, {{worker}};
revoke delete on people.note_decision from {{app}};
grant update (value) on people.note_decision to {{worker}};
-- Letters were written in it: a version of a wording stays as it was kept.
revoke update, delete, truncate on volunteering.wording_version from {{app}}, {{worker}};

-- A published version stays as it was published; a completion only grows. Merging two records may say anew whose it
-- is; the worker takes away typed reasons when somebody is forgotten, and all of it once it is kept no longer.
revoke update, delete, truncate on learning.version, learning.completion, learning.completion_back from {{app}}, {{worker}};
grant update (person_id) on learning.completion to {{app}}, {{worker}};
grant update (reason), delete on learning.completion, learning.completion_back to {{worker}};
-- What volunteers agree to stays as it went out.
revoke update, delete, truncate on volunteering.agreement_version from {{app}}, {{worker}};

-- A version of what a role asks for stays as it was kept, and so does by which an application was judged.
revoke update, delete, truncate on volunteering.policy, volunteering.policy_move from {{app}};
revoke update, truncate on volunteering.policy, volunteering.policy_move from {{worker}};
-- What was recorded of somebody is taken back and never changed; the worker takes it away once it is kept no longer.
revoke update, delete, truncate on volunteering.evidence from {{app}};
grant update (taken_back_at, taken_back_by, taken_back_why, person_id) on volunteering.evidence to {{app}};
revoke delete, truncate on volunteering.exemption, volunteering.exemption_asked, volunteering.role_stop from {{app}};
