import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt, plusDays } from '../clock.ts'
import { type RestCustom, christianRest, jewishRest, muslimRest, secularRest } from './customs.ts'
import { afterRest, answerDeadline, nextRest, openMilliseconds, restAt } from './rest.ts'

const jewish = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
const at = (on: string, time: string): Temporal.Instant => momentAt(day(on), time)
const clock = (moment: Temporal.Instant | undefined): string | undefined =>
  moment
    ?.toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

test('whether it is a time of rest', () => {
  assert.equal(restAt(jewish, at('2026-12-04', '15:34')), null)
  assert.equal(restAt(jewish, at('2026-12-04', '15:35'))?.name, 'Shabbat')
  assert.equal(restAt(jewish, at('2026-12-05', '16:50'))?.name, 'Shabbat')
  assert.equal(restAt(jewish, at('2026-12-05', '16:51')), null)
})

test('rest across the turn of the year is found from both sides', () => {
  const night = [secularRest({ weekly: [{ name: 'Night', weekday: 4, from: '20:00', to: '08:00' }] })]
  assert.equal(restAt(night, at('2026-12-31', '23:00'))?.name, 'Night')
  assert.equal(restAt(night, at('2027-01-01', '07:59'))?.name, 'Night')
  assert.equal(restAt(night, at('2027-01-01', '08:00')), null)
})

test('the next rest is the first that begins later', () => {
  assert.equal(clock(nextRest(jewish, at('2026-11-24', '09:41'))?.from), '2026-11-27 15:39')
  assert.equal(clock(nextRest(jewish, at('2026-12-05', '12:00'))?.from), '2026-12-11 15:33')
  assert.equal(nextRest([], at('2026-11-24', '09:41')), null)
})

test('a reminder that falls due in rest goes when it ends', () => {
  assert.equal(clock(afterRest(jewish, at('2027-04-28', '16:00'))), '2027-04-29 21:18')
  assert.equal(clock(afterRest(jewish, at('2027-04-27', '16:00'))), '2027-04-27 16:00')
})

test('an offer for 24 hours made on Friday noon stands until Sunday', () => {
  const offered = at('2026-12-04', '12:00')
  const due = answerDeadline(jewish, offered, 24)
  assert.equal(clock(due), '2026-12-06 13:16')
  assert.equal(openMilliseconds(jewish, offered, due), 24 * 3_600_000)
})

test('an offer on a working day stands for exactly its hours, and one made in rest starts when rest ends', () => {
  assert.equal(clock(answerDeadline(jewish, at('2026-12-01', '10:00'), 24)), '2026-12-02 10:00')
  assert.equal(clock(answerDeadline(jewish, at('2026-12-05', '11:00'), 2)), '2026-12-05 18:51')
  assert.equal(clock(answerDeadline([], at('2026-12-05', '11:00'), 1.5)), '2026-12-05 12:30')
})

test('no time at all is due at once, and less is no number of hours', () => {
  assert.equal(clock(answerDeadline(jewish, at('2026-12-01', '10:00'), 0)), '2026-12-01 10:00')
  for (const hours of [-1, Number.NaN]) {
    assert.throws(() => answerDeadline(jewish, at('2026-12-01', '10:00'), hours), RangeError)
  }
})

test('a clock that runs over the change of clocks counts true hours', () => {
  assert.equal(clock(answerDeadline([], at('2027-03-27', '12:00'), 24)), '2027-03-28 13:00')
  assert.equal(clock(answerDeadline([], at('2026-10-24', '12:00'), 24)), '2026-10-25 11:00')
})

const anyCustoms = fc.constantFrom<RestCustom[]>(
  [],
  jewish,
  [christianRest()],
  [...jewish, christianRest(), muslimRest()],
  [
    secularRest({
      weekly: [1, 2, 3, 4, 5].map((weekday) => ({ name: 'Night', weekday, from: '18:00', to: '09:00' })),
    }),
  ],
)
const anyMoment = fc
  .integer({ min: 0, max: 3 * 365 * 24 * 60 })
  .map((minutes) => momentAt(day('2026-01-01'), '00:00').add({ minutes }))
const anyHours = fc.integer({ min: 0, max: 200 * 4 }).map((quarters) => quarters / 4)

test('the time open until an answer is due is exactly the hours it may take', () => {
  fc.assert(
    fc.property(anyCustoms, anyMoment, anyHours, (customs, from, hours) => {
      const due = answerDeadline(customs, from, hours)
      assert.equal(openMilliseconds(customs, from, due), hours * 3_600_000)
      if (hours > 0) {
        // Due not a moment later than need be: just before, the clock was still running.
        const before = due.subtract({ milliseconds: 1 })
        assert.equal(restAt(customs, before), null)
        assert.ok(openMilliseconds(customs, from, before) < hours * 3_600_000)
      }
    }),
    { numRuns: 300 },
  )
})

test('more hours are never due sooner, nor is a later beginning', () => {
  fc.assert(
    fc.property(anyCustoms, anyMoment, anyHours, anyHours, (customs, from, some, more) => {
      const first = answerDeadline(customs, from, some)
      assert.ok(Temporal.Instant.compare(first, answerDeadline(customs, from, some + more)) <= 0)
      assert.ok(
        Temporal.Instant.compare(first, answerDeadline(customs, from.add({ minutes: 40 }), some)) <= 0,
      )
    }),
  )
})

test('after rest nothing rests, and the wait was rest throughout', () => {
  fc.assert(
    fc.property(anyCustoms, anyMoment, (customs, moment) => {
      const free = afterRest(customs, moment)
      assert.equal(restAt(customs, free), null)
      assert.equal(openMilliseconds(customs, moment, free), 0)
      assert.equal(afterRest(customs, free).epochMilliseconds, free.epochMilliseconds)
    }),
  )
})

test('the time open and the time at rest make up the whole', () => {
  const from = at('2026-09-20', '00:00')
  const to = momentAt(plusDays(day('2026-09-20'), 21), '00:00')
  let minutesOpen = 0
  for (let moment = from; Temporal.Instant.compare(moment, to) < 0; moment = moment.add({ minutes: 1 })) {
    if (restAt(jewish, moment) === null) minutesOpen++
  }
  assert.equal(openMilliseconds(jewish, from, to), minutesOpen * 60_000)
})
