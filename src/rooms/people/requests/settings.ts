import { z } from 'zod'
import { careAroundDays } from '../../../platform/calendar/settings.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { houseSetting, type HouseSetting } from '../../../platform/settings/house.ts'
import type { Lawful } from './rules.ts'

/** How requests about data, and complaints, are looked after. */
export const requestCustoms = houseSetting(
  'people.requests',
  z.object({
    /** Whoever looks after them is warned so many days before a day of the law. */
    warnDays: z.int().min(1).max(21),
    /** Days from a complaint to our answer, where the law says only “without undue delay”. */
    complaintDays: z.int().min(7).max(90),
  }),
  { warnDays: 7, complaintDays: 60 },
)

/** The days of the law as they hold for this charity: bank holidays of its nation, whether or not it rests on them. */
export function lawful(settings: { setting<Value>(setting: HouseSetting<Value>): Value }): Lawful {
  const { nation } = settings.setting(charityProfile)
  const { changes } = settings.setting(careAroundDays).bankHolidays
  return {
    holidays: { nation, changes },
    complaintDays: settings.setting(requestCustoms).complaintDays,
  }
}
