import type pg from 'pg'
import type { BackupTable, Manifest } from './manifest.ts'

/** Everything that is ours: not the system's, and not what an extension brought. */
const ours = (relation: string): string =>
  `${relation}.relnamespace::regnamespace::text not like 'pg\\_%' and ${relation}.relnamespace::regnamespace::text <> 'information_schema'
   and not exists (select from pg_depend x where x.objid = ${relation}.oid and x.deptype = 'e')`

const nameOf = (relation: string): string =>
  `format('%I.%I', ${relation}.relnamespace::regnamespace::text, ${relation}.relname)`

/** So that every server writes and reads the same text; row-level rules must not leave anything out unseen. */
export const plainSettings = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

/** Every table of a database, as `schema.table`, quoted where it must be, in order. */
export async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select ${nameOf('c')} as name from pg_class c where c.relkind = 'r' and ${ours('c')} order by ${nameOf('c')} collate "C"`,
  )
  return rows.map((row) => row.name)
}

/** Every table with the columns that are its own, not worked out by the server. */
export async function tablesWithColumns(
  client: pg.ClientBase,
): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select ${nameOf('c')} as name, coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attname is not null), '{}') as columns
     from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${ours('c')} group by c.oid, c.relnamespace, c.relname order by ${nameOf('c')} collate "C"`,
  )
  return rows
}

/** Where every sequence stands. Sequences belong to no snapshot, so they are asked after the rows: never too low. */
export async function sequencesOf(client: pg.ClientBase): Promise<NonNullable<Manifest['sequences']>> {
  const { rows } = await client.query<{ name: string }>(
    `select ${nameOf('c')} as name from pg_class c where c.relkind = 'S' and ${ours('c')} order by ${nameOf('c')} collate "C"`,
  )
  const sequences: { name: string; last: string; called: boolean }[] = []
  for (const { name } of rows) {
    const stands = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    )
    sequences.push({ name, ...stands.rows[0]! })
  }
  return sequences
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
