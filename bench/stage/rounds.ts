import type { Child } from './children.ts'

/** One of two servers that are measured against each other. */
export interface Measured {
  readonly port: number
  readonly paths: readonly string[]
}

const connections = 8

/** Answers a second. Every answer must be a good one. */
export async function rateOf(load: Child, { port, paths }: Measured, seconds: number): Promise<number> {
  load.tell(JSON.stringify({ port, paths, connections, seconds }))
  const { perSecond, faults } = JSON.parse(await load.line()) as { perSecond: number; faults: number }
  if (faults > 0) throw new Error(`${faults} answers were not a good page`)
  return perSecond
}

/**
 * How much of the ceiling's rate is reached: both warmed up, then measured in turn, so that whatever else happens on
 * the machine happens to both. The median of the rounds' ratios.
 */
export async function shareOf(
  load: Child,
  ours: Measured,
  ceiling: Measured,
  { rounds = 5, seconds = 3 } = {},
): Promise<number> {
  await rateOf(load, ours, seconds)
  await rateOf(load, ceiling, 1)
  const shares: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [one, other] = [await rateOf(load, ours, seconds), await rateOf(load, ceiling, seconds)]
    shares.push(one / other)
    if (process.env['BENCH_ROUNDS'])
      console.error(`${one.toFixed(0)} of ${other.toFixed(0)} a second: ${(one / other).toFixed(2)}`)
  }
  return median(shares)
}

export function median(figures: readonly number[]): number {
  const inOrder = figures.toSorted((one, other) => one - other)
  const middle = inOrder.length >> 1
  return inOrder.length % 2 === 1 ? inOrder[middle]! : (inOrder[middle - 1]! + inOrder[middle]!) / 2
}
