import type { TestContext } from 'node:test'

/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export interface Chance {
  readonly seed: number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  oneOf<Thing>(things: readonly Thing[]): Thing
}

/** Prints its seed; FAULT_SEED repeats a run that failed. */
export function chanceOf(t: TestContext): Chance {
  const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9))
  t.diagnostic(`FAULT_SEED=${seed}`)
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { seed, between, oneOf: (things) => things[between(0, things.length - 1)]! }
}
