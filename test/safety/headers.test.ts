import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { safeReturn } from '../../src/platform/web/guard.ts'
import { openHub } from '../hub.ts'
import { as, visitor } from '../web.ts'

const told = (answer: Response): Record<string, string | null> =>
  Object.fromEntries(
    [
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cache-control',
    ].map((name) => [name, answer.headers.get(name)]),
  )

test('every page forbids inline script and framing, demands https, and tells other sites nothing', async () => {
  const house = await openHub()
  const naomi = await as(house, 'volunteer')
  const expected = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
  assert.deepEqual(told(await naomi.get('/my')), expected)
  assert.deepEqual(told(await naomi.get('/nowhere')), expected)
  assert.deepEqual(told(await visitor(house).post('/door', { email: 'no address' })), expected)
})

test('where somebody is led back to is always a page of this hub', () => {
  const home = 'https://hub.example.org'
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    'https:',
    'evil.example',
    '@',
    '%2f',
    '\t',
    '\n',
    '.',
    'javascript:',
    'my',
    '?a=b',
    '#',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      ),
      (asked) => {
        const led = safeReturn(asked)
        assert.equal(new URL(led, home).origin, home)
        assert.ok(led.startsWith('/') && !/^\/[/\\]/.test(led))
      },
    ),
    { numRuns: 3000 },
  )
})
