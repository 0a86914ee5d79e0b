import { allow, refuse, type Outcome } from '../../outcome.ts'
import {
  coordinatesIn,
  has,
  isAdministrator,
  isDeskWork,
  type Actor,
  type Grant,
} from '../../permits/actor.ts'

/** A case of recovery as its rules see it. */
export interface CaseFacts {
  readonly accountId: string
  /** What the person was trusted with. */
  readonly grants: readonly Grant[]
  /** Where they belong. */
  readonly region: string | null
  readonly agreed: readonly Decider[]
  /** Administrators besides the person. */
  readonly otherAdministrators: number
}

export interface Decider {
  readonly personId: string
  readonly isAdministrator: boolean
}

export type NotAgreed = 'not-shown' | 'own-case' | 'agreed-already' | 'not-yours-to-agree'

/** Two people agree to a privileged account, one to any other. */
export const agreementsNeeded = ({ grants }: Pick<CaseFacts, 'grants'>): number =>
  isDeskWork(grants) ? 2 : 1

/**
 * Of the two, how many may be a safeguarding lead or a trustee standing in for an administrator. Only where the
 * charity has fewer than two other administrators; whoever there is of them must be among the two.
 */
export const standInSeats = ({ otherAdministrators }: Pick<CaseFacts, 'otherAdministrators'>): number =>
  2 - Math.min(2, otherAdministrators)

/** Whether somebody may be one of those who agree. */
export function mayAgree(actor: Actor, one: CaseFacts): Outcome<undefined, NotAgreed> {
  if (actor.strength !== 'strong') return refuse('not-shown')
  if (actor.personId === null || !canDecide(actor, one)) return refuse('not-yours-to-agree')
  if (actor.personId === one.accountId) return refuse('own-case')
  if (one.agreed.some((decider) => decider.personId === actor.personId)) return refuse('agreed-already')
  return allow()
}

function canDecide(actor: Actor, one: CaseFacts): boolean {
  if (isAdministrator(actor)) return true
  if (!isDeskWork(one.grants)) return coordinatesIn(actor, one.region)
  if (!has(actor, 'safeguarding-lead') && !has(actor, 'trustee')) return false
  const standIns = one.agreed.filter(
    (decider) => !decider.isAdministrator && decider.personId !== actor.personId,
  )
  return standIns.length < standInSeats(one)
}

/** Whether enough people have agreed who may still decide. */
export function isAgreed(one: CaseFacts): boolean {
  if (!isDeskWork(one.grants)) return one.agreed.length >= 1
  const administrators = one.agreed.filter((decider) => decider.isAdministrator).length
  const standIns = Math.min(one.agreed.length - administrators, standInSeats(one))
  return administrators + standIns >= agreementsNeeded(one)
}
