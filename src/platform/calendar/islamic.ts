import type { Day } from '../clock.ts'
import { dayOf, plain, plusDays } from '../clock.ts'
import type { MoonSighting } from './customs.ts'

/** Days of one Islamic year that a hub takes care around, by their daylight. */
export interface IslamicDays {
  readonly hijriYear: number
  readonly ramadanFrom: Day
  readonly ramadanTo: Day
  readonly eidAlFitr: Day
  readonly eidAlAdha: Day
}

const reckoned = (year: number, monthCode: string, day: number): Day =>
  dayOf(Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, monthCode, day }))

/**
 * Ramadan and the two Eids of an Islamic year, reckoned by the Umm al-Qura calendar.
 * Many communities go by the sighting of the moon, a day earlier or later: what the charity entered wins,
 * and Ramadan always ends the day before Eid al-Fitr.
 */
export function islamicDays(hijriYear: number, sightings: readonly MoonSighting[] = []): IslamicDays {
  const seen = (month: MoonSighting['month']): Day | undefined =>
    sightings.findLast((one) => one.month === month && one.hijriYear === hijriYear)?.beginsOn
  const eidAlFitr = seen('eid-al-fitr') ?? reckoned(hijriYear, 'M10', 1)
  return {
    hijriYear,
    ramadanFrom: seen('ramadan') ?? reckoned(hijriYear, 'M09', 1),
    ramadanTo: plusDays(eidAlFitr, -1),
    eidAlFitr,
    eidAlAdha: seen('eid-al-adha') ?? reckoned(hijriYear, 'M12', 10),
  }
}

/** The Islamic years that touch these days, with a month to spare on either side. */
export function islamicYears(from: Day, to: Day): number[] {
  const first = plain(from).subtract({ days: 40 }).withCalendar('islamic-umalqura').year
  const last = plain(to).add({ days: 40 }).withCalendar('islamic-umalqura').year
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
