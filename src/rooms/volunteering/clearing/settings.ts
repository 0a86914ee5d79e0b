import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'

const customs = z.object({
  /** How many hours before a conversation people may still change it or give it back by themselves. */
  changeHours: z.int().min(0).max(168),
  /** How many hours ahead a time must lie so that people may still choose it. */
  leadHours: z.int().min(0).max(168),
  /** How many days ahead people are shown times. */
  aheadDays: z.int().min(7).max(180),
  /** The London time on the day before at which both are reminded. */
  remindAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** How many days before a new version of an agreement is asked for people hear of it. */
  agreementDays: z.int().min(1).max(180),
})
export type ClearingCustoms = z.output<typeof customs>

/** How conversations are booked, and how early people hear of a text they are to accept. */
export const clearingCustoms = houseSetting<ClearingCustoms>('volunteering.clearing', customs, {
  changeHours: 24,
  leadHours: 12,
  aheadDays: 42,
  remindAt: '10:00',
  agreementDays: 30,
})
