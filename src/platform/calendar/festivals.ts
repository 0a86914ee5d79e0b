import type { Day } from '../clock.ts'
import { day, dayOf, plain } from '../clock.ts'

/** Festivals that a charity may rest on, or take care around, whose days the calendar knows. */
export const festivals = ['nowruz', 'ethiopian-new-year', 'diwali', 'vaisakhi'] as const
export type Festival = (typeof festivals)[number]

export const festivalNames: Readonly<Record<Festival, string>> = {
  nowruz: 'Nowruz',
  'ethiopian-new-year': 'Ethiopian and Eritrean New Year',
  diwali: 'Diwali',
  vaisakhi: 'Vaisakhi',
}

/** Days by their daylight, both ends included. */
export interface NamedSpan {
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

/** The last year in which the day of Diwali is known here; later ones the charity enters. */
export const diwaliKnownUntil = Math.max(...Object.keys(diwali).map(Number))

/** A day of another calendar's month and day, in each of its years that touches the civil year. */
function inCalendar(calendar: string, year: number, monthCode: string, on: number): Day[] {
  const first = Temporal.PlainDate.from(`${year}-01-01`).withCalendar(calendar).year
  return [first, first + 1]
    .map((each) => dayOf(Temporal.PlainDate.from({ calendar, year: each, monthCode, day: on })))
    .filter((found) => plain(found).year === year)
}

function daysOf(festival: Festival, year: number): { from: Day; to: Day; mayMove: boolean }[] {
  const on = (from: Day, mayMove: boolean) => ({ from, to: from, mayMove })
  switch (festival) {
    case 'nowruz':
      return inCalendar('persian', year, 'M01', 1).map((found) => on(found, true))
    case 'ethiopian-new-year':
      return inCalendar('ethiopic', year, 'M01', 1).map((found) => on(found, false))
    case 'vaisakhi':
      // Sikh communities differ between the two days.
      return [{ from: day(`${year}-04-13`), to: day(`${year}-04-14`), mayMove: true }]
    case 'diwali': {
      const found = diwali[year]
      return found ? [on(day(`${year}-${found}`), true)] : []
    }
  }
}

/** When a festival is kept in a civil year; none where nobody has reckoned it yet. */
export const festivalIn = (festival: Festival, year: number): NamedSpan[] =>
  daysOf(festival, year).map((found) => ({ name: festivalNames[festival], ...found }))
