import type { Db } from '../database/database.ts'
import type { KeptType } from './kinds.ts'

/** A file as the database knows it. */
export interface KeptFile {
  readonly id: string
  readonly token: string
  readonly purpose: string
  readonly ownerId: string | null
  readonly name: string | null
  readonly type: KeptType
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly sha256: Uint8Array
  readonly public: boolean
  readonly createdAt: string
}

const columns = `id, token, purpose, owner_id as "ownerId", name, type, bytes, width, height, sha256, public,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"`

export const addFile = (db: Db, file: Omit<KeptFile, 'createdAt'>, at: Temporal.Instant) =>
  db.rows(
    `insert into files.file (id, token, purpose, owner_id, name, type, bytes, width, height, sha256, public, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      file.id,
      file.token,
      file.purpose,
      file.ownerId,
      file.name,
      file.type,
      file.bytes,
      file.width,
      file.height,
      file.sha256,
      file.public,
      at,
    ],
  )

export const fileById = (db: Db, id: string) =>
  db.row<KeptFile>(`select ${columns} from files.file where id = $1`, [id], 'files.by-id')

/** What belongs to somebody, oldest first. */
export const filesOf = (db: Db, owner: string) =>
  db.rows<KeptFile>(`select ${columns} from files.file where owner_id = $1 order by id`, [owner])

export const deleteFile = (db: Db, id: string) =>
  db.rows<{ id: string }>('delete from files.file where id = $1 returning id', [id])

export const deleteFilesOf = (db: Db, owner: string) =>
  db.rows<{ id: string }>('delete from files.file where owner_id = $1 returning id', [owner])

/** Those of these ids that no row knows. */
export async function unknownIds(db: Db, ids: string[]): Promise<string[]> {
  const unknown = await db.rows<{ id: string }>(
    'select t.id from unnest($1::uuid[]) as t (id) where not exists (select from files.file where file.id = t.id)',
    [ids],
  )
  return unknown.map((row) => row.id)
}
