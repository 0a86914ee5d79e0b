import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Grant } from '../../permits/actor.ts'
import { stays } from '../settings.ts'
import { isFresh, standing, strengthOf, type SessionFacts } from './rules.ts'

const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')
const limits = stays.standard
const coordinator: Grant = { role: 'coordinator', programmes: 'all', regions: 'all' }

const session = (told: Partial<SessionFacts> = {}): SessionFacts => ({
  strength: 'link',
  madeAt: noon,
  provedAt: noon,
  seenAt: noon,
  recoveryId: null,
  hasCodes: false,
  grants: [],
  trustedAt: null,
  ...told,
})

const after = (hours: number): Temporal.Instant => noon.add({ minutes: Math.round(hours * 60) })

test('a volunteer who came by link is in', () => {
  assert.equal(standing(session(), limits, noon), 'in')
})

test('a link alone is half a way in for whoever turned codes on, works behind the desk, or recovers', () => {
  const stands = [
    standing(session({ hasCodes: true }), limits, noon),
    standing(session({ grants: [coordinator], trustedAt: noon }), limits, noon),
    standing(session({ recoveryId: 'a case' }), limits, noon),
    standing(session({ strength: 'strong', recoveryId: 'a case' }), limits, noon),
  ]
  assert.deepEqual(stands, ['half', 'half', 'half', 'half'])
})

test('the lead of one opportunity, shown by link, is in: staff permits still ask for more', () => {
  assert.equal(
    standing(
      session({ grants: [{ role: 'opportunity-lead', opportunity: 'x' }], trustedAt: noon }),
      limits,
      noon,
    ),
    'in',
  )
})

test('behind the desk a session ends after 8 hours unseen or 24 in all; anybody else’s after 30 days or 180', () => {
  const staff = session({ strength: 'strong', grants: [coordinator], trustedAt: noon })
  const stands = [
    standing(staff, limits, after(7.99)),
    standing(staff, limits, after(8)),
    standing({ ...staff, seenAt: after(23.9) }, limits, after(23.99)),
    standing({ ...staff, seenAt: after(23.9) }, limits, after(24)),
    standing(session(), limits, after(30 * 24 - 1)),
    standing(session(), limits, after(30 * 24)),
    standing(session({ seenAt: after(180 * 24 - 1) }), limits, after(180 * 24)),
  ]
  assert.deepEqual(stands, ['in', 'over', 'in', 'over', 'in', 'over', 'over'])
})

test('a strong showing made before somebody was trusted with more does not count for it', () => {
  const trusted = session({ strength: 'strong', grants: [coordinator], trustedAt: after(1) })
  assert.deepEqual([strengthOf(trusted), standing(trusted, limits, after(1))], ['link', 'half'])
  assert.equal(standing({ ...trusted, provedAt: after(1) }, limits, after(1)), 'in')
})

test('whoever has a strong way in changes their ways in only after showing it a moment ago', () => {
  const has = { passkeys: 1, fallenPasskeys: 0, hasCodes: false }
  const none = { passkeys: 0, fallenPasskeys: 0, hasCodes: false }
  const copied = { passkeys: 0, fallenPasskeys: 1, hasCodes: false }
  const strong = session({ strength: 'strong' })
  assert.deepEqual(
    [
      isFresh(strong, has, limits, after(10 / 60)),
      isFresh(strong, has, limits, after(11 / 60)),
      isFresh(session(), has, limits, noon),
      isFresh(session(), copied, limits, noon),
      isFresh(session(), none, limits, noon),
      isFresh(session(), none, limits, after(11 / 60)),
      isFresh(session({ recoveryId: 'a case' }), has, limits, noon),
    ],
    [true, false, false, false, true, false, true],
  )
})

test('however a session came about, a link never stands for the desk, and time never makes one stand again', () => {
  const hours = fc.integer({ min: 0, max: 24 * 400 })
  const facts = fc.record({
    strength: fc.constantFrom('link' as const, 'strong' as const),
    made: hours,
    proved: hours,
    seen: hours,
    trusted: fc.option(hours),
    hasCodes: fc.boolean(),
    isStaff: fc.boolean(),
    recovers: fc.boolean(),
    now: hours,
    later: hours,
  })
  fc.assert(
    fc.property(facts, (told) => {
      const one = session({
        strength: told.strength,
        madeAt: after(told.made),
        provedAt: after(told.proved),
        seenAt: after(told.seen),
        trustedAt: told.trusted === null ? null : after(told.trusted),
        hasCodes: told.hasCodes,
        grants: told.isStaff ? [coordinator] : [],
        recoveryId: told.recovers ? 'a case' : null,
      })
      const now = standing(one, limits, after(told.now))
      if (now === 'in' && (told.isStaff || told.hasCodes)) assert.equal(strengthOf(one), 'strong')
      if (told.recovers) assert.notEqual(now, 'in')
      if (now === 'over') assert.equal(standing(one, limits, after(told.now + told.later)), 'over')
    }),
  )
})
