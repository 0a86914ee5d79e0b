import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { sourceArchive } from './archive.ts'

test('the source that is handed out holds the program, and nothing an operator keeps beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opentent-source-'))
  const keeps = [
    'package.json',
    'src/main.ts',
    'src/rooms/people/README.md',
    'recovery-key.txt',
    'backups/2026-11-24/files/1.sealed',
    'data/key',
    'hub-data/key',
    '.env',
    'src/.secret',
    'log.json',
  ]
  try {
    for (const path of keeps) {
      await mkdir(join(folder, path, '..'), { recursive: true })
      await writeFile(join(folder, path), 'words')
    }
    const found: string[] = []
    const tar = extract()
    Readable.fromWeb((await sourceArchive('opentent-1', folder)) as never)
      .pipe(createGunzip())
      .pipe(tar)
    for await (const entry of tar) {
      found.push(entry.header.name)
      entry.resume()
    }
    assert.deepEqual(found, [
      'opentent-1/package.json',
      'opentent-1/src/main.ts',
      'opentent-1/src/rooms/people/README.md',
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
