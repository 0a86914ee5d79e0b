import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { allRoutes } from '../src/hall/host.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { allPermits } from '../src/platform/permits/permit.ts'
import { permitsPage } from '../src/platform/permits/printed.ts'
import { unguardedTables } from '../src/platform/seal/columns.ts'
import { freshDatabase } from './cluster.ts'
import { printedSchema } from './schema.ts'

const kept = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8')

test('schema.sql and the table types are those of the migrated database', async (t) => {
  const { types, schema, version } = await printedSchema()
  if (version < 180_000) {
    t.diagnostic('Printed from PostgreSQL 18 only; older ones word some expressions differently.')
    assert.equal(types, await kept('src/platform/database/tables.generated.ts'), 'Run bin/opentent schema.')
    return
  }
  assert.equal(schema, await kept('schema.sql'), 'Run bin/opentent schema.')
  assert.equal(types, await kept('src/platform/database/tables.generated.ts'), 'Run bin/opentent schema.')
})

test('docs/permits.md says what the code says', async () => {
  assert.equal(
    permitsPage(allPermits(), allRoutes()),
    await kept('docs/permits.md'),
    'Run bin/opentent permits.',
  )
})

test('around every sealed column stands the second wall', async () => {
  const fresh = await freshDatabase()
  const database = openDatabase({ url: fresh.superuser, connections: 1 })
  try {
    assert.deepEqual(await unguardedTables(database.db), [])
  } finally {
    await database.close()
    await fresh.drop()
  }
})

test('the web’s role owns nothing, passes no wall, and cannot rewrite the log', async () => {
  const fresh = await freshDatabase()
  const root = openDatabase({ url: fresh.superuser, connections: 1 })
  const app = openDatabase({ url: fresh.app, connections: 1 })
  try {
    const rights = await root.db.row<Record<string, boolean>>(
      `select rolsuper as super, rolbypassrls as bypass, rolcreaterole as "createRole",
         exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'test_app'`,
    )
    assert.deepEqual(rights, { super: false, bypass: false, createRole: false, owns: false })
    for (const statement of [
      'update audit.entry set reason = null',
      'delete from audit.entry',
      'delete from house.migration',
      'select * from graphile_worker._private_jobs',
      "insert into audit.link (entry_id, seq, hash) values (gen_random_uuid(), 1, '')",
    ]) {
      await assert.rejects(app.db.rows(statement), { code: '42501' }, statement)
    }
  } finally {
    await app.close()
    await root.close()
    await fresh.drop()
  }
})
