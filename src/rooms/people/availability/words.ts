import { momentAt, day } from '../../../platform/clock.ts'
import { dateWords, timeWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Words } from '../../../platform/words/words.ts'
import { slotOf, weekdays, type Availability, type Away, type Slot, type WeekPart } from './rules.ts'

export const say = phrases('people.availability', {
  title: 'When you can come',
  lede: 'In an ordinary week, and when you are away. We ask you first for what fits. It is no promise: change it at any time.',
  week: 'Your week',
  times: 'Your times',
  daysAway: 'Days away',
  nothing: 'You have not told us yet.',
  add: 'Add a time',
  addDays: 'On which days?',
  from: 'From',
  to: 'Until',
  addButton: 'Add this time',
  awayTitle: 'Away',
  awayHint: 'We do not ask you for help on these days.',
  firstDay: 'First day away',
  lastDay: 'Last day away',
  addAway: 'Add these days',
  nothingAway: 'No days away are noted.',
  gone: 'Take away',
  errorTitle: 'Please put this right',
  midnight: 'midnight',
  stretch: ask<{ from: string; to: string }>('{from} to {to}'),
  slot: ask<{ weekday: string; from: string; to: string }>('{weekday}, {from} to {to}'),
  about: 'The times of your week, and days away. You told us, or one of us wrote it down for you.',
  kept: ask<{ period: string }>(
    'Days away until {period} after; the rest until you change it, or ask to be forgotten.',
  ),
  away: 'Away',
})

export const weekdayNames = phrases('people.weekdays', {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
})

export const partNames = phrases('people.day-parts', {
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
})

const anyMonday = day('2026-01-05')

/** A time of the day: `6pm`; the last minute's end is midnight. */
const minuteWords = (words: Words, minute: number): string =>
  minute === 1440
    ? words.say(say.midnight)
    : timeWords(
        words,
        momentAt(
          anyMonday,
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
        ),
      )

/** `Tuesday, 6pm to 9pm`. */
export const slotWords = (words: Words, { weekday, from, to }: Slot): string =>
  words.say(say.slot, {
    weekday: words.say(weekdayNames[weekdays[weekday - 1]!]),
    from: minuteWords(words, from),
    to: minuteWords(words, to),
  })

/** `20 December 2026 to 3 January 2027`; a single day by itself. */
export const awayWords = (words: Words, { from, to }: Away): string =>
  from === to
    ? dateWords(words, from)
    : words.say(say.stretch, { from: dateWords(words, from), to: dateWords(words, to) })

/** `Tuesday evening`, as the search of people offers it. */
export function weekPartWords(words: Words, asked: WeekPart): string {
  const [, part] = asked.split('-') as [string, keyof typeof partNames]
  const { weekday } = slotOf(asked)
  return `${words.say(weekdayNames[weekdays[weekday - 1]!])} ${words.say(partNames[part]).toLowerCase()}`
}

/** Everything somebody told us of when they can come, for the copy of what we hold. */
export const availabilityEntries = (words: Words, { slots, away }: Availability) => [
  ...slots.map((slot) => ({ label: words.say(say.week), value: slotWords(words, slot) })),
  ...away.map((one) => ({ label: words.say(say.away), value: awayWords(words, one) })),
]
