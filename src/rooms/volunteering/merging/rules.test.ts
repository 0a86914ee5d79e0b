import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRarer } from './rules.ts'

test('each week is rarer than each day, each day than at once; two weekdays are as rare', () => {
  assert.ok(isRarer('day', 'at-once') && isRarer('mon', 'day') && isRarer('mon', 'at-once'))
  assert.ok(
    !isRarer('at-once', 'day') && !isRarer('day', 'mon') && !isRarer('mon', 'sun') && !isRarer('day', 'day'),
  )
})
