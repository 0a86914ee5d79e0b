import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { momentsOf } from '../../../../platform/calendar/wall-times.ts'
import { windowsOfRest } from '../../../../platform/calendar/windows.ts'
import { byTime, dayAt, plusDays, type Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { ClearingCustoms } from '../settings.ts'
import type { Batch, Conversation, Recorded, Slot, Times } from './types.ts'

/** Why a time of a batch is not offered. */
export type LeftOut = 'rest' | 'past' | 'taken'

export const overlaps = (one: Times, other: Times): boolean =>
  byTime(one.startsAt, other.endsAt) < 0 && byTime(other.startsAt, one.endsAt) < 0

export type NotABatch = 'ends-before-start' | 'too-short' | 'too-many'
const mostAtOnce = 200

/**
 * The times of a batch, in order: within each day's hours by the clock on the wall, one after the other, each as long
 * as said. What is left of the hours and is shorter is not offered. On a day the clocks change, the hours on the wall
 * stay and there is room for an hour's worth more or fewer.
 */
export function timesOf({ from, starts, ends, minutes, weeks }: Batch): Outcome<Times[], NotABatch> {
  if (ends <= starts) return refuse('ends-before-start')
  const times: Times[] = []
  for (let week = 0; week < weeks; week++) {
    const hours = momentsOf(plusDays(from, 7 * week), { starts, ends })
    for (let at = hours.startsAt; byTime(at.add({ minutes }), hours.endsAt) <= 0; at = at.add({ minutes }))
      times.push({ startsAt: at, endsAt: at.add({ minutes }) })
  }
  if (times.length === 0) return refuse('too-short')
  return times.length > mostAtOnce ? refuse('too-many') : allow(times)
}

/**
 * Which times of a batch are offered: none that touches a day of rest, none that is over, none while its host holds
 * another conversation.
 */
export function offerable(
  times: readonly Times[],
  { now, rest, taken }: { now: Temporal.Instant; rest: readonly RestCustom[]; taken: readonly Times[] },
): { readonly offered: readonly Times[]; readonly left: Readonly<Record<LeftOut, number>> } {
  const [first, last] = [times[0], times.at(-1)]
  const windows =
    first && last
      ? windowsOfRest(rest, {
          from: plusDays(dayAt(first.startsAt), -1),
          to: plusDays(dayAt(last.endsAt), 1),
        }).map(({ from, to }) => ({ startsAt: from, endsAt: to }))
      : []
  const whyNot = (one: Times): LeftOut | null => {
    if (byTime(one.startsAt, now) <= 0) return 'past'
    if (windows.some((window) => overlaps(one, window))) return 'rest'
    return taken.some((other) => overlaps(one, other)) ? 'taken' : null
  }
  const judged = times.map((one) => ({ one, why: whyNot(one) }))
  const count = (why: LeftOut): number => judged.filter((each) => each.why === why).length
  return {
    offered: judged.flatMap(({ one, why }) => (why === null ? [one] : [])),
    left: { rest: count('rest'), past: count('past'), taken: count('taken') },
  }
}

export type NotChosen = 'gone' | 'too-soon'

/** Whether an applicant may take a time: it is still offered, and far enough ahead. Staff may book any that lies ahead. */
export function choosable(
  { startsAt, takenBackAt }: Pick<Slot, 'startsAt' | 'takenBackAt'>,
  { leadHours }: Pick<ClearingCustoms, 'leadHours'>,
  { now, byStaff }: { now: Temporal.Instant; byStaff: boolean },
): Outcome<undefined, NotChosen> {
  if (takenBackAt !== null || byTime(startsAt, now) <= 0) return refuse('gone')
  if (!byStaff && byTime(startsAt, now.add({ hours: leadHours })) < 0) return refuse('too-soon')
  return allow()
}

export type NotChanged = 'over' | 'too-late'

/** Whether an applicant may change or give back a conversation by themselves. Afterwards they ring us. */
export function changeable(
  { state, startsAt }: Pick<Conversation, 'state' | 'startsAt'>,
  { changeHours }: Pick<ClearingCustoms, 'changeHours'>,
  now: Temporal.Instant,
): Outcome<undefined, NotChanged> {
  if (state !== 'booked' || byTime(startsAt, now) <= 0) return refuse('over')
  return byTime(now.add({ hours: changeHours }), startsAt) > 0 ? refuse('too-late') : allow()
}

export type NotRecorded = 'not-held-yet' | 'not-ahead-any-more'

/** Whether what came of it can be recorded: once it has begun; and put right later, as long as it was not given back. */
export function recordable(
  { state, startsAt }: Pick<Conversation, 'state' | 'startsAt'>,
  now: Temporal.Instant,
): Outcome<undefined, NotRecorded> {
  if (state === 'given-back' || state === 'called-off') return refuse('not-ahead-any-more')
  return byTime(startsAt, now) > 0 ? refuse('not-held-yet') : allow()
}

export type NotByTheWay =
  | 'not-held-yet'
  | 'too-long-ago'
  /** A time is booked ahead, or was and nothing came of it yet. */
  | 'booked'
  /** Whoever held it does not look after this way to help, or is too near to the applicant. */
  | 'not-host'
  | 'not-now'

const mostDaysAgo = 365

/** Whether a conversation nobody booked may be written down for a day. */
export function heldByTheWay(
  on: Day,
  {
    today,
    isBooked,
    mayHold,
  }: { readonly today: Day; readonly isBooked: boolean; readonly mayHold: boolean },
): Outcome<undefined, NotByTheWay> {
  if (on > today) return refuse('not-held-yet')
  if (on < plusDays(today, -mostDaysAgo)) return refuse('too-long-ago')
  if (isBooked) return refuse('booked')
  return mayHold ? allow() : refuse('not-host')
}

/** How it stands after something was recorded. */
export const recordedAs = (
  recorded: Recorded,
): { readonly state: 'held' | 'missed'; readonly outcome: Conversation['outcome'] } =>
  recorded === 'did-not-come' ? { state: 'missed', outcome: null } : { state: 'held', outcome: recorded }
