import { z } from 'zod'
import { civilDay } from '../../../platform/calendar/bank-holidays.ts'
import { wallTime } from '../../../platform/calendar/customs.ts'
import {
  checkSeries,
  occurrencesIn,
  type Nth,
  type Occurrence,
  type Series,
  type SeriesFault,
  type Weekday,
} from '../../../platform/calendar/recurrence.ts'
import { plusDays, type Day, type Period } from '../../../platform/clock.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import type { Kind } from '../lists.ts'

const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((number) => number as Weekday)
const nth = z.union([z.int().min(1).max(5), z.literal('last')]).transform((given) => given as Nth)
const every = z.int().min(1).max(12)
const reason = z.string().trim().max(200)
const places = z.int().min(1).max(10_000)

const pattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), every, weekdays: z.array(weekday).min(1).max(7) }),
  z.object({ kind: z.literal('monthly'), every, on: z.array(z.object({ nth, weekday })).min(1).max(35) }),
  z.object({ kind: z.literal('dates'), days: z.array(civilDay).max(200) }),
])

const exception = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left-out'), on: civilDay, reason: reason.min(1) }),
  z.object({
    kind: z.literal('changed'),
    on: civilDay,
    to: civilDay.optional(),
    starts: wallTime.optional(),
    ends: wallTime.optional(),
    capacity: places.optional(),
    reason: reason.optional(),
  }),
])

const extra = z.object({
  on: civilDay,
  starts: wallTime.optional(),
  ends: wallTime.optional(),
  capacity: places.optional(),
  reason: reason.optional(),
})

/** A day on which it goes ahead although rest touches it; somebody said why. */
const kept = z.object({ on: civilDay, reason: reason.min(1) })

/**
 * When the shifts of an opportunity are: a pattern, its usual times on the London wall clock, and what differs.
 * A one-off is a series of one chosen day. Kept inside `content.times`.
 */
export const times = z.object({
  pattern,
  from: civilDay,
  /** The last day, or null while no end is set. */
  to: civilDay.nullable(),
  starts: wallTime,
  ends: wallTime,
  exceptions: z.array(exception).max(300).default([]),
  extras: z.array(extra).max(300).default([]),
  /** By the day it happens on, planned or moved. */
  kept: z.array(kept).max(300).default([]),
})
export type Times = z.output<typeof times>

/** How far ahead shifts of a series are opened: weeks from today, the day itself included. */
export const weeksAhead = 26

/** The period for which shifts stand open on a day. */
export const openPeriod = (today: Day): Period => ({ from: today, to: plusDays(today, weeksAhead * 7) })

/** The series as the calendar works it out. */
export const seriesOf = (given: Times, capacity: number | null): Series => ({ ...given, capacity })

/** Whether the times make sense together; each field alone was judged by the schema. */
export const checkTimes = (given: Times): Outcome<Series, SeriesFault> => checkSeries(seriesOf(given, null))

/** One shift as planned. */
export interface PlannedShift extends Occurrence {
  /** The day the pattern gave it; a moved shift keeps it. */
  readonly plannedOn: Day
  /** Why it goes ahead although rest touches it; null when nobody had to say. */
  readonly keptBecause: string | null
}

const plannedOn = ({ key, on }: Occurrence): Day => (key.startsWith('+') ? on : (key as Day))

/**
 * The shifts of an opportunity that begin within a period, in order. The one shift of a one-off is called `once`,
 * so that moving it to another day stays the same shift.
 */
export function shiftsIn(
  { kind, times: given, capacity }: { kind: Kind; times: Times | null; capacity: number | null },
  period: Period,
): PlannedShift[] {
  if (given === null || !hasShifts(kind)) return []
  const kept = new Map(given.kept.map(({ on, reason }) => [on, reason]))
  return occurrencesIn(seriesOf(given, capacity), period).map((one) => ({
    ...one,
    plannedOn: plannedOn(one),
    key: kind === 'one-off' ? 'once' : one.key,
    keptBecause: kept.get(one.on) ?? null,
  }))
}

/** Series and one-offs are made of shifts; roles and tasks are not. */
export const hasShifts = (kind: Kind): kind is 'series' | 'one-off' => kind === 'series' || kind === 'one-off'

/** The last day on which the times give anything; null without end. */
export function lastDayOf(given: Times): Day | null {
  if (given.to === null && given.pattern.kind !== 'dates') return null
  const moved = given.exceptions.flatMap((one) => (one.kind === 'changed' && one.to ? [one.to] : []))
  const chosen = given.pattern.kind === 'dates' ? given.pattern.days : []
  const days = [...moved, ...chosen, ...given.extras.map(({ on }) => on), ...(given.to ? [given.to] : [])]
  return days.toSorted().at(-1) ?? null
}
