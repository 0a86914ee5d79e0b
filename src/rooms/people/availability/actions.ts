import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { freeFrom, joined, type Away, type Free, type Slot } from './rules.ts'
import * as store from './store.ts'

/** Nobody plans more times away than this. */
const mostAway = 20

/** Something somebody changes of when they can come; at the desk, one of us for them. Twice is as good as once. */
async function changing(
  hub: Hub,
  personId: string,
  change: (db: Db, known: store.KeptAvailability) => Promise<boolean>,
): Promise<void> {
  await hub.transact(async (db) => {
    if (!(await store.lockPerson(db, personId))) throw new Missing('person', personId)
    if (!(await change(db, await store.availabilityOfOne(db, personId)))) return
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.availability-changed',
      subject: { kind: 'person', id: personId },
      person: personId,
      ...(hub.actor.personId === personId ? {} : { reason: 'at the desk' }),
    })
  })
}

const isSame = (one: Slot, other: Slot): boolean =>
  one.weekday === other.weekday && one.from === other.from && one.to === other.to

/** The week as it is from now on. @returns false when it is that already */
async function keepWeek(
  db: Db,
  personId: string,
  known: readonly Slot[],
  week: readonly Slot[],
): Promise<boolean> {
  if (week.length === known.length && week.every((slot, at) => isSame(slot, known[at]!))) return false
  await store.keepSlots(db, personId, week)
  return true
}

/** A time of each week in which they can come; one that touches what they said before becomes one with it. */
export const addSlots = (hub: Hub, personId: string, slots: readonly Slot[]): Promise<void> =>
  changing(hub, personId, (db, known) =>
    keepWeek(db, personId, known.slots, joined([...known.slots, ...slots])),
  )

export const removeSlot = (hub: Hub, personId: string, gone: Slot): Promise<void> =>
  changing(hub, personId, (db, known) =>
    keepWeek(
      db,
      personId,
      known.slots,
      known.slots.filter((slot) => !isSame(slot, gone)),
    ),
  )

/** They will be away; refused for days that are over, or for more times than anybody plans. */
export async function addAway(
  hub: Hub,
  personId: string,
  away: Away,
): Promise<Outcome<undefined, 'past' | 'too-many'>> {
  if (away.to < hub.today()) return refuse('past')
  const { away: known } = await store.availabilityOfOne(hub.db, personId)
  if (known.some(({ from, to }) => from === away.from && to === away.to)) return allow()
  if (known.length >= mostAway) return refuse('too-many')
  await changing(hub, personId, async (db) => {
    await store.addAway(db, personId, away)
    return true
  })
  return allow()
}

export const removeAway = (hub: Hub, personId: string, id: string): Promise<void> =>
  changing(hub, personId, (db) => store.removeAway(db, personId, id))

/** Whether each of these people can come from one moment to another, as far as they told us. */
export async function freeAt(
  db: Db,
  personIds: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<ReadonlyMap<string, Free>> {
  const known = await store.availabilityOf(db, personIds)
  return new Map(
    personIds.map((id) => {
      const told = known.get(id)
      return [id, told ? freeFrom(told, from, to) : 'not-told']
    }),
  )
}
