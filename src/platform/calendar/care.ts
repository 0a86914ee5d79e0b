import { z } from 'zod'
import type { Day, Period } from '../clock.ts'
import { day, plain, plusDays } from '../clock.ts'
import { bankHolidayRules } from './bank-holidays.ts'
import { moonSighting, namedDates, point } from './customs.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'
import { festivalIn, festivals, type NamedSpan } from './festivals.ts'
import { islamicDays, islamicYears } from './islamic.ts'

export const careDays = [
  'ramadan',
  'eid-al-fitr',
  'eid-al-adha',
  'easter',
  'christmas',
  'orthodox-easter',
  'orthodox-christmas',
  ...festivals,
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

export interface CareSpan extends NamedSpan {
  readonly care: CareDay
}

function spansInYear(care: CareDay, year: number): NamedSpan[] {
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
    case 'ethiopian-new-year':
    case 'diwali':
    case 'vaisakhi':
      return festivalIn(care, year)
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
