-- volunteering: a parent's or guardian's yes, and why an application was paused, withdrawn or declined.

alter table volunteering.application
  -- When a parent or guardian answered, and who wrote it down; null: they themselves, by their link.
  add column guardian_at timestamptz,
  add column guardian_by uuid,
  add check ((guardian in ('yes', 'no')) = (guardian_at is not null));

-- Who says yes for somebody under 18, closed, and how often we asked.
create table volunteering.application_guardian (
  application_id  uuid primary key references volunteering.application (id) on delete cascade,
  -- Closed: name and address.
  who             bytea not null,
  asked_at        timestamptz not null,
  reminded_at     timestamptz,
  reminders       int not null default 0
);
select seal.guard('volunteering.application_guardian', 'volunteering.reaches_application((select seal.actor()), application_id)');
create policy own_guardian on volunteering.application_guardian
  using (volunteering.is_own_application((select seal.actor()), application_id))
  with check (volunteering.is_own_application((select seal.actor()), application_id));

-- Why, in somebody's words, closed.
create table volunteering.application_reason (
  id              uuid primary key,
  application_id  uuid not null references volunteering.application (id) on delete cascade,
  what            text not null check (what in ('paused', 'withdrawn', 'declined')),
  words           bytea not null,
  at              timestamptz not null,
  -- Null: the applicant.
  by              uuid
);
create index application_reason_by_application on volunteering.application_reason (application_id, at);
select seal.guard('volunteering.application_reason', 'volunteering.reaches_application((select seal.actor()), application_id)');
create policy own_reasons on volunteering.application_reason
  using (volunteering.is_own_application((select seal.actor()), application_id))
  with check (volunteering.is_own_application((select seal.actor()), application_id));
