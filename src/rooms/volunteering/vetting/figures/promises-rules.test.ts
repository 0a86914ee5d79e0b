import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt } from '../../../../platform/clock.ts'
import { firstWordKept, keptWithin } from './promises-rules.ts'

const now = momentAt(day('2026-11-24'), '12:00')
const ago = (hours: number, after: number | null) => {
  const sentAt = now.subtract({ hours })
  return { sentAt, answeredAt: after === null ? null : sentAt.add({ hours: after }) }
}

test('a first word within a day is kept; what is younger than a day and unanswered is not judged yet', () => {
  assert.deepEqual(
    firstWordKept([ago(48, 3), ago(48, 24), ago(48, 25), ago(48, null), ago(5, null), ago(5, 1)], now),
    {
      kept: 3,
      due: 5,
    },
  )
})

test('never is more kept than was due, nor more due than there were', () => {
  const sent = fc.array(fc.tuple(fc.nat(100), fc.option(fc.nat(60))))
  fc.assert(
    fc.property(sent, (each) => {
      const { kept, due } = firstWordKept(
        each.map(([hours, after]) => ago(hours, after === null ? null : Math.min(after, hours))),
        now,
      )
      assert.ok(kept <= due && due <= each.length)
    }),
  )
})

test('a wait as long as the limit is within it', () => {
  assert.deepEqual(keptWithin([1, 28, 28.1], 28), { kept: 2, due: 3 })
})
