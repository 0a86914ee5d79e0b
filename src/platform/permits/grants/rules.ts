import { allow, refuse, type Outcome } from '../../outcome.ts'
import {
  coordinates,
  coordinatesIn,
  isAdministrator,
  isCoordinator,
  type Actor,
  type Grant,
} from '../actor.ts'
import type { Place } from '../places.ts'

export type NotGiven = 'not-shown' | 'to-yourself' | 'not-yours-to-give' | 'beyond-your-reach'
export type NotEnded = 'not-shown' | 'not-yours-to-end' | 'beyond-your-reach' | 'last-administrator'

/** Roles a coordinator may give within their own reach; every other role only an administrator gives. */
const leads = new Set<Grant['role']>(['partner-lead', 'opportunity-lead'])

/**
 * Whether somebody may trust another with this. No one gives above or beyond their own, nor to themselves.
 * @param lies where the organisation or opportunity lies; empty when nobody knows
 */
export function mayGive(
  giver: Actor,
  to: string,
  grant: Grant,
  lies: readonly Place[],
): Outcome<undefined, NotGiven> {
  if (giver.strength !== 'strong') return refuse('not-shown')
  if (giver.personId === to) return refuse('to-yourself')
  if (isAdministrator(giver)) return allow()
  if (!leads.has(grant.role) || !isCoordinator(giver)) return refuse('not-yours-to-give')
  return coversAll(giver, lies) ? allow() : refuse('beyond-your-reach')
}

/** Whether somebody may end this. Everybody may lay down their own; the last administrator stays. */
export function mayEnd(
  ender: Actor,
  of: { personId: string; grant: Grant; lies: readonly Place[] },
  administrators: number,
): Outcome<undefined, NotEnded> {
  if (ender.strength !== 'strong') return refuse('not-shown')
  const isOwn = ender.personId === of.personId
  if (!isOwn && !isAdministrator(ender)) {
    if (!leads.has(of.grant.role) || !isCoordinator(ender)) return refuse('not-yours-to-end')
    if (!coversAll(ender, of.lies)) return refuse('beyond-your-reach')
  }
  if (of.grant.role === 'administrator' && administrators <= 1) return refuse('last-administrator')
  return allow()
}

/** Whether somebody who gives roles may find a person by name: a coordinator no further than their regions. */
export const mayFind = (giver: Actor, { region }: { readonly region: string | null }): boolean =>
  isAdministrator(giver) || coordinatesIn(giver, region)

const coversAll = (coordinator: Actor, lies: readonly Place[]): boolean =>
  lies.length > 0 && lies.every((place) => coordinates(coordinator, place.programme, place.region))
