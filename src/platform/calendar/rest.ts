import { byTime, dayAt, plain } from '../clock.ts'
import type { RestCustom } from './customs.ts'
import { type RestWindow, windowsBeginningIn } from './windows.ts'

const yearAt = (moment: Temporal.Instant): number => plain(dayAt(moment)).year

/** The window of rest a moment lies in, or null. At its very end it rests no more. */
export function restAt(customs: readonly RestCustom[], moment: Temporal.Instant): RestWindow | null {
  const year = yearAt(moment)
  for (const each of [year, year - 1]) {
    const begun = windowsBeginningIn(customs, each).findLast((window) => byTime(window.from, moment) <= 0)
    if (begun) return byTime(moment, begun.to) < 0 ? begun : null
  }
  return null
}

/** The first window of rest that begins after a moment, within two years; null when nothing rests. */
export function nextRest(customs: readonly RestCustom[], moment: Temporal.Instant): RestWindow | null {
  const year = yearAt(moment)
  for (const each of [year, year + 1, year + 2]) {
    const next = windowsBeginningIn(customs, each).find((window) => byTime(window.from, moment) > 0)
    if (next) return next
  }
  return null
}

/** The first moment, this one or later, at which nothing rests: where a reminder goes. */
export function afterRest(customs: readonly RestCustom[], moment: Temporal.Instant): Temporal.Instant {
  return restAt(customs, moment)?.to ?? moment
}

/** Milliseconds between two moments in which nothing rests. */
export function openMilliseconds(
  customs: readonly RestCustom[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): number {
  let open = 0
  let at = afterRest(customs, from)
  while (byTime(at, to) < 0) {
    const rest = nextRest(customs, at)
    const until = rest && byTime(rest.from, to) < 0 ? rest.from : to
    open += until.epochMilliseconds - at.epochMilliseconds
    if (!rest) break
    at = rest.to
  }
  return open
}

/**
 * When an answer is due that may take so many hours: the clock stops during rest and goes on after it.
 * Asked during rest, it starts when rest ends. It may fall on the very moment rest begins, never within it.
 */
export function answerDeadline(
  customs: readonly RestCustom[],
  from: Temporal.Instant,
  hours: number,
): Temporal.Instant {
  let left = Math.round(hours * 3_600_000)
  if (!(left >= 0)) throw new RangeError(`Not a number of hours: ${hours}`)
  for (let at = afterRest(customs, from); ;) {
    const rest = nextRest(customs, at)
    const open = rest ? rest.from.epochMilliseconds - at.epochMilliseconds : Infinity
    if (!rest || left <= open) return at.add({ milliseconds: left })
    left -= open
    at = rest.to
  }
}
