import type { Day, Period } from '../clock.ts'
import { byTime, daysBetween, plain, plusDays } from '../clock.ts'
import { type Outcome, allow, refuse } from '../outcome.ts'
import { type WallTimes, momentsOf } from './wall-times.ts'

/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Which of its weekday in the month: first to fifth, or the last. A month without a fifth is passed over. */
export type Nth = 1 | 2 | 3 | 4 | 5 | 'last'

export type Pattern =
  /** Every so many weeks, counted from the week (Monday to Sunday) of the first day. */
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly Weekday[] }
  /** Every so many months, counted from the month of the first day. */
  | {
      readonly kind: 'monthly'
      readonly every: number
      readonly on: readonly { readonly nth: Nth; readonly weekday: Weekday }[]
    }
  | { readonly kind: 'dates'; readonly days: readonly Day[] }

/** What is different about one day of the series. */
export type Exception =
  | { readonly on: Day; readonly kind: 'left-out'; readonly reason: string }
  | {
      readonly on: Day
      readonly kind: 'changed'
      readonly to?: Day
      readonly starts?: string
      readonly ends?: string
      readonly capacity?: number
      readonly reason?: string
    }

/** A day beside the pattern. */
export interface Extra {
  readonly on: Day
  readonly starts?: string
  readonly ends?: string
  readonly capacity?: number
  readonly reason?: string
}

/** A series of shifts: a pattern, its usual times, and what differs. */
export interface Series extends WallTimes {
  readonly pattern: Pattern
  readonly from: Day
  /** The last day, or null while no end is set. */
  readonly to: Day | null
  readonly capacity: number | null
  readonly exceptions?: readonly Exception[]
  readonly extras?: readonly Extra[]
}

/** One shift of a series. */
export interface Occurrence {
  /** Stays the same whatever is changed about it: the day the pattern gave it, or `+` and the day of an extra. */
  readonly key: string
  readonly on: Day
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly capacity: number | null
  readonly state: 'usual' | 'changed' | 'extra'
  readonly reason: string | null
}

export type SeriesFault =
  | 'ends-before-it-begins'
  | 'no-days-chosen'
  | 'every-must-be-one-or-more'
  | 'starts-and-ends-together'
  | 'two-exceptions-for-one-day'
  | 'two-extras-on-one-day'

const twice = (days: readonly Day[]): boolean => new Set(days).size < days.length

/** Whether a series makes sense; asked once, when it is kept. */
export function checkSeries(series: Series): Outcome<Series, SeriesFault> {
  const { pattern, exceptions = [], extras = [] } = series
  if (series.to !== null && series.to < series.from) return refuse('ends-before-it-begins')
  if (pattern.kind === 'weekly' && pattern.weekdays.length === 0) return refuse('no-days-chosen')
  if (pattern.kind === 'monthly' && pattern.on.length === 0) return refuse('no-days-chosen')
  if (pattern.kind === 'dates' && pattern.days.length + extras.length === 0) return refuse('no-days-chosen')
  if (pattern.kind !== 'dates' && !(Number.isInteger(pattern.every) && pattern.every >= 1)) {
    return refuse('every-must-be-one-or-more')
  }
  const changed = exceptions.filter((one) => one.kind === 'changed')
  const times = [series, ...changed, ...extras].map((one) => ({
    starts: one.starts ?? series.starts,
    ends: one.ends ?? series.ends,
  }))
  if (times.some(({ starts, ends }) => starts === ends)) return refuse('starts-and-ends-together')
  if (twice(exceptions.map(({ on }) => on))) return refuse('two-exceptions-for-one-day')
  if (twice(extras.map(({ on }) => on))) return refuse('two-extras-on-one-day')
  return allow(series)
}

/** The Monday of a day's week. */
const weekOf = (on: Day): Day => plusDays(on, 1 - plain(on).dayOfWeek)

const monthsBetween = (from: Day, to: Day): number =>
  (plain(to).year - plain(from).year) * 12 + plain(to).month - plain(from).month

