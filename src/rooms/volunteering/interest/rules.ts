import type { RestCustom } from '../../../platform/calendar/customs.ts'
import type { BankHolidayRules } from '../../../platform/calendar/bank-holidays.ts'
import { bankHolidaysIn } from '../../../platform/calendar/bank-holidays.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { byTime, dayAt, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'

/** When the charity is at work, as far as an answer's clock asks. */
export interface Work {
  readonly customs: readonly RestCustom[]
  readonly bankHolidays: BankHolidayRules | null
}

/** The hour of London's day by which somebody should have heard. */
const endOfDay = '17:00'

/** Whether people answer on a day: Monday to Friday, no bank holiday, and not while the charity rests at noon. */
export function isWorkingDay(on: Day, { customs, bankHolidays }: Work): boolean {
  if (plain(on).dayOfWeek > 5) return false
  if (bankHolidays && bankHolidaysIn(bankHolidays, { from: on, to: on }).length > 0) return false
  return restAt(customs, momentAt(on, '12:00')) === null
}

/**
 * Until when somebody was promised an answer: the end of the so-manieth working day after the day they asked. Weekends,
 * bank holidays and days of rest do not count; an answer due in rest is due before it, at five in the afternoon.
 */
export function answerBy(asked: Temporal.Instant, workingDays: number, work: Work): Temporal.Instant {
  let on = dayAt(asked)
  for (let left = workingDays; left > 0;) {
    on = plusDays(on, 1)
    if (isWorkingDay(on, work)) left--
  }
  return momentAt(on, endOfDay)
}

/** Days after the answer in which whoever answered may still look at who asked: checks and a first day take so long. */
export const openDays = 90

/** The answers that are still there to be looked at are not older than this. */
export const openSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: openDays * 24 })

/** Whether an interest is still there for those who look after it: it waits, or was answered not long ago. */
export const isOpen = (
  { state, answeredAt }: { readonly state: string; readonly answeredAt: Temporal.Instant | null },
  now: Temporal.Instant,
): boolean =>
  state === 'waiting' ||
  (state === 'answered' && answeredAt !== null && byTime(answeredAt, openSince(now)) >= 0)

export type Lateness = 'late' | 'soon' | 'quiet'

/** How an open promise stands: late, due within a day, or with time. */
export function lateness(due: Temporal.Instant, now: Temporal.Instant): Lateness {
  if (Temporal.Instant.compare(due, now) <= 0) return 'late'
  return now.until(due).total('hours') <= 24 ? 'soon' : 'quiet'
}
