import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Draft } from './draft.ts'
import { fewAtATime } from './few.ts'
import type { OpenBackup } from './manifest.ts'
import { unsealTo } from './sealed-file.ts'

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

/** Puts them back into a data folder. @returns how many */
export async function putBackHandedIn(backup: OpenBackup, data: string): Promise<number> {
  const names = [...backup.files.keys()].filter((name) => name.startsWith(prefix))
  await fewAtATime(names, async (name) => {
    const to = join(data, name)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const expected = backup.files.get(name)!
    await unsealTo(backup.key, { from: join(backup.folder, name), name, expected }, to)
  })
  return names.length
}

const gone =
  <Value>(instead: Value) =>
  (fault: NodeJS.ErrnoException): Value => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return instead
    throw fault
  }
