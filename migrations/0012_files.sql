-- files: what people handed in, as it was checked and made anew. The bytes lie in the files folder, not here.
create schema files;

create table files.file (
  id          uuid primary key,
  -- Part of the address, so that knowing an id opens nothing.
  token       text not null check (token ~ '^[A-Za-z0-9_-]{22}$'),
  purpose     text not null,
  -- The person it belongs to; null when it is the charity's own.
  owner_id    uuid,
  name        text,
  type        text not null,
  bytes       int not null check (bytes > 0),
  width       int,
  height      int,
  sha256      bytea not null,
  public      boolean not null,
  created_at  timestamptz not null
);
create index file_by_owner on files.file (owner_id, id) where owner_id is not null;
create index file_by_purpose on files.file (purpose, id);
