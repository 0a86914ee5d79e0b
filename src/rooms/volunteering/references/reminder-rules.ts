import { byTime, dayAt, daysBetween, type Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { ReferenceCustoms } from './settings.ts'
import type { Referee } from './types.ts'

type Remindable = Pick<Referee, 'state' | 'askedAt' | 'callAt' | 'byEmail' | 'lastDay' | 'another'>

/** Whether a letter can still move a referee: asked, silent, with a link that opens, and not waiting for our call. */
export const isRemindable = (
  { state, askedAt, callAt, byEmail, lastDay, another }: Remindable,
  today: Day,
): boolean =>
  state === 'asked' &&
  askedAt !== null &&
  callAt === null &&
  byEmail &&
  !another &&
  lastDay !== null &&
  lastDay >= today

/** Nobody is reminded by hand who had a letter within so many hours. */
export const hoursOfPeace = 24

export type NotReminded = 'no-referee-waits' | 'just-reminded'

/** Who of an application’s referees is reminded by hand now. */
export function remindedNow<One extends Referee>(
  referees: readonly One[],
  { now, today }: { readonly now: Temporal.Instant; readonly today: Day },
): Outcome<readonly One[], NotReminded> {
  const waiting = referees.filter((one) => isRemindable(one, today))
  if (waiting.length === 0) return refuse('no-referee-waits')
  const quiet = waiting.filter(
    ({ askedAt, remindedAt }) => byTime((remindedAt ?? askedAt!).add({ hours: hoursOfPeace }), now) <= 0,
  )
  return quiet.length === 0 ? refuse('just-reminded') : allow(quiet)
}

/**
 * How many reminders a referee should have had by this day; one who should have had more than they had is reminded once.
 * Nobody is reminded who answered, who waits for our call, or whose link is over.
 */
export function remindersDue(
  referee: Remindable & Pick<Referee, 'reminders'>,
  today: Day,
  { remindAfter }: Pick<ReferenceCustoms, 'remindAfter'>,
): number {
  const { askedAt, reminders } = referee
  if (!isRemindable(referee, today) || askedAt === null) return reminders
  const passed = daysBetween(dayAt(askedAt), today)
  return Math.max(reminders, remindAfter.filter((after) => after <= passed).length)
}
