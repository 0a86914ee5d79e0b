import { NotHere } from '../../../platform/web/endings.ts'
import { may } from '../../../platform/web/gate.ts'
import { isId } from '../../../platform/database/id.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { organisationOf } from '../store.ts'
import type { Organisation } from '../types.ts'
import { setAgreement } from './actions.ts'
import { agreementForm, say } from './forms.ts'
import { agreementPage } from './pages.ts'
import { changeAgreements } from './permits.ts'
import { agreementOf } from './store.ts'
import { withoutAgreement, type Agreement } from './types.ts'

async function partnerFor(c: Turn): Promise<Organisation> {
  const id = c.req.param('id')
  const one = isId(id) ? await organisationOf(c.var.visit.hub.db, id) : undefined
  if (!one || one.kind === 'ourselves') throw new NotHere()
  return one
}

const box = (on: boolean): string => (on ? 'yes' : '')

/** The agreement as its form shows it; without one, what holds until there is one. */
const typed = (agreement: Agreement | undefined) => {
  const { phone, email, others, needs } = agreement ?? withoutAgreement
  return {
    agreedOn: agreement?.agreedOn ?? '',
    phone: box(phone),
    email: box(email),
    others: box(others),
    needs: box(needs),
    version: String(agreement?.version ?? 0),
  }
}

export const agreementRoutes = room('/desk/organisations')
  .get('/:id/agreement', may(changeAgreements), async (c) => {
    const one = await partnerFor(c)
    const agreement = await agreementOf(c.var.visit.hub.db, one.id)
    return c.html(agreementPage(c.var.visit, one, { answers: typed(agreement) }))
  })
  .post('/:id/agreement', may(changeAgreements), async (c) => {
    const { visit } = c.var
    const one = await partnerFor(c)
    const form = await readForm(c, agreementForm)
    if (!form.ok) return c.html(agreementPage(visit, one, form), 422)
    const { version, ...terms } = form.value
    const kept = await setAgreement(visit.hub, one.id, terms, version)
    if (kept.ok) return c.redirect(`/desk/organisations/${one.id}?kept`, 303)
    if (kept.refusal === 'not-made-yet') {
      const errors = { agreedOn: visit.words.say(say.notMadeYet) }
      return c.html(agreementPage(visit, one, { answers: form.answers, errors }), 409)
    }
    const theirs = typed(await agreementOf(visit.hub.db, one.id))
    const answers = { ...form.answers, version: theirs.version }
    return c.html(agreementPage(visit, one, { answers, theirs }), 409)
  })
