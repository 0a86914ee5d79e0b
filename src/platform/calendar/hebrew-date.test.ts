import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Day, day, momentAt, plusDays } from '../clock.ts'
import {
  dayOfHebrew,
  hebrewDate,
  hebrewDateAt,
  hebrewNumeral,
  inEnglish,
  inHebrew,
  isHebrewLeapYear,
} from './hebrew-date.ts'

const london = { lat: 51.5085, lon: -0.1257 }

test('known days have their Hebrew dates', () => {
  const dates = ['2023-09-01', '2023-09-16', '2026-12-05'].map((on) => inEnglish(hebrewDate(day(on))))
  assert.deepEqual(dates, ['15 Elul 5783', '1 Tishri 5784', '25 Kislev 5787'])
})

test('a Hebrew date is also printed in Hebrew letters', () => {
  const printed = (on: string) => inHebrew(hebrewDate(day(on)))
  assert.equal(printed('2026-12-05'), 'כ״ה בכסלו תשפ״ז')
  assert.equal(printed('2026-11-24'), 'י״ד בכסלו תשפ״ז')
  assert.equal(printed('2026-12-06'), 'כ״ו בכסלו תשפ״ז')
  assert.equal(printed('2023-09-01'), 'ט״ו באלול תשפ״ג')
})

test('the thirteen months of a leap year have their names', () => {
  const names = Array.from(
    { length: 385 },
    (_, ahead) => hebrewDate(plusDays(day('2026-09-12'), ahead)).monthName,
  )
  assert.deepEqual(
    [...new Set(names)],
    [
      'Tishri',
      'Cheshvan',
      'Kislev',
      'Tevet',
      'Shevat',
      'Adar I',
      'Adar II',
      'Nisan',
      'Iyar',
      'Sivan',
      'Tammuz',
      'Av',
      'Elul',
    ],
  )
  assert.equal(hebrewDate(day('2026-03-03')).monthName, 'Adar')
  assert.equal(inHebrew(hebrewDate(dayOfHebrew(5787, 'M05L', 30))), 'ל׳ באדר א׳ תשפ״ז')
  assert.equal(inHebrew(hebrewDate(dayOfHebrew(5787, 'M06', 14))), 'י״ד באדר ב׳ תשפ״ז')
  assert.equal(inHebrew(hebrewDate(dayOfHebrew(5786, 'M06', 14))), 'י״ד באדר תשפ״ו')
})

test('numerals leave the Name unwritten, and thousands out', () => {
  const said = [1, 5, 10, 14, 15, 16, 17, 20, 115, 316, 5700, 5715, 5760, 5787, 5800, 6000].map(hebrewNumeral)
  assert.deepEqual(said, [
    'א׳',
    'ה׳',
    'י׳',
    'י״ד',
    'ט״ו',
    'ט״ז',
    'י״ז',
    'כ׳',
    'קט״ו',
    'שט״ז',
    'ת״ש',
    'תשט״ו',
    'תש״ס',
    'תשפ״ז',
    'ת״ת',
    'ו׳',
  ])
  for (const number of [0, -1, 1.5, 10_000]) assert.throws(() => hebrewNumeral(number), RangeError)
})

test('nightfall moves on to the next Hebrew date, and midnight does not', () => {
  const at = (on: string, time: string) => inEnglish(hebrewDateAt(momentAt(day(on), time), london))
  assert.equal(at('2026-12-06', '16:40'), '26 Kislev 5787')
  assert.equal(at('2026-12-06', '17:00'), '27 Kislev 5787')
  assert.equal(at('2026-12-06', '23:59'), '27 Kislev 5787')
  assert.equal(at('2026-12-07', '00:00'), '27 Kislev 5787')
})

test('in Shetland’s midsummer the Hebrew date moves on after midnight, when it is darkest', () => {
  const lerwick = { lat: 60.1545, lon: -1.1494 }
  const at = (on: string, time: string) => hebrewDateAt(momentAt(day(on), time), lerwick).day
  assert.deepEqual(
    [
      at('2026-06-20', '23:50'),
      at('2026-06-21', '00:50'),
      at('2026-06-21', '01:20'),
      at('2026-06-21', '12:00'),
    ],
    [5, 5, 6, 6],
  )
})

/**
 * The Hebrew calendar counted anew, to hold against the platform's: mean new moons since the creation, in days
 * and parts of 1,080 to the hour, and the four postponements of Rosh Hashanah (after Dershowitz and Reingold).
 */
function newYear(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const molad = 29 * months + Math.floor(parts / 25_920)
  // Rosh Hashanah never falls on Sunday, Wednesday or Friday.
  return (3 * (molad + 1)) % 7 < 3 ? molad + 1 : molad
}
function firstOfTishri(year: number): number {
  const [before, here, after] = [newYear(year - 1), newYear(year), newYear(year + 1)] as const
  if (after - here === 356) return here + 2
  return here - before === 382 ? here + 1 : here
}
function monthsOf(year: number): [string, number][] {
  const length = firstOfTishri(year + 1) - firstOfTishri(year)
  const leap = length > 355
  return [
    ['M01', 30],
    ['M02', length % 10 === 5 ? 30 : 29],
    ['M03', length % 10 === 3 ? 29 : 30],
    ['M04', 29],
    ['M05', 30],
    ...(leap ? ([['M05L', 30]] as [string, number][]) : []),
    ['M06', 29],
    ['M07', 30],
    ['M08', 29],
    ['M09', 30],
    ['M10', 29],
    ['M11', 30],
    ['M12', 29],
  ]
}

test('every day from 1900 to 2100 has the Hebrew date a second reckoning gives', () => {
  // 1 Tishri 5660 was Tuesday 5 September 1899.
  const anchor = day('1899-09-05')
  let on: Day = anchor
  let checked = 0
  for (let year = 5660; year <= 5861; year++) {
    assert.equal(on, plusDays(anchor, firstOfTishri(year) - firstOfTishri(5660)))
    assert.equal(isHebrewLeapYear(year), monthsOf(year).length === 13)
    for (const [monthCode, length] of monthsOf(year)) {
      for (let date = 1; date <= length; date++) {
        const found = hebrewDate(on)
        if (found.day !== date || found.monthCode !== monthCode || found.year !== year) {
          assert.fail(`${on} is ${date} ${monthCode} ${year}, not ${inEnglish(found)}`)
        }
        on = plusDays(on, 1)
        checked++
      }
    }
  }
  assert.ok(on > '2100-12-31' && checked > 73_000)
})

test('a Hebrew date and its civil day lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (ahead) => {
      const on = plusDays(day('1900-01-01'), ahead)
      const { year, monthCode, day: date } = hebrewDate(on)
      assert.equal(dayOfHebrew(year, monthCode, date), on)
    }),
  )
})
