-- Who was forgotten, by id alone, so that a restore can do it again; the list also lies beside the database.
create table house.erasure (
  person_id  uuid primary key,
  asked_at   timestamptz not null,
  done_at    timestamptz
);
