import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../../platform/clock.ts'
import { allow, refuse } from '../../../../platform/outcome.ts'
import { certificateLevels } from '../seen/types.ts'
import { askable, askedFor, endedBy, isDecided, shows } from './rules.ts'
import { askedLevels } from './types.ts'

const today = day('2026-11-24')
const earliest = day('2025-11-24')

test('the DBS was asked on a day that has come, and not years ago', () => {
  assert.deepEqual(askable(today, today, earliest), allow(today))
  assert.deepEqual(askable(day('2026-11-25'), today, earliest), refuse('not-asked-yet'))
  assert.deepEqual(askable(earliest, today, earliest), allow(earliest))
  assert.deepEqual(askable(day('2025-11-23'), today, earliest), refuse('too-long-ago'))
})

test('no more is asked of the DBS than was decided for a role; less may be, and a basic check always', () => {
  assert.equal(isDecided('basic', []), true)
  for (const level of askedLevels.slice(1))
    assert.equal(isDecided(level, ['elsewhere', 'none', 'basic']), false)
  const may = (...decided: Parameters<typeof isDecided>[1][number][]) =>
    askedLevels.filter((level) => isDecided(level, decided))
  assert.deepEqual(may('standard'), ['basic', 'standard'])
  assert.deepEqual(may('enhanced'), ['basic', 'standard', 'enhanced'])
  assert.deepEqual(may('enhanced-children'), ['basic', 'standard', 'enhanced', 'enhanced-children'])
  assert.deepEqual(may('enhanced-both'), [...askedLevels])
})

test('a certificate ends what was asked at its level and whatever else it shows, and nothing besides', () => {
  assert.deepEqual(endedBy('basic'), ['basic'])
  assert.deepEqual(endedBy('enhanced-children'), ['enhanced', 'enhanced-children'])
  assert.deepEqual(endedBy('enhanced-both'), [
    'enhanced',
    'enhanced-children',
    'enhanced-adults',
    'enhanced-both',
  ])
  assert.deepEqual(endedBy('elsewhere'), [])
  fc.assert(
    fc.property(
      fc.constantFrom(...certificateLevels),
      fc.constantFrom(...certificateLevels),
      (one, other) => {
        assert.equal(shows(one, one), true)
        if (one !== other) assert.equal(shows(one, other) && shows(other, one), false)
      },
    ),
  )
})

test('of several things asked for that would do, the first counts', () => {
  const asked = [
    { level: 'enhanced-both', askedOn: day('2026-11-12') },
    { level: 'enhanced', askedOn: day('2026-11-05') },
    { level: 'basic', askedOn: day('2026-10-01') },
  ] as const
  assert.deepEqual(askedFor(asked, 'enhanced'), asked[1])
  assert.deepEqual(askedFor(asked, 'enhanced-adults'), asked[0])
  assert.equal(askedFor(asked, 'standard'), undefined)
  assert.equal(askedFor(asked, 'elsewhere'), undefined)
  for (const level of askedLevels) assert.equal(askedFor([], level), undefined)
})
