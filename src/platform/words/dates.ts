import { dayAt, homeZone, plain, type Day } from '../clock.ts'
import type { Words } from './words.ts'

/** Days and times as people say them in London, in the reader's language. */

const formats = new Map<string, Intl.DateTimeFormat>()

function format(lang: string, options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(lang, { ...options, timeZone: zone, calendar: 'gregory' })
    formats.set(key, made)
  }
  return made
}

const ofDay = (words: Words, day: Day, options: Intl.DateTimeFormatOptions): string =>
  format(words.lang, options, 'UTC').format(plain(day).toZonedDateTime('UTC').epochMilliseconds)

/** `Tuesday 1 December 2026`, without the year's comma English puts in. */
export const dayWords = (words: Words, day: Day): string =>
  ofDay(words, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(/,/g, '')

/** `Tuesday 1 December`. */
export const dayWordsShort = (words: Words, day: Day): string =>
  ofDay(words, day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(/,/g, '')

/** `Tue 1 Dec`. */
export const dayWordsTight = (words: Words, day: Day): string =>
  ofDay(words, day, { weekday: 'short', day: 'numeric', month: 'short' }).replace(/,/g, '')

/** `1 December 2026`. */
export const dateWords = (words: Words, day: Day): string =>
  ofDay(words, day, { day: 'numeric', month: 'long', year: 'numeric' })

/** `October 2026`; tight, `Oct 2026`; alone, where the year is known, `October`. */
export const monthWords = (words: Words, day: Day, look: 'whole' | 'tight' | 'alone' = 'whole'): string =>
  ofDay(words, day, {
    month: look === 'tight' ? 'short' : 'long',
    ...(look === 'alone' ? {} : { year: 'numeric' }),
  })

/** The parts of a date box: `Tue`, `1`, `Dec`. */
export const dateParts = (words: Words, day: Day): { weekday: string; number: number; month: string } => ({
  weekday: ofDay(words, day, { weekday: 'short' }),
  number: plain(day).day,
  month: ofDay(words, day, { month: 'short' }),
})

/** `4pm`, `4:30pm`; in languages with a 24-hour clock, `16:30`. */
export function timeWords(words: Words, moment: Temporal.Instant, zone: string = homeZone): string {
  const local = moment.toZonedDateTimeISO(zone)
  if (!words.lang.startsWith('en')) {
    return format(words.lang, { hour: '2-digit', minute: '2-digit' }, zone).format(moment.epochMilliseconds)
  }
  const hour = local.hour % 12 === 0 ? 12 : local.hour % 12
  const minute = local.minute === 0 ? '' : `:${String(local.minute).padStart(2, '0')}`
  return `${hour}${minute}${local.hour < 12 ? 'am' : 'pm'}`
}

/** `24 November 2026, 9:41am`. */
export const momentWords = (words: Words, moment: Temporal.Instant, zone: string = homeZone): string =>
  `${dateWords(words, moment.toZonedDateTimeISO(zone).toPlainDate().toString() as Day)}, ${timeWords(words, moment, zone)}`

/** `24 Nov 2026, 9:41am`: for tables, where it must not break in two. */
export const momentWordsTight = (words: Words, moment: Temporal.Instant): string =>
  `${ofDay(words, dayAt(moment), { day: 'numeric', month: 'short', year: 'numeric' })}, ${timeWords(words, moment)}`
