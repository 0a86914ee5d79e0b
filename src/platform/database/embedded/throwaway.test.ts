import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { findLocalPostgres } from './postgres15.ts'
import { startThrowaway } from './throwaway.ts'
import { ask, postmasterOf, until } from './trials/stage.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

test('a throw-away server serves, does not wait for the disk, and leaves nothing behind', async () => {
  const server = await startThrowaway({ log: () => undefined })
  assert.match(server.version, /^18\./)
  assert.deepEqual(await ask(server, `select current_setting('fsync') as fsync`), [{ fsync: 'off' }])
  await server.stop()
  assert.equal(await exists(join(server.folder, '../../..')), true)
  assert.equal(await exists(join(server.folder, '../..')), false)
})

test('a PostgreSQL 15 of this machine serves in the same way, where there is one', async () => {
  const local = findLocalPostgres()
  const server = await startThrowaway({ log: () => undefined, ...(local && { bin: local.bin }) })
  const [said] = await ask<{ version: string }>(server, `select current_setting('server_version') as version`)
  await server.stop()
  assert.equal(said!.version.startsWith(local ? local.version : '18.'), true, said!.version)
})

test('a folder without a PostgreSQL is named', async () => {
  await assert.rejects(startThrowaway({ log: () => undefined, bin: '/nowhere' }), {
    name: 'CannotStart',
    message: 'There is no PostgreSQL that runs in /nowhere: name the folder of its programs.',
  })
})

test('a throw-away server and its folder go when the program is killed', async () => {
  const program = `
    import { startThrowaway } from ${JSON.stringify(join(import.meta.dirname, 'throwaway.ts'))}
    const server = await startThrowaway({ log: () => undefined })
    console.log(server.folder)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [folder = ''] =
    (await createInterface(child.stdout)[Symbol.asyncIterator]().next()).value?.split('\n') ?? []
  const data = join(folder, '../..')
  assert.ok((await postmasterOf(data)) > 0)
  child.kill('SIGKILL')
  await until('server and folder have gone', async () => !(await exists(data)))
})
