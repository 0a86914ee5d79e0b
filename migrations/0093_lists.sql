-- lists: views of the desk's lists, kept under a name. A view holds chosen filters, never words that were typed.
create schema lists;

create table lists.view (
  id         uuid primary key,
  -- Which list, by its key, such as 'people'.
  list       text not null,
  name       text not null check (length(name) between 1 and 40),
  -- The filters, as the list's address says them.
  query      text not null check (query <> ''),
  -- Who keeps it; null once they were forgotten, and others still use it.
  person_id  uuid references identity.account (id),
  is_shared  boolean not null,
  kept_at    timestamptz not null,
  check (is_shared or person_id is not null)
);
-- Under the same name, the newer view takes the place of the older.
create unique index view_once on lists.view (person_id, list, lower(name));
create index view_shared on lists.view (list) where is_shared;
