import { isId } from '../../../platform/database/id.ts'
import { checkFile } from '../../../platform/files/checks.ts'
import { addressOf, fileById } from '../../../platform/files/files.ts'
import { fileRefusals } from '../../../platform/files/words.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { may } from '../../../platform/web/gate.ts'
import { blank, onlyPressed, readAnswers, typedAnswers, typedFile } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { claim, claimsOfOne, receiptPurpose, receiptsOnly, shiftsDone, takeBack } from './actions.ts'
import { claimForm, say } from './forms.ts'
import { ownExpensesPage, type OwnShown } from './own-pages.ts'
import { ownExpenses } from './permits.ts'
import { expensesOf } from './store.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

async function page(
  c: Turn,
  more: Partial<OwnShown> & Pick<OwnShown, 'answers'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const claims = await Promise.all(
    (await expensesOf(hub.db, me(c))).map(async (one) => {
      const file = one.receiptId === null ? undefined : await fileById(hub.db, one.receiptId)
      return { ...one, receipt: file ? addressOf(file) : null }
    }),
  )
  const shifts = await shiftsDone(hub, hub.db, me(c))
  const only = await hub.transact((db) => receiptsOnly(hub, db, me(c)))
  return c.html(ownExpensesPage(visit, { claims, shifts, receiptsOnly: only, ...more }), status)
}

export const ownExpenseRoutes = room('/my/expenses')
  .get('/', may(ownExpenses), (c) => {
    const { searchParams } = c.var.visit.url
    const told = searchParams.has('kept') ? 'kept' : searchParams.has('took-back') ? 'took-back' : undefined
    return page(c, { answers: blank, ...(told ? { told } : {}) })
  })
  .post(
    '/',
    may(ownExpenses),
    async (c) => {
      const { hub, words } = c.var.visit
      const { receipt: _, ...typed } = await typedAnswers(c)
      const form = readAnswers(typed, claimForm, words)
      if (!form.ok) return page(c, form, 422)
      await hit(hub, claimsOfOne, me(c))
      const { answers } = form
      const bytes = await typedFile(c, 'receipt')
      const checked = bytes && (await checkFile(receiptPurpose, bytes))
      if (checked && !checked.ok)
        return page(c, { answers, errors: { receipt: words.say(fileRefusals[checked.refusal]) } }, 422)
      const claimed = await claim(hub, me(c), form.value, checked ? checked.value : null)
      if (claimed.ok) return c.redirect('/my/expenses?kept', 303)
      return claimed.refusal === 'receipt-needed'
        ? page(c, { answers, errors: { receipt: words.say(say.receipt) } }, 422)
        : page(c, { answers, refusal: claimed.refusal }, 409)
    },
    { bytes: receiptPurpose.mostBytes + 10_000 },
  )
  .post('/:id/take-back', may(ownExpenses), async (c) => {
    await onlyPressed(c)
    const id = c.req.param('id')
    if (!isId(id) || !(await takeBack(c.var.visit.hub, id, me(c)))) throw new NotHere()
    return c.redirect('/my/expenses?took-back', 303)
  })
