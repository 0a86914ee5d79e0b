import { z } from 'zod'
import { plusDays } from '../../../platform/clock.ts'
import { csvDownload, csvOf } from '../../../platform/csv/csv.ts'
import { isId } from '../../../platform/database/id.ts'
import { addressOf, fileById } from '../../../platform/files/files.ts'
import { serveFile } from '../../../platform/files/serve.ts'
import { record, recordLooks } from '../../../platform/audit/audit.ts'
import { hasJustShown } from '../../../platform/identity/face.ts'
import { fileRoutes } from '../../../platform/lists/face.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { about, may } from '../../../platform/web/gate.ts'
import { blank, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { ticked } from '../../../platform/web/text.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { poundsOf } from '../../../platform/words/money.ts'
import { personOf, seePerson } from '../../people/face.ts'
import { chooseReceiptsOnly, decide, noteOpened, notePaid } from './actions.ts'
import { expensePage, expensesPage, type OneShown } from './desk-pages.ts'
import { deskKinds, deskStates } from './desk-words.ts'
import { approveForm, declineForm, paidForm, say } from './forms.ts'
import { claimsFor, expensesList } from './list.ts'
import {
  decideExpense,
  exportExpenses,
  payExpense,
  readExpense,
  seeExpenses,
  setReceiptsOnly,
} from './permits.ts'
import { tenthsInMile } from './rules.ts'
import * as store from './store.ts'

const accountsDays = 400

const onlyForm = z.strictObject({ only: ticked() })

async function expenseHere(c: Turn): Promise<store.Expense | undefined> {
  const id = c.req.param('id')
  return isId(id) ? store.expenseOf(c.var.visit.hub.db, id) : undefined
}

async function shown(
  c: Turn,
  one: store.Expense,
  more: Partial<OneShown> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const person = await personOf(visit.hub.db, one.personId)
  const mayOpenPerson = person !== undefined && visit.can(seePerson, person)
  const none = { answers: blank }
  const pay = { answers: { paidOn: visit.hub.today() } }
  return c.html(
    expensePage(visit, { one, mayOpenPerson, approve: none, decline: none, pay, ...more }),
    status,
  )
}

const done = (c: Turn, { id }: store.Expense): Response => c.redirect(`/desk/expenses/${id}?done`, 303)

const meanwhile = async (c: Turn, { id }: store.Expense): Promise<Response> =>
  shown(c, (await store.expenseOf(c.var.visit.hub.db, id))!, { meanwhile: true }, 409)

export const deskExpenseRoutes = fileRoutes(expensesList)
  .get('/', may(seeExpenses), async (c) => {
    const { visit } = c.var
    return c.html(expensesPage(visit, await claimsFor(visit)))
  })
  .get('/accounts.csv', may(exportExpenses), async (c) => {
    const { hub } = c.var.visit
    // A session that somebody left open takes nobody's name away.
    if (!(await hasJustShown(c))) return c.redirect('/door/show?then=%2Fdesk%2Fexpenses', 303)
    const period = { from: plusDays(hub.today(), -accountsDays), to: hub.today() }
    const rows = await store.expensesForAccounts(hub.db, period)
    await hub.transact(async (db) => {
      const [at, by] = [hub.now(), { person: hub.actor.personId! }]
      const detail = { values: { rows: rows.length } }
      await record(db, {
        at,
        by,
        act: 'volunteering.expenses-exported',
        subject: { kind: 'accounts' },
        detail,
      })
      await recordLooks(
        db,
        { at, by, act: 'volunteering.expenses-taken', kind: 'file', reason: 'in a list taken as a file' },
        [...new Set(rows.map(({ personId }) => personId))],
      )
    })
    const csv = csvOf(
      [
        'Number',
        'State',
        'Paid on',
        'Name',
        'Shift',
        'Day',
        'For',
        'Miles',
        'Pounds',
        'What it was',
        'Receipt',
      ],
      rows.map((one) => [
        one.number,
        deskStates[one.state],
        one.paidOn,
        one.personName,
        one.title,
        one.day,
        deskKinds[one.kind],
        one.tenths === null ? null : one.tenths / tenthsInMile,
        poundsOf(one.pence),
        one.about,
        one.receiptId === null ? 'No' : 'Yes',
      ]),
    )
    return csvDownload(c, `expenses-${hub.today()}`, csv)
  })
  .get('/:id', about(readExpense), async (c) => {
    const { visit } = c.var
    const one = visit.ask(readExpense, await expenseHere(c))
    await noteOpened(visit.hub, one)
    return shown(c, one, { done: visit.url.searchParams.has('done') })
  })
  .get('/:id/receipt', about(readExpense), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const one = visit.ask(readExpense, await expenseHere(c))
    const file = one.receiptId === null ? undefined : await fileById(hub.db, one.receiptId)
    if (!file) throw new NotHere()
    await noteOpened(hub, one)
    const request = new Request(new URL(addressOf(file), visit.url), { headers: c.req.raw.headers })
    return serveFile(request, { db: hub.db, drawer: hub.drawer, mayRead: () => true })
  })
  .post('/:id/approve', about(decideExpense), async (c) => {
    const { visit } = c.var
    const one = visit.ask(decideExpense, await expenseHere(c))
    const form = await readForm(c, approveForm)
    if (!form.ok) return shown(c, one, { approve: form }, 422)
    const decided = await decide(visit.hub, one.id, 'approved', form.value.words ?? null)
    return decided.ok ? done(c, one) : meanwhile(c, one)
  })
  .post('/:id/decline', about(decideExpense), async (c) => {
    const { visit } = c.var
    const one = visit.ask(decideExpense, await expenseHere(c))
    const form = await readForm(c, declineForm)
    if (!form.ok) return shown(c, one, { decline: form }, 422)
    const decided = await decide(visit.hub, one.id, 'declined', form.value.words)
    return decided.ok ? done(c, one) : meanwhile(c, one)
  })
  .post('/:id/paid', about(payExpense), async (c) => {
    const { visit } = c.var
    const one = visit.ask(payExpense, await expenseHere(c))
    visit.ask(readExpense, one)
    const form = await readForm(c, paidForm)
    if (!form.ok) return shown(c, one, { pay: form }, 422)
    const paid = await notePaid(visit.hub, one.id, form.value.paidOn)
    if (paid.ok) return done(c, one)
    if (paid.refusal === 'not-approved') return meanwhile(c, one)
    return shown(
      c,
      one,
      { pay: { answers: form.answers, errors: inWords(visit.words, { paidOn: say.paidDay }) } },
      422,
    )
  })

export const repayingRoutes = room('/desk/people').post(
  '/:id/repaying',
  about(setReceiptsOnly),
  async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const person = visit.ask(setReceiptsOnly, isId(id) ? await personOf(visit.hub.db, id) : undefined)
    const form = await readForm(c, onlyForm)
    if (!form.ok) throw new NotHere()
    await chooseReceiptsOnly(visit.hub, person.id, form.value.only)
    return c.redirect(`/desk/people/${person.id}#repaying`, 303)
  },
)
