import type { CareAround } from '../../../../platform/calendar/care.ts'
import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { leftOutIn } from '../../../../platform/calendar/recurrence.ts'
import { momentsOf, wallMinutes } from '../../../../platform/calendar/wall-times.ts'
import { bankHolidaysIn } from '../../../../platform/calendar/bank-holidays.ts'
import { observances } from '../../../../platform/calendar/observances.ts'
import { warningsFor, type RestWarning } from '../../../../platform/calendar/warnings.ts'
import { windowsOfRest, type RestWindow } from '../../../../platform/calendar/windows.ts'
import { byTime, dayAt, homeZone, plusDays, type Day, type Period } from '../../../../platform/clock.ts'
import type { Content } from '../content.ts'
import { seriesOf, shiftsIn, type PlannedShift } from '../times.ts'

/** What the charity keeps and takes care around. */
export interface Calendar {
  readonly customs: readonly RestCustom[]
  readonly care: CareAround
}

/** Something that may be done about a shift that touches rest. */
export type Offer =
  | { readonly how: 'end'; readonly ends: string; readonly minutesHome: number }
  | { readonly how: 'start'; readonly starts: string; readonly minutesAfter: number }
  | { readonly how: 'move'; readonly to: Day; readonly named: readonly string[] }
  | { readonly how: 'leave' }
  | { readonly how: 'keep' }

/** How far ahead an editor is asked to decide: a year and its holidays. */
export const decisionDays = 371
export const decisionPeriod = (today: Day): Period => ({ from: today, to: plusDays(today, decisionDays) })

/** A shift and what to know about it. */
export interface KnownShift {
  readonly shift: PlannedShift
  readonly warnings: readonly RestWarning[]
  /** The window it touches or crowds; null when it leaves rest alone. */
  readonly touches: RestWindow | null
  /** It touches rest and nobody has said what shall happen. */
  readonly undecided: boolean
}

/** From home nobody travels. */
const careFor = ({ where }: Pick<Content, 'where'>, care: CareAround): CareAround =>
  where === 'home' ? { ...care, travelMinutes: 0 } : care

const windowOf = (warning: RestWarning): RestWindow | null => ('window' in warning ? warning.window : null)

/** Every shift of a period with what to know about it, in order. */
export function knownShifts(content: Content, calendar: Calendar, period: Period): KnownShift[] {
  const care = careFor(content, calendar.care)
  return touchedShifts(content, calendar, period).map(({ isNear, ...known }) =>
    isNear ? { ...known, warnings: warningsFor(calendar.customs, known.shift, care) } : known,
  )
}

/** The same without its warnings, which take most of the time; `isNear`: there may be some. */
function touchedShifts(
  content: Content,
  calendar: Calendar,
  period: Period,
): (KnownShift & { isNear: boolean })[] {
  const near = nearby(calendar, careFor(content, calendar.care), period)
  return shiftsIn(content, period).map((shift) => {
    const touches = near.touchedBy(shift)
    const undecided = touches !== null && shift.keptBecause === null
    return { shift, warnings: [], touches, undecided, isNear: touches !== null || near.isNamed(shift.on) }
  })
}

type Near = ReturnType<typeof around>
const remembered = new WeakMap<CareAround, { customs: Calendar['customs']; near: Map<string, Near> }>()

/** What a period holds is asked for by every series of a day's list; the same settings and days give the same. */
function nearby({ customs, care: asSet }: Calendar, care: CareAround, period: Period): Near {
  let known = remembered.get(asSet)
  if (known?.customs !== customs || known.near.size > 8)
    remembered.set(asSet, (known = { customs, near: new Map() }))
  const key = `${care.travelMinutes} ${period.from} ${period.to}`
  let near = known.near.get(key)
  if (!near) known.near.set(key, (near = around(customs, care, period)))
  return near
}

/**
 * What a period holds, worked out once: asking the calendar anew for each shift of a daily series takes half a
 * second. A shift touches a window when it ends later than the way home allows and starts earlier than the way there.
 */
