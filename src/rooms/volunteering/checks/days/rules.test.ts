import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, daysBetween, momentAt, plusDays, type Day } from '../../../../platform/clock.ts'
import { beforeBooking, daysOf, isOvernight, mostInAny30, type Session } from './rules.ts'

const together = (on: string, starts = '14:00', ends = '16:00'): Session => ({
  startsAt: momentAt(day(on), starts),
  endsAt: momentAt(day(on), ends),
})

/** Every two weeks from a Sunday: the rhythm of a befriender (domain fact 2). */
const fortnightly = ['2026-11-01', '2026-11-15', '2026-11-29', '2026-12-13'].map((on) => together(on))

test('meeting every two weeks never reaches a fourth day in 30; a trip besides does, and it is said before it is booked', () => {
  assert.equal(beforeBooking(fortnightly.slice(0, 3), fortnightly[3]!), null)
  // Three meetings and a trip: 1, 15 and 29 November, and the 8th.
  assert.deepEqual(beforeBooking(fortnightly.slice(0, 3), together('2026-11-08')), {
    why: 'fourth-day',
    window: { from: '2026-11-01', to: '2026-11-30' },
    days: ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-29'],
  })
  assert.deepEqual(beforeBooking(fortnightly.slice(1), together('2026-12-08')), {
    why: 'fourth-day',
    window: { from: '2026-11-15', to: '2026-12-14' },
    days: ['2026-11-15', '2026-11-29', '2026-12-08', '2026-12-13'],
  })
})

test('the thirtieth day counts and the thirty-first does not; twice on one day is one day', () => {
  const three = ['2026-11-01', '2026-11-02', '2026-11-03'].map((on) => together(on))
  assert.equal(beforeBooking(three, together('2026-11-30'))?.why, 'fourth-day')
  assert.equal(beforeBooking(three, together('2026-12-01')), null)
  assert.equal(beforeBooking(three, together('2026-11-03', '18:00', '19:00')), null)
})

test('a night between 2am and 6am counts by itself; an evening until midnight and a breakfast at six do not', () => {
  const night: Session = {
    startsAt: momentAt(day('2026-12-04'), '20:00'),
    endsAt: momentAt(day('2026-12-05'), '09:00'),
  }
  assert.deepEqual(daysOf(night), ['2026-12-04', '2026-12-05'])
  assert.deepEqual(beforeBooking([], night), { why: 'overnight', on: '2026-12-04' })
  const evening: Session = {
    startsAt: momentAt(day('2026-12-04'), '20:00'),
    endsAt: momentAt(day('2026-12-05'), '00:00'),
  }
  assert.deepEqual(daysOf(evening), ['2026-12-04'])
  assert.equal(isOvernight(evening), false)
  assert.equal(isOvernight(together('2026-12-04', '06:00', '08:00')), false)
  assert.equal(isOvernight(together('2026-12-04', '05:59', '08:00')), true)
  assert.equal(isOvernight(together('2026-12-04', '00:30', '02:00')), false)
})

const from = day('2026-01-01')
const someDay: fc.Arbitrary<Day> = fc.nat(120).map((days) => plusDays(from, days))

/** Looks at every window there is, one day after the other. */
function bruteMost(days: readonly Day[]): number {
  const unique = [...new Set(days)]
  let most = 0
  for (let at = -40; at <= 160; at++) {
    const first = plusDays(from, at)
    const inside = unique.filter((on) => daysBetween(first, on) >= 0 && daysBetween(first, on) <= 29)
    most = Math.max(most, inside.length)
  }
  return most
}

test('the fullest 30 days are those that looking at every window finds', () => {
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 25 }), (days) => {
      const found = mostInAny30(days)
      assert.equal(found?.days.length ?? 0, bruteMost(days))
      if (found)
        for (const on of found.days)
          assert.ok(on >= found.window.from && on <= found.window.to && days.includes(on))
    }),
  )
})

test('a warning comes exactly when some 30 days that hold the new day would hold four', () => {
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 14 }), someDay, (days, next) => {
      const warned = beforeBooking(
        days.map((on) => together(on)),
        together(next),
      )
      const near = (first: Day): Day[] =>
        [...new Set([...days, next])].filter(
          (on) => daysBetween(first, on) >= 0 && daysBetween(first, on) <= 29,
        )
      const windows = Array.from({ length: 30 }, (_, back) => near(plusDays(next, -back)))
      const ought = !days.includes(next) && windows.some((inside) => inside.length >= 4)
      assert.equal(warned !== null, ought)
      if (warned?.why === 'fourth-day') assert.ok(warned.days.includes(next) && warned.days.length >= 4)
    }),
  )
})

test('whoever is warned of nothing while booking one by one never has four days in any 30', () => {
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 30 }), (wished) => {
      const booked: Session[] = []
      for (const on of wished) if (!beforeBooking(booked, together(on))) booked.push(together(on))
      assert.ok(bruteMost(booked.flatMap(daysOf)) < 4)
    }),
  )
})
