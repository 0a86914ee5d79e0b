-- volunteering: what people were told about renewals, so that each thing is said once.
create table volunteering.renewal_told (
  id           uuid primary key,
  person_id    uuid not null references people.person (id),
  role_id      uuid not null references volunteering.role (id),
  -- The key of the requirement; '*' where the whole standing ran out.
  requirement  text not null,
  -- The day on which it runs out, or ran out.
  ends_on      date not null,
  what         text not null check (what in ('first', 'again', 'lapsed')),
  told_at      timestamptz not null
);
create unique index renewal_told_once on volunteering.renewal_told (person_id, role_id, requirement, ends_on, what);
create index renewal_told_by_role on volunteering.renewal_told (role_id);
