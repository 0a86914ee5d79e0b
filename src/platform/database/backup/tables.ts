import type pg from 'pg'
import type { BackupTable } from './manifest.ts'

/** Everything that is ours: not the system's, and not what an extension brought. */
export const ours = (relation: string): string =>
  `${relation}.relnamespace::regnamespace::text not like 'pg\\_%' and ${relation}.relnamespace::regnamespace::text <> 'information_schema'
   and not exists (select from pg_depend x where x.objid = ${relation}.oid and x.deptype = 'e')`

/** Every table of a database, as `schema.table` quoted where it must be, in order. */
export async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', c.relnamespace::regnamespace::text, c.relname) as name
     from pg_class c where c.relkind = 'r' and ${ours('c')} order by 1`,
  )
  return rows.map((row) => row.name)
}

/**
 * How many rows each table has, and a sum over digests of the rows, by which two copies are compared whatever the
 * order of their rows. Reads every row whole. The digests are of the server's own making: compare within one
 * major version only.
 */
export async function countedTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const tables: BackupTable[] = []
  for (const name of await tablesOf(client)) {
    const { rows } = await client.query<{ rows: string; digest: string }>(
      `select count(*) as rows, coalesce(sum(hashtextextended((t.*)::text, 0)), 0)::text as digest from ${name} t`,
    )
    tables.push({ name, rows: Number(rows[0]!.rows), digest: rows[0]!.digest })
  }
  return tables
}
