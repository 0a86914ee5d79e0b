import { dayAt, plusDays, type Day } from '../../../../platform/clock.ts'
import type { RestCustoms } from './settings.ts'

/** An application that rests without a day. */
export interface Rest {
  /** When it was paused, or they last said that it may rest on. */
  readonly since: Temporal.Instant
  readonly askedAt: Temporal.Instant | null
}

/** The first day on which they are asked whether they still want to. */
export const asksOn = ({ since }: Pick<Rest, 'since'>, { askAfterWeeks }: RestCustoms): Day =>
  plusDays(dayAt(since), askAfterWeeks * 7)

/** The last day on which an answer keeps it; it ends after it. */
export const answerBy = (askedAt: Temporal.Instant, { endAfterWeeks }: RestCustoms): Day =>
  plusDays(dayAt(askedAt), endAfterWeeks * 7)

/** What is due today for one that rests without a day. */
export function dueFor(rest: Rest, today: Day, customs: RestCustoms): 'ask' | 'end' | null {
  if (rest.askedAt === null) return today >= asksOn(rest, customs) ? 'ask' : null
  return today > answerBy(rest.askedAt, customs) ? 'end' : null
}
