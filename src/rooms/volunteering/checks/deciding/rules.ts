import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Check } from '../../lists.ts'
import type { Law, Level, RoleFacts } from '../facts.ts'
import { findingOf, isLawful, type Finding } from '../rules.ts'
import type { Decision, Rhythm } from './types.ts'

export type NoDecision = 'not-lawful' | 'nation-not-set' | 'changed-meanwhile'

/** What is decided: a level under the law of England and Wales, or what the charity asks in another nation. */
export type Decided =
  | { readonly level: Level; readonly allowed: Level; readonly askedThere: null }
  | { readonly level: 'elsewhere'; readonly allowed: null; readonly askedThere: string }

/**
 * Whether it may be decided so. More than the law allows for these facts is refused; in another nation nothing is
 * worked out, and nothing decided before the charity said what it asks there.
 */
export function decidable(
  facts: RoleFacts,
  level: Level,
  { today, law, askedThere }: { readonly today: Day; readonly law: Law; readonly askedThere: string },
): Outcome<Decided, NoDecision> {
  if (facts.nation !== 'england-and-wales')
    return askedThere === ''
      ? refuse('nation-not-set')
      : allow({ level: 'elsewhere', allowed: null, askedThere })
  const finding = findingOf(facts, today, law)
  if (!isLawful(level, finding)) return refuse('not-lawful')
  return allow({ level, allowed: finding.level, askedThere: null })
}

/** Why a decision must be made again. */
export type Again = 'turned-18' | 'rhythm-changed' | 'no-longer-lawful' | 'asks-for-more' | 'look-again'

interface Now {
  readonly today: Day
  readonly law: Law
  readonly rhythm: Rhythm
  /** The DBS check the way to help asks of people. */
  readonly asks: Check | null
}

const sameRhythm = (one: Rhythm, other: Rhythm): boolean =>
  one.commitment === other.commitment && one.pattern === other.pattern

/** Whether what is asked of people is more than a decision allows, whatever level was chosen below that. */
export const asksTooMuch = (asks: Check | null, finding: Finding): boolean =>
  (asks === 'dbs-enhanced' && !isLawful('enhanced', finding)) ||
  (asks === 'dbs-enhanced-barred' && !finding.childrensList && !finding.adultsList)

/** Every reason there is to decide again, the most pressing first. */
export function whyAgain(decision: Decision, { today, law, rhythm, asks }: Now): readonly Again[] {
  const { facts, level } = decision
  const finding = level === 'elsewhere' ? null : findingOf(facts, today, law)
  const decidedOn = decision.decidedAt.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const hasTurned = facts.turns18On !== null && facts.turns18On > decidedOn && facts.turns18On <= today
  return [
    ...(hasTurned ? (['turned-18'] as const) : []),
    ...(finding && level !== 'elsewhere' && !hasTurned && !isLawful(level, finding)
      ? (['no-longer-lawful'] as const)
      : []),
    ...(finding && asksTooMuch(asks, finding) ? (['asks-for-more'] as const) : []),
    ...(sameRhythm(decision.rhythm, rhythm) ? [] : (['rhythm-changed'] as const)),
    ...(decision.lookAgainOn <= today && !hasTurned ? (['look-again'] as const) : []),
  ]
}
