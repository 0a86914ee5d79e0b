import { plain, dayOf, type Day } from '../../../platform/clock.ts'
import type { Activity, Law, Level, RoleFacts, Workforce } from './facts.ts'

/** A fact that decided something, by name; `words.ts` says it with the rule and its source. */
export type Ground =
  | 'no-contact'
  | 'child-always'
  | 'child-often'
  | 'child-night'
  | 'child-supervised'
  | 'child-less-often'
  | 'child-no-activity'
  | 'from-18'
  | 'adult-always'
  | 'adult-care-often'
  | 'adult-care-less-often'
  | 'adult-no-ground'

/** What the law allows for the facts of a role, and why. */
export interface Finding {
  /** The most that may be asked for. */
  readonly level: Level
  /** Whose workforce a standard or enhanced check is for; null where there is none. */
  readonly workforce: Workforce | null
  readonly childrensList: boolean
  readonly adultsList: boolean
  readonly grounds: readonly Ground[]
}

/** Four days or more in any 30; the law says “on more than three days in any period of 30 days”. */
export const daysThatCount = 4
const grownUp = 18

const does = ({ activities }: RoleFacts, ...some: readonly Activity[]): boolean =>
  some.some((one) => activities.includes(one))

/**
 * Whether something is done often enough to be regulated: once a week or more, or on 4 or more days in any 30.
 *
 * Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraphs 1(1)(b) and 10(1), as amended in 2012; “frequently”
 * is read as once a week, as the guidance of the DBS reads it.
 */
export const isFrequent = ({ often, mostDays }: Pick<RoleFacts, 'often' | 'mostDays'>): boolean =>
  often === 'every-week' || mostDays >= daysThatCount

/** Whether there are children among those helped on a day: nobody from the day the youngest turned 18. */
const helpsChildren = ({ contact, youngest, turns18On }: RoleFacts, on: Day): boolean =>
  contact && youngest !== null && youngest < grownUp && !(turns18On !== null && turns18On <= on)

const helpsAdults = (facts: RoleFacts, on: Day): boolean =>
  facts.contact &&
  ((facts.oldest !== null && facts.oldest >= grownUp) ||
    (facts.turns18On !== null && facts.turns18On <= on && (facts.youngest ?? grownUp) < grownUp))

/** Whether somebody who watches takes teaching and care out of regulated activity on this day. */
const isWatched = ({ supervised }: RoleFacts, { supervisedCountsFrom }: Law, on: Day): boolean =>
  supervised && !(supervisedCountsFrom !== null && supervisedCountsFrom <= on)

interface Part {
  readonly isEligible: boolean
  readonly isRegulated: boolean
  readonly grounds: readonly Ground[]
}

const none: Part = { isEligible: false, isRegulated: false, grounds: [] }

/**
 * Work with children. Regulated even once: personal care and health care. Regulated when frequent, or between 2am and
 * 6am: teaching and care where nobody watches, and advice on wellbeing. Regulated when frequent: driving only them,
 * moderating an online chat, and work in a school or children’s home where nobody watches. The same done less often,
 * or watched: enhanced without the list.
 *
 * Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraphs 1, 2, 3 and 10, as amended by the Protection of
 * Freedoms Act 2012, section 64; Police Act 1997 (Criminal Records) Regulations 2002, regulation 5C.
 */
function withChildren(facts: RoleFacts, law: Law, on: Day): Part {
  if (!helpsChildren(facts, on)) return none
  if (does(facts, 'personal-care', 'health-care'))
    return { isEligible: true, isRegulated: true, grounds: ['child-always'] }
  const teachesOrCares = does(facts, 'teach', 'care')
  const frequentOnly = does(facts, 'drive', 'moderate')
  if (!teachesOrCares && !frequentOnly && !does(facts, 'advise') && !facts.childrensPlace)
    return { ...none, grounds: ['child-no-activity'] }
  const watched = isWatched(facts, law, on)
  const faceToFace = does(facts, 'advise') || (teachesOrCares && !watched)
  const counts = faceToFace || frequentOnly || (facts.childrensPlace && !watched)
  if (counts && isFrequent(facts)) return { isEligible: true, isRegulated: true, grounds: ['child-often'] }
  if (faceToFace && facts.overnight) return { isEligible: true, isRegulated: true, grounds: ['child-night'] }
  return { isEligible: true, isRegulated: false, grounds: [counts ? 'child-less-often' : 'child-supervised'] }
}

