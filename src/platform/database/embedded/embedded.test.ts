import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, dataFolder, runProgram, start, until, usedDataFolder } from './trials/stage.ts'

const refused = (sentence: RegExp) => ({ name: 'CannotStart', message: sentence })

test('from an empty folder a database is made, and what it was told is there after a stop', async (t) => {
  const data = await dataFolder(t)
  const first = await start(t, { data })
  await ask(first, 'create table tent (open_sides int); insert into tent values (4)')
  const url = first.superuserUrl
  await first.stop()
  await first.stop()

  const second = await start(t, { data })
  const tents = await ask(second, 'select open_sides from tent')
  await second.stop()

  assert.deepEqual(
    [first.adopted, second.adopted, second.superuserUrl === url, tents],
    [false, false, true, [{ open_sides: 4 }]],
  )
})

test('it is PostgreSQL 18, understands all scripts, checks its pages, and lets backups be taken', async (t) => {
  const database = await start(t, { data: await usedDataFolder(t) })
  const said = await ask(
    database,
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
            current_setting('data_checksums') as checksums, current_setting('wal_level') as wal,
            current_setting('max_wal_senders')::int >= 2 and current_setting('max_replication_slots')::int >= 2 as backups,
            current_setting('fsync') as fsync, current_setting('timezone') as zone, current_setting('jit') as jit,
            lower('ÀŞÉ') as lower, 'שָׁלוֹם' ~ '^[[:alpha:]]' as letters`,
  )
  await database.stop()
  assert.deepEqual(said, [
    {
      version: database.version,
      encoding: 'UTF8',
      checksums: 'on',
      wal: 'replica',
      backups: true,
      fsync: 'on',
      zone: 'UTC',
      jit: 'off',
      lower: 'àşé',
      letters: true,
    },
  ])
  assert.match(database.version, /^18\./)
})

test('nobody comes in without the password, or through the network', async (t) => {
  const data = await usedDataFolder(t)
  const database = await start(t, { data })
  const stranger = { superuserUrl: database.url('postgres', 'guessed', 'postgres') }

  await assert.rejects(ask(stranger, 'select 1'), { code: '28P01' })
  assert.deepEqual(
    await ask(
      database,
      `select current_setting('listen_addresses') as network, type, auth_method from pg_hba_file_rules`,
    ),
    [{ network: '', type: 'local', auth_method: 'scram-sha-256' }],
  )
  const modes = ['', 'secrets'].map(async (name) =>
    ((await stat(join(database.folder, name))).mode & 0o777).toString(8),
  )
  assert.deepEqual(await Promise.all(modes), ['700', '600'])
  await database.stop()
})

test('names and passwords with any characters travel in the address', async (t) => {
  const database = await start(t, { data: await usedDataFolder(t) })
  await ask(database, `create role "odd/näme" login password 'a:b@c/d?e#%'`)
  await ask(database, `create database "the hub" owner "odd/näme"`)
  const superuserUrl = database.url('odd/näme', 'a:b@c/d?e#%', 'the hub')
  assert.deepEqual(await ask({ superuserUrl }, 'select current_user as who, current_database() as where'), [
    { who: 'odd/näme', where: 'the hub' },
  ])
  await database.stop()
})

test('where the path is too long for a socket it listens on 127.0.0.1, and only there', async (t) => {
  const data = await dataFolder(t, `opentent-trial-${'x'.repeat(100)}-`)
  const database = await start(t, { data, fsync: false })
  assert.match(database.superuserUrl, /^postgresql:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/postgres$/)
  assert.deepEqual(
    await ask(
      database,
      `select current_setting('listen_addresses') as network, current_setting('unix_socket_directories') as sockets,
              type, address, netmask, auth_method from pg_hba_file_rules`,
    ),
    [
      {
        network: '127.0.0.1',
        sockets: '',
        type: 'host',
        address: '127.0.0.1',
        netmask: '255.255.255.255',
        auth_method: 'scram-sha-256',
      },
    ],
  )
  await database.stop()
})

test('a second program on the same folder is refused and told whom to stop', async (t) => {
  const data = await usedDataFolder(t)
  const holder = runProgram(t, data)
  await holder.says('ready')
  await assert.rejects(
    start(t, { data }),
    refused(new RegExp(`^Another Opentent \\(process ${holder.pid}\\) already uses ${data}: stop it first`)),
  )
  await holder.end('SIGTERM')
  await (await start(t, { data })).stop()
})

test('of two programs that start on an empty folder at once, one serves and the other is refused', async (t) => {
  const data = await dataFolder(t)
  const programs = [runProgram(t, data), runProgram(t, data)]
  const [refusedOne, serving] = await until('one of them is refused', async () => {
    const at = programs.findIndex(({ lines }) =>
      lines.some((line) => /CannotStart: Another Opentent/.test(line)),
    )
    return at >= 0 && [programs[at]!, programs[1 - at]!]
  })
  await serving.says('kept 3')
  assert.deepEqual(
    refusedOne.lines.filter((line) => /^(ready|kept)/.test(line)),
    [],
  )
  await serving.end('SIGTERM')
})

test('the same program may run servers on two folders, but not two on one', async (t) => {
  const [one, other] = [await usedDataFolder(t), await usedDataFolder(t)]
  const first = await start(t, { data: one })
  const second = await start(t, { data: other })
  await assert.rejects(start(t, { data: one }), refused(/already uses/))
  await ask(first, 'create table only_here ()')
  assert.deepEqual(await ask(second, `select to_regclass('only_here') as found`), [{ found: null }])
  await first.stop()
  assert.deepEqual(await ask(second, 'select 1 as still'), [{ still: 1 }])
  await second.stop()
})

test('settings of our own reach the server, and a wrong one is reported with the words of its log', async (t) => {
  const data = await usedDataFolder(t)
  const database = await start(t, {
    data,
    settings: { archive_mode: 'on', archive_command: "echo 'x'" },
  })
  assert.deepEqual(await ask(database, `select current_setting('archive_command') as archive`), [
    { archive: "echo 'x'" },
  ])
  await database.stop()

  await assert.rejects(
    start(t, { data, settings: { shared_buffers: 'plenty' }, patience: 150 }),
    refused(
      /^The database in .* does not start \(ended with 1\): mend what its log says.*\n.*invalid value.*"plenty"/,
    ),
  )
  await (await start(t, { data })).stop()
})

test('what people write never lands in the log of the server', async (t) => {
  const data = await usedDataFolder(t)
  const database = await start(t, { data })
  await ask(database, 'create table person (email text primary key)')
  const twice = `insert into person values ('miriam@example.org'), ('miriam@example.org')`
  await assert.rejects(ask(database, twice), { code: '23505' })
  await database.stop()
  const log = await readFile(join(data, 'postgres/server.log'), 'utf8')
  assert.match(log, /duplicate key/)
  assert.doesNotMatch(log, /miriam/)
})
