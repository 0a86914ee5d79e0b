import type { Words } from '../../platform/words/words.ts'
import { monthWords } from '../../platform/words/dates.ts'
import type { MonthTold } from './figures.ts'
import { change, fewest, isExact, type Told } from './rules.ts'

const grouped = (count: number): string => count.toLocaleString('en-GB')

/** A count in words: `212`, `fewer than 5`, `37 to 40`; in large figures `1 to 4`. */
export function toldWords(count: Told, look: 'words' | 'short' = 'words'): string {
  if (isExact(count)) return grouped(count.least)
  if (look === 'words' && count.least === 1 && count.most === fewest - 1) return `fewer than ${fewest}`
  return `${grouped(count.least)} to ${grouped(count.most)}`
}

export const hoursWords = (hours: number | null, look: 'words' | 'short' = 'words'): string =>
  hours === null ? (look === 'short' ? '–' : 'too few people to say') : grouped(hours)

/** A middle wait: `2.5 days`; of nobody there is none. */
export function days(count: number | null, people?: Told): string {
  if (people?.most === 0) return 'nobody'
  if (count === null) return 'too few people to say'
  const tenths = count.toFixed(1)
  return `${tenths} ${tenths === '1.0' ? 'day' : 'days'}`
}

/** How a whole month stands beside the one before it, a sentence each. */
export function comparison(words: Words, last: MonthTold, before: MonthTold): string[] {
  const month = monthWords(words, before.month, 'alone')
  const beside = (difference: number | null): string => {
    if (difference === null) return `; in one of the two months it is too few to compare with ${month}.`
    if (difference === 0) return `, as many as in ${month}.`
    return `, ${grouped(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than in ${month}.`
  }
  const counted = (said: string, now: Told, then: Told): string =>
    `${said}: ${toldWords(now)}${beside(change(now, then))}`
  const hoursChange = last.hours === null || before.hours === null ? null : last.hours - before.hours
  return [
    counted('People who signed up', last.askers, before.askers),
    counted('People with a place', last.places, before.places),
    counted('Of them came', last.kept, before.kept),
    counted('Did not come', last.missed, before.missed),
    `Hours given: ${hoursWords(last.hours)}${beside(hoursChange)}`,
    waited('From asking to an answer', last.daysToAnswer, before.daysToAnswer, month),
    waited('From first asking to first coming', last.daysToFirstTime, before.daysToFirstTime, month),
  ]
}

function waited(what: string, now: number | null, before: number | null, month: string): string {
  if (now === null) return `${what}: too few people to say.`
  const then = before === null ? '' : `; in ${month}, ${days(before)}`
  return `${what}, for the middle one: ${days(now)}${then}.`
}
