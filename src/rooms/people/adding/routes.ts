import { isId } from '../../../platform/database/id.ts'
import { places } from '../../../platform/permits/places.ts'
import { inWords, type Faults } from '../../../platform/web/faults.ts'
import { about, may, open } from '../../../platform/web/gate.ts'
import { blank, onlyPressed, readForm, type Answers } from '../../../platform/web/read.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { addPeople, mayBelong, reachOf, takeAddressAway } from '../permits.ts'
import { personOf } from '../store.ts'
import { addByHand, takeUnprovedAway } from './actions.ts'
import { addForm, say, type Adding } from './forms.ts'
import { addPage, notMePage, toldThem, type AddShown } from './pages.ts'
import { isBirthDay } from './rules.ts'
import { alike } from './store.ts'

async function shownTo(c: Turn, shown: Shown & Pick<AddShown, 'alike'>, status: 200 | 409 | 422) {
  const { visit } = c.var
  const { actor, hub } = visit
  const regions = (await places().regions(hub.db)).filter((region) => mayBelong(actor, region))
  const needsRegion = !mayBelong(actor, null)
  const only: Answers = needsRegion && regions.length === 1 ? { region: regions[0]! } : blank
  const answers = { ...only, ...shown.answers }
  return c.html(addPage(visit, { ...shown, answers, regions, needsRegion }), status)
}

/** What makes no sense of a form that is well typed. */
export async function faultsOf(
  c: Turn,
  { region, bornOn }: Pick<Adding, 'region' | 'bornOn'>,
): Promise<Faults> {
  const { hub, actor } = c.var.visit
  const isPlace = region === null || (await places().regions(hub.db)).includes(region)
  return {
    ...(isPlace && mayBelong(actor, region) ? {} : { region: say.region }),
    ...(bornOn !== null && !isBirthDay(bornOn, hub.today()) ? { bornOn: say.bornOn } : {}),
  }
}

export const addingRoutes = room('/desk/people')
  .get('/new', may(addPeople), (c) => shownTo(c, { answers: blank }, 200))
  .post('/new', may(addPeople), async (c) => {
    const { hub, actor, words } = c.var.visit
    const form = await readForm(c, addForm)
    if (!form.ok) return shownTo(c, form, 422)
    const errors = inWords(words, await faultsOf(c, form.value))
    if (Object.keys(errors).length > 0) return shownTo(c, { answers: form.answers, errors }, 422)
    const added = await addByHand(hub, form.value, toldThem)
    if (added.ok) return c.redirect(`/desk/people/${added.value}?added`, 303)
    return shownTo(c, { answers: form.answers, alike: await alike(hub.db, reachOf(actor), form.value) }, 409)
  })
  .post('/:id/address/take-away', about(takeAddressAway), async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const person = visit.ask(takeAddressAway, isId(id) ? await personOf(visit.hub.db, id) : undefined)
    await onlyPressed(c)
    const taken = await takeUnprovedAway(visit.hub, person.id)
    return c.redirect(`/desk/people/${person.id}?${taken.ok ? 'address-taken' : 'address-theirs'}`, 303)
  })

/** Where whoever said that they are somebody else is thanked; it shows nothing of anybody. */
export const notMeRoutes = room('/written-down').get(
  '/not-me',
  open('thanks a stranger for telling us, and shows nothing of anybody'),
  (c) => c.html(notMePage(c.var.visit)),
)
