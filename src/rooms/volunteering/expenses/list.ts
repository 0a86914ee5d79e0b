import { dayAt } from '../../../platform/clock.ts'
import type { DeskList } from '../../../platform/lists/face.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { poundsOf } from '../../../platform/words/money.ts'
import { deskKinds, deskStates } from './desk-words.ts'
import { expenseReachOf, seeExpenses, takeExpenses } from './permits.ts'
import { expensesEnded, expensesWithin, type Expense } from './store.ts'

const mostOpen = 500
const endedShown = 50

/** Claims within reach, by what is to be done with them. */
export interface Claims {
  readonly toAnswer: readonly Expense[]
  readonly toPay: readonly Expense[]
  readonly ended: readonly Expense[]
}

export async function claimsFor({ hub: { db }, actor }: Pick<Visit, 'hub' | 'actor'>): Promise<Claims> {
  const reach = expenseReachOf(actor)
  return {
    toAnswer: await expensesWithin(db, reach, ['claimed'], mostOpen),
    toPay: await expensesWithin(db, reach, ['approved'], mostOpen),
    ended: await expensesEnded(db, reach, endedShown),
  }
}

/** What volunteers claimed, as on the page: taken as a file. The accounts have their own, of every payment. */
export const expensesList: DeskList<Expense> = {
  key: 'expenses',
  path: '/desk/expenses',
  heading: 'What volunteers spent',
  counts: ['claim', 'claims'],
  permit: seeExpenses,
  takes: takeExpenses,
  filters: [],
  typed: [],
  columns: () => [
    { label: 'Number', value: ({ number }) => number },
    { label: 'Name', value: ({ personName }) => personName },
    { label: 'State', value: ({ state }) => deskStates[state] },
    { label: 'For', value: ({ kind }) => deskKinds[kind] },
    { label: 'Shift', value: ({ title }) => title },
    { label: 'Day', value: ({ day }) => day },
    { label: 'Pounds', value: ({ pence }) => poundsOf(pence) },
    { label: 'Receipt', value: ({ receiptId }) => (receiptId === null ? 'No' : 'Yes') },
    { label: 'Claimed', value: ({ madeAt }) => dayAt(madeAt) },
    { label: 'Paid on', value: ({ paidOn }) => paidOn },
  ],
  async *pages(visit) {
    const { toAnswer, toPay, ended } = await claimsFor(visit)
    yield toAnswer
    yield toPay
    yield ended
  },
  about: ({ personId }) => personId,
}
