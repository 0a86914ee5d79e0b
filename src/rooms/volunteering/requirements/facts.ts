import type { Day } from '../../../platform/clock.ts'
import type { Sorted } from './recorded-rules.ts'
import type { Evidence, Exemption, PolicyVersion, RoleStop } from './types.ts'

/**
 * By which version somebody is judged who applied under it: until they are cleared, and from then on until a newer
 * version begins to hold.
 */
export interface JudgedBy {
  readonly roleId: string
  /** The number of the version. */
  readonly number: number
  readonly appliedOn: Day
  readonly from: Day
  /** The first day on which it no longer holds for them: moved to another version, withdrawn, declined. */
  readonly until: Day | null
  readonly clearedOn: Day | null
}

/** All that standing is worked out from, of one person. Days are London days. */
export interface Facts {
  /** The versions of each role, by the role’s id, the first version first. */
  readonly policies: ReadonlyMap<string, readonly PolicyVersion[]>
  readonly evidence: readonly Evidence[]
  /** The evidence by kind, worked out when it is first asked about. */
  sorted?: Sorted
  readonly exemptions: readonly Exemption[]
  readonly stops: readonly RoleStop[]
  readonly judgedBy: readonly JudgedBy[]
}
