import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import type { Draft } from './draft.ts'
import type { OpenBackup } from './manifest.ts'
import { readSealed } from './sealed-file.ts'

const prefix = 'files/'

/**
 * Adds what people handed in. After the database: bytes are there before their row, so every row of the copy has
 * its file, but for those somebody took away while we copied.
 */
export async function handedIn(draft: Draft, data: string): Promise<void> {
  const folder = join(data, 'files')
  for (const part of await readdir(folder).catch(gone([]))) {
    if (part.startsWith('.')) continue
    for (const name of await readdir(join(folder, part)).catch(gone([]))) {
      const path = join(folder, part, name)
      const file = await open(path).catch(gone(null))
      if (file) await draft.add(`${prefix}${part}/${name}`, createReadStream(path, { fd: file }))
    }
  }
}

/** Puts them back into a data folder. */
export async function putBackHandedIn(backup: OpenBackup, data: string): Promise<number> {
  let count = 0
  for (const name of backup.files.keys()) {
    if (!name.startsWith(prefix)) continue
    await unsealTo(backup, name, join(data, name))
    count++
  }
  return count
}

/** Writes one file of a backup, opened, to where it belongs. */
export async function unsealTo(backup: OpenBackup, name: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const bytes = readSealed(backup.key, join(backup.folder, name), name, backup.files.get(name))
  await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

const gone =
  <Value>(instead: Value) =>
  (fault: NodeJS.ErrnoException): Value => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return instead
    throw fault
  }
