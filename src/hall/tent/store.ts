import type { Db } from '../../platform/database/database.ts'

export const erasureAsked = (db: Db, personId: string, at: Temporal.Instant) =>
  db.rows('insert into house.erasure (person_id, asked_at) values ($1, $2) on conflict do nothing', [
    personId,
    at,
  ])

export const erasureDone = (db: Db, personId: string, at: Temporal.Instant) =>
  db.rows(
    `insert into house.erasure (person_id, asked_at, done_at) values ($1, $2, $2)
     on conflict (person_id) do update set done_at = excluded.done_at`,
    [personId, at],
  )

/** Whether somebody asked to be forgotten. */
export const wasAsked = async (db: Db, personId: string): Promise<boolean> =>
  (await db.row('select 1 from house.erasure where person_id = $1', [personId])) !== undefined
