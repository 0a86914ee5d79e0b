import { restAt } from '../../../platform/calendar/rest.ts'
import { windowsOfRest } from '../../../platform/calendar/windows.ts'
import { day, dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Some moment of a working day, never in rest: a day or two earlier where the day itself is one. */
export function atWork(chance: Chance, on: Day): Temporal.Instant {
  const time = `${two(chance.between(9, 16))}:${two(chance.between(0, 59))}`
  for (let at = on; ; at = plusDays(at, -1)) {
    const moment = momentAt(at, time)
    if (!restAt(rest, moment)) return moment
  }
}

/** The windows of rest as numbers, in order: asked some thousand times. */
const windows: { readonly from: number; readonly to: Temporal.Instant }[] = []

function windowAt(moment: Temporal.Instant): (typeof windows)[number] | undefined {
  const { year } = moment.toZonedDateTimeISO('UTC')
  if (
    windows.length === 0 ||
    moment.epochMilliseconds < windows[0]!.from ||
    moment.epochMilliseconds > windows.at(-1)!.from
  ) {
    const around = { from: day(`${year - 2}-01-01`), to: day(`${year + 2}-12-31`) }
    windows.splice(
      0,
      windows.length,
      ...windowsOfRest(rest, around).map(({ from, to }) => ({ from: from.epochMilliseconds, to })),
    )
  }
  let [low, high] = [0, windows.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (windows[middle]!.from <= moment.epochMilliseconds) low = middle
    else high = middle - 1
  }
  return windows[low]
}

/** The same moment, or some while after rest where it lies in one: nobody here signs up on Shabbat. */
export function notInRest(chance: Chance, moment: Temporal.Instant): Temporal.Instant {
  const window = windowAt(moment)
  const rests =
    window !== undefined &&
    window.from <= moment.epochMilliseconds &&
    moment.epochMilliseconds < window.to.epochMilliseconds
  return rests ? window.to.add({ minutes: chance.between(20, 400) }) : moment
}

/** Nobody signs up in the small hours; they do so in the morning after. */
export function awake(chance: Chance, moment: Temporal.Instant): Temporal.Instant {
  const { hour } = moment.toZonedDateTimeISO('Europe/London')
  if (hour >= 7 && hour < 23) return moment
  const on = hour >= 23 ? plusDays(dayAt(moment), 1) : dayAt(moment)
  return momentAt(on, `${two(chance.between(7, 11))}:${two(chance.between(0, 59))}`)
}
