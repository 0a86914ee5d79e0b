import { dayAt, homeZone, plain, plusDays, type Day } from '../../../platform/clock.ts'

/** A stretch of an ordinary week in London time: minutes from midnight; 1 is Monday, 7 is Sunday. */
export interface Slot {
  readonly weekday: number
  readonly from: number
  readonly to: number
}

/** Days somebody is away, the first and the last included. */
export interface Away {
  readonly from: Day
  readonly to: Day
}

export interface Availability {
  readonly slots: readonly Slot[]
  readonly away: readonly Away[]
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** What people mean by a part of a day, in minutes from midnight. */
export const dayParts = {
  morning: { from: 9 * 60, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  evening: { from: 17 * 60, to: 21 * 60 },
} as const
export type DayPart = keyof typeof dayParts

/** A part of a weekday, as the search of people asks for it: `tue-evening`. */
export const weekParts = weekdays.flatMap((name) =>
  (Object.keys(dayParts) as DayPart[]).map((part) => `${name}-${part}` as const),
)
export type WeekPart = (typeof weekParts)[number]

export function slotOf(asked: WeekPart): Slot {
  const [name, part] = asked.split('-') as [Weekday, DayPart]
  return { weekday: weekdays.indexOf(name) + 1, ...dayParts[part] }
}

/** Stretches of one week as few as say the same, in order: those that touch or overlap are one. */
export function joined(slots: readonly Slot[]): Slot[] {
  const inOrder = slots.toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
  const each: Slot[] = []
  for (const slot of inOrder) {
    const last = each.at(-1)
    if (last?.weekday === slot.weekday && slot.from <= last.to)
      each[each.length - 1] = { ...last, to: Math.max(last.to, slot.to) }
    else each.push({ weekday: slot.weekday, from: slot.from, to: slot.to })
  }
  return each
}

/** Whether somebody can come in all of a stretch, in some of it, or in none. */
export function howFree(slots: readonly Slot[], asked: Slot): 'all' | 'some' | 'none' {
  const own = joined(slots).filter(({ weekday }) => weekday === asked.weekday)
  if (own.some(({ from, to }) => from <= asked.from && to >= asked.to)) return 'all'
  return own.some(({ from, to }) => Math.min(to, asked.to) > Math.max(from, asked.from)) ? 'some' : 'none'
}

/** The day somebody is back after being away on this one; null when they are not away. Times away that touch are one. */
export function backOn(away: readonly Away[], on: Day): Day | null {
  const until = away.filter(({ from, to }) => from <= on && on <= to).map(({ to }) => plusDays(to, 1))
  const next = until.toSorted().at(-1)
  return next === undefined ? null : (backOn(away, next) ?? next)
}

/** A stretch of time as the days of London it lies on, each with its minutes. In the hour that repeats, the wall clock counts. */
export function daysOf(from: Temporal.Instant, to: Temporal.Instant): { on: Day; slot: Slot }[] {
  const [start, end] = [from, to].map((moment) => {
    const local = moment.toZonedDateTimeISO(homeZone)
    return { on: dayAt(moment), minute: local.hour * 60 + local.minute }
  }) as [{ on: Day; minute: number }, { on: Day; minute: number }]
  const days: { on: Day; slot: Slot }[] = []
  for (let on = start.on; on <= end.on; on = plusDays(on, 1)) {
    const slot = {
      weekday: plain(on).dayOfWeek,
      from: on === start.on ? start.minute : 0,
      to: on === end.on ? end.minute : 1440,
    }
    if (slot.from < slot.to) days.push({ on, slot })
  }
  return days
}

/** `not-told`: they never said when they can come, which is no no. */
export type Free = 'free' | 'away' | 'other-times' | 'not-told'

/** Whether somebody can come from one moment to another, as far as they told us. */
export function freeFrom({ slots, away }: Availability, from: Temporal.Instant, to: Temporal.Instant): Free {
  const days = daysOf(from, to)
  if (days.some(({ on }) => backOn(away, on) !== null)) return 'away'
  if (slots.length === 0) return 'not-told'
  return days.every(({ slot }) => howFree(slots, slot) === 'all') ? 'free' : 'other-times'
}
