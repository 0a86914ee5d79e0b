import { dayOf, plain, type Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'

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

export type NotRecordable = 'no-such-course' | 'not-yet'

/** Whether a completion elsewhere may be written down: of a course people can take or could, on a day that came. */
export function recordable(
  course: { readonly published: unknown } | undefined,
  on: Day,
  today: Day,
): Outcome<undefined, NotRecordable> {
  if (!course?.published) return refuse('no-such-course')
  if (on > today) return refuse('not-yet')
  return allow()
}
