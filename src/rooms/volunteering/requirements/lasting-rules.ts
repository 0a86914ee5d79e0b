import { dayOf, plain, type Day } from '../../../platform/clock.ts'

type Unit = 'days' | 'months'

/** The same few sums come up for thousands of people. */
const sums: Record<Unit, Map<number, Map<Day, Day>>> = { days: new Map(), months: new Map() }
const mostOfOne = 20_000

function after(on: Day, count: number, unit: Unit): Day {
  let known = sums[unit].get(count)
  if (known === undefined || known.size > mostOfOne) sums[unit].set(count, (known = new Map<Day, Day>()))
  let sum = known.get(on)
  if (sum === undefined) known.set(on, (sum = dayOf(plain(on).add({ [unit]: count }))))
  return sum
}

export const daysAfter = (on: Day, days: number): Day => after(on, days, 'days')

/** The first day after so many months; null months never end. On the day itself it has lapsed already. */
export const monthsAfter = (on: Day, months: number | null): Day | null =>
  months === null ? null : after(on, months, 'months')
