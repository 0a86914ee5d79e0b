import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Actor } from '../../../platform/permits/actor.ts'
import { versionOne } from '../courses/store.ts'
import type { Version } from '../courses/types.ts'
import { learnersReachOf } from '../permits.ts'
import { standingOf } from '../studying/rules.ts'
import { attendedIn, goneIn, learnersOf, type LearnerFound, type LearnersAsked } from './store.ts'

/** Somebody with a course, and how far they are where they are under way: as their own page counts it. */
export interface Learner extends LearnerFound {
  readonly pagesDone: number
  readonly pages: number
}

async function withStanding(db: Db, found: readonly LearnerFound[]): Promise<Learner[]> {
  const starts = found.flatMap(({ startId }) => startId ?? [])
  const [gone, attended] = [await goneIn(db, starts), await attendedIn(db, starts)]
  const versions = new Map<string, Version | undefined>()
  const each: Learner[] = []
  for (const one of found) {
    const { startId, courseId, version: number } = one
    if (startId === null || number === null) {
      each.push({ ...one, pagesDone: 0, pages: 0 })
      continue
    }
    const key = `${courseId} ${number}`
    if (!versions.has(key)) versions.set(key, await versionOne(db, courseId, number))
    const content = versions.get(key)!.content
    const { pagesDone, pages } = standingOf(content, gone.get(startId) ?? [], attended.get(startId) ?? [])
    each.push({ ...one, pagesDone, pages })
  }
  return each
}

/** People within a reader's reach with a course or with all of them. */
export async function learners(
  hub: Pick<Hub, 'db' | 'today'>,
  actor: Actor,
  asked: LearnersAsked,
  some: { readonly limit: number; readonly offset: number },
): Promise<{ learners: Learner[]; total: number }> {
  const within = { reach: learnersReachOf(actor), today: hub.today() }
  const { found, total } = await learnersOf(hub.db, asked, within, some)
  return { learners: await withStanding(hub.db, found), total }
}
