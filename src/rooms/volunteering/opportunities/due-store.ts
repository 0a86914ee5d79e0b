import type { Db } from '../../../platform/database/database.ts'

/** Published ones whose closing day is over. */
export const overdue = async (db: Db, now: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select id from volunteering.opportunity where state in ('published', 'paused') and closes_at <= $1 order by id`,
      [now],
    )
  ).map(({ id }) => id)

/** Published and paused ones that may have more shifts to open. */
export const withShifts = async (db: Db): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select id from volunteering.opportunity
       where state in ('published', 'paused') and published ->> 'kind' in ('series', 'one-off') order by id`,
    )
  ).map(({ id }) => id)
