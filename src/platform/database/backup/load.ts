import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { tableFile } from './logical.ts'
import { BackupRefused } from './draft.ts'
import type { OpenBackup } from './manifest.ts'
import { asClient } from './one-client.ts'
import { Damaged, readSealed } from './sealed-file.ts'
import { plainSettings, tablesWithColumns } from './tables.ts'

/** The queue's library keeps its own list of migrations; what it made stays as it made it. */
const keptAsMade = new Set(['graphile_worker.migrations'])

/**
 * Fills a database, migrated just as far as the one that was backed up, with the rows of a logical backup, in one
 * transaction. As the owner of the tables, who passes row-level rules.
 */
export const loadLogical = (backup: OpenBackup, ownerUrl: string): Promise<{ rows: number }> =>
  asClient(ownerUrl, async (client) => {
    await client.query(`${plainSettings}; begin`)
    const tables = await wanted(client, backup)
    const references = await takeReferences(client)
    for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
    if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    let rows = 0
    for (const table of tables) rows += await fill(client, backup, table)
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
    for (const { table, name, text } of references) {
      await client.query(`alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${text}`)
    }
    for (const { name, last, called } of backup.manifest.sequences ?? [])
      await client.query('select setval($1::regclass, $2, $3)', [name, last, called])
    // The rights are those of another hub's roles; the next migrating sets them anew.
    await client.query(`delete from house.migration where name = 'grants'`)
    await client.query('commit')
    return { rows }
  })

type Wanted = OpenBackup['manifest']['tables'][number]

/** The tables to fill; refuses when this program's queue has lost a place for something that was written. */
async function wanted(client: pg.Client, { manifest }: OpenBackup): Promise<Wanted[]> {
  const here = new Map((await tablesWithColumns(client)).map(({ name, columns }) => [name, new Set(columns)]))
  const tables = manifest.tables.filter(({ name }) => !keptAsMade.has(name))
  for (const { name, columns = [] } of tables) {
    if (here.has(name) && columns.every((column) => here.get(name)!.has(column))) continue
    throw new BackupRefused(
      `This backup has columns in ${name} that this Opentent does not know: restore it with Opentent ${manifest.program}, then upgrade.`,
    )
  }
  return tables
}

/** Takes the references between tables away until all rows are there, so that no order is needed. */
async function takeReferences(client: pg.Client): Promise<{ table: string; name: string; text: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; text: string }>(
    `select k.conrelid::regclass::text as table, k.conname as name, pg_get_constraintdef(k.oid) as text
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.conparentid = 0 and c.relnamespace::regnamespace::text not like 'pg\\_%' order by k.oid`,
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`)
  return rows
}

async function fill(
  client: pg.Client,
  backup: OpenBackup,
  { name, rows, columns = [] }: Wanted,
): Promise<number> {
  const file = tableFile(name)
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const filling = client.query(copyFrom(`copy ${name} (${list}) from stdin`))
  await pipeline(readSealed(backup.key, join(backup.folder, file), file, backup.files.get(file)), filling)
  if (filling.rowCount !== rows) throw new Damaged(`${file} filled ${filling.rowCount} rows of ${rows}`)
  return rows
}
