import { restAt } from '../../../platform/calendar/rest.ts'
import type { RestCustom } from '../../../platform/calendar/customs.ts'
import type { RestWindow } from '../../../platform/calendar/windows.ts'
import { byTime, dayAt, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import { milesBetween, type Point } from '../../../platform/places/distance.ts'

/** The Monday of a day's week. */
export const mondayOf = (on: Day): Day => plusDays(on, 1 - plain(on).dayOfWeek)

/** Seven days from one on. */
export const sevenDays = (from: Day): Day[] => Array.from({ length: 7 }, (_, after) => plusDays(from, after))

/** The weeks, Monday first, that come before and after seven days from one on. */
export function weeksBeside(from: Day): { readonly before: Day; readonly after: Day } {
  const monday = mondayOf(from)
  return { before: from === monday ? plusDays(from, -7) : monday, after: mondayOf(plusDays(from, 7)) }
}

/** A shift as the rota looks at it. */
export interface RotaShift {
  readonly id: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly capacity: number | null
  readonly taken: number
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly point: Point | null
}

/** How many places are open; none where as many as like may come, while nobody can sign up, or once it has begun. */
export function missing({ capacity, taken, startsAt, state }: RotaShift, now: Temporal.Instant): number {
  if (capacity === null || state !== 'open' || byTime(startsAt, now) <= 0) return 0
  return Math.max(0, capacity - taken)
}

/** `short` is pressing; `open` has places and time to fill them; `paused` takes nobody on for now. */
export type Staffing = 'enough' | 'open' | 'short' | 'paused'

/** So many days before a shift, too few people begin to be pressing. */
const pressingDays = 7
/** A shift is short when more than this share of its places is open. */
const tolerableShare = 0.25

/** How a shift stands for people today: short only when it is soon and lacks more than a quarter of them. */
export function staffing(shift: RotaShift, now: Temporal.Instant): Staffing {
  if (byTime(shift.startsAt, now) <= 0) return 'enough'
  if (shift.state === 'closed') return 'paused'
  const open = missing(shift, now)
  if (open === 0 || shift.capacity === null) return 'enough'
  const isSoon = daysUntil(shift.startsAt, now) <= pressingDays
  return isSoon && open / shift.capacity > tolerableShare ? 'short' : 'open'
}

/** Somebody's place on a shift of the rota. */
export interface RotaPlace {
  readonly placeId: string
  readonly shiftId: string
  readonly personId: string | null
}

/** One person on two shifts that cannot both be kept. */
export interface Double {
  readonly personId: string
  readonly first: RotaPlace
  readonly second: RotaPlace
  /** Minutes between the end of one and the start of the next; less than nothing where they overlap. */
  readonly minutes: number
  readonly miles: number | null
}

/** Through a town one gets on at about this pace, door to door. */
const milesAnHour = 20

const travelMinutes = (miles: number | null): number =>
  miles === null || miles < 0.5 ? 0 : 10 + (miles / milesAnHour) * 60

/**
 * Everybody who is on two shifts that overlap, or lie so close in time and so far apart that nobody gets from one to
 * the other. In order of the earlier shift.
 */
export function doubles(shifts: readonly RotaShift[], places: readonly RotaPlace[]): Double[] {
  const known = new Map(shifts.filter(({ state }) => state !== 'cancelled').map((shift) => [shift.id, shift]))
  const people = Map.groupBy(
    places.filter(({ personId, shiftId }) => personId !== null && known.has(shiftId)),
    ({ personId }) => personId!,
  )
  const found: Double[] = []
  for (const [personId, own] of people) {
    const inOrder = own.toSorted((one, other) =>
      byTime(known.get(one.shiftId)!.startsAt, known.get(other.shiftId)!.startsAt),
    )
    for (const [at, first] of inOrder.entries()) {
      for (const second of inOrder.slice(at + 1)) {
        const double = doubleOf(
          personId,
          [first, second],
          [known.get(first.shiftId)!, known.get(second.shiftId)!],
        )
        if (double) found.push(double)
      }
    }
  }
  return found.toSorted((one, other) =>
    byTime(known.get(one.first.shiftId)!.startsAt, known.get(other.first.shiftId)!.startsAt),
  )
}

function doubleOf(
  personId: string,
  [first, second]: [RotaPlace, RotaPlace],
  [one, other]: [RotaShift, RotaShift],
): Double | null {
  const minutes = Math.round(one.endsAt.until(other.startsAt).total('minutes'))
  const miles = one.point && other.point ? milesBetween(one.point, other.point) : null
  return minutes < Math.max(0, travelMinutes(miles)) ? { personId, first, second, minutes, miles } : null
}

/** What of a day is rest: all of it, from a moment on, or until one. */
export type DayRest =
  | { readonly kind: 'whole'; readonly window: RestWindow }
  | { readonly kind: 'comes-in'; readonly window: RestWindow }
  | { readonly kind: 'goes-out'; readonly window: RestWindow }
  | { readonly kind: 'within'; readonly window: RestWindow }

/** Each stretch of rest on a day, in order. */
export function restOn(windows: readonly RestWindow[], on: Day): DayRest[] {
  const [begins, ends] = [momentAt(on, '00:00'), momentAt(plusDays(on, 1), '00:00')]
  return windows
    .filter((window) => byTime(window.from, ends) < 0 && byTime(window.to, begins) > 0)
    .map((window): DayRest => {
      const [before, after] = [byTime(window.from, begins) <= 0, byTime(window.to, ends) >= 0]
      if (before && after) return { kind: 'whole', window }
      if (before) return { kind: 'goes-out', window }
      return { kind: after ? 'comes-in' : 'within', window }
    })
}

/** Days until a shift, counted by midnights in London. */
export const daysUntil = (startsAt: Temporal.Instant, now: Temporal.Instant): number =>
  plain(dayAt(now)).until(plain(dayAt(startsAt))).days

/** Whether letters rest now; a note beside the button says until when they wait. */
export const lettersRest = (customs: readonly RestCustom[], now: Temporal.Instant): RestWindow | null =>
  restAt(customs, now)

/** Somebody who might be asked for help. */
export interface Candidate {
  readonly id: string
  readonly region: string | null
  readonly isOnShift: boolean
  readonly isBusy: boolean
  readonly mayBeWritten: boolean
  readonly askedLately: boolean
  readonly isAway: boolean
}

/** Whether we may ask them for help with this shift, and would not be a nuisance. */
export function mayBeAsked(
  one: Candidate,
  shift: { readonly region: string | null; readonly where: 'place' | 'area' | 'home' },
): boolean {
  if (!one.mayBeWritten || one.isOnShift || one.isBusy || one.isAway || one.askedLately) return false
  return shift.where === 'home' || shift.region === null || one.region === null || one.region === shift.region
}
