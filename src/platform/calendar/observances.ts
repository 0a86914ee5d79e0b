import type { Day, Period } from '../clock.ts'
import { byTime, momentAt, plusDays } from '../clock.ts'
import type { CareAround } from './care.ts'
import { careSpans } from './care.ts'
import type { JewishRest, RestCustom } from './customs.ts'
import { type MinorDay, fasts, hebrewYears, minorDays } from './jewish-days.ts'
import { nightfall } from './jewish-rest.ts'
import { spansOf } from './rest-parts.ts'
import { sunBelow, sunset } from './sun.ts'

/** A day or span that is named and closes nothing. */
export interface Observance {
  readonly name: string
  readonly nature: 'fast' | 'festive' | 'solemn' | 'careful'
  /** By daylight, both ends included; it may begin the evening before. */
  readonly from: Day
  readonly to: Day
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  /** Communities may keep it a day earlier or later. */
  readonly mayMove: boolean
  /** Ramadan: what matters is the evening, when people break their fast. */
  readonly evenings?: true
}

/** Dawn for fasts: the first light in the east. */
const dawnDegrees = 16.1

function jewishObservance(minor: MinorDay, customs: JewishRest): Observance {
  const { name, nature, from, to, eveBefore } = minor
  const startsAt = eveBefore
    ? sunset(plusDays(from, -1), customs.place)
    : sunBelow(from, customs.place, dawnDegrees, 'morning')
  return { name, nature, from, to, startsAt, endsAt: nightfall(to, customs), mayMove: false }
}

function jewishObservances(customs: JewishRest, period: Period): Observance[] {
  return hebrewYears(period.from, period.to)
    .flatMap((year) => [
      ...(customs.fasts === 'warn' ? fasts(year) : []),
      ...(customs.minorDays === 'name' ? minorDays(year, customs) : []),
    ])
    .filter(
      ({ from, to, eveBefore }) => (eveBefore ? plusDays(from, -1) : from) <= period.to && to >= period.from,
    )
    .map((minor) => jewishObservance(minor, customs))
}

const daylong = (name: string, from: Day, to: Day, mayMove: boolean): Observance => ({
  name,
  nature: 'careful',
  from,
  to,
  startsAt: momentAt(from, '00:00'),
  endsAt: momentAt(plusDays(to, 1), '00:00'),
  mayMove,
})

/**
 * What is named within a period and closes nothing: fasts and minor days of the charity's Jewish customs,
 * what it takes care around, and the dates it entered. In order of their beginning.
 */
export function observances(customs: readonly RestCustom[], care: CareAround, period: Period): Observance[] {
  const found = [
    ...customs.flatMap((custom) => (custom.kind === 'jewish' ? jewishObservances(custom, period) : [])),
    ...careSpans(care, period).map((span): Observance => ({
      ...daylong(span.name, span.from, span.to, span.mayMove),
      ...(span.care === 'ramadan' ? { evenings: true } : {}),
    })),
    ...care.named.flatMap((dates) =>
      spansOf(dates, period).map(({ from, to }) => daylong(dates.name, from, to, false)),
    ),
  ]
  const once = new Map(found.map((one) => [`${one.name} ${one.from}`, one]))
  return [...once.values()].toSorted((one, other) => byTime(one.startsAt, other.startsAt))
}
