import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { joined, type Availability, type Away, type Slot } from './rules.ts'

/** Times away as they are kept, each by its id. */
export interface KeptAway extends Away {
  readonly id: string
}

export interface KeptAvailability extends Availability {
  readonly away: readonly KeptAway[]
}

const nothingTold: KeptAvailability = { slots: [], away: [] }

/** When these people can come, as they told us; whoever told nothing has nothing here. */
export async function availabilityOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, KeptAvailability>> {
  const slots = await db.rows<Slot & { personId: string }>(
    `select person_id as "personId", weekday, from_minute as "from", to_minute as "to" from people.free_slot
     where person_id = any($1::uuid[])`,
    [personIds],
  )
  const away = await db.rows<KeptAway & { personId: string }>(
    `select id, person_id as "personId", from_day as "from", to_day as "to" from people.away
     where person_id = any($1::uuid[]) order by from_day, to_day, id`,
    [personIds],
  )
  const slotsById = Map.groupBy(slots, ({ personId }) => personId)
  const awayById = Map.groupBy(away, ({ personId }) => personId)
  return new Map(
    [...new Set([...slotsById.keys(), ...awayById.keys()])].map((id) => [
      id,
      {
        slots: joined(slotsById.get(id) ?? []),
        away: (awayById.get(id) ?? []).map((one) => ({ id: one.id, from: one.from, to: one.to })),
      },
    ]),
  )
}

/** When one person can come. */
export const availabilityOfOne = async (db: Db, personId: string): Promise<KeptAvailability> =>
  (await availabilityOf(db, [personId])).get(personId) ?? nothingTold

/** Of two changes at once, the second sees what the first left. */
export const lockPerson = (db: Db, personId: string) =>
  db.row('select 1 from people.person where id = $1 and forgotten_at is null for no key update', [personId])

/** The week as it is from now on. */
export async function keepSlots(db: Db, personId: string, slots: readonly Slot[]): Promise<void> {
  await db.rows('delete from people.free_slot where person_id = $1', [personId])
  await db.rows(
    `insert into people.free_slot (id, person_id, weekday, from_minute, to_minute)
     select id, $1, weekday, from_minute, to_minute
     from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::smallint[]) as s (id, weekday, from_minute, to_minute)`,
    [
      personId,
      slots.map(() => newId()),
      slots.map(({ weekday }) => weekday),
      slots.map(({ from }) => from),
      slots.map(({ to }) => to),
    ],
  )
}

export const addAway = (db: Db, personId: string, { from, to }: Away) =>
  db.rows('insert into people.away (id, person_id, from_day, to_day) values ($1, $2, $3, $4)', [
    newId(),
    personId,
    from,
    to,
  ])

/** @returns false when it is not theirs, or gone already */
export const removeAway = async (db: Db, personId: string, id: string): Promise<boolean> =>
  (await db.rows('delete from people.away where id = $1 and person_id = $2 returning 1', [id, personId]))
    .length === 1

export async function forgetAvailability(db: Db, personId: string): Promise<void> {
  await db.rows('delete from people.free_slot where person_id = $1', [personId])
  await db.rows('delete from people.away where person_id = $1', [personId])
}

/** Times away that ended before a day go. @returns how many */
export const dropPast = async (db: Db, before: Day): Promise<number> =>
  (await db.rows('delete from people.away where to_day < $1 returning 1', [before])).length
