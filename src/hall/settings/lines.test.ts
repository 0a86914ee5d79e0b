import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { nations } from '../../platform/calendar/bank-holidays.ts'
import { islamicDays } from '../../platform/calendar/islamic.ts'
import { day, plusDays } from '../../platform/clock.ts'
import { readDates, readHours, writeDates, writeHours } from './lines.ts'
import { nextReckoned, readSightings, writeSightings } from './moon.ts'
import { readOneOffs, writeOneOffs } from './one-offs.ts'

const name = fc.constantFrom(
  'Choir',
  'Winter closing',
  'Our rest',
  'Rest, until 3pm',
  'To be kept',
  '9 lessons',
  'May fair',
)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
const on = fc.integer({ min: 0, max: 9000 }).map((days) => plusDays(day('2020-01-01'), days))
const record = <Model extends object>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }) =>
  fc.record<Model>(model, { noNullPrototype: true })
const same = <Value>(read: { ok: boolean; value?: Value }, value: Value): void =>
  assert.deepEqual(read, { ok: true, value })

test('hours of the week are read as they were written', () => {
  const hours = record({ name, weekday: fc.integer({ min: 1, max: 7 }), from: time, to: time })
  fc.assert(fc.property(fc.array(hours), (some) => same(readHours(writeHours(some)), some)))
})

test('days, and days of each year, are read as they were written', () => {
  const once = record({ name, from: on, days: fc.nat(99) }).map(({ days, ...rest }) => ({
    ...rest,
    to: plusDays(rest.from, days),
    everyYear: false,
  }))
  const yearly = record({ name, first: fc.nat(365), days: fc.nat(99) })
    .map(({ first, days, ...rest }) => {
      const from = plusDays(day('2024-01-01'), first)
      return { ...rest, from, to: plusDays(from, days), everyYear: true }
    })
    .filter(({ to }) => to !== '2025-02-29')
  fc.assert(fc.property(fc.array(fc.oneof(once, yearly)), (some) => same(readDates(writeDates(some)), some)))
})

test('one-off bank holidays are read as they were written', () => {
  const where = fc.subarray([...nations], { minLength: 1 })
  const added = record({ kind: fc.constant('added' as const), on, name, nations: where })
  const moved = record({ kind: fc.constant('moved' as const), from: on, to: on, nations: where })
  fc.assert(
    fc.property(fc.array(fc.oneof(added, moved)), (some) => same(readOneOffs(writeOneOffs(some)), some)),
  )
})

test('days by the moon are read as they were written', () => {
  const sighting = record({
    month: fc.constantFrom('ramadan', 'eid-al-fitr', 'eid-al-adha'),
    hijriYear: fc.integer({ min: 1446, max: 1480 }),
    by: fc.integer({ min: -3, max: 3 }),
  }).map(({ month, hijriYear, by }) => {
    const { ramadanFrom, eidAlFitr, eidAlAdha } = islamicDays(hijriYear)
    const usual = { ramadan: ramadanFrom, 'eid-al-fitr': eidAlFitr, 'eid-al-adha': eidAlAdha }[month]
    return { month, hijriYear, beginsOn: plusDays(usual, by) }
  })
  fc.assert(fc.property(fc.array(sighting), (some) => same(readSightings(writeSightings(some)), some)))
  assert.equal(
    nextReckoned(day('2026-11-22')),
    'Ramadan 8 February 2027, Eid al-Fitr 9 March 2027, Eid al-Adha 16 May 2027',
  )
})

test('people may type times and days in their own way', () => {
  same(readHours('fri 6pm – sat 6pm Quiet\nTuesdays 9.30am to 12:00'), [
    { weekday: 5, from: '18:00', to: '18:00', name: 'Quiet' },
    { weekday: 2, from: '09:30', to: '12:00', name: 'Our rest' },
  ])
  same(readDates('24/12/2026 to 1 jan 2027 Closed\n2027-05-10 Exams\n25 Dec each year'), [
    { from: day('2026-12-24'), to: day('2027-01-01'), name: 'Closed', everyYear: false },
    { from: day('2027-05-10'), to: day('2027-05-10'), name: 'Exams', everyYear: false },
    { from: day('2024-12-25'), to: day('2024-12-25'), name: 'Our rest', everyYear: true },
  ])
  same(readSightings('Eid ul-Fitr on 10/3/2027'), [
    { month: 'eid-al-fitr', hijriYear: 1448, beginsOn: day('2027-03-10') },
  ])
})

test('what is no time, no day or no weekday is not guessed at', () => {
  for (const line of [
    'Friday',
    'Friday 25:00 to 26:00',
    'Friday 6 to 8',
    'Friday 18:00 to Sunday 20:00',
    'Fr 18:00 to 20:00',
    'Friday 0pm to 2pm',
  ])
    assert.equal(readHours(line).ok, false, line)
  for (const line of [
    'Christmas',
    '30 February 2027 No day',
    '32 May 2027',
    '24 December',
    '1 Jan 2027 to 1 Dec 2027 Long',
    '2 Jan 2027 to 1 Jan 2027',
    '5 Foo 2027 x',
    '1 May 2027Fair',
  ])
    assert.equal(readDates(line).ok, false, line)
  for (const line of [
    'Eid',
    'Eid al-Fitr',
    'Eid al-Fitr 10 March',
    'Eid al-Fitr 10 June 2027',
    'Diwali 8 November 2026',
  ])
    assert.equal(readSightings(line).ok, false, line)
})
