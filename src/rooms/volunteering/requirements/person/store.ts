import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Evidence } from '../types.ts'

/** Something recorded, with who did and when; for showing. */
export interface Entry {
  readonly id: string
  readonly roleId: string | null
  readonly kind: Evidence['kind']
  readonly on: Day
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string | null
  readonly sourceId: string | null
  readonly takenBackAt: Temporal.Instant | null
  readonly takenBackBy: string | null
  readonly takenBackWhy: string | null
}

/** All that was recorded of somebody, in any role, the newest first. */
export const entriesOf = async (db: Db, personId: string): Promise<Entry[]> =>
  (
    await db.rows<
      Omit<Entry, 'recordedAt' | 'takenBackAt'> & { recordedAt: string; takenBackAt: string | null }
    >(
      `select id, role_id as "roleId", kind, on_day as on, recorded_at as "recordedAt", recorded_by as "recordedBy",
         source_id as "sourceId", taken_back_at as "takenBackAt", taken_back_by as "takenBackBy", taken_back_why as "takenBackWhy"
       from volunteering.evidence where person_id = $1 order by recorded_at desc, id desc`,
      [personId],
    )
  ).map((row) => ({
    ...row,
    recordedAt: moment(row.recordedAt),
    takenBackAt: momentOrNull(row.takenBackAt),
  }))

/** Whether it is one of somebody’s entries that stands and was made by hand, for this role or for all. */
export const takeable = async (db: Db, id: string, personId: string, roleId: string): Promise<boolean> =>
  (await db.row(
    `select 1 from volunteering.evidence
     where id = $1 and person_id = $2 and (role_id is null or role_id = $3) and source_id is null and taken_back_at is null
     for update`,
    [id, personId, roleId],
  )) !== undefined

/** Whether somebody applied for a role, and it is under way or they were cleared in it. */
export const isOnApplication = async (db: Db, personId: string, roleId: string): Promise<boolean> =>
  (await db.row(
    `select 1 from volunteering.application
     where person_id = $1 and role_id = $2 and state in ('open', 'paused', 'cleared') limit 1`,
    [personId, roleId],
  )) !== undefined

/** A stop of somebody in a role, as it was written down. */
export interface Stop {
  readonly id: string
  readonly what: 'paused' | 'left' | 'declined'
  readonly from: Day
  readonly until: Day | null
  readonly by: string | null
  readonly at: Temporal.Instant
}

export const stopsIn = async (db: Db, personId: string, roleId: string): Promise<Stop[]> =>
  (
    await db.rows<Omit<Stop, 'at'> & { at: string }>(
      `select id, what, from_day as from, until_day as until, by, at from volunteering.role_stop
       where person_id = $1 and role_id = $2 order by at desc, id`,
      [personId, roleId],
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

/** Every stop of somebody, in whatever role. */
export const allStops = (
  db: Db,
  personId: string,
): Promise<(Pick<Stop, 'what' | 'from' | 'until'> & { readonly roleId: string })[]> =>
  db.rows(
    `select role_id as "roleId", what, from_day as from, until_day as until from volunteering.role_stop
     where person_id = $1 order by at desc, id`,
    [personId],
  )

export const addStop = (
  db: Db,
  stop: Omit<Stop, 'at'> & { readonly personId: string; readonly roleId: string },
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into volunteering.role_stop (id, person_id, role_id, what, from_day, until_day, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [stop.id, stop.personId, stop.roleId, stop.what, stop.from, stop.until, stop.by, at],
  )

/** Ends every stop of somebody in a role that runs or is ahead: from this day on they are back. @returns how many */
export const endStops = async (db: Db, personId: string, roleId: string, on: Day): Promise<number> =>
  (
    await db.rows(
      `update volunteering.role_stop set until_day = greatest(from_day, $3::date)
       where person_id = $1 and role_id = $2 and (until_day is null or until_day > $3) returning 1`,
      [personId, roleId, on],
    )
  ).length
