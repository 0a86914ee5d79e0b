import { dayAt } from '../../../platform/clock.ts'
import type { Asked, OnTheirWay } from '../../../rooms/volunteering/vetting/bulk-store.ts'
import { stages, type Stage } from '../../../rooms/volunteering/applications/types.ts'
import type { Requirement } from '../../../rooms/volunteering/requirements/types.ts'
import { stageOf } from '../../../rooms/volunteering/applications/rules.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'

/** Days people took for a stage: most of them as long as Hineni aims at, some much longer. */
const usualDays: Readonly<Record<Stage, readonly (readonly [days: number, weight: number])[]>> = {
  application: [
    [1, 6],
    [2, 3],
    [5, 1],
  ],
  selection: [
    [4, 3],
    [7, 4],
    [12, 2],
    [17, 1],
  ],
  checks: [
    [14, 3],
    [21, 4],
    [26, 2],
    [35, 1],
  ],
  clearance: [
    [1, 5],
    [2, 4],
    [4, 1],
  ],
}

type Recorded = Pick<OnTheirWay['evidence'][number], 'kind' | 'detail'>

/** What is recorded when somebody has done what is asked; training is completed elsewhere. */
function recordedFor(requirement: Requirement): Recorded[] {
  switch (requirement.kind) {
    case 'interview':
      return [{ kind: 'interview', detail: { outcome: 'go-on' } }]
    case 'references':
      return Array.from({ length: requirement.count }, (_, at) => ({
        kind: 'reference',
        detail: { kind: at < requirement.personal ? 'personal' : 'professional', family: false },
      }))
    case 'identity':
      return [{ kind: 'identity', detail: {} }]
    case 'check':
      return [{ kind: 'check', detail: { level: requirement.level, workforce: requirement.workforce } }]
    case 'agreement':
      return [
        { kind: 'agreement', detail: { agreementId: requirement.agreementId, version: requirement.version } },
      ]
    case 'approval':
      return Array.from({ length: requirement.by }, () => ({ kind: 'approval', detail: {} }))
    case 'training':
      return []
  }
}

interface Telling {
  readonly chance: Chance
  readonly now: Temporal.Instant
  /** Who of the team moves and records, in turn. */
  readonly by: readonly string[]
}

/**
 * One application from its sending to where it stands now, told backwards: how long it has stood there, and how long
 * each stage before took.
 */
export function onTheirWay(
  { id: personId }: Pick<Member, 'id'>,
  asked: Asked,
  { stage, ago }: { readonly stage: Stage | 'cleared'; readonly ago: number },
  { chance, now, by }: Telling,
): OnTheirWay {
  const before = stage === 'cleared' ? stages : stages.slice(0, stages.indexOf(stage))
  const since = now.subtract({ minutes: ago * 1_440 + chance.between(60, 900) })
  const took = before.map((one) => ({ stage: one, days: chance.weighted(usualDays[one]) }))
  const sentAt = since.subtract({ hours: 24 * took.reduce((sum, { days }) => sum + days, 0) })
  const moves: OnTheirWay['moves'][number][] = []
  const evidence: OnTheirWay['evidence'][number][] = []
  let at = sentAt
  const move = (to: Stage, state: 'open' | 'cleared'): void => {
    moves.push({
      id: chance.idAt(at),
      state,
      stage: to,
      at,
      by: moves.length === 0 ? null : chance.one(by),
      why: null,
    })
  }
  const keep = (requirements: readonly Requirement[], on: Temporal.Instant): void => {
    for (const one of requirements.flatMap(recordedFor))
      evidence.push({
        id: chance.idAt(on),
        ...one,
        on: dayAt(on),
        recordedAt: on,
        recordedBy: by[evidence.length % by.length]!,
      })
  }
  const of = (one: Stage): Requirement[] => asked.requirements.filter(({ kind }) => stageOf[kind] === one)
  for (const { stage: one, days } of took) {
    move(one, 'open')
    at = at.add({ hours: 24 * days })
    keep(of(one), at.subtract({ hours: 2 }))
  }
  if (stage === 'cleared') move('clearance', 'cleared')
  else {
    move(stage, 'open')
    // An approval is there once a panel was asked.
    const there = of(stage).filter(({ kind }) => kind !== 'approval')
    if (chance.happens(0.5))
      keep(chance.some(there, chance.between(0, there.length)), at.add({ minutes: 50 }))
  }
  const isRead = stage !== 'application' || chance.happens(0.3)
  return {
    id: chance.idAt(sentAt),
    personId,
    opportunityId: asked.opportunityId,
    roleId: asked.roleId,
    state: stage === 'cleared' ? 'cleared' : 'open',
    stage: stage === 'cleared' ? 'clearance' : stage,
    stageSince: at,
    policy: asked.policy,
    sentAt,
    readAt: isRead ? sentAt.add({ minutes: Math.min(55, chance.between(20, 55)) }) : null,
    endedAt: stage === 'cleared' ? at : null,
    moves,
    evidence,
  }
}
