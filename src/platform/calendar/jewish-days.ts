import type { Day } from '../clock.ts'
import { dayOf, plain, plusDays } from '../clock.ts'
import type { JewishRest } from './customs.ts'
import { type HebrewDate, dayOfHebrew, hebrewDate } from './hebrew-date.ts'

type Customs = Pick<JewishRest, 'festivals' | 'festivalDays' | 'roshHashanahDays'>
type Festival = JewishRest['festivals'][number]

interface YomTov {
  readonly name: string
  readonly festival: Festival
  /** Kept only where festivals have two days. */
  readonly secondDay?: true
}

/** Days of full rest by Hebrew month and day. */
const yomTovDays: Record<string, YomTov> = {
  'M01-1': { name: 'Rosh Hashanah', festival: 'rosh-hashanah' },
  'M01-2': { name: 'Rosh Hashanah', festival: 'rosh-hashanah', secondDay: true },
  'M01-10': { name: 'Yom Kippur', festival: 'yom-kippur' },
  'M01-15': { name: 'Sukkot', festival: 'sukkot' },
  'M01-16': { name: 'Sukkot', festival: 'sukkot', secondDay: true },
  'M01-22': { name: 'Shemini Atzeret', festival: 'shemini-atzeret' },
  'M01-23': { name: 'Simchat Torah', festival: 'shemini-atzeret', secondDay: true },
  'M07-15': { name: 'Pesach', festival: 'pesach' },
  'M07-16': { name: 'Pesach', festival: 'pesach', secondDay: true },
  'M07-21': { name: 'Pesach', festival: 'pesach' },
  'M07-22': { name: 'Pesach', festival: 'pesach', secondDay: true },
  'M09-6': { name: 'Shavuot', festival: 'shavuot' },
  'M09-7': { name: 'Shavuot', festival: 'shavuot', secondDay: true },
}

/** The festival kept as a day of rest on this day's daylight, or null. */
export function yomTov(on: Day, customs: Customs): string | null {
  const { monthCode, day } = hebrewDate(on)
  const found = yomTovDays[`${monthCode}-${day}`]
  if (!found || !customs.festivals.includes(found.festival)) return null
  const days = found.festival === 'rosh-hashanah' ? customs.roshHashanahDays : customs.festivalDays
  return found.secondDay && days === 'one' ? null : found.name
}

/** A day that is named and does not close the hub: a fast, a half-festival, a minor festival. */
export interface MinorDay {
  readonly name: string
  readonly nature: 'fast' | 'festive' | 'solemn'
  readonly from: Day
  readonly to: Day
  /** It begins the evening before its first day; minor fasts begin at dawn. */
  readonly eveBefore: boolean
}

const saturday = 6
const weekday = (on: Day): number => plain(on).dayOfWeek

/** A fast that falls on Shabbat is kept on another day; Yom Kippur alone stays. */
const movedOffShabbat = (on: Day, by: number): Day => (weekday(on) === saturday ? plusDays(on, by) : on)

/** In leap years Purim and its fast belong to the second Adar. */
const one = (name: string, on: Day, nature: MinorDay['nature'], eveBefore: boolean): MinorDay => ({
  name,
  nature,
  from: on,
  to: on,
  eveBefore,
})

/** The fasts of a Hebrew year, on the days they are kept; Yom Kippur is a day of rest, not listed here. */
export function fasts(year: number): MinorDay[] {
  return [
    one('Tzom Gedaliah', movedOffShabbat(dayOfHebrew(year, 'M01', 3), 1), 'fast', false),
    one('Asarah B’Tevet', dayOfHebrew(year, 'M04', 10), 'fast', false),
    // The day before Purim is not moved forward: Friday is no day to fast, so it goes back to Thursday.
    one('Ta’anit Esther', movedOffShabbat(dayOfHebrew(year, 'M06', 13), -2), 'fast', false),
    one('Shivah Asar B’Tammuz', movedOffShabbat(dayOfHebrew(year, 'M10', 17), 1), 'fast', false),
    one('Tisha B’Av', movedOffShabbat(dayOfHebrew(year, 'M11', 9), 1), 'fast', true),
  ]
}

/** Days of a Hebrew year that are named and not blocked, in order. */
export function minorDays(year: number, { festivalDays }: Pick<Customs, 'festivalDays'>): MinorDay[] {
  const festive = (name: string, from: Day, to: Day = from): MinorDay => ({
    name,
    nature: 'festive',
    from,
    to,
    eveBefore: true,
  })
  const firstHalfDay = festivalDays === 'two' ? 17 : 16
  const chanukah = dayOfHebrew(year, 'M03', 25)
  return [
    festive('Chol HaMoed Sukkot', dayOfHebrew(year, 'M01', firstHalfDay), dayOfHebrew(year, 'M01', 21)),
    festive('Chanukah', chanukah, plusDays(chanukah, 7)),
    festive('Tu BiShvat', dayOfHebrew(year, 'M05', 15)),
    festive('Purim', dayOfHebrew(year, 'M06', 14)),
    festive('Chol HaMoed Pesach', dayOfHebrew(year, 'M07', firstHalfDay), dayOfHebrew(year, 'M07', 20)),
    one('Yom HaShoah', yomHaShoah(year), 'solemn', true),
    festive('Lag BaOmer', dayOfHebrew(year, 'M08', 18)),
  ]
}

/** 27 Nisan; a Friday moves back to Thursday and a Sunday on to Monday, clear of Shabbat. */
function yomHaShoah(year: number): Day {
  const on = dayOfHebrew(year, 'M07', 27)
  const away: Record<number, number> = { 5: -1, 7: 1 }
  return plusDays(on, away[weekday(on)] ?? 0)
}

/** Which Chanukah candle is lit on this day's evening, 1 to 8, or null. */
export function chanukahCandle(on: Day): number | null {
  const tomorrow: HebrewDate = hebrewDate(plusDays(on, 1))
  const first = dayOfHebrew(tomorrow.year, 'M03', 25)
  const candle = plain(first).until(plain(plusDays(on, 1))).days + 1
  return candle >= 1 && candle <= 8 ? candle : null
}

/** The Hebrew years that touch these days. */
export function hebrewYears(from: Day, to: Day): number[] {
  const first = hebrewDate(from).year
  const last = hebrewDate(dayOf(plain(to).add({ days: 1 }))).year
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
