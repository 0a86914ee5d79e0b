import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import { rhythmOf } from '../../../rooms/volunteering/checks/deciding/asking.ts'
import type { Decision } from '../../../rooms/volunteering/checks/deciding/types.ts'
import type { RoleFacts } from '../../../rooms/volunteering/checks/facts.ts'
import { findingOf, lookAgainOn } from '../../../rooms/volunteering/checks/rules.ts'
import type { TeamKey } from '../people/team.ts'
import type { WayMade } from './opportunities.ts'

interface DecisionTold {
  readonly way: string
  readonly daysAgo: number
  readonly by: TeamKey
  readonly facts: Partial<RoleFacts>
  readonly reason: string
  /** It was said to be every two weeks then. */
  readonly wasFortnightly?: boolean
  /** In so many days the youngest turns 18. */
  readonly turnsIn?: number
}

const usual: RoleFacts = {
  nation: 'england-and-wales',
  contact: true,
  youngest: 14,
  oldest: 17,
  turns18On: null,
  activities: ['teach'],
  supervised: false,
  often: 'every-week',
  mostDays: 5,
  overnight: false,
  childrensPlace: false,
  adultsGetCare: false,
}

/** What was decided, in every state a decision can be in; whatever else asks for a check was never decided. */
const told: readonly DecisionTold[] = [
  {
    way: 'befriender-north-london',
    daysAgo: 262,
    by: 'ruth',
    facts: {
      youngest: 16,
      oldest: 18,
      activities: ['company', 'advise'],
      often: 'every-fortnight',
      mostDays: 3,
    },
    reason: 'Pairs meet once a fortnight in public places, and the coordinator counts days.',
    turnsIn: 16,
  },
  {
    way: 'homework-table',
    daysAgo: 120,
    by: 'samuel',
    facts: { youngest: 14, oldest: 18, supervised: true },
    reason: 'The same two of our staff are in the room each week, so it is supervised from start to finish.',
  },
  {
    way: 'football-coach',
    daysAgo: 90,
    by: 'orla',
    facts: { youngest: 14, oldest: 17 },
    reason: 'Coaches train them each week, and often nobody of ours is on the pitch.',
  },
  {
    way: 'toddler-morning',
    daysAgo: 380,
    by: 'meera',
    facts: { youngest: 1, oldest: 4, activities: ['care'], supervised: true },
    reason: 'The play worker leads, and is always in the room; parents are next door.',
  },
  {
    way: 'maths-online',
    daysAgo: 200,
    by: 'samuel',
    facts: { youngest: 15, oldest: 19, often: 'every-fortnight', mostDays: 3 },
    reason: 'An hour every two weeks, the two of them on a call.',
    wasFortnightly: true,
  },
  {
    way: 'spare-room',
    daysAgo: 60,
    by: 'meera',
    facts: { youngest: 18, oldest: 60, activities: ['company'] },
    reason:
      'They host adults. There is no ground for more, and a home is where we want to know at least this.',
  },
]

function decisionOf(
  { daysAgo, by, facts, reason, ...more }: DecisionTold,
  made: WayMade,
  today: Day,
  team: Readonly<Record<TeamKey, string>>,
): Decision {
  const decidedOn = plusDays(today, -daysAgo)
  const turns18On = more.turnsIn === undefined ? null : plusDays(today, more.turnsIn)
  const whole: RoleFacts = { ...usual, ...facts, turns18On }
  const { level } = findingOf(whole, decidedOn, { supervisedCountsFrom: null })
  const rhythm = rhythmOf(made.content)
  return {
    opportunityId: made.opportunity.id,
    number: 1,
    facts: whole,
    allowed: level,
    level,
    askedThere: null,
    reason,
    rhythm: more.wasFortnightly ? { ...rhythm, commitment: 'every-fortnight' } : rhythm,
    lookAgainOn: lookAgainOn(whole, decidedOn, 12),
    decidedAt: momentAt(decidedOn, '11:20'),
    decidedBy: team[by],
  }
}

export interface Deciding {
  readonly ways: readonly WayMade[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

export const decisionsIn = ({ ways, team, today }: Deciding): Decision[] =>
  told.flatMap((one) => {
    const made = ways.find((way) => way.told.key === one.way)
    return made ? [decisionOf(one, made, today, team)] : []
  })
