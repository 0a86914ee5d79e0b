import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../../platform/clock.ts'
import { askable, decidable, type NotAskable, type NotDecided } from './rules.ts'

const today = day('2026-11-24')
const wanted = { personId: 'gila', requirement: 'check', from: today, until: plusDays(today, 30) }
const around = { by: 'samuel', keys: ['check', 'training'], today, mostDays: 90 }

test('an exemption is asked for somebody else, for one thing the role asks, from today on and not for long', () => {
  assert.ok(askable(wanted, around).ok)
  const refused: [object, object, NotAskable][] = [
    [{}, { by: 'gila' }, 'one-self'],
    [{ requirement: 'interview' }, {}, 'not-asked-for'],
    [{ from: plusDays(today, -1) }, {}, 'from-before-today'],
    [{ until: plusDays(today, -1) }, {}, 'until-before-from'],
    [{ until: plusDays(today, 90) }, {}, 'too-long'],
  ]
  for (const [change, other, refusal] of refused)
    assert.deepEqual(askable({ ...wanted, ...change }, { ...around, ...other }), { ok: false, refusal })
})

test('it never reaches back, and never lasts longer than the charity allows, first and last day counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 200 }), fc.integer({ min: -40, max: 400 }), (begins, ends) => {
      const asked = { ...wanted, from: plusDays(today, begins), until: plusDays(today, ends) }
      assert.equal(askable(asked, around).ok, begins >= 0 && ends >= begins && ends - begins + 1 <= 90)
    }),
  )
})

test('another than who asked approves it, and nobody decides about themselves, twice, or when it is over', () => {
  const asked = { personId: 'gila', askedBy: 'samuel', decidedAt: null, until: today }
  const decide = (by: string, approves: boolean, change: Partial<Parameters<typeof decidable>[0]> = {}) => {
    const may = decidable({ ...asked, ...change }, by, today, approves)
    return may.ok ? null : may.refusal
  }
  assert.equal(decide('ruth', true), null)
  const refused: [NotDecided | null, NotDecided | null][] = [
    [decide('samuel', true), 'asked-by-them'],
    [decide('samuel', false), null],
    [decide('gila', true), 'one-self'],
    [decide('gila', false), 'one-self'],
    [decide('ruth', true, { until: plusDays(today, -1) }), 'over'],
    [decide('ruth', false, { until: plusDays(today, -1) }), null],
    [decide('ruth', true, { decidedAt: Temporal.Instant.from('2026-11-23T09:00:00Z') }), 'decided-already'],
  ]
  for (const [said, meant] of refused) assert.equal(said, meant)
})
