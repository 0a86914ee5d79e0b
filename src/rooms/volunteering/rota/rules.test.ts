import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { windowsOfRest } from '../../../platform/calendar/windows.ts'
import { day, momentAt } from '../../../platform/clock.ts'
import {
  sevenDays,
  doubles,
  mayBeAsked,
  missing,
  mondayOf,
  restOn,
  staffing,
  type Candidate,
  type RotaShift,
} from './rules.ts'

const at = (on: string, time: string): Temporal.Instant => momentAt(day(on), time)
const ashgrove = { lat: 51.61, lon: -0.17 }
const leeds = { lat: 53.82, lon: -1.57 }
const shift = (
  id: string,
  starts: string,
  ends: string,
  point: RotaShift['point'] = ashgrove,
): RotaShift => ({
  id,
  startsAt: at('2026-12-06', starts),
  endsAt: at('2026-12-06', ends),
  capacity: 8,
  taken: 6,
  state: 'open',
  point,
})
const tom = (shiftId: string) => ({ placeId: `place ${shiftId}`, shiftId, personId: 'tom' })
const pairs = (shifts: RotaShift[]) =>
  doubles(
    shifts,
    shifts.map(({ id }) => tom(id)),
  ).map(({ first, second, minutes }) => [first.shiftId, second.shiftId, minutes])

test('a week begins on Monday', () => {
  for (const on of sevenDays(day('2026-11-30'))) assert.equal(mondayOf(on), '2026-11-30')
  assert.equal(mondayOf(day('2026-11-29')), '2026-11-23')
})

test('Tom is in Leeds until four and in Ashgrove from half past three', () => {
  assert.deepEqual(pairs([shift('leeds', '10:00', '16:00', leeds), shift('candle', '15:30', '20:30')]), [
    ['leeds', 'candle', -30],
  ])
})

test('one after the other in one place is no double booking; two hundred miles apart it is', () => {
  assert.deepEqual(pairs([shift('homework', '10:00', '12:00'), shift('supper', '12:00', '15:00')]), [])
  assert.deepEqual(pairs([shift('leeds', '10:00', '12:00', leeds), shift('supper', '14:00', '18:00')]), [
    ['leeds', 'supper', 120],
  ])
  assert.deepEqual(pairs([shift('online', '10:00', '12:00', null), shift('supper', '12:00', '15:00')]), [])
})

test('what is cancelled, and whom we do not know, is never double', () => {
  const cancelled = { ...shift('leeds', '10:00', '16:00'), state: 'cancelled' as const }
  assert.deepEqual(pairs([cancelled, shift('candle', '15:30', '20:30')]), [])
  const two = [shift('a', '10:00', '12:00'), shift('b', '11:00', '13:00')]
  assert.deepEqual(
    doubles(
      two,
      two.map(({ id }) => ({ ...tom(id), personId: null })),
    ),
    [],
  )
})

test('every overlap is found once, whatever the order', () => {
  const hours = fc.integer({ min: 0, max: 22 })
  const some = fc.uniqueArray(fc.record({ from: hours, long: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 6,
    selector: ({ from, long }) => `${from} ${long}`,
  })
  fc.assert(
    fc.property(some, (spans) => {
      const shifts = spans.map(({ from, long }, id) => ({
        ...shift(String(id), '00:00', '01:00'),
        startsAt: at('2026-12-06', '00:00').add({ hours: from }),
        endsAt: at('2026-12-06', '00:00').add({ hours: from + long }),
      }))
      const expected = spans.flatMap((one, i) =>
        spans
          .slice(i + 1)
          .filter((other) => one.from < other.from + other.long && other.from < one.from + one.long),
      ).length
      assert.equal(pairs(shifts).length, expected)
      assert.equal(pairs(shifts.toReversed()).length, expected)
    }),
  )
})

test('a shift is short while places are open and it has not begun', () => {
  const now = at('2026-12-06', '12:00')
  assert.equal(missing(shift('a', '13:00', '14:00'), now), 2)
  assert.equal(missing(shift('a', '11:00', '14:00'), now), 0)
  assert.equal(missing({ ...shift('a', '13:00', '14:00'), capacity: null }, now), 0)
  assert.equal(missing({ ...shift('a', '13:00', '14:00'), state: 'closed' }, now), 0)
})

test('rest is shown on each day it touches: comes in, all day, goes out', () => {
  const windows = windowsOfRest([jewishRest({ lat: 51.5085, lon: -0.1257 })], {
    from: day('2027-04-19'),
    to: day('2027-04-25'),
  })
  const said = sevenDays(day('2027-04-19')).map((on) =>
    restOn(windows, on)
      .map(({ kind }) => kind)
      .join(),
  )
  assert.deepEqual(said, ['', '', 'comes-in', 'whole', 'whole', 'goes-out', ''])
})

test('nobody is asked who did not agree, is busy, comes already, or was asked lately', () => {
  const free: Candidate = {
    id: 'leah',
    region: 'North London',
    isOnShift: false,
    isBusy: false,
    mayBeWritten: true,
    askedLately: false,
    isAway: false,
  }
  const here = { region: 'North London', where: 'place' } as const
  assert.equal(mayBeAsked(free, here), true)
  for (const no of [
    { mayBeWritten: false },
    { isBusy: true },
    { isOnShift: true },
    { askedLately: true },
    { isAway: true },
    { region: 'Leeds' },
  ]) {
    assert.equal(mayBeAsked({ ...free, ...no }, here), false)
  }
  assert.equal(mayBeAsked({ ...free, region: 'Leeds' }, { region: 'North London', where: 'home' }), true)
})

test('a shift is short when it is soon and lacks more than a quarter of its people', () => {
  const supper = { ...shift('supper', '13:00', '14:00'), taken: 5 }
  const week = at('2026-11-29', '23:00')
  assert.equal(staffing(supper, week), 'short')
  assert.equal(staffing({ ...supper, taken: 6 }, week), 'open')
  assert.equal(staffing({ ...supper, taken: 8 }, week), 'enough')
  assert.equal(staffing({ ...supper, capacity: null }, week), 'enough')
  assert.equal(staffing(supper, at('2026-11-28', '23:00')), 'open')
  assert.equal(staffing({ ...supper, state: 'closed' }, week), 'paused')
  assert.equal(staffing({ ...supper, state: 'closed' }, at('2026-12-06', '13:00')), 'enough')
})
