import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mayMean } from './knows.ts'
import { moved, stopAfter } from './rules.ts'
import type { StandingState } from '../requirements/types.ts'
import { stages, states, type ApplicationState, type GuardianState } from './types.ts'

const guardians: readonly GuardianState[] = ['not-needed', 'waiting', 'yes', 'no']

const standing = fc.record({
  state: fc.constantFrom(...states),
  stage: fc.constantFrom(...stages),
  guardian: fc.constantFrom(...guardians),
})
const to = fc.record(
  { state: fc.constantFrom(...states), stage: fc.constantFrom(...stages) },
  { requiredKeys: [] },
)

test('nobody is cleared for whom something is missing, and nobody under 18 goes on without a parent’s or guardian’s yes', () => {
  fc.assert(
    fc.property(standing, to, fc.boolean(), (from, where, isCleared) => {
      const may = moved(from, where, isCleared)
      if (!may.ok) return
      if (may.value.state === 'cleared') assert.ok(isCleared)
      const past =
        may.value.state === 'cleared' || (may.value.stage !== from.stage && may.value.stage !== 'application')
      if (past) assert.ok(from.guardian === 'not-needed' || from.guardian === 'yes')
    }),
  )
})

test('stages change only while an application is open; a cleared one and a draft that is there stay what they are', () => {
  fc.assert(
    fc.property(standing, to, fc.boolean(), (from, where, isCleared) => {
      const may = moved(from, where, isCleared)
      if (!may.ok) return
      assert.notDeepEqual(may.value, { state: from.state, stage: from.stage })
      if (may.value.stage !== from.stage) assert.equal(may.value.state, 'open')
      assert.notEqual(from.state, 'cleared')
      assert.notEqual(may.value.state, 'draft')
      if (from.state === 'draft') assert.equal(may.value.state, 'open')
    }),
  )
})

test('each refusal says what stands in the way', () => {
  const open = { state: 'open', stage: 'checks', guardian: 'not-needed' } as const
  const refusal = (...args: Parameters<typeof moved>) => {
    const may = moved(...args)
    return may.ok ? 'allowed' : may.refusal
  }
  assert.deepEqual(
    [
      refusal(open, {}, false),
      refusal(open, { state: 'cleared' }, false),
      refusal(open, { state: 'cleared' }, true),
      refusal({ ...open, state: 'paused' }, { stage: 'clearance' }, true),
      refusal({ ...open, stage: 'application', guardian: 'waiting' }, { stage: 'selection' }, false),
      refusal({ ...open, state: 'declined' }, { state: 'open' }, false),
      refusal({ ...open, state: 'cleared' }, { state: 'open' }, true),
    ],
    ['there-already', 'not-cleared', 'allowed', 'no-way', 'guardian-not-yet', 'allowed', 'no-way'],
  )
})

test('whom an applicant may mean is asked to step aside, however the name is written', () => {
  assert.equal(mayMean('Ruth is my aunt', 'Ruth Adeyemi'), true)
  assert.equal(mayMean('MRS ADEYEMI taught my son', 'Ruth Adéyemi'), true)
  assert.equal(mayMean('Someone at the kitchen, I forgot the name', 'Ruth Adeyemi'), false)
  assert.equal(mayMean('a friend of Al', 'Al Marsh'), false)
  assert.equal(mayMean('truthful people', 'Ruth Adeyemi'), false)
})

test('whoever would stand as cleared is out of the role when declined or gone, unless another application keeps them in it', () => {
  const after = (standing: StandingState, ...others: ApplicationState[]) =>
    stopAfter('declined', { standing, others })
  assert.equal(after('cleared'), 'declined')
  assert.equal(after('exempted'), 'declined')
  assert.equal(after('lapsed', 'withdrawn'), 'declined')
  assert.equal(stopAfter('withdrawn', { standing: 'cleared', others: ['declined'] }), 'left')
  assert.equal(after('not-yet'), null)
  assert.equal(after('left'), null)
  for (const state of ['open', 'paused', 'cleared'] as const) assert.equal(after('cleared', state), null)
})
