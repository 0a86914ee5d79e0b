import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { after, suite, test } from 'node:test'
import { beginDraft, BackupRefused, needRoom } from './draft.ts'
import { backupIn, backupsBelow, openBackup } from './manifest.ts'
import { Stage } from './seeded.fixture.ts'

const key = new Uint8Array(32).fill(2)
const about = {
  kind: 'logical' as const,
  program: '0.1.0',
  postgres: '18.4',
  begunAt: '2026-11-24T02:00:00Z',
  takenAt: '2026-11-24T02:00:01.5Z',
  endedAt: '2026-11-24T02:00:01.5Z',
  migrations: [],
  tables: [],
  folders: [],
  checked: [],
}

suite('a backup being written', () => {
  const stage = new Stage()
  after(() => stage.clear())

  test('takes its name only when it is finished; until then nobody sees a backup', async () => {
    const into = await stage.folder()
    const draft = await beginDraft(into, key)
    await draft.add('tables/house.fact', Buffer.from('a\tb\n'))
    assert.deepEqual(await backupsBelow(into), [])
    const folder = await draft.finish(about)
    assert.equal(basename(folder), '2026-11-24T02-00-01Z-logical')
    assert.deepEqual((await readdir(folder)).toSorted(), ['SHA256SUMS', 'manifest.json', 'tables'])
    const backup = await openBackup(key, (await backupIn(folder))!)
    assert.deepEqual([...backup.files.keys()], ['tables/house.fact'])
  })

  test('never takes the place of another', async () => {
    const into = await stage.folder()
    const names: string[] = []
    for (let turn = 0; turn < 3; turn++) {
      const draft = await beginDraft(into, key)
      await draft.add('x', Buffer.from(String(turn)))
      names.push(basename(await draft.finish({ ...about, kind: 'physical' })))
    }
    assert.deepEqual(names, ['2026-11-24T02-00-01Z', '2026-11-24T02-00-01Z-2', '2026-11-24T02-00-01Z-3'])
    assert.equal((await backupsBelow(into)).length, 3)
  })

  test('clears away what a killed one left, and leaves everything else', async () => {
    const into = await stage.folder()
    const host = hostname().replace(/[^\w-]/g, '_')
    const dead = `.draft-${host}-4194304-00000000`
    const others = [
      `.draft-elsewhere-4194304-00000000`,
      `.draft-${host}-${process.pid}-00000000`,
      '2026-01-01T00-00-00Z',
      'wal',
    ]
    for (const name of [dead, `.check-${host}-4194304-00000000`, ...others]) {
      await mkdir(join(into, name))
      await writeFile(join(into, name, 'x'), '')
    }
    const draft = await beginDraft(into, key)
    await draft.discard()
    assert.deepEqual((await readdir(into)).toSorted(), others.toSorted())
  })

  test('is refused where nothing can be written, and where there is no room', async () => {
    const into = await stage.folder()
    await assert.rejects(beginDraft('/dev/null/backups', key), BackupRefused)
    await assert.rejects(needRoom(into, 1e18), /has \d+ MB left and 1000000000000 MB are needed/)
    await needRoom(into, 1)
  })
})
