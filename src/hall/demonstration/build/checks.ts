import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  sealedNumber,
  sealedOutcome,
  type CheckMade,
  type InterestTold,
} from '../../../rooms/volunteering/bulk-store.ts'
import { rhythmOf } from '../../../rooms/volunteering/checks/deciding/asking.ts'
import type { Decision } from '../../../rooms/volunteering/checks/deciding/types.ts'
import type { RoleFacts } from '../../../rooms/volunteering/checks/facts.ts'
import { findingOf, lookAgainOn } from '../../../rooms/volunteering/checks/rules.ts'
import type { Outcome, StatusResult } from '../../../rooms/volunteering/checks/seen/types.ts'
import { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
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

interface Deciding {
  readonly ways: readonly WayMade[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

export const decisionsIn = ({ ways, team, today }: Deciding): Decision[] =>
  told.flatMap((one) => {
    const made = ways.find((way) => way.told.key === one.way)
    return made ? [decisionOf(one, made, today, team)] : []
  })

const outcomes: readonly Outcome[] = ['clear', 'clear', 'after-risk-assessment', 'not-appointed']
const looks: readonly (StatusResult | null)[] = ['current', null, 'not-current', 'current', 'not-found']

interface Seeing extends Deciding {
  readonly interests: readonly InterestTold[]
  readonly members: readonly Member[]
  readonly decisions: readonly Decision[]
  /** Who came, by way to help. */
  readonly came: ReadonlyMap<string, readonly string[]>
}

interface Made {
  readonly personId: string
  readonly seenOn: Day
  readonly decision: Decision
  readonly outcome: Outcome
}

/** Whose certificate was seen: Naomi’s, who still waits; of those who had an answer; and of those who come. */
function seenOf({ interests, members, decisions, came, today }: Seeing): Made[] {
  const naomi = members.find(({ key }) => key === 'naomi')!
  const decided = new Map(decisions.map((one) => [one.opportunityId, one]))
  const waits = interests.find(({ personId }) => personId === naomi.id)
  const first = waits && decided.get(waits.opportunityId)
  const answered = interests.flatMap(({ personId, state, opportunityId, answeredAt }) => {
    const decision = decided.get(opportunityId)
    const seenOn = answeredAt && plusDays(dayAt(answeredAt), 12)
    return state === 'answered' && personId && personId !== naomi.id && decision && seenOn && seenOn < today
      ? [{ personId, seenOn, decision }]
      : []
  })
  const coming = decisions.flatMap((decision) =>
    (came.get(decision.opportunityId) ?? []).slice(0, 3).map((personId, at): Made => ({
      personId,
      decision,
      seenOn: plusDays(today, -140 - 11 * at),
      outcome: at === 2 ? 'after-risk-assessment' : 'clear',
    })),
  )
  return [
    ...(first
      ? [{ personId: naomi.id, seenOn: plusDays(today, -300), decision: first, outcome: 'clear' as const }]
      : []),
    ...answered.slice(0, 12).map((one, at): Made => ({ ...one, outcome: outcomes[at % outcomes.length]! })),
    ...coming,
  ]
}

/** Certificates that were seen, closed as they are kept. */
export async function checksIn(hub: Hub, seeing: Seeing): Promise<CheckMade[]> {
  const chance = new Chance(`checks ${seeing.today}`)
  const checks: CheckMade[] = []
  for (const [at, one] of seenOf(seeing).entries()) checks.push(await checkOf(hub, chance, one, at, seeing))
  return checks
}

async function checkOf(
  hub: Hub,
  chance: Chance,
  { personId, seenOn, decision, outcome }: Made,
  at: number,
  { team, today }: Deciding,
): Promise<CheckMade> {
  const recordedAt = momentAt(seenOn, '15:10')
  const id = chance.idAt(recordedAt)
  const { workforce } = findingOf(decision.facts, seenOn, { supervisedCountsFrom: null })
  const level = decision.level === 'none' ? 'basic' : decision.level
  const isKnown = level !== 'basic' && level !== 'elsewhere'
  const number = `00${chance.between(1_000_000_000, 9_999_999_999)}`
  const said = looks[at % looks.length]!
  const lookedOn = plusDays(today, -chance.between(1, 3))
  const isLooked = isKnown && said !== null && lookedOn > seenOn
  return {
    id,
    personId,
    opportunityId: decision.opportunityId,
    level,
    workforce: isKnown ? (workforce ?? 'child') : 'none',
    number: await hub.seal.close(number, { at: sealedNumber, row: id }),
    issuedOn: plusDays(seenOn, -chance.between(2, 8)),
    seenOn,
    seenBy: team.samuel,
    outcome: await hub.seal.close(outcome, { at: sealedOutcome, row: id }),
    consentOn: isLooked ? seenOn : null,
    consentEndedOn: null,
    recordedAt,
    statuses: isLooked
      ? [{ id: chance.idAt(recordedAt), checkId: id, lookedOn, lookedBy: team.samuel, result: said }]
      : [],
  }
}

/** Who came to each way to help, whoever came first at the front. */
export function comersOf(
  lives: readonly {
    readonly shift: { readonly way: WayMade }
    readonly tale: {
      readonly places: readonly { readonly personId: string | null; readonly came: number | null }[]
    }
  }[],
): ReadonlyMap<string, readonly string[]> {
  const came = new Map<string, string[]>()
  for (const { shift, tale } of lives) {
    const known = came.get(shift.way.opportunity.id) ?? []
    const here = tale.places.flatMap(({ personId, came: people }) =>
      personId !== null && (people ?? 0) > 0 && !known.includes(personId) ? [personId] : [],
    )
    came.set(shift.way.opportunity.id, [...known, ...here])
  }
  return came
}
