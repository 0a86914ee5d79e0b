import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../platform/clock.ts'
import { collectors, occasions, softOptIn, softOptInSince, type Collected } from './soft-opt-in.ts'

const lawful: Collected = { on: day('2026-02-05'), by: 'us', occasion: 'offer', optOutOffered: true }
const asked = { purpose: 'news', isCharity: true, saidNo: false }
const refusal = (collected: Partial<Collected>, more: Partial<typeof asked> = {}): string => {
  const may = softOptIn({ ...lawful, ...collected }, { ...asked, ...more })
  return may.ok ? 'allowed' : may.refusal
}

/** Acceptance fact 24 (PECR regulation 22(3A), Data (Use and Access) Act 2025, in force since 5 February 2026). */
test('fact 24: the soft opt-in is refused if collected on 4 February 2026, by a partner, or without an opt-out at collection', () => {
  assert.deepEqual(
    [
      refusal({}),
      refusal({ on: day('2026-02-04') }),
      refusal({ by: 'partner' }),
      refusal({ by: 'platform' }),
      refusal({ optOutOffered: false }),
    ],
    ['allowed', 'before-the-law', 'not-our-own', 'not-our-own', 'no-opt-out'],
  )
})

test('nor for whoever only bought something, for a partner’s letters, for no charity, or against a no that was said', () => {
  assert.deepEqual(
    [
      refusal({ occasion: 'transaction' }),
      refusal({}, { purpose: 'partner:0199b0c4-7a11-7c3e-9f00-00000000dead' }),
      refusal({}, { isCharity: false }),
      refusal({}, { saidNo: true }),
    ],
    ['only-a-transaction', 'other-purpose', 'not-a-charity', 'said-no'],
  )
})

test('it holds exactly when all conditions do, whatever the day and the occasion', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 400 }),
      fc.constantFrom(...collectors),
      fc.constantFrom(...occasions),
      fc.boolean(),
      fc.constantFrom('news', 'ways-to-help', 'partner:x', 'contact', 'saved-searches'),
      fc.boolean(),
      fc.boolean(),
      (days, by, occasion, optOutOffered, purpose, isCharity, saidNo) => {
        const on = plusDays(softOptInSince, days)
        const may = softOptIn({ on, by, occasion, optOutOffered }, { purpose, isCharity, saidNo })
        const conditions = [
          isCharity,
          by === 'us',
          occasion !== 'transaction',
          purpose === 'news' || purpose === 'ways-to-help',
          optOutOffered,
          days >= 0,
          !saidNo,
        ]
        assert.equal(may.ok, conditions.every(Boolean))
      },
    ),
  )
})
