import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { knownChanges } from '../../../platform/calendar/bank-holidays.ts'
import { day, daysBetween, plain, plusDays, type Day } from '../../../platform/clock.ts'
import {
  acknowledgeBy,
  answerBy,
  clockOn,
  daysPaused,
  isWorkingDay,
  monthsOn,
  urgencyOf,
  workingDayFrom,
  type ClockFacts,
  type Waited,
} from './rules.ts'

const holidays = { nation: 'england-and-wales' as const, changes: [...knownChanges] }
const lawful = { holidays, complaintDays: 60 }
const asked: ClockFacts = {
  kind: 'access',
  receivedOn: day('2026-01-10'),
  acknowledgedOn: null,
  identity: null,
  waits: [],
  extendedOn: null,
}
const due = (facts: Partial<ClockFacts>, heardOn = '2026-01-10'): Day =>
  answerBy({ ...asked, ...facts }, day(heardOn), holidays)

test('fact 27: a complaint of 1 July 2026 is acknowledged by 31 July', () => {
  assert.equal(acknowledgeBy(day('2026-07-01'), holidays), '2026-07-31')
  assert.deepEqual(
    clockOn({ ...asked, kind: 'complaint', receivedOn: day('2026-07-01') }, day('2026-07-25'), lawful),
    { is: 'running', to: 'acknowledgement', due: '2026-07-31', daysLeft: 6 },
  )
  // 30 days from 3 April 2026 is Sunday 3 May; Monday is a bank holiday.
  assert.equal(acknowledgeBy(day('2026-04-03'), holidays), '2026-05-05')
})

test('fact 28: a request of 10 January 2026 is answered by 10 February, once extended by 10 April', () => {
  assert.equal(due({}), '2026-02-10')
  assert.equal(due({ extendedOn: day('2026-02-02') }), '2026-04-10')
})

test('the corresponding date, else the last day of the month; never a weekend or a bank holiday', () => {
  const on = (receivedOn: string) => due({ receivedOn: day(receivedOn) })
  assert.deepEqual(
    ['2026-09-03', '2026-03-31', '2026-08-31', '2028-01-31', '2027-01-31', '2026-03-03', '2026-11-25'].map(
      on,
    ),
    // 3 October is a Saturday; 28 February 2027 a Sunday; 3 April 2026 is Good Friday; 25 December a Friday.
    ['2026-10-05', '2026-04-30', '2026-09-30', '2028-02-29', '2027-03-01', '2026-04-07', '2026-12-29'],
  )
})

test('where we asked who they are, the month begins on the day they showed it', () => {
  const identity = { askedOn: day('2026-01-12'), shownOn: day('2026-01-20') }
  assert.equal(due({ identity }), '2026-02-20')
  assert.deepEqual(
    clockOn({ ...asked, identity: { ...identity, shownOn: null } }, day('2026-01-15'), lawful),
    {
      is: 'paused',
      since: '2026-01-12',
      waitsFor: 'identity',
      dueIfHeard: '2026-02-16',
    },
  )
})

test('while we wait for what they mean, a request for a copy stands still, day for day', () => {
  const waits = [{ from: day('2026-01-14'), to: day('2026-01-22') }]
  assert.equal(due({ waits }), '2026-02-18')
  assert.equal(due({ waits: [{ from: day('2026-01-14'), to: day('2026-01-14') }] }), '2026-02-10')
  assert.deepEqual(
    clockOn({ ...asked, waits: [{ from: day('2026-01-14'), to: null }] }, day('2026-01-22'), lawful),
    {
      is: 'paused',
      since: '2026-01-14',
      waitsFor: 'clarification',
      dueIfHeard: '2026-02-18',
    },
  )
})

test('it is late from the day after, and soon from as many days before as the charity says', () => {
  const at = (today: string) => urgencyOf(clockOn(asked, day(today), lawful), 7)
  assert.deepEqual(['2026-02-02', '2026-02-03', '2026-02-10', '2026-02-11'].map(at), [
    'quiet',
    'soon',
    'soon',
    'late',
  ])
  assert.equal(
    urgencyOf(
      clockOn({ ...asked, waits: [{ from: day('2026-01-14'), to: null }] }, day('2026-05-01'), lawful),
      7,
    ),
    'quiet',
  )
})

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => plusDays(day('2024-01-01'), days))

