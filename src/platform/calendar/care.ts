import { z } from 'zod'
import type { Day, Period } from '../clock.ts'
import { dayOf, day, plain, plusDays } from '../clock.ts'
import { bankHolidayRules } from './bank-holidays.ts'
import { moonSighting, namedDates, point } from './customs.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'
import { islamicDays, islamicYears } from './islamic.ts'

export const careDays = [
  'ramadan',
  'eid-al-fitr',
  'eid-al-adha',
  'easter',
  'christmas',
  'orthodox-easter',
  'orthodox-christmas',
  'nowruz',
  'ethiopian-new-year',
  'diwali',
  'vaisakhi',
] as const
export type CareDay = (typeof careDays)[number]

/** What the charity takes care around, beyond its own days of rest; each is a warning, never a closed door. */
export const careAround = z.object({
  known: z.array(z.enum(careDays)).default([...careDays]),
  /** Dates it entered itself, such as school exams or a local festival. */
  named: z.array(namedDates).max(200).default([]),
  sightings: z.array(moonSighting).max(100).default([]),
  bankHolidays: bankHolidayRules.nullable().default(null),
  /** Where sunset is reckoned for Ramadan evenings; the middle of London until the charity says. */
  place: point.default({ lat: 51.5085, lon: -0.1257 }),
  /** How long people may need to get home before rest, or to come after it. */
  travelMinutes: z.int().min(0).max(240).default(60),
})
export type CareAround = z.output<typeof careAround>

/** Nothing to take care around but the way home. */
export const noCare: CareAround = careAround.parse({ known: [] })

export interface CareSpan {
  readonly care: CareDay
  readonly name: string
  readonly from: Day
  readonly to: Day
  /** Communities may keep it a day earlier or later. */
  readonly mayMove: boolean
}

/** Main day of Diwali as kept in India and Britain; a table, because the reckoning is a sighting of the moon. */
const diwali: Record<number, string> = {
  2025: '10-20',
  2026: '11-08',
  2027: '10-29',
  2028: '10-17',
  2029: '11-05',
  2030: '10-26',
  2031: '11-14',
  2032: '11-02',
  2033: '10-22',
  2034: '11-10',
  2035: '10-30',
}

/** A day of another calendar's month and day, in each of its years that touches the civil year. */
function inCalendar(calendar: string, year: number, monthCode: string, on: number): Day[] {
  const first = Temporal.PlainDate.from(`${year}-01-01`).withCalendar(calendar).year
  return [first, first + 1]
    .map((each) => dayOf(Temporal.PlainDate.from({ calendar, year: each, monthCode, day: on })))
    .filter((found) => plain(found).year === year)
}

function spansInYear(care: CareDay, year: number): Omit<CareSpan, 'care'>[] {
  const on = (name: string, from: Day, to: Day = from, mayMove = false) => [{ name, from, to, mayMove }]
  switch (care) {
    case 'easter':
      return on('Easter', plusDays(westernEaster(year), -2), plusDays(westernEaster(year), 1))
    case 'orthodox-easter':
      return on('Orthodox Easter', plusDays(orthodoxEaster(year), -2), plusDays(orthodoxEaster(year), 1))
    case 'christmas':
      return on('Christmas', day(`${year}-12-24`), day(`${year}-12-26`))
    case 'orthodox-christmas':
      return on('Orthodox Christmas', day(`${year}-01-06`), day(`${year}-01-07`))
    case 'nowruz':
      return inCalendar('persian', year, 'M01', 1).flatMap((found) => on('Nowruz', found, found, true))
    case 'ethiopian-new-year':
      return inCalendar('ethiopic', year, 'M01', 1).flatMap((found) =>
        on('Ethiopian and Eritrean New Year', found),
      )
    case 'vaisakhi':
      // Sikh communities differ between the two days.
      return on('Vaisakhi', day(`${year}-04-13`), day(`${year}-04-14`), true)
    case 'diwali': {
      const found = diwali[year]
      return found ? on('Diwali', day(`${year}-${found}`), day(`${year}-${found}`), true) : []
    }
    case 'ramadan':
    case 'eid-al-fitr':
    case 'eid-al-adha':
      return []
  }
}

/** What the charity takes care around within a period, in order; spans may begin before it or end after. */
export function careSpans(
  { known, sightings }: Pick<CareAround, 'known' | 'sightings'>,
  period: Period,
): CareSpan[] {
  const years = [plain(period.from).year - 1, plain(period.from).year, plain(period.to).year]
  const bySun = known.flatMap((care) =>
    [...new Set(years)].flatMap((year) =>
      spansInYear(care, year).map((span): CareSpan => ({ care, ...span })),
    ),
  )
  const byMoon = islamicYears(period.from, period.to).flatMap((year): CareSpan[] => {
    const { ramadanFrom, ramadanTo, eidAlFitr, eidAlAdha } = islamicDays(year, sightings)
    const spans: CareSpan[] = [
      { care: 'ramadan', name: 'Ramadan', from: ramadanFrom, to: ramadanTo, mayMove: true },
      {
        care: 'eid-al-fitr',
        name: 'Eid al-Fitr',
        from: eidAlFitr,
        to: plusDays(eidAlFitr, 1),
        mayMove: true,
      },
      {
        care: 'eid-al-adha',
        name: 'Eid al-Adha',
        from: eidAlAdha,
        to: plusDays(eidAlAdha, 2),
        mayMove: true,
      },
    ]
    return spans.filter(({ care }) => known.includes(care))
  })
  return [...bySun, ...byMoon]
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
