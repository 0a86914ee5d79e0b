import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../platform/clock.ts'
import { countsOn, lapsesOn } from './rules.ts'

test('a completion counts for its months, and on the day they are over no more', () => {
  const on = day('2026-11-08')
  assert.equal(lapsesOn(on, 36), '2029-11-08')
  assert.deepEqual(
    ['2026-11-07', '2026-11-08', '2029-11-07', '2029-11-08'].map((one) => countsOn(on, 36, day(one))),
    [false, true, true, false],
  )
})

test('one that counts for ever never lapses, and one of the last of a month lapses on a day that exists', () => {
  assert.equal(lapsesOn(day('2026-11-08'), null), null)
  assert.equal(countsOn(day('2026-11-08'), null, day('2126-11-08')), true)
  assert.equal(lapsesOn(day('2024-02-29'), 12), '2025-02-28')
  assert.equal(lapsesOn(day('2026-08-31'), 6), '2027-02-28')
})

test('whatever the day and the months, it counts the day before it lapses and not the day after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 120 }), (days, months) => {
      const on = plusDays(day('2000-01-01'), days)
      const lapses = lapsesOn(on, months)!
      assert.deepEqual(
        [countsOn(on, months, plusDays(lapses, -1)), countsOn(on, months, plusDays(lapses, 1))],
        [true, false],
      )
    }),
  )
})
