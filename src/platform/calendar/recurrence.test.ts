import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, calendarYear, day } from '../clock.ts'
import {
  type Nth,
  type Occurrence,
  type Pattern,
  type Series,
  type Weekday,
  checkSeries,
  leftOutIn,
  occurrencesIn,
  usualDays,
} from './recurrence.ts'

const tuesdays: Series = {
  pattern: { kind: 'weekly', every: 1, weekdays: [2] },
  from: day('2026-12-01'),
  to: day('2027-06-29'),
  starts: '16:00',
  ends: '20:00',
  capacity: 4,
}
const december = { from: day('2026-12-01'), to: day('2026-12-31') }

const wall = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
const said = ({ key, on, startsAt, endsAt, capacity, state }: Occurrence): string =>
  `${key}${key === on ? '' : ` on ${on}`} ${wall(startsAt)}–${wall(endsAt)} ${capacity} ${state}`
const hours = ({ startsAt, endsAt }: Occurrence): number => startsAt.until(endsAt).total('hours')

test('every Tuesday in December', () => {
  assert.deepEqual(occurrencesIn(tuesdays, december).map(said), [
    '2026-12-01 16:00–20:00 4 usual',
    '2026-12-08 16:00–20:00 4 usual',
    '2026-12-15 16:00–20:00 4 usual',
    '2026-12-22 16:00–20:00 4 usual',
    '2026-12-29 16:00–20:00 4 usual',
  ])
})

test('exceptions: left out with a reason, moved to another day, at another time, with other places; and an extra', () => {
  const series: Series = {
    ...tuesdays,
    exceptions: [
      { on: day('2026-12-08'), kind: 'changed', capacity: 6 },
      { on: day('2026-12-15'), kind: 'changed', starts: '15:00', ends: '18:30' },
      { on: day('2026-12-22'), kind: 'left-out', reason: 'The hall is let' },
      { on: day('2026-12-29'), kind: 'changed', to: day('2027-01-06'), reason: 'Moved from Tuesday' },
      { on: day('2026-12-25'), kind: 'left-out', reason: 'No shift that day anyway' },
    ],
    extras: [{ on: day('2026-12-13'), starts: '10:00', ends: '13:00', capacity: 12 }],
  }
  assert.deepEqual(occurrencesIn(series, december).map(said), [
    '2026-12-01 16:00–20:00 4 usual',
    '2026-12-08 16:00–20:00 6 changed',
    '+2026-12-13 on 2026-12-13 10:00–13:00 12 extra',
    '2026-12-15 15:00–18:30 4 changed',
  ])
  assert.deepEqual(leftOutIn(series, december), [{ on: '2026-12-22', reason: 'The hall is let' }])
  assert.deepEqual(occurrencesIn(series, { from: day('2027-01-05'), to: day('2027-01-06') }).map(said), [
    '2027-01-05 16:00–20:00 4 usual',
    '2026-12-29 on 2027-01-06 16:00–20:00 4 changed',
  ])
})

const daysOfPattern = (pattern: Pattern, from: string, to: string | null, until = '2027-12-31'): Day[] =>
  usualDays(
    { pattern, from: day(from), to: to === null ? null : day(to) },
    { from: day(from), to: day(until) },
  )

test('every second week on two weekdays, counted from the week of the first day', () => {
  assert.deepEqual(
    daysOfPattern({ kind: 'weekly', every: 2, weekdays: [4, 1] }, '2026-11-25', '2026-12-25'),
    ['2026-11-26', '2026-12-07', '2026-12-10', '2026-12-21', '2026-12-24'],
  )
})

test('the first Tuesday and the last Sunday of each month; a fifth Tuesday where there is one', () => {
  const monthly = (nth: Nth, weekday: Weekday, every = 1): Pattern => ({
    kind: 'monthly',
    every,
    on: [{ nth, weekday }],
  })
  assert.deepEqual(daysOfPattern(monthly(1, 2), '2026-12-02', '2027-03-31'), [
    '2027-01-05',
    '2027-02-02',
    '2027-03-02',
  ])
  assert.deepEqual(daysOfPattern(monthly('last', 7), '2026-12-01', '2027-03-31'), [
    '2026-12-27',
    '2027-01-31',
    '2027-02-28',
    '2027-03-28',
  ])
  assert.deepEqual(daysOfPattern(monthly(5, 2), '2026-12-01', '2027-06-30'), [
    '2026-12-29',
    '2027-03-30',
    '2027-06-29',
  ])
  assert.deepEqual(daysOfPattern(monthly(1, 1, 3), '2026-12-01', '2027-06-30'), [
    '2026-12-07',
    '2027-03-01',
    '2027-06-07',
  ])
})

test('chosen dates, each once, within the first and last day', () => {
  const days = ['2027-01-20', '2026-12-13', '2026-12-13', '2028-01-01'].map(day)
  assert.deepEqual(daysOfPattern({ kind: 'dates', days }, '2026-12-01', '2027-12-01'), [
    '2026-12-13',
    '2027-01-20',
  ])
})

