import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, homeZone } from '../../../platform/clock.ts'
import { contentOf } from './supper-club.fixture.ts'
import { lastDayOf, openPeriod, shiftsIn } from './times.ts'

const wall = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const said = (content: ReturnType<typeof contentOf>, from: string, to: string) =>
  shiftsIn(content, { from: day(from), to: day(to) }).map(({ key, startsAt, endsAt, capacity }) => [
    key,
    wall(startsAt),
    wall(endsAt),
    capacity,
  ])

test('a Tuesday evening is at four on the wall on both sides of both clock changes', () => {
  const supper = contentOf()
  assert.deepEqual(said(supper, '2026-10-20', '2026-10-27'), [
    ['2026-10-20', '2026-10-20T16:00', '2026-10-20T20:00', 4],
    ['2026-10-27', '2026-10-27T16:00', '2026-10-27T20:00', 4],
  ])
  assert.deepEqual(said(supper, '2027-03-23', '2027-03-30'), [
    ['2027-03-23', '2027-03-23T16:00', '2027-03-23T20:00', 4],
    ['2027-03-30', '2027-03-30T16:00', '2027-03-30T20:00', 4],
  ])
  const lengths = shiftsIn(
    contentOf({ starts: '22:00', ends: '06:00', repeats: 'dates', dates: ['2026-10-24', '2027-03-27'] }),
    {
      from: day('2026-10-01'),
      to: day('2027-04-01'),
    },
  ).map(({ startsAt, endsAt }) => startsAt.until(endsAt).total('hours'))
  assert.deepEqual(lengths, [9, 7])
})

test('exceptions and extra days: left out, moved across the clock change, its own places, one more', () => {
  const supper = contentOf({
    exceptionOn: ['2027-03-23', '2027-03-30', '2027-04-06'],
    exceptionWhat: ['left-out', 'changed', 'changed'],
    exceptionTo: ['', '2027-03-26', ''],
    exceptionStarts: ['', '', '17:00'],
    exceptionEnds: ['', '', '18:30'],
    exceptionPlaces: ['', '', '8'],
    exceptionReason: ['Hall closed', 'Hall let on Tuesday', ''],
    extraOn: ['2027-03-28'],
    extraStarts: ['01:30'],
    extraEnds: ['04:00'],
    extraPlaces: ['2'],
    extraReason: ['The night the clocks change'],
  })
  assert.deepEqual(said(supper, '2027-03-20', '2027-04-08'), [
    ['2027-03-30', '2027-03-26T16:00', '2027-03-26T20:00', 4],
    ['+2027-03-28', '2027-03-28T02:30', '2027-03-28T04:00', 2],
    ['2027-04-06', '2027-04-06T17:00', '2027-04-06T18:30', 8],
  ])
})

test('the one shift of a one-off stays the same shift when its day moves', () => {
  const [before, after] = ['2026-12-05', '2026-12-06'].map((first) => contentOf({ kind: 'one-off', first }))
  assert.deepEqual(said(before!, '2026-12-01', '2026-12-31'), [
    ['once', '2026-12-05T16:00', '2026-12-05T20:00', 4],
  ])
  assert.deepEqual(said(after!, '2026-12-01', '2026-12-31'), [
    ['once', '2026-12-06T16:00', '2026-12-06T20:00', 4],
  ])
})

test('the first and third Tuesday, every second month; roles and tasks have no shifts', () => {
  const monthly = contentOf({
    repeats: 'monthly',
    every: '2',
    nths: ['1', '3'],
    first: '2026-12-01',
    last: '2027-03-31',
  })
  assert.deepEqual(
    shiftsIn(monthly, { from: day('2026-11-01'), to: day('2027-12-31') }).map(({ on }) => on),
    ['2026-12-01', '2026-12-15', '2027-02-02', '2027-02-16'],
  )
  for (const kind of ['role', 'task'])
    assert.deepEqual(said(contentOf({ kind }), '2026-01-01', '2027-12-31'), [])
})

test('shifts stand open for half a year, and the last day counts what was moved past it', () => {
  assert.deepEqual(openPeriod(day('2026-11-24')), { from: '2026-11-24', to: '2027-05-25' })
  const moved = { exceptionOn: ['2027-06-29'], exceptionWhat: ['changed'], exceptionTo: ['2027-07-02'] }
  assert.equal(lastDayOf(contentOf(moved).times!), '2027-07-02')
  assert.equal(lastDayOf(contentOf({ last: '' }).times!), null)
  assert.equal(
    lastDayOf(contentOf({ repeats: 'dates', dates: ['2026-12-24', '2026-12-05'] }).times!),
    '2026-12-24',
  )
})
