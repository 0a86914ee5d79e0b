import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Reach } from '../permits.ts'
import type { Given } from './reach.ts'
import { given } from './reach.ts'
import { live, placeColumnsWith, placeOf, type PlaceRow } from '../places/store.ts'
import type { GatheringState, KindName, Place } from '../types.ts'

/** A gathering in a list of gatherings. */
export interface Listed {
  readonly id: string
  readonly kind: KindName
  readonly title: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly capacity: number | null
  readonly taken: number
  readonly waiting: number
  readonly state: GatheringState
}

interface Row extends Omit<Listed, 'startsAt' | 'endsAt'> {
  starts_at: string
  ends_at: string
}

/** Gatherings within reach that start within a span, first first. */
export async function gatheringsWithin(
  db: Db,
  reach: Reach,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Listed[]> {
  const coordinated: Given[] = reach.coordinated.map(given)
  const rows = await db.rows<Row>(
    `select g.id, g.kind, g.title, g.starts_at, g.ends_at, g.capacity, g.taken, g.waiting, g.state
     from gatherings.gathering g
     where g.starts_at >= $1 and g.starts_at < $2 and (
       $3::boolean or g.organisation_id = any ($4::uuid[]) or g.part_of = any ($5::uuid[])
       or exists (
         select from jsonb_to_recordset($6::jsonb) as c (programmes text[], regions text[])
         where ('all' = any (c.programmes) or g.programme_id::text = any (c.programmes))
           and (g.region is null or 'all' = any (c.regions) or g.region = any (c.regions))))
     order by g.starts_at, g.id`,
    [from, to, reach.everything, reach.organisations, reach.partsOf, JSON.stringify(coordinated)],
  )
  return rows.map(({ starts_at: startsAt, ends_at: endsAt, ...row }) => ({
    ...row,
    startsAt: moment(startsAt),
    endsAt: moment(endsAt),
  }))
}

/** A party as its list shows it: the place, and the others by name, with ages where somebody said them. */
export interface OnList {
  readonly place: Place
  readonly others: readonly { readonly name: string; readonly age: number | null }[]
}

/**
 * Everybody who has a place or waits for one, in the order of turns. What the agreement with the partner it belongs to
 * does not share with its leads is never read: it stays in the database.
 * @param seesAll our own people, whom no agreement limits
 */
export async function placesOnList(db: Db, gatheringId: string, seesAll: boolean): Promise<OnList[]> {
  const shared = (what: string, value: string, else_: string): string =>
    `case when $2::boolean or coalesce(s.${what}, true) then ${value} else ${else_} end`
  const rows = await db.rows<PlaceRow & { others: OnList['others'] }>(
    `select ${placeColumnsWith(shared('email', 'p.email', 'null'), shared('phone', 'p.phone', 'null'))},
       ${shared('others', `coalesce(f.others, '[]')`, `'[]'`)} as others
     from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
     left join gatherings.form f on f.signup_id = p.signup_id
     left join network.sight s on s.id = g.organisation_id
     where p.gathering_id = $1 and ${live} order by p.turn`,
    [gatheringId, seesAll],
  )
  return rows.map((row) => ({ place: placeOf(row), others: row.others }))
}

/** Keeps how many came; null: nobody said. Only of a place that somebody had. */
export async function keepCame(
  db: Db,
  placeId: string,
  came: number | null,
  by: { person: string | null; at: Temporal.Instant },
): Promise<boolean> {
  const kept = await db.rows(
    `update gatherings.place set came = $2, checked_in_at = case when $2::int is null then null else $3::timestamptz end,
       checked_in_by = case when $2::int is null then null else $4::uuid end
     where id = $1 and state in ('held', 'confirmed', 'offered') returning 1`,
    [placeId, came, by.at, by.person],
  )
  return kept.length === 1
}

/** Adds somebody the lead let in at the door. */
export const addPlace = (db: Db, place: Place, by: string | null) =>
  db.rows(
    `insert into gatherings.place (id, gathering_id, signup_id, person_id, name, email, phone, people, group_name, state, turn, made_at,
       confirmed_at, came, checked_in_at, checked_in_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      place.id,
      place.gatheringId,
      place.signupId,
      place.personId,
      place.name,
      place.email,
      place.phone,
      place.people,
      place.groupName,
      place.state,
      place.turn,
      place.madeAt,
      place.confirmedAt,
      place.came,
      place.checkedInAt,
      by,
    ],
  )

/** Of these gatherings, those that had people and on whose list nobody said who came. */
export async function unsaidOf(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ id: string }>(
    `select gathering_id as id from gatherings.place where gathering_id = any ($1::uuid[]) and state = 'confirmed'
     group by 1 having count(came) = 0`,
    [ids],
  )
  return new Set(rows.map((row) => row.id))
}

/** What somebody at the door was told about the number they gave. */
export const keepTold = (db: Db, placeId: string, told: string) =>
  db.rows('update gatherings.place set told = $2 where id = $1', [placeId, told])
