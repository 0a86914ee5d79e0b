import { createSecretKey, randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { closeWith, keyNumberOf, openWith, placeOf, SealBroken } from './envelope.ts'

const key = createSecretKey(randomBytes(32))
const row = '0199b0c4-7a11-7c3e-9f00-0a0b0c0d0e0f'
const here = placeOf('people.sealed_fact.value', row)

test('whatever was closed opens to the same text, and never lies there readable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (text, number) => {
      const closed = closeWith(key, number, text, here)
      assert.equal(openWith(key, closed, here), text)
      assert.equal(keyNumberOf(closed, here), number)
      if (text.length > 6) assert.equal(Buffer.from(closed).includes(text), false)
    }),
  )
})

test('one text closed twice is two different fields', () => {
  assert.notDeepEqual(
    closeWith(key, 1, 'needs a step-free door', here),
    closeWith(key, 1, 'needs a step-free door', here),
  )
})

test('the length of a short answer does not give it away', () => {
  const lengths = ['', 'Sikh', 'Jewish', 'Church of England', 'No religion at all, thank you.'].map(
    (belief) => closeWith(key, 1, belief, here).length,
  )
  assert.deepEqual(lengths, Array(5).fill(1 + 4 + 12 + 32 + 16))
})

test('a field with any one bit changed does not open', () => {
  const closed = closeWith(key, 7, 'asthma; carries an inhaler', here)
  for (let bit = 0; bit < closed.length * 8; bit++) {
    const changed = Uint8Array.from(closed)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    assert.throws(() => openWith(key, changed, here), SealBroken, `bit ${bit}`)
  }
})

test('a field cut short does not open', () => {
  const closed = closeWith(key, 7, 'asthma', here)
  for (let length = 0; length < closed.length; length++) {
    assert.throws(() => openWith(key, closed.subarray(0, length), here), SealBroken, `length ${length}`)
  }
})

test('a field does not open in another row, another column, or under another key', () => {
  const closed = closeWith(key, 1, 'asthma', here)
  const elsewhere = [
    placeOf('people.sealed_fact.value', '0199b0c4-7a11-7c3e-9f00-0a0b0c0d0e10'),
    placeOf('people.sealed_fact.note', row),
  ]
  for (const place of elsewhere) assert.throws(() => openWith(key, closed, place), SealBroken)
  assert.throws(() => openWith(createSecretKey(randomBytes(32)), closed, here), SealBroken)
})

test('a fault names the place and nothing of the text', () => {
  const closed = closeWith(key, 1, 'asthma', here)
  closed[20]! ^= 1
  assert.throws(
    () => openWith(key, closed, here),
    (fault: Error) => fault.message === `A sealed field does not open: ["people.sealed_fact.value","${row}"]`,
  )
})
