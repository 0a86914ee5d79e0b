import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, plusDays } from '../../../../platform/clock.ts'
import { keepable } from './rules.ts'
import { documents, waysSeen, withPhotograph } from './types.ts'

const today = day('2026-11-24')

test('a document is seen on a day that has come', () => {
  const seen = { documents: ['passport'], how: 'in-person' } as const
  assert.ok(keepable({ ...seen, seenOn: today }, today).ok)
  assert.deepEqual(keepable({ ...seen, seenOn: plusDays(today, 1) }, today), {
    ok: false,
    refusal: 'not-seen-yet',
  })
})

test('in person any document does; by video one of them must show a face', () => {
  fc.assert(
    fc.property(fc.subarray([...documents], { minLength: 1 }), fc.constantFrom(...waysSeen), (shown, how) => {
      const hasFace = shown.some((one) => withPhotograph.includes(one))
      assert.equal(
        keepable({ documents: shown, how, seenOn: today }, today).ok,
        how === 'in-person' || hasFace,
      )
    }),
  )
})
