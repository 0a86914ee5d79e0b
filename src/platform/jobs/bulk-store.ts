import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'

/** That something once-only was done, as `firstTime` would have noted it. */
export interface Receipt {
  readonly job: string
  readonly key: string
  readonly at: Temporal.Instant
}

/** For building the demonstration at once. */
export const addReceipts = (db: Db, receipts: readonly Receipt[]): Promise<void> =>
  addMany(
    db,
    'jobs.receipt',
    receipts.map(({ job, key, at }) => ({ job, key, made_at: at })),
  )
