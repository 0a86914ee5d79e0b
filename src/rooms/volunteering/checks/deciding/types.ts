import { z } from 'zod'
import type { Day } from '../../../../platform/clock.ts'
import { commitments } from '../../lists.ts'
import type { Level, RoleFacts } from '../facts.ts'

/** How often a way to help says it is; when this changes, the decision is made again. */
export const rhythm = z.object({
  commitment: z.enum(commitments),
  /** The pattern of its shifts; null for what has none, and for chosen days. */
  pattern: z.string().nullable(),
})
export type Rhythm = z.output<typeof rhythm>

export interface Decision {
  readonly opportunityId: string
  /** 1 is the first. */
  readonly number: number
  readonly facts: RoleFacts
  /** The most the law allowed then; null where another nation’s law holds. */
  readonly allowed: Level | null
  readonly level: Level | 'elsewhere'
  /** What the charity had set for that nation. */
  readonly askedThere: string | null
  readonly reason: string
  readonly rhythm: Rhythm
  readonly lookAgainOn: Day
  readonly decidedAt: Temporal.Instant
  readonly decidedBy: string | null
}
