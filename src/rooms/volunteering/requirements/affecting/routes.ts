import { daysBetween, type Day } from '../../../../platform/clock.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../../platform/web/faults.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { regionsOf } from '../facts-store.ts'
import { named } from '../naming.ts'
import { asideOf } from '../aside-store.ts'
import { recordStanding, writeRequirements } from '../permits.ts'
import { draftShown } from '../policies/draft-routes.ts'
import { keepFaults } from '../policies/forms.ts'
import { writable } from '../policies/loading.ts'
import { draftOf } from '../policies/store.ts'
import type { Role } from '../roles-store.ts'
import { standingCustoms } from '../settings.ts'
import { keepWithChoices } from './actions.ts'
import { say, whomForm } from './forms.ts'
import { whomPage } from './page.ts'
import { whomSeen, type SeenPerson } from './within-reach.ts'

/** What the draft would do, worked out anew; a draft that cannot be kept yet leads back to what it lacks. */
async function shownFor(
  c: Turn,
  role: Role,
  shown?: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const draft = await draftOf(hub.db, role.id)
  if (!draft) throw new NotHere()
  const seen = await whomSeen(visit, role, draft)
  if (!seen.ok) {
    const fault = keepFaults[seen.refusal]
    const answers = { holdsFrom: draft.holdsFrom ?? '', why: draft.why }
    const errors = inWords(visit.words, { [fault.name]: fault.words })
    return draftShown(c, role, { terms: { answers, errors } }, 422)
  }
  const { version, whom, people: shownPeople } = seen.value
  const answers = { running: 'finish', give: stopped(shownPeople), until: '' }
  return c.html(
    whomPage(visit, {
      role,
      version,
      seen: draft.version,
      whom,
      shownPeople,
      named: await named(hub.db),
      shown: shown ?? { answers },
    }),
    status,
  )
}

const stopped = (people: readonly SeenPerson[]): string[] =>
  people.filter(({ effect, mayRecord }) => effect === 'stops' && mayRecord).map(({ personId }) => personId)

/** What is wrong with the day until which people get time. */
function untilFaults(until: Day | null, people: number, from: Day | null, mostDays: number): Faults {
  if (until === null) return people === 0 ? {} : { until: say.until }
  if (from === null || until < from) return { until: say.early }
  return daysBetween(from, until) >= mostDays ? { until: say.late } : {}
}

/** Seeing whom a version would affect, and keeping it. */
export const whomRoutes = room('/desk/requirements')
  .get('/:id/draft/whom', about(writeRequirements), async (c) => shownFor(c, await writable(c)))
  .post('/:id/draft/whom', about(writeRequirements), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const role = await writable(c)
    const form = await readForm(c, whomForm)
    if (!form.ok) return shownFor(c, role, form, 422)
    const { seen, running, give, until = null } = form.value
    const draft = await draftOf(hub.db, role.id)
    const wrong = untilFaults(
      until,
      give.length,
      draft?.holdsFrom ?? null,
      hub.setting(standingCustoms).exemptionDays,
    )
    if (Object.keys(wrong).length > 0)
      return shownFor(c, role, { answers: form.answers, errors: inWords(words, wrong) }, 422)
    const people = await withinReach(c, role, give)
    const kept = await keepWithChoices(hub, role.id, { seen, running, people, until })
    if (kept.ok) return c.redirect(`/desk/requirements/${role.id}?told=kept`, 303)
    const errors = inWords(words, { form: keepFaults[kept.refusal].words })
    return shownFor(c, role, { answers: { ...form.answers, seen: '' }, errors }, 409)
  })

/** Of those ticked, the ones this reader may ask an exemption for. */
async function withinReach(c: Turn, { programmeId }: Role, ids: readonly string[]): Promise<string[]> {
  const { visit } = c.var
  const regions = await regionsOf(visit.hub.db, ids)
  const aside = await asideOf(visit.hub.db, ids)
  return ids.filter(
    (personId) =>
      regions.has(personId) &&
      visit.can(recordStanding, {
        personId,
        region: regions.get(personId) ?? null,
        programmeId,
        aside: aside(personId),
      }),
  )
}
