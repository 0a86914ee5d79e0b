import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Actor, Grant } from '../../permits/actor.ts'
import { agreementsNeeded, isAgreed, mayAgree, type CaseFacts } from './rules.ts'

const administrator: Grant = { role: 'administrator' }
const treasurer: Grant = { role: 'treasurer' }
const safeguardingLead: Grant = { role: 'safeguarding-lead' }
const london = { role: 'coordinator', programmes: ['befriending'], regions: ['London'] } as const

const who = (personId: string, ...grants: Grant[]): Actor => ({ personId, strength: 'strong', grants })

const lost = (told: Partial<CaseFacts> = {}): CaseFacts => ({
  accountId: 'ruth',
  grants: [treasurer],
  region: null,
  agreed: [],
  otherAdministrators: 3,
  ...told,
})
const verdictOf = (actor: Actor, one: CaseFacts): string => {
  const may = mayAgree(actor, one)
  return may.ok ? 'yes' : may.refusal
}

test('two administrators agree to a privileged account, never the person and never one of them twice', () => {
  const one = lost()
  assert.deepEqual(
    [
      verdictOf(who('a', administrator), one),
      verdictOf(who('ruth', administrator), one),
      verdictOf(who('a', administrator), lost({ agreed: [{ personId: 'a', isAdministrator: true }] })),
      verdictOf({ ...who('a', administrator), strength: 'link' }, one),
      verdictOf(who('s', safeguardingLead), one),
      verdictOf(who('c', london), one),
      verdictOf(who('v'), one),
    ],
    [
      'yes',
      'own-case',
      'agreed-already',
      'not-shown',
      'not-yours-to-agree',
      'not-yours-to-agree',
      'not-yours-to-agree',
    ],
  )
  assert.equal(isAgreed(lost({ agreed: [{ personId: 'a', isAdministrator: true }] })), false)
})

test('where one other administrator is left, a safeguarding lead or trustee is the second, not both', () => {
  const one = lost({ otherAdministrators: 1 })
  const standIn = { personId: 's', isAdministrator: false }
  assert.equal(verdictOf(who('s', safeguardingLead), one), 'yes')
  assert.equal(verdictOf(who('t', { role: 'trustee' }), { ...one, agreed: [standIn] }), 'not-yours-to-agree')
  assert.equal(isAgreed({ ...one, agreed: [standIn, { personId: 't', isAdministrator: false }] }), false)
  assert.equal(isAgreed({ ...one, agreed: [standIn, { personId: 'a', isAdministrator: true }] }), true)
})

test('where the lost one was the only administrator, two of them stand in', () => {
  const agreed = [
    { personId: 's', isAdministrator: false },
    { personId: 't', isAdministrator: false },
  ]
  assert.equal(isAgreed(lost({ otherAdministrators: 0, agreed })), true)
  assert.equal(isAgreed(lost({ otherAdministrators: 0, agreed: agreed.slice(0, 1) })), false)
})

test('for somebody without a desk one coordinator of their place is enough, and one of another place is not', () => {
  const one = lost({ grants: [], region: 'London' })
  assert.equal(agreementsNeeded(one), 1)
  assert.equal(verdictOf(who('c', london), one), 'yes')
  assert.equal(verdictOf(who('c', { ...london, regions: ['Leeds'] }), one), 'not-yours-to-agree')
})

test('however people agree, a privileged account takes two different others, and every administrator there is of two', () => {
  const decider = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'ruth'),
    isAdministrator: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(decider, { maxLength: 6 }), fc.nat(4), (tries, otherAdministrators) => {
      let one = lost({ otherAdministrators })
      for (const { personId, isAdministrator } of tries) {
        const actor = who(personId, isAdministrator ? administrator : safeguardingLead)
        if (mayAgree(actor, one).ok) one = { ...one, agreed: [...one.agreed, { personId, isAdministrator }] }
      }
      if (!isAgreed(one)) return
      const people = new Set(one.agreed.map((each) => each.personId))
      assert.ok(people.size >= 2 && !people.has('ruth'))
      const administrators = one.agreed.filter((each) => each.isAdministrator).length
      assert.ok(administrators >= Math.min(2, otherAdministrators))
    }),
  )
})
