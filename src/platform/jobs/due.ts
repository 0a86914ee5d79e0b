import { dayAt, momentAt, plusDays, type Day } from '../clock.ts'
import type { Schedule } from './jobs.ts'

/**
 * The latest moment, not after `now`, at which a schedule was due.
 * A London time that a spring change skips is due an hour later that day; one that an autumn change repeats is
 * due the first time only.
 */
export function lastDue(every: Schedule['every'], now: Temporal.Instant): Temporal.Instant {
  if ('seconds' in every) {
    const step = every.seconds * 1000
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / step) * step)
  }
  const today: Day = dayAt(now)
  const due = momentAt(today, every.at)
  return Temporal.Instant.compare(due, now) <= 0 ? due : momentAt(plusDays(today, -1), every.at)
}
