import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { jewishRest } from '../../../../platform/calendar/customs.ts'
import { restAt } from '../../../../platform/calendar/rest.ts'
import { byTime, day, dayAt, homeZone, momentAt, plusDays } from '../../../../platform/clock.ts'
import { changeable, choosable, offerable, overlaps, recordable, recordedAs, timesOf } from './rules.ts'
import type { Batch, Times } from './types.ts'

const batch: Batch = { from: day('2026-12-01'), starts: '18:00', ends: '20:00', minutes: 30, weeks: 4 }
const shabbat = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
const got = (typed: Batch): Times[] => {
  const made = timesOf(typed)
  assert.ok(made.ok, JSON.stringify(made))
  return made.value
}
const wall = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

test('Tuesdays 6pm to 8pm, 30 minutes each, for 4 weeks are sixteen times', () => {
  const times = got(batch)
  assert.deepEqual(
    times.map(({ startsAt }) => wall(startsAt)),
    ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].flatMap((on) =>
      ['18:00', '18:30', '19:00', '19:30'].map((time) => `${on}T${time}`),
    ),
  )
})

test('six in the evening stays six when the clocks change in between', () => {
  const times = got({ ...batch, from: day('2026-10-20'), weeks: 2, ends: '18:30' })
  assert.deepEqual(
    times.map(({ startsAt }) => [wall(startsAt), startsAt.toString()]),
    [
      ['2026-10-20T18:00', '2026-10-20T17:00:00Z'],
      ['2026-10-27T18:00', '2026-10-27T18:00:00Z'],
    ],
  )
})

test('in the hour that spring skips there is room for one hour less, in autumn for one more', () => {
  const night = { starts: '00:00', ends: '04:00', minutes: 60, weeks: 1 }
  assert.equal(got({ ...night, from: day('2027-03-28') }).length, 3)
  assert.equal(got({ ...night, from: day('2026-10-25') }).length, 5)
  assert.equal(got({ ...night, from: day('2026-11-01') }).length, 4)
})

test('hours that end before they begin, hold no conversation, or hold more than two hundred are refused', () => {
  assert.deepEqual(timesOf({ ...batch, ends: '18:00' }), { ok: false, refusal: 'ends-before-start' })
  assert.deepEqual(timesOf({ ...batch, ends: '18:20' }), { ok: false, refusal: 'too-short' })
  const many = { ...batch, starts: '08:00', ends: '22:00', minutes: 10, weeks: 12 }
  assert.deepEqual(timesOf(many), { ok: false, refusal: 'too-many' })
})

test('Friday evenings touch Shabbat and are not offered; the afternoon before is', () => {
  const fridays = { from: day('2026-12-04'), starts: '14:00', ends: '18:00', minutes: 60, weeks: 1 }
  const { offered, left } = offerable(got(fridays), {
    now: momentAt(day('2026-11-24'), '09:00'),
    rest: shabbat,
    taken: [],
  })
  assert.deepEqual(
    offered.map(({ startsAt }) => wall(startsAt)),
    ['2026-12-04T14:00'],
  )
  assert.deepEqual(left, { rest: 3, past: 0, taken: 0 })
})

test('of any batch what is offered is as long as said, one after the other, by the wall, ahead, and never in rest', () => {
  const quarter = fc.integer({ min: 0, max: 95 })
  const clock = (at: number): string =>
    `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 730 }),
      quarter,
      quarter,
      fc.integer({ min: 10, max: 120 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: -200, max: 200 }),
      (days, starts, ends, minutes, weeks, shift) => {
        const typed = {
          from: plusDays(day('2026-01-01'), days),
          starts: clock(starts),
          ends: clock(ends),
          minutes,
          weeks,
        }
        const made = timesOf(typed)
        if (!made.ok) return
        const now = made.value[0]!.startsAt.add({ hours: shift })
        const taken = [made.value[0]!]
        const { offered, left } = offerable(made.value, { now, rest: shabbat, taken })
        assert.equal(offered.length + left.rest + left.past + left.taken, made.value.length)
        for (const [at, one] of offered.entries()) {
          assert.equal(one.startsAt.until(one.endsAt).total('minutes'), minutes)
          assert.ok(byTime(one.startsAt, now) > 0)
          assert.ok(!overlaps(one, taken[0]!))
          assert.equal(restAt(shabbat, one.startsAt), null)
          assert.equal(restAt(shabbat, one.endsAt.subtract({ seconds: 1 })), null)
          assert.ok(
            offered.every((other, place) => place === at || !overlaps(one, other)),
            'nobody holds two at once',
          )
          const on = dayAt(one.startsAt)
          assert.ok(byTime(momentAt(on, typed.starts), one.startsAt) <= 0)
        }
      },
    ),
    { numRuns: 60 },
  )
})

const now = momentAt(day('2026-11-24'), '09:00')
const inHours = (hours: number) => ({ startsAt: now.add({ hours }), takenBackAt: null })

test('a time may be taken until so many hours before; staff may book it until it begins', () => {
  const at = (hours: number, byStaff = false) =>
    choosable(inHours(hours), { leadHours: 12 }, { now, byStaff })
  assert.ok(at(12).ok)
  assert.deepEqual(at(11), { ok: false, refusal: 'too-soon' })
  assert.ok(at(1, true).ok)
  assert.deepEqual(at(0, true), { ok: false, refusal: 'gone' })
  const back = { ...inHours(48), takenBackAt: now }
  assert.deepEqual(choosable(back, { leadHours: 12 }, { now, byStaff: true }), {
    ok: false,
    refusal: 'gone',
  })
})

test('people change it by themselves until the limit, to the minute', () => {
  const at = (minutes: number) =>
    changeable({ state: 'booked', startsAt: now.add({ minutes }) }, { changeHours: 24 }, now)
  assert.ok(at(24 * 60).ok)
  assert.deepEqual(at(24 * 60 - 1), { ok: false, refusal: 'too-late' })
  assert.deepEqual(at(0), { ok: false, refusal: 'over' })
  assert.deepEqual(changeable({ state: 'held', startsAt: now.add({ hours: 90 }) }, { changeHours: 1 }, now), {
    ok: false,
    refusal: 'over',
  })
})

test('what came of it is recorded once it began, and can be put right', () => {
  const at = (state: 'booked' | 'held' | 'missed' | 'given-back', hours: number) =>
    recordable({ state, startsAt: now.add({ hours }) }, now)
  assert.deepEqual(at('booked', 1), { ok: false, refusal: 'not-held-yet' })
  assert.ok(at('booked', 0).ok && at('held', -30).ok && at('missed', -1).ok)
  assert.deepEqual(at('given-back', -1), { ok: false, refusal: 'not-ahead-any-more' })
  assert.deepEqual(recordedAs('did-not-come'), { state: 'missed', outcome: null })
  assert.deepEqual(recordedAs('talk-again'), { state: 'held', outcome: 'talk-again' })
})
