import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { askedOfPerson } from '../../requirements/person/recording.ts'
import type { Requirement } from '../../requirements/types.ts'
import { standingDecisions } from '../deciding/store.ts'
import type { Level } from '../facts.ts'
import { rolesOf } from '../seen/store.ts'

export interface Decided {
  /** The checks that their roles ask for. */
  readonly asked: readonly Extract<Requirement, { kind: 'check' }>[]
  /** Those, and what was decided for the ways to help they would like to join. */
  readonly levels: readonly (Level | 'elsewhere')[]
}

/** What was decided about the check of somebody, as far as this reader looks after their roles. */
export async function decidedFor(hub: Hub, db: Db, personId: string): Promise<Decided> {
  const asked = await askedOfPerson(hub, db, personId, 'check')
  const ways = (await rolesOf(db, personId, hub.actor.personId)).flatMap(
    ({ opportunityId }) => opportunityId ?? [],
  )
  const decisions = [...(await standingDecisions(db, ways)).values()]
  return { asked, levels: [...asked, ...decisions].map(({ level }) => level) }
}
