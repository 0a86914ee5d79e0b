import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { christianRest } from '../../../../platform/calendar/customs.ts'
import { day, momentAt } from '../../../../platform/clock.ts'
import { stages, type Stage } from '../types.ts'
import { fewest, middleHalf, stageAge, waitedIn, waitsOf } from './rules.ts'
import { stageLimits } from './settings.ts'

const { limits } = stageLimits.standard
const sundays = [christianRest()]

const at = (on: string, time = '12:00'): Temporal.Instant => momentAt(day(on), time)
const application = (stage: Stage, since: Temporal.Instant) =>
  ({ state: 'open', stage, stageSince: since, guardian: 'not-needed' }) as const

test('an application is green until it took longer than it should, amber until longer than it may, then red', () => {
  const sent = application('application', at('2026-11-02'))
  const colour = (on: string, time?: string) => stageAge(sent, at(on, time), { limits, customs: [] }).colour
  assert.deepEqual(
    [
      colour('2026-11-04'),
      colour('2026-11-04', '12:01'),
      colour('2026-11-06'),
      colour('2026-11-06', '12:01'),
    ],
    ['green', 'amber', 'amber', 'red'],
  )
})

test('paused, and waiting for a parent or guardian, the clock stands still', () => {
  const now = at('2026-12-24')
  const since = at('2026-11-02')
  for (const one of [
    { ...application('checks', since), state: 'paused' as const },
    { ...application('application', since), guardian: 'waiting' as const },
  ])
    assert.deepEqual(stageAge(one, now, { limits, customs: [] }), {
      days: 52,
      colour: 'still',
      amberAt: null,
      redAt: null,
    })
})

test('an application only ever grows older, and its colour only ever worse', () => {
  const order = ['green', 'amber', 'red']
  fc.assert(
    fc.property(
      fc.constantFrom(...stages),
      fc.nat(90 * 24),
      fc.nat(90 * 24),
      fc.constantFrom([], sundays),
      (stage, hours, more, customs) => {
        const since = at('2026-01-05')
        const one = application(stage, since)
        const then = stageAge(one, since.add({ hours }), { limits, customs })
        const later = stageAge(one, since.add({ hours: hours + more }), { limits, customs })
        assert.ok(later.days >= then.days)
        assert.ok(order.indexOf(later.colour) >= order.indexOf(then.colour))
        assert.deepEqual([later.amberAt, later.redAt], [then.amberAt, then.redAt])
        const without = stageAge(one, since.add({ hours }), { limits, customs: [] })
        assert.ok(then.days <= without.days, 'rest makes nobody older')
      },
    ),
  )
})

test('below five people nothing is promised; from five on, half of them lie within the range', () => {
  assert.equal(middleHalf([3, 4, 5, 6]), null)
  assert.deepEqual(middleHalf([3, 9, 10, 14, 40]), { from: 9, to: 14, median: 10, people: 5 })
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: fewest }), (days) => {
      const range = middleHalf(days)!
      const inside = days.filter((one) => one >= range.from && one <= range.to).length
      assert.ok(inside * 2 >= days.length)
      assert.ok(range.from <= range.median && range.median <= range.to)
      assert.equal(range.people, days.length)
    }),
  )
})

test('what somebody waited is counted stage by stage, without pauses, and without a stage that did not end', () => {
  const moves = [
    { state: 'open', stage: 'application', at: at('2026-11-02') },
    { state: 'open', stage: 'selection', at: at('2026-11-04') },
    { state: 'paused', stage: 'selection', at: at('2026-11-07') },
    { state: 'open', stage: 'selection', at: at('2026-11-17') },
    { state: 'open', stage: 'checks', at: at('2026-11-19') },
    { state: 'cleared', stage: 'checks', at: at('2026-11-29') },
  ] as const
  assert.deepEqual(waitedIn(moves, []), {
    stages: { application: 2, selection: 5, checks: 10 },
    whole: 17,
  })
  assert.deepEqual(waitedIn([...moves.slice(0, 5), { ...moves[5], state: 'declined' }], []), {
    stages: { application: 2, selection: 5 },
    whole: null,
  })
  assert.deepEqual(waitsOf([waitedIn(moves, [])]).whole, null)
})

test('what was waited in stages never exceeds the time from sending to the end', () => {
  const move = fc.record({
    state: fc.constantFrom('open' as const, 'paused' as const),
    stage: fc.constantFrom(...stages),
    hours: fc.nat(400),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (each) => {
      let now = at('2026-01-05')
      const moves = [
        { state: 'open' as const, stage: 'application' as const, at: now },
        ...each.map(({ state, stage, hours }) => {
          now = now.add({ hours })
          return { state, stage, at: now }
        }),
        { state: 'cleared' as const, stage: 'clearance' as const, at: now.add({ hours: 1 }) },
      ]
      const { whole, stages: spent } = waitedIn(moves, [])
      const all = at('2026-01-05').until(moves.at(-1)!.at).total('hours') / 24
      assert.ok(whole !== null && whole <= all + 1e-9)
      assert.ok(Object.values(spent).reduce((sum, one) => sum + one, 0) <= whole + 1e-9)
    }),
  )
})
