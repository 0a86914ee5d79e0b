-- permits: what somebody was trusted with, by whom and why; ended, never deleted.
create schema permits;

create table permits.grant (
  id            uuid primary key,
  person_id     uuid not null references identity.account (id),
  role          text not null check (role in ('administrator', 'coordinator', 'vetting-officer', 'safeguarding-lead',
                                              'treasurer', 'trustee', 'partner-lead', 'opportunity-lead')),
  -- Ids of programmes and names of regions, or the one word 'all'.
  programmes    text[],
  regions       text[],
  organisation  uuid,
  opportunity   uuid,
  -- Null: the first administrator, made by setting up the hub.
  given_by      uuid,
  given_at      timestamptz not null,
  reason        text not null,
  ended_at      timestamptz check (ended_at >= given_at),
  ended_by      uuid,
  ended_reason  text,
  check ((role in ('coordinator', 'vetting-officer')) = (programmes is not null and regions is not null)),
  check (cardinality(programmes) > 0 and cardinality(regions) > 0),
  check ((role = 'partner-lead') = (organisation is not null)),
  check ((role = 'opportunity-lead') = (opportunity is not null))
);
create index grant_by_person on permits.grant (person_id) where ended_at is null;
create index grant_by_role on permits.grant (role) where ended_at is null;

-- The same thing is not given twice to one person while it holds.
create unique index grant_once on permits.grant
  (person_id, role, coalesce(organisation, opportunity, '00000000-0000-0000-0000-000000000000'),
   coalesce(programmes, '{}'), coalesce(regions, '{}')) where ended_at is null;
