import { byTime, dayAt, momentAt, plain, plusDays } from '../../../platform/clock.ts'
import type { RestCustom } from '../../../platform/calendar/customs.ts'
import { afterRest } from '../../../platform/calendar/rest.ts'
import { weekdays, type Weekday } from '../lists.ts'
import type { Rhythm } from './forms.ts'

/** When letters of once a day and once a week are written, in London. */
const morning = '08:00'

/** What is published wakes those who hear at once; they are looked at so often in any case. */
const sweepHours = 1

/** So many searches one person may keep. */
export const mostSearches = 10

/**
 * When a search is looked at next, after this moment: the next morning of its rhythm, or when the charity's rest ends
 * where that morning lies in it.
 */
export function nextLook(
  howOften: Rhythm,
  now: Temporal.Instant,
  customs: readonly RestCustom[],
): Temporal.Instant {
  if (howOften === 'at-once') return afterRest(customs, now.add({ hours: sweepHours }))
  let on = dayAt(now)
  while (!isLetterDay(howOften, on) || byTime(momentAt(on, morning), now) <= 0) on = plusDays(on, 1)
  return afterRest(customs, momentAt(on, morning))
}

const isLetterDay = (howOften: 'day' | Weekday, on: Parameters<typeof plain>[0]): boolean =>
  howOften === 'day' || weekdays.indexOf(howOften) === plain(on).dayOfWeek - 1

/** No look lies further ahead than a week and a festival: one that does was set by a clock that was wrong. */
const furthestDays = 11

export const latestLook = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * furthestDays })

/** Whether a search is to be looked at now. */
export const isDue = (nextAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  byTime(nextAt, now) <= 0 || byTime(nextAt, latestLook(now)) > 0

const overlapDays = 2
const weekDays = 7

/**
 * From which moment on a look asks what was published. It asks for more than passed since the last look, because
 * clocks step and changes may be slow to show; what was told before is known by its id, and left out.
 */
export function lookFrom(
  howOften: Rhythm,
  lookedTo: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  const usual = now.subtract({ hours: 24 * (howOften === 'at-once' || howOften === 'day' ? 1 : weekDays) })
  const earlier = byTime(lookedTo, usual) < 0 ? lookedTo : usual
  return earlier.subtract({ hours: 24 * overlapDays })
}

/**
 * What somebody saw when they kept a search is not told to them: everything that fitted it then, and was published so
 * recently that a look could ask for it.
 */
export const seenFrom = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * (weekDays + overlapDays + 1) })
