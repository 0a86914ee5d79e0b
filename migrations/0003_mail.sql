-- mail: every letter the hub sends, queued in the transaction that causes it.
create schema mail;

create table mail.letter (
  id           uuid primary key,
  kind         text not null,
  person_id    uuid,
  address      text not null,
  subject      text not null,
  words        text not null,
  markup       text not null,
  headers      jsonb not null default '{}',
  calendar     jsonb,
  -- A letter may carry a link that opens a door; staff see it masked until they ask, and asking is logged.
  secret       boolean not null default false,
  state        text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'returned', 'withdrawn')),
  not_before   timestamptz not null,
  queued_at    timestamptz not null,
  sent_at      timestamptz,
  tries        int not null default 0,
  answer       text
);
create index letter_by_state on mail.letter (state, queued_at desc);
create index letter_by_person on mail.letter (person_id, queued_at desc) where person_id is not null;

-- Addresses that must not be written to: they came back for good.
create table mail.dead_address (
  digest    bytea primary key,
  since     timestamptz not null,
  reason    text not null
);
