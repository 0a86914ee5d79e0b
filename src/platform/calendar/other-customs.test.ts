import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarYear, day } from '../clock.ts'
import { type RestCustom, christianRest, muslimRest, secularRest } from './customs.ts'
import { type RestWindow, windowsOfRest } from './windows.ts'

const clock = (moment: Temporal.Instant): string =>
  moment
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
const said = ({ name, from, to }: RestWindow): string => `${name}: ${clock(from)} to ${clock(to)}`
const between = (customs: RestCustom[], from: string, to: string): RestWindow[] =>
  windowsOfRest(customs, { from: day(from), to: day(to) })

test('Christian days of rest, by western and by Orthodox reckoning', () => {
  const sundaysOff = christianRest({ sundays: false })
  assert.deepEqual(windowsOfRest([sundaysOff], calendarYear(2027)).map(said), [
    'Good Friday: 2027-03-26 00:00 to 2027-03-27 00:00',
    'Easter Sunday: 2027-03-28 00:00 to 2027-03-29 00:00',
    'Christmas Day: 2027-12-25 00:00 to 2027-12-26 00:00',
  ])
  const orthodox = christianRest({ sundays: false, tradition: 'orthodox' })
  assert.deepEqual(windowsOfRest([orthodox], calendarYear(2027)).map(said), [
    'Christmas Day: 2027-01-07 00:00 to 2027-01-08 00:00',
    'Good Friday: 2027-04-30 00:00 to 2027-05-01 00:00',
    'Easter Sunday: 2027-05-02 00:00 to 2027-05-03 00:00',
  ])
  assert.deepEqual(
    between([christianRest({ sundayHours: { from: '09:00', to: '13:00' } })], '2026-11-22', '2026-11-22').map(
      said,
    ),
    ['Sunday: 2026-11-22 09:00 to 2026-11-22 13:00'],
  )
})

test('Good Friday to Easter Monday is one window', () => {
  const days = ['good-friday', 'holy-saturday', 'easter-sunday', 'easter-monday'] as const
  assert.deepEqual(between([christianRest({ days: [...days] })], '2027-03-26', '2027-03-26').map(said), [
    'Good Friday, Holy Saturday, Sunday, Easter Sunday and Easter Monday: 2027-03-26 00:00 to 2027-03-30 00:00',
  ])
})

test('Muslim days of rest: Friday prayer, and Eids that the sighting of the moon may move', () => {
  const reckoned = muslimRest({ fridayPrayer: null, eidAlFitrDays: 2 })
  assert.deepEqual(windowsOfRest([reckoned], calendarYear(2027)).map(said), [
    'Eid al-Fitr: 2027-03-09 00:00 to 2027-03-11 00:00',
    'Eid al-Adha: 2027-05-16 00:00 to 2027-05-17 00:00',
  ])
  const sighted = muslimRest({
    fridayPrayer: null,
    eidAlAdhaDays: 0,
    sightings: [{ month: 'eid-al-fitr', hijriYear: 1448, beginsOn: day('2027-03-10') }],
  })
  assert.deepEqual(windowsOfRest([sighted], calendarYear(2027)).map(said), [
    'Eid al-Fitr: 2027-03-10 00:00 to 2027-03-11 00:00',
  ])
  assert.deepEqual(between([muslimRest()], '2026-11-27', '2026-11-27').map(said), [
    'Friday prayer: 2026-11-27 12:30 to 2026-11-27 14:30',
  ])
})

test('a charity’s own hours, dates and bank holidays', () => {
  const own = secularRest({
    weekly: [{ name: 'Night', weekday: 2, from: '21:00', to: '07:00' }],
    dates: [
      { name: 'Winter closing', from: day('2026-12-24'), to: day('2027-01-02'), everyYear: true },
      { name: 'Office move', from: day('2026-11-26'), to: day('2026-11-26'), everyYear: false },
    ],
    bankHolidays: { nation: 'scotland', changes: [] },
  })
  assert.deepEqual(between([own], '2026-11-24', '2026-12-01').map(said), [
    'Night: 2026-11-24 21:00 to 2026-11-25 07:00',
    'Office move: 2026-11-26 00:00 to 2026-11-27 00:00',
    'St Andrew’s Day: 2026-11-30 00:00 to 2026-12-01 00:00',
    'Night: 2026-12-01 21:00 to 2026-12-02 07:00',
  ])
  const [closing] = between([own], '2030-01-01', '2030-01-01')
  assert.equal(clock(closing!.from), '2029-12-24 00:00')
  assert.equal(clock(closing!.to), '2030-01-03 00:00')
})

test('festivals whose days are known are kept as days of rest where a charity says so', () => {
  const festivals = secularRest({ festivals: ['diwali', 'vaisakhi', 'nowruz', 'ethiopian-new-year'] })
  assert.deepEqual(windowsOfRest([festivals], calendarYear(2027)).map(said), [
    'Nowruz: 2027-03-21 00:00 to 2027-03-22 00:00',
    'Vaisakhi: 2027-04-13 00:00 to 2027-04-15 00:00',
    'Ethiopian and Eritrean New Year: 2027-09-12 00:00 to 2027-09-13 00:00',
    'Diwali: 2027-10-29 00:00 to 2027-10-30 00:00',
  ])
})
