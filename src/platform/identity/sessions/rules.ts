import { isDeskWork, type Grant, type Strength } from '../../permits/actor.ts'
import type { Stays } from '../settings.ts'

/** What the door needs to know of a session to judge it. */
export interface SessionFacts {
  readonly strength: Exclude<Strength, 'none'>
  readonly madeAt: Temporal.Instant
  readonly provedAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  /** A recovery it may finish. */
  readonly recoveryId: string | null
  readonly hasCodes: boolean
  readonly grants: readonly Grant[]
  /** When they were last trusted with something. */
  readonly trustedAt: Temporal.Instant | null
}

/**
 * `over`: they must come in again. `half`: their address is shown, and they must show more before any data.
 * `in`: they are in, as strongly as `strengthOf` says.
 */
export type Standing = 'over' | 'half' | 'in'

const compare = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Temporal.Instant.compare(one, other)

/** A strong showing made before somebody was trusted with more does not count for it (a rise asks for a new id). */
export const strengthOf = (session: SessionFacts): 'link' | 'strong' =>
  session.strength === 'strong' &&
  session.trustedAt !== null &&
  compare(session.provedAt, session.trustedAt) < 0
    ? 'link'
    : session.strength

/** Where a session stands now. A link alone never opens an account that has codes, or works behind the desk. */
export function standing(session: SessionFacts, stays: Stays, now: Temporal.Instant): Standing {
  const isAtDesk = isDeskWork(session.grants)
  const idle = isAtDesk ? { hours: stays.staffIdleHours } : { hours: stays.idleDays * 24 }
  const whole = isAtDesk ? { hours: stays.staffHours } : { hours: stays.days * 24 }
  if (compare(now, session.seenAt.add(inMinutes(idle.hours))) >= 0) return 'over'
  if (compare(now, session.madeAt.add(inMinutes(whole.hours))) >= 0) return 'over'
  if (session.recoveryId !== null) return 'half'
  if (strengthOf(session) === 'strong') return 'in'
  return isAtDesk || session.hasCodes ? 'half' : 'in'
}

const inMinutes = (hours: number): { minutes: number } => ({ minutes: Math.round(hours * 60) })

/** Whether they showed who they are a moment ago, strongly enough to change their ways in. */
export function isFresh(
  session: SessionFacts,
  ways: { passkeys: number; fallenPasskeys: number; hasCodes: boolean },
  stays: Stays,
  now: Temporal.Instant,
): boolean {
  if (compare(now, session.provedAt.add({ minutes: stays.freshMinutes })) > 0) return false
  const hasAny = ways.passkeys + ways.fallenPasskeys > 0 || ways.hasCodes
  return hasAny && session.recoveryId === null ? strengthOf(session) === 'strong' : true
}
