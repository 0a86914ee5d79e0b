-- lists: a file of more people than one person's word lets out. Somebody asks, another says yes or no, and within a day of
-- the yes it may be taken. What was asked for may name somebody, so all of it goes soon.
create table lists.asked (
  id           uuid primary key,
  -- Which list, by its key, such as 'people'.
  list         text not null,
  -- All that narrowed it, as the list's address says it, typed words too.
  query        text not null,
  -- How many fitted when it was asked.
  rows         int not null check (rows > 0),
  reason       text not null,
  asked_by     uuid not null references identity.account (id),
  asked_at     timestamptz not null,
  answer       text check (answer in ('yes', 'no')),
  -- Why not; or what to mind.
  words        text,
  answered_by  uuid references identity.account (id),
  answered_at  timestamptz,
  check (num_nonnulls(answer, answered_at) in (0, 2)),
  -- Nobody says yes to themselves.
  check (answered_by <> asked_by)
);
create index asked_open on lists.asked (asked_at) where answer is null;
create index asked_by_person on lists.asked (asked_by, asked_at desc);
create index asked_answered_by on lists.asked (answered_by) where answered_by is not null;
