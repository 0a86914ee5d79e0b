import { writeFile } from 'node:fs/promises'
import { openDatabase } from '../src/platform/database/database.ts'
import { schemaText, tableTypes } from '../src/platform/database/snapshot.ts'
import { freshDatabase } from './cluster.ts'

/** Writes the generated files anew from a freshly migrated database. */
export async function writeSchema(): Promise<void> {
  const { types, schema } = await printedSchema()
  await writeFile(new URL('../src/platform/database/tables.generated.ts', import.meta.url), types)
  await writeFile(new URL('../schema.sql', import.meta.url), schema)
}

export async function printedSchema(): Promise<{ types: string; schema: string; version: number }> {
  const fresh = await freshDatabase()
  const database = openDatabase({ url: fresh.superuser, connections: 1 })
  try {
    const server = await database.db.row<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    return { types: await tableTypes(database.db), schema: await schemaText(database.db), version: server!.version }
  } finally {
    await database.close()
    await fresh.drop()
  }
}

if (import.meta.main) await writeSchema()
