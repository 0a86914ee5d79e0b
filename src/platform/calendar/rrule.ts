import type { Day } from '../clock.ts'
import { momentAt } from '../clock.ts'
import type { Pattern, Series, Weekday } from './recurrence.ts'

const weekdays: Record<Weekday, string> = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' }

/** `UNTIL` is a moment in UTC where the start has a time zone (RFC 5545, 3.3.10). */
const until = (to: Day, starts: string): string =>
  momentAt(to, starts).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

function rule(pattern: Exclude<Pattern, { kind: 'dates' }>): string {
  if (pattern.kind === 'weekly') {
    const days = pattern.weekdays.toSorted((one, other) => one - other).map((weekday) => weekdays[weekday])
    return `FREQ=WEEKLY;INTERVAL=${pattern.every};WKST=MO;BYDAY=${days.join()}`
  }
  const days = pattern.on.map(({ nth, weekday }) => `${nth === 'last' ? -1 : nth}${weekdays[weekday]}`)
  return `FREQ=MONTHLY;INTERVAL=${pattern.every};BYDAY=${days.join()}`
}

/**
 * The regular part of a series as an iCalendar recurrence rule (RFC 5545), without its exceptions; null for
 * chosen dates. It goes with an event that starts on the first day the pattern gives, in the zone Europe/London.
 */
export function recurrenceRule(series: Pick<Series, 'pattern' | 'to' | 'starts'>): string | null {
  if (series.pattern.kind === 'dates') return null
  const end = series.to === null ? '' : `;UNTIL=${until(series.to, series.starts)}`
  return `${rule(series.pattern)}${end}`
}
