import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../platform/clock.ts'
import {
  approvedRates,
  mayClaim,
  mileagePence,
  taxYearOf,
  wasThere,
  type Claim,
  type ShiftDone,
} from './rules.ts'

const tenths = (miles: number): number => miles * 10

/** Acceptance fact 31 (HMRC, EIM71155; Income Tax (Earnings and Pensions) Act 2003, section 230). */
test('fact 31: 120 miles are £54.00', () => {
  assert.equal(mileagePence(tenths(120), 0, approvedRates), 54_00)
})

test('the first 10,000 miles of a tax year over all organisations are 45p each, the rest 25p', () => {
  const at = (before: number, miles: number) => mileagePence(tenths(miles), tenths(before), approvedRates)
  assert.deepEqual(
    [at(9_880, 120), at(9_990, 20), at(10_000, 100), at(12_000, 100), at(0, 10_001)],
    [54_00, 7_00, 25_00, 25_00, 4_500_25],
  )
})

test('tenths of a mile come to whole pence, half a penny up', () => {
  assert.deepEqual(
    [1, 3, 24].map((some) => mileagePence(some, 0, approvedRates)),
    [5, 14, 108],
  )
})

test('claimed in pieces or at once, in whatever order, a year’s miles come to the same within a penny a piece', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 }), (pieces) => {
      let before = 0
      let pence = 0
      for (const piece of pieces) {
        pence += mileagePence(piece, before, approvedRates)
        before += piece
      }
      assert.ok(Math.abs(pence - mileagePence(before, 0, approvedRates)) <= pieces.length)
    }),
  )
})

test('a tax year begins on 6 April', () => {
  assert.deepEqual(taxYearOf(day('2026-04-05')), { from: '2025-04-06', to: '2026-04-05' })
  assert.deepEqual(taxYearOf(day('2026-04-06')), { from: '2026-04-06', to: '2027-04-05' })
})

const shift: ShiftDone = { day: day('2026-11-10'), state: 'confirmed', came: 1, isOver: true }
const terms = { claimWithinDays: 90, mileage: true, receiptFromPence: 10_00 }
const usual = { shift, today: day('2026-11-24'), terms, receiptsOnly: false, hasMileage: false }
const drive: Claim = { kind: 'mileage', pence: 54_00, hasReceipt: false }
const bus: Claim = { kind: 'fares', pence: 3_50, hasReceipt: false }
const answer = (claim: Claim, more: Partial<typeof usual> = {}): string => {
  const may = mayClaim(claim, { ...usual, ...more })
  return may.ok ? 'yes' : may.refusal
}

/** Acceptance fact 31, its other half (costs actually incurred, never an allowance). */
test('fact 31: whoever is repaid with receipts only cannot claim mileage, and brings a receipt for anything', () => {
  const receiptsOnly = true
  assert.deepEqual(
    [
      answer(drive, { receiptsOnly }),
      answer({ ...drive, hasReceipt: true }, { receiptsOnly }),
      answer(bus, { receiptsOnly }),
      answer({ ...bus, hasReceipt: true }, { receiptsOnly }),
      answer({ ...bus, kind: 'meals', hasReceipt: true }, { receiptsOnly }),
      answer({ ...bus, kind: 'other', hasReceipt: true }, { receiptsOnly }),
      answer({ ...bus, kind: 'other', hasReceipt: true }),
    ],
    ['receipts-only', 'receipts-only', 'receipt-needed', 'yes', 'yes', 'travel-and-meals', 'yes'],
  )
})

test('others bring a receipt from a sum on, claim mileage once a shift, and within the time the charity gives', () => {
  assert.deepEqual(
    [
      answer(bus),
      answer({ ...bus, pence: 10_00 }),
      answer(drive, { hasMileage: true }),
      answer(drive, { terms: { ...terms, mileage: false } }),
      answer(bus, { today: day('2027-02-08') }),
      answer(bus, { today: day('2027-02-09') }),
    ],
    ['yes', 'receipt-needed', 'mileage-twice', 'mileage-off', 'yes', 'too-late'],
  )
})

test('they claim for what they did: not for a place given back, one they missed, or one still to come', () => {
  const were = [
    shift,
    { ...shift, came: null },
    { ...shift, came: 0 },
    { ...shift, state: 'cancelled' },
    { ...shift, isOver: false },
  ]
  assert.deepEqual(were.map(wasThere), [true, true, false, false, false])
  assert.equal(answer(bus, { shift: { ...shift, came: 0 } }), 'not-there')
})
