import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Check } from '../../lists.ts'
import type { Content } from '../../opportunities/content.ts'
import { decidingCustoms } from '../settings.ts'
import { whyAgain, type Again } from './rules.ts'
import { standingDecisions } from './store.ts'
import type { Decision, Rhythm } from './types.ts'

/** How often a way to help says it is, as a decision remembers it. */
export const rhythmOf = ({ commitment, times }: Pick<Content, 'commitment' | 'times'>): Rhythm => ({
  commitment,
  pattern: times === null || times.pattern.kind === 'dates' ? null : JSON.stringify(times.pattern),
})

/** The DBS check a way to help asks of people. */
export const asksOf = ({ checks }: Pick<Content, 'checks'>): Check | null =>
  checks.find((check) => check.startsWith('dbs-')) ?? null

/** What is decided about the check of a way to help, against what it says of itself. */
export interface CheckAsked {
  readonly asks: Check | null
  readonly decision: Decision | null
  /** Why it must be decided again, were this published. */
  readonly again: readonly Again[]
}

export const checkAskedBy = (hub: Hub, decision: Decision | undefined, content: Content): CheckAsked => {
  const asks = asksOf(content)
  const law = hub.setting(decidingCustoms)
  const now = { today: hub.today(), law, rhythm: rhythmOf(content), asks }
  return { asks, decision: decision ?? null, again: decision ? whyAgain(decision, now) : [] }
}

/** The same for one way to help. */
export async function checkAsked(
  hub: Hub,
  db: Db,
  opportunityId: string,
  content: Content,
): Promise<CheckAsked> {
  const standing = await standingDecisions(db, [opportunityId])
  return checkAskedBy(hub, standing.get(opportunityId), content)
}

/** Whether it asks people for more than its decision allows: then it does not go out. */
export const asksForTooMuch = ({ again }: CheckAsked): boolean => again.includes('asks-for-more')
