import type { Db } from '../../../platform/database/database.ts'

interface Gone {
  readonly receiptId: string | null
}

/** What was never paid goes when somebody is forgotten. */
export const dropUnpaid = (db: Db, personId: string): Promise<Gone[]> =>
  db.rows(
    `delete from volunteering.expense where person_id = $1 and state <> 'paid' returning receipt_id as "receiptId"`,
    [personId],
  )

/** Of what was paid, the accounts need day, kind, sum and receipt; the words go. */
export const forgetWords = (db: Db, personId: string) =>
  db.rows(`update volunteering.expense set about = '', words = null where person_id = $1`, [personId])

/** What ended before a moment, but of nobody who is held. */
export const dropEnded = (db: Db, before: Temporal.Instant, held: readonly string[]): Promise<Gone[]> =>
  db.rows(
    `delete from volunteering.expense where ended_at < $1 and person_id <> all ($2::uuid[]) returning receipt_id as "receiptId"`,
    [before, held],
  )
