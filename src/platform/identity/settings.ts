import { z } from 'zod'
import { houseSetting } from '../settings/house.ts'

/** How long somebody stays in, and how soon they are asked again. */
export const stays = houseSetting(
  'identity.stays',
  z.object({
    /** Those with a desk: hours without a press, and hours in all. */
    staffIdleHours: z.number().min(0.25).max(24),
    staffHours: z.number().min(1).max(72),
    /** Everybody else: days without a visit, and days in all. */
    idleDays: z.number().int().min(1).max(90),
    days: z.number().int().min(1).max(400),
    /** Minutes for which showing who you are is fresh enough to change the ways in. */
    freshMinutes: z.number().int().min(2).max(60),
  }),
  { staffIdleHours: 8, staffHours: 24, idleDays: 30, days: 180, freshMinutes: 10 },
)
export type Stays = typeof stays.standard

/** Hours between the agreement of two people and the link that opens a privileged account anew. */
export const recoveryDelay = houseSetting('identity.recovery-hours', z.number().int().min(12).max(336), 24)
