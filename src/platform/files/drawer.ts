import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'

/** Where the bytes of files lie. A folder now; the same four doings fit a bucket. */
export interface Drawer {
  /** Keeps bytes under a key so that they outlast a power cut; whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>
  read(key: string): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null>
  /** Takes a file away; nothing happens when it is not there. */
  remove(key: string): Promise<void>
  /** Everything that lies here, half-written leftovers included, with the moment it was written. */
  keys(): AsyncIterable<{ key: string; writtenAt: Temporal.Instant }>
}

const missing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT'
const incoming = '.incoming'

/** A drawer in a folder. Files are spread over 256 folders by the last two digits of their id. */
export function folderDrawer(folder: string): Drawer {
  const pathOf = (key: string): string => {
    if (!/^(?:[\w-]+|\.incoming\/[\w-]+)$/.test(key)) throw new RangeError('Not the key of a file')
    return join(folder, key.startsWith(incoming) ? key : `${key.slice(-2)}/${key}`)
  }
  return {
    async put(key, bytes) {
      const place = pathOf(key)
      const draft = join(folder, incoming, randomUUID())
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
      try {
        await writeThrough(draft, bytes)
        await rename(draft, place)
        await syncFolder(dirname(place))
      } catch (fault) {
        await rm(draft, { force: true })
        throw fault
      }
    },
    async read(key) {
      const place = pathOf(key)
      const found = await stat(place).catch((fault: unknown) => {
        if (missing(fault)) return null
        throw fault
      })
      if (!found) return null
      return {
        stream: Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>,
        bytes: found.size,
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async *keys() {
      for (const part of await entriesOf(folder)) {
        for (const name of await entriesOf(join(folder, part))) {
          const found = await stat(join(folder, part, name)).catch(() => null)
          const writtenAt = found && Temporal.Instant.fromEpochMilliseconds(Math.floor(found.mtimeMs))
          if (writtenAt) yield { key: part === incoming ? `${part}/${name}` : name, writtenAt }
        }
      }
    },
  }
}

const entriesOf = (folder: string): Promise<string[]> =>
  readdir(folder).catch((fault: unknown) => {
    if (missing(fault) || (fault as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw fault
  })

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
