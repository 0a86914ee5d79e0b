import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf, type Person } from '../../../people/face.ts'
import { letRecordFor } from '../../requirements/person/recording.ts'
import { vouch } from '../permits.ts'
import { backTo, hatsFor, vouchedFor } from '../vouching.ts'
import { recordIdentity, takeIdentityAway } from './actions.ts'
import { identityFaults, identityForm } from './forms.ts'
import { identityPage } from './pages.ts'
import { identitiesOf } from './store.ts'

async function page(c: Turn, person: Person, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const seen = await identitiesOf(db, person.id)
  const cards = await cardsOf(
    db,
    seen.map(({ seenBy }) => seenBy),
  )
  const naming = await letRecordFor(visit.hub, db, person.id, 'identity', await hatsFor(visit, person))
  return c.html(
    identityPage(visit, {
      personId: person.id,
      name: person.name,
      back: backTo(visit, person),
      seen,
      names: new Map(cards.map(({ id, name }) => [id, name])),
      naming,
      shown,
    }),
    status,
  )
}

const at = ({ id }: Person, told: string): string => `/desk/people/${id}/identity?told=${told}`

export const identityRoutes = room('/desk/people')
  .get('/:id/identity', about(vouch), async (c) =>
    page(c, await vouchedFor(c), { answers: { seenOn: c.var.visit.hub.today() } }),
  )
  .post('/:id/identity', about(vouch), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const person = await vouchedFor(c)
    const form = await readForm(c, identityForm)
    if (!form.ok) return page(c, person, form, 422)
    const kept = await recordIdentity(hub, person.id, form.value, await hatsFor(visit, person))
    if (kept.ok) return c.redirect(at(person, 'kept'), 303)
    const fault = identityFaults[kept.refusal]
    return page(
      c,
      person,
      { answers: form.answers, errors: inWords(words, { [fault.name]: fault.words }) },
      409,
    )
  })
  .post('/:id/identity/:seen/remove', about(vouch), async (c) => {
    const person = await vouchedFor(c)
    const id = c.req.param('seen')
    await onlyPressed(c)
    if (!isId(id) || !(await takeIdentityAway(c.var.visit.hub, person.id, id)).ok) throw new NotHere()
    return c.redirect(at(person, 'gone'), 303)
  })
