import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Clock } from '../../clock.ts'
import { beginDraft, type Draft } from './draft.ts'
import { handedIn } from './handed-in.ts'
import type { BackupTable } from './manifest.ts'
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
  const client = new pg.Client({ connectionString: wish.ownerUrl, application_name: 'opentent backup' })
  let lost: Error | undefined
  client.on('error', (fault) => (lost = fault))
  try {
    await client.connect()
    const begunAt = wish.clock.now()
    await client.query(`${plainSettings}; begin isolation level repeatable read, read only`)
    const taken = await client.query<{ at: string; version: string }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`,
    )
    wish.say('Writing every table…')
    const tables = await writeTables(client, draft)
    const sequences = await sequencesOf(client)
    const migrations = await client.query<{ name: string; digest: string }>(
      `select name, digest from house.migration where name <> 'grants' order by name`,
    )
    await client.query('commit')
    if (lost) throw lost
    await handedIn(draft, wish.data)
    wish.say('Reading it back…')
    const rows = await readBack(draft, tables)
    const about = {
      kind: 'logical' as const,
      program: wish.program,
      postgres: taken.rows[0]!.version,
      begunAt: begunAt.toString(),
      takenAt: taken.rows[0]!.at,
      endedAt: taken.rows[0]!.at,
      migrations: migrations.rows,
      tables,
      sequences,
      folders: [],
      checked: [
        'every file read back from the disk and opened',
        `${rows} rows of ${tables.length} tables counted`,
      ],
    }
    const folder = await draft.finish(about)
    return {
      folder,
      manifest: about,
      bytes: [...draft.files.values()].reduce((sum, file) => sum + file.bytes, 0),
    }
  } catch (fault) {
    await draft.discard()
    throw fault
  } finally {
    await client.end().catch(() => undefined)
  }
}

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
