import type pg from 'pg'
import { newId } from '../../src/platform/database/id.ts'

interface Statement {
  readonly text: string
  readonly name?: string
  readonly values: readonly unknown[]
}

/** Notes every statement that goes through a pool while something is done. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<Statement[]> {
  const noted: Statement[] = []
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown
  const noting = (asked: pg.QueryConfig, ...more: unknown[]): unknown => {
    const { text, name, values = [] } = asked
    noted.push({ text, ...(name ? { name } : {}), values })
    return query(asked, ...more)
  }
  pool.query = noting as typeof pool.query
  try {
    await work()
  } finally {
    Reflect.deleteProperty(pool, 'query')
  }
  return noted
}

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The same statements for somebody else: every id but those kept is new, and so is the address. */
export function anew(
  statements: readonly Statement[],
  kept: ReadonlyMap<string, string>,
  email: string,
): Statement[] {
  const ids = new Map(kept)
  const fresh = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fresh)
    if (typeof value !== 'string') return value
    if (value.includes('@')) return email
    if (!isId.test(value)) return value
    let id = ids.get(value)
    if (!id) ids.set(value, (id = newId()))
    return id
  }
  return statements.map((statement) => ({ ...statement, values: statement.values.map(fresh) }))
}
