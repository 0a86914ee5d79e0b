import { recordLook } from '../../../platform/audit/audit.ts'
import { isId } from '../../../platform/database/id.ts'
import { places } from '../../../platform/permits/places.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { about } from '../../../platform/web/gate.ts'
import { readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { toldThem } from '../adding/pages.ts'
import { faultsOf } from '../adding/routes.ts'
import { changePerson, mayBelong } from '../permits.ts'
import type { Person } from '../store.ts'
import { changeByHand, inOurHands } from './actions.ts'
import { changeForm } from './forms.ts'
import { changePage, type ChangeShown } from './pages.ts'

async function personHere(c: Turn): Promise<Person> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(changePerson, isId(id) ? await inOurHands(visit.hub.db, id) : undefined)
}

async function shownTo(
  c: Turn,
  person: Person,
  shown: Shown & Pick<ChangeShown, 'meanwhile'>,
  status: 200 | 409 | 422,
) {
  const { visit } = c.var
  const regions = (await places().regions(visit.hub.db)).filter((one) => mayBelong(visit.actor, one))
  const needsRegion = !mayBelong(visit.actor, null)
  return c.html(changePage(visit, { ...shown, person, regions, needsRegion }), status)
}

const typed = ({ name, phone, region, bornOn, languages, version }: Person) => ({
  name,
  phone: phone ?? '',
  region: region ?? '',
  bornOn: bornOn ?? '',
  languages,
  version: String(version),
})

export const changingRoutes = room('/desk/people')
  .get('/:id/change', about(changePerson), async (c) => {
    const { hub } = c.var.visit
    const person = await personHere(c)
    await hub.transact((db) =>
      recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'people.record-opened',
        subject: { kind: 'record', id: person.id },
        person: person.id,
        reason: 'at the desk',
      }),
    )
    return shownTo(c, person, { answers: typed(person) }, 200)
  })
  .post('/:id/change', about(changePerson), async (c) => {
    const { hub, words } = c.var.visit
    const person = await personHere(c)
    const form = await readForm(c, changeForm)
    if (!form.ok) return shownTo(c, person, form, 422)
    const errors = inWords(words, await faultsOf(c, form.value))
    if (Object.keys(errors).length > 0) return shownTo(c, person, { answers: form.answers, errors }, 422)
    const changed = await changeByHand(hub, person.id, form.value, toldThem)
    if (changed.ok) return c.redirect(`/desk/people/${person.id}?changed`, 303)
    if (changed.refusal === 'theirs') throw new NotHere()
    const answers = { ...form.answers, version: String(person.version) }
    return shownTo(c, person, { answers, meanwhile: true }, 409)
  })
