import { fewest } from '../../applications/clocks/rules.ts'

/** Counts by row and column, the last of each being the total of the others. */
type Counts = readonly (readonly number[])[]

/** A count, by its row and column. */
type Place = readonly [row: number, column: number]

const sum = (each: readonly number[]): number => each.reduce((one, other) => one + other, 0)

/** A table with its totals beside and below. */
export function withTotals(table: Counts): Counts {
  const rows = table.map((row) => [...row, sum(row)])
  const width = rows[0]?.length ?? 0
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column]!)))]
}

/** Nothing is hidden rather than a count that says “nobody”, and a small count rather than a large one. */
const costOf = (count: number): number => (count === 0 ? 1_000_000 : count)

/**
 * The cheapest way round from the row of a place to its column over other places, those that are hidden costing nothing.
 * Rows and columns are the stops; a place leads from its row to its column and back.
 */
function wayRound(counts: Counts, hidden: readonly (readonly boolean[])[], [row, column]: Place): Place[] {
  const height = counts.length
  const width = counts[0]!.length
  const stops = Array.from({ length: height + width }, (_, stop) => ({
    cost: stop === row ? 0 : Infinity,
    over: null as Place | null,
    from: -1,
    isDone: false,
  }))
  for (;;) {
    let at = -1
    for (const [stop, { cost, isDone }] of stops.entries())
      if (!isDone && cost < Infinity && (at < 0 || cost < stops[at]!.cost)) at = stop
    if (at < 0 || at === height + column) break
    const here = stops[at]!
    here.isDone = true
    const isRow = at < height
    for (let other = 0; other < (isRow ? width : height); other++) {
      const over: Place = isRow ? [at, other] : [other, at - height]
      if (over[0] === row && over[1] === column) continue
      const stop = stops[isRow ? height + other : other]!
      const cost = here.cost + (hidden[over[0]]![over[1]]! ? 0 : costOf(counts[over[0]]![over[1]]!))
      if (cost < stop.cost) Object.assign(stop, { cost, over, from: at })
    }
  }
  const way: Place[] = []
  for (let at = height + column; stops[at]!.over !== null; at = stops[at]!.from) way.push(stops[at]!.over!)
  return way
}

/** The lines of a table: the places of each row and of each column, its total last. */
function linesOf(counts: Counts): Place[][] {
  const columns = [...counts[0]!.keys()]
  const rows = [...counts.keys()]
  return [
    ...rows.map((row) => columns.map((column): Place => [row, column])),
    ...columns.map((column) => rows.map((row): Place => [row, column])),
  ]
}

/**
 * Which counts of a table and of its totals are not told, so that none of one to four people can be worked out from the
 * others (secondary suppression). Those are hidden, and of the
 * others as few people as can be:
 * - every hidden count lies on a ring of hidden ones that turns from row to column at each. One on no ring is the only
 *   unknown of some sum of lines, and follows from it; one on a ring never does;
 * - what a shown total leaves over for the hidden parts of its line is nobody, or five people at least.
 * @param counts with their totals (`withTotals`)
 */
export function hiddenIn(counts: Counts, least: number = fewest): boolean[][] {
  const hidden = counts.map((row) => row.map(() => false))
  const toRing: Place[] = []
  const hide = (place: Place): void => {
    const [row, column] = place
    if (hidden[row]![column]!) return
    hidden[row]![column] = true
    toRing.push(place)
  }
  const countAt = ([row, column]: Place): number => counts[row]![column]!
  const isHidden = ([row, column]: Place): boolean => hidden[row]![column]!
  for (const [row, each] of counts.entries())
    for (const [column, count] of each.entries()) if (count > 0 && count < least) hide([row, column])
  const lines = linesOf(counts).filter((line) => line.length > 0)
  const tooFew = () =>
    lines.find((line) => {
      const left = sum(line.slice(0, -1).filter(isHidden).map(countAt))
      return !isHidden(line.at(-1)!) && left > 0 && left < least
    })
  for (;;) {
    for (let place = toRing.pop(); place; place = toRing.pop())
      for (const one of wayRound(counts, hidden, place)) hide(one)
    const line = tooFew()
    if (!line) return hidden
    const shown = line.filter((one) => !isHidden(one))
    hide(shown.toSorted((one, other) => costOf(countAt(one)) - costOf(countAt(other)))[0]!)
  }
}
