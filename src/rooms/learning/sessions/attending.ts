import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { gatheringsOf, placeOne } from '../../gatherings/face.ts'
import { complete, undo } from '../completions/actions.ts'
import { standingBySession } from '../completions/store.ts'
import { courseOne } from '../courses/store.ts'
import { finishWith, startFor, underWayWith } from '../studying/actions.ts'
import { dropAttended, finishStart, keepAttended, openStart, reopenStart } from '../studying/store.ts'
import { lockSession, type Session } from './store.ts'

/** Somebody at a session, and when it began. */
interface There {
  readonly session: Session
  readonly personId: string
  readonly at: Temporal.Instant
}

/**
 * Whoever was at a live session completed the course, or the modules it went through; when the attendance is put right,
 * what came of it is taken back. Worked out anew from what the list says now, so that it may be asked twice.
 */
export const settleAttendance = (hub: Hub, placeId: string): Promise<void> =>
  hub.transact(async (db) => {
    const known = await placeOne(db, placeId)
    const session = known && (await lockSession(db, known.gatheringId))
    // Read again once the session is held: somebody may have put it right meanwhile.
    const place = session && (await placeOne(db, placeId))
    if (!place?.personId) return
    const [gathering] = await gatheringsOf(db, [session!.id])
    const there = { session: session!, personId: place.personId, at: gathering!.startsAt }
    if ((place.came ?? 0) > 0) await wasThere(hub, db, there)
    else await wasNotThere(hub, db, there)
  })

async function wasThere(hub: Hub, db: Db, there: There): Promise<void> {
  const { session, personId } = there
  if ((await standingBySession(db, personId, session.id)).length > 0) return
  if (session.modules === null) await wholeCourse(hub, db, there)
  else await someModules(hub, db, there, session.modules)
}

async function wholeCourse(hub: Hub, db: Db, { session, personId, at }: There): Promise<void> {
  const { id: sessionId, courseId } = session
  const start = await openStart(db, personId, courseId, true)
  if (start) await finishStart(db, start.id, hub.now())
  const course = await courseOne(db, courseId)
  await complete(hub, db, {
    personId,
    courseId,
    version: course?.published?.number ?? null,
    on: dayAt(at),
    how: 'live',
    startId: start?.id ?? null,
    sessionId,
    recordedBy: null,
    reason: null,
  })
}

/** Whoever passed the rest online has completed it with this; whoever did not finds these modules done. */
async function someModules(
  hub: Hub,
  db: Db,
  { session, personId, at }: There,
  modules: readonly string[],
): Promise<void> {
  const { id: sessionId, courseId } = session
  const version = (await courseOne(db, courseId))?.published?.number
  if (version === undefined) return
  const { start } =
    (await underWayWith(db, personId, courseId, true)) ??
    (await startFor(hub, db, { personId, courseId, version }))
  await keepAttended(db, start.id, { modules, sessionId, at })
  const after = (await underWayWith(db, personId, courseId))!
  if (after.standing.isPassed) await finishWith(hub, db, start, { how: 'live', sessionId, at })
}

async function wasNotThere(hub: Hub, db: Db, { session, personId }: There): Promise<void> {
  for (const one of await standingBySession(db, personId, session.id)) {
    await undo(hub, db, one, null)
    if (one.startId !== null) await reopenStart(db, one.startId)
  }
  await dropAttended(db, personId, session.id)
}
