import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  ageOn,
  calendarYear,
  day,
  dayAt,
  daysBetween,
  jewishYear,
  last,
  momentAt,
  plusDays,
  taxYear,
  within,
} from './clock.ts'

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => plusDays(day('1900-01-01'), days))

test('a day is read only from a real day written in full', () => {
  assert.equal(day('2024-02-29'), '2024-02-29')
  for (const text of [
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '24/11/2026',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '',
  ]) {
    assert.throws(() => day(text), RangeError, text)
  }
})

test('a calendar year has its first and last day', () => {
  assert.deepEqual(calendarYear(2026), { from: '2026-01-01', to: '2026-12-31' })
})

test('a tax year goes from 6 April to 5 April', () => {
  const year = taxYear(2026)
  assert.deepEqual(year, { from: '2026-04-06', to: '2027-04-05' })
  assert.deepEqual(
    ['2026-04-05', '2026-04-06', '2027-04-05', '2027-04-06'].map((on) => within(year, day(on))),
    [false, true, true, false],
  )
})

test('a Jewish year goes from Rosh Hashanah to the day before the next', () => {
  assert.deepEqual(jewishYear(5784), { from: '2023-09-16', to: '2024-10-02' })
  assert.deepEqual(jewishYear(5787), { from: '2026-09-12', to: '2027-10-01' })
})

test('each kind of year follows the last without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      assert.equal(plusDays(calendarYear(year).to, 1), calendarYear(year + 1).from)
      assert.equal(plusDays(taxYear(year).to, 1), taxYear(year + 1).from)
      assert.equal(plusDays(jewishYear(year + 3760).to, 1), jewishYear(year + 3761).from)
    }),
  )
})

test('the last thirty days end today and are thirty', () => {
  assert.deepEqual(last(30, 'days', day('2026-03-01')), { from: '2026-01-31', to: '2026-03-01' })
  assert.deepEqual(last(1, 'days', day('2026-03-01')), { from: '2026-03-01', to: '2026-03-01' })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), (today, count) => {
      const period = last(count, 'days', today)
      assert.equal(daysBetween(period.from, period.to) + 1, count)
      assert.equal(period.to, today)
    }),
  )
})

test('days are counted on the calendar, whatever the clocks do', () => {
  assert.equal(plusDays(day('2026-03-28'), 2), '2026-03-30')
  assert.equal(daysBetween(day('2026-10-24'), day('2026-10-26')), 2)
})

test('the day in London turns at its own midnight, winter and summer', () => {
  const at = (text: string) => dayAt(Temporal.Instant.from(text))
  assert.equal(at('2026-01-15T23:59:59Z'), '2026-01-15')
  assert.equal(at('2026-01-16T00:00:00Z'), '2026-01-16')
  assert.equal(at('2026-07-15T22:59:59Z'), '2026-07-15')
  assert.equal(at('2026-07-15T23:00:00Z'), '2026-07-16')
})

test('clocks going forward: the day has 23 hours, and the skipped hour means an hour later', () => {
  const spring = day('2027-03-28')
  const hours = momentAt(spring, '00:00')
    .until(momentAt(plusDays(spring, 1), '00:00'))
    .total('hours')
  assert.equal(hours, 23)
  assert.equal(momentAt(spring, '00:59').toString(), '2027-03-28T00:59:00Z')
  assert.equal(momentAt(spring, '01:30').toString(), '2027-03-28T01:30:00Z')
  assert.equal(momentAt(spring, '02:30').toString(), '2027-03-28T01:30:00Z')
})

test('clocks going back: the day has 25 hours, and the hour that comes twice means its first coming', () => {
  const autumn = day('2026-10-25')
  const hours = momentAt(autumn, '00:00')
    .until(momentAt(plusDays(autumn, 1), '00:00'))
    .total('hours')
  assert.equal(hours, 25)
  assert.equal(momentAt(autumn, '01:30').toString(), '2026-10-25T00:30:00Z')
  assert.equal(momentAt(autumn, '02:30').toString(), '2026-10-25T02:30:00Z')
})

test('a moment read from a day and a time lies on that day', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  fc.assert(fc.property(anyDay, time, (on, at) => assert.equal(dayAt(momentAt(on, at)), on)))
})

test('age turns on the birthday; a leap-day child turns on 1 March of common years', () => {
  assert.equal(ageOn(day('2008-11-24'), day('2026-11-23')), 17)
  assert.equal(ageOn(day('2008-11-24'), day('2026-11-24')), 18)
  assert.equal(ageOn(day('2008-02-29'), day('2026-02-28')), 17)
  assert.equal(ageOn(day('2008-02-29'), day('2026-03-01')), 18)
  assert.equal(ageOn(day('2008-02-29'), day('2028-02-29')), 20)
})
