import { dayOf, plain, type Day } from '../../../platform/clock.ts'

/**
 * The day from which a completion counts no more: so many months after it, or null where it counts for ever. On the
 * day itself it has already lapsed. From the last of a longer month it is the last of a shorter one.
 */
export const lapsesOn = (on: Day, months: number | null): Day | null =>
  months === null ? null : dayOf(plain(on).add({ months }))

/** Whether a completion counts on a day; it does from its own day on. */
export const countsOn = (on: Day, months: number | null, day: Day): boolean => {
  const lapses = lapsesOn(on, months)
  return on <= day && (lapses === null || day < lapses)
}
