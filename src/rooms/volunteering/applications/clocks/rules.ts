import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { answerDeadline, openMilliseconds } from '../../../../platform/calendar/rest.ts'
import { byTime } from '../../../../platform/clock.ts'
import { stages, type Application, type ApplicationMove, type Stage } from '../types.ts'
import type { Limits } from './settings.ts'

const dayLong = 86_400_000

export interface StageAge {
  /** Whole days in this stage in which the clock ran. */
  readonly days: number
  /** `still`: paused, or waiting for a parent or guardian, so the clock stands. */
  readonly colour: 'green' | 'amber' | 'red' | 'still'
  /** When it turns amber, and when red; null while it stands still. */
  readonly amberAt: Temporal.Instant | null
  readonly redAt: Temporal.Instant | null
}

/**
 * How long an application has been in its stage, against the limits: amber once longer than it should take, red once
 * longer than it may. A pause does not count, because its end moves `stageSince` on; days of rest do not, where the
 * customs name them.
 */
export function stageAge(
  { state, stage, stageSince, guardian }: Pick<Application, 'state' | 'stage' | 'stageSince' | 'guardian'>,
  now: Temporal.Instant,
  { limits, customs }: { readonly limits: Limits; readonly customs: readonly RestCustom[] },
): StageAge {
  const days = Math.floor(openMilliseconds(customs, stageSince, now) / dayLong)
  if (state !== 'open' || guardian === 'waiting') return { days, colour: 'still', amberAt: null, redAt: null }
  const amberAt = answerDeadline(customs, stageSince, limits[stage].ideal * 24)
  const redAt = answerDeadline(customs, stageSince, limits[stage].most * 24)
  const colour = byTime(now, redAt) > 0 ? 'red' : byTime(now, amberAt) > 0 ? 'amber' : 'green'
  return { days, colour, amberAt, redAt }
}

/** Below so many people a range says more of one of them than of the next. */
export const fewest = 5

/** How long the middle half took, in whole days; null while fewer than five were there to measure. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly median: number
  readonly people: number
}

/** The value below which this part of all lies, between neighbours by proportion. */
function quantile(inOrder: readonly number[], part: number): number {
  const at = (inOrder.length - 1) * part
  const below = inOrder[Math.floor(at)]!
  const above = inOrder[Math.ceil(at)]!
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * The middle half of waits in days, rounded outwards, so that nobody is promised less than half of those before them
 * had: a quarter were quicker, a quarter slower.
 */
export function middleHalf(days: readonly number[]): Range | null {
  if (days.length < fewest) return null
  const inOrder = days.toSorted((one, other) => one - other)
  return {
    from: Math.floor(quantile(inOrder, 0.25)),
    to: Math.max(1, Math.ceil(quantile(inOrder, 0.75))),
    median: Math.round(quantile(inOrder, 0.5)),
    people: days.length,
  }
}

/** What somebody waited, in days in which the clock ran. */
export interface Waited {
  /** Of each stage they left for a later one, or for clearance. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>
  /** From sending to cleared; null when they were not. */
  readonly whole: number | null
}

const isLater = (one: Stage, other: Stage): boolean => stages.indexOf(one) > stages.indexOf(other)

/**
 * What somebody waited in each stage, worked out from where their application stood. Pauses do not count; nor does a
 * stage somebody was declined or withdrew in, because it did not end. A stage somebody went back to counts together.
 */
export function waitedIn(
  moves: readonly Pick<ApplicationMove, 'state' | 'stage' | 'at'>[],
  customs: readonly RestCustom[],
): Waited {
  const spent: Partial<Record<Stage, number>> = {}
  const left = new Set<Stage>()
  for (const [at, move] of moves.entries()) {
    const next = moves[at + 1]
    if (!next || move.state !== 'open') continue
    const open = openMilliseconds(customs, move.at, next.at) / dayLong
    spent[move.stage] = (spent[move.stage] ?? 0) + open
    if (next.state === 'cleared' || (next.state === 'open' && isLater(next.stage, move.stage)))
      left.add(move.stage)
  }
  const isCleared = moves.at(-1)?.state === 'cleared'
  return {
    stages: Object.fromEntries(stages.flatMap((stage) => (left.has(stage) ? [[stage, spent[stage]!]] : []))),
    whole: isCleared ? Object.values(spent).reduce((sum, one) => sum + one, 0) : null,
  }
}

/** What people may be told of how long it takes: of each stage, and from sending to cleared. */
export interface Waits {
  readonly stages: Readonly<Record<Stage, Range | null>>
  readonly whole: Range | null
}

export function waitsOf(people: readonly Waited[]): Waits {
  const range = (pick: (one: Waited) => number | null | undefined): Range | null =>
    middleHalf(people.map(pick).filter((days) => days !== null && days !== undefined))
  return {
    stages: Object.fromEntries(
      stages.map((stage) => [stage, range((one) => one.stages[stage])]),
    ) as unknown as Waits['stages'],
    whole: range(({ whole }) => whole),
  }
}
