import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Place, PlaceState } from '../types.ts'
import type { Book } from './book.ts'

export interface PlaceRow {
  id: string
  gathering_id: string
  signup_id: string
  person_id: string | null
  name: string
  email: string | null
  phone: string | null
  people: number
  group_name: string | null
  state: PlaceState
  waits_for_guardian: boolean
  turn: number
  answer_by: string | null
  made_at: string
  confirmed_at: string | null
  ended_at: string | null
  came: number | null
  checked_in_at: string | null
}

/** A place's columns, with these ways to reach somebody. */
export const placeColumnsWith = (
  email: string,
  phone: string,
) => `p.id, p.gathering_id, p.signup_id, p.person_id, p.name, ${email} as email, ${phone} as phone, p.people, p.group_name,
  p.state, p.waits_for_guardian, p.turn, p.answer_by, p.made_at, p.confirmed_at, p.ended_at, p.came, p.checked_in_at`

export const placeColumns = placeColumnsWith('p.email', 'p.phone')

export const placeOf = (row: PlaceRow): Place => ({
  id: row.id,
  gatheringId: row.gathering_id,
  signupId: row.signup_id,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  people: row.people,
  groupName: row.group_name,
  state: row.state,
  waitsForGuardian: row.waits_for_guardian,
  turn: row.turn,
  answerBy: momentOrNull(row.answer_by),
  madeAt: moment(row.made_at),
  confirmedAt: momentOrNull(row.confirmed_at),
  endedAt: momentOrNull(row.ended_at),
  came: row.came,
  checkedInAt: momentOrNull(row.checked_in_at),
})

/** Places that people have or wait for, as `p`. */
export const live = `p.state in ('held', 'confirmed', 'waiting', 'offered')`

export async function placeOne(db: Db, id: string): Promise<Place | undefined> {
  const row = await db.row<PlaceRow>(
    `select ${placeColumns} from gatherings.place p where p.id = $1`,
    [id],
    'gatherings.place',
  )
  return row && placeOf(row)
}

export const placesOfSignup = async (db: Db, signupId: string): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p where p.signup_id = $1 order by p.id`,
      [signupId],
    )
  ).map(placeOf)

/** Everybody who has a place or waits for one, in the order of turns. */
export const livePlaces = async (db: Db, gatheringId: string): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p where p.gathering_id = $1 and ${live} order by p.turn`,
      [gatheringId],
    )
  ).map(placeOf)

/** The place somebody has or waits for in a gathering, by who they are or by their address. */
export async function liveOf(
  db: Db,
  gatheringId: string,
  who: { personId?: string | null; email?: string | null },
): Promise<Place | undefined> {
  const row = await db.row<PlaceRow>(
    `select ${placeColumns} from gatherings.place p
     where p.gathering_id = $1 and (p.person_id = $2 or p.email = $3) and ${live} order by p.person_id is null, p.turn limit 1`,
    [gatheringId, who.personId ?? null, who.email ?? null],
  )
  return row && placeOf(row)
}

