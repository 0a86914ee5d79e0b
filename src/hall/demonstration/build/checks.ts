import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  sealedNumber,
  sealedOutcome,
  type CheckMade,
  type InterestTold,
} from '../../../rooms/volunteering/bulk-store.ts'
import type { EvidenceMade } from '../../../rooms/volunteering/requirements/bulk-store.ts'
import type { Decision } from '../../../rooms/volunteering/checks/deciding/types.ts'
import { findingOf } from '../../../rooms/volunteering/checks/rules.ts'
import type { Outcome, StatusResult } from '../../../rooms/volunteering/checks/seen/types.ts'
import { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { Deciding } from './decisions.ts'
import type { WayMade } from './opportunities.ts'

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

/** Whose certificate was seen: Naomi’s, who asked for it; of those who had an answer; and of those who come. */
function seenOf({ interests, members, decisions, came, today }: Seeing): Made[] {
  const naomi = members.find(({ key }) => key === 'naomi')!
  const decided = new Map(decisions.map((one) => [one.opportunityId, one]))
  const asks = interests.find(
    ({ personId, opportunityId }) => personId === naomi.id && decided.has(opportunityId),
  )
  const first = asks && decided.get(asks.opportunityId)
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

/** Certificates that were seen, closed as they are kept, and what of them counts towards roles. */
export async function checksIn(
  hub: Hub,
  seeing: Seeing,
): Promise<{ checks: CheckMade[]; evidence: EvidenceMade[] }> {
  const chance = new Chance(`checks ${seeing.today}`)
  const counted = new Chance(`checks that count ${seeing.today}`)
  const checks: CheckMade[] = []
  const evidence: EvidenceMade[] = []
  for (const [at, one] of seenOf(seeing).entries()) {
    const check = await checkOf(hub, chance, one, at, seeing)
    checks.push(check)
    if (one.outcome !== 'not-appointed') evidence.push(...countsFor(check, counted))
  }
  return { checks, evidence }
}

/** As it was kept when the certificate was seen, and when it was looked up. */
function countsFor(check: CheckMade, chance: Chance): EvidenceMade[] {
  const { personId, level, workforce, issuedOn, recordedAt } = check
  const kept = { personId, roleId: null, recordedAt, countsFrom: dayAt(recordedAt), takenBack: null }
  const id = chance.idAt(recordedAt)
  const seen: EvidenceMade = {
    ...kept,
    id,
    kind: 'check',
    detail: { level, workforce },
    on: issuedOn,
    recordedBy: check.seenBy,
    sourceId: check.id,
  }
  const looks = check.statuses.filter(({ result }) => result !== 'not-found')
  return [
    seen,
    ...looks.map((one): EvidenceMade => ({
      ...kept,
      id: chance.idAt(recordedAt),
      kind: 'check-status',
      detail: { checkId: id, current: one.result === 'current' },
      on: one.lookedOn,
      countsFrom: one.lookedOn,
      recordedAt: momentAt(one.lookedOn, '15:20'),
      recordedBy: one.lookedBy,
      sourceId: one.id,
    })),
  ]
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
