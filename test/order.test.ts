import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { root } from './sources.ts'

const ours = ['src', 'test', 'bench', 'bin']

/** Runs a tool of the project on its sources; what it finds is the failure's words. */
async function finds(name: string, ...args: string[]): Promise<string> {
  const tool = spawn(process.execPath, [`${root}node_modules/.bin/${name}`, ...args], { cwd: root })
  const [out, faults, code] = await Promise.all([
    text(tool.stdout),
    text(tool.stderr),
    new Promise<number | null>((resolve) => tool.once('exit', resolve)),
  ])
  return code === 0 ? '' : `${out}${faults}` || `${name} ended with ${code}`
}

test('every type fits', async () => assert.equal(await finds('tsc', '-p', '.'), ''))

test('the linter, which knows the types, finds nothing', async () =>
  assert.equal(await finds('oxlint', '--type-aware', '--quiet', ...ours), ''))

test('everything is written in the one format', async () =>
  assert.equal(await finds('oxfmt', '--check', ...ours), ''))
