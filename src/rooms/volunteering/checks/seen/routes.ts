import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { blank, onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import { cardsOf, personOf, seePerson, type Person } from '../../../people/face.ts'
import { opportunitiesOf } from '../../opportunities/store.ts'
import { rolesAppliedFor } from '../../clearing/vouching-store.ts'
import { hatsAbout, type Hat } from '../../requirements/person/recording-rules.ts'
import { letRecordFor } from '../../requirements/person/recording.ts'
import { titleOf } from '../../opportunities/standing.ts'
import { askedOfOne } from '../asked/store.ts'
import { standingDecisions } from '../deciding/store.ts'
import { readDecision, seeChecks, type Checked } from '../permits.ts'
import { decidingCustoms } from '../settings.ts'
import { changeConsent, recordSeen, recordStatus, takeAway, type Which } from './actions.ts'
import { consentForm, lookFaults, recordFaults, seenForm, statusForm } from './forms.ts'
import { openChecks } from './opening.ts'
import { checksPage, type ChecksView, type RoleAbout } from './pages.ts'
import { rolesOf } from './store.ts'

/** The person of the address, if this reader may see their checks. */
export async function checked(c: Turn): Promise<Person> {
  const { visit } = c.var
  const { db } = visit.hub
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  // Both are asked for whoever is there or not, so that no answer takes longer for somebody who is.
  const [person, roles] = [await personOf(db, id), await rolesOf(db, id, visit.actor.personId)]
  const about: Checked | undefined = person && { personId: person.id, region: person.region, roles }
  visit.ask(seeChecks, about)
  return person!
}

/** As what this reader records checks of somebody. */
export const hatsFor = async ({ hub, actor }: Visit, { id, region }: Person): Promise<readonly Hat[]> =>
  hatsAbout(actor, { region, roles: await rolesOf(hub.db, id, actor.personId) })

/** The roles on account of which they are checked, as far as this reader may read what was decided about them. */
async function rolesHere(c: Turn, personId: string): Promise<RoleAbout[]> {
  const { visit } = c.var
  const { db } = visit.hub
  const ids = (await rolesOf(db, personId, visit.actor.personId)).flatMap(
    ({ opportunityId }) => opportunityId ?? [],
  )
  const standing = await standingDecisions(db, ids)
  return (await opportunitiesOf(db, ids))
    .filter((one) => visit.can(readDecision, one))
    .map((one) => ({ id: one.id, title: titleOf(one), decision: standing.get(one.id) }))
}

export async function page(
  c: Turn,
  person: Person,
  more: Partial<Pick<ChecksView, 'shown' | 'look' | 'asking'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const checks = await openChecks(hub, person.id)
  const asked = await askedOfOne(hub.db, person.id)
  const ids = [
    ...checks.flatMap((one) => [one.seenBy, ...one.statuses.map(({ lookedBy }) => lookedBy)]),
    ...asked.map(({ askedBy }) => askedBy),
  ]
  const names = new Map((await cardsOf(hub.db, [...new Set(ids)])).map((card) => [card.id, card.name]))
  const back = visit.can(seePerson, person)
    ? { words: person.name, href: `/desk/people/${person.id}` }
    : (await rolesAppliedFor(hub.db, person.id)).length > 0
      ? { words: 'Applications', href: '/desk/applications' }
      : { words: 'People who would like to help', href: '/desk/interest' }
  const roles = await rolesHere(c, person.id)
  return c.html(
    checksPage(visit, {
      personId: person.id,
      name: person.name,
      back,
      checks,
      asked,
      asking: { answers: blank },
      roles,
      names,
      law: hub.setting(decidingCustoms),
      naming: await letRecordFor(hub, hub.db, person.id, 'check', await hatsFor(visit, person)),
      shown: { answers: blank },
      ...more,
    }),
    status,
  )
}

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
