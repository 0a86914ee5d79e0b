import { z } from 'zod'
import { civilDay } from '../../../platform/calendar/bank-holidays.ts'
import { houseSetting } from '../../../platform/settings/house.ts'

const customs = z.object({
  /** What we ask for where the decision about somebody falls in Scotland; empty: nobody has said yet. */
  scotland: z.string().max(600),
  /** The same in Northern Ireland. */
  northernIreland: z.string().max(600),
  /** From this day also supervised teaching and care of children is regulated activity; null: not in force. */
  supervisedCountsFrom: civilDay.nullable(),
  /** After how many months a decision is looked at again, though nothing else changed. */
  lookAgainMonths: z.int().min(1).max(60),
})
export type DecidingCustoms = z.output<typeof customs>

/** How checks are decided. No nation’s law is assumed but that of England and Wales, which the rules know. */
export const decidingCustoms = houseSetting<DecidingCustoms>('volunteering.deciding-checks', customs, {
  scotland: '',
  northernIreland: '',
  supervisedCountsFrom: null,
  lookAgainMonths: 12,
})
