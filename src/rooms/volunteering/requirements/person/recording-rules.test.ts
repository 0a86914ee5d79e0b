import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { recorders } from '../types.ts'
import { letRecord, mayRecord, type Hat } from './recording-rules.ts'

const asked = fc.array(fc.record({ recordedBy: fc.subarray([...recorders], { minLength: 1 }) }), {
  maxLength: 3,
})
const hats = fc.subarray<Hat>(['coordinator', 'vetting-officer'])

test('what several roles ask for is recorded by whoever each of their policies names, and where none asks by anybody', () => {
  fc.assert(
    fc.property(asked, hats, (policies, worn) =>
      assert.equal(
        letRecord(policies, worn).ok,
        policies.every((one) => mayRecord(one, worn)),
      ),
    ),
  )
})

test('who is told to record it may', () => {
  const told: Readonly<Record<string, readonly Hat[]>> = {
    'coordinators-record': ['coordinator'],
    'vetting-officers-record': ['vetting-officer'],
    'both-record': ['coordinator', 'vetting-officer'],
  }
  fc.assert(
    fc.property(asked, hats, (policies, worn) => {
      const may = letRecord(policies, worn)
      if (may.ok) return
      const by = told[may.refusal]
      if (by) assert.ok(letRecord(policies, by).ok)
      else assert.ok(!letRecord(policies, ['coordinator', 'vetting-officer']).ok, 'nobody of ours may')
    }),
  )
})
