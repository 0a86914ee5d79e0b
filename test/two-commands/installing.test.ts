import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, begin, ended, exists, freshClone, ownEnvironment, said } from './clone.ts'

test('the first start installs what is missing, says so in one line, and runs the program', async (t) => {
  const home = await freshClone(t)
  const first = await ask(home, ['start', '--demo'])
  const second = await ask(home, ['start'])

  assert.deepEqual(
    [first.code, first.err],
    [0, 'Installing what is missing. The first time this may take a minute or two.\n'],
  )
  assert.deepEqual(said(first), {
    program: 'src/main.ts',
    words: ['--demo'],
    library: 'here',
    tools: false,
    node: process.versions.node,
    cwd: home,
  })
  assert.deepEqual([second.code, second.err, said(second).words], [0, '', []])
})

test('a test brings the tools of development, also under NODE_ENV=production, and a start keeps them', async (t) => {
  const home = await freshClone(t)
  await ask(home, ['start'])
  const tested = await ask(home, ['test'], { env: { NODE_ENV: 'production' } })
  const started = await ask(home, ['start'])
  assert.deepEqual([said(tested).tools, said(started).tools, started.err], [true, true, ''])

  const lock = join(home, 'package-lock.json')
  await writeFile(lock, `${await readFile(lock, 'utf8')}\n`)
  const renewed = await ask(home, ['start'])
  assert.deepEqual([said(renewed).tools, renewed.err], [true, ''])

  await writeFile(lock, `${await readFile(lock, 'utf8')}\n`)
  await rm(join(home, 'node_modules/library'), { recursive: true })
  await rm(join(home, 'node_modules/.package-lock.json'))
  const mended = await ask(home, ['start'])
  assert.equal(said(mended).tools, true)
  assert.match(mended.err, /^Installing what is missing\./)
})

test('an installation that is told to stop stops, and the next one is begun anew', async (t) => {
  const home = await freshClone(t)
  const stopping = begin(home, ['start'])
  const over = ended(stopping)
  const unfinished = join(home, 'node_modules/.opentent-unfinished')
  while (!(await exists(unfinished))) await pause(5)
  stopping.kill('SIGTERM')
  const { signal, out } = await over
  assert.deepEqual([signal, out, await exists(unfinished)], ['SIGTERM', '', true])
  assert.equal(said(await ask(home, ['start'])).program, 'src/main.ts')
})

test('what somebody installed by hand counts', async (t) => {
  const home = await freshClone(t)
  execFileSync('npm', ['ci', '--offline'], { cwd: home, stdio: 'pipe', env: ownEnvironment() })
  const tested = await ask(home, ['test'])
  assert.deepEqual([tested.err, said(tested).tools], ['', true])
})

test('asked by an npm at work in another folder, it installs in its own', async (t) => {
  const home = await freshClone(t)
  const other = await freshClone(t)
  const answer = await ask(home, ['start'], {
    cwd: other,
    env: { npm_config_local_prefix: other, npm_config_prefix: other },
  })
  assert.deepEqual([said(answer).program, await exists(join(other, 'node_modules'))], ['src/main.ts', false])
})

test('an installation that was killed is begun anew', async (t) => {
  const home = await freshClone(t)
  await ask(home, ['start'])
  await writeFile(join(home, 'node_modules/.opentent-unfinished'), '')
  await rm(join(home, 'node_modules/library/index.js'))
  const again = await ask(home, ['start'])
  assert.equal(said(again).program, 'src/main.ts')
  assert.match(again.err, /^Installing what is missing\./)
  assert.equal(await exists(join(home, 'node_modules/.opentent-unfinished')), false)
})

test('two commands at once install once, also when a third was killed while it did', async (t) => {
  const home = await freshClone(t)
  const third = begin(home, ['start'])
  await once(third.stderr!, 'data')
  third.kill('SIGKILL')
  const answers = await Promise.all([ask(home, ['start']), ask(home, ['start']), ask(home, ['test'])])
  assert.deepEqual(
    answers.map((answer) => [answer.code, said(answer).program]),
    [
      [0, 'src/main.ts'],
      [0, 'src/main.ts'],
      [0, 'test/run.ts'],
    ],
  )
  const lines = answers.flatMap(({ err }) => err.trim().split('\n').filter(Boolean))
  const installs = lines.filter((line) => line.startsWith('Installing what is missing.'))
  assert.ok(installs.length >= 1 && installs.length <= 2, lines.join('\n'))
  assert.ok(
    lines.every((line) =>
      /^(Installing what is missing\.|Another command \(process \d+\) is installing\.)/.test(line),
    ),
  )
})

test('when npm fails the sentence says the mend, with the words of npm', async (t) => {
  const home = await freshClone(t)
  await rm(join(home, 'library.tgz'))
  await writeFile(join(home, '.npmrc'), `ignore-scripts=true\ncache=${join(home, 'cache-of-its-own')}\n`)
  const answer = await ask(home, ['start'])
  assert.deepEqual([answer.code, answer.out], [1, ''])
  const [, sentence, ...words] = answer.err.split('\n')
  assert.match(
    sentence!,
    /^What is missing could not be installed \(npm ended with \d+\): see that npm 10 or newer is there/,
  )
  assert.match(words.join('\n'), /library\.tgz/)

  const without = await ask(home, ['start'], { env: { PATH: '/nowhere' } })
  assert.match(
    without.err,
    /What is missing could not be installed \(.*ENOENT.*\): see that npm 10 or newer is there/,
  )
})
