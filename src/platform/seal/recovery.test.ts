import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { masterKeyFrom, recoveryKeyOf } from './recovery.ts'

const aMasterKey = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('the recovery key is fourteen groups of four letters and digits', () => {
  assert.equal(recoveryKeyOf(new Uint8Array(32)).length, 69)
  assert.match(recoveryKeyOf(randomBytes(32)), /^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('the same key on paper today and in ten years', () => {
  assert.equal(
    recoveryKeyOf(Uint8Array.from({ length: 32 }, (_, at) => at)),
    '000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFW-R5Q9',
  )
})

test('what was printed is read back, however it was typed', () => {
  fc.assert(
    fc.property(aMasterKey, (masterKey) => {
      const paper = recoveryKeyOf(masterKey)
      const typings = [
        paper,
        paper.toLowerCase(),
        paper.replaceAll('-', ''),
        ` ${paper.replaceAll('-', ' – ')}\n`,
        paper.replaceAll('0', 'O').replaceAll('1', 'l'),
      ]
      for (const typed of typings) {
        assert.deepEqual(masterKeyFrom(typed), { ok: true, value: masterKey })
      }
    }),
  )
})

test('a slip in any one letter is noticed', () => {
  fc.assert(
    fc.property(aMasterKey, fc.nat(55), fc.integer({ min: 1, max: 31 }), (masterKey, at, by) => {
      const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const paper = recoveryKeyOf(masterKey).replaceAll('-', '').split('')
      paper[at] = letters[(letters.indexOf(paper[at]!) + by) % 32]!
      assert.deepEqual(masterKeyFrom(paper.join('')), { ok: false, refusal: 'mistyped' })
    }),
  )
})

test('what cannot be a recovery key is refused by name', () => {
  const paper = recoveryKeyOf(new Uint8Array(32).fill(7))
  assert.deepEqual(masterKeyFrom(''), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(masterKeyFrom(paper.slice(0, -1)), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(masterKeyFrom(`${paper}0`), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(masterKeyFrom('0'.repeat(1_000_000)), { ok: false, refusal: 'wrong-length' })
  assert.deepEqual(masterKeyFrom(`U${paper.slice(1)}`), { ok: false, refusal: 'unknown-letter' })
  assert.deepEqual(masterKeyFrom(`é${paper.slice(1)}`), { ok: false, refusal: 'unknown-letter' })
  assert.throws(() => recoveryKeyOf(new Uint8Array(16)), RangeError)
})
