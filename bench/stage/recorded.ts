import type { Db } from '../../src/platform/database/database.ts'
import type { Answer, Recorded, RecordedPlace, RecordedStep } from '../race-checker.ts'

/** What the database kept of a gathering, for the checker: its history with the transaction of each step, and its places. */
export async function recordedOf(db: Db, gatheringId: string, answers: readonly Answer[]): Promise<Recorded> {
  const steps = await db.rows<RecordedStep>(
    `select turn, place_id as "placeId", what, people, taken_after as "takenAfter", waiting_after as "waitingAfter", xmin::text as transaction
     from gatherings.history where gathering_id = $1 order by turn`,
    [gatheringId],
  )
  const places = await db.rows<RecordedPlace>(
    'select id, email, state, people, turn from gatherings.place where gathering_id = $1',
    [gatheringId],
  )
  const gathering = await db.row<{ capacity: number; taken: number; waiting: number; turn: number }>(
    'select capacity, taken, waiting, last_turn as turn from gatherings.gathering where id = $1',
    [gatheringId],
  )
  const { capacity, ...counts } = gathering!
  return { capacity, steps, places, answers, counts }
}
