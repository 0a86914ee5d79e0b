import { restOf } from '../../../platform/calendar/in-force.ts'
import { windowsOfRest, type RestWindow } from '../../../platform/calendar/windows.ts'
import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { gatheringsWithin, livePlacesIn, type Listed, type Place } from '../../gatherings/face.ts'
import type { Reach } from '../permits.ts'
import { doubles, missing, staffing, type Double, type RotaShift, type Staffing } from './rules.ts'
import { factsOf, type ShiftFacts } from './store.ts'

/** A shift of the week with everybody on it. */
export interface WeekShift extends RotaShift {
  readonly facts: ShiftFacts
  /** Everybody with a place, in the order they came; those waiting apart. */
  readonly places: readonly Place[]
  readonly waiting: number
  readonly missing: number
  readonly staffing: Staffing
}

export interface Week {
  /** The first of its seven days: today, or a Monday. */
  readonly from: Day
  readonly shifts: readonly WeekShift[]
  readonly doubles: readonly Double[]
  readonly windows: readonly RestWindow[]
}

const reachInGatherings = ({ everything, organisations, opportunities, coordinated }: Reach) => ({
  everything,
  organisations,
  partsOf: opportunities,
  coordinated,
})

async function shiftsBetween(
  hub: Hub,
  db: Db,
  reach: Reach,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<WeekShift[]> {
  const listed = (await gatheringsWithin(db, reachInGatherings(reach), from, to)).filter(
    ({ kind, state }) => kind === 'shift' && state !== 'cancelled',
  )
  const ids = listed.map(({ id }) => id)
  const [facts, places] = await Promise.all([factsOf(db, ids), livePlacesIn(db, ids)])
  const factsById = new Map(facts.map((one) => [one.gatheringId, one]))
  const placesById = Map.groupBy(places, (place) => place.gatheringId)
  return listed.flatMap((one) => {
    const known = factsById.get(one.id)
    return known ? [weekShift(one, known, placesById.get(one.id) ?? [], hub.now())] : []
  })
}

function weekShift(
  one: Listed,
  facts: ShiftFacts,
  places: readonly Place[],
  now: Temporal.Instant,
): WeekShift {
  const shift: RotaShift = { ...one, point: facts.where === 'home' ? null : facts.point }
  return {
    ...shift,
    facts,
    places: places.filter(({ state }) => state !== 'waiting'),
    waiting: one.waiting,
    missing: missing(shift, now),
    staffing: staffing(shift, now),
  }
}

/** Seven days of the rota, within somebody's reach. */
export async function weekOf(hub: Hub, reach: Reach, from: Day): Promise<Week> {
  const next = plusDays(from, 7)
  const shifts = await shiftsBetween(hub, hub.db, reach, momentAt(from, '00:00'), momentAt(next, '00:00'))
  const places = shifts.flatMap((shift) =>
    shift.places.map(({ id, personId }) => ({ placeId: id, shiftId: shift.id, personId })),
  )
  const ahead = shifts.filter(({ endsAt }) => Temporal.Instant.compare(endsAt, hub.now()) > 0)
  return {
    from,
    shifts,
    doubles: doubles(ahead, places),
    windows: windowsOfRest(restOf(hub), { from, to: plusDays(from, 6) }),
  }
}

/** One shift of the rota, if it lies within reach. */
export async function rotaShiftOf(
  hub: Hub,
  reach: Reach,
  gatheringId: string,
  startsAt: Temporal.Instant,
): Promise<WeekShift | undefined> {
  const near = await shiftsBetween(hub, hub.db, reach, startsAt, startsAt.add({ milliseconds: 1 }))
  return near.find(({ id }) => id === gatheringId)
}
