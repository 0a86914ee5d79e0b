import { dayOf, plain, type Day } from '../../platform/clock.ts'

/** A count below this many people could point at one of them. */
export const fewest = 5

/** A count of people as it may be told: exact where both ends are one, else the span it lies in. */
export interface Told {
  readonly least: number
  readonly most: number
}

const exactly = (count: number): Told => ({ least: count, most: count })

/** Nobody, or five and more, is told as it is; one to four people as the span from one to four. */
export const told = (people: number): Told =>
  people > 0 && people < fewest ? { least: 1, most: fewest - 1 } : exactly(people)

/** A total of parts that are told: it says no more than they do, so nothing guarded can be worked out from it. */
export const together = (parts: readonly Told[]): Told => ({
  least: parts.reduce((sum, part) => sum + part.least, 0),
  most: parts.reduce((sum, part) => sum + part.most, 0),
})

export const isExact = ({ least, most }: Told): boolean => least === most

/** Something measured of people: told only when there are enough of them. */
export const ofEnough = <Value>(people: number, value: Value | null): Value | null =>
  people < fewest ? null : value

/** By how much a count changed; null where either is guarded. */
export const change = (now: Told, before: Told): number | null =>
  isExact(now) && isExact(before) ? now.least - before.least : null

/** The first days of the so many whole months before this one, then of this one, which still runs. */
export function monthsBefore(today: Day, count: number): Day[] {
  const first = plain(today).with({ day: 1 })
  return Array.from({ length: count + 1 }, (_, at) => dayOf(first.subtract({ months: count - at })))
}
