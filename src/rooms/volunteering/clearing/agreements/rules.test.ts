import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { changesOf, publishable } from './rules.ts'

test('a version goes out when something is written, and differs from the one before', () => {
  assert.deepEqual(publishable({ draft: null }, null), { ok: false, refusal: 'nothing-written' })
  assert.deepEqual(publishable({ draft: ' \n ' }, null), { ok: false, refusal: 'nothing-written' })
  assert.deepEqual(publishable({ draft: 'We are kind.\n' }, 'We are kind.'), {
    ok: false,
    refusal: 'nothing-changed',
  })
  assert.deepEqual(publishable({ draft: ' We are kind and on time. ' }, 'We are kind.'), {
    ok: true,
    value: 'We are kind and on time.',
  })
})

test('what changed is shown paragraph by paragraph', () => {
  const was = 'We meet in daylight.\n\nWe never give gifts.\n\nWe tell the charity.'
  const is = 'We meet in daylight.\n\nWe give no gifts above £5.\n\nWe tell the charity.\n\nWe rest.'
  assert.deepEqual(changesOf(was, is), [
    { is: 'same', words: 'We meet in daylight.' },
    { is: 'gone', words: 'We never give gifts.' },
    { is: 'new', words: 'We give no gifts above £5.' },
    { is: 'same', words: 'We tell the charity.' },
    { is: 'new', words: 'We rest.' },
  ])
})

test('of any two versions, what stayed and went is the older, what stayed and came is the newer', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (was, is) => {
      const pieces = changesOf(was.join('\n\n'), is.join('\n\n'))
      const without = (gone: 'gone' | 'new') =>
        pieces.filter((piece) => piece.is !== gone).map(({ words }) => words)
      assert.deepEqual(without('new'), was)
      assert.deepEqual(without('gone'), is)
    }),
  )
})
