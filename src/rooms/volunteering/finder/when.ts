import { homeZone } from '../../../platform/clock.ts'
import { partsOfDay, weekdays, type PartOfDay, type Weekday } from '../lists.ts'

/** When the morning and the afternoon end, in minutes of the day. */
const noon = 12 * 60
const evening = 17 * 60

/** A shift that only brushes a part of the day, by up to so many minutes, does not count as in it. */
const brushes = 15

const morningBit = 1
const afternoonBit = 2
const eveningBit = 4

/** How many cells there are: seven weekdays, and any of the three parts. */
export const cellCount = 7 * 8

/**
 * Weekday and parts of the day in one number: weekday (0 Monday) times 8, plus a bit for each part a shift touches.
 * A shift that goes on past midnight belongs to the day it begins, as its evening.
 */
export function cellOf(starts: number, ends: number): number {
  const { weekday, minute } = londonTime(starts)
  const from = minute
  const to = from + (ends - starts)
  const touches = (after: number, before: number): boolean =>
    Math.min(to, before) - Math.max(from, after) > brushes
  const parts =
    (touches(0, noon) ? morningBit : 0) |
    (touches(noon, evening) ? afternoonBit : 0) |
    (touches(evening, Infinity) ? eveningBit : 0)
  return weekday * 8 + (parts || partBegunIn(from))
}

const partBegunIn = (minute: number): number =>
  minute < noon ? morningBit : minute < evening ? afternoonBit : eveningBit

/** A stretch in which London keeps the same hours: minutes since 1970, and minutes ahead of them on the wall. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly ahead: number
}

const stretches: Stretch[] = []
let latest: Stretch = { from: 0, to: 0, ahead: 0 }

/** Asking the calendar for each of a quarter of a million shifts would take a second; clocks change twice a year. */
function stretchOf(minutes: number): Stretch {
  if (minutes >= latest.from && minutes < latest.to) return latest
  let stretch = stretches.find(({ from, to }) => minutes >= from && minutes < to)
  if (!stretch) {
    const there = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(homeZone)
    const minuteOf = (change: Temporal.ZonedDateTime | null, none: number): number =>
      change ? change.epochMilliseconds / 60_000 : none
    stretch = {
      from: minuteOf(there.add({ seconds: 1 }).getTimeZoneTransition('previous'), -Infinity),
      to: minuteOf(there.getTimeZoneTransition('next'), Infinity),
      ahead: there.offsetNanoseconds / 60_000_000_000,
    }
    stretches.push(stretch)
  }
  latest = stretch
  return stretch
}

const dayMinutes = 24 * 60
/** 1 January 1970 was a Thursday. */
const firstWeekday = 3

/** A number for each day in London, growing by one a day. */
export const londonDay = (minutes: number): number =>
  Math.floor((minutes + stretchOf(minutes).ahead) / dayMinutes)

/** Weekday (0 Monday) and minute of the day in London. */
function londonTime(minutes: number): { weekday: number; minute: number } {
  const day = londonDay(minutes)
  return {
    weekday: (((day + firstWeekday) % 7) + 7) % 7,
    minute: minutes + stretchOf(minutes).ahead - day * dayMinutes,
  }
}

export const weekdayOfCell = (cell: number): Weekday => weekdays[cell >> 3]!
export const partsOfCell = (cell: number): PartOfDay[] => partsOfDay.filter((_, at) => cell & (1 << at))

/**
 * Which cells fit the days and parts somebody has time: the whole shift must lie in them, so that nobody is sent
 * to a shift that begins before they are free. Null when they said nothing about it.
 */
export function cellsFor(days: readonly Weekday[], parts: readonly PartOfDay[]): Uint8Array | null {
  if (days.length === 0 && parts.length === 0) return null
  const free =
    parts.length === 0 ? 7 : parts.reduce((bits, part) => bits | (1 << partsOfDay.indexOf(part)), 0)
  const cells = new Uint8Array(cellCount)
  for (let cell = 0; cell < cellCount; cell++) {
    const touched = cell & 7
    const dayFits = days.length === 0 || days.includes(weekdayOfCell(cell))
    if (touched !== 0 && dayFits && (touched & ~free) === 0) cells[cell] = 1
  }
  return cells
}
