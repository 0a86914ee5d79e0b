import type { Db } from '../../src/platform/database/database.ts'

/** Tries are counted also when nothing is done; that is their purpose. */
const counters = new Set(['limits.hit'])

/** Every table of the house with the number of its rows and a digest of all that stands in them. */
export async function stateOf(db: Db): Promise<Record<string, string>> {
  const tables = await db.rows<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const each = tables
    .filter(({ name }) => !counters.has(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as state from ${name} t`,
    )
  const rows = await db.rows<{ name: string; state: string }>(each.join('\nunion all\n'))
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}

/** The tables in which two states differ. */
export const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name])
