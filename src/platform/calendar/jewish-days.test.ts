import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, day, jewishYear, plain } from '../clock.ts'
import { jewishRest } from './customs.ts'
import { chanukahCandle, fasts, hebrewYears, minorDays, yomTov } from './jewish-days.ts'
import { daysOf } from './rest-parts.ts'

const place = { lat: 51.5085, lon: -0.1257 }
const twoDays = jewishRest(place)
const oneDay = jewishRest(place, { festivalDays: 'one', roshHashanahDays: 'one' })

const kept = (year: number, customs = twoDays): string[] =>
  daysOf(jewishYear(year)).flatMap((on) => {
    const name = yomTov(on, customs)
    return name ? [`${on} ${name}`] : []
  })

test('the festivals of 5788, with two days each', () => {
  assert.deepEqual(kept(5788), [
    '2027-10-02 Rosh Hashanah',
    '2027-10-03 Rosh Hashanah',
    '2027-10-11 Yom Kippur',
    '2027-10-16 Sukkot',
    '2027-10-17 Sukkot',
    '2027-10-23 Shemini Atzeret',
    '2027-10-24 Simchat Torah',
    '2028-04-11 Pesach',
    '2028-04-12 Pesach',
    '2028-04-17 Pesach',
    '2028-04-18 Pesach',
    '2028-05-31 Shavuot',
    '2028-06-01 Shavuot',
  ])
})

test('a community that keeps one day keeps the first', () => {
  assert.deepEqual(kept(5788, oneDay), [
    '2027-10-02 Rosh Hashanah',
    '2027-10-11 Yom Kippur',
    '2027-10-16 Sukkot',
    '2027-10-23 Shemini Atzeret',
    '2028-04-11 Pesach',
    '2028-04-17 Pesach',
    '2028-05-31 Shavuot',
  ])
})

test('one day of festivals and still two of Rosh Hashanah, or some festivals alone', () => {
  const progressive = jewishRest(place, { festivalDays: 'one', festivals: ['rosh-hashanah', 'yom-kippur'] })
  assert.deepEqual(kept(5788, progressive), [
    '2027-10-02 Rosh Hashanah',
    '2027-10-03 Rosh Hashanah',
    '2027-10-11 Yom Kippur',
  ])
})

const daysNamed = (name: string, years: number[]): string[] =>
  years.map((year) => minorDays(year, twoDays).find((one) => one.name === name)!.from)

test('Purim falls in the second Adar of leap years', () => {
  assert.deepEqual(daysNamed('Purim', [5784, 5785, 5786, 5787]), [
    '2024-03-24',
    '2025-03-14',
    '2026-03-03',
    '2027-03-23',
  ])
})

test('Chanukah of 5787: the first candle on the eve of 4 December, the eighth on 11 December', () => {
  const lit = daysOf({ from: day('2026-12-03'), to: day('2026-12-12') }).map(chanukahCandle)
  assert.deepEqual(lit, [null, 1, 2, 3, 4, 5, 6, 7, 8, null])
  const chanukah = minorDays(5787, twoDays).find((one) => one.name === 'Chanukah')
  assert.deepEqual(chanukah, {
    name: 'Chanukah',
    nature: 'festive',
    from: '2026-12-05',
    to: '2026-12-12',
    eveBefore: true,
  })
})

test('Chanukah runs on into the new month, whether Kislev has 29 or 30 days', () => {
  for (let year = 5780; year < 5800; year++) {
    const { from, to } = minorDays(year, twoDays).find((one) => one.name === 'Chanukah')!
    assert.equal(daysOf({ from, to }).length, 8)
  }
})

const fastDays = (year: number): Record<string, Day> =>
  Object.fromEntries(fasts(year).map((fast) => [fast.name, fast.from]))

test('fasts stand on their days', () => {
  assert.deepEqual(fastDays(5787), {
    'Tzom Gedaliah': '2026-09-14',
    'Asarah B’Tevet': '2026-12-20',
    'Ta’anit Esther': '2027-03-22',
    'Shivah Asar B’Tammuz': '2027-07-22',
    'Tisha B’Av': '2027-08-12',
  })
})

test('fasts that would fall on Shabbat move: Esther’s back to Thursday, the others on to Sunday', () => {
  assert.equal(fastDays(5784)['Ta’anit Esther'], '2024-03-21')
  assert.equal(fastDays(5785)['Ta’anit Esther'], '2025-03-13')
  assert.equal(fastDays(5782)['Shivah Asar B’Tammuz'], '2022-07-17')
  assert.equal(fastDays(5782)['Tisha B’Av'], '2022-08-07')
  assert.equal(fastDays(5785)['Tzom Gedaliah'], '2024-10-06')
  assert.equal(fastDays(5786)['Asarah B’Tevet'], '2025-12-30')
})

test('no fast is on Shabbat in two centuries, and Esther’s never on Friday', () => {
  for (let year = 5660; year <= 5860; year++) {
    for (const { name, from } of fasts(year)) {
      const weekday = plain(from).dayOfWeek
      assert.notEqual(weekday, 6, `${name} ${from}`)
      if (name === 'Ta’anit Esther') assert.notEqual(weekday, 5, from)
    }
  }
})

test('Yom HaShoah keeps clear of Shabbat', () => {
  assert.deepEqual(daysNamed('Yom HaShoah', [5784, 5785, 5786, 5787]), [
    '2024-05-06',
    '2025-04-24',
    '2026-04-14',
    '2027-05-04',
  ])
})

test('the half-festive days lie between the days of rest', () => {
  const chol = minorDays(5787, twoDays).filter(({ name }) => name.startsWith('Chol'))
  assert.deepEqual(
    chol.map(({ from, to }) => [from, to]),
    [
      ['2026-09-28', '2026-10-02'],
      ['2027-04-24', '2027-04-27'],
    ],
  )
  assert.equal(minorDays(5787, oneDay).find(({ name }) => name === 'Chol HaMoed Pesach')!.from, '2027-04-23')
})

test('the Hebrew years of a civil year', () => {
  assert.deepEqual(hebrewYears(day('2026-01-01'), day('2026-12-31')), [5786, 5787])
  assert.deepEqual(hebrewYears(day('2026-09-11'), day('2026-09-11')), [5786, 5787])
})