/** Waits one after another, each some days after the one before. */
const waitsFrom = (start: Day, lengths: readonly (readonly [gap: number, length: number])[]): Waited[] => {
  let on = start
  return lengths.map(([gap, length]) => {
    const from = plusDays(on, gap)
    on = plusDays(from, length)
    return { from, to: on }
  })
}
const someWaits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 })), {
  maxLength: 4,
})

/** The clock kept as somebody with a wall calendar would: a cross for each day that counts, none while it stands still. */
function byWallCalendar(receivedOn: Day, months: number, waits: readonly Waited[]): Day {
  const first = plain(receivedOn)
  const last = first.toPlainYearMonth().add({ months })
  const end = last.toPlainDate({ day: Math.min(first.day, last.daysInMonth) })
  let crosses = first.until(end).days
  let on = receivedOn
  while (crosses > 0) {
    const isStill = waits.some(({ from, to }) => from <= on && on < to!)
    on = plusDays(on, 1)
    if (!isStill) crosses--
  }
  while (waits.some(({ from, to }) => from <= on && on < to!)) on = plusDays(on, 1)
  while (!isWorkingDay(on, holidays)) on = plusDays(on, 1)
  return on
}

describe('whatever the days', () => {
  test('the clock agrees with a wall calendar, over month ends, leap years and pauses', () => {
    fc.assert(
      fc.property(anyDay, someWaits, fc.boolean(), (receivedOn, lengths, isLonger) => {
        // A pause that begins once the month is over would be none: the answer was due before it.
        const waits = waitsFrom(receivedOn, lengths).filter(({ from }) => from < monthsOn(receivedOn, 1))
        const facts = { receivedOn, waits, extendedOn: isLonger ? receivedOn : null }
        assert.equal(due(facts), byWallCalendar(receivedOn, isLonger ? 3 : 1, waits))
      }),
      { numRuns: 300 },
    )
  })

  test('what is due is a working day, never before its month is over, and at most five days after', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const by = due({ receivedOn })
        const whole = monthsOn(receivedOn, 1)
        assert.ok(isWorkingDay(by, holidays) && by >= whole && daysBetween(whole, by) <= 5)
        assert.equal(by, workingDayFrom(whole, holidays))
      }),
      { numRuns: 300 },
    )
  })

  test('nobody who asked later is answered earlier, and no pause or extension brings the day forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), someWaits, (receivedOn, later, lengths) => {
        const waits = waitsFrom(receivedOn, lengths)
        assert.ok(due({ receivedOn }) <= due({ receivedOn: plusDays(receivedOn, later) }))
        assert.ok(due({ receivedOn }) <= due({ receivedOn, waits }))
        assert.ok(due({ receivedOn, waits }) <= due({ receivedOn, waits, extendedOn: receivedOn }))
      }),
      { numRuns: 300 },
    )
  })

  test('a pause counts the same in one piece or in two', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (on, one, other) => {
          const middle = plusDays(on, one)
          const end = plusDays(middle, other)
          assert.equal(daysPaused([{ from: on, to: end }], on, end), one + other)
          assert.equal(
            daysPaused(
              [
                { from: on, to: middle },
                { from: middle, to: end },
              ],
              on,
              end,
            ),
            one + other,
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('while we wait, each day that passes moves the day it would be due, and never back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (on, waited) => {
        const open = { ...asked, receivedOn: on, waits: [{ from: on, to: null }] }
        const then = clockOn(open, plusDays(on, waited), lawful)
        const next = clockOn(open, plusDays(on, waited + 1), lawful)
        assert.ok(then.is === 'paused' && next.is === 'paused' && then.dueIfHeard <= next.dueIfHeard)
        assert.equal(then.dueIfHeard, workingDayFrom(plusDays(monthsOn(on, 1), waited), holidays))
      }),
      { numRuns: 200 },
    )
  })
})
