import type { TestEvent } from 'node:test/reporters'

/** What became of the tests of one file. */
export interface Tally {
  readonly file: string
  tests: number
  passed: number
  /** Tests that were left out, on purpose or not. */
  skipped: number
  milliseconds: number
  readonly failed: string[]
}

/** Whether a suite failed for no other reason than that a test in it did. */
const onAccountOfOthers = (fault: Error): boolean =>
  'failureType' in fault && fault.failureType === 'subtestsFailed'

/** A reporter that counts, for `run.ts`: one line of JSON for each file, once all of them have ended. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Tally>()
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const file = data.file ?? ''
    const one = files.get(file) ?? { file, tests: 0, passed: 0, skipped: 0, milliseconds: 0, failed: [] }
    files.set(file, one)
    if (data.nesting === 0) one.milliseconds += data.details.duration_ms
    if (type === 'test:fail' && !onAccountOfOthers(data.details.error)) one.failed.push(data.name)
    if (data.details.type === 'suite') continue
    one.tests++
    if (data.skip !== undefined || data.todo !== undefined) one.skipped++
    else if (type === 'test:pass') one.passed++
  }
  for (const one of files.values()) yield `${JSON.stringify(one)}\n`
}