function isNth(on: Day, nth: Nth): boolean {
  const { day: dayOfMonth, daysInMonth } = plain(on)
  return nth === 'last' ? dayOfMonth + 7 > daysInMonth : Math.ceil(dayOfMonth / 7) === nth
}

/** Whether the pattern itself gives this day, whatever the exceptions. */
export function isUsual({ pattern, from, to }: Pick<Series, 'pattern' | 'from' | 'to'>, on: Day): boolean {
  if (on < from || (to !== null && on > to)) return false
  const weekday = plain(on).dayOfWeek as Weekday
  switch (pattern.kind) {
    case 'weekly':
      return (
        pattern.weekdays.includes(weekday) &&
        (daysBetween(weekOf(from), weekOf(on)) / 7) % pattern.every === 0
      )
    case 'monthly':
      return (
        monthsBetween(from, on) % pattern.every === 0 &&
        pattern.on.some((chosen) => chosen.weekday === weekday && isNth(on, chosen.nth))
      )
    case 'dates':
      return pattern.days.includes(on)
  }
}

const weekdaysOf = (pattern: Exclude<Pattern, { kind: 'dates' }>): Weekday[] => [
  ...new Set(pattern.kind === 'weekly' ? pattern.weekdays : pattern.on.map(({ weekday }) => weekday)),
]

/** The days the pattern itself gives within a period, in order. */
export function usualDays(series: Pick<Series, 'pattern' | 'from' | 'to'>, period: Period): Day[] {
  const first = period.from > series.from ? period.from : series.from
  const last = series.to !== null && series.to < period.to ? series.to : period.to
  const { pattern } = series
  if (pattern.kind === 'dates') {
    return [...new Set(pattern.days)].filter((on) => first <= on && on <= last).toSorted()
  }
  const days: Day[] = []
  for (const weekday of weekdaysOf(pattern)) {
    const ahead = (weekday - plain(first).dayOfWeek + 7) % 7
    for (let on = plusDays(first, ahead); on <= last; on = plusDays(on, 7))
      if (isUsual(series, on)) days.push(on)
  }
  return days.toSorted()
}

function occurrence(
  series: Series,
  key: string,
  on: Day,
  state: Occurrence['state'],
  differs: Omit<Extra, 'on'> = {},
): Occurrence {
  const { starts = series.starts, ends = series.ends, capacity = series.capacity, reason = null } = differs
  return { key, on, ...momentsOf(on, { starts, ends }), capacity, state, reason }
}

/** The shifts of a series that begin within a period, in order; those moved into it and extras among them. */
export function occurrencesIn(series: Series, period: Period): Occurrence[] {
  const exceptions = new Map((series.exceptions ?? []).map((one) => [one.on, one]))
  const moved = [...exceptions.keys()].filter((on) => isUsual(series, on))
  const days = new Set([...usualDays(series, period), ...moved])
  const planned = [...days].flatMap((on): Occurrence[] => {
    const exception = exceptions.get(on)
    if (!exception) return [occurrence(series, on, on, 'usual')]
    return exception.kind === 'left-out'
      ? []
      : [occurrence(series, on, exception.to ?? on, 'changed', exception)]
  })
  const extras = (series.extras ?? []).map((extra) =>
    occurrence(series, `+${extra.on}`, extra.on, 'extra', extra),
  )
  return [...planned, ...extras]
    .filter(({ on }) => period.from <= on && on <= period.to)
    .toSorted((one, other) => byTime(one.startsAt, other.startsAt))
}

/** The days left out within a period, with their reasons. */
export const leftOutIn = (series: Series, period: Period): { on: Day; reason: string }[] =>
  (series.exceptions ?? []).flatMap((one) =>
    one.kind === 'left-out' && isUsual(series, one.on) && period.from <= one.on && one.on <= period.to
      ? [{ on: one.on, reason: one.reason }]
      : [],
  )
