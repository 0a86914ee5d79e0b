import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, homeZone, momentAt } from '../../../platform/clock.ts'
import { whenOf } from './naive.fixture.ts'
import { minutesAt } from './way.ts'
import { cellOf, cellsFor, londonDay, partsOfCell, weekdayOfCell } from './when.ts'

const at = (on: string, time: string): number => minutesAt(momentAt(day(on), time))
const said = (on: string, from: string, to: string): string => {
  const cell = cellOf(at(on, from), at(on, to))
  return `${weekdayOfCell(cell)} ${partsOfCell(cell).join(' ')}`
}

test('a shift belongs to its weekday in London, and to the parts of the day it is really in', () => {
  assert.deepEqual(
    [
      said('2026-11-24', '16:00', '20:00'),
      said('2026-11-24', '17:00', '19:00'),
      said('2026-11-24', '16:50', '19:00'),
      said('2026-11-24', '09:00', '12:15'),
      said('2026-06-23', '23:30', '23:55'),
      said('2026-11-24', '11:55', '12:05'),
    ],
    ['tue afternoon evening', 'tue evening', 'tue evening', 'tue morning', 'tue evening', 'tue morning'],
  )
})

test('weekday, day and parts are those of the London wall clock, also on the days the clocks change', () => {
  const first = at('2025-01-01', '00:00')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4 * 366 * 24 * 60 }),
      fc.integer({ min: 5, max: 900 }),
      (after, lasts) => {
        const starts = first + after
        const there = Temporal.Instant.fromEpochMilliseconds(starts * 60_000)
          .toZonedDateTimeISO(homeZone)
          .toPlainDate()
        assert.equal(londonDay(starts), there.since(Temporal.PlainDate.from('1970-01-01')).days)
        const shift = {
          starts,
          ends: starts + lasts,
          until: starts,
          capacity: null,
          taken: 0,
          waitingList: false,
        }
        const cell = cellOf(starts, starts + lasts)
        assert.deepEqual({ weekday: weekdayOfCell(cell), parts: partsOfCell(cell) }, whenOf(shift))
      },
    ),
    { numRuns: 1000 },
  )
})

test('somebody free on Tuesday evenings is not sent to a shift that begins in the afternoon', () => {
  const free = cellsFor(['tue'], ['evening'])!
  assert.deepEqual(
    [
      free[cellOf(at('2026-11-24', '16:00'), at('2026-11-24', '20:00'))],
      free[cellOf(at('2026-11-24', '18:00'), at('2026-11-24', '20:00'))],
      free[cellOf(at('2026-11-25', '18:00'), at('2026-11-25', '20:00'))],
    ],
    [0, 1, 0],
  )
  assert.equal(cellsFor([], []), null)
})
