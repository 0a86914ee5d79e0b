import type { Period } from '../clock.ts'
import { byTime, calendarYear, dayAt, momentAt, plain, plusDays } from '../clock.ts'
import type { RestCustom, RestKind, RestPart } from './customs.ts'
import { restParts } from './rest-parts.ts'

/** A time of rest, from its first moment up to, not including, its last. Windows never touch each other. */
export interface RestWindow {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  /** `Shabbat`, or of several reasons joined `Shabbat and Shavuot`. */
  readonly name: string
  readonly kinds: readonly RestKind[]
  /** Its reasons in order; they may overlap. */
  readonly parts: readonly Omit<RestPart, 'lights'>[]
  /** When candles are lit: as it begins, and before each later day of rest within it. */
  readonly lights: readonly Temporal.Instant[]
}

/** No rest lasts longer, in days: then the customs were set so that nothing is ever open. */
const longest = 180

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  byTime(one, other) >= 0 ? one : other

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Joins reasons that touch or overlap into windows, in order. */
export function joined(parts: readonly RestPart[]): RestWindow[] {
  const inOrder = parts.toSorted((one, other) => byTime(one.from, other.from) || byTime(one.to, other.to))
  const groups: { parts: RestPart[]; to: Temporal.Instant }[] = []
  for (const part of inOrder) {
    const open = groups.at(-1)
    if (open && byTime(part.from, open.to) <= 0) {
      open.parts.push(part)
      open.to = later(open.to, part.to)
    } else {
      groups.push({ parts: [part], to: part.to })
    }
  }
  return groups.map(({ parts, to }) => windowOf(parts, to))
}

function windowOf(parts: readonly RestPart[], to: Temporal.Instant): RestWindow {
  const reasons: Omit<RestPart, 'lights'>[] = []
  for (const { from, to, name, kind } of parts) {
    const before = reasons.findLastIndex(
      (one) => one.name === name && one.kind === kind && byTime(from, one.to) <= 0,
    )
    const known = reasons[before]
    if (known) reasons[before] = { ...known, to: later(known.to, to) }
    else reasons.push({ from, to, name, kind })
  }
  const lights = new Map(parts.flatMap((part) => part.lights ?? []).map((at) => [at.epochMilliseconds, at]))
  return {
    from: parts[0]!.from,
    to,
    name: names.format(new Set(reasons.map((one) => one.name))),
    kinds: [...new Set(reasons.map((one) => one.kind))],
    parts: reasons,
    lights: [...lights.values()].toSorted(byTime),
  }
}

/** What was worked out once, for each civil year. Customs are values and never change. */
class Remembered<Key extends object, Value> {
  readonly #known = new WeakMap<Key, Map<number, Value>>()
  of(key: Key, year: number, work: () => Value): Value {
    const years = this.#known.get(key) ?? new Map<number, Value>()
    this.#known.set(key, years)
    const value = years.get(year) ?? work()
    years.set(year, value)
    return value
  }
}

const parts = new Remembered<RestCustom, readonly RestPart[]>()
const windows = new Remembered<readonly RestCustom[], readonly RestWindow[]>()

const partsOf = (custom: RestCustom, year: number): readonly RestPart[] =>
  parts.of(custom, year, () => restParts(custom, calendarYear(year)))

/** The windows that begin in a civil year. Its neighbours are looked at too, so that each window is whole. */
export const windowsBeginningIn = (customs: readonly RestCustom[], year: number): readonly RestWindow[] =>
  windows.of(customs, year, () => {
    const around = [year - 1, year, year + 1]
    return joined(customs.flatMap((custom) => around.flatMap((each) => partsOf(custom, each)))).filter(
      (window) => {
        if (window.from.until(window.to).total('hours') > longest * 24) {
          throw new RangeError(`These days of rest leave no time open for ${longest} days: ${window.name}`)
        }
        return plain(dayAt(window.from)).year === year
      },
    )
  })

/**
 * The times of rest that touch these days, whole, in order. Windows that touch are one:
 * Shabbat that runs into a festival, both days of a festival, customs of two communities.
 */
export function windowsOfRest(customs: readonly RestCustom[], period: Period): RestWindow[] {
  const begins = momentAt(period.from, '00:00')
  const ends = momentAt(plusDays(period.to, 1), '00:00')
  const first = plain(period.from).year - 1
  const last = plain(period.to).year
  return Array.from({ length: last - first + 1 }, (_, index) => windowsBeginningIn(customs, first + index))
    .flat()
    .filter((window) => byTime(window.from, ends) < 0 && byTime(window.to, begins) > 0)
}

/** Whether these customs leave time open: in two usual years, and in every year of dates the charity named. */
export function leavesTimeOpen(customs: readonly RestCustom[]): boolean {
  const named = customs.flatMap((custom) => (custom.kind === 'secular' ? custom.dates : []))
  const years = new Set([2026, 2027, ...named.flatMap(({ from, to }) => [plain(from).year, plain(to).year])])
  try {
    for (const year of years) windowsOfRest(customs, calendarYear(year))
    return true
  } catch (fault) {
    if (fault instanceof RangeError) return false
    throw fault
  }
}
