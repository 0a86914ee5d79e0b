import { setImmediate as theQuestionIsSent } from 'node:timers/promises'
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

/** So many people are read and worked out at a time: what is read of them need not be kept for all. */
const atATime = 500

/**
 * What is known of each of these people, some of them at a time. The database reads the next ones while the caller works
 * with these; until the last came, nothing else may be asked of a transaction’s `db`.
 */
async function* knownOf(
  db: Db,
  personIds: readonly string[],
  policies: Facts['policies'],
): AsyncGenerator<ReadonlyMap<string, Facts>> {
  const exemptions = Map.groupBy(await store.exemptionsOf(db, personIds), ({ personId }) => personId)
  const stops = Map.groupBy(await store.stopsOf(db, personIds), ({ personId }) => personId)
  const judgedBy = Map.groupBy(await store.judgedByOf(db, personIds), ({ personId }) => personId)
  const read = (from: number) => {
    const ids = personIds.slice(from, from + atATime)
    const recorded = store.evidenceOf(db, ids)
    recorded.catch(() => undefined)
    return { ids, recorded }
  }
  let next = read(0)
  for (let from = atATime; next.ids.length > 0; from += atATime) {
    const { ids } = next
    const recorded = await next.recorded
    next = read(from)
    await theQuestionIsSent()
    yield new Map(
      ids.map((personId, at): [string, Facts] => [
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
  }
}

/** What is known of each of these people, in a few questions whatever their number. */
export async function factsOf(
  db: Db,
  personIds: readonly string[],
  policies: Facts['policies'],
): Promise<(personId: string) => Facts> {
  const all = new Map<string, Facts>()
  for await (const known of knownOf(db, personIds, policies))
    for (const [personId, facts] of known) all.set(personId, facts)
  return (personId) => all.get(personId)!
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
  const theirs = Map.groupBy(pairs.keys(), (at) => pairs[at]!.personId)
  const standings = new Array<Standing>(pairs.length)
  for await (const known of knownOf(db, [...theirs.keys()], policies))
    for (const [personId, facts] of known)
      for (const at of theirs.get(personId)!)
        standings[at] = standing(facts, personId, pairs[at]!.roleId).on(on)
  return standings
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
