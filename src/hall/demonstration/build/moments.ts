import { afterRest, restAt } from '../../../platform/calendar/rest.ts'
import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Some moment of a working day, never in rest: a day or two earlier where the day itself is one. */
export function atWork(chance: Chance, on: Day): Temporal.Instant {
  const time = `${two(chance.between(9, 16))}:${two(chance.between(0, 59))}`
  for (let day = on; ; day = plusDays(day, -1)) {
    const moment = momentAt(day, time)
    if (!restAt(rest, moment)) return moment
  }
}

/** The same moment, or some while after rest where it lies in one: nobody here signs up on Shabbat. */
export function notInRest(chance: Chance, moment: Temporal.Instant): Temporal.Instant {
  const free = afterRest(rest, moment)
  return free.equals(moment) ? moment : free.add({ minutes: chance.between(20, 400) })
}

/** Nobody signs up in the small hours; they do so in the morning after. */
export function awake(chance: Chance, moment: Temporal.Instant): Temporal.Instant {
  const { hour } = moment.toZonedDateTimeISO('Europe/London')
  if (hour >= 7 && hour < 23) return moment
  const on = hour >= 23 ? plusDays(dayAt(moment), 1) : dayAt(moment)
  return momentAt(on, `${two(chance.between(7, 11))}:${two(chance.between(0, 59))}`)
}
