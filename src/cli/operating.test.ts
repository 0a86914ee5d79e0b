import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { commands } from '../../bin/commands.js'
import { describeEnvironment } from '../platform/settings/environment.ts'

const page = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8')

test('the operator’s page tells of every setting, in the program’s own words', () => {
  const rows = describeEnvironment({}).map(({ name, meaning }) => `| \`${name}\` | ${meaning} |`)
  const told = page.split('\n').filter((line) => /^\| `[A-Z]/.test(line))
  assert.deepEqual(told, rows)
})

test('every command the operator’s page names is one there is', () => {
  const named = new Set([...page.matchAll(/bin\/opentent ([a-z][a-z-]*)/g)].map((match) => match[1]!))
  assert.deepEqual(
    [...named].filter((name) => !Object.hasOwn(commands, name)),
    [],
  )
  assert.ok(named.size > 6)
})
