import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isAlive } from '../embedded/processes.ts'
import { writtenManifest, type Manifest } from './manifest.ts'
import { saveAll, saveOne } from './saved.ts'
import { writeSealed, type Bytes, type Written } from './sealed-file.ts'

/** A backup cannot be taken or put back for a reason we foresaw; the message is one sentence with its mend. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

/** A backup being written: it takes its name only when it is whole and was checked. */
export interface Draft {
  readonly folder: string
  readonly key: Uint8Array
  readonly files: ReadonlyMap<string, Written>
  /** Writes one file, closed; names have slashes. */
  add(name: string, source: Bytes): Promise<void>
  /** @returns the folder it lies in from now on */
  finish(about: Parameters<typeof writtenManifest>[1]): Promise<string>
  discard(): Promise<void>
}

const host = hostname().replace(/[^\w-]/g, '_')
const ours = (what: string): string => `.${what}-${host}-${process.pid}-${randomBytes(4).toString('hex')}`

/** Begins a backup below a folder, and clears away what killed ones of this machine left there. */
export async function beginDraft(into: string, key: Uint8Array): Promise<Draft> {
  try {
    await mkdir(into, { recursive: true, mode: 0o700 })
    await clearKilled(into)
    const folder = join(into, ours('draft'))
    await mkdir(folder, { mode: 0o700 })
    return draftIn(into, folder, key)
  } catch (fault) {
    throw new BackupRefused(
      `Nothing can be written in ${into} (${(fault as Error).message}): choose another folder.`,
    )
  }
}

function draftIn(into: string, folder: string, key: Uint8Array): Draft {
  const files = new Map<string, Written>()
  return {
    folder,
    key,
    files,
    async add(name, source) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      files.set(name, await writeSealed(key, path, name, source))
    },
    async finish(about) {
      for (const { name, text } of writtenManifest(key, about, files))
        await writeFile(join(folder, name), text, { flag: 'wx', mode: 0o600 })
      await saveAll(folder)
      const name = await placeAt(folder, join(into, nameOf(about)))
      await saveOne(into)
      return name
    },
    discard: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** `2026-11-21T02-30-00Z`, and what kind when it is not the usual one. */
const nameOf = ({ takenAt, kind }: Pick<Manifest, 'takenAt' | 'kind'>): string =>
  `${takenAt.slice(0, 19).replaceAll(':', '-')}Z${kind === 'logical' ? '-logical' : ''}`

/** Two backups of one second are told apart by a number; a name that is taken is never replaced. */
async function placeAt(folder: string, wanted: string): Promise<string> {
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? wanted : `${wanted}-${turn}`
    try {
      await rename(folder, name)
      return name
    } catch (fault) {
      if (!['ENOTEMPTY', 'EEXIST'].includes((fault as NodeJS.ErrnoException).code ?? '')) throw fault
    }
  }
}

/** A folder beside the drafts for a copy that is only looked at. */
export const scratchBeside = (draft: Draft): string => join(dirname(draft.folder), ours('check'))

async function clearKilled(into: string): Promise<void> {
  for (const name of await readdir(into)) {
    const pid = new RegExp(`^\\.(?:draft|check)-${host}-(\\d+)-[0-9a-f]{8}$`).exec(name)?.[1]
    if (pid && !(await isAlive(Number(pid))))
      await rm(join(into, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Refuses early when a disk has not the room that is needed. */
export async function needRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= bytes) return
  const mb = (count: number): string => `${Math.ceil(count / 1e6)} MB`
  throw new BackupRefused(
    `The disk of ${folder} has ${mb(free)} left and ${mb(bytes)} are needed: free some room first.`,
  )
}
