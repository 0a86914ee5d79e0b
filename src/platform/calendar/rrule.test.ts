import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { type Day, dayAt, day, momentAt, plusDays } from '../clock.ts'
import { type Nth, type Pattern, type Weekday, usualDays } from './recurrence.ts'
import { recurrenceRule } from './rrule.ts'

test('the rule of a series as calendars read it', () => {
  const rule = (pattern: Pattern, to: string | null) =>
    recurrenceRule({ pattern, to: to ? day(to) : null, starts: '16:00' })
  assert.equal(
    rule({ kind: 'weekly', every: 2, weekdays: [4, 2] }, '2027-06-29'),
    'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,TH;UNTIL=20270629T150000Z',
  )
  assert.equal(
    rule(
      {
        kind: 'monthly',
        every: 1,
        on: [
          { nth: 1, weekday: 2 },
          { nth: 'last', weekday: 7 },
        ],
      },
      null,
    ),
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU,-1SU',
  )
  assert.equal(rule({ kind: 'dates', days: [day('2026-12-13')] }, null), null)
})

/** The days a calendar program makes of a rule; it is told London's midnight as its own. */
function daysOfRule(rule: string, first: Day, until: Day): Day[] {
  const local = rule.replace(/UNTIL=([\dTZ]+)/, (_whole, text: string) => {
    const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)!
    const moment = Temporal.Instant.from(
      `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`,
    )
    return `UNTIL=${dayAt(moment).replaceAll('-', '')}T235959`
  })
  const turns = ICAL.Recur.fromString(local).iterator(ICAL.Time.fromString(`${first}T16:00:00`, undefined))
  const days: Day[] = []
  for (let next = turns.next(); next; next = turns.next()) {
    const on = day(next.toString().slice(0, 10))
    if (on > until) break
    days.push(on)
  }
  return days
}

const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const anyPattern: fc.Arbitrary<Exclude<Pattern, { kind: 'dates' }>> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.uniqueArray(anyWeekday, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    every: fc.integer({ min: 1, max: 4 }),
    on: fc.uniqueArray(fc.record({ nth: fc.constantFrom<Nth[]>(1, 2, 3, 4, 'last'), weekday: anyWeekday }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ nth, weekday }) => `${nth} ${weekday}`,
    }),
  }),
)

test('a calendar program finds the same days in the rule as we do in the series', () => {
  const anyFrom = fc.integer({ min: 0, max: 1500 }).map((ahead) => plusDays(day('2026-01-01'), ahead))
  fc.assert(
    fc.property(anyPattern, anyFrom, fc.integer({ min: 60, max: 500 }), (pattern, from, length) => {
      const series = { pattern, from, to: plusDays(from, length), starts: '16:00' }
      const ours = usualDays(series, { from, to: series.to })
      const [first] = ours
      if (!first) return
      assert.deepEqual(daysOfRule(recurrenceRule(series)!, first, series.to), ours)
    }),
    { numRuns: 80 },
  )
})

test('the last day’s shift is still within the rule', () => {
  const rule = recurrenceRule({
    pattern: { kind: 'weekly', every: 1, weekdays: [2] },
    to: day('2027-06-29'),
    starts: '23:30',
  })
  const until = /UNTIL=(\d{8}T\d{6}Z)/.exec(rule!)![1]
  assert.equal(until, '20270629T223000Z')
  assert.equal(momentAt(day('2027-06-29'), '23:30').toString(), '2027-06-29T22:30:00Z')
})
