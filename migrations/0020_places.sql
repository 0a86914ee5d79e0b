-- places: where postcodes lie, as an operator imported it. What people type into the finder is never kept.
create schema places;

-- Postcode districts (N12), from a table of districts.
create table places.district (
  district  text primary key,
  lat       double precision not null,
  lon       double precision not null,
  town      text not null,
  region    text not null
);

-- The ONS Postcode Directory: one row a live postcode, without its space, with the codes of the places it lies in.
-- An import builds these three anew beside the old ones and changes them over, so nothing may refer to them.
create table places.postcode (
  postcode      text primary key,
  lat           real not null,
  lon           real not null,
  authority     text,
  constituency  text,
  region        text,
  country       text
);

-- The middle of each postcode sector (N12 8) and district of the directory: the mean of their live postcodes.
create table places.sector (
  sector     text primary key,
  lat        double precision not null,
  lon        double precision not null,
  postcodes  int not null
);

create table places.directory_district (
  district   text primary key,
  lat        double precision not null,
  lon        double precision not null,
  postcodes  int not null
);

-- What was imported last, and what became of each of its rows.
create table places.imported (
  what         text primary key check (what in ('districts', 'directory')),
  imported_at  timestamptz not null,
  rows_read    bigint not null,
  rows_kept    bigint not null,
  skipped      jsonb not null
);

-- Puts the table new_NAME, filled beside NAME, in its place, with its rights and the names of its key.
-- Run by an import, as the owner, in the transaction that filled it: readers see the old rows, then the new.
create function places.change_over(of_table text) returns void
  language plpgsql
  set search_path = places, pg_catalog, pg_temp
as $$
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
end $$;
