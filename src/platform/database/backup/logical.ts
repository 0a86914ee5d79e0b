import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Clock } from '../../clock.ts'
import { beginDraft, type Draft } from './draft.ts'
import { handedIn } from './handed-in.ts'
import type { BackupTable } from './manifest.ts'
import { asClient } from './one-client.ts'
import type { Taken } from './physical.ts'
import { Damaged, readSealed } from './sealed-file.ts'
import { plainSettings, sequencesOf, tablesWithColumns } from './tables.ts'

export interface LogicalWish {
  /** As the owner of the tables, past any pooler. */
  readonly ownerUrl: string
  readonly data: string
  readonly into: string
  readonly key: Uint8Array
  readonly program: string
  readonly clock: Clock
  readonly say: (line: string) => void
}

export const tableFile = (table: string): string => `tables/${table.replaceAll('"', '')}`

/** Writes every row of every table, as PostgreSQL's text, as one moment saw them all. */
export async function takeLogical(wish: LogicalWish): Promise<Taken> {
  const draft = await beginDraft(wish.into, wish.key)
  try {
    const begunAt = wish.clock.now()
    wish.say('Writing every table…')
    const { at, version, ...written } = await writeAll(wish.ownerUrl, draft)
    await handedIn(draft, wish.data)
    wish.say('Reading it back…')
    const rows = await readBack(draft, written.tables)
    const about = {
      kind: 'logical' as const,
      program: wish.program,
      postgres: version,
      begunAt: begunAt.toString(),
      takenAt: at,
      endedAt: at,
      ...written,
      folders: [],
      checked: [
        'every file read back from the disk and opened',
        `${rows} rows of ${written.tables.length} tables counted`,
      ],
    }
    const folder = await draft.finish(about)
    const bytes = [...draft.files.values()].reduce((sum, file) => sum + file.bytes, 0)
    return { folder, manifest: about, bytes }
  } catch (fault) {
    await draft.discard()
    throw fault
  }
}

/** Everything in one snapshot; sequences stand where they stand after it. */
const writeAll = (ownerUrl: string, draft: Draft) =>
  asClient(ownerUrl, async (client) => {
    await client.query(`${plainSettings}; begin isolation level repeatable read, read only`)
    const moment = await client.query<{ at: string; version: string }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`,
    )
    const tables = await writeTables(client, draft)
    const sequences = await sequencesOf(client)
    const migrations = await client.query<{ name: string; digest: string }>(
      `select name, digest from house.migration where name <> 'grants' order by name`,
    )
    await client.query('commit')
    return { ...moment.rows[0]!, tables, sequences, migrations: migrations.rows }
  })

async function writeTables(client: pg.Client, draft: Draft): Promise<BackupTable[]> {
  const tables: BackupTable[] = []
  for (const { name, columns } of await tablesWithColumns(client)) {
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
    const rows = client.query(copyTo(`copy ${name} (${list}) to stdout`))
    await draft.add(tableFile(name), rows)
    tables.push({ name, rows: rows.rowCount, columns })
  }
  return tables
}

/** Reads every file again; each row of PostgreSQL's text is one line. */
async function readBack(draft: Draft, tables: readonly BackupTable[]): Promise<number> {
  const expected = new Map(tables.map((table) => [tableFile(table.name), table.rows]))
  let rows = 0
  for (const [name, { sha256 }] of draft.files) {
    let lines = 0
    for await (const piece of readSealed(draft.key, join(draft.folder, name), name, sha256))
      lines += linesIn(piece)
    const wanted = expected.get(name)
    if (wanted !== undefined && wanted !== lines)
      throw new Damaged(`${name} holds ${lines} rows of ${wanted}`)
    rows += wanted ?? 0
  }
  return rows
}

function linesIn(piece: Uint8Array): number {
  let lines = 0
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines++
  return lines
}
