import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Place } from '../types.ts'
import { live, placeColumns, placeOf, type PlaceRow } from './store.ts'

/** How many sign-ups stand in each gathering, those waiting included. */
export async function signupCounts(
  db: Db,
  gatheringIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ id: string; count: number }>(
    `select p.gathering_id as id, count(*) as count from gatherings.place p
     where p.gathering_id = any($1::uuid[]) and ${live} group by 1`,
    [gatheringIds],
  )
  return new Map(rows.map((row) => [row.id, row.count]))
}

/** What else the same person has at the same time: places that are theirs for certain, held or offered. */
export const overlapping = async (
  db: Db,
  place: Pick<Place, 'id' | 'personId'>,
  { startsAt, endsAt }: { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant },
): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
       where p.person_id = $1 and p.id <> $2 and p.state in ('held', 'confirmed', 'offered') and g.state <> 'cancelled'
         and g.starts_at < $4 and g.ends_at > $3 order by g.starts_at, p.id`,
      [place.personId, place.id, startsAt, endsAt],
    )
  ).map(placeOf)

/** Somebody's places in gatherings that end after a moment, first first, those given back included. */
export const placesOfPerson = async (
  db: Db,
  personId: string,
  endsAfter: Temporal.Instant | null,
): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
       where p.person_id = $1 and ($2::timestamptz is null or g.ends_at > $2) order by g.starts_at, p.id`,
      [personId, endsAfter],
    )
  ).map(placeOf)

/** How often somebody came to what they had a place in, and how often not. */
export interface Comings {
  readonly came: number
  readonly missed: number
}

export const comingsOf = async (db: Db, personId: string): Promise<Comings> =>
  (await db.row<Comings>(
    `select count(*) filter (where came > 0) as came, count(*) filter (where came = 0) as missed
     from gatherings.place where person_id = $1`,
    [personId],
  ))!

/** Whether a parent or guardian had to say yes when somebody last signed up, and who. */
export async function guardianOfLast(
  db: Db,
  personId: string,
): Promise<{
  wasNeeded: boolean
  guardian: { name: string; email: string } | null
  /** When that was; null: they never signed up. */
  at: Temporal.Instant | null
}> {
  const row = await db.row<{ needed: boolean; name: string | null; email: string | null; at: string }>(
    `select p.waits_for_guardian or f.guardian_email is not null as needed, f.guardian_name as name, f.guardian_email as email,
       p.made_at as at
     from gatherings.place p left join gatherings.form f on f.signup_id = p.signup_id
     where p.person_id = $1 and p.confirmed_at is not null order by p.made_at desc, p.id desc limit 1`,
    [personId],
  )
  const guardian = row?.email ? { name: row.name ?? '', email: row.email } : null
  return { wasNeeded: row?.needed ?? false, guardian, at: row ? moment(row.at) : null }
}

/** Of these gatherings, those in which somebody has a place or waits for one. */
export async function hereOf(
  db: Db,
  personId: string,
  gatheringIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    `select p.gathering_id as id from gatherings.place p where p.person_id = $1 and p.gathering_id = any($2::uuid[]) and ${live}`,
    [personId, gatheringIds],
  )
  return new Set(rows.map((row) => row.id))
}

/** Everybody who has a place in one of these gatherings, or waits for one there, in the order of turns. */
export const livePlacesIn = async (db: Db, gatheringIds: readonly string[]): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p where p.gathering_id = any($1::uuid[]) and ${live} order by p.turn, p.id`,
      [gatheringIds],
    )
  ).map(placeOf)
