import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { answerDeadline, openMilliseconds, restAt } from '../../../../platform/calendar/rest.ts'
import { byTime } from '../../../../platform/clock.ts'
import type { Limits } from '../../applications/clocks/settings.ts'
import { stages, type Stage } from '../../applications/types.ts'
import type { Threshold, Thresholds } from './rules.ts'

/**
 * The latest moment at which somebody entered their stage who is over so many days by now, with the clock standing still
 * while the charity rests: `stageAge` from the other end, so that the database can say it of thousands at once.
 */
export function overSince(
  customs: readonly RestCustom[],
  now: Temporal.Instant,
  days: number,
): Temporal.Instant {
  const limit = days * 86_400_000
  let at = now.subtract({ milliseconds: limit })
  for (;;) {
    const rested = now.epochMilliseconds - at.epochMilliseconds - openMilliseconds(customs, at, now)
    const earlier = now.subtract({ milliseconds: limit + rested })
    if (byTime(earlier, at) >= 0) break
    at = earlier
  }
  if (byTime(answerDeadline(customs, at, days * 24), now) < 0) return at
  const began = restAt(customs, at.subtract({ milliseconds: 1 }))?.from ?? at
  return began.subtract({ microseconds: 1 })
}

/** Of every stage, since when somebody in it is over what we aim at, and over the most. */
export function thresholdsAt(
  now: Temporal.Instant,
  { limits, customs }: { readonly limits: Limits; readonly customs: readonly RestCustom[] },
): Thresholds {
  const of = (stage: Stage): Threshold => ({
    amber: overSince(customs, now, limits[stage].ideal),
    red: overSince(customs, now, limits[stage].most),
  })
  return Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as unknown as Thresholds
}
