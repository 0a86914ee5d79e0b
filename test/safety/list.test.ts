import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { root } from '../sources.ts'

const page = await readFile(`${root}docs/safety.md`, 'utf8')
const named = [...page.matchAll(/`([^`]+\.test\.ts)` “([^”]+)”/g)].map(([, path, name]) => ({
  path: path!,
  name: name!,
}))

test('every test the page of safety names is in the tree', async () => {
  const missing: string[] = []
  for (const { path, name } of named) {
    const text = await readFile(`${root}${path}`, 'utf8').catch(() => '')
    if (!text.includes(`'${name}'`)) missing.push(`${path} “${name}”`)
  }
  assert.deepEqual(missing, [])
  assert.ok(named.length > 60)
})

test('every promise has a number, a rule and a test', () => {
  const promised = [
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    ...Array.from({ length: 17 }, (_, at) => at + 9).slice(1),
    34,
    35,
    36,
    37,
    39,
    40,
  ]
  const lines = page.split('\n').filter((line) => /^- \*\*\d+\.\*\*/.test(line))
  assert.deepEqual(
    lines.map((line) => Number(/\d+/.exec(line)![0])),
    promised,
  )
  assert.deepEqual(
    lines.filter(
      (line) => !/^- \*\*\d+\.\*\* \*[^*]+\*/.test(line) || !/Shown by `[^`]+\.test\.ts` “/.test(line),
    ),
    [],
  )
})

test('whoever reads the security policy is led to it', async () => {
  assert.match(await readFile(`${root}SECURITY.md`, 'utf8'), /docs\/safety\.md/)
})
