-- seal: keys that open sealed fields. They lie wrapped; what unwraps them is never in the database.
create schema seal;

-- How the right master key is recognised, in one row: a digest of it that gives nothing away.
create table seal.master (
  one    boolean primary key default true check (one),
  proof  bytea not null,
  since  timestamptz not null
);

create sequence seal.key_number as int;

-- One key in use for each purpose (a room's name), and the retired ones, which still open what they closed.
create table seal.key (
  number      int primary key check (number > 0),
  purpose     text not null,
  wrapped     bytea not null,
  created_at  timestamptz not null,
  retired_at  timestamptz check (retired_at >= created_at)
);

-- Two programs at once cannot make two keys for one purpose.
create unique index key_one_in_use_per_purpose on seal.key (purpose) where retired_at is null;

-- The number of the key that closed a field; it stands in bytes 1 to 4, after the format's version.
create function seal.key_of(closed bytea) returns bigint
  language sql immutable strict parallel safe
as $$
  select (get_byte(closed, 1)::bigint << 24) | (get_byte(closed, 2) << 16) | (get_byte(closed, 3) << 8) | get_byte(closed, 4)
$$;

-- The person this transaction reads for, or null: set by set_config('opentent.actor', …, true).
create function seal.actor() returns uuid
  language sql stable parallel safe
as $$
  select case when current_setting('opentent.actor', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then current_setting('opentent.actor', true)::uuid end
$$;

-- Whether this transaction is the hub's own work: it says so, and its role may retire keys, which the app may not.
create function seal.by_the_hub() returns boolean
  language sql stable parallel safe
as $$
  select coalesce(current_setting('opentent.actor', true) = 'the hub', false)
    and has_column_privilege('seal.key', 'retired_at', 'update')
$$;

-- Raises the second wall around a sealed table: rows are there only for whom the condition holds, and for the hub.
create function seal.guard(guarded regclass, may_reach text) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy within_reach on %s using (%s) with check (%s)', guarded, may_reach, may_reach);
  execute format('create policy by_the_hub on %s using ((select seal.by_the_hub())) with check ((select seal.by_the_hub()))', guarded);
end $$;
