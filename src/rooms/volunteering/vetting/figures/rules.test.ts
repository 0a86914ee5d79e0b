import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt } from '../../../../platform/clock.ts'
import { stageLimits } from '../../applications/clocks/settings.ts'
import { stages } from '../../applications/types.ts'
import { leftIn, rowsBy, toldOf, type Left } from './rules.ts'

const { limits } = stageLimits.standard
const at = (on: string): Temporal.Instant => momentAt(day(on), '12:00')
const days = (...each: number[]): Left[] =>
  each.map((one) => ({
    roleId: 'befriender',
    stage: 'selection',
    at: at('2026-10-09'),
    month: day('2026-10-01'),
    days: one,
  }))

test('a stage counts in the month in which it was left, and one that goes on counts in none', () => {
  const moves = [
    { state: 'open', stage: 'application', at: at('2026-09-28') },
    { state: 'open', stage: 'selection', at: at('2026-10-02') },
    { state: 'open', stage: 'checks', at: at('2026-11-05') },
  ] as const
  assert.deepEqual(leftIn([{ applicationId: 'one', roleId: 'befriender', moves }], []), [
    { roleId: 'befriender', stage: 'application', at: at('2026-10-02'), month: '2026-10-01', days: 4 },
    {
      roleId: 'befriender',
      stage: 'selection',
      at: at('2026-11-05'),
      month: '2026-11-01',
      days: 34 + 1 / 24,
    },
  ])
})

test('of five people there is a median and the share within the limits', () => {
  assert.deepEqual(toldOf(days(3, 6, 8, 10, 20), limits.selection), {
    count: 5,
    median: 8,
    ideal: 40,
    most: 80,
  })
})

test('of one to four people nothing is told, whatever they waited', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }),
      (one, other) =>
        assert.deepEqual(toldOf(days(...one), limits.selection), toldOf(days(...other), limits.selection)),
    ),
  )
})

test('rows come in the order of their keys, each with every stage', () => {
  const rows = rowsBy(
    days(1, 2, 3, 4, 5),
    ['mentor', 'befriender'],
    ({ roleId }) => roleId,
    limits,
    () => false,
  )
  assert.deepEqual(
    rows.map(({ key, stages: each }) => [key, stages.map((stage) => each[stage].count)]),
    [
      ['mentor', [0, 0, 0, 0]],
      ['befriender', [0, 5, 0, 0]],
    ],
  )
})
