import { daysBetween, type Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Asked, Wanted } from './types.ts'

export type NotAskable = 'until-before-from' | 'from-before-today' | 'too-long' | 'not-asked-for' | 'one-self'

/**
 * Whether an exemption may be asked for: one thing the role asks of one person, from today on at the earliest, for no
 * longer than the charity allows. Nobody asks for their own.
 * @param keys what the role asks for
 */
export function askable(
  { personId, requirement, from, until }: Omit<Wanted, 'reason' | 'roleId'>,
  {
    by,
    keys,
    today,
    mostDays,
  }: {
    readonly by: string
    readonly keys: readonly string[]
    readonly today: Day
    readonly mostDays: number
  },
): Outcome<undefined, NotAskable> {
  if (by === personId) return refuse('one-self')
  if (!keys.includes(requirement)) return refuse('not-asked-for')
  if (from < today) return refuse('from-before-today')
  if (until < from) return refuse('until-before-from')
  return daysBetween(from, until) >= mostDays ? refuse('too-long') : allow()
}

export type NotDecided = 'decided-already' | 'asked-by-them' | 'one-self' | 'over'

/** Whether somebody may approve it: another than who asked and whom it is for, and before its end. */
export function decidable(
  asked: Pick<Asked, 'personId' | 'askedBy' | 'decidedAt' | 'until'>,
  by: string,
  today: Day,
  approves: boolean,
): Outcome<undefined, NotDecided> {
  if (asked.decidedAt !== null) return refuse('decided-already')
  if (by === asked.personId) return refuse('one-self')
  if (approves && by === asked.askedBy) return refuse('asked-by-them')
  return approves && asked.until < today ? refuse('over') : allow()
}
