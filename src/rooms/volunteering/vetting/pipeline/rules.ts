import { momentAt, type Day } from '../../../../platform/clock.ts'
import { isTimeFor, underWay } from '../../applications/rules.ts'
import { stages, type GuardianState, type PlacedApplication, type Stage } from '../../applications/types.ts'
import { askedFor } from '../../checks/asked/rules.ts'
import type { CheckAsked } from '../../checks/asked/types.ts'
import type { RequirementStanding } from '../../requirements/types.ts'

/** Who acts next. */
export const actors = ['us', 'applicant', 'guardian', 'referee', 'dbs'] as const
export type Who = (typeof actors)[number]

/** What an application waits for. */
export type Thing =
  | 'come-back'
  | 'guardian'
  | 'read'
  | 'decide'
  | 'offer-times'
  | 'choose-time'
  | 'talk'
  | 'note-talk'
  | 'name-referees'
  | 'references'
  | 'ring-referee'
  | 'look-at-reference'
  | 'identity'
  | 'ask-check'
  | 'check-elsewhere'
  | 'check'
  | 'training'
  | 'agreement'
  | 'approval'
  | 'move-on'
  | 'clear'

export interface Waits {
  readonly for: Thing
  readonly who: Who
  /** Of how many how many are there: references, approvals. */
  readonly have: number
  readonly need: number
  /** Of a talk: when it is; of references: since when the first is waited for; of a check: since when the DBS is. */
  readonly at: Temporal.Instant | null
}

/** What is known beside the standing. */
export interface Beside {
  /** The talk that is coming, or was; null: no time was offered. */
  readonly talk: {
    readonly state: 'offered' | 'booked' | 'past'
    readonly at: Temporal.Instant | null
  } | null
  readonly referees: {
    /** Named, and may come to count: neither declined nor replaced, nor judged. */
    readonly named: number
    /** Since when the first who was asked is silent. */
    readonly silentSince: Temporal.Instant | null
    /** Asked to be rung, or silent for longer than letters help. */
    readonly toRing: number
    /** Wrote, and nobody has read it; or does not count, and nobody asked for somebody else. */
    readonly toLookAt: number
  }
  /** What the DBS was asked for and has not answered. */
  readonly asked: readonly Pick<CheckAsked, 'level' | 'askedOn'>[]
}

type Standing = Pick<PlacedApplication, 'state' | 'stage' | 'readAt' | 'guardian'>

/** The stage after this one; null after the last. */
export const nextStage = (stage: Stage): Stage | null => stages[stages.indexOf(stage) + 1] ?? null

const isOpen = ({ state }: RequirementStanding): boolean => state === 'missing' || state === 'run-out'

const one = (what: Thing, who: Who): Waits => ({ for: what, who, have: 0, need: 1, at: null })

/**
 * What an application waits for, and who acts: never nothing. What was due in an earlier stage and is still missing
 * comes with what its stage asks for.
 */
export function whereItStands(
  application: Standing,
  asked: readonly RequirementStanding[],
  beside: Beside,
): readonly Waits[] {
  if (!underWay(application)) return []
  if (application.state === 'paused') return [one('come-back', 'applicant')]
  if (application.stage === 'application') return [firstWord(application)]
  const open = asked.filter((one) => isOpen(one) && isTimeFor(one.requirement.kind, application.stage))
  if (open.length > 0) return open.map((requirement) => waitsFor(requirement, beside))
  return [application.stage === 'clearance' ? one('clear', 'us') : one('move-on', 'us')]
}

/** Whether what an application waits for hangs on how its person stands, and not on what is kept of itself alone. */
export const hangsOnStanding = ({ state, stage }: Pick<Standing, 'state' | 'stage'>): boolean =>
  state === 'open' && stage !== 'application'

/** Whom an application may wait on at all where it stands: what is looked through before anything is worked out. */
export function mayWaitOn({ state, stage }: Pick<Standing, 'state' | 'stage'>, who: Who): boolean {
  if (state === 'paused') return who === 'applicant'
  if (stage === 'application') return who === 'us' || who === 'guardian'
  if (stage === 'selection') return who === 'us' || who === 'applicant'
  return who !== 'guardian'
}

/** As its own page says: a parent or guardian first, then we read. */
function firstWord({ readAt, guardian }: { readAt: Standing['readAt']; guardian: GuardianState }): Waits {
  if (guardian === 'waiting') return one('guardian', 'guardian')
  return readAt === null ? one('read', 'us') : one('decide', 'us')
}

function waitsFor(
  { requirement, have, need }: RequirementStanding,
  { talk, referees, asked }: Beside,
): Waits {
  const some = (what: Thing, who: Who, at: Temporal.Instant | null = null): Waits => ({
    for: what,
    who,
    have,
    need,
    at,
  })
  switch (requirement.kind) {
    case 'interview':
      if (talk === null) return some('offer-times', 'us')
      if (talk.state === 'offered') return some('choose-time', 'applicant', talk.at)
      return talk.state === 'booked' ? some('talk', 'applicant', talk.at) : some('note-talk', 'us', talk.at)
    case 'references':
      if (referees.toLookAt > 0) return some('look-at-reference', 'us')
      if (referees.toRing > 0) return some('ring-referee', 'us', referees.silentSince)
      if (have + referees.named < need) return some('name-referees', 'applicant')
      return some('references', 'referee', referees.silentSince)
    case 'identity':
      return some('identity', 'us')
    case 'check': {
      if (requirement.level === 'elsewhere') return some('check-elsewhere', 'us')
      const one = askedFor(asked, requirement.level)
      return one ? some('check', 'dbs', momentAt(one.askedOn, '00:00')) : some('ask-check', 'us')
    }
    case 'training':
      return some('training', 'applicant')
    case 'agreement':
      return some('agreement', 'applicant')
    case 'approval':
      return some('approval', 'us')
  }
}

export const tones = ['amber', 'red'] as const
export type Tone = (typeof tones)[number]

/** Somebody in their stage since then, or longer, is over the time we aim at, or over the longest we allow ourselves. */
export interface Threshold {
  readonly amber: Temporal.Instant
  readonly red: Temporal.Instant
}
export type Thresholds = Readonly<Record<Stage, Threshold>>

export const sorts = ['longest', 'newest', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What is asked of the list. */
export interface Question {
  readonly role: string | null
  readonly way: string | null
  readonly region: string | null
  readonly stage: Stage | null
  readonly who: Who | null
  readonly tone: Tone | null
  /** Whoever reads, nobody by name, or one of us by their id. */
  readonly keeper: 'me' | 'nobody' | (string & {}) | null
  readonly sort: Sort
}

export const everything: Question = {
  role: null,
  way: null,
  region: null,
  stage: null,
  who: null,
  tone: null,
  keeper: null,
  sort: 'longest',
}

/** A row as the desk’s list shows it. */
export interface Listed {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly name: string
  readonly roleId: string
  readonly role: string
  readonly opportunityId: string
  readonly way: string | null
  readonly region: string | null
  readonly state: 'open' | 'paused'
  readonly stage: Stage
  readonly since: Temporal.Instant
  readonly readAt: Temporal.Instant | null
  readonly guardian: GuardianState
  readonly pausedUntil: Day | null
  readonly tone: Tone | null
  readonly keeper: string | null
  readonly keeperName: string | null
}

export interface Stands extends Listed {
  readonly waits: readonly Waits[]
}
