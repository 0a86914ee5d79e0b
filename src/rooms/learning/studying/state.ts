import type { Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { countsOn, lapsesOn } from '../completions/rules.ts'
import { wholeCompletionsOf } from '../completions/store.ts'
import type { WholeCompletion } from '../completions/types.ts'
import type { WholeCourse } from '../courses/types.ts'
import { courseOne, courses } from '../courses/store.ts'
import { underWayWith, type UnderWay } from './actions.ts'
import { startsOf } from './store.ts'

/** A completion that stands, and until when it counts. */
export interface Standing {
  readonly completion: WholeCompletion
  /** The day from which it counts no more; null: for good. */
  readonly lapses: Day | null
  readonly counts: boolean
}

/** One course, and what it is to somebody. */
export interface OwnCourse {
  readonly course: WholeCourse
  readonly under: UnderWay | undefined
  /** The completion that counts longest; null where none was recorded, or all were taken back. */
  readonly latest: Standing | null
}

/** The newest completion that was not taken back. */
function latestOf(course: WholeCourse, completions: readonly WholeCompletion[], today: Day): Standing | null {
  const completion = completions.find((one) => one.courseId === course.id && one.takenBackAt === null)
  if (!completion) return null
  return {
    completion,
    lapses: lapsesOn(completion.on, course.months),
    counts: countsOn(completion.on, course.months, today),
  }
}

/** Every course somebody can begin, is under way with, or completed. */
export async function ownCourses(hub: Hub, personId: string): Promise<OwnCourse[]> {
  const completions = await wholeCompletionsOf(hub.db, personId)
  const begun = new Set(
    (await startsOf(hub.db, personId)).flatMap((one) => (one.finishedAt === null ? [one.courseId] : [])),
  )
  const own: OwnCourse[] = []
  for (const course of await courses(hub.db)) {
    if (!course.published) continue
    const under = begun.has(course.id) ? await underWayWith(hub.db, personId, course.id) : undefined
    const latest = latestOf(course, completions, hub.today())
    if (course.retiredAt === null || under || latest) own.push({ course, under, latest })
  }
  return own
}

/** One of them; undefined where it is nothing to somebody: never published, or retired before they came to it. */
export async function ownCourse(
  hub: Hub,
  personId: string,
  courseId: string,
): Promise<OwnCourse | undefined> {
  const course = await courseOne(hub.db, courseId)
  if (!course?.published) return undefined
  const under = await underWayWith(hub.db, personId, courseId)
  const latest = latestOf(course, await wholeCompletionsOf(hub.db, personId), hub.today())
  return course.retiredAt === null || under || latest ? { course, under, latest } : undefined
}
