import { byTime } from '../../../../platform/clock.ts'

/** How often a promise was kept, of how many times it was due. */
export interface Promised {
  readonly kept: number
  readonly due: number
}

/** Hours within which everybody hears a first word of a person. */
export const firstWordHours = 24

/** First words: what was sent so short ago that its time is not over counts only once it was answered. */
export function firstWordKept(
  sent: readonly { readonly sentAt: Temporal.Instant; readonly answeredAt: Temporal.Instant | null }[],
  now: Temporal.Instant,
): Promised {
  const judged = sent.map(({ sentAt, answeredAt }) => {
    const until = sentAt.add({ hours: firstWordHours })
    const isKept = answeredAt !== null && byTime(answeredAt, until) <= 0
    return { isKept, isDue: isKept || byTime(until, now) < 0 }
  })
  return {
    kept: judged.filter(({ isKept }) => isKept).length,
    due: judged.filter(({ isDue }) => isDue).length,
  }
}

/** How many of these waits, in days, were no longer than the limit. */
export const keptWithin = (days: readonly number[], limit: number): Promised => ({
  kept: days.filter((each) => each <= limit).length,
  due: days.length,
})
