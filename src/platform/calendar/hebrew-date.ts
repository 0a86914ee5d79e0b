import type { Day } from '../clock.ts'
import { dayAt, dayOf, plain, plusDays } from '../clock.ts'
import type { Point } from '../places/distance.ts'
import { nightfallDegrees, sunBelow } from './sun.ts'

/** A day of the Hebrew calendar. In leap years `M05L` is Adar I and `M06` Adar II. */
export interface HebrewDate {
  readonly day: number
  /** Months are counted from Tishri, `M01`, to Elul, `M12`. */
  readonly monthCode: string
  readonly monthName: string
  readonly year: number
}

/** English and Hebrew name of each month; Adar of a leap year is named apart. */
const months: Record<string, readonly [string, string]> = {
  M01: ['Tishri', 'תשרי'],
  M02: ['Cheshvan', 'חשון'],
  M03: ['Kislev', 'כסלו'],
  M04: ['Tevet', 'טבת'],
  M05: ['Shevat', 'שבט'],
  M05L: ['Adar I', 'אדר א׳'],
  M06: ['Adar', 'אדר'],
  M07: ['Nisan', 'ניסן'],
  M08: ['Iyar', 'אייר'],
  M09: ['Sivan', 'סיון'],
  M10: ['Tammuz', 'תמוז'],
  M11: ['Av', 'אב'],
  M12: ['Elul', 'אלול'],
}
const secondAdar = ['Adar II', 'אדר ב׳'] as const

const namesOf = (monthCode: string, leap: boolean): readonly [string, string] => {
  const names = monthCode === 'M06' && leap ? secondAdar : months[monthCode]
  if (!names) throw new RangeError(`Not a Hebrew month: ${monthCode}`)
  return names
}

/** Leap years have thirteen months: seven in every nineteen. */
export const isHebrewLeapYear = (year: number): boolean => (7 * year + 1) % 19 < 7

/** The Hebrew date of a civil day, as it stands in its daylight. */
export function hebrewDate(on: Day): HebrewDate {
  const { day, monthCode, year, inLeapYear } = plain(on).withCalendar('hebrew')
  return { day, monthCode, monthName: namesOf(monthCode, inLeapYear)[0], year }
}

/**
 * The Hebrew date at a moment: after nightfall it is already the next one.
 * Between sunset and nightfall, when it is in doubt, still the day before.
 */
export function hebrewDateAt(moment: Temporal.Instant, place: Point, degrees = nightfallDegrees): HebrewDate {
  const hasFallen = (on: Day): boolean => Temporal.Instant.compare(moment, sunBelow(on, place, degrees)) >= 0
  const on = dayAt(moment)
  // In Shetland's midsummer night falls after midnight, so the evening before is asked as well.
  if (!hasFallen(plusDays(on, -1))) return hebrewDate(plusDays(on, -1))
  return hebrewDate(hasFallen(on) ? plusDays(on, 1) : on)
}

/** The civil day in whose daylight this Hebrew date stands. */
export const dayOfHebrew = (year: number, monthCode: string, day: number): Day =>
  dayOf(Temporal.PlainDate.from({ calendar: 'hebrew', year, monthCode, day }, { overflow: 'reject' }))

/** As English prints it: `25 Kislev 5787`. */
export const inEnglish = ({ day, monthName, year }: HebrewDate): string => `${day} ${monthName} ${year}`

/** In Hebrew letters: `כ״ה בכסלו תשפ״ז`. */
export function inHebrew({ day, monthCode, year }: HebrewDate): string {
  const [, month] = namesOf(monthCode, isHebrewLeapYear(year))
  return `${hebrewNumeral(day)} ב${month} ${hebrewNumeral(year)}`
}

const letters: readonly (readonly [number, string])[] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
]

/**
 * A number in Hebrew letters: geresh after one letter, gershayim before the last of several.
 * Years leave their thousands out, as is usual; a full thousand prints them alone.
 */
export function hebrewNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999)
    throw new RangeError(`No Hebrew numeral: ${number}`)
  let left = number % 1000 || number / 1000
  let word = ''
  for (const [worth, letter] of letters) {
    while (left >= worth) {
      word += letter
      left -= worth
    }
  }
  // Fifteen and sixteen are nine and six, nine and seven: ten and five would begin to spell the Name.
  word = word.replace(/יה$/, 'טו').replace(/יו$/, 'טז')
  return word.length === 1 ? `${word}׳` : `${word.slice(0, -1)}״${word.slice(-1)}`
}
