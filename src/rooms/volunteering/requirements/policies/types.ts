import type { Day } from '../../../../platform/clock.ts'
import type { PolicyVersion, Requirement } from '../types.ts'

/** A version as it was kept. */
export interface KeptVersion extends PolicyVersion {
  readonly why: string
  readonly keptAt: Temporal.Instant
  readonly keptBy: string | null
}

/** The next version, as somebody writes it. */
export interface Draft {
  readonly roleId: string
  readonly requirements: readonly Requirement[]
  /** Null: nobody has said yet. */
  readonly holdsFrom: Day | null
  readonly why: string
  readonly changedAt: Temporal.Instant
  readonly changedBy: string | null
  /** How often it changed, so that two who write at once notice each other. */
  readonly version: number
}