function around(customs: Calendar['customs'], care: CareAround, period: Period) {
  const wide = { from: plusDays(period.from, -2), to: plusDays(period.to, 2) }
  const travel = care.travelMinutes * 60_000
  const windows = windowsOfRest(customs, wide).map((window) => ({
    window,
    from: window.from.epochMilliseconds - travel,
    to: window.to.epochMilliseconds + travel,
  }))
  const spans = observances(customs, care, wide)
  const holidays = new Set(
    (care.bankHolidays ? bankHolidaysIn(care.bankHolidays, wide) : []).map(({ on }) => on),
  )
  return {
    touchedBy({ startsAt, endsAt }: PlannedShift): RestWindow | null {
      const [starts, ends] = [startsAt.epochMilliseconds, endsAt.epochMilliseconds]
      return windows.find(({ from, to }) => ends > from && starts < to)?.window ?? null
    },
    /** Whether the day, or one beside it, has a name: near enough to ask in full. */
    isNamed(on: Day): boolean {
      const [before, after] = [plusDays(on, -1), plusDays(on, 1)]
      const isHoliday = holidays.has(on) || holidays.has(after)
      return isHoliday || spans.some(({ from, to }) => from <= after && before <= to)
    },
  }
}

/** Those about which somebody must decide before the next version goes out; told without their warnings. */
export const undecidedShifts = (content: Content, calendar: Calendar, today: Day): KnownShift[] =>
  touchedShifts(content, calendar, decisionPeriod(today)).filter(({ undecided }) => undecided)

/** The days of a period that are left out, with their reasons. */
export const leftOut = ({ times }: Content, period: Period): { on: Day; reason: string }[] =>
  times ? leftOutIn(seriesOf(times, null), period) : []

const shortest = 30
const step = 15
const minutesOf = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000)

const wall = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(homeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** Down or up to the quarter of an hour. */
function quarter(moment: Temporal.Instant, way: 'floor' | 'ceil'): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(
    Math[way](moment.epochMilliseconds / (step * 60_000)) * step * 60_000,
  )
}

/** What could be done about a shift that touches rest, the smallest change first. */
export function offersFor(content: Content, known: KnownShift, calendar: Calendar, today: Day): Offer[] {
  const { shift, touches } = known
  if (!touches) return []
  const care = careFor(content, calendar.care)
  const offers: Offer[] = []

  const end = quarter(touches.from.subtract({ minutes: care.travelMinutes }), 'floor')
  if (byTime(shift.startsAt, touches.from) < 0 && minutesOf(shift.startsAt, end) >= shortest) {
    offers.push({ how: 'end', ends: wall(end), minutesHome: minutesOf(end, touches.from) })
  }
  const start = quarter(touches.to.add({ minutes: care.travelMinutes }), 'ceil')
  const sameDay = dayAt(start) === shift.on
  if (byTime(shift.endsAt, touches.to) > 0 && sameDay && minutesOf(start, shift.endsAt) >= shortest) {
    offers.push({ how: 'start', starts: wall(start), minutesAfter: minutesOf(touches.to, start) })
  }
  const move = nearestFreeDay(content, shift, calendar, today)
  if (move) offers.push(move)
  if (content.kind !== 'one-off') offers.push({ how: 'leave' })
  return [...offers, { how: 'keep' }]
}

const near = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]

/** The nearest day at the same times that leaves rest alone and has no other shift of the series. */
function nearestFreeDay(content: Content, shift: PlannedShift, calendar: Calendar, today: Day): Offer | null {
  const care = careFor(content, calendar.care)
  const times = { starts: wall(shift.startsAt), ends: wall(shift.endsAt) }
  if (wallMinutes(times) > 24 * 60 - 1) return null
  const around = { from: plusDays(shift.on, -6), to: plusDays(shift.on, 6) }
  const taken = new Set(shiftsIn(content, around).map(({ on }) => on))
  for (const days of near) {
    const to = plusDays(shift.on, days)
    if (to <= today || taken.has(to)) continue
    const warnings = warningsFor(calendar.customs, momentsOf(to, times), care)
    if (warnings.some((one) => windowOf(one) !== null || one.kind === 'fast' || one.kind === 'bank-holiday'))
      continue
    const named = warnings.flatMap((one) => ('observance' in one ? [one.observance.name] : []))
    return { how: 'move', to, named: [...new Set(named)] }
  }
  return null
}
