import type { Html } from '../../../../look/html.ts'
import { month, type MonthDay } from '../../../../look/parts/calendar.ts'
import { plain, plusDays, type Day } from '../../../../platform/clock.ts'
import { dayWords, dayWordsTight } from '../../../../platform/words/dates.ts'
import { ask, phrases, type Phrase, type Said, type Words } from '../../../../platform/words/words.ts'
import type { Together, Warning } from './rules.ts'

const say = phrases('check-days', {
  fourthDay: ask<{ count: number; from: string; to: string; days: string }>(
    'This would be day {count} in 30, from {from} to {to}: {days}. From the fourth day the law counts it as regulated activity, and the check that was decided for it is not enough. Choose another day, have somebody there who watches, or decide and check again first.',
  ),
  overnight: ask<{ day: string }>(
    'This lies between 2am and 6am ({day}). Then the law counts it as regulated activity, and the check that was decided for it is not enough. Decide and check again first.',
  ),
})

/** The same to whoever asked for the day by themselves. */
export const notBookedWords: Record<Warning['why'], Phrase> = phrases('check-days-own', {
  'fourth-day':
    'With this you would help on four days within 30. From the fourth day on the law asks for another check than the one we chose for this, so it is not booked yet. Choose a date further away, or write or ring us: we will gladly look at it with you.',
  overnight:
    'This lies between 2am and 6am. For that the law asks for another check than the one we chose for this, so it is not booked yet. Choose another date, or write or ring us: we will gladly look at it with you.',
})

/** What to know before somebody is given one more day. */
export function warningWords(words: Words, warning: Warning): Said {
  if (warning.why === 'overnight') return words.say(say.overnight, { day: dayWords(words, warning.on) })
  const { window, days } = warning
  return words.say(say.fourthDay, {
    count: days.length,
    from: dayWordsTight(words, window.from),
    to: dayWordsTight(words, window.to),
    days: days.map((on) => dayWordsTight(words, on)).join('; '),
  })
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const places = ['1st', '2nd', '3rd'] as const

/** The days of one window as squares, from the Monday before it to the Sunday after it. */
export function daysMonth(words: Words, { window, days }: Together): Html {
  const monday = plusDays(window.from, 1 - plain(window.from).dayOfWeek)
  const last = plusDays(window.to, 7 - plain(window.to).dayOfWeek)
  const squares: MonthDay[] = []
  for (let on = monday; on <= last; on = plusDays(on, 1)) squares.push(squareOf(on, { window, days }))
  return month(
    `${dayWordsTight(words, window.from)} to ${dayWordsTight(words, window.to)}, days together`,
    weekdays,
    squares,
  )
}

function squareOf(on: Day, { window, days }: Together): MonthDay {
  const day = plain(on).day
  const nth = days.indexOf(on)
  if (nth >= 0) return { day, state: nth < 3 ? 'hit' : 'over', words: places[nth] ?? `${nth + 1}th` }
  return on >= window.from && on <= window.to ? { day, state: 'in' } : { day }
}
