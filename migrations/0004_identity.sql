-- identity: accounts, the ways in, and who is in at present. Whatever opens a door lies here as a keyed digest only.
create schema identity;

-- An account's id is the person's. It may have no address at all.
create table identity.account (
  id         uuid primary key,
  name       text not null,
  made_at    timestamptz not null,
  closed_at  timestamptz
);
create index account_by_name on identity.account (lower(name) text_pattern_ops);

-- Addresses whose owner proved them. An address somebody merely typed is not kept here.
create table identity.address (
  email         text primary key,
  account_id    uuid not null references identity.account (id),
  confirmed_at  timestamptz not null
);
create index address_by_account on identity.address (account_id);

-- A link that is used once. The account may not exist yet: it is made when the link proves the address.
create table identity.link (
  id              uuid primary key,
  token_digest    bytea not null unique,
  purpose         text not null,
  email           text not null,
  account_id      uuid,
  payload         jsonb not null,
  -- The browser that asked; another one must give the code that this one shows.
  browser_digest  bytea,
  code_digest     bytea,
  made_at         timestamptz not null,
  expires_at      timestamptz not null check (expires_at > made_at),
  used_at         timestamptz,
  -- The press that used it: pressed twice, a button answers twice the same.
  press_digest    bytea,
  went_to         text,
  -- The session it opened; null when it opened none.
  session_id      uuid
);
create index link_by_end on identity.link (expires_at);
create index link_by_account on identity.link (account_id) where used_at is null;

create table identity.session (
  id            uuid primary key,
  account_id    uuid not null references identity.account (id),
  token_digest  bytea not null unique,
  strength      text not null check (strength in ('link', 'strong')),
  came_by       text not null check (came_by in ('link', 'passkey', 'code', 'recovery-code', 'spoken', 'set-up')),
  device        text not null,
  made_at       timestamptz not null,
  -- When its strength was last shown.
  proved_at     timestamptz not null,
  seen_at       timestamptz not null,
  -- The recovery it may finish: it may set up a new way in, and nothing else.
  recovery_id   uuid,
  ended_at      timestamptz,
  ended_why     text
);
create index session_by_account on identity.session (account_id) where ended_at is null;
create index session_by_end on identity.session (ended_at) where ended_at is not null;

-- Browsers an account came in from, so that a new one is noticed.
create table identity.browser (
  account_id  uuid not null references identity.account (id),
  digest      bytea not null,
  device      text not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  primary key (account_id, digest)
);

create table identity.passkey (
  id             uuid primary key,
  account_id     uuid not null references identity.account (id),
  credential_id  text not null unique,
  public_key     bytea not null,
  counter        bigint not null,
  transports     text[] not null,
  -- The host it was made for; a passkey opens no other.
  host           text not null,
  name           text not null,
  synced         boolean not null,
  made_at        timestamptz not null,
  last_used_at   timestamptz,
  -- Its counter went back: perhaps it was copied. It opens nothing from then on.
  fell_back_at   timestamptz
);
create index passkey_by_account on identity.passkey (account_id);

-- Challenges that were answered; a second answer to one finds it here.
create table identity.answered (
  digest      bytea primary key,
  expires_at  timestamptz not null
);
create index answered_by_end on identity.answered (expires_at);

-- An app that shows one-time codes; the secret is sealed.
create table identity.code_app (
  account_id  uuid primary key references identity.account (id),
  secret      bytea not null,
  made_at     timestamptz not null,
  -- The 30 seconds whose code was used last; neither it nor an earlier one is taken again.
  last_step   bigint not null
);

create table identity.recovery_code (
  account_id  uuid not null references identity.account (id),
  digest      bytea not null,
  made_at     timestamptz not null,
  used_at     timestamptz,
  primary key (account_id, digest)
);

-- A code a coordinator reads out or prints for somebody who cannot read their mail.
create table identity.spoken_code (
  id           uuid primary key,
  account_id   uuid not null references identity.account (id),
  digest       bytea not null unique,
  made_by      uuid not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null check (expires_at > made_at),
  recovery_id  uuid,
  used_at      timestamptz
);
create index spoken_code_by_account on identity.spoken_code (account_id);

-- Somebody lost their ways in: others agree, a delay passes, then they set up new ones.
create table identity.recovery (
  id          uuid primary key,
  account_id  uuid not null references identity.account (id),
  reason      text not null,
  opened_by   uuid not null,
  opened_at   timestamptz not null,
  -- Set once enough others agreed.
  ready_at    timestamptz,
  -- The letter with the link went out.
  told_at     timestamptz,
  ended_at    timestamptz,
  ended_how   text check (ended_how in ('used', 'stopped', 'declined', 'lapsed')),
  ended_by    uuid
);
-- Two presses at once open one case.
create unique index recovery_one_open on identity.recovery (account_id) where ended_at is null;

create table identity.agreement (
  recovery_id  uuid not null references identity.recovery (id),
  agreed_by    uuid not null,
  agreed_at    timestamptz not null,
  primary key (recovery_id, agreed_by)
);
