import { dayAt, homeZone, plusDays, systemClock, type Day } from '../../src/platform/clock.ts'
import type { Ashgrove } from './ashgrove.ts'

/** An hour that begins within the next few, on one day in London: its list is open already. */
export function soon(now: Temporal.Instant = systemClock.now()): { day: Day; starts: string; ends: string } {
  const { hour } = now.toZonedDateTimeISO(homeZone)
  const clock = (hours: number): string => `${String(hours).padStart(2, '0')}:00`
  if (hour < 21) return { day: dayAt(now), starts: clock(hour + 2), ends: clock(hour + 3) }
  return { day: plusDays(dayAt(now), 1), starts: clock(1), ends: clock(2) }
}

/** Lets a gathering be over: it began so many hours earlier, and what is done every few minutes is done now. */
export async function hoursPass({ root }: Ashgrove, title: string, hours: number): Promise<void> {
  await root.db.rows(
    `update gatherings.gathering set starts_at = starts_at - make_interval(hours => $2), ends_at = ends_at - make_interval(hours => $2)
     where title = $1`,
    [title, hours],
  )
  await root.db.rows(
    `update jobs.schedule set last_due = last_due - interval '1 hour' where name = 'gatherings.look-ahead'`,
  )
}
