import { record } from '../../../platform/audit/audit.ts'
import { restOf } from '../../../platform/calendar/in-force.ts'
import { warningsFor } from '../../../platform/calendar/warnings.ts'
import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import {
  cancelGathering,
  changeGathering,
  gatheringsOf,
  openGathering,
  type NoChange,
} from '../../gatherings/face.ts'
import { lockCourse } from '../courses/store.ts'
import type { Placement } from '../permits.ts'
import { say } from '../words.ts'
import { addSession, keepSession, sessionOne, sessionsOf, type Session } from './store.ts'

/** A session as it is typed: when, for how many, what it goes through, and what people are told. */
export interface Planned extends Omit<Session, 'id' | 'courseId'>, Placement {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly capacity: number
  /** It touches hours of rest, and takes place all the same. */
  readonly despiteRest: boolean
}

export type NotOpened = 'no-such-course' | 'ends-before-it-starts' | 'in-the-past' | 'in-rest'

/** Whether a time may be planned: it lies ahead, and leaves rest alone unless somebody decided otherwise. */
function plannable(
  hub: Hub,
  { startsAt, endsAt, despiteRest }: Planned,
): Outcome<undefined, Exclude<NotOpened, 'no-such-course'>> {
  if (byTime(endsAt, startsAt) <= 0) return refuse('ends-before-it-starts')
  if (byTime(startsAt, hub.now()) <= 0) return refuse('in-the-past')
  const rests = warningsFor(restOf(hub), { startsAt, endsAt }).some(({ kind }) => kind === 'in-rest')
  return rests && !despiteRest ? refuse('in-rest') : allow()
}

const note = (hub: Hub, db: Db, act: string, id: string) =>
  record(db, { at: hub.now(), by: hub.by, act: `learning.${act}`, subject: { kind: 'session', id } })

const sessionOf = (id: string, courseId: string, planned: Planned): Session => ({
  id,
  courseId,
  modules: planned.modules,
  place: planned.place,
  exactPlace: planned.exactPlace,
  gettingThere: planned.gettingThere,
  bring: planned.bring,
  access: planned.access,
  contactName: planned.contactName,
  contactEmail: planned.contactEmail,
  contactPhone: planned.contactPhone,
})

/** A session at the same time and place that was opened before: pressed twice, it is one. */
async function sameSession(db: Db, courseId: string, planned: Planned): Promise<string | undefined> {
  const there = (await sessionsOf(db, courseId)).filter(({ place }) => place === planned.place)
  const gatherings = await gatheringsOf(
    db,
    there.map(({ id }) => id),
  )
  return gatherings.find(
    ({ state, startsAt, endsAt }) =>
      state !== 'cancelled' && startsAt.equals(planned.startsAt) && endsAt.equals(planned.endsAt),
  )?.id
}

/** Opens a live session: people may take a place in it from then on. */
export const planSession = (
  hub: Hub,
  courseId: string,
  planned: Planned,
): Promise<Outcome<string, NotOpened>> =>
  hub.change<string, NotOpened>(async (db) => {
    const course = await lockCourse(db, courseId)
    if (!course?.published || course.retiredAt) return refuse('no-such-course')
    const may = plannable(hub, planned)
    if (!may.ok) return may
    const known = await sameSession(db, courseId, planned)
    if (known !== undefined) return allow(known)
    const { startsAt, endsAt, capacity, programmeId, region } = planned
    const id = await openGathering(
      hub,
      db,
      {
        kind: 'session',
        title: course.published.content.name,
        startsAt,
        endsAt,
        closesAt: null,
        capacity,
        waitingList: true,
        largestGroup: 1,
        answerHours: 24,
        changeHours: 24,
        partOf: courseId,
        organisationId: null,
        programmeId,
        region,
      },
      newId(),
    )
    await addSession(db, sessionOf(id, courseId, planned))
    await note(hub, db, 'session-opened', id)
    return allow(id)
  })

/** Changes a session; whoever has a place hears of another time or another place. */
export const changeSession = (
  hub: Hub,
  id: string,
  planned: Planned,
): Promise<Outcome<undefined, NoChange | NotOpened>> =>
  hub.change<undefined, NoChange | NotOpened>(async (db) => {
    const before = await sessionOne(db, id)
    const [gathering] = await gatheringsOf(db, [id])
    if (!before || !gathering) throw new Missing('session', id)
    const { startsAt, endsAt, capacity, programmeId, region } = planned
    const isMoved = !startsAt.equals(gathering.startsAt) || !endsAt.equals(gathering.endsAt)
    const may = isMoved ? plannable(hub, planned) : allow()
    if (!may.ok) return may
    const told = before.place !== planned.place || before.exactPlace !== planned.exactPlace
    const where = [planned.place, planned.exactPlace].filter(Boolean).join(': ')
    const changed = await changeGathering(
      hub,
      db,
      id,
      { startsAt, endsAt, capacity, programmeId, region },
      told ? hub.words.say(say.newPlace, { place: where }) : undefined,
    )
    if (!changed.ok) return changed
    await keepSession(db, sessionOf(id, before.courseId, planned))
    await note(hub, db, 'session-changed', id)
    return allow()
  })

/** Cancels a session, and tells everybody who had a place or waited, and why. */
export const cancelSession = (
  hub: Hub,
  id: string,
  because: string,
): Promise<Outcome<undefined, 'cancelled' | 'over'>> =>
  hub.change<undefined, 'cancelled' | 'over'>(async (db) => {
    const cancelled = await cancelGathering(hub, db, id, because)
    if (!cancelled.ok) return cancelled
    await note(hub, db, 'session-cancelled', id)
    return allow()
  })
