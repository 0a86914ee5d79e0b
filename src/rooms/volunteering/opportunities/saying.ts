import { wallTime } from '../../../platform/calendar/customs.ts'
import { day, momentAt, type Day } from '../../../platform/clock.ts'
import { dayWords, dayWordsTight, timeWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'

/** Days and times as they were typed, in words; what is none yet stays as typed. */

const someDay = day('2026-01-05')

/** A time on the wall as people say it: `18:30` is `6:30pm`. */
export const wallWords = (words: Words, typed: string): string =>
  wallTime.safeParse(typed).success ? timeWords(words, momentAt(someDay, typed)) : typed

function said(typed: string, say: (on: Day) => string): string {
  try {
    return say(day(typed))
  } catch {
    return typed
  }
}

/** `Tue 29 Dec`. */
export const typedDayTight = (words: Words, typed: string): string =>
  said(typed, (on) => dayWordsTight(words, on))

/** `Tuesday 29 December 2026`. */
export const typedDay = (words: Words, typed: string): string => said(typed, (on) => dayWords(words, on))
