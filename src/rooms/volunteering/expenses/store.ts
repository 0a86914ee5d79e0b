import type { Day, Period } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import { coveredBy } from '../opportunities/reach-store.ts'
import type { ExpenseReach, Placed } from './permits.ts'
import type { ExpenseKind, ExpenseState } from './rules.ts'

export interface Expense extends Placed {
  readonly id: string
  readonly number: number
  readonly personName: string
  readonly shiftId: string
  readonly title: string
  readonly day: Day
  readonly kind: ExpenseKind
  readonly tenths: number | null
  /** Miles they told us that others repaid in the same tax year. */
  readonly elsewhere: number | null
  readonly pence: number
  readonly about: string
  readonly receiptId: string | null
  readonly state: ExpenseState
  readonly madeAt: Temporal.Instant
  readonly words: string | null
  readonly paidOn: Day | null
  readonly endedAt: Temporal.Instant | null
}

type Row = Omit<Expense, 'madeAt' | 'endedAt'> & { madeAt: string; endedAt: string | null }

const expenseFrom = (row: Row): Expense => ({
  ...row,
  madeAt: moment(row.madeAt),
  endedAt: momentOrNull(row.endedAt),
})

const columns = `e.id, e.number, e.person_id as "personId", coalesce(c.name, 'Somebody no longer here') as "personName",
  e.shift_id as "shiftId", coalesce(o.published ->> 'title', 'A shift') as title, s.planned_on as day, o.programme_id as "programmeId",
  o.region, e.kind, e.tenths, e.elsewhere, e.pence, e.about, e.receipt_id as "receiptId", e.state, e.made_at as "madeAt", e.words,
  e.paid_on as "paidOn", e.ended_at as "endedAt"`
const from = `from volunteering.expense e
  join volunteering.shift s on s.id = e.shift_id
  join volunteering.opportunity o on o.id = s.opportunity_id
  left join people.card c on c.id = e.person_id and c.forgotten_at is null`

const some = async (db: Db, rest: string, values: unknown[]): Promise<Expense[]> =>
  (await db.rows<Row>(`select ${columns} ${from} ${rest}`, values)).map(expenseFrom)

export const expenseOf = async (db: Db, id: string): Promise<Expense | undefined> =>
  (await some(db, 'where e.id = $1', [id]))[0]

export async function lockExpense(db: Db, id: string): Promise<Expense | undefined> {
  await db.rows('select 1 from volunteering.expense where id = $1 for no key update', [id])
  return expenseOf(db, id)
}

/** Somebody's own, newest first. */
export const expensesOf = (db: Db, personId: string): Promise<Expense[]> =>
  some(db, 'where e.person_id = $1 order by e.made_at desc, e.id desc', [personId])

/** Within reach: the same ladder as `readExpense`. */
const within = `($1::boolean or ($2::boolean and e.state in ('approved', 'paid')) or ${coveredBy(3)})`
const reachValues = ({ everything, paying, coordinated }: ExpenseReach): unknown[] => [
  everything,
  paying,
  JSON.stringify(coordinated),
]

/** Within reach and in these states, oldest first. */
export const expensesWithin = (
  db: Db,
  reach: ExpenseReach,
  states: readonly ExpenseState[],
  limit: number,
): Promise<Expense[]> =>
  some(db, `where ${within} and e.state = any ($4::text[]) order by e.made_at, e.id limit $5`, [
    ...reachValues(reach),
    states,
    limit,
  ])

/** Ended within reach, newest first. */
export const expensesEnded = (db: Db, reach: ExpenseReach, limit: number): Promise<Expense[]> =>
  some(db, `where ${within} and e.ended_at is not null order by e.ended_at desc, e.id desc limit $4`, [
    ...reachValues(reach),
    limit,
  ])

/** What was paid in a period, and what waits to be paid, for the accounts. */
export const expensesForAccounts = (db: Db, { from: first, to: last }: Period): Promise<Expense[]> =>
  some(
    db,
    `where e.state = 'approved' or e.paid_on between $1 and $2 order by e.paid_on nulls last, e.number`,
    [first, last],
  )

