import type { Day } from '../../../../platform/clock.ts'

/** That somebody may go without one thing for a while. */
export interface Wanted {
  readonly personId: string
  readonly roleId: string
  /** The key of the requirement. */
  readonly requirement: string
  readonly reason: string
  readonly from: Day
  /** The last day. */
  readonly until: Day
}

/** An exemption somebody asked for, and what was decided. */
export interface Asked extends Wanted {
  readonly id: string
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: string | null
}

/** An exemption that was given. */
export interface Given extends Wanted {
  readonly id: string
  readonly askedBy: string | null
  readonly approvedBy: string
  readonly givenAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: string | null
}
