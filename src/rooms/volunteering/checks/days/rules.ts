import { daysBetween, dayAt, momentAt, plusDays, type Day, type Period } from '../../../../platform/clock.ts'
import { daysThatCount } from '../rules.ts'

/** One time together that counts: nobody watched, or it is of a kind that counts although somebody did. */
export interface Session {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** Why what is about to be booked would change the level of the check. */
export type Warning =
  | { readonly why: 'fourth-day'; readonly window: Period; readonly days: readonly Day[] }
  | { readonly why: 'overnight'; readonly on: Day }

/** Both ends included: a period of 30 days that begins on a day ends 29 days after it. */
export const windowDays = 30

/** The London days a session touches; one that ends at midnight does not touch the day that begins then. */
export function daysOf({ startsAt, endsAt }: Session): Day[] {
  const first = dayAt(startsAt)
  const last = dayAt(endsAt.subtract({ nanoseconds: 1 }))
  return Array.from({ length: Math.max(0, daysBetween(first, last)) + 1 }, (_, at) => plusDays(first, at))
}

/** Whether any of it lies between 2am and 6am, on the London clock. */
export const isOvernight = ({ startsAt, endsAt }: Session): boolean =>
  daysOf({ startsAt, endsAt }).some(
    (on) =>
      Temporal.Instant.compare(startsAt, momentAt(on, '06:00')) < 0 &&
      Temporal.Instant.compare(endsAt, momentAt(on, '02:00')) > 0,
  )

/** Days together within one window of 30 days. */
export interface Together {
  readonly window: Period
  readonly days: readonly Day[]
}

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].toSorted()

const windowFrom = (sorted: readonly Day[], from: Day): Together => {
  const window = { from, to: plusDays(from, windowDays - 1) }
  return { window, days: sorted.filter((on) => on >= window.from && on <= window.to) }
}

const fullest = (windows: readonly Together[]): Together | null =>
  windows.reduce<Together | null>(
    (most, one) => (most === null || one.days.length > most.days.length ? one : most),
    null,
  )

/** The first window of 30 days with the most different days of these; a fullest one always begins on one of them. */
export function mostInAny30(days: readonly Day[]): Together | null {
  const sorted = inOrder(days)
  return fullest(sorted.map((from) => windowFrom(sorted, from)))
}

/** The same among the windows that hold one given day. */
function mostAround(days: readonly Day[], on: Day): Together | null {
  const sorted = inOrder(days)
  const near = sorted.filter((from) => from <= on && daysBetween(from, on) < windowDays)
  return fullest(near.map((from) => windowFrom(sorted, from)))
}

/**
 * What one more session would do, before it is booked: it lies between 2am and 6am, or one of its days is among four
 * in some 30. A day that is booked already adds none.
 *
 * Meeting every two weeks is three days in any 30 at most, so it takes a trip besides to reach a fourth.
 * Safeguarding Vulnerable Groups Act 2006, schedule 4, paragraph 10.
 */
export function beforeBooking(already: readonly Session[], next: Session): Warning | null {
  if (isOvernight(next)) return { why: 'overnight', on: daysOf(next)[0]! }
  const booked = already.flatMap(daysOf)
  const added = daysOf(next).filter((on) => !booked.includes(on))
  const reached = fullest(
    added.flatMap((on) => {
      const around = mostAround([...booked, ...added], on)
      return around ? [around] : []
    }),
  )
  return reached && reached.days.length >= daysThatCount ? { why: 'fourth-day', ...reached } : null
}
