import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt } from '../../../platform/clock.ts'
import type { PlaceState } from '../types.ts'
import { changeNumber, answerOffer, giveBack, isLate, nextOffered, takeAPlace, type Asking } from './rules.ts'

const now = momentAt(day('2026-11-24'), '12:00')
const startsAt = momentAt(day('2026-12-01'), '16:00')

const supper = {
  state: 'open' as const,
  startsAt,
  closesAt: null,
  capacity: 4 as number | null,
  taken: 2,
  waiting: 0,
  waitingList: true,
  largestGroup: 3,
  changeHours: 24,
}
const naomi: Asking = { people: 1, isSure: true, isHere: false, clashes: false, stillOffers: true }

test('somebody we know gets a free place at once; a visitor gets it held until they open our letter', () => {
  assert.deepEqual(takeAPlace(supper, naomi, now), { ok: true, value: 'confirmed' })
  assert.deepEqual(takeAPlace(supper, { ...naomi, isSure: false }, now), { ok: true, value: 'held' })
})

test('when it is full, one waits; without a waiting list one is told so', () => {
  const full = { ...supper, taken: 4 }
  assert.deepEqual(takeAPlace(full, naomi, now), { ok: true, value: 'waiting' })
  assert.deepEqual(takeAPlace({ ...full, waitingList: false }, naomi, now), {
    ok: false,
    refusal: 'full-no-waiting-list',
  })
})

test('a group comes together or waits together', () => {
  assert.deepEqual(takeAPlace(supper, { ...naomi, people: 3 }, now), { ok: true, value: 'waiting' })
  assert.deepEqual(takeAPlace(supper, { ...naomi, people: 4 }, now), {
    ok: false,
    refusal: 'too-large-a-group',
  })
})

test('in the last stretch, somebody new waits behind those who wait already', () => {
  const late = { ...naomi, stillOffers: false }
  assert.deepEqual(takeAPlace({ ...supper, waiting: 2 }, late, now), { ok: true, value: 'waiting' })
  assert.deepEqual(takeAPlace(supper, late, now), { ok: true, value: 'confirmed' })
})

test('each reason why nobody can be taken has its name, and the first that holds is said', () => {
  const refusal = (
    gathering: Partial<typeof supper> | { state: 'cancelled' | 'closed' } | { closesAt: Temporal.Instant },
    asking: Partial<Asking> = {},
  ) => {
    const verdict = takeAPlace({ ...supper, ...gathering }, { ...naomi, ...asking }, now)
    return verdict.ok ? verdict.value : verdict.refusal
  }
  assert.equal(refusal({ state: 'cancelled' }, { people: 9, isHere: true }), 'cancelled')
  assert.equal(refusal({ startsAt: now }), 'over')
  assert.equal(refusal({ state: 'closed' }), 'closed')
  assert.equal(refusal({ closesAt: now }), 'closed')
  assert.equal(refusal({}, { isHere: true, clashes: true }), 'already-here')
  assert.equal(refusal({}, { clashes: true }), 'clash')
})

test('where as many may come as like, everybody gets a place', () => {
  assert.deepEqual(takeAPlace({ ...supper, capacity: null, taken: 9000 }, naomi, now), {
    ok: true,
    value: 'confirmed',
  })
})

test('a party too large for what is free is passed over, keeps its turn, and is first when there is room', () => {
  const company = { id: 'company', people: 12, turn: 1 }
  const priya = { id: 'priya', people: 1, turn: 2 }
  const tom = { id: 'tom', people: 2, turn: 3 }
  assert.deepEqual(nextOffered(1, [tom, priya, company]), [priya])
  assert.deepEqual(nextOffered(2, [company, priya, tom]), [priya])
  assert.deepEqual(nextOffered(12, [company, priya, tom]), [company])
  assert.deepEqual(nextOffered(13, [tom, priya, company]), [company, priya])
})

const parties = fc
  .array(fc.integer({ min: 1, max: 15 }), { maxLength: 30 })
  .map((sizes) => sizes.map((people, at) => ({ id: `p${at}`, people, turn: at + 1 })))

test('whoever is offered a place fits, and whoever is not would not have fitted before those after them', () => {
  fc.assert(
    fc.property(parties, fc.integer({ min: 0, max: 40 }), (waiting, free) => {
      const offered = nextOffered(free, waiting)
      const sum = (some: readonly { people: number }[]) => some.reduce((total, one) => total + one.people, 0)
      assert.ok(sum(offered) <= free)
      for (const party of waiting.filter((one) => !offered.includes(one))) {
        const before = offered.filter((one) => one.turn < party.turn)
        assert.ok(party.people > free - sum(before), `${party.id} would have fitted`)
      }
    }),
  )
})

test('one gives a place back until it starts, and not twice', () => {
  assert.deepEqual(giveBack(supper, 'confirmed', now), { ok: true, value: 'released' })
  assert.deepEqual(giveBack(supper, 'waiting', now), { ok: true, value: 'left-list' })
  assert.deepEqual(giveBack(supper, 'cancelled', now), { ok: false, refusal: 'not-here-any-more' })
  assert.deepEqual(giveBack({ startsAt: now }, 'held', now), { ok: false, refusal: 'over' })
})

test('within the hours set for changes, the lead hears of it', () => {
  assert.equal(isLate(supper, startsAt.subtract({ hours: 24 })), false)
  assert.equal(isLate(supper, startsAt.subtract({ hours: 23, minutes: 59 })), true)
})

test('a party may become smaller, and larger where there is room', () => {
  const two = { state: 'confirmed' as const, people: 2 }
  assert.deepEqual(changeNumber({ ...supper, taken: 4 }, two, 1, now), { ok: true, value: 1 })
  assert.deepEqual(changeNumber({ ...supper, taken: 3 }, two, 3, now), { ok: true, value: 3 })
  assert.deepEqual(changeNumber({ ...supper, taken: 4 }, two, 3, now), {
    ok: false,
    refusal: 'no-room-for-more',
  })
  assert.deepEqual(changeNumber(supper, two, 4, now), { ok: false, refusal: 'too-large-a-group' })
  assert.deepEqual(changeNumber({ ...supper, taken: 4 }, { state: 'waiting', people: 1 }, 3, now), {
    ok: true,
    value: 3,
  })
  assert.deepEqual(changeNumber(supper, { state: 'offered', people: 1 }, 2, now), {
    ok: false,
    refusal: 'answer-first',
  })
  assert.deepEqual(changeNumber(supper, { state: 'lapsed', people: 1 }, 1, now), {
    ok: false,
    refusal: 'not-here-any-more',
  })
})

test('an offer is taken up to its last moment, not at it', () => {
  const offered = { state: 'offered' as PlaceState, answerBy: now }
  assert.deepEqual(answerOffer(supper, offered, now.subtract({ seconds: 1 })), { ok: true, value: undefined })
  assert.deepEqual(answerOffer(supper, offered, now), { ok: false, refusal: 'offer-gone' })
  assert.deepEqual(answerOffer(supper, { ...offered, state: 'lapsed' }, now), {
    ok: false,
    refusal: 'offer-gone',
  })
})
