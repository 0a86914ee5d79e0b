-- audit: who did or looked at what. Written in the transaction that does it, chained by hash afterwards.
create schema audit;

-- Ids and salted digests only; what was personal in an act lies in audit.detail and can be erased.
create table audit.entry (
  id             uuid primary key,
  at             timestamptz not null,
  actor_kind     text not null check (actor_kind in ('person', 'hub', 'visitor')),
  actor_id       uuid check ((actor_id is not null) = (actor_kind = 'person')),
  act            text not null,
  looked         boolean not null,
  subject_kind   text not null,
  subject_id     text,
  -- The person whom the act concerns, so that they can be shown it.
  person_id      uuid,
  reason         text check (length(reason) <= 200),
  network        text,
  detail_digest  bytea
);
create index entry_by_person on audit.entry (person_id, id) where person_id is not null;
create index entry_by_actor on audit.entry (actor_id, id) where actor_id is not null;
create index entry_by_subject on audit.entry (subject_id, id) where subject_id is not null;

-- Entries that no link holds yet. A row is here from the entry's own transaction until the chain takes it, so an
-- entry that commits late is simply taken later, and none is missed whatever the order of commits.
create table audit.pending (
  entry_id  uuid not null
);

-- The chain: each hash covers the entry, its number, and the hash before it.
create table audit.link (
  seq       bigint primary key check (seq > 0),
  entry_id  uuid not null unique,
  hash      bytea not null check (octet_length(hash) = 32)
);

-- What was personal in an act, plain or sealed; the entry keeps a digest salted with a salt that lies only here.
create table audit.detail (
  entry_id   uuid primary key,
  person_id  uuid,
  salt       bytea not null,
  plain      text,
  sealed     bytea,
  check (num_nonnulls(plain, sealed) = 1)
);
create index detail_by_person on audit.detail (person_id) where person_id is not null;

-- Details are written by everybody, and read only in a transaction that says for whom, or by the hub.
alter table audit.detail enable row level security;
create policy anybody_writes on audit.detail for insert with check (true);
create policy within_reach on audit.detail for select using ((select seal.actor()) is not null);
create policy by_the_hub on audit.detail
  using ((select seal.by_the_hub())) with check ((select seal.by_the_hub()));
