import { z } from 'zod'
import { wallTime } from '../../platform/calendar/customs.ts'
import { houseSetting } from '../../platform/settings/house.ts'

/** How places are kept and people are reminded; a charity may change each. */
export const gatheringCustoms = houseSetting(
  'gatherings.customs',
  z.object({
    /** How long a place is held for somebody who has yet to open our letter, in hours that do not rest. */
    holdHours: z.number().min(1).max(168),
    /** A free place is offered only if at least so many minutes are left to answer in; else the lead is told. */
    leastAnswerMinutes: z.int().min(10).max(1440),
    /** Reminders, in days before; 0 is the day itself. None: nobody is reminded. */
    remindDaysBefore: z.array(z.int().min(0).max(28)).max(4),
    /** The London time of a reminder on an earlier day, and of one on the day itself. */
    remindAt: wallTime,
    remindOnTheDayAt: wallTime,
    /** How long after the end we thank people, in hours; null: we do not. */
    thankHoursAfter: z.number().min(0).max(168).nullable(),
    /** The London time at which leads get tomorrow's list. */
    listAt: wallTime,
    /** How many days before the start the lead hears that people are still short. */
    shortDaysBefore: z.int().min(0).max(28),
  }),
  {
    holdHours: 24,
    leastAnswerMinutes: 60,
    remindDaysBefore: [2, 0],
    remindAt: '10:00',
    remindOnTheDayAt: '07:30',
    thankHoursAfter: 3,
    listAt: '17:00',
    shortDaysBefore: 2,
  },
)
export type GatheringCustoms = typeof gatheringCustoms.standard
