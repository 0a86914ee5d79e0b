import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { cardsOf } from '../../../people/face.ts'
import type { StandingReach } from '../permits.ts'
import { policiesOf, rolesOf, type Role } from '../roles-store.ts'
import { standing, type StandingInRole } from '../rules.ts'
import { factsOf } from '../standings.ts'
import { shiftsAhead, type ShiftAhead } from '../touched.ts'
import { dueNow, lapsedOn, renewalOf, type Renewal } from './rules.ts'
import { peopleWithin, type Placed } from './store.ts'

const everything: StandingReach = { everything: true, placed: [] }

/** Somebody in a role, with how they stand in it. */
export interface InOneRole extends Placed {
  readonly inRole: StandingInRole
}

/** Everybody within reach who has to do with a role, in a few questions whatever their number. */
export async function allWithin(hub: Hub, reach: StandingReach): Promise<InOneRole[]> {
  const pairs = await peopleWithin(hub.db, reach)
  const policies = await policiesOf(hub.db, [...new Set(pairs.map(({ roleId }) => roleId))])
  const facts = await factsOf(hub.db, [...new Set(pairs.map(({ personId }) => personId))], policies)
  return pairs.map((one) => ({
    ...one,
    inRole: standing(facts(one.personId), one.personId, one.roleId),
  }))
}

/** People who have something due today, or lapsed lately, in a role. */
export async function everybodyInRoles(hub: Hub): Promise<string[]> {
  const today = hub.today()
  const found = (await allWithin(hub, everything)).filter(
    ({ inRole }) => dueNow(inRole, today).length > 0 || lapsedOn(inRole, today) !== null,
  )
  return [...new Set(found.map(({ personId }) => personId))]
}

/** A renewal on the list, with whom it is about and what it touches. */
export interface Listed extends Renewal {
  readonly name: string
  readonly role: Role
  /** Shifts ahead of them from the day on which they stop. */
  readonly shifts: readonly ShiftAhead[]
}

/** Who lapsed, and who will within so many weeks, within reach; whoever stops first is first. */
export async function renewalsWithin(hub: Hub, reach: StandingReach, weeks: number): Promise<Listed[]> {
  const today = hub.today()
  const until = plusDays(today, weeks * 7)
  const roles = new Map((await rolesOf(hub.db)).map((role) => [role.id, role]))
  const found = (await allWithin(hub, reach)).flatMap((one) => {
    const renewal = renewalOf(one.inRole, { personId: one.personId, roleId: one.roleId }, today, until)
    return renewal ? [renewal] : []
  })
  const cards = await cardsOf(hub.db, [...new Set(found.map(({ personId }) => personId))])
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const ahead = new Map<string, Awaited<ReturnType<typeof shiftsAhead>>>()
  for (const roleId of new Set(found.map((one) => one.roleId)))
    ahead.set(roleId, await shiftsAhead(hub.db, roleId, today))
  const from = ({ stopsOn }: Renewal): Day => (stopsOn !== null && stopsOn > today ? stopsOn : today)
  return found
    .map((one) => ({
      ...one,
      name: names.get(one.personId) ?? '',
      role: roles.get(one.roleId)!,
      shifts: (ahead.get(one.roleId)?.get(one.personId) ?? []).filter(({ on }) => on >= from(one)),
    }))
    .toSorted((one, other) => ((one.stopsOn ?? '9') < (other.stopsOn ?? '9') ? -1 : 1))
}
