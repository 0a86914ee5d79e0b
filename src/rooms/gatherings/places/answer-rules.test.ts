import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { byTime, day, homeZone, momentAt } from '../../../platform/clock.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { heldUntil, offerUntil } from './answer-rules.ts'

const customs = { holdHours: 24, leastAnswerMinutes: 60 }
const shabbat = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
const at = (on: string, time: string) => momentAt(day(on), time)
const said = (moment: Temporal.Instant | null) =>
  moment &&
  moment.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

test('an offer is kept for its hours when the start is far', () => {
  const supper = { startsAt: at('2026-12-08', '16:00'), answerHours: 24 }
  assert.equal(said(offerUntil(supper, at('2026-11-30', '09:00'), [], customs)), '2026-12-01 09:00')
})

test('the clock stops on Shabbat', () => {
  const supper = { startsAt: at('2026-12-08', '16:00'), answerHours: 24 }
  const friday = at('2026-12-04', '13:35')
  const until = offerUntil(supper, friday, shabbat, customs)!
  assert.match(said(until)!, /^2026-12-06 14:5[01]$/)
})

test('a place freed on Shabbat is offered for the full time after it', () => {
  const supper = { startsAt: at('2026-12-15', '16:00'), answerHours: 24 }
  assert.match(
    said(offerUntil(supper, at('2026-12-05', '10:00'), shabbat, customs))!,
    /^2026-12-06 16:5[01]$/,
  )
})

test('near the start an offer takes half of the time that is left, so that the next still gets a turn', () => {
  const supper = { startsAt: at('2026-12-01', '16:00'), answerHours: 24 }
  assert.equal(said(offerUntil(supper, at('2026-12-01', '13:00'), [], customs)), '2026-12-01 14:30')
  assert.equal(said(offerUntil(supper, at('2026-11-30', '16:00'), [], customs)), '2026-12-01 04:00')
})

test('when there is too little time to ask anybody, nobody is asked', () => {
  const supper = { startsAt: at('2026-12-01', '16:00'), answerHours: 24 }
  assert.equal(offerUntil(supper, at('2026-12-01', '14:01'), [], customs), null)
  assert.equal(
    offerUntil(
      { ...supper, startsAt: at('2026-12-05', '19:00') },
      at('2026-12-04', '15:30'),
      shabbat,
      customs,
    ) === null,
    false,
  )
  assert.equal(
    offerUntil(
      { ...supper, startsAt: at('2026-12-05', '17:30') },
      at('2026-12-04', '15:30'),
      shabbat,
      customs,
    ),
    null,
  )
})

test('a place is held for a visitor at least a quarter of an hour, and never past the start', () => {
  assert.equal(
    said(heldUntil({ startsAt: at('2026-12-08', '16:00') }, at('2026-11-30', '09:00'), [], customs)),
    '2026-12-01 09:00',
  )
  assert.equal(
    said(heldUntil({ startsAt: at('2026-12-01', '16:00') }, at('2026-12-01', '15:40'), [], customs)),
    '2026-12-01 15:55',
  )
  assert.equal(
    said(heldUntil({ startsAt: at('2026-12-01', '16:00') }, at('2026-12-01', '15:50'), [], customs)),
    '2026-12-01 16:00',
  )
})

test('no offer runs out in rest, none outlasts the start, and each leaves its least time', () => {
  const from = at('2026-09-01', '00:00')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 * 24 * 60 }),
      fc.integer({ min: 1, max: 20 * 24 * 60 }),
      fc.integer({ min: 1, max: 168 }),
      (begin, ahead, answerHours) => {
        const now = from.add({ minutes: begin })
        const startsAt = now.add({ minutes: ahead })
        const until = offerUntil({ startsAt, answerHours }, now, shabbat, customs)
        if (until === null) return
        assert.ok(byTime(until, startsAt) < 0)
        assert.equal(restAt(shabbat, until.subtract({ milliseconds: 1 })), null)
        assert.ok(now.until(until).total('minutes') >= customs.leastAnswerMinutes)
      },
    ),
    { numRuns: 200 },
  )
})
