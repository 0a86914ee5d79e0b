import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarYear, day, plain } from '../clock.ts'
import { careAround, careDays, careSpans } from './care.ts'
import { jewishRest } from './customs.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'
import { islamicDays } from './islamic.ts'
import { observances } from './observances.ts'

test('Easter, western and Orthodox, in years that are known', () => {
  assert.deepEqual([1961, 2008, 2011, 2024, 2025, 2026, 2027, 2038].map(westernEaster), [
    '1961-04-02',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
  assert.deepEqual([2008, 2011, 2024, 2025, 2026, 2027].map(orthodoxEaster), [
    '2008-04-27',
    '2011-04-24',
    '2024-05-05',
    '2025-04-20',
    '2026-04-12',
    '2027-05-02',
  ])
})

test('both Easters are Sundays in their season, the Orthodox one never first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      const [western, orthodox] = [westernEaster(year), orthodoxEaster(year)]
      assert.deepEqual(
        [western, orthodox].map((on) => plain(on).dayOfWeek),
        [7, 7],
      )
      assert.ok(`${year}-03-22` <= western && western <= `${year}-04-25`)
      assert.ok(`${year}-04-04` <= orthodox && orthodox <= `${year}-05-08`)
      assert.ok(western <= orthodox)
    }),
  )
})

test('Ramadan and the Eids are reckoned, and what the charity saw wins', () => {
  assert.deepEqual(islamicDays(1447), {
    hijriYear: 1447,
    ramadanFrom: '2026-02-18',
    ramadanTo: '2026-03-19',
    eidAlFitr: '2026-03-20',
    eidAlAdha: '2026-05-27',
  })
  assert.deepEqual(
    islamicDays(1447, [
      { month: 'ramadan', hijriYear: 1447, beginsOn: day('2026-02-19') },
      { month: 'eid-al-fitr', hijriYear: 1447, beginsOn: day('2026-03-21') },
      { month: 'eid-al-adha', hijriYear: 1446, beginsOn: day('2025-06-07') },
    ]),
    {
      hijriYear: 1447,
      ramadanFrom: '2026-02-19',
      ramadanTo: '2026-03-20',
      eidAlFitr: '2026-03-21',
      eidAlAdha: '2026-05-27',
    },
  )
})

test('a year of days to take care around; those that may move say so', () => {
  const spans = careSpans({ known: [...careDays], sightings: [] }, calendarYear(2026))
  assert.deepEqual(
    spans.map(({ name, from, to, mayMove }) => `${name} ${from} ${to}${mayMove ? ' may move' : ''}`),
    [
      'Orthodox Christmas 2026-01-06 2026-01-07',
      'Ramadan 2026-02-18 2026-03-19 may move',
      'Eid al-Fitr 2026-03-20 2026-03-21 may move',
      'Nowruz 2026-03-21 2026-03-21 may move',
      'Easter 2026-04-03 2026-04-06',
      'Orthodox Easter 2026-04-10 2026-04-13',
      'Vaisakhi 2026-04-13 2026-04-14 may move',
      'Eid al-Adha 2026-05-27 2026-05-29 may move',
      'Ethiopian and Eritrean New Year 2026-09-11 2026-09-11',
      'Diwali 2026-11-08 2026-11-08 may move',
      'Christmas 2026-12-24 2026-12-26',
    ],
  )
})

test('a year with two Ramadans has both', () => {
  const spans = careSpans({ known: ['ramadan'], sightings: [] }, calendarYear(2030))
  assert.deepEqual(
    spans.map(({ from }) => from),
    ['2030-01-05', '2030-12-26'],
  )
})

test('the Ethiopian year begins a day later before a leap year', () => {
  const first = (year: number) =>
    careSpans({ known: ['ethiopian-new-year'], sightings: [] }, calendarYear(year))[0]?.from
  assert.deepEqual([2026, 2027, 2028].map(first), ['2026-09-11', '2027-09-12', '2028-09-11'])
})

test('Diwali is left out in years nobody told us, rather than guessed', () => {
  assert.deepEqual(careSpans({ known: ['diwali'], sightings: [] }, calendarYear(2036)), [])
})

test('what is switched off is not named', () => {
  const period = { from: day('2027-03-01'), to: day('2027-03-31') }
  const names = (customs: Parameters<typeof jewishRest>[1]) =>
    observances([jewishRest({ lat: 51.5, lon: -0.1 }, customs)], careAround.parse({ known: [] }), period).map(
      ({ name }) => name,
    )
  assert.deepEqual(names({}), ['Ta’anit Esther', 'Purim'])
  assert.deepEqual(names({ fasts: 'off' }), ['Purim'])
  assert.deepEqual(names({ minorDays: 'off' }), ['Ta’anit Esther'])
  assert.deepEqual(names({ fasts: 'off', minorDays: 'off' }), [])
})

test('an observance two communities share is named once', () => {
  const customs = [jewishRest({ lat: 51.5, lon: -0.1 }), jewishRest({ lat: 53.5, lon: -2.2 })]
  const period = { from: day('2026-12-06'), to: day('2026-12-06') }
  assert.deepEqual(
    observances(customs, careAround.parse({ known: [] }), period).map(({ name, from, to }) => [
      name,
      from,
      to,
    ]),
    [['Chanukah', '2026-12-05', '2026-12-12']],
  )
})
