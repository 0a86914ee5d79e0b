import { record } from '../../../../platform/audit/audit.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Level, RoleFacts } from '../facts.ts'
import { lookAgainOn } from '../rules.ts'
import { decidingCustoms } from '../settings.ts'
import { decidable, type NoDecision } from './rules.ts'
import { addDecision } from './store.ts'
import type { Decision, Rhythm } from './types.ts'

/** What the charity asks in the nation of these facts; empty where nobody has said. */
export function askedIn(hub: Hub, { nation }: RoleFacts): string {
  const { scotland, northernIreland } = hub.setting(decidingCustoms)
  return nation === 'scotland' ? scotland : nation === 'northern-ireland' ? northernIreland : ''
}

interface Deciding {
  readonly opportunityId: string
  readonly facts: RoleFacts
  readonly level: Level
  readonly reason: string
  readonly rhythm: Rhythm
  /** The number of the decision that stood when it was answered; 0 for none. */
  readonly seen: number
}

/** Decides which check may be asked for: with these facts, by this person, as the law stands today. */
export const decide = (
  hub: Hub,
  { opportunityId, facts, level, reason, rhythm, seen }: Deciding,
): Promise<Outcome<Decision, NoDecision>> =>
  hub.change<Decision, NoDecision>(async (db) => {
    const law = hub.setting(decidingCustoms)
    const today = hub.today()
    const may = decidable(facts, level, { today, law, askedThere: askedIn(hub, facts) })
    if (!may.ok) return may
    const decision: Decision = {
      opportunityId,
      number: seen + 1,
      facts,
      ...may.value,
      reason,
      rhythm,
      lookAgainOn: lookAgainOn(facts, today, law.lookAgainMonths),
      decidedAt: hub.now(),
      decidedBy: hub.actor.personId,
    }
    if (!(await addDecision(db, decision))) return refuse('changed-meanwhile')
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.check-decided',
      subject: { kind: 'opportunity', id: opportunityId },
    })
    return allow(decision)
  })
