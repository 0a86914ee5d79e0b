import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { dayAt, day, homeZone, momentAt, plusDays } from '../../../platform/clock.ts'
import { answerBy, isWorkingDay, lateness, type Work } from './rules.ts'

const plain: Work = { customs: [], bankHolidays: null }
const hineni: Work = {
  customs: [jewishRest({ lat: 51.5085, lon: -0.1257 })],
  bankHolidays: { nation: 'england-and-wales', changes: [] },
}
const due = (on: string, days: number, work: Work): string =>
  answerBy(momentAt(day(on), '12:00'), days, work)
    .toZonedDateTimeISO(homeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

test('three working days from a Tuesday is Friday, from a Thursday the next Tuesday', () => {
  assert.equal(due('2026-11-24', 3, plain), '2026-11-27T17:00')
  assert.equal(due('2026-11-26', 3, plain), '2026-12-01T17:00')
})

test('bank holidays and days of rest do not count', () => {
  assert.equal(due('2026-12-24', 1, plain), '2026-12-25T17:00')
  assert.equal(due('2026-12-24', 1, hineni), '2026-12-29T17:00')
  // The first days of Pesach 5787 are Thursday 22 and Friday 23 April 2027.
  assert.equal(due('2027-04-21', 1, hineni), '2027-04-26T17:00')
})

test('the promise is always a working day, so many of them on, whatever the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom(plain, hineni),
      (after, days, work) => {
        const asked = plusDays(day('2026-01-01'), after)
        const by = dayAt(answerBy(momentAt(asked, '23:30'), days, work))
        let counted = 0
        for (let on = plusDays(asked, 1); on <= by; on = plusDays(on, 1))
          if (isWorkingDay(on, work)) counted++
        assert.equal(counted, days)
        assert.equal(isWorkingDay(by, work), true)
      },
    ),
    { numRuns: 60 },
  )
})

test('a promise is late from its very moment, and soon within a day', () => {
  const by = momentAt(day('2026-11-27'), '17:00')
  assert.deepEqual(
    [by.subtract({ hours: 25 }), by.subtract({ hours: 24 }), by, by.add({ seconds: 1 })].map((now) =>
      lateness(by, now),
    ),
    ['quiet', 'soon', 'late', 'late'],
  )
})
