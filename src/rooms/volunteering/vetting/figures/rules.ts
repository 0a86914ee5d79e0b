import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { dayAt, type Day } from '../../../../platform/clock.ts'
import type { Course } from '../../applications/clocks/store.ts'
import { fewest, middleHalf, waitedIn } from '../../applications/clocks/rules.ts'
import type { Limits } from '../../applications/clocks/settings.ts'
import { stages, type Stage } from '../../applications/types.ts'

/** The first day of the month of a moment, in London. */
export const monthOf = (at: Temporal.Instant): Day => `${dayAt(at).slice(0, 7)}-01` as Day

/** That somebody left a stage for a later one or for clearance, when, and how many days it took. */
export interface Left {
  readonly roleId: string
  readonly stage: Stage
  readonly at: Temporal.Instant
  readonly month: Day
  readonly days: number
}

/** Every stage people left for good, in the month in which they did. */
export const leftIn = (courses: readonly Course[], customs: readonly RestCustom[]): Left[] =>
  courses.flatMap(({ roleId, moves }) => {
    const waited = waitedIn(moves, customs).stages
    return stages.flatMap((stage) => {
      const days = waited[stage]
      const last = moves.findLastIndex((move) => move.state === 'open' && move.stage === stage)
      const next = moves[last + 1]
      return days === undefined || !next
        ? []
        : [{ roleId, stage, at: next.at, month: monthOf(next.at), days }]
    })
  })

/**
 * How long it took. One to four people are told as fewer than five and nothing else is, so that no figure says how long
 * one of them waited; no sum stands beside, from which a hidden one could be worked out.
 */
export interface Told {
  /** Null: fewer than five. */
  readonly count: number | null
  readonly median: number | null
  /** In hundredths: within what we aim at, and within the most. */
  readonly ideal: number | null
  readonly most: number | null
}

export const nobody: Told = { count: 0, median: null, ideal: null, most: null }

export function toldOf(left: readonly Left[], { ideal, most }: Limits[Stage]): Told {
  if (left.length === 0) return nobody
  if (left.length < fewest) return { ...nobody, count: null }
  const days = left.map((one) => one.days)
  const share = (limit: number): number =>
    Math.round((100 * days.filter((each) => each <= limit).length) / days.length)
  return { count: days.length, median: middleHalf(days)!.median, ideal: share(ideal), most: share(most) }
}

/** One row of figures: a role or a month, with each stage. */
export interface FigureRow<Key> {
  readonly key: Key
  readonly stages: Readonly<Record<Stage, Told>>
}

/** The figures of each key there is, in the order given. */
export const rowsBy = <Key extends string>(
  left: readonly Left[],
  keys: readonly Key[],
  keyOf: (one: Left) => string,
  limits: Limits,
): FigureRow<Key>[] => {
  const grouped = Map.groupBy(left, (one) => `${keyOf(one)} ${one.stage}`)
  return keys.map((key) => ({
    key,
    stages: Object.fromEntries(
      stages.map((stage) => [stage, toldOf(grouped.get(`${key} ${stage}`) ?? [], limits[stage])]),
    ) as unknown as FigureRow<Key>['stages'],
  }))
}
