import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'

/** A shift as its opportunity knows it; what happens to its places is the gathering's. */
export interface LiveRow {
  readonly id: string
  readonly gatheringId: string
  readonly key: string
  readonly plannedOn: Day
}

/** The shifts that are part of an opportunity today, planned for a day or after. */
export const liveShifts = (db: Db, opportunityId: string, from: Day): Promise<LiveRow[]> =>
  db.rows(
    `select id, gathering_id as "gatheringId", key, planned_on as "plannedOn" from volunteering.shift
     where opportunity_id = $1 and ended_at is null and planned_on >= $2 order by planned_on, key`,
    [opportunityId, from],
    'shift.live',
  )

export const addShift = (db: Db, shift: LiveRow & { opportunityId: string }) =>
  db.rows(
    'insert into volunteering.shift (id, opportunity_id, gathering_id, key, planned_on) values ($1, $2, $3, $4, $5)',
    [shift.id, shift.opportunityId, shift.gatheringId, shift.key, shift.plannedOn],
  )

export const endShift = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update volunteering.shift set ended_at = $2 where id = $1', [id, at])
