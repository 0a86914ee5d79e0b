import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, momentAt } from '../../../../platform/clock.ts'
import { contentOf } from '../supper-club.fixture.ts'
import { openPeriod, shiftsIn } from '../times.ts'
import { isQuiet, lettersOf, planFor, type LiveShift } from './plan.ts'

const at = { now: momentAt(day('2026-11-24'), '12:00'), today: day('2026-11-24') }

/** The supper club as it stands open, with the people who signed up for some of its evenings. */
const open = (people: Record<string, number> = {}): LiveShift[] =>
  shiftsIn(contentOf(), openPeriod(at.today)).map(({ key, plannedOn, startsAt, endsAt }) => ({
    id: `shift ${key}`,
    gatheringId: `gathering ${key}`,
    key,
    plannedOn,
    title: 'Supper club cook',
    startsAt,
    endsAt,
    capacity: 4,
    taken: people[key] ?? 0,
    signups: people[key] ?? 0,
  }))

test('publishing for the first time opens the next half year, today’s evening included', () => {
  const plan = planFor(contentOf(), null, [], at)
  assert.deepEqual(
    [plan.opens.length, plan.opens[0]?.on, plan.opens.at(-1)?.on],
    [27, '2026-11-24', '2027-05-25'],
  )
  assert.deepEqual([plan.changes, plan.cancels, plan.stays], [[], [], 0])
})

test('publishing the same again changes nothing', () => {
  const plan = planFor(contentOf(), contentOf(), open({ '2026-12-08': 4 }), at)
  assert.equal(plan.stays, 27)
  assert.equal(isQuiet(plan), true)
  assert.deepEqual(lettersOf(plan), { changed: 0, cancelled: 0 })
})

test('one date left out and one moved: only those who come on them hear', () => {
  const changed = contentOf({
    exceptionOn: ['2026-12-29', '2027-01-05'],
    exceptionWhat: ['left-out', 'changed'],
    exceptionTo: ['', '2027-01-06'],
    exceptionReason: ['Hall closed', 'Hall let on Tuesday'],
  })
  const plan = planFor(changed, contentOf(), open({ '2026-12-22': 3, '2026-12-29': 2, '2027-01-05': 1 }), at)

  assert.deepEqual(plan.opens, [])
  assert.deepEqual(
    plan.cancels.map(({ shift, reason }) => [shift.key, reason]),
    [['2026-12-29', 'Hall closed']],
  )
  assert.deepEqual(
    plan.changes.map(({ shift, to, tells }) => [shift.key, to.on, tells]),
    [['2027-01-05', '2027-01-06', ['time']]],
  )
  assert.equal(plan.stays, 25)
  assert.deepEqual(lettersOf(plan), { changed: 1, cancelled: 2 })
})

test('nobody loses a place because fewer are asked for', () => {
  const plan = planFor(
    contentOf({ capacity: '2' }),
    contentOf(),
    open({ '2026-12-01': 4, '2026-12-08': 1 }),
    at,
  )
  const told = plan.changes
    .filter(({ shift }) => shift.taken > 0)
    .map(({ shift, capacity, tells }) => [shift.key, capacity, tells])
  assert.deepEqual(told, [['2026-12-08', 2, []]])
  assert.deepEqual(
    plan.heldOpen.map(({ key, taken }) => [key, taken]),
    [['2026-12-01', 4]],
  )
  assert.deepEqual(lettersOf(plan), { changed: 0, cancelled: 0 })
})

test('a new place is told to everybody who comes; a new name changes the shifts quietly', () => {
  const people = { '2026-12-01': 2, '2026-12-08': 4 }
  const moved = planFor(contentOf({ exactPlace: '2 Chapel Lane' }), contentOf(), open(people), at)
  assert.deepEqual(lettersOf(moved), { changed: 6, cancelled: 0 })
  const renamed = planFor(contentOf({ title: 'Cook at the supper club' }), contentOf(), open(people), at)
  assert.equal(renamed.changes.length, 27)
  assert.deepEqual(lettersOf(renamed), { changed: 0, cancelled: 0 })
})

test('what has begun is left alone, and a shift moved beyond the half year keeps its people', () => {
  const later = { ...at, now: momentAt(day('2026-11-24'), '16:30') }
  const gone = planFor(
    contentOf({ weekdays: ['3'] }),
    contentOf(),
    open({ '2026-11-24': 3, '2026-12-01': 1 }),
    later,
  )
  assert.equal(
    gone.cancels.some(({ shift }) => shift.key === '2026-11-24'),
    false,
  )
  assert.deepEqual(lettersOf(gone), { changed: 0, cancelled: 1 })

  const far = contentOf({
    exceptionOn: ['2026-12-01'],
    exceptionWhat: ['changed'],
    exceptionTo: ['2027-06-30'],
    exceptionReason: ['Building works'],
  })
  const plan = planFor(far, contentOf(), open({ '2026-12-01': 2 }), at)
  assert.deepEqual(
    plan.changes.map(({ shift, to }) => [shift.key, to.on]),
    [['2026-12-01', '2027-06-30']],
  )
  assert.deepEqual(plan.cancels, [])
})

test('a one-off that is over, planned anew, opens a new shift', () => {
  const over: LiveShift = {
    ...open()[0]!,
    key: 'once',
    startsAt: momentAt(day('2026-11-20'), '16:00'),
    endsAt: momentAt(day('2026-11-20'), '20:00'),
  }
  const plan = planFor(
    contentOf({ kind: 'one-off', first: '2026-12-06' }),
    contentOf({ kind: 'one-off', first: '2026-11-20' }),
    [over],
    at,
  )
  assert.deepEqual(
    plan.opens.map(({ key, on }) => [key, on]),
    [['once', '2026-12-06']],
  )
  assert.deepEqual(plan.cancels, [])
})
