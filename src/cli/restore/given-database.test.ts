import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pg from 'pg'
import { systemClock } from '../../platform/clock.ts'
import { takeLogical } from '../../platform/database/backup/logical.ts'
import { backupKeyOf } from '../../platform/database/backup/manifest.ts'
import {
  asOwner,
  everything,
  livedIn,
  rootOf,
  Stage,
  type Hub,
} from '../../platform/database/backup/seeded.fixture.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { recoveryKeyOf } from '../../platform/seal/recovery.ts'
import { readSecrets, secretsOf } from '../../platform/secrets.ts'
import { readEnvironment } from '../../platform/settings/environment.ts'
import { findDatabase } from '../../start/addresses.ts'
import { restore } from './restore.ts'

/** What a restore changes on purpose, and the lists that say when migrating was done here. */
const changed = [
  'house.migration',
  'house.fact',
  'house.version',
  'audit.entry',
  'audit.pending',
  'graphile_worker.migrations',
]

suite('restoring into a PostgreSQL of the operator’s own', () => {
  const stage = new Stage()
  let hub: Hub
  let backup: string
  let given: string
  let root: string

  after(() => stage.clear())
  before(async () => {
    hub = await livedIn(stage)
    const wish = { data: hub.data, key: backupKeyOf(hub.secrets), program: '0.1.0', clock: systemClock }
    const into = await stage.folder()
    backup = (await takeLogical({ ...wish, into, ownerUrl: hub.addresses.owner, say: () => undefined }))
      .folder
    const server = new pg.Client({ connectionString: hub.server.superuserUrl })
    await server.connect()
    await server.query(`create role giver login createrole password 'given'`)
    await server.query('create database elsewhere owner giver')
    await server.end()
    root = rootOf(hub.server).replace('/opentent', '/elsewhere')
    given = Object.assign(new URL(root), { username: 'giver', password: 'given' }).href
  })

  async function restoreInto(data: string): Promise<string> {
    const lines: string[] = []
    await restore.run({
      words: [backup, '--key', recoveryKeyOf(hub.secrets.masterKey)],
      given: {},
      environment: () => readEnvironment({ DATA: data, DATABASE_URL: given }),
      say: (line) => void lines.push(line),
    })
    return lines.join('\n')
  }

  async function onGiven(text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: given })
    await client.connect()
    try {
      return (await client.query<object>(text)).rows
    } finally {
      await client.end()
    }
  }

  test('what a killed restore left there is no hub, and is cleared away by the next, which brings all back', async () => {
    await onGiven(
      'create schema house; create table house.restoring (); create schema half; create table half.done (x int)',
    )
    await assert.rejects(
      migrate(given, { app: 'giver', worker: 'giver' }),
      /A restore into this database was not finished/,
    )

    const data = join(await stage.folder(), 'data')
    const told = await restoreInto(data)
    assert.match(told, /rows of \d+ tables were put back/)
    assert.deepEqual(await everything(root, changed), await everything(rootOf(hub.server), changed))
    assert.deepEqual(
      await onGiven(`select to_regclass('house.restoring') as mark, to_regnamespace('half') as half`),
      [{ mark: null, half: null }],
    )
    assert.deepEqual(await onGiven(`select name from house.migration order by name`), await names())
    assert.deepEqual((await readdir(data)).toSorted(), ['files', 'keys'])
    assert.deepEqual((await readSecrets(data, undefined)).masterKey, hub.secrets.masterKey)

    const strange = secretsOf(new Uint8Array(32).fill(6))
    const settings = readEnvironment({ DATA: data, DATABASE_URL: given })
    await assert.rejects(
      findDatabase(settings, strange, () => undefined),
      /sealing key is not the one this database/,
    )
  })

  const names = () =>
    asOwner(
      hub.addresses,
      async (client) => (await client.query<object>(`select name from house.migration order by name`)).rows,
    )

  test('a database that holds anything is left as it is', async () => {
    await onGiven(`create table house.precious (x int)`)
    const data = join(await stage.folder(), 'data')
    await assert.rejects(restoreInto(data), { name: 'CannotDo', message: /is not empty: make an empty one/ })
    assert.deepEqual(await onGiven(`select to_regclass('house.precious')::text as name`), [
      { name: 'house.precious' },
    ])
    await assert.rejects(readdir(data), { code: 'ENOENT' })
  })
})
