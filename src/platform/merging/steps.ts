import type { Db } from '../database/database.ts'

/** Columns and their values as PostgreSQL writes them in JSON. */
export type Columns = Readonly<Record<string, unknown>>

/** One change of one row. */
export interface Step {
  readonly table: string
  /** By which the row is found after the step. */
  readonly key: Columns
  /** The columns that changed, as they were; null: the row is new. */
  readonly was: Columns | null
  /** As they became; null: the row was taken away. */
  readonly became: Columns | null
}

interface Turning {
  readonly table: string
  /** The column that says whose it is. */
  readonly column: string
  readonly from: string
  readonly into: string
  /** By which a row is found; `id` where nothing else is said. */
  readonly key?: readonly string[]
  /** Rows that stay, by the values of one column. */
  readonly butNot?: { readonly column: string; readonly values: readonly string[] }
}

/** Names come from the code, and once more from what was written down; anything else is a fault. */
function named(name: string): string {
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(name)) throw new RangeError(`Not the name of a table or column: ${name}`)
  return name
}

const listed = (columns: Columns, alias: string): string =>
  Object.keys(columns)
    .map((column) => `${alias}.${named(column)}`)
    .join(', ')

/** A row of the table made from JSON, so that every value is compared and written as what it is. */
const made = (table: string, value: string, alias: string): string =>
  `jsonb_populate_record(null::${named(table)}, ${value}::jsonb) as ${alias}`

const json = (columns: Columns): string => JSON.stringify(columns)

/** Makes the changes of a merge and keeps each of them, in order. */
export class Steps {
  readonly made: Step[] = []
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** Every row that is one record's becomes the other's. @returns how many */
  async turn({ table, column, from, into, key = ['id'], butNot }: Turning): Promise<number> {
    const shown = key.map((name) => `'${named(name)}', t.${name}`).join(', ')
    const rows = await this.#db.rows<{ key: Columns }>(
      `update ${named(table)} as t set ${named(column)} = $2
       where t.${column} = $1 ${butNot ? `and t.${named(butNot.column)}::text <> all ($3::text[])` : ''}
       returning jsonb_build_object(${shown}) as key`,
      [from, into, ...(butNot ? [butNot.values] : [])],
    )
    for (const row of rows)
      this.made.push({ table, key: row.key, was: { [column]: from }, became: { [column]: into } })
    return rows.length
  }

  /** Changes some columns of one row; what stays as it is, is no step. */
  async change(table: string, key: Columns, to: Columns): Promise<void> {
    const columns = Object.keys(to).map(named)
    const shown = (alias: string) =>
      `jsonb_build_object(${columns.map((name) => `'${name}', ${alias}.${name}`).join(', ')})`
    const row = await this.#db.row<{ was: Columns; became: Columns }>(
      `with known as (select t.* from ${named(table)} as t, ${made(table, '$1', 'k')} where (${listed(key, 't')}) = (${listed(key, 'k')}) for update of t),
         changed as (
           update ${table} as t set ${columns.map((name) => `${name} = n.${name}`).join(', ')}
           from known, ${made(table, '$2', 'n')}
           where (${listed(key, 't')}) = (${listed(key, 'known')}) and (${listed(to, 't')}) is distinct from (${listed(to, 'n')})
           returning t.*)
       select ${shown('known')} as was, ${shown('changed')} as became from known, changed`,
      [json(key), json(to)],
    )
    if (row) this.made.push({ table, key: { ...key, ...pick(row.became, Object.keys(key)) }, ...row })
  }

  /** Takes one row away, and keeps all of it. */
  async remove(table: string, key: Columns): Promise<void> {
    const row = await this.#db.row<{ was: Columns }>(
      `delete from ${named(table)} as t using ${made(table, '$1', 'k')}
       where (${listed(key, 't')}) = (${listed(key, 'k')}) returning to_jsonb(t) as was`,
      [json(key)],
    )
    if (row) this.made.push({ table, key, was: row.was, became: null })
  }

  /** A change made by a way of its own, to be kept with the others. */
  note(step: Step): void {
    this.made.push(step)
  }
}

const pick = (columns: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name)))

/** Undoes one step, unless what it wrote was changed since. @returns whether the row is again as it was */
export async function putBack(db: Db, { table, key, was, became }: Step): Promise<boolean> {
  if (was === null) throw new Error(`A merge adds no rows: ${table}`)
  if (became === null) {
    const back = await db.rows(
      `insert into ${named(table)} select r.* from ${made(table, '$1', 'r')} on conflict do nothing returning 1`,
      [json(was)],
    )
    return back.length === 1
  }
  const back = await db.rows(
    `update ${named(table)} as t set ${Object.keys(was)
      .map((name) => `${named(name)} = w.${name}`)
      .join(', ')}
     from ${made(table, '$1', 'k')}, ${made(table, '$2', 'w')}, ${made(table, '$3', 'b')}
     where (${listed(key, 't')}) = (${listed(key, 'k')}) and (${listed(became, 't')}) is not distinct from (${listed(became, 'b')})
     returning 1`,
    [json(key), json(was), json(became)],
  )
  return back.length === 1
}
