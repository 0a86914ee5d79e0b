import type { Day } from '../../../platform/clock.ts'
import type { JudgedBy } from './facts.ts'

/** From when until when an application was over that was taken up again. */
export interface Away {
  readonly since: Day
  /** The first day on which it ran again. */
  readonly until: Day
}

/** What is left of being judged by a version when the time is taken out in which the application was over. */
export function withoutAway<One extends JudgedBy>(one: One, away: readonly Away[]): One[] {
  const left: One[] = []
  let { from } = one
  for (const { since, until } of away) {
    if (until <= from || (one.until !== null && since >= one.until)) continue
    if (since > from) left.push({ ...one, from, until: since, clearedOn: null })
    from = until
  }
  return one.until === null || from < one.until ? [...left, { ...one, from }] : left
}
