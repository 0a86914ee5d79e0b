import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarYear, day, plain } from '../clock.ts'
import {
  type BankHoliday,
  type Nation,
  bankHolidayRules,
  bankHolidays,
  bankHolidaysIn,
  nations,
} from './bank-holidays.ts'

const rules = (nation: Nation) => bankHolidayRules.parse({ nation })
const listed = (nation: Nation, year: number): string[] => bankHolidays(rules(nation), year).map(said)
const said = ({ on, name, substitute }: BankHoliday): string =>
  `${on.slice(5)} ${name}${substitute ? ' (substitute)' : ''}`

test('England and Wales in 2022: a jubilee, a state funeral, Christmas on a Sunday', () => {
  assert.deepEqual(listed('england-and-wales', 2022), [
    '01-03 New Year’s Day (substitute)',
    '04-15 Good Friday',
    '04-18 Easter Monday',
    '05-02 Early May bank holiday',
    '06-02 Spring bank holiday',
    '06-03 Queen’s Platinum Jubilee',
    '08-29 Summer bank holiday',
    '09-19 State Funeral of Queen Elizabeth II',
    '12-26 Boxing Day',
    '12-27 Christmas Day (substitute)',
  ])
})

test('Scotland in 2022 and 2017: both days of the new year move, or one gives way to the other', () => {
  assert.deepEqual(listed('scotland', 2022), [
    '01-03 New Year’s Day (substitute)',
    '01-04 2nd January (substitute)',
    '04-15 Good Friday',
    '05-02 Early May bank holiday',
    '06-02 Spring bank holiday',
    '06-03 Queen’s Platinum Jubilee',
    '08-01 Summer bank holiday',
    '09-19 State Funeral of Queen Elizabeth II',
    '11-30 St Andrew’s Day',
    '12-26 Boxing Day',
    '12-27 Christmas Day (substitute)',
  ])
  assert.deepEqual(listed('scotland', 2017).slice(0, 2), [
    '01-02 2nd January',
    '01-03 New Year’s Day (substitute)',
  ])
})

test('Northern Ireland in 2020', () => {
  assert.deepEqual(listed('northern-ireland', 2020), [
    '01-01 New Year’s Day',
    '03-17 St Patrick’s Day',
    '04-10 Good Friday',
    '04-13 Easter Monday',
    '05-08 Early May bank holiday',
    '05-25 Spring bank holiday',
    '07-13 Battle of the Boyne (Orangemen’s Day) (substitute)',
    '08-31 Summer bank holiday',
    '12-25 Christmas Day',
    '12-28 Boxing Day (substitute)',
  ])
})

/** Days only, as published on gov.uk for 2017 to 2023, with the days proclaimed since. */
const published: Record<Nation, Record<number, string>> = {
  'england-and-wales': {
    2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2018: '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26',
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2018: '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26',
    2019: '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2023: '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26',
  },
}

test('the days are those the government published', () => {
  for (const nation of nations) {
    for (const [year, days] of Object.entries(published[nation])) {
      const found = bankHolidays(rules(nation), Number(year)).map(({ on }) => on.slice(5))
      assert.equal(found.join(' '), days, `${nation} ${year}`)
    }
  }
})

test('a day of one nation is not a day of the others', () => {
  const found = nations.filter(
    (nation) => bankHolidaysIn(rules(nation), { from: day('2026-06-15'), to: day('2026-06-15') }).length > 0,
  )
  assert.deepEqual(found, ['scotland'])
})

test('one-off days are the charity’s to edit', () => {
  const changes = [
    {
      kind: 'added' as const,
      on: day('2030-07-01'),
      name: 'A day of thanks',
      nations: ['scotland' as const],
    },
    {
      kind: 'moved' as const,
      from: day('2030-05-06'),
      to: day('2030-05-08'),
      nations: ['scotland' as const],
    },
  ]
  const may = { from: day('2030-05-01'), to: day('2030-07-31') }
  assert.deepEqual(bankHolidaysIn({ nation: 'scotland', changes }, may).map(said), [
    '05-08 Early May bank holiday',
    '05-27 Spring bank holiday',
    '07-01 A day of thanks',
  ])
  assert.deepEqual(bankHolidaysIn({ nation: 'england-and-wales', changes }, may).map(said), [
    '05-06 Early May bank holiday',
    '05-27 Spring bank holiday',
  ])
})

test('for two centuries they are weekdays, none twice, in order, and as many as the law gives', () => {
  const many: Record<Nation, number> = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 }
  fc.assert(
    fc.property(fc.constantFrom(...nations), fc.integer({ min: 1900, max: 2100 }), (nation, year) => {
      const days = bankHolidays({ nation, changes: [] }, year).map(({ on }) => on)
      assert.equal(new Set(days).size, many[nation])
      assert.deepEqual(days, days.toSorted())
      assert.ok(days.every((on) => plain(on).dayOfWeek <= 5))
    }),
  )
})

test('a period across the turn of the year has days of both', () => {
  assert.deepEqual(
    bankHolidaysIn(rules('england-and-wales'), { from: day('2026-12-24'), to: day('2027-01-04') }).map(said),
    ['12-25 Christmas Day', '12-28 Boxing Day (substitute)', '01-01 New Year’s Day'],
  )
  assert.equal(bankHolidaysIn(rules('scotland'), calendarYear(2026)).length, 10)
})
