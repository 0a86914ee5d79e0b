import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'

interface Word {
  readonly what: string
  readonly gatheringId: string
  readonly placeId?: string
  readonly more?: Readonly<Record<string, unknown>>
}

/** Leaves words to be said, each in a letter of its own. */
export const addWords = (db: Db, words: readonly Word[], at: Temporal.Instant) =>
  db.rows(
    `insert into gatherings.to_tell (id, what, gathering_id, place_id, more, not_before)
     select w.id, w.what, w.gathering_id, w.place_id, w.more, $6
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::jsonb[]) as w (id, what, gathering_id, place_id, more)`,
    [
      words.map(() => newId()),
      words.map((word) => word.what),
      words.map((word) => word.gatheringId),
      words.map((word) => word.placeId ?? null),
      words.map((word) => JSON.stringify(word.more ?? {})),
      at,
    ],
  )

/** Places that are sure, and were so before a moment. */
export const sureBefore = (
  db: Db,
  gatheringId: string,
  before: Temporal.Instant,
): Promise<{ id: string }[]> =>
  db.rows(
    `select id from gatherings.place where gathering_id = $1 and state = 'confirmed' and confirmed_at <= $2 order by turn`,
    [gatheringId, before],
  )

/** Those who came; where nobody was checked in at all, everybody who had a place. */
export const cameTo = (db: Db, gatheringId: string): Promise<{ id: string }[]> =>
  db.rows(
    `select id from gatherings.place p where p.gathering_id = $1 and p.state = 'confirmed'
       and (p.came > 0 or not exists (select from gatherings.place o where o.gathering_id = $1 and o.came is not null))
     order by turn`,
    [gatheringId],
  )

/** Gatherings that ended within a span and took place. */
export const endedBetween = (
  db: Db,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ id: string; ends_at: string }[]> =>
  db.rows(
    `select id, ends_at from gatherings.gathering where ends_at > $1 and ends_at <= $2 and state <> 'cancelled' order by ends_at, id`,
    [from, to],
  )
