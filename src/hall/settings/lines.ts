import { day, type Day } from '../../platform/clock.ts'
import type { NamedDates } from '../../platform/calendar/customs.ts'

/** Hours and dates as a charity types them, a line each; and back. */

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

interface WeeklyHours {
  name: string
  weekday: number
  from: string
  to: string
}

export type Read<Value> = { ok: true; value: Value[] } | { ok: false; sentence: string }

export function readLines<Value>(
  text: string,
  read: (line: string) => Value | null,
  form: string,
): Read<Value> {
  const values: Value[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const value = read(line)
    if (value === null)
      return { ok: false, sentence: `We cannot read “${line.slice(0, 60)}”. Write it like ${form}` }
    values.push(value)
  }
  return { ok: true, value: values }
}

const hoursLine = /^([a-z]+)\s+(\d{1,2}:\d{2})\s*(?:to|-|–)\s*(\d{1,2}:\d{2})\s*(.*)$/i
const clockTime = (text: string): string | null => {
  const padded = text.padStart(5, '0')
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(padded) ? padded : null
}

export const readHours = (text: string): Read<WeeklyHours> =>
  readLines(
    text,
    (line) => {
      const [, named = '', begin = '', end = '', name = ''] = hoursLine.exec(line) ?? []
      const weekday = weekdays.indexOf(named.toLowerCase()) + 1
      const [from, to] = [clockTime(begin), clockTime(end)]
      if (weekday === 0 || !from || !to) return null
      return { weekday, from, to, name: name.trim().slice(0, 60) || 'Our rest' }
    },
    '“Monday 18:00 to 20:00 Choir”',
  )

export const writeHours = (hours: readonly WeeklyHours[]): string =>
  hours.map((one) => `${capital(weekdays[one.weekday - 1]!)} ${one.from} to ${one.to} ${one.name}`).join('\n')

const datesLine = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:to|–)\s*(\d{4}-\d{2}-\d{2}))?\s*(.*?)(\s+each year)?$/i

export function dayOrNull(text: string): Day | null {
  try {
    return day(text)
  } catch {
    return null
  }
}

export const readDates = (text: string): Read<NamedDates> =>
  readLines(
    text,
    (line) => {
      const [, begin = '', end, name = '', everyYear] = datesLine.exec(line) ?? []
      const from = dayOrNull(begin)
      const to = dayOrNull(end ?? begin)
      if (!from || !to || from > to) return null
      return { from, to, name: name.trim().slice(0, 60) || 'Our rest', everyYear: everyYear !== undefined }
    },
    '“2026-12-24 to 2027-01-01 Winter closing”',
  )

export const writeDates = (dates: readonly NamedDates[]): string =>
  dates
    .map(
      (one) =>
        `${one.from}${one.to === one.from ? '' : ` to ${one.to}`} ${one.name}${one.everyYear ? ' each year' : ''}`,
    )
    .join('\n')
