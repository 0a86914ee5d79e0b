import type { Db } from '../../../platform/database/database.ts'

/** Something that is yet to be said. */
export interface Due {
  readonly id: string
  readonly what: string
  readonly gatheringId: string | null
  readonly signupId: string | null
  readonly placeId: string | null
  readonly more: Readonly<Record<string, unknown>>
  readonly tries: number
}

/** The oldest word that is due and that nobody else is saying; held until the transaction ends. */
export const holdWord = (db: Db, now: Temporal.Instant): Promise<Due | undefined> =>
  db.row<Due>(
    `select id, what, gathering_id as "gatheringId", signup_id as "signupId", place_id as "placeId", more, tries
     from gatherings.to_tell where not_before <= $1 order by id limit 1 for update skip locked`,
    [now],
    'gatherings.hold-word',
  )

/** It was said. */
export const dropWord = (db: Db, id: string) =>
  db.rows('delete from gatherings.to_tell where id = $1', [id], 'gatherings.drop-word')

/** It could not be said; it waits, and holds nobody else up. */
export const putOff = (db: Db, id: string, until: Temporal.Instant) =>
  db.rows('update gatherings.to_tell set tries = tries + 1, not_before = $2 where id = $1', [id, until])
