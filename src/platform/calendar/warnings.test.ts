import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, momentAt, plusDays } from '../clock.ts'
import { knownChanges } from './bank-holidays.ts'
import { type CareAround, careAround } from './care.ts'
import { type RestCustom, jewishRest } from './customs.ts'
import { type RestWarning, warningsFor } from './warnings.ts'

const jewish = [jewishRest({ lat: 51.5085, lon: -0.1257 })]

function warn(
  on: string,
  starts: string,
  ends: string,
  customs: RestCustom[] = jewish,
  care: Partial<CareAround> = {},
): string[] {
  const endsOn = ends > starts ? day(on) : plusDays(day(on), 1)
  const times = { startsAt: momentAt(day(on), starts), endsAt: momentAt(endsOn, ends) }
  return warningsFor(customs, times, careAround.parse({ known: [], ...care })).map(inShort)
}

function inShort(warning: RestWarning): string {
  switch (warning.kind) {
    case 'in-rest':
      return `${warning.how} ${warning.window.name}`
    case 'ends-before-rest':
      return `ends ${warning.minutes} minutes before ${warning.window.name}`
    case 'starts-after-rest':
      return `starts ${warning.minutes} minutes after ${warning.window.name}`
    case 'fast':
      return `fast: ${warning.fast.name}`
    case 'breaking-fast':
      return `breaking the fast at ${warning.at.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })}`
    case 'observance':
      return `${warning.observance.name}${warning.observance.mayMove ? ', may move' : ''}`
    case 'bank-holiday':
      return `bank holiday: ${warning.name}`
  }
}

test('an ordinary shift on an ordinary day needs no word', () => {
  assert.deepEqual(warn('2026-11-24', '16:00', '20:00'), [])
})

test('a shift that runs two minutes into the last days of Pesach', () => {
  assert.deepEqual(warn('2027-04-27', '16:00', '20:00'), ['runs-into Pesach', 'Chol HaMoed Pesach'])
})

test('a shift within rest, beginning in it, or spanning it', () => {
  assert.deepEqual(warn('2026-12-05', '10:00', '12:00', [jewishRest(london, { minorDays: 'off' })]), [
    'within Shabbat',
  ])
  assert.deepEqual(warn('2026-11-28', '16:00', '20:00'), ['begins-in Shabbat'])
  const times = {
    startsAt: momentAt(day('2026-11-27'), '10:00'),
    endsAt: momentAt(day('2026-11-29'), '10:00'),
  }
  assert.deepEqual(warningsFor(jewish, times).map(inShort), ['spans Shabbat'])
})

const london = { lat: 51.5085, lon: -0.1257 }

test('a shift that ends too close to candle-lighting to get home, or starts as soon as it may', () => {
  assert.deepEqual(warn('2026-11-27', '12:00', '15:00'), ['ends 39 minutes before Shabbat'])
  assert.deepEqual(warn('2026-11-27', '12:00', '15:39'), ['ends 0 minutes before Shabbat'])
  assert.deepEqual(warn('2026-11-27', '12:00', '14:39'), [])
  assert.deepEqual(warn('2026-11-27', '12:00', '15:00', jewish, { travelMinutes: 30 }), [])
  assert.deepEqual(warn('2026-11-28', '17:30', '20:00'), ['starts 36 minutes after Shabbat'])
})

test('fasts: a minor one by day, Tisha B’Av from the evening before, and none where they are switched off', () => {
  assert.deepEqual(warn('2026-12-20', '10:00', '14:00'), ['fast: Asarah B’Tevet'])
  assert.deepEqual(warn('2026-12-19', '20:00', '23:00'), [])
  assert.deepEqual(warn('2026-12-20', '17:00', '19:00'), [])
  assert.deepEqual(warn('2027-08-11', '19:00', '21:00'), ['fast: Tisha B’Av'])
  assert.deepEqual(warn('2027-08-11', '19:00', '21:00', [jewishRest(london, { fasts: 'off' })]), [])
})

test('Chanukah is named and closes nothing', () => {
  assert.deepEqual(warn('2026-12-08', '16:00', '20:00'), ['Chanukah'])
  assert.deepEqual(warn('2026-12-03', '16:00', '20:00'), [])
})

test('Ramadan matters in the evening, when people break their fast', () => {
  const care = { known: ['ramadan'] as CareAround['known'] }
  assert.deepEqual(warn('2027-02-16', '16:00', '20:00', [], care), ['breaking the fast at 17:16'])
  assert.deepEqual(warn('2027-02-16', '09:00', '12:00', [], care), [])
  assert.deepEqual(warn('2027-02-16', '20:00', '22:00', [], care), [])
})

test('what the charity takes care around: feasts that may move, exams it entered, bank holidays of its nation', () => {
  assert.deepEqual(warn('2027-03-09', '10:00', '12:00', [], { known: ['eid-al-fitr'] }), [
    'Eid al-Fitr, may move',
  ])
  const named = [{ name: 'GCSE exams', from: day('2027-05-10'), to: day('2027-06-23'), everyYear: false }]
  assert.deepEqual(warn('2027-06-01', '10:00', '12:00', [], { named }), ['GCSE exams'])
  assert.deepEqual(warn('2027-06-24', '10:00', '12:00', [], { named }), [])
  const bankHolidays = { nation: 'england-and-wales' as const, changes: [...knownChanges] }
  assert.deepEqual(warn('2027-05-31', '10:00', '12:00', [], { bankHolidays }), [
    'bank holiday: Spring bank holiday',
  ])
  assert.deepEqual(warn('2027-05-30', '22:00', '00:00', [], { bankHolidays }), [])
})

test('a shift must end after it starts', () => {
  const moment = momentAt(day('2026-11-24'), '16:00')
  assert.throws(() => warningsFor(jewish, { startsAt: moment, endsAt: moment }), RangeError)
})
