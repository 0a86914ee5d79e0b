import type { Db } from '../../../platform/database/database.ts'
import { placeColumns, placeOf, type PlaceRow } from '../places/store.ts'
import type { Place } from '../types.ts'

/** What somebody has while one of these gatherings happens, first first; those themselves left out. */
export const placesBeside = async (
  db: Db,
  personId: string,
  gatheringIds: readonly string[],
): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p join gatherings.gathering o on o.id = p.gathering_id
       where p.person_id = $1 and p.state in ('held', 'confirmed', 'offered') and o.state <> 'cancelled' and o.id <> all ($2::uuid[])
         and exists (select from gatherings.gathering g where g.id = any ($2::uuid[]) and o.starts_at < g.ends_at and o.ends_at > g.starts_at)
       order by o.starts_at, p.id`,
      [personId, gatheringIds],
    )
  ).map(placeOf)
