import type { Day } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'

/** For building large hubs at once: what past nights took away. */
export interface NightMade {
  readonly kind: string
  readonly day: Day
  readonly at: Temporal.Instant
  readonly overBy: Temporal.Instant
  readonly gone: number
  readonly held: number
  readonly failed: boolean
}

export const addNights = (db: Db, nights: readonly NightMade[]): Promise<void> =>
  addMany(
    db,
    'house.retention',
    nights.map((one) => ({
      kind: one.kind,
      on_day: one.day,
      ran_at: one.at,
      over_by: one.overBy,
      gone: one.gone,
      held: one.held,
      failed: one.failed,
    })),
  )
