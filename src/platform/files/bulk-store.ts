import { createHash } from 'node:crypto'
import type { Db } from '../database/database.ts'
import type { CheckedFile } from './checks.ts'
import type { Drawer } from './drawer.ts'
import { addFile } from './store.ts'

interface FileMade extends CheckedFile {
  readonly id: string
  readonly token: string
  readonly owner: string
  readonly name: string
  readonly at: Temporal.Instant
}

/** For building large hubs at once: a file under an id that was chosen, as `keepFile` keeps one. */
export async function addKeptFile(db: Db, drawer: Drawer, made: FileMade): Promise<void> {
  const { id, token, owner, name, at, purpose, type, bytes, width, height } = made
  await drawer.put(id, bytes)
  await addFile(
    db,
    {
      id,
      token,
      purpose: purpose.key,
      ownerId: owner,
      name,
      type,
      bytes: bytes.length,
      width,
      height,
      sha256: createHash('sha256').update(bytes).digest(),
      public: purpose.public,
    },
    at,
  )
}