/**
 * Work with adults. Regulated even once, watched or not: health care, personal care, social work, help with money,
 * bills or shopping, acting for somebody in law, and taking them to care, for reasons of age, illness or disability.
 * Enhanced without the list: teaching, care, advice or driving, frequent or at night, for adults who get health or
 * social care or are held. Company alone gives no ground.
 *
 * Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraph 7, as amended by the Protection of Freedoms Act 2012,
 * section 66; Police Act 1997 (Criminal Records) Regulations 2002, regulation 5B.
 */
function withAdults(facts: RoleFacts, on: Day): Part {
  if (!helpsAdults(facts, on)) return none
  if (does(facts, 'personal-care', 'health-care', 'social-work', 'household', 'affairs', 'drive-to-care'))
    return { isEligible: true, isRegulated: true, grounds: ['adult-always'] }
  if (!facts.adultsGetCare || !does(facts, 'teach', 'care', 'advise', 'drive'))
    return { ...none, grounds: ['adult-no-ground'] }
  return isFrequent(facts) || facts.overnight
    ? { isEligible: true, isRegulated: false, grounds: ['adult-care-often'] }
    : { ...none, grounds: ['adult-care-less-often'] }
}

const enhancedBy = (children: boolean, adults: boolean): Level =>
  children && adults
    ? 'enhanced-both'
    : children
      ? 'enhanced-children'
      : adults
        ? 'enhanced-adults'
        : 'enhanced'

/**
 * The most that the law of England and Wales lets us ask for, for these facts on this day. It knows of no other nation
 * (`settings.ts` holds what the charity asks there).
 */
export function findingOf(facts: RoleFacts, on: Day, law: Law): Finding {
  const children = withChildren(facts, law, on)
  const adults = withAdults(facts, on)
  const isEligible = children.isEligible || adults.isEligible
  const workforce = !isEligible
    ? null
    : children.isEligible && adults.isEligible
      ? 'both'
      : children.isEligible
        ? 'child'
        : 'adult'
  const oldestGrows = helpsChildren(facts, on) && helpsAdults(facts, on)
  const wereChildren = facts.turns18On !== null && facts.turns18On <= on
  return {
    level: isEligible
      ? enhancedBy(children.isRegulated, adults.isRegulated)
      : facts.contact
        ? 'basic'
        : 'none',
    workforce,
    childrensList: children.isRegulated,
    adultsList: adults.isRegulated,
    grounds: facts.contact
      ? [
          ...children.grounds,
          ...(oldestGrows || wereChildren ? (['from-18'] as const) : []),
          ...adults.grounds,
        ]
      : ['no-contact'],
  }
}

/**
 * Whether a level may be asked for: nobody is kept from asking for less than the law allows; more is unlawful.
 *
 * A basic check shows unspent convictions only, and is open to every role. Standard and enhanced ask about spent ones,
 * which needs a place in the Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975; a list may be looked at for
 * regulated activity with that workforce only (Police Act 1997, sections 113A to 113BC).
 */
export function isLawful(
  level: Level,
  { workforce, childrensList, adultsList }: Pick<Finding, 'workforce' | 'childrensList' | 'adultsList'>,
): boolean {
  if (level === 'none' || level === 'basic') return true
  if (level === 'standard' || level === 'enhanced') return workforce !== null
  if (level === 'enhanced-children') return childrensList
  if (level === 'enhanced-adults') return adultsList
  return childrensList && adultsList
}

/** Whether the level hangs on how often it is done: then days are counted, and a fourth in 30 changes it. */
export function hangsOnDays(facts: RoleFacts, on: Day, law: Law): boolean {
  if (facts.nation !== 'england-and-wales') return false
  const seldom = findingOf({ ...facts, often: 'now-and-then', mostDays: 1 }, on, law)
  const often = findingOf({ ...facts, often: 'every-week', mostDays: 30 }, on, law)
  return seldom.level !== often.level
}

/** The day on which a decision is looked at again by itself: when the youngest turns 18, or after so many months. */
export function lookAgainOn({ turns18On }: RoleFacts, decidedOn: Day, afterMonths: number): Day {
  const review = dayOf(plain(decidedOn).add({ months: afterMonths }))
  return turns18On !== null && turns18On > decidedOn && turns18On < review ? turns18On : review
}
