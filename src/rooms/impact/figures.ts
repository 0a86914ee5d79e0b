import { dayOf, momentAt, plain, type Day } from '../../platform/clock.ts'
import type { Hub } from '../../platform/hub.ts'
import { placeFigures } from '../gatherings/face.ts'
import { openWays, waitFigures, type OpenWays } from '../volunteering/face.ts'
import { monthsBefore, ofEnough, told, together, type Told } from './rules.ts'

/** One month, as it may be told. */
export interface MonthTold {
  /** Its first day. */
  readonly month: Day
  readonly askers: Told
  readonly places: Told
  readonly kept: Told
  readonly missed: Told
  readonly unsaid: Told
  /** Null: too few came for it to be told. */
  readonly hours: number | null
  readonly asked: Told
  readonly answered: Told
  readonly daysToAnswer: number | null
  readonly newcomers: Told
  readonly daysToFirstTime: number | null
}

export interface Figures {
  /** Twelve whole months, the oldest first. */
  readonly months: readonly MonthTold[]
  /** The month that still runs. */
  readonly running: MonthTold
  readonly ways: readonly OpenWays[]
}

const wholeMonths = 12
/** How far ahead free places are counted. */
export const aheadDays = 28

/** Everything trustees see, counted now. */
export async function figuresOf({ db, today, now }: Pick<Hub, 'db' | 'today' | 'now'>): Promise<Figures> {
  const starts = monthsBefore(today(), wholeMonths)
  const spans = starts.map((start) => ({
    from: momentAt(start, '00:00'),
    to: momentAt(dayOf(plain(start).add({ months: 1 })), '00:00'),
  }))
  const places = await placeFigures(db, spans)
  const waits = await waitFigures(db, spans)
  const months = starts.map((month, at): MonthTold => {
    const [held, wait] = [places[at]!, waits[at]!]
    const [kept, missed, unsaid] = [told(held.kept), told(held.missed), told(held.unsaid)]
    const [answered, unanswered] = [told(wait.answered), told(wait.unanswered)]
    return {
      month,
      askers: told(held.askers),
      places: together([kept, missed, unsaid]),
      kept,
      missed,
      unsaid,
      hours: held.kept === 0 ? 0 : ofEnough(held.kept, Math.round(held.hours)),
      asked: together([answered, unanswered]),
      answered,
      daysToAnswer: ofEnough(wait.answered, wait.daysToAnswer),
      newcomers: told(wait.newcomers),
      daysToFirstTime: ofEnough(wait.newcomers, wait.daysToFirstTime),
    }
  })
  const ways = await openWays(db, { from: now(), to: now().add({ hours: aheadDays * 24 }) })
  return { months: months.slice(0, wholeMonths), running: months[wholeMonths]!, ways }
}
