import { z } from 'zod'
import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { restFor } from '../../../../platform/calendar/in-force.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { houseSetting } from '../../../../platform/settings/house.ts'
import { stages, type Stage } from '../types.ts'

/** Days in a stage: how long it should take, and how long it may at the most. */
export interface Limit {
  readonly ideal: number
  readonly most: number
}

const limit = z
  .object({ ideal: z.int().min(1).max(365), most: z.int().min(1).max(365) })
  .refine(({ ideal, most }) => ideal <= most)

export type Limits = Readonly<Record<Stage, Limit>>

export interface StageLimits {
  readonly limits: Limits
  /** Whether the clocks of stages, and the ranges people are told, stop while the charity rests. */
  readonly clocksStop: boolean
}

/** The usual limits of the field’s vetting engines: days from one stage to the next. */
export const stageLimits = houseSetting<StageLimits>(
  'volunteering.stage-limits',
  z.object({
    limits: z.object(
      Object.fromEntries(stages.map((stage) => [stage, limit])) as Record<Stage, typeof limit>,
    ),
    clocksStop: z.boolean(),
  }),
  {
    limits: {
      application: { ideal: 2, most: 4 },
      selection: { ideal: 7, most: 14 },
      checks: { ideal: 21, most: 28 },
      clearance: { ideal: 2, most: 3 },
    },
    clocksStop: true,
  },
)

/** The times in which the clocks of stages stand still. */
export const stillFor = (hub: Hub): readonly RestCustom[] =>
  hub.setting(stageLimits).clocksStop ? restFor(hub, 'clocksPause') : []
