import type { Asked, Fit } from './rules.ts'

/** Points of a score at most; the rest of an order's figure stands above it. */
const scores = 2 ** 11
const offset = 1000

/** After everything that has a time, or a place. */
const last = 2 ** 26

/**
 * A figure to sort by, smallest first: what the reader chose, then the better fit. Whoever still ties stands in
 * the order of their ids, so that the same question always has the same answer.
 */
export function orderOf(fit: Fit, { question, now }: Asked): number {
  const better = offset - fit.score
  switch (question.sort) {
    case 'best':
      return better * (last * 2) + startsIn(fit, now)
    case 'near':
      return (fit.miles === null ? last : Math.round(fit.miles * 100)) * scores + better
    case 'soon':
      return startsIn(fit, now) * scores + better
    case 'needed':
      return (last - needOf(fit, now)) * scores + better
  }
}

/** Minutes until it begins; what is at no fixed time comes after what is. */
const startsIn = ({ way, shift }: Fit, now: number): number => (shift < 0 ? last : Math.min(last, way.shifts.starts[shift]! - now))

const day = 24 * 60
const fortnight = 14

/**
 * How much it is needed: what we marked urgent first, then what begins soonest with places empty. A shift
 * tomorrow counts fourteen times one in a fortnight; what is full counts nothing.
 */
export function needOf({ way, shift }: Fit, now: number): number {
  const urgent = way.urgent ? 1000 : 0
  if (shift < 0) return urgent
  const left = way.shifts.left[shift]!
  if (left === 0) return urgent
  const days = Math.floor((way.shifts.starts[shift]! - now) / day)
  const empty = left < 0 ? 1 : Math.min(left, 10)
  return urgent + Math.max(0, fortnight - days) * empty
}

/** Sorts fits as the reader chose; the plain way, for few of them. */
export function inOrder(fits: readonly Fit[], asked: Asked): Fit[] {
  return fits.toSorted((one, other) => compare(one, orderOf(one, asked), other, orderOf(other, asked)))
}

export const compare = (one: Fit, oneOrder: number, other: Fit, otherOrder: number): number =>
  oneOrder - otherOrder || (one.way.id < other.way.id ? -1 : one.way.id > other.way.id ? 1 : 0)
