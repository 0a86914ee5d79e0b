import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'

/** What anybody typed about somebody's completions goes; that they completed them stays until its years are over. */
export async function forgetWords(db: Db, personId: string): Promise<void> {
  await db.rows('update learning.completion set reason = null where person_id = $1 and reason is not null', [
    personId,
  ])
  await db.rows(
    `update learning.completion_back b set reason = null from learning.completion c
     where c.id = b.completion_id and c.person_id = $1 and b.reason is not null`,
    [personId],
  )
}

/** What somebody read, and where they stopped. */
export const forgetStarts = (db: Db, personId: string) =>
  db.rows('delete from learning.start where person_id = $1', [personId])

/** Pages of what was finished before a moment; that it was begun and finished stays with its completion. */
export const dropPages = (db: Db, finishedBefore: Temporal.Instant) =>
  db.rows(
    'delete from learning.progress p using learning.start s where s.id = p.start_id and s.finished_at < $1',
    [finishedBefore],
  )

/** Starts nobody went on with since a moment. */
export const dropLeft = (db: Db, before: Temporal.Instant) =>
  db.rows(
    `delete from learning.start s where s.finished_at is null and s.began_at < $1
       and not exists (select from learning.progress p where p.start_id = s.id and p.seen_at >= $1)
       and not exists (select from learning.module_attended a where a.start_id = s.id and a.attended_at >= $1)`,
    [before],
  )

/** People who completed nothing since a day: the first question of what may go. */
export const learnedNothingSince = async (db: Db, day: Day): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select person_id as id from learning.completion group by person_id having max(done_on) < $1 order by 1',
      [day],
    )
  ).map(({ id }) => id)

/** All of somebody's completions go, and what they began. @returns how many completions */
export async function dropLearning(db: Db, personId: string): Promise<number> {
  const gone = await db.rows('delete from learning.completion where person_id = $1 returning 1', [personId])
  await forgetStarts(db, personId)
  return gone.length
}
