import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'

const customs = z.object({
  /** The most days one exemption lasts. */
  exemptionDays: z.int().min(1).max(366),
  /** How many days before something runs out people hear of it once more. */
  againDays: z.int().min(1).max(120),
})
export type StandingCustoms = z.output<typeof customs>

/** How long somebody goes without something at most, and when people hear a second time that something runs out. */
export const standingCustoms = houseSetting<StandingCustoms>('volunteering.standing', customs, {
  exemptionDays: 92,
  againDays: 14,
})
