import type { Db } from './database.ts'

interface Column {
  schema: string
  table: string
  kind: 'r' | 'v' | 'p'
  column: string
  type: string
  notNull: boolean
  hasDefault: boolean
  generated: boolean
  default: string | null
  comment: string | null
}

const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`

const columnsOf = (db: Db) =>
  db.rows<Column>(`
    select n.nspname as schema, c.relname as "table", c.relkind as kind, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
      a.atthasdef as "hasDefault", (a.attgenerated <> '' or a.attidentity = 'a') as generated,
      pg_get_expr(d.adbin, d.adrelid) as default, col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'v', 'p') and ${ours}
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)

const typeOf = (type: string): { read: string; write?: string } => {
  if (type.endsWith('[]')) return { read: `${typeOf(type.slice(0, -2)).read}[]` }
  if (/^(integer|smallint|bigint|real|double precision)/.test(type)) return { read: 'number' }
  if (type === 'boolean') return { read: 'boolean' }
  if (type === 'date') return { read: 'Day' }
  if (type.startsWith('timestamp')) return { read: 'string', write: 'string | Temporal.Instant' }
  if (type === 'jsonb' || type === 'json') return { read: 'unknown', write: 'string' }
  if (type === 'bytea') return { read: 'Uint8Array' }
  return { read: 'string' }
}

/** The TypeScript types of every table and view, for Kysely. */
export async function tableTypes(db: Db): Promise<string> {
  const tables = Map.groupBy(await columnsOf(db), (column) => `${column.schema}.${column.table}`)
  let text = `// Written by \`bin/opentent schema\` from the migrated database. Do not edit.
import type { ColumnType } from 'kysely'
import type { Day } from '../clock.ts'

export interface Tables {
`
  for (const [name, columns] of tables) {
    text += `  '${name}': {\n`
    for (const column of columns) {
      const { read, write = read } = typeOf(column.type)
      const orNull = column.notNull || column.kind === 'v' ? '' : ' | null'
      const optional = column.hasDefault || !column.notNull ? ' | undefined' : ''
      const none = column.kind === 'v' || column.generated
      const whole =
        read === write && !optional && !none
          ? `${read}${orNull}`
          : `ColumnType<${read}${orNull}, ${none ? 'never' : `${write}${orNull}${optional}`}, ${none ? 'never' : `${write}${orNull}`}>`
      text += `    ${column.column}: ${whole}\n`
    }
    text += '  }\n'
  }
  return `${text}}\n`
}

/** The whole house at a glance, as SQL: tables, constraints, indexes, views, functions, row-level rules. */
export async function schemaText(db: Db): Promise<string> {
  const columns = Map.groupBy(await columnsOf(db), (column) => `${column.schema}.${column.table}`)
  const constraints = await db.rows<{ table: string; name: string; text: string }>(`
    select n.nspname || '.' || c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype <> 'n' order by k.contype desc, k.conname collate "C"`)
  const indexes = await db.rows<{ table: string; text: string }>(`
    select n.nspname || '.' || c.relname as table, pg_get_indexdef(i.indexrelid) as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by pg_get_indexdef(i.indexrelid) collate "C"`)
  const views = await db.rows<{ name: string; text: string }>(`
    select n.nspname || '.' || c.relname as name, pg_get_viewdef(c.oid, true) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and ${ours}
    order by 1`)
  const functions = await db.rows<{ text: string }>(`
    select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} order by n.nspname collate "C", p.proname collate "C"`)
  const policies = await db.rows<{ text: string }>(`
    select format('row-level rule on %I.%I: %s for %s using (%s) with check (%s)',
      schemaname, tablename, policyname, cmd, coalesce(qual, ''), coalesce(with_check, '')) as text
    from pg_policies n where schemaname not in ('graphile_worker') order by 1`)
  const triggers = await db.rows<{ text: string }>(`
    select pg_get_triggerdef(t.oid) as text from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${ours} order by 1`)

  let text = '-- The whole house at a glance. Written by `bin/opentent schema` from the migrated database.\n'
  for (const [name, cols] of columns) {
    if (cols[0]!.kind === 'v') continue
    const lines = cols.map(
      (c) =>
        `  ${c.column} ${c.type}${c.notNull ? ' not null' : ''}${c.default ? (c.generated ? ` generated (${c.default})` : ` default ${c.default}`) : ''}`,
    )
    for (const k of constraints.filter((one) => one.table === name)) lines.push(`  ${k.text}`)
    text += `\n${name} (\n${lines.join(',\n')}\n)\n`
    for (const index of indexes.filter((one) => one.table === name)) text += `${index.text}\n`
  }
  for (const view of views) text += `\nview ${view.name} as\n${view.text}\n`
  for (const made of functions) text += `\n${made.text}\n`
  for (const rule of policies) text += `\n${rule.text}\n`
  for (const trigger of triggers) text += `\n${trigger.text}\n`
  return text
}
