import type { Day } from '../../../platform/clock.ts'

/** That somebody completed a course, as rooms above ask for it. */
export interface Completion {
  readonly id: string
  readonly personId: string
  readonly courseId: string
  readonly on: Day
  readonly recordedAt: Temporal.Instant
  /** When it was found to be recorded in error; null while it stands. */
  readonly takenBackAt: Temporal.Instant | null
}

export const ways = ['online', 'live', 'recorded'] as const
/** Page by page, in a live session, or elsewhere and written down by one of us. */
export type Way = (typeof ways)[number]

/** A completion with all that was written down about it. */
export interface WholeCompletion extends Completion {
  readonly how: Way
  /** null where it was done elsewhere. */
  readonly version: number | null
  readonly sessionId: string | null
  readonly recordedBy: string | null
  readonly reason: string | null
  readonly takenBackBy: string | null
  readonly takenBackBecause: string | null
}
