import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, momentAt } from '../../../../platform/clock.ts'
import { actors, tones, type Stands, type Thing, type Who } from '../pipeline/rules.ts'
import { byNeed, needOf as needAt, needsIn as needsAt } from './rules.ts'

const since = momentAt(day('2026-11-10'), '09:00')
const checksRed = momentAt(day('2026-11-01'), '09:00')
const needOf = (one: Stands) => needAt(one, checksRed)
const needsIn = (rows: readonly Stands[]) => needsAt(rows, checksRed)
const row = (waits: readonly (readonly [Thing, Who])[], more: Partial<Stands> = {}): Stands => ({
  id: '01900000-0000-7000-8000-000000000001',
  version: 1,
  personId: '01900000-0000-7000-8000-000000000002',
  name: 'Paul Hendry',
  roleId: '01900000-0000-7000-8000-000000000003',
  role: 'Companion',
  opportunityId: '01900000-0000-7000-8000-000000000004',
  way: null,
  region: null,
  state: 'open',
  stage: 'checks',
  since,
  readAt: since,
  guardian: 'not-needed',
  pausedUntil: null,
  tone: null,
  keeper: null,
  keeperName: null,
  ...more,
  waits: waits.map(([what, who]) => ({ for: what, who, have: 0, need: 1, at: null })),
})

test('what waits for others needs nothing of us while it is in good time, and a word once it is over', () => {
  const training = row([['training', 'applicant']])
  assert.equal(needOf(training), null)
  assert.equal(needOf({ ...training, tone: 'amber' }), null)
  const late = needOf({ ...training, tone: 'red' })!
  assert.deepEqual([late.urgency, late.waits.for], ['late', 'training'])
})

test('the clock of the DBS runs from the day it was asked, whatever the stage says', () => {
  const asked = (on: string): Stands => ({
    ...row([], { tone: 'red' }),
    waits: [{ for: 'check', who: 'dbs', have: 0, need: 1, at: momentAt(day(on), '00:00') }],
  })
  assert.equal(needOf(asked('2026-11-08')), null, 'asked two weeks ago, nothing is late')
  const late = needOf(asked('2026-10-20'))!
  assert.deepEqual([late.urgency, late.since], ['late', momentAt(day('2026-10-20'), '00:00')])
  assert.equal(needOf({ ...asked('2026-10-20'), tone: null })!.urgency, 'late')
})

test('of several things that wait for us, the one that keeps somebody waiting comes first', () => {
  const both = row([
    ['training', 'applicant'],
    ['approval', 'us'],
    ['identity', 'us'],
  ])
  assert.equal(needOf(both)!.waits.for, 'identity')
  assert.equal(needOf(both)!.urgency, 'quiet')
  assert.equal(needOf(row([['clear', 'us']]))!.urgency, 'soon')
  assert.equal(needOf(row([['read', 'us']], { tone: 'red' }))!.urgency, 'late')
})

test('talks and referees tell of themselves, and are not told twice', () => {
  assert.equal(needOf(row([['ring-referee', 'us']], { tone: 'red' })), null)
  assert.equal(
    needOf(
      row([
        ['look-at-reference', 'us'],
        ['identity', 'us'],
      ]),
    )!.waits.for,
    'identity',
  )
})

test('that a parent or guardian is waited for is said in any case, and never called late', () => {
  const waits = needOf(row([['guardian', 'guardian']], { stage: 'application', guardian: 'waiting' }))!
  assert.deepEqual([waits.urgency, waits.waits.for, waits.since], ['quiet', 'guardian', since])
})

test('who paused is left in peace', () => {
  assert.equal(needOf(row([['come-back', 'applicant']], { state: 'paused' })), null)
})

const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    who: fc.constantFrom(...actors),
    what: fc.constantFrom<Thing>('read', 'training', 'identity', 'clear', 'approval'),
    tone: fc.constantFrom(null, ...tones),
    ago: fc.nat(60),
    state: fc.constantFrom('open' as const, 'open' as const, 'paused' as const),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
)

test('however they come, the order is one: late before soon before quiet, longest first, and nobody is lost', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (each, shuffle) => {
      const all = each.map(({ id, who, what, tone, ago, state }) =>
        row([[what, who]], { id, tone, state, since: since.subtract({ hours: ago * 24 }) }),
      )
      const keys = new Map(all.map((one) => [one.id, shuffle.next().value]))
      const mixed = all.toSorted((one, other) => keys.get(one.id)! - keys.get(other.id)!)
      const needs = needsIn(all)
      assert.deepEqual(
        needs.map((one) => one.row.id),
        needsIn(mixed).map((one) => one.row.id),
      )
      for (const [at, one] of needs.entries()) if (needs[at + 1]) assert.ok(byNeed(one, needs[at + 1]!) <= 0)
      const expected = all.filter(
        (one) => one.state === 'open' && (one.waits[0]!.who === 'us' || one.tone === 'red'),
      )
      assert.deepEqual(needs.map((one) => one.row.id).toSorted(), expected.map(({ id }) => id).toSorted())
    }),
  )
})
