import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../database/database.ts'
import { isId, newId } from '../database/id.ts'
import type { CheckedFile } from './checks.ts'
import type { Drawer } from './drawer.ts'
import { extensionOf } from './kinds.ts'
import * as store from './store.ts'
import type { KeptFile } from './store.ts'

export interface Handed {
  /** The person it belongs to; null when it is the charity's own. */
  readonly owner: string | null
  /** What a download is called, without its ending; never part of where it lies. */
  readonly name?: string
  readonly at: Temporal.Instant
}

/**
 * Keeps a checked file: the bytes first, safely on disk, then the row in the caller's transaction. If that rolls
 * back, the bytes lie there without a row, out of anybody's reach, until `sweepFiles` takes them away.
 */
export async function keepFile(
  db: Db,
  drawer: Drawer,
  file: CheckedFile,
  { owner, name, at }: Handed,
): Promise<string> {
  const id = newId()
  await drawer.put(id, file.bytes)
  const row = {
    id,
    token: randomBytes(16).toString('base64url'),
    purpose: file.purpose.key,
    ownerId: owner,
    name: name ?? null,
    type: file.type,
    bytes: file.bytes.length,
    width: file.width,
    height: file.height,
    sha256: createHash('sha256').update(file.bytes).digest(),
    public: file.purpose.public,
  }
  await store.addFile(db, row, at)
  return id
}

/** The address a file is served from: its id, a word nobody can guess, and the ending of its true type. */
export const addressOf = (file: Pick<KeptFile, 'id' | 'token' | 'type'>): string =>
  `/files/${file.id}/${file.token}.${extensionOf[file.type]}`

export const fileById = (db: Db, id: string): Promise<KeptFile | undefined> => store.fileById(db, id)
export const filesOf = (db: Db, owner: string): Promise<KeptFile[]> => store.filesOf(db, owner)

/** Takes a file away; its bytes go when the transaction stands. */
export async function removeFile(db: Db, drawer: Drawer, id: string): Promise<void> {
  goAfterCommit(db, drawer, await store.deleteFile(db, id))
}

/** Takes away everything that belongs to somebody. @returns how many files */
export async function forgetFiles(db: Db, drawer: Drawer, owner: string): Promise<number> {
  const gone = await store.deleteFilesOf(db, owner)
  goAfterCommit(db, drawer, gone)
  return gone.length
}

// Should this fail, or the program end in between, the bytes have no row, and the sweep takes them.
const goAfterCommit = (db: Db, drawer: Drawer, gone: { id: string }[]): void =>
  db.afterCommit(() => {
    for (const { id } of gone) void drawer.remove(id).catch(() => undefined)
  })

/** No transaction stays open this long, so whatever is older and has no row never will. */
const orphanAfter = { hours: 24 }

/** Takes away bytes that no row knows, and half-written leftovers. Run daily. @returns how many */
export async function sweepFiles(db: Db, drawer: Drawer, now: Temporal.Instant): Promise<number> {
  const before = now.subtract(orphanAfter)
  let swept = 0
  const sweep = async (keys: string[]) => {
    const ids = keys.filter(isId)
    const orphans = [...keys.filter((key) => !isId(key)), ...(await store.unknownIds(db, ids))]
    for (const key of orphans) await drawer.remove(key)
    swept += orphans.length
  }
  let batch: string[] = []
  for await (const { key, writtenAt } of drawer.keys()) {
    if (Temporal.Instant.compare(writtenAt, before) > 0) continue
    batch.push(key)
    if (batch.length === 500) await sweep(batch.splice(0))
  }
  await sweep(batch)
  return swept
}
