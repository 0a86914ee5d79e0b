import type { Day } from '../clock.ts'
import { momentAt, plusDays } from '../clock.ts'

/** When a shift starts and ends on the clock on the wall, `16:00` to `20:00`. An earlier end is on the next day. */
export interface WallTimes {
  readonly starts: string
  readonly ends: string
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes from start to end by the clock on the wall, as on a day without a clock change. */
export function wallMinutes({ starts, ends }: WallTimes): number {
  const minutes = minutesOf(ends) - minutesOf(starts)
  return minutes > 0 ? minutes : minutes + 24 * 60
}

/**
 * The moments at which a shift on this day starts and ends, so that it always says the same on the wall:
 * 22:00 to 06:00 lasts seven hours in the night the clocks go forward and nine when they go back.
 *
 * A time in the hour that is skipped in spring (01:30) is an hour later, 02:30. A time in the hour that comes
 * twice in autumn is its first coming. Where that would leave a shift no length, it keeps its usual one.
 */
export function momentsOf(
  on: Day,
  times: WallTimes,
): { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant } {
  const startsAt = momentAt(on, times.starts)
  const nextDay = minutesOf(times.ends) <= minutesOf(times.starts)
  const endsAt = momentAt(nextDay ? plusDays(on, 1) : on, times.ends)
  if (Temporal.Instant.compare(startsAt, endsAt) < 0) return { startsAt, endsAt }
  return { startsAt, endsAt: startsAt.add({ minutes: wallMinutes(times) }) }
}
