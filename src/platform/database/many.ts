import type { SelectType } from 'kysely'
import type { Db } from './database.ts'
import type { Tables } from './tables.generated.ts'

/** A row of a table as the program holds it: moments as moments, JSON as values, bytes as bytes. */
export type ManyRow<Table extends keyof Tables> = {
  readonly [Column in keyof Tables[Table]]?: SelectType<Tables[Table][Column]> | Temporal.Instant
}

const rowsAtOnce = 4_000

/**
 * Adds many rows to a table, some thousands in each statement: for building large hubs, where a statement a row would
 * take minutes. Every row has the columns of the first; columns nobody names get their default.
 */
export async function addMany<Table extends keyof Tables>(
  db: Db,
  table: Table,
  rows: readonly ManyRow<Table>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const text = JSON.stringify(rows.slice(at, at + rowsAtOnce), asText)
    await db.rows(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [text],
    )
  }
}

/** Bytes travel as PostgreSQL writes them; moments and days write themselves. */
function asText(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const held = this[name]
  return held instanceof Uint8Array ? `\\x${Buffer.from(held).toString('hex')}` : value
}
