import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pg from 'pg'
import { systemClock } from '../../clock.ts'
import { secretsOf } from '../../secrets.ts'
import { findLocalPostgres } from '../embedded/postgres15.ts'
import { startThrowaway } from '../embedded/throwaway.ts'
import { migrate, type Roles } from '../migrate.ts'
import { ensureRoles } from '../roles.ts'
import { loadLogical } from './load.ts'
import { takeLogical } from './logical.ts'
import { backupIn, backupKeyOf, isKeyOf, openBackup, type OpenBackup } from './manifest.ts'
import { takePhysical, type Taken } from './physical.ts'
import { putBackPhysical } from './put-back.ts'
import { Damaged, readSealed } from './sealed-file.ts'
import { everything, livedIn, rootOf, Stage, told, type Hub } from './seeded.fixture.ts'

/** What the backup itself writes into the hub, to prove its end. */
const itsOwn = ['house.fact']

suite('backups', () => {
  const stage = new Stage()
  let hub: Hub
  let into: string
  let taken: Taken
  let asItWas: Record<string, string>

  after(() => stage.clear())
  before(async () => {
    into = await stage.folder()
    hub = await livedIn(stage)
    asItWas = await everything(rootOf(hub.server), itsOwn)
    taken = await takePhysical({
      superuserUrl: hub.server.superuserUrl,
      database: 'opentent',
      cluster: hub.server.folder,
      data: hub.data,
      into,
      key: backupKeyOf(hub.secrets),
      program: '0.1.0',
      clock: systemClock,
      say: () => undefined,
    })
  })

  const opened = async (): Promise<OpenBackup> =>
    openBackup(backupKeyOf(hub.secrets), (await backupIn(taken.folder))!)

  test('a physical backup brings back every row of every table', async () => {
    const data = join(await stage.folder(), 'data')
    const { server } = await putBackPhysical(await opened(), { data, archives: [into], until: 'backup' })
    try {
      assert.deepEqual(await everything(rootOf(server), itsOwn), asItWas)
      assert.ok(Object.keys(asItWas).length > 40)
      assert.ok(Object.values(asItWas).filter((digest) => !digest.startsWith('0 rows')).length > 15)
    } finally {
      await server.stop()
    }
  })

  test('only the finished backup lies in the folder, and says what was checked', async () => {
    assert.deepEqual(
      (await readdir(into)).map((name) => join(into, name)),
      [taken.folder],
    )
    const { manifest } = (await backupIn(taken.folder))!
    assert.equal(manifest.kind, 'physical')
    assert.equal(manifest.checked.length, 5)
    assert.match(manifest.checked.join('\n'), /second server started on the copy/)
  })

  test('nothing can be read in a backup without its key, and the keys are nowhere in it', async () => {
    const backup = await opened()
    const { masterKey } = hub.secrets
    const superuser = (
      JSON.parse(await readFile(join(hub.server.folder, 'secrets'), 'utf8')) as { superuser: string }
    ).superuser
    const secret = [
      masterKey,
      Buffer.from(masterKey).toString('hex'),
      hub.secrets.derive('database role owner'),
    ]
    const personal = [told, 'example.org', 'insulin', 'שלום', superuser]

    const stored = [...backup.files.keys(), 'manifest.json', 'SHA256SUMS']
    for (const name of stored) {
      const bytes = await readFile(join(backup.folder, name))
      for (const one of [...secret, ...personal]) assert.equal(bytes.includes(one), false, name)
    }
    for (const name of backup.files.keys()) {
      const open = Buffer.concat(
        await Array.fromAsync(readSealed(backup.key, join(backup.folder, name), name)),
      )
      for (const one of [...secret, told, 'insulin']) assert.equal(open.includes(one), false, name)
    }
    assert.deepEqual(
      stored.filter((name) => /keys|postgresql\.conf|pg_hba|postmaster|half/.test(name)),
      [],
    )
  })

  test('a backup knows its own key, and notices when its manifest or its list was changed', async () => {
    const found = (await backupIn(taken.folder))!
    const other = backupKeyOf(secretsOf(new Uint8Array(32).fill(9)))
    assert.equal(isKeyOf(other, found), false)
    await assert.rejects(openBackup(other, found), Damaged)

    const key = backupKeyOf(hub.secrets)
    const forged = { ...found, manifest: { ...found.manifest, takenAt: '2020-01-01T00:00:00Z' } }
    await assert.rejects(openBackup(key, forged), /manifest.json was changed/)
    const forgedList = { ...found, folder: join(into, 'nowhere') }
    await assert.rejects(openBackup(key, forgedList), /SHA256SUMS is missing/)
  })

  test('a logical backup goes to another PostgreSQL and back, and nothing is lost on the way', async (t) => {
    const older = findLocalPostgres()
    if (!older) t.diagnostic('No PostgreSQL 15 is installed here: the way goes through another 18.')
    const other = await startThrowaway({ log: () => undefined, ...(older ? { bin: older.bin } : {}) })
    try {
      const there = await emptyDatabase(other.superuserUrl, 'away')
      const back = await emptyDatabase(hub.server.superuserUrl, 'back')
      const first = await throughFile(hub.addresses.owner, there)
      assert.equal(first.manifest.postgres.startsWith('18'), true)
      assert.deepEqual(await everything(there.root, asMade), await everything(rootOf(hub.server), asMade))
      const second = await throughFile(there.owner, back)
      assert.equal(second.manifest.postgres.startsWith(older ? '15' : '18'), true)
      assert.deepEqual(await everything(back.root, asMade), await everything(rootOf(hub.server), asMade))
      assert.deepEqual(second.manifest.sequences, first.manifest.sequences)
      assert.deepEqual(await references(back.root), await references(rootOf(hub.server)))
    } finally {
      await other.stop()
    }
  })

  async function throughFile(from: string, to: { owner: string; roles: Roles }): Promise<OpenBackup> {
    const key = backupKeyOf(hub.secrets)
    const wish = { data: hub.data, into, key, program: '0.1.0', clock: systemClock, say: () => undefined }
    const { folder } = await takeLogical({ ...wish, ownerUrl: from })
    const backup = await openBackup(key, (await backupIn(folder))!)
    await migrate(to.owner, to.roles, { only: new Set(backup.manifest.migrations.map(({ name }) => name)) })
    await loadLogical(backup, to.owner)
    await migrate(to.owner, to.roles)
    return backup
  }
})

/** These two lists are of the migrating itself, and say when it was done here. */
const asMade = ['house.migration', 'graphile_worker.migrations']

async function emptyDatabase(superuserUrl: string, name: string) {
  const key = (role: string) => ({ role: `${name}_${role}`, password: 'trial' })
  const keys = { owner: key('owner'), worker: key('worker'), app: key('app') }
  await ensureRoles(superuserUrl, name, keys)
  const as = (user?: { role: string; password: string }): string => {
    const url = new URL(superuserUrl)
    url.pathname = `/${name}`
    if (user) Object.assign(url, { username: user.role, password: user.password })
    return url.href
  }
  return { root: as(), owner: as(keys.owner), roles: { app: keys.app.role, worker: keys.worker.role } }
}

/** Every reference between tables, and whether its triggers are on. */
async function references(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<object>(
      `select conrelid::regclass::text as from, conname as name, pg_get_constraintdef(k.oid) as text, convalidated as checked,
         (select count(*) from pg_trigger t where t.tgrelid = k.conrelid and t.tgenabled = 'D') as off
       from pg_constraint k where contype = 'f' order by 1, 2`,
    )
    return rows
  } finally {
    await client.end()
  }
}
