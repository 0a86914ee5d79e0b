import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf } from './rules.ts'
import { faultsOf } from './forms.ts'

const born = (years: number | null, guardianWasNeeded = false) => ({ years, guardianWasNeeded })

test('nobody below the lowest age, a guardian’s yes below 18, and whoever never told their age is asked', () => {
  assert.equal(askedOf(born(15), 16), 'too-young')
  assert.equal(askedOf(born(16), 16), 'guardian')
  assert.equal(askedOf(born(17), 18), 'too-young')
  assert.equal(askedOf(born(18), 18), 'nothing')
  assert.equal(askedOf(born(20), 21), 'too-young')
  assert.equal(askedOf(born(18, true), 16), 'nothing', 'a date of birth says more than what was needed once')
  assert.equal(askedOf(born(null), 16), 'age')
  assert.equal(askedOf(born(null, true), 16), 'guardian')
  assert.equal(askedOf(born(null, true), 18), 'too-young')
})

test('what is asked must be answered, and no more', () => {
  const nothing = { age: undefined, guardianName: undefined, guardianEmail: undefined }
  const asked = (typed: Partial<Parameters<typeof faultsOf>[0]>, what: Parameters<typeof faultsOf>[1]) =>
    Object.keys(faultsOf({ ...nothing, ...typed }, what, 'Miri@example.org'))
  assert.deepEqual(asked({}, 'nothing'), [])
  assert.deepEqual(asked({}, 'age'), ['age'])
  assert.deepEqual(asked({ age: 'adult' }, 'age'), [])
  assert.deepEqual(asked({ age: 'young' }, 'age'), ['guardianName', 'guardianEmail'])
  assert.deepEqual(asked({ guardianName: 'Ada' }, 'guardian'), ['guardianEmail'])
  assert.deepEqual(asked({ guardianName: 'Ada', guardianEmail: 'ada@example.org' }, 'guardian'), [])
  const herself = { guardianName: 'Ada', guardianEmail: 'miri@example.org' }
  assert.deepEqual(asked(herself, 'guardian'), ['guardianEmail'], 'nobody says yes for themselves')
})
