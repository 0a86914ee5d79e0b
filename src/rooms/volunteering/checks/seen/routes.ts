import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Person } from '../../../people/face.ts'
import { seeChecks } from '../permits.ts'
import { changeConsent, recordSeen, recordStatus, takeAway, type Which } from './actions.ts'
import { consentForm, lookFaults, recordFaults, seenForm, statusForm } from './forms.ts'
import { checked, hatsFor, page, rolesHere } from './loading.ts'

const which = (c: Turn, { id }: Person): Which => {
  const checkId = c.req.param('check')
  if (!isId(checkId)) throw new NotHere()
  return { checkId, personId: id }
}

const at = ({ id }: Person, told: string): string => `/desk/people/${id}/checks?told=${told}`

export const seenRoutes = room('/desk/people')
  .get('/:id/checks', about(seeChecks), async (c) => page(c, await checked(c)))
  .post('/:id/checks', about(seeChecks), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const person = await checked(c)
    const form = await readForm(c, seenForm)
    if (!form.ok) return page(c, person, { shown: form }, 422)
    const { role = null, ...certificate } = form.value
    const offered = role === null || (await rolesHere(c, person.id)).some(({ id }) => id === role)
    if (!offered) throw new NotHere()
    const seen = { ...certificate, opportunityId: role }
    const kept = await recordSeen(hub, person.id, seen, await hatsFor(visit, person))
    const told = certificate.outcome === 'not-appointed' ? 'not-appointed' : 'kept'
    if (kept.ok) return c.redirect(at(person, told), 303)
    const fault = recordFaults[kept.refusal]
    const errors = inWords(words, { [fault.name]: fault.words })
    return page(c, person, { shown: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/checks/:check/status', about(seeChecks), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const person = await checked(c)
    const one = which(c, person)
    const form = await readForm(c, statusForm)
    if (!form.ok) return page(c, person, { look: { ...form, checkId: one.checkId } }, 422)
    const kept = await recordStatus(hub, one, form.value, await hatsFor(visit, person))
    if (kept.ok) return c.redirect(at(person, 'looked'), 303)
    if (kept.refusal === 'not-here') throw new NotHere()
    const fault = lookFaults[kept.refusal]
    const errors = inWords(words, { [fault.name]: fault.words })
    return page(c, person, { look: { answers: form.answers, errors, checkId: one.checkId } }, 409)
  })
  .post('/:id/checks/:check/consent', about(seeChecks), async (c) => {
    const person = await checked(c)
    const one = which(c, person)
    const form = await readForm(c, consentForm)
    const agrees = form.ok && form.value.agrees === 'yes'
    if (!form.ok || !(await changeConsent(c.var.visit.hub, one, agrees)).ok) throw new NotHere()
    return c.redirect(at(person, agrees ? 'agreed' : 'ended'), 303)
  })
  .post('/:id/checks/:check/remove', about(seeChecks), async (c) => {
    const person = await checked(c)
    const one = which(c, person)
    await onlyPressed(c)
    if (!(await takeAway(c.var.visit.hub, one)).ok) throw new NotHere()
    return c.redirect(at(person, 'gone'), 303)
  })
