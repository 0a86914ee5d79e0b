import { day } from '../../../../platform/clock.ts'
import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Person } from '../../../people/face.ts'
import { askExemption, decideExemption, endExemption } from '../exempting/actions.ts'
import { askedOpen, givenTo } from '../exempting/store.ts'
import { recordStanding, seeStanding } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import { standingOf } from '../standings.ts'
import type { Typed } from './acts-part.ts'
import { recordByHand, stopSomebody, takeBackByHand, takeUpAgain } from './actions.ts'
import {
  backForm,
  decideFaults,
  decideForm,
  exemptFaults,
  exemptForm,
  recordFaults,
  recordForm,
  say,
  stopForm,
} from './forms.ts'
import { askedAbout, hatsOf, inRoleHere, inRoleView } from './load.ts'
import { standingPage } from './page.ts'

/** The day that is looked at; one that is none is as if it were not there. */
function lookedAt(c: Turn) {
  const typed = c.req.query('on')
  try {
    return typed ? day(typed) : c.var.visit.hub.today()
  } catch {
    return c.var.visit.hub.today()
  }
}

async function page(
  c: Turn,
  person: Person,
  role: Role,
  typed: Partial<Typed> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const view = await inRoleView(visit, person, role, lookedAt(c))
  const today = visit.hub.today()
  const blank: Typed = {
    record: { answers: { happenedOn: today } },
    exempt: { answers: { from: today } },
    stop: nothingTyped,
  }
  return c.html(standingPage(visit, view, { ...blank, ...typed }), status)
}

const recorded = (c: Turn): Promise<{ person: Person; role: Role }> =>
  inRoleHere(c, c.req.param('role'), recordStanding)

const at = (person: Person, role: Role, told: string): string =>
  `/desk/people/${person.id}/standing?role=${role.id}&told=${told}`

/** The id in the address, of the thing that is changed. */
const thing = (c: Turn): string => {
  const id = c.req.param('thing')
  if (!isId(id)) throw new NotHere()
  return id
}

/** How somebody stands in a role, and what is recorded, exempted or stopped by hand. */
export const standingRoutes = room('/desk/people')
  .get('/:id/standing', about(seeStanding), async (c) => {
    const { person, role } = await askedAbout(c)
    return page(c, person, role)
  })
  .post('/:id/standing/:role/record', about(recordStanding), async (c) => {
    const { visit } = c.var
    const { person, role } = await recorded(c)
    const form = await readForm(c, recordForm)
    if (!form.ok) return page(c, person, role, { record: form }, 422)
    const who = { personId: person.id, roleId: role.id }
    const { happened, happenedOn, reference } = form.value
    const what = { requirement: happened, on: happenedOn, reference }
    const kept = await recordByHand(visit.hub, who, what, hatsOf(visit, person.region, role))
    if (kept.ok) return c.redirect(at(person, role, 'recorded'), 303)
    const { name, words } = recordFaults[kept.refusal]
    const errors = inWords(visit.words, { [name]: words })
    return page(c, person, role, { record: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/standing/:role/exempt', about(recordStanding), async (c) => {
    const { hub, words } = c.var.visit
    const { person, role } = await recorded(c)
    const form = await readForm(c, exemptForm)
    if (!form.ok) return page(c, person, role, { exempt: form }, 422)
    const { requirements } = await standingOf(hub, hub.db, person.id, role.id)
    const keys = requirements.map(({ requirement }) => requirement.key)
    const asked = await askExemption(hub, { ...form.value, personId: person.id, roleId: role.id }, keys)
    if (asked.ok) return c.redirect(at(person, role, 'asked'), 303)
    const fault = exemptFaults[asked.refusal]
    const errors = inWords(words, { [fault.name]: fault.words })
    return page(c, person, role, { exempt: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/standing/:role/asked/:thing', about(recordStanding), async (c) => {
    const { hub, words } = c.var.visit
    const { person, role } = await recorded(c)
    const form = await readForm(c, decideForm)
    const asked = (await askedOpen(hub.db, [person.id])).find(({ id }) => id === thing(c))
    if (!form.ok || asked?.roleId !== role.id) throw new NotHere()
    const gives = form.value.act === 'give'
    const decided = await decideExemption(hub, asked.id, gives)
    if (!decided.ok) {
      const errors = inWords(words, { form: decideFaults[decided.refusal] })
      return page(c, person, role, { exempt: { answers: {}, errors } }, 409)
    }
    return c.redirect(at(person, role, gives ? 'given' : 'refused'), 303)
  })
  .post('/:id/standing/:role/exemptions/:thing/end', about(recordStanding), async (c) => {
    const { hub } = c.var.visit
    const { person, role } = await recorded(c)
    await onlyPressed(c)
    const given = (await givenTo(hub.db, person.id)).find(({ id }) => id === thing(c))
    if (given?.roleId !== role.id || !(await endExemption(hub, given)).ok) throw new NotHere()
    return c.redirect(at(person, role, 'ended'), 303)
  })
  .post('/:id/standing/:role/stop', about(recordStanding), async (c) => {
    const { hub, words } = c.var.visit
    const { person, role } = await recorded(c)
    const form = await readForm(c, stopForm)
    if (!form.ok) return page(c, person, role, { stop: form }, 422)
    const { stop, backOn = null } = form.value
    const stopped = await stopSomebody(hub, { personId: person.id, roleId: role.id }, stop, backOn)
    if (stopped.ok) return c.redirect(at(person, role, 'stopped'), 303)
    const errors = inWords(words, { backOn: say.backPast })
    return page(c, person, role, { stop: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/standing/:role/back', about(recordStanding), async (c) => {
    const { hub, words } = c.var.visit
    const { person, role } = await recorded(c)
    await onlyPressed(c)
    const taken = await takeUpAgain(hub, { personId: person.id, roleId: role.id })
    if (taken.ok) return c.redirect(at(person, role, 'back'), 303)
    const errors = inWords(words, { form: say.notStopped })
    return page(c, person, role, { stop: { answers: {}, errors } }, 409)
  })
  .post('/:id/standing/:role/recorded/:thing/back', about(recordStanding), async (c) => {
    const { hub, words } = c.var.visit
    const { person, role } = await recorded(c)
    const form = await readForm(c, backForm)
    if (!form.ok) {
      const errors = inWords(words, { happened: say.why })
      return page(c, person, role, { record: { answers: {}, errors } }, 422)
    }
    const which = { id: thing(c), personId: person.id, roleId: role.id }
    const back = await takeBackByHand(hub, { ...which, why: form.value.why })
    if (!back.ok) throw new NotHere()
    return c.redirect(at(person, role, 'taken-back'), 303)
  })
