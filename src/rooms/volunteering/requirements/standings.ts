import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Facts } from './facts.ts'
import * as store from './facts-store.ts'
import { policiesOf, policyFor, policyNumbered, roleOfOpportunity, rolesOf } from './roles-store.ts'
import { standing } from './rules.ts'
import type { Requirement, Standing } from './types.ts'

export { policyFor, roleOfOpportunity, rolesOf }
export type { Role } from './roles-store.ts'
export { isCleared } from './types.ts'

/** Whom to ask about: pairs by name; or roles, with these people or everybody who has to do with the role. */
export type Asked =
  | readonly store.Pair[]
  | { readonly roleIds: readonly string[]; readonly personIds?: readonly string[] }

const none: readonly never[] = []

/** What is known of each of these people, in a few questions whatever their number. */
export async function factsOf(
  db: Db,
  personIds: readonly string[],
  policies: Facts['policies'],
): Promise<(personId: string) => Facts> {
  const recorded = await store.evidenceOf(db, personIds)
  const exemptions = Map.groupBy(await store.exemptionsOf(db, personIds), ({ personId }) => personId)
  const stops = Map.groupBy(await store.stopsOf(db, personIds), ({ personId }) => personId)
  const judgedBy = Map.groupBy(await store.judgedByOf(db, personIds), ({ personId }) => personId)
  const facts = new Map(
    personIds.map((personId, at): [string, Facts] => [
      personId,
      {
        policies,
        evidence: recorded[at]!,
        exemptions: exemptions.get(personId) ?? none,
        stops: stops.get(personId) ?? none,
        judgedBy: judgedBy.get(personId) ?? none,
      },
    ]),
  )
  return (personId) => facts.get(personId)!
}

async function pairsOf(db: Db, asked: Asked): Promise<readonly store.Pair[]> {
  if (!('roleIds' in asked)) return asked
  const { roleIds, personIds } = asked
  if (!personIds) return store.peopleInRoles(db, roleIds, null)
  return personIds.flatMap((personId) => roleIds.map((roleId) => ({ personId, roleId })))
}

/** How each of these people stands in each of these roles on a day; today where none is named. */
export async function standingsOf(
  hub: Hub,
  db: Db,
  asked: Asked,
  on: Day = hub.today(),
): Promise<Standing[]> {
  const pairs = await pairsOf(db, asked)
  const policies = await policiesOf(db, [...new Set(pairs.map(({ roleId }) => roleId))])
  const facts = await factsOf(db, [...new Set(pairs.map(({ personId }) => personId))], policies)
  return pairs.map(({ personId, roleId }) => standing(facts(personId), personId, roleId).on(on))
}

/** How somebody stands in a role on a day, past or future; today where none is named. */
export async function standingOf(
  hub: Hub,
  db: Db,
  personId: string,
  roleId: string,
  on: Day = hub.today(),
): Promise<Standing> {
  return (await standingsOf(hub, db, [{ personId, roleId }], on))[0]!
}

/** An application, as far as it matters by what it is judged. */
export interface Judged {
  readonly roleId: string
  readonly policy: number | null
}

/** What an application’s version asks for; nothing while it has none. */
export const requirementsFor = async (db: Db, { roleId, policy }: Judged): Promise<readonly Requirement[]> =>
  policy === null ? [] : ((await policyNumbered(db, roleId, policy))?.requirements ?? [])
