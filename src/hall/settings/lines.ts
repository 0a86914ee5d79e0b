import { daysBetween, type Day } from '../../platform/clock.ts'
import type { NamedDates } from '../../platform/calendar/customs.ts'
import { sentence } from '../../platform/words/sentence.ts'
import type { Phrase, Sentence } from '../../platform/words/words.ts'
import { dateForm, dateIn, inWords, isYearless } from './dates.ts'
import { say } from './days-words.ts'

/** Hours and dates as a charity types them, a line each; and back. */

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** `Mon`, `Monday`, `Mondays` as 1 to 7; 0 for any other word. */
const weekdayOf = (word: string): number =>
  weekdays.findIndex((each) => word.length > 2 && `${each}s`.startsWith(word.toLowerCase())) + 1

interface WeeklyHours {
  name: string
  weekday: number
  from: string
  to: string
}

export type Read<Value> = { ok: true; value: Value[] } | { ok: false; fault: Sentence }

type AboutLine = Phrase<{ line: string }>

/** What is wrong with a line, where it is more than that nobody can read it. */
export interface Wrong {
  readonly fault: Sentence
}

/** The sentence with the line in it, cut where it is long. */
export const about = (phrase: AboutLine, line: string): Sentence =>
  sentence(phrase, { line: line.slice(0, 60) })

/** Reads text line by line. A line that `read` cannot read is told by `unread`, or by a sentence of its own. */
export function readLines<Value extends object>(
  text: string,
  read: (line: string) => Value | Wrong | null,
  unread: AboutLine,
): Read<Value> {
  const values: Value[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const value = read(line)
    if (value === null) return { ok: false, fault: about(unread, line) }
    if ('fault' in value) return { ok: false, fault: value.fault }
    values.push(value)
  }
  return { ok: true, value: values }
}

const unnamed = 'Our rest'
const nameOf = (typed: string): string => typed.trim().slice(0, 60) || unnamed

const time = String.raw`\d{1,2}[:.]\d{2}\s*(?:am|pm)?|\d{1,2}\s*(?:am|pm)`
const hoursLine = new RegExp(
  String.raw`^([a-z]+)\s+(?:(all\s+day)|(?:from\s+)?(${time})\s*(?:to|until|-|–)\s*(?:([a-z]+)\s+)?(${time}))(?!\S)\s*(.*)$`,
  'i',
)

/** `6pm`, `9.30`, `18:00` as `18:00`; null for no time of day. */
function clockTime(text: string): string | null {
  const [, typed = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim()) ?? []
  const hours = Number(typed)
  if (typed === '' || Number(minutes) > 59 || hours > (half ? 12 : 23) || (half && hours === 0)) return null
  const at = half ? (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hours
  return `${String(at).padStart(2, '0')}:${minutes}`
}

function hoursOf(line: string): WeeklyHours | null {
  const [, named = '', allDay, begin = '', endDay, end = '', name = ''] = hoursLine.exec(line) ?? []
  const weekday = weekdayOf(named)
  if (weekday === 0) return null
  if (allDay !== undefined) return { weekday, from: '00:00', to: '00:00', name: nameOf(name) }
  const [from, to] = [clockTime(begin), clockTime(end)]
  if (!from || !to) return null
  // An end at or before the beginning is on the next day; a day that is named must agree.
  const endsOn = to <= from ? (weekday % 7) + 1 : weekday
  if (endDay !== undefined && weekdayOf(endDay) !== endsOn) return null
  return { weekday, from, to, name: nameOf(name) }
}

export const readHours = (text: string): Read<WeeklyHours> => readLines(text, hoursOf, say.hoursLine)

function hoursInWords({ weekday, from, to }: WeeklyHours): string {
  if (from === '00:00' && to === '00:00') return 'all day'
  return to <= from ? `${from} to ${capital(weekdays[weekday % 7]!)} ${to}` : `${from} to ${to}`
}

export const writeHours = (hours: readonly WeeklyHours[]): string =>
  hours.map((one) => `${capital(weekdays[one.weekday - 1]!)} ${hoursInWords(one)} ${one.name}`).join('\n')

const datesLine = new RegExp(
  String.raw`^(${dateForm})(?:\s*(?:to|until|–)\s*(${dateForm}))?(?!\S)(?:\s+(.*?))??(\s+each year)?$`,
  'i',
)

/** Dates of each year are kept from a leap year on, so that 29 February is one of them. */
const leapYear = 2024

function datesOf(line: string): NamedDates | Wrong | null {
  const [, begin = '', end = begin, name = '', everyYear] = datesLine.exec(line) ?? []
  const isYearly = everyYear !== undefined
  if (!isYearly && (isYearless(begin) || isYearless(end)))
    return begin === '' ? null : { fault: about(say.whichYear, line) }
  const from = dateIn(begin, leapYear)
  const sameYear = dateIn(end, leapYear)
  const to = from && sameYear && isYearless(end) && sameYear < from ? dateIn(end, leapYear + 1) : sameYear
  if (!from || !to) return null
  if (to < from) return { fault: about(say.backwards, line) }
  if (daysBetween(from, to) >= 100) return { fault: about(say.tooLong, line) }
  return { from, to, name: nameOf(name), everyYear: isYearly }
}

export const readDates = (text: string): Read<NamedDates> => readLines(text, datesOf, say.datesLine)

export const writeDates = (dates: readonly NamedDates[]): string =>
  dates
    .map(({ from, to, name, everyYear }) => {
      const said = (on: Day): string => inWords(on, { yearless: everyYear })
      return `${said(from)}${to === from ? '' : ` to ${said(to)}`} ${name}${everyYear ? ' each year' : ''}`
    })
    .join('\n')
