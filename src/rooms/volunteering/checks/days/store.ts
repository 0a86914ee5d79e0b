import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'

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

/** A date that somebody asked for by themselves and could not have; the last time stands. @returns whether it is news */
export const keepTurnedAway = async (
  db: Db,
  { gatheringId, opportunityId, at }: { gatheringId: string; opportunityId: string; at: Temporal.Instant },
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.day_turned_away as t (gathering_id, opportunity_id, asked_at) values ($1, $2, $3)
       on conflict (gathering_id) do update set asked_at = $3 where t.asked_at < $3 returning 1`,
      [gatheringId, opportunityId, at],
    )
  ).length === 1

/** Dates of these ways to help that were asked for since their check was decided, by way to help, the last first. */
export async function turnedAwaySince(
  db: Db,
  opportunityIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly gatheringId: string; readonly at: Temporal.Instant }[]>> {
  const rows = await db.rows<{ opportunity_id: string; gathering_id: string; asked_at: string }>(
    `select t.opportunity_id, t.gathering_id, t.asked_at from volunteering.day_turned_away t
     where t.opportunity_id = any($1::uuid[]) and t.asked_at > (
       select max(d.decided_at) from volunteering.check_decision d where d.opportunity_id = t.opportunity_id)
     order by t.asked_at desc, t.gathering_id`,
    [opportunityIds],
  )
  return Map.groupBy(
    rows.map((row) => ({
      opportunityId: row.opportunity_id,
      gatheringId: row.gathering_id,
      at: moment(row.asked_at),
    })),
    ({ opportunityId }) => opportunityId,
  )
}
