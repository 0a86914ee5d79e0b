import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { levels } from '../checks/facts.ts'

/** Who may record that a requirement is met. */
export const recorders = [
  'coordinator',
  'vetting-officer',
  'person',
  'referee',
  'panel',
  'attendance',
] as const
export type Recorder = (typeof recorders)[number]

export const referenceKinds = ['professional', 'personal'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

const every = {
  /** Stays the same from version to version, so that what was recorded and exempted is found again. */
  key: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/),
  /** For how many months it is good from the day it happened; null: no end. */
  validMonths: z.int().min(1).max(240).nullable(),
  /** How many days before its end people hear of it. */
  warnDays: z.int().min(0).max(365),
  recordedBy: z.array(z.enum(recorders)).min(1),
}

/** One thing a role asks for. */
export const requirement = z.discriminatedUnion('kind', [
  z.object({ ...every, kind: z.literal('interview') }),
  z.object({
    ...every,
    kind: z.literal('references'),
    /** How many in all, and how many of each kind at the least. */
    count: z.int().min(1).max(5),
    professional: z.int().min(0).max(5),
    personal: z.int().min(0).max(5),
    notFamily: z.boolean(),
  }),
  z.object({ ...every, kind: z.literal('identity') }),
  z.object({
    ...every,
    kind: z.literal('check'),
    /** Worked out by the decision (checks/deciding), copied when the version was kept. */
    level: z.enum([...levels, 'elsewhere']),
    workforce: z.enum(['none', 'child', 'adult', 'both']),
    /** How often the Update Service is asked for those who joined it; null: never. */
    statusMonths: z.int().min(1).max(60).nullable(),
  }),
  z.object({ ...every, kind: z.literal('training'), courseId: z.uuid() }),
  z.object({
    ...every,
    kind: z.literal('agreement'),
    agreementId: z.uuid(),
    /** The version that must be accepted, and from when a newer one takes the place of the older. */
    version: z.int().min(1),
  }),
  z.object({
    ...every,
    kind: z.literal('approval'),
    /** How many different people must approve; one, or a panel. */
    by: z.int().min(1).max(5),
    notInterviewer: z.boolean(),
  }),
])
export type Requirement = z.output<typeof requirement>
export type RequirementKind = Requirement['kind']

/** A version of what a role asks for. */
export interface PolicyVersion {
  readonly roleId: string
  readonly number: number
  readonly holdsFrom: Day
  readonly requirements: readonly Requirement[]
}

/** What was recorded of somebody, as the rules read it. Days are London days. */
interface Recorded {
  readonly id: string
  /** Null: it counts for every role. */
  readonly roleId: string | null
  /** The day it happened: what it is good for runs from here. */
  readonly on: Day
  /** The first day on which it counts, because we knew. */
  readonly countsFrom: Day
  /** The first day on which it no longer counts, because it was taken back; null: it stands. */
  readonly takenBackOn: Day | null
  readonly by: string | null
}
export type Evidence = Recorded &
  (
    | { readonly kind: 'interview'; readonly detail: { readonly outcome: 'go-on' } }
    | {
        readonly kind: 'reference'
        readonly detail: { readonly kind: ReferenceKind; readonly family: boolean }
      }
    | { readonly kind: 'identity'; readonly detail: Readonly<Record<string, never>> }
    | {
        readonly kind: 'check'
        readonly detail: {
          readonly level: (typeof levels)[number] | 'elsewhere'
          readonly workforce: 'none' | 'child' | 'adult' | 'both'
        }
      }
    /** A look at the Update Service: it confirms the certificate before it, or ends it. */
    | {
        readonly kind: 'check-status'
        readonly detail: { readonly checkId: string; readonly current: boolean }
      }
    | { readonly kind: 'training'; readonly detail: { readonly courseId: string } }
    | {
        readonly kind: 'agreement'
        readonly detail: { readonly agreementId: string; readonly version: number }
      }
    | { readonly kind: 'approval'; readonly detail: Readonly<Record<string, never>> }
  )

export interface Exemption {
  readonly id: string
  readonly roleId: string
  /** The key of the requirement. */
  readonly requirement: string
  readonly from: Day
  /** The last day. */
  readonly until: Day
  /** The first day on which it is known: it never reaches back. */
  readonly countsFrom: Day
  /** The first day on which it no longer counts; null: it runs to its end. */
  readonly endedOn: Day | null
}

export interface RoleStop {
  readonly roleId: string
  readonly what: 'paused' | 'left' | 'declined'
  readonly from: Day
  /** The first day on which they are back. */
  readonly until: Day | null
}

export type RequirementState = 'met' | 'due' | 'exempt' | 'run-out' | 'missing'

/** How one requirement stands on a day. */
export interface RequirementStanding {
  readonly requirement: Requirement
  readonly state: RequirementState
  /** The first day on which it no longer holds, as far as is known; null: no end, or it does not hold. */
  readonly endsOn: Day | null
  /** What it rests on: ids of evidence, or of the exemption. */
  readonly restsOn: readonly string[]
  /** How much is there of how much is asked for: references, approvals. */
  readonly have: number
  readonly need: number
}

export type StandingState =
  | 'cleared'
  | 'exempted'
  | 'not-yet'
  | 'lapsed'
  | 'paused'
  | 'left'
  | 'declined'
  | 'no-policy'

/**
 * How somebody stands in a role on a day, under the policy of that day (or the one their application is judged by).
 * `exempted`: cleared, with something exempted; `lapsed`: was cleared before and something ran out or came new;
 * `not-yet`: never was.
 */
export interface Standing {
  readonly personId: string
  readonly roleId: string
  readonly on: Day
  readonly policy: number | null
  readonly state: StandingState
  readonly requirements: readonly RequirementStanding[]
}

/** May they do what the role does? */
export const isCleared = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'cleared' || state === 'exempted'
