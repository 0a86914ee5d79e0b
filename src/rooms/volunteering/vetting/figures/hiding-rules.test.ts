import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { hiddenIn, withTotals } from './hiding-rules.ts'

type Table = readonly (readonly number[])[]

const table = (count: fc.Arbitrary<number>) =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
const tables = fc.oneof(
  table(fc.nat({ max: 9 })),
  table(fc.nat({ max: 40 })),
  table(fc.constantFrom(0, 0, 0, 3, 5, 12)),
)

/** One equation for each row and column: its parts less its total, as far as they are hidden. */
function unknowns(counts: Table, hidden: readonly (readonly boolean[])[]) {
  const places = counts.flatMap((row, at) =>
    row.flatMap((_, column) => (hidden[at]![column]! ? [[at, column] as const] : [])),
  )
  const [height, width] = [counts.length, counts[0]!.length]
  const sign = (isTotal: boolean): number => (isTotal ? -1 : 1)
  return {
    places,
    equations: [
      ...counts.map((_, row) => places.map((one) => (one[0] === row ? sign(one[1] === width - 1) : 0))),
      ...counts[0]!.map((_, column) =>
        places.map((one) => (one[1] === column ? sign(one[0] === height - 1) : 0)),
      ),
    ],
  }
}

/** Which unknowns follow from the equations, by Gauss and Jordan: those that stand alone in a line at the end. */
function followingFrom(equations: readonly (readonly number[])[], count: number): number[] {
  const rows = equations.map((row) => [...row])
  let done = 0
  for (let column = 0; column < count; column++) {
    const at = rows.findIndex((row, index) => index >= done && Math.abs(row[column]!) > 1e-9)
    if (at < 0) continue
    const pivot = rows[at]!
    rows[at] = rows[done]!
    const own = (rows[done] = pivot.map((one) => one / pivot[column]!))
    for (const [index, row] of rows.entries())
      if (index !== done && Math.abs(row[column]!) > 1e-9)
        rows[index] = row.map((one, place) => one - row[column]! * own[place]!)
    done++
  }
  return rows.flatMap((row) => {
    const used = row.flatMap((one, place) => (Math.abs(one) > 1e-9 ? [place] : []))
    return used.length === 1 ? used : []
  })
}

test('of everything that is told, no way of adding and taking away leads to what is hidden', () => {
  fc.assert(
    fc.property(tables, (parts) => {
      const counts = withTotals(parts)
      const { places, equations } = unknowns(counts, hiddenIn(counts))
      assert.deepEqual(followingFrom(equations, places.length), [])
    }),
    { numRuns: 1_000 },
  )
})

test('hiding only the small ones would not do: all roles less those shown gives them away', () => {
  const counts = withTotals([
    [3, 8],
    [9, 7],
  ])
  const small = counts.map((row) => row.map((count) => count > 0 && count < 5))
  const { places, equations } = unknowns(counts, small)
  assert.deepEqual(followingFrom(equations, places.length), [0])
})

test('every count of one to four is hidden, and what a shown total leaves over is nobody or five people', () => {
  fc.assert(
    fc.property(tables, (parts) => {
      const counts = withTotals(parts)
      const hidden = hiddenIn(counts)
      const lines = [
        ...counts.map((row, at) => row.map((count, column) => ({ count, isHidden: hidden[at]![column]! }))),
        ...counts[0]!.map((_, column) =>
          counts.map((row, at) => ({ count: row[column]!, isHidden: hidden[at]![column]! })),
        ),
      ]
      for (const line of lines) {
        for (const { count, isHidden } of line) assert.ok(isHidden || count === 0 || count >= 5)
        const left = line
          .slice(0, -1)
          .filter(({ isHidden }) => isHidden)
          .reduce((sum, { count }) => sum + count, 0)
        assert.ok(line.at(-1)!.isHidden || left === 0 || left >= 5)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('where there is no role yet, nothing is hidden', () => {
  assert.deepEqual(hiddenIn(withTotals([])), [[]])
})

test('where nobody is few, everything is told; of what is hidden beside a small one it is the smallest', () => {
  const shown = withTotals([
    [5, 0],
    [9, 7],
  ])
  assert.ok(
    hiddenIn(shown)
      .flat()
      .every((one) => !one),
  )
  const counts = withTotals([
    [3, 20, 6],
    [9, 30, 8],
  ])
  assert.deepEqual(hiddenIn(counts), [
    [true, false, true, false],
    [true, false, true, false],
    [false, false, false, false],
  ])
})