export interface NewExpense {
  readonly id: string
  readonly personId: string
  readonly shiftId: string
  readonly kind: ExpenseKind
  readonly tenths: number | null
  readonly elsewhere: number | null
  readonly pence: number
  readonly about: string
  readonly receiptId: string | null
}

export const addExpense = (db: Db, made: NewExpense, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.expense (id, person_id, shift_id, kind, tenths, elsewhere, pence, about, receipt_id, state, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'claimed', $10)`,
    [
      made.id,
      made.personId,
      made.shiftId,
      made.kind,
      made.tenths,
      made.elsewhere,
      made.pence,
      made.about,
      made.receiptId,
      at,
    ],
  )

/** Nobody claims twice at once: their claims are made one after another. */
export const oneAtATime = (db: Db, personId: string) =>
  db.rows(`select pg_advisory_xact_lock(hashtextextended('volunteering.expense ' || $1, 0))`, [personId])

/** Tenths of a mile repaid or to be repaid in a tax year, by us; and the most they told us of others. */
export const milesIn = async (
  db: Db,
  personId: string,
  { from: first, to: last }: Period,
): Promise<{ ours: number; elsewhere: number }> =>
  (await db.row<{ ours: number; elsewhere: number }>(
    `select coalesce(sum(e.tenths), 0)::int as ours, coalesce(max(e.elsewhere), 0)::int as elsewhere
     from volunteering.expense e join volunteering.shift s on s.id = e.shift_id
     where e.person_id = $1 and e.kind = 'mileage' and e.state in ('claimed', 'approved', 'paid')
       and s.planned_on between $2 and $3`,
    [personId, first, last],
  ))!

/** Shifts by the gatherings they are held as, with what they are called. */
export const shiftsOf = (
  db: Db,
  gatheringIds: readonly string[],
): Promise<{ id: string; gatheringId: string; day: Day; title: string }[]> =>
  db.rows(
    `select s.id, s.gathering_id as "gatheringId", s.planned_on as day, coalesce(o.published ->> 'title', 'A shift') as title
     from volunteering.shift s join volunteering.opportunity o on o.id = s.opportunity_id where s.gathering_id = any ($1::uuid[])`,
    [gatheringIds],
  )

export const keepDecision = (
  db: Db,
  id: string,
  {
    state,
    by,
    words,
    at,
  }: { state: 'approved' | 'declined'; by: string | null; words: string | null; at: Temporal.Instant },
) =>
  db.rows(
    `update volunteering.expense set state = $2, decided_by = $3, words = $4, decided_at = $5,
       ended_at = case when $2 = 'declined' then $5::timestamptz end where id = $1`,
    [id, state, by, words, at],
  )

export const keepPaid = (db: Db, id: string, on: Day, at: Temporal.Instant) =>
  db.rows(`update volunteering.expense set state = 'paid', paid_on = $2, ended_at = $3 where id = $1`, [
    id,
    on,
    at,
  ])

export const keepWithdrawn = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(`update volunteering.expense set state = 'withdrawn', ended_at = $2 where id = $1`, [id, at])

/** Whom we repay with receipts only, within the reader's reach (row-level). */
export const isReceiptsOnly = async (db: Db, personId: string): Promise<boolean> =>
  (await db.row('select 1 from volunteering.receipts_only where person_id = $1', [personId])) !== undefined

export const keepReceiptsOnly = (db: Db, personId: string, at: Temporal.Instant) =>
  db.rows(
    'insert into volunteering.receipts_only (person_id, since) values ($1, $2) on conflict do nothing',
    [personId, at],
  )

export const dropReceiptsOnly = (db: Db, personId: string) =>
  db.rows('delete from volunteering.receipts_only where person_id = $1', [personId])

export const turnReceiptsOnly = async (db: Db, from: string, into: string): Promise<boolean> =>
  (await db.row<{ moved: boolean }>('select volunteering.turn_receipts_only($1, $2) as moved', [from, into]))!
    .moved
