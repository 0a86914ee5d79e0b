import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { momentOrNull } from '../../../../platform/database/values.ts'

/** People of whom nothing was recorded since a moment, in any role: the first question of what may go. */
export const unrecordedSince = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from (
         select person_id, greatest(recorded_at, taken_back_at) as at from volunteering.evidence
         union all select person_id, greatest(given_at, ended_at, until_day::timestamptz) from volunteering.exemption
         union all select person_id, greatest(asked_at, decided_at) from volunteering.exemption_asked
         union all select person_id, at from volunteering.role_stop
         union all select person_id, told_at from volunteering.renewal_told) as kept
       group by person_id having max(at) < $1 order by 1`,
      [before],
    )
  ).map(({ id }) => id)

/** When something was last recorded of somebody in a role; null: nothing is kept. */
export const lastRecorded = async (db: Db, personId: string): Promise<Temporal.Instant | null> =>
  momentOrNull(
    (
      await db.row<{ at: string | null }>(
        `select max(at) as at from (
           select greatest(recorded_at, taken_back_at) as at from volunteering.evidence where person_id = $1
           union all select greatest(given_at, ended_at) from volunteering.exemption where person_id = $1
           union all select at from volunteering.role_stop where person_id = $1) as kept`,
        [personId],
      )
    )?.at ?? null,
  )

/** All of somebody’s records of roles go. @returns how many */
export async function dropRecords(db: Db, personId: string): Promise<number> {
  const gone = await db.rows(
    `with told as (delete from volunteering.renewal_told where person_id = $1 returning 1),
       asked as (delete from volunteering.exemption_asked where person_id = $1 returning 1),
       stops as (delete from volunteering.role_stop where person_id = $1 returning 1),
       kept as (delete from volunteering.evidence where person_id = $1 returning 1)
     select 1 from told union all select 1 from asked union all select 1 from stops union all select 1 from kept`,
    [personId],
  )
  const exemptions = await db.rows('delete from volunteering.exemption where person_id = $1 returning 1', [
    personId,
  ])
  return gone.length + exemptions.length
}

/**
 * What somebody wrote about them in words goes, and what they were told; that things were recorded, and when, stays.
 * From that day they are in no role. Safe to repeat.
 */
export async function forgetWords(db: Db, personId: string, on: Day, at: Temporal.Instant): Promise<void> {
  await db.rows('delete from volunteering.renewal_told where person_id = $1', [personId])
  await db.rows('delete from volunteering.exemption_asked where person_id = $1', [personId])
  await db.rows(`update volunteering.exemption set reason = '' where person_id = $1`, [personId])
  await db.rows(
    `update volunteering.evidence set taken_back_why = 'forgotten' where person_id = $1 and taken_back_why is not null`,
    [personId],
  )
  await db.rows(
    `insert into volunteering.role_stop (id, person_id, role_id, what, from_day, at)
     select gen_random_uuid(), $1, role_id, 'left', $2, $3 from (
       select role_id from volunteering.evidence where person_id = $1 and role_id is not null
       union select role_id from volunteering.exemption where person_id = $1) as theirs
     where not exists (select from volunteering.role_stop s where s.person_id = $1 and s.role_id = theirs.role_id
       and s.what = 'left' and s.until_day is null)`,
    [personId, on, at],
  )
}
