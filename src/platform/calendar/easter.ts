import type { Day } from '../clock.ts'
import { dayOf } from '../clock.ts'

/** Western Easter Sunday of a year: the Gregorian computus (Meeus, Jones and Butcher). */
export function westernEaster(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }))
}

/** Orthodox Easter Sunday of a year, as a Gregorian day: Meeus's Julian computus. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const f = d + e + 114
  const julian = Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
  return dayOf(julian.add({ days: daysBehind(year) }))
}

/** How many days the Julian calendar is behind in spring of this year: 13 from 1900 to 2099. */
const daysBehind = (year: number): number => Math.floor(year / 100) - Math.floor(year / 400) - 2
