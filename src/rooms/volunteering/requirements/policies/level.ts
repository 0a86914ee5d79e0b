import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import { standingDecisions } from '../../checks/deciding/store.ts'
import { findingOf } from '../../checks/rules.ts'
import { decidingCustoms } from '../../checks/settings.ts'
import { levelOf, type CheckDecided, type NoLevel } from './rules.ts'
import { waysOf } from './store.ts'

/** The check that may be asked for in a role, as it was decided for its ways to help. */
export async function checkOfRole(hub: Hub, db: Db, roleId: string): Promise<Outcome<CheckDecided, NoLevel>> {
  const ways = await waysOf(db, roleId)
  const decisions = await standingDecisions(db, ways)
  const law = hub.setting(decidingCustoms)
  return levelOf(
    ways.map((id) => {
      const decision = decisions.get(id)
      if (!decision) return null
      const { level, facts } = decision
      const hasWorkforce = level !== 'elsewhere' && level !== 'none' && level !== 'basic'
      const workforce = hasWorkforce ? findingOf(facts, hub.today(), law).workforce : null
      return { level, workforce: workforce ?? 'none' }
    }),
  )
}
