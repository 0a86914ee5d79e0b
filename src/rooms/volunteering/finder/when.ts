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
  const touches = (after: number, before: number): boolean => Math.min(to, before) - Math.max(from, after) > brushes
  const parts =
    (touches(0, noon) ? morningBit : 0) |
    (touches(noon, evening) ? afternoonBit : 0) |
    (touches(evening, Infinity) ? eveningBit : 0)
  return weekday * 8 + (parts || partBegunIn(from))
}

const partBegunIn = (minute: number): number =>
  minute < noon ? morningBit : minute < evening ? afternoonBit : eveningBit

const known = new Map<number, { weekday: number; minute: number }>()
const mostKnown = 50_000

/** Weekday (0 Monday) and minute of the day in London. Many shifts begin at the same moment, so each is worked out once. */
function londonTime(minutes: number): { weekday: number; minute: number } {
  let time = known.get(minutes)
  if (!time) {
    const there = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(homeZone)
    time = { weekday: there.dayOfWeek - 1, minute: there.hour * 60 + there.minute }
    if (known.size >= mostKnown) known.clear()
    known.set(minutes, time)
  }
  return time
}

export const weekdayOfCell = (cell: number): Weekday => weekdays[cell >> 3]!
export const partsOfCell = (cell: number): PartOfDay[] => partsOfDay.filter((_, at) => cell & (1 << at))

/**
 * Which cells fit the days and parts somebody has time: the whole shift must lie in them, so that nobody is sent
 * to a shift that begins before they are free. Null when they said nothing about it.
 */
export function cellsFor(days: readonly Weekday[], parts: readonly PartOfDay[]): Uint8Array | null {
  if (days.length === 0 && parts.length === 0) return null
  const free = parts.length === 0 ? 7 : parts.reduce((bits, part) => bits | (1 << partsOfDay.indexOf(part)), 0)
  const cells = new Uint8Array(cellCount)
  for (let cell = 0; cell < cellCount; cell++) {
    const touched = cell & 7
    const dayFits = days.length === 0 || days.includes(weekdayOfCell(cell))
    if (touched !== 0 && dayFits && (touched & ~free) === 0) cells[cell] = 1
  }
  return cells
}
