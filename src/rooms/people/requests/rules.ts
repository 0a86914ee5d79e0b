import { bankHolidaysIn, type BankHolidayRules } from '../../../platform/calendar/bank-holidays.ts'
import { dayOf, daysBetween, plain, plusDays, type Day } from '../../../platform/clock.ts'
import type { RequestKind } from './lists.ts'

/** A while in which we waited for what they meant; still open while `to` is null. */
export interface Waited {
  readonly from: Day
  readonly to: Day | null
}

/** What the clock of a request follows from. */
export interface ClockFacts {
  readonly kind: RequestKind
  readonly receivedOn: Day
  readonly acknowledgedOn: Day | null
  /** Where we asked who they are: the day we asked, and the day they showed it. */
  readonly identity: { readonly askedOn: Day; readonly shownOn: Day | null } | null
  readonly waits: readonly Waited[]
  readonly extendedOn: Day | null
}

/** Which days the law counts as working days, and how long we give ourselves where it names no day. */
export interface Lawful {
  readonly holidays: BankHolidayRules
  /** Days from a complaint to our answer: our own aim. The law says “without undue delay”. */
  readonly complaintDays: number
}

export type WaitsFor = 'identity' | 'clarification'

/**
 * A clock as it stands on a day. `acknowledgement` and `answer` are the law's, `aim` is our own.
 * `dueIfHeard` is when it would be due if they answered on that day.
 */
export type Clock =
  | {
      readonly is: 'running'
      readonly to: 'acknowledgement' | 'answer' | 'aim'
      readonly due: Day
      /** Below zero once it is over. */
      readonly daysLeft: number
    }
  | { readonly is: 'paused'; readonly since: Day; readonly waitsFor: WaitsFor; readonly dueIfHeard: Day }

const acknowledgementDays = 30

/** Monday to Friday, and no bank holiday. The charity's own days of rest do not move a day that the law has set. */
export const isWorkingDay = (on: Day, holidays: BankHolidayRules): boolean =>
  plain(on).dayOfWeek <= 5 && bankHolidaysIn(holidays, { from: on, to: on }).length === 0

/** The day itself, or the next working day after it. */
export function workingDayFrom(on: Day, holidays: BankHolidayRules): Day {
  let day = on
  while (!isWorkingDay(day, holidays)) day = plusDays(day, 1)
  return day
}

/** The corresponding date so many months on; where that month has none, its last day. */
export const monthsOn = (from: Day, months: number): Day => dayOf(plain(from).add({ months }))

/**
 * The day by which a complaint is to be acknowledged: 30 days, counted from the day after it came (Data Protection
 * Act 2018, section 164A, put in by the Data (Use and Access) Act 2025; in force since 19 June 2026).
 * On a weekend or bank holiday, the next working day (guidance of the Information Commissioner).
 */
export const acknowledgeBy = (receivedOn: Day, holidays: BankHolidayRules): Day =>
  workingDayFrom(plusDays(receivedOn, acknowledgementDays), holidays)

/** Days since the clock began in which it stood still, a wait that is still open counted to `heardOn`. */
export const daysPaused = (waits: readonly Waited[], since: Day, heardOn: Day): number =>
  waits
    .map(({ from, to }) => ({ from: from > since ? from : since, to: to ?? heardOn }))
    .reduce((days, { from, to }) => days + (to > from ? daysBetween(from, to) : 0), 0)

/**
 * The day by which a request is to be answered: one month from the day it came (UK GDPR articles 12(3) and 12A), or from
 * the day they showed who they are where we had to ask; two months more once extended, counted from the same day. The
 * corresponding date, else the last day of the month; days spent waiting for what they meant do not count; what falls
 * on a weekend or bank holiday is due on the next working day.
 */
export function answerBy(facts: ClockFacts, heardOn: Day, holidays: BankHolidayRules): Day {
  const start = facts.identity === null ? facts.receivedOn : (facts.identity.shownOn ?? heardOn)
  const whole = monthsOn(start, facts.extendedOn === null ? 1 : 3)
  return workingDayFrom(plusDays(whole, daysPaused(facts.waits, start, heardOn)), holidays)
}

/** The clock of a request that is still open. */
export function clockOn(facts: ClockFacts, today: Day, { holidays, complaintDays }: Lawful): Clock {
  const running = (to: 'acknowledgement' | 'answer' | 'aim', due: Day): Clock => ({
    is: 'running',
    to,
    due,
    daysLeft: daysBetween(today, due),
  })
  if (facts.kind === 'complaint') {
    return facts.acknowledgedOn === null
      ? running('acknowledgement', acknowledgeBy(facts.receivedOn, holidays))
      : running('aim', workingDayFrom(plusDays(facts.receivedOn, complaintDays), holidays))
  }
  const { identity, waits } = facts
  const dueIfHeard = answerBy(facts, today, holidays)
  if (identity?.shownOn === null)
    return { is: 'paused', since: identity.askedOn, waitsFor: 'identity', dueIfHeard }
  const open = waits.find(({ to }) => to === null)
  if (open) return { is: 'paused', since: open.from, waitsFor: 'clarification', dueIfHeard }
  return running('answer', dueIfHeard)
}

/** The day a clock is sorted by: when it is due, or would be if they answered today. */
export const sortDay = (clock: Clock): Day => (clock.is === 'paused' ? clock.dueIfHeard : clock.due)

export type Urgency = 'late' | 'soon' | 'quiet'

/** How pressing a clock is: late from the day after, soon from so many days before. What waits for them presses nobody. */
export function urgencyOf(clock: Clock, warnDays: number): Urgency {
  if (clock.is === 'paused') return 'quiet'
  return clock.daysLeft < 0 ? 'late' : clock.daysLeft <= warnDays ? 'soon' : 'quiet'
}
