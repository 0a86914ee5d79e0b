import { day, plain, type Day } from '../../platform/clock.ts'
import { dateWords } from '../../platform/words/dates.ts'
import { english, speak } from '../../platform/words/words.ts'

/** Days as people type them in a line: `24 December 2026`, `24 Dec`, `24/12/2026`, `2026-12-24`. */
export const dateForm = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s+[a-z]{3,9}(?:\s+\d{4})?(?![a-z])`

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const monthOf = (word: string): number => months.findIndex((each) => each.startsWith(word.toLowerCase())) + 1

const yearless = /^(\d{1,2})\s+([a-z]+)$/i
export const isYearless = (typed: string): boolean => yearless.test(typed)

function asDay(year: number, month: number, on: number): Day | null {
  const two = (number: number): string => String(number).padStart(2, '0')
  try {
    return day(`${year}-${two(month)}-${two(on)}`)
  } catch {
    return null
  }
}

/** The day that was typed, in `year` where it names none; null for no day of the calendar. */
export function dateIn(typed: string, year: number): Day | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  if (isoYear) return asDay(Number(isoYear), Number(isoMonth), Number(isoDay))
  const [, slashDay, slashMonth, slashYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? []
  if (slashDay) return asDay(Number(slashYear), Number(slashMonth), Number(slashDay))
  const [, on, word = '', named] = /^(\d{1,2})\s+([a-z]+)(?:\s+(\d{4}))?$/i.exec(typed) ?? []
  return on ? asDay(named ? Number(named) : year, monthOf(word), Number(on)) : null
}

const inEnglish = speak(english)

/** `24 December 2026`, or of each year `24 December`. */
export const inWords = (on: Day, how: { yearless?: boolean } = {}): string =>
  how.yearless
    ? `${plain(on).day} ${months[plain(on).month - 1]!.replace(/^./, (letter) => letter.toUpperCase())}`
    : dateWords(inEnglish, on)
