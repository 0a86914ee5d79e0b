import { byTime, homeZone, momentAt, plusDays, dayAt } from '../../../platform/clock.ts'
import type { RestCustom } from '../../../platform/calendar/customs.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import type { GatheringCustoms } from '../settings.ts'

/** A letter that comes after rest must leave this much time before the start; else it comes before rest. */
const leastNotice = { hours: 2 }
/** How long before rest comes in the last letters go. */
const beforeRest = { hours: 1 }
/** On the day itself, a reminder comes at least so long before. */
const atLeastBefore = { minutes: 90 }
/** Two reminders nearer to each other than this would be one too many. */
const apartHours = 12

/** A letter that goes at a moment of its own before the start. */
export interface Planned {
  readonly days: number
  readonly at: Temporal.Instant
}

/**
 * When people are reminded of something: so many days before, never during rest. A reminder that falls into rest comes
 * after it where that leaves time, and otherwise before rest begins, so that nobody goes unreminded.
 */
export function remindersFor(
  startsAt: Temporal.Instant,
  rest: readonly RestCustom[],
  {
    remindDaysBefore,
    remindAt,
    remindOnTheDayAt,
  }: Pick<GatheringCustoms, 'remindDaysBefore' | 'remindAt' | 'remindOnTheDayAt'>,
): Planned[] {
  const planned = [...new Set(remindDaysBefore)]
    .map((days) => ({
      days,
      at: moved(dayBefore(startsAt, days, days === 0 ? remindOnTheDayAt : remindAt), startsAt, rest),
    }))
    .toSorted((one, other) => byTime(one.at, other.at))
  return planned.filter(({ at }, index) => {
    const next = planned[index + 1]
    return !next || at.until(next.at).total('hours') >= apartHours
  })
}

/** When something is told to whoever runs it, so many days before at a London time, out of rest. */
export const leadHears = (
  startsAt: Temporal.Instant,
  days: number,
  time: string,
  rest: readonly RestCustom[],
): Temporal.Instant => moved(dayBefore(startsAt, days, time), startsAt, rest)

function dayBefore(startsAt: Temporal.Instant, days: number, time: string): Temporal.Instant {
  const at = momentAt(plusDays(dayAt(startsAt, homeZone), -days), time)
  const latest = startsAt.subtract(atLeastBefore)
  return byTime(at, latest) > 0 ? latest : at
}

function moved(
  at: Temporal.Instant,
  startsAt: Temporal.Instant,
  rest: readonly RestCustom[],
): Temporal.Instant {
  const window = restAt(rest, at)
  if (!window) return at
  return byTime(window.to, startsAt.subtract(leastNotice)) <= 0 ? window.to : window.from.subtract(beforeRest)
}
