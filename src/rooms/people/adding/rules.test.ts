import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../platform/clock.ts'
import { isBirthDay, sharedWith } from './rules.ts'

const amal = { name: 'Amal Haddad', email: 'amal@example.org', phone: '+44 7700 900318' }

test('the surest thing two records share is named: the address, then the number, then the name', () => {
  const typed = { name: 'Amal Haddad', email: 'amal@example.org', phone: '07700 900318' }
  assert.equal(sharedWith(typed, amal), 'email')
  assert.equal(sharedWith({ ...typed, email: null }, amal), 'phone')
  assert.equal(sharedWith({ ...typed, email: null, phone: null }, amal), 'name')
  assert.equal(sharedWith({ ...typed, email: null }, { ...amal, phone: null }), 'name')
})

test('a number is the same however it is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '-', '(', ')', ''), { minLength: 11, maxLength: 11 }),
      (between) => {
        const written = Array.from('07700900318')
          .map((digit, at) => `${digit}${between[at]}`)
          .join('')
        assert.equal(sharedWith({ name: 'X', email: null, phone: written }, amal), 'phone')
      },
    ),
    { numRuns: 50 },
  )
})

test('nobody was born tomorrow, nor before anybody who lives', () => {
  const today = day('2026-11-24')
  assert.deepEqual(
    ['2026-11-24', '2026-11-25', '1906-11-24', '1905-11-24'].map((born) => isBirthDay(day(born), today)),
    [true, false, true, false],
  )
})
