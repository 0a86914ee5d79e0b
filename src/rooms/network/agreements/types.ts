import type { Day } from '../../../platform/clock.ts'

/** What the leads of a partner may see of those who come, besides names and how many come under one. */
export interface Shared {
  readonly phone: boolean
  readonly email: boolean
  /** The others of a household or group, by name and age. */
  readonly others: boolean
  /** What people asked us to know. */
  readonly needs: boolean
}

/** Without an agreement: what the day itself needs, and no way to reach anybody. */
export const withoutAgreement: Shared = { phone: false, email: false, others: false, needs: true }

/** The agreement with one partner, as it stands. */
export interface Agreement extends Shared {
  /** The day that stands on it. */
  readonly agreedOn: Day
  /** Its leads read and handle applications for its roles. */
  readonly applications: boolean
  /** Who last entered it here. */
  readonly setBy: string | null
  readonly setAt: Temporal.Instant
  readonly version: number
}
