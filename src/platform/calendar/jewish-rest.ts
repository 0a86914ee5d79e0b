import type { Day } from '../clock.ts'
import { momentAt, plain, plusDays } from '../clock.ts'
import type { JewishRest, RestPart } from './customs.ts'
import { yomTov } from './jewish-days.ts'
import { sunBelow, sunset } from './sun.ts'

const saturday = 6
const isShabbat = (on: Day): boolean => plain(on).dayOfWeek === saturday

/** The names a day of rest goes by; none on a working day. */
function namesOf(on: Day, customs: JewishRest): string[] {
  const festival = yomTov(on, customs)
  return [...(customs.shabbat && isShabbat(on) ? ['Shabbat'] : []), ...(festival ? [festival] : [])]
}

/** Rest begins on the whole minute before, and ends on the whole minute after: never too short. */
const minuteBefore = (moment: Temporal.Instant): Temporal.Instant =>
  moment.round({ smallestUnit: 'minute', roundingMode: 'floor' })
const minuteAfter = (moment: Temporal.Instant): Temporal.Instant =>
  moment.round({ smallestUnit: 'minute', roundingMode: 'ceil' })

/** When candles are lit before sunset on this day. */
export const candleLighting = (on: Day, { place, candleMinutes }: JewishRest): Temporal.Instant =>
  minuteBefore(sunset(on, place).subtract({ minutes: candleMinutes }))

/** When it is night on this day: by the sun's depth, or so many minutes after sunset. */
export const nightfall = (
  on: Day,
  { place, nightfallDegrees, nightfallMinutes }: JewishRest,
): Temporal.Instant =>
  minuteAfter(
    nightfallMinutes === null
      ? sunBelow(on, place, nightfallDegrees)
      : sunset(on, place).add({ minutes: nightfallMinutes }),
  )

/**
 * When rest comes in for a day, the evening before it. After a day of rest candles wait for nightfall;
 * before Shabbat they are always lit by daylight. `early` summer Shabbat never follows a day of rest.
 */
function comesIn(on: Day, customs: JewishRest): { from: Temporal.Instant; lights: Temporal.Instant[] } {
  const eve = plusDays(on, -1)
  const eveRests = namesOf(eve, customs).length > 0
  if (eveRests && !isShabbat(on)) {
    const night = nightfall(eve, customs)
    return { from: night, lights: [night] }
  }
  const lighting = candleLighting(eve, customs)
  const early = customs.earlySummerShabbat
  if (early !== null && customs.shabbat && isShabbat(on) && !eveRests) {
    const published = momentAt(eve, early)
    if (Temporal.Instant.compare(published, lighting) < 0) return { from: published, lights: [published] }
  }
  return { from: lighting, lights: [lighting] }
}

/** The reasons to rest on this day's daylight: Shabbat, a festival, or both. */
export function jewishParts(on: Day, customs: JewishRest): RestPart[] {
  const names = namesOf(on, customs)
  if (names.length === 0) return []
  const { from, lights } = comesIn(on, customs)
  const to = nightfall(on, customs)
  return names.map((name): RestPart => ({ from, to, name, kind: 'jewish', lights }))
}
