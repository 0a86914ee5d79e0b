import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'

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

/** Pages of what was finished before a moment, but of nobody who is held; that it was begun and finished stays with its completion. */
export const dropPages = async (
  db: Db,
  finishedBefore: Temporal.Instant,
  held: readonly string[],
): Promise<number> =>
  (
    await db.rows(
      `delete from learning.progress p using learning.start s
       where s.id = p.start_id and s.finished_at < $1 and s.person_id <> all ($2::uuid[]) returning 1`,
      [finishedBefore, held],
    )
  ).length

/** Starts nobody went on with since a moment, but of nobody who is held. */
export const dropLeft = async (db: Db, before: Temporal.Instant, held: readonly string[]): Promise<number> =>
  (
    await db.rows(
      `delete from learning.start s where s.finished_at is null and s.began_at < $1 and s.person_id <> all ($2::uuid[])
         and not exists (select from learning.progress p where p.start_id = s.id and p.seen_at >= $1)
         and not exists (select from learning.module_attended a where a.start_id = s.id and a.attended_at >= $1)
       returning 1`,
      [before, held],
    )
  ).length

/** People of whom no completion was recorded or taken back since a moment: the first question of what may go. */
export const completedNothingSince = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from learning.completion_facts group by person_id
       having max(greatest(recorded_at, taken_back_at)) < $1 order by 1`,
      [before],
    )
  ).map(({ id }) => id)

/** When each of these people last began, read, attended or completed something here. */
export const lastLearned = async (
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> =>
  new Map(
    (
      await db.rows<{ id: string; at: string }>(
        `select id, max(at) as at from (
           select person_id as id, greatest(began_at, finished_at) as at from learning.start where person_id = any ($1::uuid[])
           union all select s.person_id, p.seen_at from learning.progress p join learning.start s on s.id = p.start_id
             where s.person_id = any ($1::uuid[])
           union all select person_id, recorded_at from learning.completion where person_id = any ($1::uuid[])) as known
         group by id`,
        [personIds],
      )
    ).map(({ id, at }) => [id, moment(at)]),
  )

/** All of somebody's completions go, and what they began. @returns how many completions */
export async function dropLearning(db: Db, personId: string): Promise<number> {
  const gone = await db.rows('delete from learning.completion where person_id = $1 returning 1', [personId])
  await forgetStarts(db, personId)
  return gone.length
}
