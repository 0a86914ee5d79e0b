import { byTime } from '../../../platform/clock.ts'
import type { RestCustom } from '../../../platform/calendar/customs.ts'
import { answerDeadline, openMilliseconds } from '../../../platform/calendar/rest.ts'
import type { GatheringCustoms } from '../settings.ts'
import type { Gathering } from '../types.ts'

const hour = 3_600_000
/** However near the start, somebody who just signed up gets so long to find our letter. */
const leastHold = 15 / 60

type Answering = Pick<GatheringCustoms, 'holdHours' | 'leastAnswerMinutes'>

/**
 * How many open hours an answer may take: the full window, or half of what is left until the start, so that the
 * one after still gets a turn. Hours of rest count for nobody.
 */
function windowHours(
  startsAt: Temporal.Instant,
  hours: number,
  now: Temporal.Instant,
  rest: readonly RestCustom[],
): number {
  const isFar = byTime(answerDeadline(rest, now, hours * 2), startsAt) <= 0
  return isFar ? hours : openMilliseconds(rest, now, startsAt) / hour / 2
}

/**
 * Until when a place that came free is kept for the next in line; null when too little time is left to ask anybody.
 * The clock stops during rest and says so.
 */
export function offerUntil(
  { startsAt, answerHours }: Pick<Gathering, 'startsAt' | 'answerHours'>,
  now: Temporal.Instant,
  rest: readonly RestCustom[],
  { leastAnswerMinutes }: Answering,
): Temporal.Instant | null {
  const window = windowHours(startsAt, answerHours, now, rest)
  if (window * 60 < leastAnswerMinutes) return null
  return answerDeadline(rest, now, window)
}

/** Until when a place is held for somebody who has yet to open our letter; never past the start. */
export function heldUntil(
  { startsAt }: Pick<Gathering, 'startsAt'>,
  now: Temporal.Instant,
  rest: readonly RestCustom[],
  { holdHours }: Answering,
): Temporal.Instant {
  const until = answerDeadline(rest, now, Math.max(leastHold, windowHours(startsAt, holdHours, now, rest)))
  return byTime(until, startsAt) > 0 ? startsAt : until
}

/** Whether the clock of an answer stops on the way: then the letter says so. */
export const pauses = (
  from: Temporal.Instant,
  until: Temporal.Instant,
  rest: readonly RestCustom[],
): boolean => openMilliseconds(rest, from, until) < until.epochMilliseconds - from.epochMilliseconds
