import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { refuse, type Outcome } from '../../../../platform/outcome.ts'
import { standingDecisions } from '../../checks/deciding/store.ts'
import { findingOf, isLawful } from '../../checks/rules.ts'
import { decidingCustoms } from '../../checks/settings.ts'
import { levelOf, type CheckDecided, type NoLevel } from './rules.ts'
import { waysOf } from './store.ts'

/** The check that may be asked for in a role, as it was decided for its ways to help; only while the law allows it. */
export async function checkOfRole(hub: Hub, db: Db, roleId: string): Promise<Outcome<CheckDecided, NoLevel>> {
  const ways = await waysOf(db, roleId)
  const decisions = await standingDecisions(db, ways)
  const law = hub.setting(decidingCustoms)
  const today = hub.today()
  const isOver = [...decisions.values()].some(
    ({ level, facts }) => level !== 'elsewhere' && !isLawful(level, findingOf(facts, today, law)),
  )
  if (isOver) return refuse('decide-again')
  return levelOf(
    ways.map((id) => {
      const decision = decisions.get(id)
      if (!decision) return null
      const { level, facts } = decision
      const hasWorkforce = level !== 'elsewhere' && level !== 'none' && level !== 'basic'
      const workforce = hasWorkforce ? findingOf(facts, today, law).workforce : null
      return { level, workforce: workforce ?? 'none' }
    }),
  )
}
