import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import type { HoldStepKind } from './lists.ts'
import type { RecordHold } from './store.ts'

/** For building large hubs at once: the demonstration. Nothing here is judged or recorded. */

export const addHolds = (db: Db, holds: readonly Omit<RecordHold, 'name'>[]): Promise<void> =>
  addMany(
    db,
    'people.hold',
    holds.map((one) => ({
      id: one.id,
      person_id: one.personId,
      ground: one.ground,
      keeps: [...one.keeps],
      set_at: one.setAt,
      review_on: one.reviewOn,
      ended_at: one.endedAt,
    })),
  )

export interface HoldStepMade {
  readonly id: string
  readonly holdId: string
  readonly what: HoldStepKind
  readonly at: Temporal.Instant
  readonly by: string
  readonly reason: Uint8Array
}

/** In a transaction that may pass the second wall. */
export const addHoldSteps = (db: Db, steps: readonly HoldStepMade[]): Promise<void> =>
  addMany(
    db,
    'people.hold_step',
    steps.map(({ id, holdId, what, at, by, reason }) => ({ id, hold_id: holdId, what, at, by, reason })),
  )
