import { byTime } from '../../../platform/clock.ts'
import type { RestCustom } from '../../../platform/calendar/customs.ts'
import { answerDeadline, openMilliseconds } from '../../../platform/calendar/rest.ts'
import type { GatheringCustoms } from '../settings.ts'
import type { Gathering } from '../types.ts'

const hour = 3_600_000
const minute = 60_000
/** However near the start, somebody who just signed up gets so long to find our letter. */
const leastHold = 15 / 60

type Answering = Pick<GatheringCustoms, 'holdHours' | 'leastAnswerMinutes'>
type Rest = readonly RestCustom[]

/** Answers are counted from the end of the minute in which they are asked, so that all of one minute are one sum. */
const fromMinute = (now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.ceil(now.epochMilliseconds / minute) * minute)

const remembered = new WeakMap<Rest, Map<string, Temporal.Instant | number>>()
const mostRemembered = 2000

/** Sums about days of rest take longer than a sign-up may; each is done once a minute, whoever asks. */
function once<Sum extends Temporal.Instant | number>(rest: Rest, key: string, sum: () => Sum): Sum {
  let known = remembered.get(rest)
  if (!known || known.size > mostRemembered) remembered.set(rest, (known = new Map()))
  const found = known.get(key)
  if (found !== undefined) return found as Sum
  const made = sum()
  known.set(key, made)
  return made
}

const deadline = (rest: Rest, from: Temporal.Instant, hours: number): Temporal.Instant =>
  once(rest, `${from.epochMilliseconds} for ${hours}`, () => answerDeadline(rest, from, hours))

const openHours = (rest: Rest, from: Temporal.Instant, to: Temporal.Instant): number =>
  once(
    rest,
    `${from.epochMilliseconds} to ${to.epochMilliseconds}`,
    () => openMilliseconds(rest, from, to) / hour,
  )

/**
 * How many open hours an answer may take: the full window, or half of what is left until the start, so that the
 * one after still gets a turn. Hours of rest count for nobody.
 */
const windowHours = (startsAt: Temporal.Instant, hours: number, from: Temporal.Instant, rest: Rest): number =>
  byTime(deadline(rest, from, hours * 2), startsAt) <= 0 ? hours : openHours(rest, from, startsAt) / 2

/**
 * Until when a place that came free is kept for the next in line; null when too little time is left to ask anybody.
 * The clock stops during rest and says so.
 */
export function offerUntil(
  { startsAt, answerHours }: Pick<Gathering, 'startsAt' | 'answerHours'>,
  now: Temporal.Instant,
  rest: Rest,
  { leastAnswerMinutes }: Answering,
): Temporal.Instant | null {
  const from = fromMinute(now)
  const window = windowHours(startsAt, answerHours, from, rest)
  return window * 60 < leastAnswerMinutes ? null : deadline(rest, from, window)
}

/** Until when a place is held for somebody who has yet to open our letter; never past the start. */
export function heldUntil(
  { startsAt }: Pick<Gathering, 'startsAt'>,
  now: Temporal.Instant,
  rest: Rest,
  { holdHours }: Answering,
): Temporal.Instant {
  const from = fromMinute(now)
  const until = deadline(rest, from, Math.max(leastHold, windowHours(startsAt, holdHours, from, rest)))
  return byTime(until, startsAt) > 0 ? startsAt : until
}
