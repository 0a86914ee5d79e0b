import type { Db } from '../../../platform/database/database.ts'

/** The number of somebody's calendar address; 1 until they first renew it. */
export async function feedNumber(db: Db, personId: string): Promise<number> {
  const row = await db.row<{ number: number }>('select number from gatherings.feed where person_id = $1', [
    personId,
  ])
  return row?.number ?? 1
}

/** Makes the old address useless. */
export const renewFeed = (db: Db, personId: string, at: Temporal.Instant) =>
  db.rows(
    `insert into gatherings.feed as known (person_id, number, renewed_at) values ($1, 2, $2)
     on conflict (person_id) do update set number = known.number + 1, renewed_at = excluded.renewed_at`,
    [personId, at],
  )
