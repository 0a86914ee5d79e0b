import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { migrate, migrations } from '../src/platform/database/migrate.ts'
import { ensureRoles, type RoleKeys } from '../src/platform/database/roles.ts'

/** The roles of test databases; one set for the whole throw-away server. */
export const testRoles: RoleKeys = {
  owner: { role: 'test_owner', password: 'owner' },
  worker: { role: 'test_worker', password: 'worker' },
  app: { role: 'test_app', password: 'app' },
}

const url = (base: string, database: string, key?: { role: string; password: string }): string => {
  const made = new URL(base)
  made.pathname = `/${database}`
  if (key) {
    made.username = key.role
    made.password = key.password
  }
  return made.href
}

let superuser: Promise<string> | undefined

/** The throw-away server: the one the test command started, else one of our own that ends with this process. */
function server(): Promise<string> {
  superuser ??= (async () => {
    const given = process.env['OPENTENT_TEST_DATABASE']
    if (given) return given
    const { startThrowaway } = await import('../src/platform/database/embedded/throwaway.ts')
    const own = await startThrowaway({ log: () => undefined, settings: { max_connections: '400' } })
    process.once('beforeExit', () => void own.stop())
    return own.superuserUrl
  })()
  return superuser
}

async function asSuperuser<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: await server() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

let template: Promise<string> | undefined

/**
 * A migrated database that others are copied from; named for the migrations, so that it is made once for all processes
 * of a run. Whoever comes while it is being made waits.
 */
function templateDatabase(): Promise<string> {
  template ??= asSuperuser(async (client) => {
    const base = await server()
    const sum = createHash('sha256')
    for (const one of await migrations()) sum.update(one.digest)
    sum.update(await readFile(new URL('../migrations/grants.sql', import.meta.url)))
    const name = `template_${sum.digest('hex').slice(0, 16)}`
    await client.query(`select pg_advisory_lock(hashtext('opentent.template'))`)
    const made = await client.query('select 1 from pg_database where datname = $1', [name])
    if (made.rowCount) return name
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await ensureRoles(base, unfinished, testRoles)
    await migrate(url(base, unfinished, testRoles.owner), {
      app: testRoles.app.role,
      worker: testRoles.worker.role,
    })
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return name
  })
  return template
}

export interface TestDatabase {
  readonly app: string
  readonly worker: string
  readonly owner: string
  readonly superuser: string
  drop(): Promise<void>
}

/** A fresh copy of the migrated database. */
export async function freshDatabase(): Promise<TestDatabase> {
  const base = await server()
  const from = await templateDatabase()
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 20)}`
  await asSuperuser((client) =>
    client.query(`create database ${name} template ${from} owner ${testRoles.owner.role}`),
  )
  return {
    app: url(base, name, testRoles.app),
    worker: url(base, name, testRoles.worker),
    owner: url(base, name, testRoles.owner),
    superuser: url(base, name),
    drop: async () => {
      await asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** A database with nothing in it, not even roles: for tests of migrating. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const base = await server()
  const name = `empty_${randomUUID().replaceAll('-', '').slice(0, 20)}`
  // Two processes that set the same roles at once would be in each other's way.
  await asSuperuser(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('opentent.template'))`)
    await ensureRoles(base, name, testRoles)
  })
  return {
    app: url(base, name, testRoles.app),
    worker: url(base, name, testRoles.worker),
    owner: url(base, name, testRoles.owner),
    superuser: url(base, name),
    drop: async () => {
      await asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}
