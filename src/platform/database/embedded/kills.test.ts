import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { signal } from './processes.ts'
import { ask, dataFolder, postmasterOf, runProgram, start, until, usedDataFolder } from './trials/stage.ts'

const isHalfMade = (name: string) => name.startsWith('making-')

test('killed again and again while making its first database, it has a whole one in the end', async (t) => {
  const data = await dataFolder(t)
  const moments = [0, 150, 300, 450, 600].map((at) => Math.round(at + Math.random() * 150))
  let before: string[] = []
  for (const moment of moments) {
    const program = runProgram(t, data)
    before = await until('a database is being made', async () => {
      const names = (await readdir(join(data, 'postgres')).catch(() => [])).filter(isHalfMade)
      return names.some((name) => !before.includes(name)) && names
    })
    await pause(moment)
    await program.end('SIGKILL')
    if (program.lines.length > 0) break
  }
  const database = await start(t, { data })
  assert.deepEqual(
    await ask(database, 'select 1 as one'),
    [{ one: 1 }],
    `killed after ${moments.join(', ')} ms`,
  )
  await database.stop()
  assert.deepEqual((await readdir(join(data, 'postgres'))).sort(), [
    'cluster',
    'lock',
    'server.log',
    'socket',
  ])
})

test('program, server, or both killed at random moments: every row confirmed is there', async (t) => {
  const data = await usedDataFolder(t)
  let confirmed = 0
  const history: string[] = []
  for (const victim of ['both', 'program', 'server', 'server first', 'both', 'program']) {
    const program = runProgram(t, data)
    await program.says('ready')
    const moment = Math.round(50 + Math.random() * 400)
    await pause(moment)
    if (victim.startsWith('server')) {
      signal(await postmasterOf(data), 'SIGKILL')
      await pause(victim === 'server' ? 700 : Math.random() * 200)
    }
    if (victim === 'both') signal(await postmasterOf(data), 'SIGKILL')
    await program.end('SIGKILL')
    confirmed = Math.max(confirmed, program.kept())
    history.push(`${victim} after ${moment} ms: ${program.kept()}`)
  }
  const database = await start(t, { data })
  const rows = await ask<{ number: number }>(database, 'select number from kept order by number')
  await database.stop()

  const expected = Array.from({ length: confirmed }, (_, index) => index + 1)
  assert.deepEqual(rows.map(({ number }) => number).slice(0, confirmed), expected, history.join('\n'))
  assert.ok(confirmed > 100, history.join('\n'))
})
