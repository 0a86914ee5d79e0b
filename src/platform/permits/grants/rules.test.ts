import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { coordinates, isAdministrator, type Actor, type Grant, type Reach } from '../actor.ts'
import type { Place } from '../places.ts'
import { mayEnd, mayFind, mayGive } from './rules.ts'

const administrator: Grant = { role: 'administrator' }
const befriendingInLeeds: Grant = { role: 'coordinator', programmes: ['befriending'], regions: ['Leeds'] }
const lead: Grant = { role: 'opportunity-lead', opportunity: 'supper' }
const leeds: Place = { programme: 'befriending', region: 'Leeds' }
const london: Place = { programme: 'befriending', region: 'London' }

const who = (personId: string, ...grants: Grant[]): Actor => ({ personId, strength: 'strong', grants })
const given = (actor: Actor, to: string, grant: Grant, lies: readonly Place[] = []): string => {
  const may = mayGive(actor, to, grant, lies)
  return may.ok ? 'yes' : may.refusal
}
const ended = (
  actor: Actor,
  personId: string,
  grant: Grant,
  administrators = 2,
  lies: readonly Place[] = [],
): string => {
  const may = mayEnd(actor, { personId, grant, lies }, administrators)
  return may.ok ? 'yes' : may.refusal
}

test('an administrator trusts others with anything, and themselves with nothing', () => {
  const tovah = who('tovah', administrator)
  assert.equal(given(tovah, 'ruth', { role: 'safeguarding-lead' }), 'yes')
  assert.equal(given(tovah, 'tovah', { role: 'treasurer' }), 'to-yourself')
  assert.equal(given({ ...tovah, strength: 'link' }, 'ruth', lead), 'not-shown')
})

test('a coordinator finds people by name in their own regions, and nowhere else', () => {
  const [naomi, nobodys] = [{ region: 'Leeds' }, { region: null }]
  const everywhere: Grant = { role: 'coordinator', programmes: ['befriending'], regions: 'all' }
  const found = (grant: Grant) => [naomi, nobodys].map((one) => mayFind(who('ruth', grant), one))
  assert.deepEqual(found(befriendingInLeeds), [true, false])
  assert.deepEqual(found({ ...befriendingInLeeds, regions: ['London'] }), [false, false])
  assert.deepEqual(found(everywhere), [true, true])
  assert.deepEqual(found(administrator), [true, true])
  assert.deepEqual(found(lead), [false, false])
})

test('a coordinator makes leads of what lies within their programmes and regions, and nobody else', () => {
  const ruth = who('ruth', befriendingInLeeds)
  assert.deepEqual(
    [
      given(ruth, 'dalia', lead, [leeds]),
      given(ruth, 'dalia', lead, [leeds, london]),
      given(ruth, 'dalia', lead, []),
      given(ruth, 'ruth', lead, [leeds]),
      given(ruth, 'dalia', befriendingInLeeds),
      given(ruth, 'dalia', { role: 'safeguarding-lead' }),
      given(ruth, 'dalia', administrator),
    ],
    [
      'yes',
      'beyond-your-reach',
      'beyond-your-reach',
      'to-yourself',
      'not-yours-to-give',
      'not-yours-to-give',
      'not-yours-to-give',
    ],
  )
})

test('everybody may lay down their own; the last administrator stays', () => {
  assert.equal(ended(who('ruth', befriendingInLeeds), 'ruth', befriendingInLeeds), 'yes')
  assert.equal(ended(who('tovah', administrator), 'tovah', administrator, 2), 'yes')
  assert.equal(ended(who('tovah', administrator), 'tovah', administrator, 1), 'last-administrator')
  assert.equal(ended(who('ruth', befriendingInLeeds), 'tovah', administrator), 'not-yours-to-end')
  assert.equal(ended(who('ruth', befriendingInLeeds), 'dalia', lead, 2, [london]), 'beyond-your-reach')
})

const reach = fc.oneof(fc.constant<Reach>('all'), fc.subarray(['a', 'b', 'c'], { minLength: 1 }))
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.constantFrom<Grant>(
    { role: 'administrator' },
    { role: 'safeguarding-lead' },
    { role: 'data-lead' },
    { role: 'treasurer' },
    { role: 'trustee' },
  ),
  fc.record({
    role: fc.constantFrom('coordinator' as const, 'vetting-officer' as const),
    programmes: reach,
    regions: reach,
  }),
  fc.record({ role: fc.constant('partner-lead' as const), organisation: fc.constantFrom('x', 'y') }),
  fc.record({ role: fc.constant('opportunity-lead' as const), opportunity: fc.constantFrom('p', 'q') }),
)
const actor: fc.Arbitrary<Actor> = fc.record({
  personId: fc.option(fc.constantFrom('one', 'two', 'three')),
  strength: fc.constantFrom('none' as const, 'link' as const, 'strong' as const),
  grants: fc.array(grant, { maxLength: 4 }),
})
const lies = fc.array(
  fc.record({
    programme: fc.option(fc.constantFrom('a', 'b')),
    region: fc.option(fc.constantFrom('a', 'c')),
  }),
  { maxLength: 3 },
)

test('whoever gives holds as much themselves, showed it strongly, and gives to another', () => {
  fc.assert(
    fc.property(actor, fc.constantFrom('one', 'two', 'three'), grant, lies, (giver, to, asked, where) => {
      if (!mayGive(giver, to, asked, where).ok) return
      assert.equal(giver.strength, 'strong')
      assert.notEqual(giver.personId, to)
      if (isAdministrator(giver)) return
      assert.ok(asked.role === 'partner-lead' || asked.role === 'opportunity-lead')
      assert.ok(where.length > 0 && where.every((place) => coordinates(giver, place.programme, place.region)))
    }),
  )
})

test('nobody ends what they could not have given, but for their own', () => {
  fc.assert(
    fc.property(
      actor,
      fc.constantFrom('one', 'two', 'three'),
      grant,
      lies,
      fc.nat(3),
      (ender, personId, held, where, count) => {
        if (!mayEnd(ender, { personId, grant: held, lies: where }, count).ok) return
        assert.ok(held.role !== 'administrator' || count > 1)
        if (ender.personId !== personId) assert.ok(mayGive(ender, personId, held, where).ok)
      },
    ),
  )
})
