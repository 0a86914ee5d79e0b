import assert from 'node:assert/strict'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { placeDatabase } from './embedded.ts'
import { isAlive, signal } from './processes.ts'
import {
  addressIn,
  ask,
  dataFolder,
  postmasterOf,
  runProgram,
  start,
  until,
  usedDataFolder,
} from './trials/stage.ts'

const refused = (sentence: RegExp) => ({ name: 'CannotStart', message: sentence })
const keptIn = async (database: { superuserUrl: string }) =>
  (await ask<{ number: number }>(database, 'select number from kept order by number')).map(
    ({ number }) => number,
  )
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a server left running by a killed program is adopted, with every row that was confirmed', async (t) => {
  const data = await usedDataFolder(t)
  const program = runProgram(t, data)
  await program.says('kept 20')
  const postmaster = await postmasterOf(data)
  await program.end('SIGKILL')

  const database = await start(t, { data })
  const kept = await keptIn(database)
  assert.deepEqual([database.adopted, await postmasterOf(data)], [true, postmaster])
  assert.deepEqual(kept.slice(0, program.kept()), upTo(program.kept()))
  await database.stop()
  assert.equal(await isAlive(postmaster), false)
})

test('a server left running with other settings is started again with ours', async (t) => {
  const data = await usedDataFolder(t)
  const program = runProgram(t, data, { work_mem: '3MB' })
  await program.says('kept 1')
  await program.end('SIGKILL')

  const lines: string[] = []
  const database = await start(t, {
    data,
    log: (line) => lines.push(line),
    settings: { work_mem: '5MB' },
  })
  assert.deepEqual(await ask(database, `select current_setting('work_mem') as memory`), [{ memory: '5MB' }])
  assert.deepEqual(
    [database.adopted, lines],
    [false, ['The database was left running by another version or with other settings. Starting it again.']],
  )
  await database.stop()
})

test('a server that is just stopping is waited for', async (t) => {
  const data = await usedDataFolder(t)
  const program = runProgram(t, data)
  await program.says('kept 1')
  const postmaster = await postmasterOf(data)
  await program.end('SIGKILL')
  signal(postmaster, 'SIGINT')

  const database = await start(t, { data })
  assert.notEqual(await postmasterOf(data), postmaster)
  assert.equal((await keptIn(database))[0], 1)
  await database.stop()
})

for (const adopted of [false, true]) {
  test(`a server killed under a living program is started again at the same address${adopted ? ', adopted or not' : ''}`, async (t) => {
    const data = await usedDataFolder(t)
    if (adopted) {
      const before = runProgram(t, data)
      await before.says('kept 1')
      await before.end('SIGKILL')
    }
    const lines: string[] = []
    const database = await start(t, { data, log: (line) => lines.push(line) })
    await ask(database, 'create table tent (); checkpoint')
    signal(await postmasterOf(data), 'SIGKILL')
    await until('the database is back', async () => lines.includes('The database is back.'))

    assert.deepEqual(await ask(database, `select to_regclass('tent')::text as found`), [{ found: 'tent' }])
    assert.deepEqual(
      [database.adopted, lines],
      [adopted, ['The database stopped unexpectedly. Starting it again.', 'The database is back.']],
    )
    await database.stop()
  })
}

test('a server that cannot be brought back is reported once, and comes back when the cause is gone', async (t) => {
  const data = await usedDataFolder(t)
  const lines: string[] = []
  const losses: Error[] = []
  const database = await start(t, { data, log: (line) => lines.push(line), patience: 200 })
  database.onLost((fault) => losses.push(fault))
  const heart = join(database.folder, 'global/pg_control')
  await rename(heart, `${heart}.aside`)
  signal(await postmasterOf(data), 'SIGKILL')
  await until('the loss is reported', async () => losses.length > 0)
  await rename(`${heart}.aside`, heart)
  await until('the database is back', async () => lines.includes('The database is back.'))

  assert.deepEqual(await ask(database, 'select 1 as one'), [{ one: 1 }])
  assert.equal(losses.length, 1)
  assert.match(losses[0]!.message, /does not start .*\n[^]*pg_control/)
  assert.deepEqual(lines, [
    'The database stopped unexpectedly. Starting it again.',
    losses[0]!.message,
    'The database is back.',
  ])
  await database.stop()
})

