import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import type { Learner } from '../permits.ts'

/**
 * Why whoever acts may not write down by hand that somebody learned these courses elsewhere, by the id of the course;
 * courses they may write down are left out.
 */
type RecordingRule = (
  hub: Hub,
  db: Db,
  learner: Learner,
  courseIds: readonly string[],
) => Promise<ReadonlyMap<string, Phrase>>

const rules: RecordingRule[] = []

/** Hands over, once and when it is loaded, what a room that asks for courses says of who may write them down. */
export function recordingRule(rule: RecordingRule): void {
  rules.push(rule)
}

/** Why whoever acts may not write these courses down for somebody, by course; the first room that objects is heard. */
export async function notRecordedBy(
  hub: Hub,
  db: Db,
  learner: Learner,
  courseIds: readonly string[],
): Promise<ReadonlyMap<string, Phrase>> {
  const why = new Map<string, Phrase>()
  for (const rule of rules)
    for (const [courseId, words] of await rule(hub, db, learner, courseIds))
      if (!why.has(courseId)) why.set(courseId, words)
  return why
}
