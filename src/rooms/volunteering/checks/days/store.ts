import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'

/** The gatherings of these ways to help that were planned for a day or after, those that are over included. */
export const gatheringIdsOf = async (
  db: Db,
  opportunityIds: readonly string[],
  from: Day,
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select gathering_id as id from volunteering.shift where opportunity_id = any($1::uuid[]) and planned_on >= $2`,
      [opportunityIds, from],
    )
  ).map(({ id }) => id)
