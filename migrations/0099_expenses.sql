-- volunteering: what volunteers spent on a shift they did, and what they got back. Money in whole pence.
create table volunteering.expense (
  id            uuid primary key,
  -- What it is called on paper and in the bank.
  number        int generated always as identity unique,
  person_id     uuid not null references people.person (id),
  shift_id      uuid not null references volunteering.shift (id),
  kind          text not null check (kind in ('mileage', 'fares', 'meals', 'other')),
  -- Of mileage: tenths of a mile, and the whole miles they told us of that other organisations paid in the same tax year.
  tenths        int check (tenths between 1 and 20000),
  elsewhere     int check (elsewhere between 0 and 100000),
  pence         int not null check (pence between 1 and 1000000),
  about         text not null,
  receipt_id    uuid references files.file (id),
  state         text not null check (state in ('claimed', 'approved', 'declined', 'withdrawn', 'paid')),
  made_at       timestamptz not null,
  decided_at    timestamptz,
  decided_by    uuid,
  -- What we wrote to them with the answer.
  words         text,
  paid_on       date,
  -- Paid, declined or taken back.
  ended_at      timestamptz,
  check ((kind = 'mileage') = (tenths is not null)),
  check ((state = 'paid') = (paid_on is not null))
);
create index expense_by_person on volunteering.expense (person_id, made_at desc);
create index expense_by_shift on volunteering.expense (shift_id);
create index expense_open on volunteering.expense (made_at) where state in ('claimed', 'approved');
create index expense_ended on volunteering.expense (ended_at) where ended_at is not null;

-- Whom we repay with receipts only, so that nothing looks like a payment. Why, is kept nowhere.
create table volunteering.receipts_only (
  person_id  uuid primary key references people.person (id),
  since      timestamptz not null
);

-- Whether a reader arranges help where this person belongs: the reach of `setReceiptsOnly`, in SQL.
create function volunteering.arranges_for(reader uuid, person uuid) returns boolean
  language sql stable security definer
  set search_path = volunteering, permits, people, pg_temp
as $$
  select exists (
    select from permits.grant t, people.person p
    where t.person_id = reader and t.ended_at is null and p.id = person
      and (t.role = 'administrator' or (t.role = 'coordinator' and (t.regions = '{all}' or p.region = any (t.regions)))))
$$;
select seal.guard('volunteering.receipts_only', 'volunteering.arranges_for((select seal.actor()), person_id)');
-- It shapes their own form.
create policy own_receipts_only on volunteering.receipts_only for select using (person_id = (select seal.actor()));

-- Of two records of one person: it holds for the one that stands, if it held for either. @returns whether it moved
create function volunteering.turn_receipts_only(of_record uuid, to_record uuid) returns boolean
  language sql security definer
  set search_path = volunteering, people, pg_temp
as $$
  with moved as (
    update receipts_only r set person_id = to_record
    where person_id = of_record and not exists (select from receipts_only o where o.person_id = to_record)
      and exists (select from people.person where (id, same_as) in ((of_record, to_record), (to_record, of_record)))
    returning 1)
  select exists (select from moved)
$$;
