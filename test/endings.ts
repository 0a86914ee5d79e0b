import type { TestContext } from 'node:test'

/** Ends whatever a test began in the opposite order of its beginnings, each one also when another's end fails. */
export function endingsOf(t: TestContext): (end: () => unknown) => void {
  const ends: (() => unknown)[] = []
  t.after(async () => {
    const faults: unknown[] = []
    for (const end of ends.toReversed()) {
      try {
        await end()
      } catch (fault) {
        faults.push(fault)
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Not everything the test began could be ended')
  })
  return (end) => void ends.push(end)
}
