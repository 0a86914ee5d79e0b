import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, type Outcome } from '../../../../platform/outcome.ts'
import { askWithin } from '../exempting/actions.ts'
import { policiesOf } from '../roles-store.ts'
import { isThere } from '../requirement-rules.ts'
import { standing } from '../rules.ts'
import { factsOf } from '../standings.ts'
import { keepVersion, type NotKeptHere } from '../policies/actions.ts'
import type { KeptVersion } from '../policies/types.ts'
import { moveToVersion, runningApplications } from './store.ts'

/** What whoever keeps a version chose for those it touches. */
export interface Choices {
  readonly seen: number
  /** Applications that run finish under the version they were sent under, or move to the new one. */
  readonly running: 'finish' | 'move'
  /** People an exemption is asked for, until this day. */
  readonly people: readonly string[]
  readonly until: Day | null
}

/**
 * Keeps a version with what was chosen for those it touches: for each named person an exemption is asked for of
 * whatever they would lack on the day it holds from. Another of us approves each; none is given by itself.
 */
export const keepWithChoices = (
  hub: Hub,
  roleId: string,
  { seen, running, people, until }: Choices,
): Promise<Outcome<{ version: KeptVersion; asked: number }, NotKeptHere>> =>
  hub.change<{ version: KeptVersion; asked: number }, NotKeptHere>(async (db) => {
    const kept = await keepVersion(hub, db, roleId, seen)
    if (!kept.ok) return kept
    const version = kept.value
    if (running === 'move') {
      const now = { at: hub.now(), by: hub.actor.personId }
      for (const one of await runningApplications(db, roleId))
        await moveToVersion(db, one, version.number, now)
    }
    const asked = until === null ? 0 : await askForEach(hub, db, version, people, until)
    return allow({ version, asked })
  })

async function askForEach(
  hub: Hub,
  db: Db,
  { roleId, holdsFrom, requirements, number, why }: KeptVersion,
  people: readonly string[],
  until: Day,
): Promise<number> {
  const facts = await factsOf(db, people, await policiesOf(db, [roleId]))
  const keys = requirements.map(({ key }) => key)
  let asked = 0
  for (const personId of people)
    for (const one of standing(facts(personId), personId, roleId).on(holdsFrom).requirements) {
      if (isThere(one)) continue
      const requirement = one.requirement.key
      const reason = `Version ${number} of what the role asks for: ${why}`
      const wanted = { personId, roleId, requirement, reason, from: holdsFrom, until }
      if ((await askWithin(hub, db, wanted, keys)).ok) asked++
    }
  return asked
}
