import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import type { ExpenseState } from './rules.ts'
import type { NewExpense } from './store.ts'

/** For building large hubs at once: the demonstration. Nothing here is told, judged or recorded. */

export interface ExpenseMade extends NewExpense {
  readonly state: ExpenseState
  readonly madeAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: string | null
  readonly words: string | null
  readonly paidOn: Day | null
  readonly endedAt: Temporal.Instant | null
}

export const addExpenses = (db: Db, expenses: readonly ExpenseMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.expense',
    expenses.map((one) => ({
      id: one.id,
      person_id: one.personId,
      shift_id: one.shiftId,
      kind: one.kind,
      tenths: one.tenths,
      elsewhere: one.elsewhere,
      pence: one.pence,
      about: one.about,
      receipt_id: one.receiptId,
      state: one.state,
      made_at: one.madeAt,
      decided_at: one.decidedAt,
      decided_by: one.decidedBy,
      words: one.words,
      paid_on: one.paidOn,
      ended_at: one.endedAt,
    })),
  )

/** In a transaction that may pass the second wall. */
export const addReceiptsOnly = (db: Db, some: readonly { personId: string; since: Temporal.Instant }[]) =>
  addMany(
    db,
    'volunteering.receipts_only',
    some.map(({ personId, since }) => ({ person_id: personId, since })),
  )
