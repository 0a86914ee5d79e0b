import type { Day, Period } from '../clock.ts'
import { momentAt, plain, plusDays, within } from '../clock.ts'
import { bankHolidaysIn } from './bank-holidays.ts'
import { christianDaysOf } from './christian-days.ts'
import type { ChristianRest, MuslimRest, NamedDates, RestCustom, RestPart, SecularRest } from './customs.ts'
import { festivalIn } from './festivals.ts'
import { islamicDays, islamicYears } from './islamic.ts'
import { jewishParts } from './jewish-rest.ts'

/** Times on the wall clock. */
export interface Hours {
  readonly from: string
  readonly to: string
}

/** All days of a period, in order. */
export function daysOf({ from, to }: Period): Day[] {
  const days: Day[] = []
  for (let on = from; on <= to; on = plusDays(on, 1)) days.push(on)
  return days
}

/** Every day of a period on this weekday, 1 Monday to 7 Sunday. */
function weekdaysOf({ from, to }: Period, weekday: number): Day[] {
  const days: Day[] = []
  const first = plusDays(from, (weekday - plain(from).dayOfWeek + 7) % 7)
  for (let on = first; on <= to; on = plusDays(on, 7)) days.push(on)
  return days
}

const yearsOf = ({ from, to }: Period): number[] => {
  const first = plain(from).year
  return Array.from({ length: plain(to).year - first + 1 }, (_, index) => first + index)
}

const midnight = '00:00'

/** Wall-clock hours that begin on this day; an end at or before the beginning is on the next. */
const hoursOn = (on: Day, hours: Hours): Pick<RestPart, 'from' | 'to'> => ({
  from: momentAt(on, hours.from),
  to: momentAt(hours.to <= hours.from ? plusDays(on, 1) : on, hours.to),
})

const wholeDays = (from: Day, to: Day): Pick<RestPart, 'from' | 'to'> => ({
  from: momentAt(from, midnight),
  to: momentAt(plusDays(to, 1), midnight),
})

/** Every reason this custom gives to rest that begins or goes on within the period. */
export function restParts(custom: RestCustom, period: Period): RestPart[] {
  switch (custom.kind) {
    case 'jewish':
      return daysOf(period).flatMap((on) => jewishParts(on, custom))
    case 'christian':
      return christianParts(period, custom)
    case 'muslim':
      return muslimParts(period, custom)
    case 'secular':
      return secularParts(period, custom)
  }
}

function christianParts(period: Period, custom: ChristianRest): RestPart[] {
  const kind = 'christian'
  const sundays = custom.sundays
    ? weekdaysOf(period, 7).map((on): RestPart => ({
        ...hoursOn(on, custom.sundayHours),
        name: 'Sunday',
        kind,
      }))
    : []
  const days = yearsOf(period)
    .flatMap((year) => christianDaysOf(year, custom))
    .filter(({ on }) => within(period, on))
    .map(({ on, name }): RestPart => ({ ...wholeDays(on, on), name, kind }))
  return [...sundays, ...days]
}

function muslimParts(period: Period, custom: MuslimRest): RestPart[] {
  const { fridayPrayer, eidAlFitrDays, eidAlAdhaDays, sightings } = custom
  const kind = 'muslim'
  const fridays = fridayPrayer
    ? weekdaysOf(period, 5).map((on): RestPart => ({
        ...hoursOn(on, fridayPrayer),
        name: 'Friday prayer',
        kind,
      }))
    : []
  const eids = islamicYears(period.from, period.to).flatMap((year) => {
    const { eidAlFitr, eidAlAdha } = islamicDays(year, sightings)
    const eid = (name: string, first: Day, days: number): RestPart[] => {
      const end = plusDays(first, days - 1)
      if (days === 0 || end < period.from || first > period.to) return []
      return [{ ...wholeDays(first, end), name, kind }]
    }
    return [...eid('Eid al-Fitr', eidAlFitr, eidAlFitrDays), ...eid('Eid al-Adha', eidAlAdha, eidAlAdhaDays)]
  })
  return [...fridays, ...eids]
}

function secularParts(period: Period, custom: SecularRest): RestPart[] {
  const { weekly, dates, bankHolidays, festivals } = custom
  const kind = 'secular'
  const hours = weekly.flatMap((one) =>
    weekdaysOf(period, one.weekday).map((on): RestPart => ({ ...hoursOn(on, one), name: one.name, kind })),
  )
  const spans = dates.flatMap((one) =>
    spansOf(one, period).map(({ from, to }): RestPart => ({ ...wholeDays(from, to), name: one.name, kind })),
  )
  const holidays = bankHolidays
    ? bankHolidaysIn(bankHolidays, period).map(({ on, name }): RestPart => ({
        ...wholeDays(on, on),
        name,
        kind,
      }))
    : []
  const kept = festivals
    .flatMap((festival) => yearsOf(period).flatMap((year) => festivalIn(festival, year)))
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .map(({ from, to, name }): RestPart => ({ ...wholeDays(from, to), name, kind }))
  return [...hours, ...spans, ...holidays, ...kept]
}

/** Where named dates fall within or across a period: once, or again each year on the same dates. */
export function spansOf({ from, to, everyYear }: NamedDates, period: Period): Period[] {
  const touches = (span: Period): boolean => span.from <= period.to && span.to >= period.from
  if (!everyYear) return touches({ from, to }) ? [{ from, to }] : []
  const spans = [plain(period.from).year - 1, ...yearsOf(period)].map((year): Period => {
    const years = year - plain(from).year
    const moved = (on: Day): Day => plain(on).add({ years }).toString() as Day
    return { from: moved(from), to: moved(to) }
  })
  return spans.filter(touches)
}
