import { record } from '../../../platform/audit/audit.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { lockCourse } from '../courses/store.ts'
import type { Learner } from '../permits.ts'
import { completionTakenBack, courseCompleted } from '../news.ts'
import { recordable, type NotRecordable } from './rules.ts'
import {
  addCompletion,
  addTakingBack,
  completionOne,
  wholeCompletionsOf,
  type NewCompletion,
} from './store.ts'
import type { WholeCompletion } from './types.ts'
import { notRecordedBy } from './who-records.ts'

const note = (hub: Hub, db: Db, act: string, one: { id: string; personId: string }) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `learning.${act}`,
    subject: { kind: 'completion', id: one.id },
    person: one.personId,
  })

/** Writes down that somebody completed a course, and tells the rooms above; within a transaction of the caller's. */
export async function complete(hub: Hub, db: Db, one: Omit<NewCompletion, 'id'>): Promise<void> {
  const id = newId()
  const { personId, courseId, on } = one
  await addCompletion(db, { ...one, id }, hub.now())
  await note(hub, db, 'course-completed', { id, personId })
  await announce(db, courseCompleted, { personId, courseId, on }, hub.now())
}

const isSame = (
  one: WholeCompletion,
  { courseId, on, reason }: { courseId: string; on: Day; reason: string },
): boolean => one.courseId === courseId && one.on === on && one.reason === reason && one.takenBackAt === null

/**
 * One of us writes down that somebody learned it elsewhere: when, and why it counts. Where a room above asks for the
 * course, only whom it names does.
 */
export const recordElsewhere = (
  hub: Hub,
  learner: Learner,
  { courseId, on, reason }: { courseId: string; on: Day; reason: string },
): Promise<Outcome<undefined, NotRecordable | 'not-named'>> =>
  hub.change<undefined, NotRecordable | 'not-named'>(async (db) => {
    const personId = learner.id
    const may = recordable(await lockCourse(db, courseId), on, hub.today())
    if (!may.ok) return may
    if ((await notRecordedBy(hub, db, learner, [courseId])).size > 0) return refuse('not-named')
    const known = await wholeCompletionsOf(db, personId)
    // Pressed twice, it is recorded once.
    if (known.some((one) => isSame(one, { courseId, on, reason }))) return allow()
    await complete(hub, db, {
      personId,
      courseId,
      on,
      reason,
      how: 'recorded',
      version: null,
      startId: null,
      sessionId: null,
      recordedBy: hub.actor.personId,
    })
    return allow()
  })

/** Says that a completion was recorded in error, within a transaction of the caller's. @returns whether it stood until now */
export async function undo(
  hub: Hub,
  db: Db,
  one: { readonly id: string; readonly personId: string; readonly courseId: string; readonly on: Day },
  reason: string | null,
): Promise<boolean> {
  const { id, personId, courseId, on } = one
  if (!(await addTakingBack(db, id, { by: hub.actor.personId, reason, at: hub.now() }))) return false
  await note(hub, db, 'completion-taken-back', { id, personId })
  await announce(db, completionTakenBack, { personId, courseId, on }, hub.now())
  return true
}

/** One of us takes a wrong record back: it stays as it was, and a word beside it says that it counts no more. */
export const takeBack = (
  hub: Hub,
  personId: string,
  completionId: string,
  reason: string,
): Promise<Outcome<undefined, 'not-here' | 'taken-back'>> =>
  hub.change<undefined, 'not-here' | 'taken-back'>(async (db) => {
    const one = await completionOne(db, completionId)
    if (!one || one.personId !== personId) return refuse('not-here')
    return (await undo(hub, db, one, reason)) ? allow() : refuse('taken-back')
  })
