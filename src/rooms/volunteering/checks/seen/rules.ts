import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Finding } from '../rules.ts'
import type { Level, Workforce } from '../facts.ts'
import type { Certificate, CheckSeen } from './types.ts'

export type NotRecordable =
  | 'seen-before-issued'
  | 'not-seen-yet'
  | 'wrong-workforce'
  | 'wrong-number'
  | 'no-update-service'

/** Whether a workforce can stand on a certificate of this level: a list goes with the workforce it is of. */
function goesWith(level: Certificate['level'], workforce: Certificate['workforce']): boolean {
  if (level === 'elsewhere' || level === 'standard') return true
  if (level === 'basic') return workforce === 'none'
  if (level === 'enhanced') return workforce !== 'none'
  if (level === 'enhanced-both') return workforce === 'both'
  return workforce === 'both' || workforce === (level === 'enhanced-children' ? 'child' : 'adult')
}

/** The number of a DBS certificate has twelve digits, those of other nations eight to sixteen; a word fits in none. */
const isNumber = (level: Certificate['level'], number: string): boolean =>
  level === 'elsewhere' ? /^\d{8,16}$/.test(number) : /^\d{12}$/.test(number)

/** The Update Service of the DBS knows standard and enhanced certificates only. */
const canBeLookedUp = (level: Certificate['level']): boolean => level !== 'basic' && level !== 'elsewhere'

/** Whether a certificate may be recorded as seen: it was issued, then seen, by today. */
export function recordable(certificate: Certificate, today: Day): Outcome<Certificate, NotRecordable> {
  const { level, workforce, number, issuedOn, seenOn, consent } = certificate
  if (seenOn < issuedOn) return refuse('seen-before-issued')
  if (seenOn > today) return refuse('not-seen-yet')
  if (!goesWith(level, workforce)) return refuse('wrong-workforce')
  if (!isNumber(level, number)) return refuse('wrong-number')
  if (consent && !canBeLookedUp(level)) return refuse('no-update-service')
  return allow(certificate)
}

export type NotLookedUp = 'no-consent' | 'not-looked-yet' | 'looked-before-seen'

type Consented = Pick<CheckSeen, 'consentOn' | 'consentEndedOn' | 'seenOn'>

export const isConsented = ({
  consentOn,
  consentEndedOn,
}: Pick<Consented, 'consentOn' | 'consentEndedOn'>): boolean => consentOn !== null && consentEndedOn === null

/**
 * Whether a look at the Update Service may be recorded: they agreed to it, we had seen the certificate itself, and the
 * day has come (DBS Update Service, guide for employers: consent, and sight of the original).
 */
export function lookable(check: Consented, lookedOn: Day, today: Day): Outcome<undefined, NotLookedUp> {
  if (!isConsented(check)) return refuse('no-consent')
  if (lookedOn > today) return refuse('not-looked-yet')
  return lookedOn < check.seenOn ? refuse('looked-before-seen') : allow()
}

/** How a certificate answers what was decided for a role. */
export type Fit = 'fits' | 'less' | 'other-workforce' | 'more'

const covers = (has: Workforce | 'none', needs: Workforce | null): boolean =>
  needs === null || has === 'both' || has === needs

const rank = (level: Level): number =>
  level.startsWith('enhanced-') ? 4 : ['none', 'basic', 'standard', 'enhanced'].indexOf(level)

/**
 * Whether a certificate is the one that was decided: `less` where it shows less, `more` where it shows what may not be
 * asked for in this role. A portable certificate must be of the same workforce and level.
 */
export function fitOf(
  { level, workforce }: Pick<CheckSeen, 'level' | 'workforce'>,
  decided: Pick<Finding, 'workforce'> & { readonly level: Level | 'elsewhere' },
): Fit {
  if (decided.level === 'elsewhere' || level === 'elsewhere')
    return decided.level === level ? 'fits' : 'other-workforce'
  if (decided.level === 'none') return level === 'basic' ? 'fits' : 'more'
  if (level === decided.level)
    return rank(level) < 2 || covers(workforce, decided.workforce) ? 'fits' : 'other-workforce'
  if (rank(level) === rank(decided.level)) return level === 'enhanced-both' ? 'more' : 'other-workforce'
  return rank(level) < rank(decided.level) ? 'less' : 'more'
}