test('a series without an end goes on', () => {
  const endless = { ...tuesdays, to: null }
  assert.equal(occurrencesIn(endless, calendarYear(2040)).length, 52)
})

test('an afternoon shift says the same on the wall before and after both clock changes', () => {
  for (const period of [
    { from: day('2026-10-13'), to: day('2026-11-03') },
    { from: day('2027-03-16'), to: day('2027-04-06') },
  ]) {
    const shifts = occurrencesIn({ ...tuesdays, from: day('2026-09-01') }, period)
    assert.equal(shifts.length, 4)
    assert.deepEqual(
      new Set(shifts.map(({ startsAt, endsAt }) => `${wall(startsAt)}–${wall(endsAt)}`)),
      new Set(['16:00–20:00']),
    )
    assert.deepEqual(shifts.map(hours), [4, 4, 4, 4])
  }
  assert.deepEqual(
    occurrencesIn(
      { ...tuesdays, from: day('2026-10-20') },
      { from: day('2026-10-20'), to: day('2026-10-27') },
    ).map(({ startsAt }) => startsAt.toString()),
    ['2026-10-20T15:00:00Z', '2026-10-27T16:00:00Z'],
  )
})

const saturdayNights: Series = {
  pattern: { kind: 'weekly', every: 1, weekdays: [6] },
  from: day('2026-01-03'),
  to: null,
  starts: '22:00',
  ends: '06:00',
  capacity: 2,
}

test('a night shift lasts nine hours when the clocks go back and seven when they go forward', () => {
  const nights = (from: string, to: string) =>
    occurrencesIn(saturdayNights, { from: day(from), to: day(to) }).map(hours)
  assert.deepEqual(nights('2026-10-17', '2026-10-31'), [8, 9, 8])
  assert.deepEqual(nights('2027-03-20', '2027-04-03'), [8, 7, 8])
})

test('times in the hour that is skipped, and in the one that comes twice', () => {
  const one = (on: string, starts: string, ends: string) => {
    const [shift] = occurrencesIn(
      { ...saturdayNights, pattern: { kind: 'dates', days: [day(on)] }, starts, ends },
      { from: day(on), to: day(on) },
    )
    return `${wall(shift!.startsAt)}–${wall(shift!.endsAt)} ${hours(shift!)}h`
  }
  assert.equal(one('2027-03-28', '00:30', '01:30'), '00:30–02:30 1h')
  assert.equal(one('2027-03-28', '01:30', '03:00'), '02:30–03:00 0.5h')
  assert.equal(one('2027-03-28', '01:00', '02:00'), '02:00–03:00 1h')
  assert.equal(one('2027-03-28', '01:30', '02:15'), '02:30–03:15 0.75h')
  assert.equal(one('2026-10-25', '00:30', '01:30'), '00:30–01:30 1h')
  assert.equal(one('2026-10-25', '01:30', '02:30'), '01:30–02:30 2h')
})

test('a series that makes no sense is refused by name', () => {
  const refusal = (differs: Partial<Series>) => {
    const outcome = checkSeries({ ...tuesdays, ...differs })
    return outcome.ok ? null : outcome.refusal
  }
  assert.equal(refusal({}), null)
  assert.equal(refusal({ to: day('2026-11-30') }), 'ends-before-it-begins')
  assert.equal(refusal({ pattern: { kind: 'weekly', every: 1, weekdays: [] } }), 'no-days-chosen')
  assert.equal(refusal({ pattern: { kind: 'monthly', every: 1, on: [] } }), 'no-days-chosen')
  assert.equal(refusal({ pattern: { kind: 'dates', days: [] } }), 'no-days-chosen')
  assert.equal(refusal({ pattern: { kind: 'dates', days: [] }, extras: [{ on: day('2026-12-13') }] }), null)
  assert.equal(refusal({ pattern: { kind: 'weekly', every: 0, weekdays: [1] } }), 'every-must-be-one-or-more')
  assert.equal(
    refusal({ pattern: { kind: 'weekly', every: 1.5, weekdays: [1] } }),
    'every-must-be-one-or-more',
  )
  assert.equal(refusal({ starts: '16:00', ends: '16:00' }), 'starts-and-ends-together')
  const changed = { on: day('2026-12-08'), kind: 'changed', ends: '16:00' } as const
  assert.equal(refusal({ exceptions: [changed] }), 'starts-and-ends-together')
  const leftOut = { on: day('2026-12-08'), kind: 'left-out', reason: 'Away' } as const
  assert.equal(refusal({ exceptions: [leftOut, leftOut] }), 'two-exceptions-for-one-day')
  assert.equal(
    refusal({ extras: [{ on: day('2026-12-09') }, { on: day('2026-12-09') }] }),
    'two-extras-on-one-day',
  )
})
