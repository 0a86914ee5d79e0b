import type { RestCustom } from '../../../../platform/calendar/customs.ts'
import { dayAt, type Day } from '../../../../platform/clock.ts'
import type { Course } from '../../applications/clocks/store.ts'
import { fewest, middleHalf, waitedIn } from '../../applications/clocks/rules.ts'
import type { Limits } from '../../applications/clocks/settings.ts'
import { stages, type Stage } from '../../applications/types.ts'
import { hiddenIn, withTotals } from './hiding-rules.ts'

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
 * How long it took. Of one to four people nothing is told, so that no figure says how long one of them waited; nor of
 * those from whose figures and the sums beside them they could be worked out (`hiddenIn`).
 */
export interface Told {
  /** Null: not told. */
  readonly count: number | null
  readonly median: number | null
  /** In hundredths: within what we aim at, and within the most. */
  readonly ideal: number | null
  readonly most: number | null
}

/** Of one role or all (null), in one month or all (null), whether a stage is not told. */
export type Hides = (roleId: string | null, month: Day | null, stage: Stage) => boolean

/** What is not told of these roles and months, whichever of the tables somebody looks at. */
export function hidingOf(left: readonly Left[], roleIds: readonly string[], months: readonly Day[]): Hides {
  const counted = Map.groupBy(left, ({ roleId, month, stage }) => `${roleId} ${month} ${stage}`)
  const hidden = new Map(
    stages.map((stage) => [
      stage,
      hiddenIn(
        withTotals(
          roleIds.map((roleId) =>
            months.map((month) => counted.get(`${roleId} ${month} ${stage}`)?.length ?? 0),
          ),
        ),
      ),
    ]),
  )
  return (roleId, month, stage) => {
    const row = roleId === null ? roleIds.length : roleIds.indexOf(roleId)
    const column = month === null ? months.length : months.indexOf(month)
    return hidden.get(stage)?.[row]?.[column] ?? false
  }
}

const notTold: Told = { count: null, median: null, ideal: null, most: null }

export const nobody: Told = { count: 0, median: null, ideal: null, most: null }

export function toldOf(left: readonly Left[], { ideal, most }: Limits[Stage]): Told {
  if (left.length === 0) return nobody
  if (left.length < fewest) return notTold
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
  isHidden: (key: Key, stage: Stage) => boolean,
): FigureRow<Key>[] => {
  const grouped = Map.groupBy(left, (one) => `${keyOf(one)} ${one.stage}`)
  return keys.map((key) => ({
    key,
    stages: Object.fromEntries(
      stages.map((stage) => [
        stage,
        isHidden(key, stage) ? notTold : toldOf(grouped.get(`${key} ${stage}`) ?? [], limits[stage]),
      ]),
    ) as unknown as FigureRow<Key>['stages'],
  }))
}
