import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { archivedName, archiveFolder, archiveState, carryToArchive, keepArchive } from './archive.ts'
import { BackupRefused } from './draft.ts'
import { readSealed } from './sealed-file.ts'
import { Stage } from './seeded.fixture.ts'

const key = new Uint8Array(32).fill(8)
const [first, second] = ['000000010000000000000001', '000000010000000000000002']

suite('the archive of changes', () => {
  const stage = new Stage()
  after(() => stage.clear())

  /** A hub's data folder, as far as the archive sees it: a server's number, and what it leaves. */
  async function leavingHub(system = 77n) {
    const [data, backup] = [join(await stage.folder(), 'data'), await stage.folder()]
    await mkdir(join(data, 'postgres/cluster/global'), { recursive: true })
    await mkdir(join(data, 'postgres/leaving'))
    const control = Buffer.alloc(16)
    control.writeBigUInt64LE(system)
    await writeFile(join(data, 'postgres/cluster/global/pg_control'), control)
    const leave = (name: string, bytes: Buffer | string) =>
      writeFile(join(data, 'postgres/leaving', name), bytes)
    const waiting = () => readdir(join(data, 'postgres/leaving'))
    return { to: { data, backup, key }, leave, waiting }
  }

  test('a segment is carried, closed under its own name, and then no longer waits', async () => {
    const { to, leave, waiting } = await leavingHub()
    const bytes = randomBytes(100_000)
    await leave(second, 'two')
    await leave(first, bytes)
    await leave('00000002.history', '1\t0/3000000\tno recovery target specified\n')
    await leave(`archtemp.${first}.12.345`, 'half')
    assert.equal(await carryToArchive(to), 3)
    assert.deepEqual(await waiting(), [`archtemp.${first}.12.345`])
    const folder = await archiveFolder(to)
    assert.equal(folder, join(to.backup, 'wal', '77'))
    assert.deepEqual((await readdir(folder)).toSorted(), [first, second, '00000002.history'].toSorted())
    const open = await Array.fromAsync(readSealed(key, join(folder, first), archivedName('77', first)))
    assert.deepEqual(Buffer.concat(open), bytes)
    await assert.rejects(Array.fromAsync(readSealed(key, join(folder, first), archivedName('77', second))))
  })

  test('a segment handed over twice is carried once; another one of the same name is never replaced', async () => {
    const { to, leave, waiting } = await leavingHub()
    await leave(first, 'one')
    await carryToArchive(to)
    await leave(first, 'one')
    await carryToArchive(to)
    assert.deepEqual(await waiting(), [])

    await leave(first, 'of another hub')
    await assert.rejects(
      carryToArchive(to),
      (fault: Error) => fault instanceof BackupRefused && /two hubs archive/.test(fault.message),
    )
    assert.deepEqual(await waiting(), [first])
  })

  test('while the backup folder is away segments wait, that is said once, and later they are carried', async () => {
    const { to, leave, waiting } = await leavingHub()
    await leave(first, 'one')
    await rm(to.backup, { recursive: true })
    await writeFile(to.backup, 'a file stands where the folder was')
    const said: string[] = []
    const keeping = keepArchive(to, (line) => void said.push(line), 0.01)
    while (said.length === 0) await pause(5)
    await pause(50)
    assert.equal(said.length, 1)
    assert.match(said[0]!, /^Changes cannot be archived at present, and wait: /)
    assert.deepEqual(await waiting(), [first])

    await rm(to.backup)
    while ((await waiting()).length > 0) await pause(5)
    await leave(second, 'two')
    await keeping.stop()
    assert.deepEqual(await waiting(), [])
    assert.deepEqual(said.slice(1), ['Changes are archived again.'])
  })

  test('its state tells what waits since when, and how new the archive is', async () => {
    const { to, leave } = await leavingHub()
    assert.deepEqual(await archiveState(to), {
      waiting: 0,
      waitingSince: null,
      newest: null,
      segments: 0,
      bytes: 0,
    })
    await leave(first, 'one')
    await utimes(join(to.data, 'postgres/leaving', first), 1_700_000_000, 1_700_000_000)
    await carryToArchive(to)
    await leave(second, 'two')
    await utimes(join(to.data, 'postgres/leaving', second), 1_700_000_600, 1_700_000_600)
    const state = await archiveState(to)
    assert.deepEqual(
      { ...state, bytes: state.bytes > 0 },
      {
        waiting: 1,
        waitingSince: Temporal.Instant.from('2023-11-14T22:23:20Z'),
        newest: Temporal.Instant.from('2023-11-14T22:13:20Z'),
        segments: 1,
        bytes: true,
      },
    )
  })
})
