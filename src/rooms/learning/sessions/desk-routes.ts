import { homeZone } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { coordinates, isAdministrator, type Actor } from '../../../platform/permits/actor.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../platform/web/faults.ts'
import { nothingTyped } from '../../../platform/web/form.ts'
import { about, may } from '../../../platform/web/gate.ts'
import { readForm, type Answers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { gatheringsOf, type Gathering, type NoChange } from '../../gatherings/face.ts'
import { programmes, regions } from '../../programmes/face.ts'
import { courseAt, deskPath } from '../desk/routes.ts'
import type { WholeCourse } from '../courses/types.ts'
import { openSession, runSessions } from '../permits.ts'
import { cancelSession, changeSession, planSession, type NotOpened, type Planned } from './actions.ts'
import { sessionPage, type Offered, type SessionView } from './desk-pages.ts'
import { cancelForm, say, sessionForm, typedMoment } from './forms.ts'
import { sessionOne, type Session } from './store.ts'

/** What this reader may put a session under: what they coordinate. */
async function offeredTo({ hub, actor }: Visit): Promise<Offered> {
  const [every, all] = await Promise.all([programmes(hub.db), regions(hub.db)])
  const reaches = (programmeId: string | null, region: string | null): boolean =>
    mayLie(actor, { programmeId, region })
  return {
    programmes: every.filter(({ id }) => reaches(id, null)),
    regions: all.filter((region) => every.some(({ id }) => reaches(id, region)) || reaches(null, region)),
    everywhere: reaches(null, null),
  }
}

const mayLie = (actor: Actor, { programmeId, region }: Pick<Planned, 'programmeId' | 'region'>): boolean =>
  isAdministrator(actor) || coordinates(actor, programmeId, region)

/** What was typed, as the room keeps it; modules and belonging that were not there to choose are faults. */
function planned(
  { actor }: Visit,
  course: WholeCourse,
  offered: Offered,
  typed: Omit<Planned, 'modules'> & { readonly modules: readonly string[] },
): { readonly ok: true; readonly value: Planned } | { readonly ok: false; readonly faults: Faults } {
  const known = course.published!.content.modules.map(({ id }) => id)
  const modules = known.filter((id) => typed.modules.includes(id))
  const hasProgramme =
    typed.programmeId === null
      ? offered.everywhere
      : offered.programmes.some(({ id }) => id === typed.programmeId)
  const hasRegion = typed.region === null || offered.regions.includes(typed.region)
  if (!hasProgramme) return { ok: false, faults: { programme: say.programme } }
  if (!hasRegion || !mayLie(actor, typed)) return { ok: false, faults: { region: say.region } }
  return {
    ok: true,
    value: { ...typed, modules: modules.length === 0 || modules.length === known.length ? null : modules },
  }
}

const faultsFor: Record<Exclude<NotOpened | NoChange, 'no-such-course'>, Faults> = {
  'ends-before-it-starts': { to: say.ends },
  'in-the-past': { on: say.past },
  'in-rest': { on: say.rest },
  'fewer-than-taken': { capacity: say.fewer },
  cancelled: { on: say.over },
  over: { on: say.over },
}

function answersOf(session: Session, gathering: Gathering): Answers {
  const [from, to] = [typedMoment(gathering.startsAt, homeZone), typedMoment(gathering.endsAt, homeZone)]
  return {
    on: from.on,
    from: from.time,
    to: to.time,
    capacity: gathering.capacity === null ? '' : String(gathering.capacity),
    modules: session.modules ?? [],
    programme: gathering.programmeId ?? '',
    region: gathering.region ?? '',
    place: session.place,
    exactPlace: session.exactPlace,
    gettingThere: session.gettingThere,
    bring: session.bring,
    access: session.access,
    contactName: session.contactName,
    contactEmail: session.contactEmail,
    contactPhone: session.contactPhone,
  }
}

/** A published course of the address: only what people can take has sessions. */
async function publishedAt(c: Turn): Promise<WholeCourse> {
  const course = await courseAt(c)
  if (!course.published) throw new NotHere()
  return course
}

/** The session of the address, if it is within this reader's reach. */
async function sessionAt(c: Turn, course: WholeCourse): Promise<{ session: Session; gathering: Gathering }> {
  const { visit } = c.var
  const id = c.req.param('session')
  const session = isId(id) ? await sessionOne(visit.hub.db, id) : undefined
  const here = session?.courseId === course.id ? session : undefined
  const [known] = here ? await gatheringsOf(visit.hub.db, [here.id]) : []
  const gathering = visit.ask(openSession, known)
  return { session: here!, gathering }
}

async function shown(
  c: Turn,
  view: Pick<SessionView, 'course' | 'id' | 'shown'> & Partial<SessionView>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const offered = await offeredTo(c.var.visit)
  return c.html(sessionPage(c.var.visit, { offered, cancelling: nothingTyped, ...view }), status)
}

export const sessionRoutes = room('/desk/courses')
  .get('/:id/sessions/new', may(runSessions), async (c) => {
    const course = await publishedAt(c)
    return shown(c, { course, id: null, shown: nothingTyped })
  })
  .post('/:id/sessions/new', may(runSessions), async (c) => {
    const { visit } = c.var
    const course = await publishedAt(c)
    const form = await readForm(c, sessionForm)
    if (!form.ok) return shown(c, { course, id: null, shown: form }, 422)
    const plan = planned(visit, course, await offeredTo(visit), form.value)
    const again = (faults: Faults, status: 409 | 422) =>
      shown(
        c,
        { course, id: null, shown: { answers: form.answers, errors: inWords(visit.words, faults) } },
        status,
      )
    if (!plan.ok) return again(plan.faults, 422)
    const opened = await planSession(visit.hub, course.id, plan.value)
    if (opened.ok) return c.redirect(deskPath(course, 'session'), 303)
    if (opened.refusal === 'no-such-course') throw new NotHere()
    return again(faultsFor[opened.refusal], 409)
  })
  .get('/:id/sessions/:session', about(openSession), async (c) => {
    const course = await publishedAt(c)
    const { session, gathering } = await sessionAt(c, course)
    return shown(c, { course, id: session.id, shown: { answers: answersOf(session, gathering) } })
  })
  .post('/:id/sessions/:session', about(openSession), async (c) => {
    const { visit } = c.var
    const course = await publishedAt(c)
    const { id } = (await sessionAt(c, course)).session
    const form = await readForm(c, sessionForm)
    if (!form.ok) return shown(c, { course, id, shown: form }, 422)
    const plan = planned(visit, course, await offeredTo(visit), form.value)
    const again = (faults: Faults, status: 409 | 422) =>
      shown(c, { course, id, shown: { answers: form.answers, errors: inWords(visit.words, faults) } }, status)
    if (!plan.ok) return again(plan.faults, 422)
    const changed = await changeSession(visit.hub, id, plan.value)
    if (changed.ok) return c.redirect(deskPath(course, 'session'), 303)
    if (changed.refusal === 'no-such-course') throw new NotHere()
    return again(faultsFor[changed.refusal], 409)
  })
  .post('/:id/sessions/:session/cancel', about(openSession), async (c) => {
    const { visit } = c.var
    const course = await publishedAt(c)
    const { session, gathering } = await sessionAt(c, course)
    const form = await readForm(c, cancelForm)
    const view = { course, id: session.id, shown: { answers: answersOf(session, gathering) } }
    if (!form.ok) return shown(c, { ...view, cancelling: form }, 422)
    const cancelled = await cancelSession(visit.hub, session.id, form.value.because)
    if (cancelled.ok) return c.redirect(deskPath(course, 'cancelled'), 303)
    const errors = inWords(visit.words, { because: say.over })
    return shown(c, { ...view, cancelling: { answers: form.answers, errors } }, 409)
  })
