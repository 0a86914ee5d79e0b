import type { Day } from '../clock.ts'
import type { Point } from '../places/distance.ts'

/** The sun's middle this far below the horizon: its upper edge touches it, refraction counted in. */
const sunsetDegrees = 0.833

/** Three small stars; the usual angle for the end of Shabbat, and Hebcal's own. */
export const nightfallDegrees = 8.5

const minute = 60_000
const rad = Math.PI / 180
const sine = (degrees: number): number => Math.sin(degrees * rad)
const cosine = (degrees: number): number => Math.cos(degrees * rad)
const tangent = (degrees: number): number => Math.tan(degrees * rad)

/**
 * Where the sun stands: its declination in degrees, and how far sundials are ahead of clocks, in minutes.
 * The formulas of NOAA's solar calculator, after Meeus, Astronomical Algorithms, chapter 25.
 */
function sunAt(epochMilliseconds: number): { declination: number; equationOfTime: number } {
  const t = (epochMilliseconds / 86_400_000 - 10_957.5) / 36_525
  const longitude = 280.46646 + t * (36_000.76983 + t * 0.0003032)
  const anomaly = 357.52911 + t * (35_999.05029 - t * 0.0001537)
  const eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267)
  const centre =
    sine(anomaly) * (1.914602 - t * (0.004817 + t * 0.000014)) +
    sine(2 * anomaly) * (0.019993 - t * 0.000101) +
    sine(3 * anomaly) * 0.000289
  const node = 125.04 - 1934.136 * t
  const apparent = longitude + centre - 0.00569 - 0.00478 * sine(node)
  const obliquity = 23.439291 - t * (0.0130042 + t * 0.00000016) + 0.00256 * cosine(node)
  const y = tangent(obliquity / 2) ** 2
  const equation =
    y * sine(2 * longitude) -
    2 * eccentricity * sine(anomaly) +
    4 * eccentricity * y * sine(anomaly) * cosine(2 * longitude) -
    0.5 * y * y * sine(4 * longitude) -
    1.25 * eccentricity * eccentricity * sine(2 * anomaly)
  return {
    declination: Math.asin(sine(obliquity) * sine(apparent)) / rad,
    equationOfTime: (4 * equation) / rad,
  }
}

const noonOf = (utcMidnight: number, lon: number, equationOfTime: number): number =>
  utcMidnight + (720 - 4 * lon - equationOfTime) * minute

/**
 * The moment on this day, evening or morning, when the middle of the sun is so many degrees below the horizon.
 *
 * In the light nights of the far north it may never get there; then the moment it is lowest, the middle of the
 * night, which is where the true moments run to. Within half a minute for British latitudes; hills and the
 * observer's height are left out, as published times do.
 */
export function sunBelow(
  on: Day,
  { lat, lon }: Point,
  degrees: number,
  side: 'evening' | 'morning' = 'evening',
): Temporal.Instant {
  const utcMidnight = Temporal.Instant.from(`${on}T00:00Z`).epochMilliseconds
  const way = side === 'evening' ? 1 : -1
  let moment = noonOf(utcMidnight, lon, sunAt(utcMidnight + 720 * minute).equationOfTime)
  // The sun moves on while it sets: each turn uses where it stands at the moment found before.
  for (let turn = 0; turn < 6; turn++) {
    const { declination, equationOfTime } = sunAt(moment)
    const noon = noonOf(utcMidnight, lon, equationOfTime)
    const hourAngle =
      -sine(degrees) / (cosine(lat) * cosine(declination)) - tangent(lat) * tangent(declination)
    moment = noon + way * 4 * (Math.acos(Math.min(1, Math.max(-1, hourAngle))) / rad) * minute
  }
  return Temporal.Instant.fromEpochMilliseconds(Math.round(moment))
}

/** The moment the upper edge of the sun goes below a level horizon. */
export const sunset = (on: Day, place: Point): Temporal.Instant => sunBelow(on, place, sunsetDegrees)
