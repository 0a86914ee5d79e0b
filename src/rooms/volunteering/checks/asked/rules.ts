import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Level } from '../facts.ts'
import type { CertificateLevel } from '../seen/types.ts'
import { askedLevels, type AskedLevel, type CheckAsked } from './types.ts'

/** Days after which what was typed is a slip rather than a check that is still on its way. */
export const longestAgo = 365

export type NotAsked = 'not-asked-yet' | 'too-long-ago' | 'asked-already' | 'more-than-decided'

/** Whether it may be recorded that the DBS was asked on that day. */
export function askable(askedOn: Day, today: Day, earliest: Day): Outcome<Day, NotAsked> {
  if (askedOn > today) return refuse('not-asked-yet')
  return askedOn < earliest ? refuse('too-long-ago') : allow(askedOn)
}

/** Whether a certificate of this level shows what one of the other does: one with a barred list shows enhanced too. */
export const shows = (has: CertificateLevel | Level, needs: Level | 'elsewhere'): boolean =>
  has === needs ||
  (needs === 'enhanced' && has.startsWith('enhanced-')) ||
  (has === 'enhanced-both' && (needs === 'enhanced-children' || needs === 'enhanced-adults'))

/** Whether the DBS is asked for this: for no check nobody is, and other nations ask a body of their own. */
export const isAskable = (level: Level | 'elsewhere'): level is AskedLevel =>
  askedLevels.some((one) => one === level)

/**
 * Whether the DBS may be asked for this level on account of what was decided for somebody’s roles: for as much as one of
 * them asks for or less, and for a basic check in any case (`isLawful`).
 */
export const isDecided = (level: AskedLevel, decided: readonly (Level | 'elsewhere')[]): boolean =>
  level === 'basic' ||
  decided.some(
    (one) => one !== 'elsewhere' && (shows(one, level) || (level === 'standard' && shows(one, 'enhanced'))),
  )

/** The levels asked for that end when a certificate of this level was seen. */
export const endedBy = (seen: CertificateLevel): AskedLevel[] =>
  askedLevels.filter((level) => shows(seen, level))

/** What was asked of the DBS that answers what a role asks for, the first of it. */
export const askedFor = <One extends Pick<CheckAsked, 'level' | 'askedOn'>>(
  asked: readonly One[],
  level: Level | 'elsewhere',
): One | undefined =>
  asked
    .filter((one) => shows(one.level, level))
    .toSorted((one, other) => (one.askedOn < other.askedOn ? -1 : 1))[0]
