import { z } from 'zod'
import { wallTime } from '../../../platform/calendar/customs.ts'
import { houseSetting } from '../../../platform/settings/house.ts'

const days = z.int().min(1).max(60)

const customs = z.object({
  /** From which stage of an application on its referees are written to. */
  askFrom: z.enum(['application', 'checks']),
  /** After how many days they are reminded, first and once more. */
  remindAfter: z.tuple([days, days]),
  /** After how many days they are rung; by then they are asked to answer. */
  ringAfter: days,
  /** After how many days their link opens no more. */
  lastAfter: days,
  /** Times of day at which calls are offered. */
  callTimes: z.array(wallTime).min(1).max(6),
  /** Weekdays on which calls are offered, 1 Monday to 7 Sunday. */
  callDays: z.array(z.int().min(1).max(7)).min(1).max(7),
})
export type ReferenceCustoms = z.output<typeof customs>

/** How referees are asked. The days are ours; no law names any. */
export const referenceCustoms = houseSetting<ReferenceCustoms>('volunteering.references', customs, {
  askFrom: 'checks',
  remindAfter: [7, 12],
  ringAfter: 14,
  lastAfter: 21,
  callTimes: ['10:00', '13:00', '16:00'],
  callDays: [1, 2, 3, 4, 5],
})
