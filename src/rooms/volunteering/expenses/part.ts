import type { Room, TentCard, Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { moneyWords } from '../../../platform/words/money.ts'
import { personOf } from '../../people/face.ts'
import { receiptsOnly, shiftsDone } from './actions.ts'
import { repayingCard } from './desk-pages.ts'
import { deskExpenseRoutes, repayingRoutes } from './desk-routes.ts'
import { dossier, expensesKept, forget, holds, receiptsDoor } from './keeping.ts'
import { tentCard } from './own-pages.ts'
import { ownExpenseRoutes } from './own-routes.ts'
import { decideExpense, expenseReachOf, payExpense, seeExpenses, setReceiptsOnly } from './permits.ts'
import { expensesSettingPage } from './settings-page.ts'
import { expensesOf, expensesWithin } from './store.ts'

const mostCounted = 200
const lateHours = 5 * 24

/** Once somebody has helped: where they tell what it cost them. */
async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub } = visit
  const claims = await expensesOf(hub.db, personId)
  if (claims.length === 0 && (await shiftsDone(hub, hub.db, personId)).length === 0) return []
  const open = claims.filter(({ state }) => state === 'claimed' || state === 'approved').length
  return [{ where: 'aside', order: 40, html: tentCard(visit, open) }]
}

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub } = visit
  const person = await personOf(hub.db, personId)
  if (!person || !visit.can(setReceiptsOnly, person)) return []
  const only = await hub.transact((db) => receiptsOnly(hub, db, personId))
  const claims = await expensesOf(hub.db, personId)
  return [{ where: 'aside', order: 45, html: repayingCard(personId, { receiptsOnly: only, claims }) }]
}

/** What wants an answer, and what wants paying, each as one line of the day's list. */
async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor, words } = visit
  if (!visit.can(seeExpenses, undefined)) return []
  const within = await expensesWithin(hub.db, expenseReachOf(actor), ['claimed', 'approved'], mostCounted)
  const line = (rows: typeof within, fact: (count: number) => string, label: string): Todo[] => {
    const [first] = rows
    if (!first) return []
    const isLate = first.madeAt.until(hub.now()).total('hours') > lateHours
    const sum = rows.reduce((total, { pence }) => total + pence, 0)
    return [
      {
        urgency: isLate ? 'late' : 'soon',
        since: first.madeAt,
        fact: fact(rows.length),
        reason: `${moneyWords(words, sum)} together. Some cannot wait for it.`,
        action: { label, href: '/desk/expenses' },
      },
    ]
  }
  return [
    ...line(
      within.filter((one) => one.state === 'claimed' && visit.can(decideExpense, one)),
      (count) =>
        count === 1 ? '1 volunteer’s costs want an answer' : `${count} claims of volunteers want an answer`,
      'Answer',
    ),
    ...line(
      within.filter((one) => one.state === 'approved' && visit.can(payExpense, one)),
      (count) =>
        count === 1 ? '1 volunteer’s costs want paying' : `${count} claims of volunteers want paying`,
      'Pay',
    ),
  ]
}

/** What volunteers' costs bring to the room's manifest. */
export const expensesPart = {
  routes: [ownExpenseRoutes, deskExpenseRoutes, repayingRoutes],
  desk: [
    { href: '/desk/expenses', label: 'Costs', icon: 'gift', permit: seeExpenses, part: 'work', order: 38 },
  ],
  settings: [expensesSettingPage],
  dossier,
  holds,
  retention: [expensesKept],
  merging: [receiptsDoor],
  forget,
  tent,
  deskCards,
  today,
} as const satisfies Partial<Room>
