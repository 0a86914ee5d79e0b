import type { Day } from '../clock.ts'
import { byTime, dayAt, plusDays } from '../clock.ts'
import { bankHolidaysIn } from './bank-holidays.ts'
import { type CareAround, noCare } from './care.ts'
import type { RestCustom } from './customs.ts'
import { daysOf } from './rest-parts.ts'
import { type Observance, observances } from './observances.ts'
import { sunset } from './sun.ts'
import { type RestWindow, windowsOfRest } from './windows.ts'

/** When something happens, from its first moment up to its last. */
export interface Times {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** Something the person who plans a shift should know; the words are said elsewhere. */
export type RestWarning =
  /** It lies wholly in a window, runs into it, begins in it and outlasts it, or spans it. */
  | {
      readonly kind: 'in-rest'
      readonly how: 'within' | 'runs-into' | 'begins-in' | 'spans'
      readonly window: RestWindow
    }
  /** It ends so few minutes before rest comes in that people may not get home. */
  | { readonly kind: 'ends-before-rest'; readonly minutes: number; readonly window: RestWindow }
  /** It starts so few minutes after rest goes out that people may not get there. */
  | { readonly kind: 'starts-after-rest'; readonly minutes: number; readonly window: RestWindow }
  | { readonly kind: 'fast'; readonly fast: Observance }
  /** In Ramadan it goes on past sunset, or starts within the hour after, when people break their fast. */
  | { readonly kind: 'breaking-fast'; readonly at: Temporal.Instant; readonly observance: Observance }
  | { readonly kind: 'observance'; readonly observance: Observance }
  | { readonly kind: 'bank-holiday'; readonly on: Day; readonly name: string }

const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000

function ofWindow(window: RestWindow, { startsAt, endsAt }: Times, travelMinutes: number): RestWarning[] {
  const comesInAfterEnd = byTime(endsAt, window.from) <= 0
  const wentOutBefore = byTime(window.to, startsAt) <= 0
  if (comesInAfterEnd) {
    const minutes = minutesBetween(endsAt, window.from)
    return minutes < travelMinutes ? [{ kind: 'ends-before-rest', minutes, window }] : []
  }
  if (wentOutBefore) {
    const minutes = minutesBetween(window.to, startsAt)
    return minutes < travelMinutes ? [{ kind: 'starts-after-rest', minutes, window }] : []
  }
  const beginsInside = byTime(startsAt, window.from) >= 0
  const endsInside = byTime(endsAt, window.to) <= 0
  const how = beginsInside ? (endsInside ? 'within' : 'begins-in') : endsInside ? 'runs-into' : 'spans'
  return [{ kind: 'in-rest', how, window }]
}

function ofObservance(
  observance: Observance,
  times: Times,
  days: readonly Day[],
  care: CareAround,
): RestWarning[] {
  if (byTime(times.startsAt, observance.endsAt) >= 0 || byTime(times.endsAt, observance.startsAt) <= 0)
    return []
  if (observance.nature === 'fast') return [{ kind: 'fast', fast: observance }]
  if (!observance.evenings) return [{ kind: 'observance', observance }]
  const at = days
    .filter((on) => observance.from <= on && on <= observance.to)
    .map((on) => sunset(on, care.place))
    .find(
      (moment) => byTime(times.endsAt, moment) > 0 && byTime(times.startsAt, moment.add({ hours: 1 })) < 0,
    )
  return at ? [{ kind: 'breaking-fast', at, observance }] : []
}

/**
 * What to know about a shift at these times: rest it touches or crowds, fasts, Ramadan evenings, bank holidays,
 * and other days the charity takes care around. Empty when there is nothing to say.
 */
export function warningsFor(
  customs: readonly RestCustom[],
  times: Times,
  care: CareAround = noCare,
): RestWarning[] {
  if (byTime(times.startsAt, times.endsAt) >= 0) throw new RangeError('It must end after it starts')
  const from = dayAt(times.startsAt)
  const to = dayAt(times.endsAt.subtract({ nanoseconds: 1 }))
  const near = { from: plusDays(from, -1), to: plusDays(to, 1) }
  const days = daysOf({ from, to })
  return [
    ...windowsOfRest(customs, near).flatMap((window) => ofWindow(window, times, care.travelMinutes)),
    ...observances(customs, care, near).flatMap((one) => ofObservance(one, times, days, care)),
    ...(care.bankHolidays ? bankHolidaysIn(care.bankHolidays, { from, to }) : []).map(
      ({ on, name }): RestWarning => ({ kind: 'bank-holiday', on, name }),
    ),
  ]
}
