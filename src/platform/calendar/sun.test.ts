import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt, plusDays } from '../clock.ts'
import { sunBelow, sunset } from './sun.ts'

const places = {
  london: { lat: 51.5085, lon: -0.1257 },
  manchester: { lat: 53.4808, lon: -2.2426 },
  glasgow: { lat: 55.8642, lon: -4.2518 },
  belfast: { lat: 54.5973, lon: -5.9301 },
  lerwick: { lat: 60.1545, lon: -1.1494 },
  penzance: { lat: 50.1188, lon: -5.5371 },
}

const secondsApart = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Math.abs(one.epochMilliseconds - other.epochMilliseconds) / 1000

/** Sunset and 8.5° below, from the far fuller model of the library astronomy-engine 2.1.19. */
const known: [keyof typeof places, string, string, string][] = [
  ['london', '2026-01-01', '2026-01-01T16:02:09Z', '2026-01-01T17:00:20Z'],
  ['london', '2026-03-29', '2026-03-29T18:28:39Z', '2026-03-29T19:19:07Z'],
  ['london', '2026-06-21', '2026-06-21T20:21:32Z', '2026-06-21T21:36:25Z'],
  ['london', '2026-09-23', '2026-09-23T17:56:40Z', '2026-09-23T18:46:08Z'],
  ['london', '2026-12-21', '2026-12-21T15:53:22Z', '2026-12-21T16:52:05Z'],
  ['manchester', '2026-03-29', '2026-03-29T18:38:44Z', '2026-03-29T19:31:40Z'],
  ['manchester', '2026-06-21', '2026-06-21T20:41:47Z', '2026-06-21T22:06:23Z'],
  ['glasgow', '2026-01-01', '2026-01-01T15:54:03Z', '2026-01-01T17:01:26Z'],
  ['glasgow', '2026-06-21', '2026-06-21T21:06:25Z', '2026-06-21T22:50:27Z'],
  ['belfast', '2026-06-21', '2026-06-21T21:03:57Z', '2026-06-21T22:36:05Z'],
  ['belfast', '2026-12-21', '2026-12-21T15:59:18Z', '2026-12-21T17:04:20Z'],
  ['lerwick', '2026-01-01', '2026-01-01T15:08:17Z', '2026-01-01T16:29:56Z'],
  ['lerwick', '2026-09-23', '2026-09-23T18:01:31Z', '2026-09-23T19:03:42Z'],
  ['penzance', '2026-06-21', '2026-06-21T20:35:43Z', '2026-06-21T21:45:27Z'],
  ['penzance', '2026-12-21', '2026-12-21T16:21:50Z', '2026-12-21T17:18:13Z'],
]

test('sunset and nightfall are right within half a minute, from Penzance to Lerwick', () => {
  for (const [name, on, sets, night] of known) {
    const place = places[name]
    assert.ok(secondsApart(sunset(day(on), place), Temporal.Instant.from(sets)) < 30, `${name} ${on}`)
    assert.ok(secondsApart(sunBelow(day(on), place, 8.5), Temporal.Instant.from(night)) < 30, `${name} ${on}`)
  }
})

/**
 * How high the sun stands at a moment, by another road: the Astronomical Almanac's low-precision formula,
 * sidereal time and right ascension instead of the equation of time. Good to a hundredth of a degree.
 */
function altitude(moment: Temporal.Instant, { lat, lon }: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const n = moment.epochMilliseconds / 86_400_000 - 10_957.5
  const longitude = 280.46 + 0.9856474 * n
  const anomaly = (357.528 + 0.9856003 * n) * rad
  const ecliptic = (longitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * rad
  const obliquity = (23.439 - 0.0000004 * n) * rad
  const ascension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic))
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic))
  const sidereal = (280.46061837 + 360.98564736629 * n + lon) * rad
  const height =
    Math.sin(lat * rad) * Math.sin(declination) +
    Math.cos(lat * rad) * Math.cos(declination) * Math.cos(sidereal - ascension)
  return Math.asin(height) / rad
}

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((ahead) => plusDays(day('2000-01-01'), ahead))
const anyPlace = fc.record({
  lat: fc.double({ min: 49.8, max: 58, noNaN: true }),
  lon: fc.double({ min: -8, max: 1.8, noNaN: true }),
})

test('at the moment given the sun is as low as asked, by a second formula, all year for a century', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyPlace,
      fc.constantFrom(0.833, 3, 6, 8.5),
      fc.constantFrom('evening', 'morning'),
      (on, place, degrees, side) => {
        const moment = sunBelow(on, place, degrees, side)
        assert.ok(Math.abs(altitude(moment, place) + degrees) < 0.03)
        const noon = momentAt(on, '12:00')
        assert.equal(Temporal.Instant.compare(moment, noon), side === 'evening' ? 1 : -1)
      },
    ),
  )
})

test('where the night stays light, the end is its darkest moment', () => {
  const moment = sunBelow(day('2026-06-21'), places.lerwick, 8.5)
  const here = altitude(moment, places.lerwick)
  for (const minutes of [-20, 20]) assert.ok(altitude(moment.add({ minutes }), places.lerwick) > here)
  assert.ok(secondsApart(moment, Temporal.Instant.from('2026-06-22T00:06:30Z')) < 60)
})

test('into the light nights the moment moves without a jump', () => {
  const nights = Array.from({ length: 120 }, (_, ahead) => plusDays(day('2026-04-20'), ahead))
  const minutes = nights.map((on) =>
    momentAt(on, '12:00')
      .until(sunBelow(on, places.lerwick, 8.5))
      .total('minutes'),
  )
  const jumps = minutes.slice(1).map((each, index) => Math.abs(each - minutes[index]!))
  assert.ok(Math.max(...jumps) < 45, `${Math.max(...jumps)}`)
})
