import type { Db } from '../../../../platform/database/database.ts'
import type { KeptIdentity } from './types.ts'

/** When somebody’s identity was seen, the latest first. */
export const identitiesOf = (db: Db, personId: string): Promise<KeptIdentity[]> =>
  db.rows<KeptIdentity>(
    `select id, person_id as "personId", documents, how, seen_on as "seenOn", seen_by as "seenBy"
     from volunteering.identity_seen where person_id = $1 order by seen_on desc, recorded_at desc, id`,
    [personId],
  )

export const addIdentity = (db: Db, row: KeptIdentity, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.identity_seen (id, person_id, documents, how, seen_on, seen_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.personId, row.documents, row.how, row.seenOn, row.seenBy, at],
  )

/** @returns false when it was not there */
export const removeIdentity = async (db: Db, id: string, personId: string): Promise<boolean> =>
  (
    await db.rows('delete from volunteering.identity_seen where id = $1 and person_id = $2 returning 1', [
      id,
      personId,
    ])
  ).length === 1
