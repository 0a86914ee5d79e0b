import type { Activity, Level, Nation, RoleFacts, Workforce } from './facts.ts'
import type { Finding, Ground } from './rules.ts'

/** What is said of checks at the desk. */
export const levelWords: Record<Level | 'elsewhere', string> = {
  none: 'No check',
  basic: 'Basic',
  standard: 'Standard',
  enhanced: 'Enhanced, without a barred list',
  'enhanced-children': 'Enhanced with the children’s barred list',
  'enhanced-adults': 'Enhanced with the adults’ barred list',
  'enhanced-both': 'Enhanced with both barred lists',
  elsewhere: 'As we ask in that nation',
}

export const workforceWords: Record<Workforce | 'none', string> = {
  none: 'no workforce',
  child: 'child workforce',
  adult: 'adult workforce',
  both: 'child and adult workforce',
}

/** `Enhanced, without a barred list; child workforce` */
export const findingWords = ({ level, workforce }: Pick<Finding, 'level' | 'workforce'>): string =>
  workforce === null ? levelWords[level] : `${levelWords[level]}; ${workforceWords[workforce]}`

export const nationWords: Record<Nation, string> = {
  'england-and-wales': 'England or Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

interface ActivityWords {
  readonly words: string
  readonly hint?: string
}

export const activityWords: Record<Activity, ActivityWords> = {
  company: { words: 'Company and friendship', hint: 'By itself no ground for more than a basic check' },
  advise: {
    words: 'Advice or guidance on wellbeing',
    hint: 'Talking about college, a GP, a hard week. Not legal advice',
  },
  teach: { words: 'Teach, train or coach' },
  care: { words: 'Look after or supervise' },
  drive: { words: 'Drive only them', hint: 'And those who look after them' },
  moderate: { words: 'Moderate an online chat for under-18s' },
  'personal-care': {
    words: 'Personal care',
    hint: 'Help to eat, wash, dress or use the toilet, because of age, illness or disability. Regulated even once',
  },
  'health-care': { words: 'Health care', hint: 'By or under a health professional. Regulated even once' },
  'social-work': { words: 'Social work', hint: 'By a social care worker, with adults' },
  household: {
    words: 'Cash, bills or shopping for an adult',
    hint: 'Who needs it because of age, illness or disability',
  },
  affairs: { words: 'Act for an adult in law', hint: 'By a power of attorney, as deputy or as appointee' },
  'drive-to-care': {
    words: 'Take an adult to health or social care',
    hint: 'Who needs it because of age, illness or disability',
  },
}

/** The order in which activities are offered. */
export const offeredActivities = Object.keys(activityWords) as readonly Activity[]

/** A fact, the rule that makes it matter, and where that stands. */
export interface Because {
  readonly fact: string
  readonly rule: string
  readonly source: string
}

const act = 'Safeguarding Vulnerable Groups Act 2006, schedule 4'
const amended = 'as amended by the Protection of Freedoms Act 2012'
const childLeaflet = 'DBS leaflet “Working with children in the charity sector”'
const adultLeaflet = 'DBS leaflet “Working with adults in the charity sector”'
const regulations = 'Police Act 1997 (Criminal Records) Regulations 2002'

const often = ({ often: how, mostDays }: RoleFacts): string =>
  how === 'every-week' ? 'Every week' : `${mostDays} ${mostDays === 1 ? 'day' : 'days'} in any 30`

/** Why a fact decided it, said of this role. */
export const becauseOf: Record<Ground, (facts: RoleFacts) => Because> = {
  'no-contact': () => ({
    fact: 'They do not meet those we help',
    rule: 'Without contact there is no work with children or adults. Anybody may still be asked for a basic check',
    source: 'Police Act 1997, section 112',
  }),
  'child-always': () => ({
    fact: 'Personal care or health care of somebody under 18',
    rule: 'Regulated activity even when it is done once, and even when somebody watches',
    source: `${act}, paragraph 1(1A), ${amended}`,
  }),
  'child-often': (facts) => ({
    fact: `Under 18. ${often(facts)}`,
    rule: 'Regulated activity: once a week or more, or on 4 or more days in any 30',
    source: `${act}, paragraphs 1, 2 and 10(1), ${amended}; DBS leaflet “Regulated activity with children”`,
  }),
  'child-night': () => ({
    fact: 'Under 18, between 2am and 6am, face to face',
    rule: 'Regulated activity even on one night',
    source: `${act}, paragraph 10(2), ${amended}`,
  }),
  'child-supervised': () => ({
    fact: 'Under 18. Somebody watches, day to day',
    rule: 'Teaching and care that is supervised is not regulated activity. It may still be checked at enhanced level, without the list',
    source: `${act}, paragraph 2, ${amended}; ${regulations}, regulation 5C`,
  }),
  'child-less-often': (facts) => ({
    fact: `Under 18. ${often(facts)}`,
    rule: 'Less than once a week and on fewer than 4 days in any 30 is not regulated activity. The same work may still be checked at enhanced level, without the list',
    source: `${act}, paragraph 10; ${regulations}, regulation 5C; ${childLeaflet}`,
  }),
  'child-no-activity': () => ({
    fact: 'Under 18, and none of what the law names',
    rule: 'To meet children is not enough: only teaching, care, advice on wellbeing, driving, moderating or work in a school or home is work with children',
    source: `${act}, paragraph 2; ${childLeaflet}`,
  }),
  'from-18': ({ turns18On }) => ({
    fact: turns18On === null ? 'Some of them are 18 or over' : 'The youngest turns, or has turned, 18',
    rule: 'From 18 the child ground ends: decide anew for whoever helps that person',
    source: `${act}, part 1; ${childLeaflet}`,
  }),
  'adult-always': () => ({
    fact: 'Care, money, legal affairs or journeys to care, for an adult who needs it',
    rule: 'Regulated activity with adults even when it is done once',
    source: `${act}, paragraph 7, ${amended}`,
  }),
  'adult-care-often': (facts) => ({
    fact: `Adults who get care or are held. ${facts.overnight ? 'Ever at night' : often(facts)}`,
    rule: 'Work with adults who get health or social care, done often or at night, may be checked at enhanced level, without the list',
    source: `${regulations}, regulation 5B; ${adultLeaflet}`,
  }),
  'adult-care-less-often': (facts) => ({
    fact: `Adults who get care or are held. ${often(facts)}`,
    rule: 'Less than once a week, on fewer than 4 days in any 30 and never at night gives no ground for more than a basic check',
    source: `${regulations}, regulation 5B; ${adultLeaflet}`,
  }),
  'adult-no-ground': () => ({
    fact: '18 or over, and nothing of what the law names for adults',
    rule: 'Friendship alone gives no ground. To be a refugee or to seek asylum is none either: basic, or a reasoned decision',
    source: adultLeaflet,
  }),
}

/** What each level is, where it may be asked for. */
export const allowedWords: Record<Level, string> = {
  none: 'Allowed. Say why nobody needs to be checked.',
  basic: 'Allowed for any role. Shows unspent convictions only.',
  standard: 'Allowed. Shows spent convictions too, but nothing the police hold besides.',
  enhanced: 'Allowed. Shows spent convictions and what the police think relevant.',
  'enhanced-children': 'Allowed: this is regulated activity with children.',
  'enhanced-adults': 'Allowed: this is regulated activity with adults.',
  'enhanced-both': 'Allowed: this is regulated activity with children and with adults.',
}

/** What would have to be so for a level that is refused: the smallest change. */
export function neededFor(level: Level, facts: RoleFacts): string {
  if (level === 'standard' || level === 'enhanced')
    return 'Needs work with children, or with adults who get care, as the law names it. Nothing you ticked is such work.'
  if (level === 'enhanced-adults')
    return 'Needs care, money, legal affairs or journeys to care for an adult who needs it because of age, illness or disability.'
  if (level === 'enhanced-both') return 'Needs regulated activity with children, and with adults as well.'
  if ((facts.youngest ?? 18) >= 18) return 'Needs somebody under 18 among those they help.'
  const frequency = 'on 4 or more days in any 30, once a week or more, or between 2am and 6am'
  return facts.supervised
    ? `Needs nobody there who watches, and that ${frequency}.`
    : `Needs teaching, care or advice ${frequency}. Your facts say ${often(facts).toLowerCase()}.`
}

/** What holds in the other nations, as far as it is the same for every charity. */
export const elsewhereWords: Record<Exclude<Nation, 'england-and-wales'>, string> = {
  scotland:
    'Disclosure Scotland checks people here, not the DBS. Whoever has a regulated role must be a member of the PVG scheme: that is the law since 1 April 2025 (Disclosure (Scotland) Act 2020). The hub does not work out which roles these are.',
  'northern-ireland':
    'AccessNI checks people here, not the DBS, under the Safeguarding Vulnerable Groups (Northern Ireland) Order 2007. The hub does not work out the level.',
}
