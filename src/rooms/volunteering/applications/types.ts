import type { Day } from '../../../platform/clock.ts'

export const states = ['draft', 'open', 'paused', 'cleared', 'declined', 'withdrawn'] as const
export type ApplicationState = (typeof states)[number]

export const stages = ['application', 'selection', 'checks', 'clearance'] as const
export type Stage = (typeof stages)[number]

/** Under 18 an application waits until a parent or guardian said yes. */
export type GuardianState = 'not-needed' | 'waiting' | 'yes' | 'no'

export interface Application {
  readonly id: string
  readonly personId: string
  readonly opportunityId: string
  readonly roleId: string
  readonly state: ApplicationState
  /** Where an open one stands; where a paused one stood. */
  readonly stage: Stage
  readonly stageSince: Temporal.Instant
  /** The version of the policy it is judged by; null while it is a draft, or when the role had none. */
  readonly policy: number | null
  readonly startedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  /** Since when somebody reads it: its answers no longer change. */
  readonly readAt: Temporal.Instant | null
  readonly readBy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly pausedUntil: Day | null
  readonly guardian: GuardianState
  readonly version: number
}

/** An application with where its way to help lies: what its permits ask. */
export interface PlacedApplication extends Application {
  readonly organisationId: string
  readonly programmeId: string | null
  readonly region: string | null
  /** Whether the agreement with its organisation lets its leads handle applications. */
  readonly partnerHandles: boolean
  /** Who stepped aside, because they are near to the applicant: they see nothing of it. */
  readonly aside: readonly string[]
}

/** One line of where an application stood. */
export interface ApplicationMove {
  readonly state: ApplicationState
  readonly stage: Stage
  readonly at: Temporal.Instant
  /** Null: the applicant, or the hub itself. */
  readonly by: string | null
  readonly why: string | null
}
