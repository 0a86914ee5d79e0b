import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { WrongSetting } from '../settings/environment.ts'

const folder = new URL('../../../migrations/', import.meta.url)

/** The roles that work with the migrated database; neither owns it nor passes its row-level rules. */
export interface Roles {
  readonly app: string
  readonly worker: string
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
const named = /^\d{4}_[a-z0-9_]+\.sql$/

/** The migrations of this program, in order. */
export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => named.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, digest: digest(sql) }
    }),
  )
}

/** What a restore asks of the migrations. */
export interface Restore {
  /** It works in a database that bears its mark, `house.restoring`. */
  readonly restoring?: boolean
  /** Only these, and no rights yet: the shape of an older hub, for its rows to be put into. */
  readonly only?: ReadonlySet<string>
}

/** A restore that was killed leaves its mark, and what it left is never taken for a hub. */
async function refuseHalfRestored(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select where to_regclass('house.restoring') is not null`)
  if (rows.length > 0) throw new WrongSetting('A restore into this database was not finished: do it again.')
}

/**
 * Brings a database to this program's shape: the job queue, every migration not yet applied (each in its own
 * transaction, forward only), then the rights of the two working roles. Safe to run at once from two programs.
 * Throws when an applied migration was edited, or when the database is ahead of this program.
 */
export async function migrate(
  ownerUrl: string,
  roles: Roles,
  restore: Restore = {},
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'opentent migrate' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('opentent.migrate'))`)
    if (!restore.restoring) await refuseHalfRestored(client)
    return await migrateWith(client, ownerUrl, roles, restore.only)
  } finally {
    await client.end()
  }
}

async function migrateWith(
  client: pg.Client,
  ownerUrl: string,
  roles: Roles,
  only?: ReadonlySet<string>,
): Promise<{ applied: string[] }> {
  const wanted = await migrations()
  const grants = (await readFile(new URL('grants.sql', folder), 'utf8'))
    .replaceAll('{{app}}', pg.escapeIdentifier(roles.app))
    .replaceAll('{{worker}}', pg.escapeIdentifier(roles.worker))
  await client.query(`
    create schema if not exists house;
    create table if not exists house.migration (
      name text primary key, digest text not null, applied_at timestamptz not null default now())`)
  const known = new Map(
    (
      await client.query<{ name: string; digest: string }>('select name, digest from house.migration')
    ).rows.map((row) => [row.name, row.digest]),
  )
  refuseStrangers(wanted, known)
  const grantsDigest = digest(grants + wanted.map((one) => one.digest).join())
  if (known.get('grants') === grantsDigest) return { applied: [] }

  if (!known.has('grants')) await raiseQueue(ownerUrl)
  const applied: string[] = []
  for (const migration of wanted.filter(({ name }) => !known.has(name) && (only?.has(name) ?? true))) {
    await inOne(client, migration.sql, migration.name, migration.digest)
    applied.push(migration.name)
  }
  // Where one role does everything it owns everything: to narrow its rights would lock the hub out of its own queue.
  const isAlone = roles.app === roles.worker
  if (!only) await inOne(client, isAlone ? 'select 1' : grants, 'grants', grantsDigest)
  return { applied }
}

async function raiseQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', silent)
  pool.on('connect', (client) => void client.on('error', silent))
  const { runMigrations } = await import('graphile-worker')
  try {
    await runMigrations({ pgPool: pool, logger: quiet })
  } finally {
    await pool.end()
  }
}

async function inOne(client: pg.Client, sql: string, name: string, sum: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into house.migration (name, digest) values ($1, $2)
       on conflict (name) do update set digest = excluded.digest, applied_at = now()`,
      [name, sum],
    )
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`, {
      cause: fault,
    })
  }
}

function refuseStrangers(wanted: Migration[], known: Map<string, string>): void {
  for (const [name, sum] of known) {
    if (name === 'grants') continue
    const mine = wanted.find((one) => one.name === name)
    if (!mine)
      throw new Error(
        `The database already has ${name}, which this program does not know. Start the newer program.`,
      )
    if (mine.digest !== sum)
      throw new Error(`Migration ${name} was edited after it was applied. Restore it, and add a new one.`)
  }
}

const silent = () => undefined
export const quiet = { debug: silent, info: silent, warn: silent, error: silent, scope: () => quiet } as never