test('a program may stop while its database is being brought back', async (t) => {
  const data = await usedDataFolder(t)
  const database = await start(t, { data })
  const heart = join(database.folder, 'global/pg_control')
  await rename(heart, `${heart}.aside`)
  const postmaster = await postmasterOf(data)
  signal(postmaster, 'SIGKILL')
  await until('the server has ended', async () => !(await isAlive(postmaster)))
  await database.stop()
  await rename(`${heart}.aside`, heart)
  await (await start(t, { data })).stop()
})

test('a worker of a killed server that is deep in its work does not hold up the next start', async (t) => {
  const data = await usedDataFolder(t)
  const program = runProgram(t, data)
  await program.says('kept 5')
  const client = new Client({ connectionString: await addressIn(data) })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const worker = rows[0]!.pid
  void client
    .query('select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b')
    .catch(() => undefined)
  await pause(100)
  signal(await postmasterOf(data), 'SIGKILL')
  await program.end('SIGKILL')
  await pause(200)
  assert.equal(await isAlive(worker), true)

  const database = await start(t, { data })
  assert.equal(await isAlive(worker), false)
  assert.deepEqual((await keptIn(database)).slice(0, program.kept()), upTo(program.kept()))
  await database.stop()
})

test('what a killed server left behind is cleared away, and its number may be anybody by now', async (t) => {
  const data = await usedDataFolder(t)
  const home = join(data, 'postgres')
  await mkdir(join(home, 'socket'))
  await writeFile(join(home, 'socket/.s.PGSQL.5432.lock'), `${process.pid}\n`)
  await writeFile(
    join(home, 'cluster/postmaster.pid'),
    [
      process.pid,
      join(home, 'cluster'),
      1_700_000_000,
      5432,
      '../socket',
      '',
      '  5432001    0',
      'ready   ',
      '',
    ].join('\n'),
  )
  const database = await start(t, { data })
  assert.deepEqual([database.adopted, await ask(database, 'select 1 as one')], [false, [{ one: 1 }]])
  await database.stop()
})

test('a server in another container that shares the folder is noticed', async (t) => {
  const data = await usedDataFolder(t)
  await mkdir(join(data, 'postgres/socket'))
  const hidden = createServer((caller) => caller.destroy())
  await new Promise<void>((resolve) => hidden.listen(join(data, 'postgres/socket/.s.PGSQL.5432'), resolve))
  await assert.rejects(
    start(t, { data, patience: 100 }),
    refused(/does not start \(a server that cannot be seen from here already runs on it\)/),
  )
  await new Promise((resolve) => hidden.close(resolve))
  await (await start(t, { data })).stop()
})

test('a folder of another PostgreSQL version is refused with the way across', async (t) => {
  const data = await usedDataFolder(t)
  await writeFile(join(data, 'postgres/cluster/PG_VERSION'), '17\n')
  await assert.rejects(
    start(t, { data }),
    refused(
      /are of PostgreSQL 17 and this Opentent brings 18: .*"bin\/opentent backup --logical DIR".*restore DIR/,
    ),
  )
})

test('a folder that was not made whole is left alone', async (t) => {
  const data = await usedDataFolder(t)
  const cluster = join(data, 'postgres/cluster')
  await rm(join(cluster, 'made-by-opentent'))
  const before = await readdir(cluster)
  await assert.rejects(start(t, { data }), refused(/holds no whole database of Opentent: move it/))
  assert.deepEqual(await readdir(cluster), before)
})

test('a restored database takes its place only when whole, and never that of another', async (t) => {
  const data = await usedDataFolder(t)
  await assert.rejects(
    placeDatabase(data, async () => undefined),
    refused(/There is a database in .* already/),
  )

  const empty = await dataFolder(t)
  const torn = (folder: string) => writeFile(join(folder, 'PG_VERSION'), '18\n')
  await assert.rejects(placeDatabase(empty, torn), refused(/is not whole: secrets is missing/))
  assert.deepEqual(await readdir(join(empty, 'postgres')), ['lock'])
})
