import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayAt, day, daysBetween, plain, plusDays } from '../clock.ts'
import { type Nth, type Pattern, type Series, type Weekday, occurrencesIn, usualDays } from './recurrence.ts'

const anyDay = fc.integer({ min: 0, max: 3650 }).map((ahead) => plusDays(day('2024-01-01'), ahead))
const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const anyPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 6 }),
    weekdays: fc.uniqueArray(anyWeekday, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    every: fc.integer({ min: 1, max: 6 }),
    on: fc.array(fc.record({ nth: fc.constantFrom<Nth[]>(1, 2, 3, 4, 5, 'last'), weekday: anyWeekday }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('dates' as const), days: fc.array(anyDay, { minLength: 1, maxLength: 20 }) }),
)
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`)
const anySeries = fc
  .record({
    pattern: anyPattern,
    from: anyDay,
    length: fc.integer({ min: 0, max: 700 }),
    starts: anyTime,
    ends: anyTime,
  })
  .filter(({ starts, ends }) => starts !== ends)
  .map(({ pattern, from, length, starts, ends }): Series => ({
    pattern,
    from,
    to: plusDays(from, length),
    starts,
    ends,
    capacity: 5,
  }))

test('whatever the series, its shifts start on their day, last as long as the wall says, and come in order', () => {
  fc.assert(
    fc.property(anySeries, (series) => {
      const shifts = occurrencesIn(series, { from: series.from, to: series.to! })
      for (const [index, shift] of shifts.entries()) {
        assert.equal(dayAt(shift.startsAt), shift.on)
        const hours = shift.startsAt.until(shift.endsAt).total('hours')
        assert.ok(hours > 0 && hours <= 25)
        assert.ok(series.from <= shift.on && shift.on <= series.to!)
        const next = shifts[index + 1]
        if (next) assert.ok(Temporal.Instant.compare(shift.startsAt, next.startsAt) < 0)
      }
      assert.equal(new Set(shifts.map(({ key }) => key)).size, shifts.length)
    }),
    { numRuns: 150 },
  )
})

test('looking month by month finds the same shifts as looking at once', () => {
  fc.assert(
    fc.property(anySeries, (series) => {
      const whole = occurrencesIn(series, { from: series.from, to: series.to! }).map(
        ({ key, startsAt, endsAt }) => `${key} ${startsAt.toString()} ${endsAt.toString()}`,
      )
      const parts: string[] = []
      for (let from = series.from; from <= series.to!; from = plusDays(from, 31)) {
        const to = plusDays(from, 30)
        parts.push(
          ...occurrencesIn(series, { from, to: to < series.to! ? to : series.to! }).map(
            ({ key, startsAt, endsAt }) => `${key} ${startsAt.toString()} ${endsAt.toString()}`,
          ),
        )
      }
      assert.deepEqual(parts, whole)
    }),
    { numRuns: 60 },
  )
})

test('weekly shifts lie whole periods of weeks apart', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 6 }), anyWeekday, (from, every, weekday) => {
      const days = usualDays(
        { pattern: { kind: 'weekly', every, weekdays: [weekday] }, from, to: null },
        { from, to: plusDays(from, 400) },
      )
      days.slice(1).forEach((on, index) => assert.equal(daysBetween(days[index]!, on), every * 7))
      assert.ok(days.every((on) => plain(on).dayOfWeek === weekday))
    }),
    { numRuns: 60 },
  )
})