/** The first on the waiting list who might fit into so many places, in order; a helping as large as the places. */
export const nextWaiting = async (db: Db, gatheringId: string, free: number): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p
       where p.gathering_id = $1 and p.state = 'waiting' and p.people <= $2 order by p.turn limit $2`,
      [gatheringId, Math.min(free, 1_000_000)],
      'gatherings.next-waiting',
    )
  ).map(placeOf)

/** Gatherings in which an answer is overdue. */
export const overdueGatherings = (db: Db, now: Temporal.Instant): Promise<{ id: string }[]> =>
  db.rows(
    `select distinct p.gathering_id as id from gatherings.place p
     where p.answer_by <= $1 and p.state in ('held', 'offered', 'waiting') order by 1`,
    [now],
    'gatherings.overdue',
  )

/** Places of a locked gathering whose answer is overdue, in the order of turns. */
export const overduePlaces = async (db: Db, gatheringId: string, now: Temporal.Instant): Promise<Place[]> =>
  (
    await db.rows<PlaceRow>(
      `select ${placeColumns} from gatherings.place p
       where p.gathering_id = $1 and p.answer_by <= $2 and p.state in ('held', 'offered', 'waiting') order by p.turn`,
      [gatheringId, now],
    )
  ).map(placeOf)

/** Who ended a place by giving it back or by taking it off the list; null: somebody by a secret address. */
export async function endedBy(
  db: Db,
  { id, gatheringId }: Pick<Place, 'id' | 'gatheringId'>,
): Promise<string | null> {
  const row = await db.row<{ by: string | null }>(
    `select by_person as by from gatherings.history
     where gathering_id = $1 and place_id = $2 and what = 'cancelled' order by turn desc limit 1`,
    [gatheringId, id],
  )
  return row?.by ?? null
}

/** How many parties wait before this turn. */
export async function waitingBefore(db: Db, gatheringId: string, turn: number): Promise<number> {
  const row = await db.row<{ count: number }>(
    `select count(*) as count from gatherings.place where gathering_id = $1 and state = 'waiting' and turn < $2`,
    [gatheringId, turn],
  )
  return row!.count
}

/**
 * Writes what happened in a book: places, counts, history and the words to be said, in one statement. The row must be
 * locked in this transaction.
 */
export async function write(
  db: Db,
  book: Book,
  at: Temporal.Instant,
  byPerson: string | null,
): Promise<void> {
  const { gathering, places, steps, words } = book
  const of = <Value>(pick: (place: Place) => Value): Value[] => places.map(pick)
  await db.rows(
    `with moved as (
       update gatherings.place p set state = w.state, people = w.people, answer_by = w.answer_by, confirmed_at = w.confirmed_at,
         ended_at = w.ended_at, person_id = w.person_id, waits_for_guardian = w.waits_for_guardian, turn = w.turn
       from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::uuid[], $8::boolean[], $26::bigint[])
         as w (id, state, people, answer_by, confirmed_at, ended_at, person_id, waits_for_guardian, turn)
       where p.id = w.id
     ), remembered as (
       insert into gatherings.history (gathering_id, turn, place_id, what, people, taken_after, waiting_after, at, by_person)
       select $9, w.turn, w.place_id, w.what, w.people, w.taken_after, w.waiting_after, $10, $11
       from unnest($12::bigint[], $13::uuid[], $14::text[], $15::int[], $16::int[], $17::int[])
         as w (turn, place_id, what, people, taken_after, waiting_after)
     ), left_word as (
       insert into gatherings.to_tell (id, what, gathering_id, place_id, signup_id, more, not_before)
       select w.id, w.what, $9, w.place_id, w.signup_id, w.more, $10
       from unnest($18::uuid[], $19::text[], $20::uuid[], $21::uuid[], $22::jsonb[]) as w (id, what, place_id, signup_id, more)
     )
     update gatherings.gathering set taken = $23, waiting = $24, last_turn = $25 where id = $9`,
    [
      of((place) => place.id),
      of((place) => place.state),
      of((place) => place.people),
      of((place) => place.answerBy?.toString() ?? null),
      of((place) => place.confirmedAt?.toString() ?? null),
      of((place) => place.endedAt?.toString() ?? null),
      of((place) => place.personId),
      of((place) => place.waitsForGuardian),
      gathering.id,
      at,
      byPerson,
      steps.map((step) => step.turn),
      steps.map((step) => step.placeId),
      steps.map((step) => step.what),
      steps.map((step) => step.people),
      steps.map((step) => step.takenAfter),
      steps.map((step) => step.waitingAfter),
      words.map(() => newId()),
      words.map((word) => word.what),
      words.map((word) => word.placeId ?? null),
      words.map((word) => word.signupId ?? null),
      words.map((word) => JSON.stringify(word.more ?? {})),
      gathering.taken,
      gathering.waiting,
      gathering.turn,
      of((place) => place.turn),
    ],
    'gatherings.write',
  )
}
