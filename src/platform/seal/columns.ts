import type { Db } from '../database/database.ts'

/** A column (`bytea`) that holds closed fields; the place a field is bound to is this column and its row. */
export interface SealedColumn {
  readonly at: `${string}.${string}.${string}`
  /** The column that names the row: a uuid, and the primary key. */
  readonly row: string
}

const everyColumn = new Map<string, SealedColumn>()

/**
 * Declares a sealed column, once, in the room that owns it: only a declared column can be closed and opened, so
 * that changing keys reaches every field there is.
 */
export function sealedColumn(at: SealedColumn['at'], row = 'id'): SealedColumn {
  if (!/^[a-z_]+\.[a-z_]+\.[a-z_]+$/.test(at) || !/^[a-z_]+$/.test(row))
    throw new Error(`Not a column: ${at}`)
  if (everyColumn.has(at)) throw new Error(`The sealed column ${at} is declared twice`)
  const made: SealedColumn = { at, row }
  everyColumn.set(at, made)
  return made
}

export const allSealedColumns = (): readonly SealedColumn[] => [...everyColumn.values()]

/** The data keys of a room are its own: the purpose of a key is the name of the room's schema. */
export const purposeOf = (column: SealedColumn): string => column.at.split('.')[0]!

export const tableOf = (column: SealedColumn): string => column.at.split('.').slice(0, 2).join('.')
export const nameOf = (column: SealedColumn): string => column.at.split('.')[2]!

/** Tables with sealed columns around which nobody raised the second wall (`seal.guard` in a migration). */
export async function unguardedTables(
  db: Db,
  columns: readonly SealedColumn[] = allSealedColumns(),
): Promise<string[]> {
  const tables = [...new Set(columns.map(tableOf))]
  const open = await db.rows<{ name: string }>(
    `select t.name from unnest($1::text[]) as t (name)
     where not exists (
       select from pg_class c join pg_policies p on p.schemaname = c.relnamespace::regnamespace::text and p.tablename = c.relname
       where c.oid = to_regclass(t.name) and c.relrowsecurity and p.policyname = 'within_reach')
     order by t.name`,
    [tables],
  )
  return open.map((table) => table.name)
}
