import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { complete } from '../completions/actions.ts'
import { pagesOf } from '../courses/content.ts'
import type { Version } from '../courses/types.ts'
import { courseOne, versionOne } from '../courses/store.ts'
import { standingOf, type CourseStanding } from './rules.ts'
import * as store from './store.ts'

/** What somebody is under way with: their start, the version they read, and how far they are. */
export interface UnderWay {
  readonly start: store.Start
  readonly version: Version
  readonly standing: CourseStanding
}

/** How far somebody is with a course; undefined when they are not under way with it. */
export async function underWayWith(
  db: Db,
  personId: string,
  courseId: string,
  lock = false,
): Promise<UnderWay | undefined> {
  const start = await store.openStart(db, personId, courseId, lock)
  const version = start && (await versionOne(db, courseId, start.version))
  if (!start || !version) return undefined
  const [gone, attended] = [await store.goneThrough(db, start.id), await store.attendedOf(db, start.id)]
  return { start, version, standing: standingOf(version.content, gone, attended) }
}

export type NotBegun = 'no-such-course' | 'retired'

/** Begins a course in its newest version; whoever is under way with it goes on where they are. */
export const begin = (hub: Hub, courseId: string): Promise<Outcome<UnderWay, NotBegun>> =>
  hub.change<UnderWay, NotBegun>((db) => beginFor(hub, db, hub.actor.personId!, courseId))

/** The same for anybody, within a transaction of the caller's. */
async function beginFor(
  hub: Hub,
  db: Db,
  personId: string,
  courseId: string,
): Promise<Outcome<UnderWay, NotBegun>> {
  const known = await underWayWith(db, personId, courseId, true)
  if (known) return allow(known)
  const course = await courseOne(db, courseId)
  if (!course?.published) return refuse('no-such-course')
  if (course.retiredAt) return refuse('retired')
  return allow(await startFor(hub, db, { personId, courseId, version: course.published.number }))
}

/** Puts somebody under way with a version of a course, also with a retired one: for whoever sat in its session. */
export async function startFor(
  hub: Hub,
  db: Db,
  start: Pick<store.Start, 'personId' | 'courseId' | 'version'>,
): Promise<UnderWay> {
  await store.addStart(db, { ...start, id: newId() }, hub.now())
  return (await underWayWith(db, start.personId, start.courseId, true))!
}

export type NotGone = 'not-under-way' | 'no-such-page' | 'choose'

/** What came of going through a page. */
export interface WentOn {
  /** Whether what they chose was right; null for a page without a question. */
  readonly isRight: boolean | null
  readonly isPassed: boolean
}

/**
 * Goes through a page: read, or its question answered. A right answer is kept, a wrong one is not, and may be given as
 * often as they like. With the last page, and enough right, the course is completed.
 */
export const goOn = (
  hub: Hub,
  { courseId, pageId, chosen }: { courseId: string; pageId: string; chosen: number | null },
): Promise<Outcome<WentOn, NotGone>> =>
  hub.change<WentOn, NotGone>(async (db) => {
    const personId = hub.actor.personId!
    const under = await underWayWith(db, personId, courseId, true)
    if (!under) return refuse('not-under-way')
    const page = pagesOf(under.version.content).find((one) => one.page.id === pageId)?.page
    if (!page) return refuse('no-such-page')
    const answer = chosen === null ? undefined : page.question?.answers[chosen]
    if (page.question && !answer) return refuse('choose')
    const isRight = answer?.right ?? null
    await store.keepPage(db, under.start.id, pageId, { isRight: isRight === true, at: hub.now() })
    const after = (await underWayWith(db, personId, courseId))!
    if (after.standing.isPassed) await finishOnline(hub, db, after)
    return allow({ isRight, isPassed: after.standing.isPassed })
  })

/** For whoever has passed without a further page to go through, because the course was made shorter under way. */
export const finish = (
  hub: Hub,
  courseId: string,
): Promise<Outcome<undefined, 'not-under-way' | 'not-passed'>> =>
  hub.change<undefined, 'not-under-way' | 'not-passed'>(async (db) => {
    const under = await underWayWith(db, hub.actor.personId!, courseId, true)
    if (!under) return refuse('not-under-way')
    if (!under.standing.isPassed) return refuse('not-passed')
    await finishOnline(hub, db, under)
    return allow()
  })

const finishOnline = (hub: Hub, db: Db, { start }: UnderWay): Promise<void> =>
  finishWith(hub, db, start, { how: 'online', sessionId: null, at: hub.now() })

/** Ends what somebody was under way with, and writes down that they completed it. */
export async function finishWith(
  hub: Hub,
  db: Db,
  { id, personId, courseId, version }: store.Start,
  how: { how: 'online' | 'live'; sessionId: string | null; at: Temporal.Instant },
): Promise<void> {
  await store.finishStart(db, id, hub.now())
  await complete(hub, db, {
    personId,
    courseId,
    version,
    on: dayAt(how.at),
    how: how.how,
    startId: id,
    sessionId: how.sessionId,
    recordedBy: null,
    reason: null,
  })
}
