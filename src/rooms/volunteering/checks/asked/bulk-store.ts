import type { Db } from '../../../../platform/database/database.ts'
import { addMany } from '../../../../platform/database/many.ts'
import type { CheckAsked } from './types.ts'

/** That the DBS was asked, of many people at once: for building the demonstration. Nothing here is judged or recorded. */
export const addManyAsked = (
  db: Db,
  asked: readonly (CheckAsked & { readonly recordedAt: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.check_asked',
    asked.map((one) => ({
      id: one.id,
      person_id: one.personId,
      level: one.level,
      asked_on: one.askedOn,
      asked_by: one.askedBy,
      recorded_at: one.recordedAt,
    })),
  )
