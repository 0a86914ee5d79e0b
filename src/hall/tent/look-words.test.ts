import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, sources } from '../../../test/sources.ts'
import { hasLookWords } from './look-words.ts'

/** Reasons of looks, as they are given where something is opened. */
const given = [
  /recordLook\(db, \{[^}]*(?:\{[^}]*\}[^}]*)*reason: '([^']+)'/g,
  /readSealed\([^;]*?\],\s*'([^']+)'\s*,?\s*\)/g,
]

/** Somebody’s looks at what is their own are not listed. */
const theirOwn = ['their own', 'an answer to an access request']

test('every reason to look at somebody can be told them in their own language', async () => {
  const files = (await sources('src/**/*.ts')).filter(({ path }) => !isTest(path))
  const reasons = files.flatMap(({ text }) =>
    given.flatMap((form) => [...text.matchAll(form)].map((found) => found[1]!)),
  )
  const looks = [...new Set(reasons)].filter((reason) => !theirOwn.includes(reason))
  assert.ok(looks.length >= 3, looks.join(', '))
  assert.deepEqual(
    looks.filter((reason) => !hasLookWords(reason)),
    [],
    'Say in src/hall/tent/look-words.ts why it is looked at',
  )
})
