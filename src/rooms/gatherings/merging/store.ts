import type { Db } from '../../../platform/database/database.ts'

/** Something both records have a place in, or wait for. */
export interface Both {
  readonly placeId: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
}

/** Live places of one record in what the other has a live place in too; the database allows one a person. */
export const bothIn = (db: Db, { from, into }: { from: string; into: string }): Promise<Both[]> =>
  db.rows<Both>(
    `select p.id as "placeId", g.title, g.starts_at as "startsAt", g.ends_at as "endsAt"
     from gatherings.place p join gatherings.place other on other.gathering_id = p.gathering_id and other.person_id = $2
     join gatherings.gathering g on g.id = p.gathering_id
     where p.person_id = $1 and p.state in ('held', 'confirmed', 'waiting', 'offered')
       and other.state in ('held', 'confirmed', 'waiting', 'offered')
     order by g.starts_at, p.id`,
    [from, into],
  )
