import { daysBetween, plain, type Day } from '../../platform/clock.ts'
import type { MoonSighting } from '../../platform/calendar/customs.ts'
import { islamicDays } from '../../platform/calendar/islamic.ts'
import { sentence } from '../../platform/words/sentence.ts'
import { dateForm, dateIn, inWords, isYearless } from './dates.ts'
import { say } from './days-words.ts'
import { readLines, type Read, type Wrong } from './lines.ts'

/** Days that began with the moon that was seen, a line each: `Eid al-Fitr 10 March 2027`; and back. */

type Month = MoonSighting['month']

const monthNames: Readonly<Record<Month, string>> = {
  ramadan: 'Ramadan',
  'eid-al-fitr': 'Eid al-Fitr',
  'eid-al-adha': 'Eid al-Adha',
}

/** However it is spelt: Eid ul-Fitr, Eid-ul-Adha. */
function monthOf(typed: string): Month | null {
  const word = typed.toLowerCase()
  if (word.includes('ramad')) return 'ramadan'
  if (word.includes('fitr')) return 'eid-al-fitr'
  return word.includes('adha') ? 'eid-al-adha' : null
}

const reckoned = (month: Month, hijriYear: number): Day => {
  const { ramadanFrom, eidAlFitr, eidAlAdha } = islamicDays(hijriYear)
  return { ramadan: ramadanFrom, 'eid-al-fitr': eidAlFitr, 'eid-al-adha': eidAlAdha }[month]
}

/** No community sees the moon further from the reckoned day than this. */
const mostDays = 3

/** The Islamic year whose reckoned day lies nearest. */
function nearest(month: Month, on: Day): { hijriYear: number; usual: Day; away: number } {
  const { year } = plain(on).withCalendar('islamic-umalqura')
  return [year - 1, year, year + 1]
    .map((hijriYear) => {
      const usual = reckoned(month, hijriYear)
      return { hijriYear, usual, away: Math.abs(daysBetween(usual, on)) }
    })
    .toSorted((one, other) => one.away - other.away)[0]!
}

const line = new RegExp(String.raw`^(\D+?)\s+(?:(?:begins|began|on)\s+)*(${dateForm})$`, 'i')

function sightingOf(typed: string): MoonSighting | Wrong | null {
  const [, named = '', date = ''] = line.exec(typed) ?? []
  const month = monthOf(named)
  const beginsOn = date && !isYearless(date) ? dateIn(date, 0) : null
  if (!month || !beginsOn) return null
  const { hijriYear, usual, away } = nearest(month, beginsOn)
  if (away > mostDays)
    return {
      fault: sentence(say.otherMoon, {
        name: monthNames[month],
        usual: inWords(usual),
        typed: inWords(beginsOn),
      }),
    }
  return { month, hijriYear, beginsOn }
}

export const readSightings = (text: string): Read<MoonSighting> =>
  readLines(text, sightingOf, say.sightingsLine)

export const writeSightings = (sightings: readonly MoonSighting[]): string =>
  sightings.map(({ month, beginsOn }) => `${monthNames[month]} ${inWords(beginsOn)}`).join('\n')

/** When they come next by reckoning, in words: so that somebody sees what there is to mend. */
export function nextReckoned(today: Day): string {
  const year = plain(today).withCalendar('islamic-umalqura').year
  return (Object.keys(monthNames) as Month[])
    .map((month) => {
      const on = [year, year + 1].map((each) => reckoned(month, each)).find((each) => each >= today)!
      return { on, words: `${monthNames[month]} ${inWords(on)}` }
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .map(({ words }) => words)
    .join(', ')
}
