import type { Asked } from './asked.ts'
import type { Verdict } from './fit.ts'

/** Points of a score at most; the rest of an order's figure stands above it. */
const scores = 2 ** 11
const offset = 1000

/** Distances closer than half a foot are the same. */
const stepsAMile = 10_000

/** After everything that has a time, or a place. */
const last = 2 ** 26

/**
 * A figure to sort by, smallest first: what the reader chose, then the better fit. Whoever still ties stands in
 * the order of their ids, so that the same question always has the same answer.
 */
export function orderOf(fit: Verdict, { question, now }: Asked): number {
  const better = offset - fit.score
  switch (question.sort) {
    case 'best':
      return better * (last * 2) + startsIn(fit, now)
    case 'near':
      return (fit.miles < 0 ? last : Math.round(fit.miles * stepsAMile)) * scores + better
    case 'soon':
      return startsIn(fit, now) * scores + better
    case 'needed':
      return (last - needOf(fit, now)) * scores + better
  }
}

/** Minutes until it begins; what is at no fixed time comes after what is. */
const startsIn = ({ shift, starts }: Verdict, now: number): number =>
  shift < 0 ? last : Math.min(last, starts - now)

const day = 24 * 60
const fortnight = 14

/**
 * How much it is needed: what we marked urgent first, then what begins soonest with places empty. A shift
 * tomorrow counts fourteen times one in a fortnight; what is full counts nothing.
 */
export function needOf({ shift, starts, left, urgent }: Verdict, now: number): number {
  const marked = urgent ? 1000 : 0
  if (shift < 0 || left === 0) return marked
  const days = Math.floor((starts - now) / day)
  return marked + Math.max(0, fortnight - days) * (left < 0 ? 1 : Math.min(left, 10))
}
