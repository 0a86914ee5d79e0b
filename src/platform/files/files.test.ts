import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freshDatabase, type TestDatabase } from '../../../test/cluster.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { checkFile, type CheckedFile } from './checks.ts'
import { folderDrawer, type Drawer } from './drawer.ts'
import { addressOf, fileById, filesOf, forgetFiles, keepFile, removeFile, sweepFiles } from './files.ts'
import { filePurpose, type FilePurpose } from './purposes.ts'
import * as samples from './samples.fixture.ts'
import { serveFile } from './serve.ts'
import type { KeptFile } from './store.ts'

const logo = filePurpose('test.logo', { takes: ['image'], public: true })
const licence = filePurpose('test.licence', { takes: ['image', 'pdf', 'text'], public: false })

const naomi = '0199b0c4-7a11-7c3e-9f00-000000000002'
const miriam = '0199b0c4-7a11-7c3e-9f00-000000000001'
const at = Temporal.Instant.from('2026-11-24T09:41:00Z')

describe('kept files', () => {
  let fresh: TestDatabase
  let database: Database
  let folder: string
  let drawer: Drawer
  before(async () => {
    fresh = await freshDatabase()
    database = openDatabase({ url: fresh.app, connections: 3 })
  })
  beforeEach(async () => {
    await database.db.rows('delete from files.file')
    folder = await mkdtemp(join(tmpdir(), 'opentent-files-'))
    drawer = folderDrawer(folder)
  })
  afterEach(() => rm(folder, { recursive: true }))
  after(async () => {
    await database.close()
    await fresh.drop()
  })

  const checked = async (purpose: FilePurpose, bytes: Uint8Array): Promise<CheckedFile> => {
    const file = await checkFile(purpose, bytes)
    assert.ok(file.ok)
    return file.value
  }
  const kept = async (
    purpose: FilePurpose,
    bytes: Uint8Array,
    owner: string | null = naomi,
    name?: string,
  ): Promise<KeptFile> => {
    const file = await checked(purpose, bytes)
    const id = await database.transact((db) =>
      keepFile(db, drawer, file, { owner, at, ...(name && { name }) }),
    )
    return (await fileById(database.db, id))!
  }
  const lying = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile())
      .map((one) => one.name)
  const ask = (
    path: string,
    changes: {
      mayRead?: (file: KeptFile) => boolean
      method?: string
      headers?: Record<string, string>
    } = {},
  ) =>
    serveFile(
      new Request(`https://hub.example.org${path}`, {
        method: changes.method ?? 'GET',
        headers: changes.headers ?? {},
      }),
      {
        db: database.db,
        drawer,
        mayRead: changes.mayRead ?? (() => false),
      },
    )

  test('a public picture is served with its true type, for ever, and can do nothing', async () => {
    const file = await kept(logo, await samples.image('png'), null)
    const answer = await ask(addressOf(file))
    assert.equal(answer.status, 200)
    assert.deepEqual(Object.fromEntries(answer.headers), {
      'content-type': 'image/png',
      'content-length': String(file.bytes),
      'content-disposition': `inline; filename="${file.id}.png"; filename*=UTF-8''${file.id}.png`,
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'all',
      etag: `"${Buffer.from(file.sha256).toString('base64url')}"`,
    })
    assert.equal((await answer.arrayBuffer()).byteLength, file.bytes)
  })

  test('a private file is for those who may read it; to everybody else it is not there', async () => {
    const file = await kept(licence, samples.pdf(), naomi)
    const asked: string[] = []
    const mayRead = (one: KeptFile) => asked.push(one.ownerId!) > 0
    const answer = await ask(addressOf(file), { mayRead })
    assert.deepEqual([answer.status, asked], [200, [naomi]])
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.match(answer.headers.get('content-disposition')!, /^attachment;/)
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), samples.pdf())

    const elsewhere = [
      addressOf(file),
      addressOf({ ...file, token: 'A'.repeat(22) }),
      addressOf({ ...file, id: miriam }),
      addressOf({ ...file, type: 'image/png' }),
      `/files/${file.id}`,
      `/files/${file.id}/${file.token}.pdf/..`,
      '/files/../../etc/passwd',
      `/files/${file.id}/%2e%2e%2f%2e%2e.pdf`,
    ]
    const answers = await Promise.all(elsewhere.map((path) => ask(path)))
    const seen = await Promise.all(
      answers.map(async (one) => JSON.stringify([one.status, [...one.headers], await one.text()])),
    )
    assert.equal(new Set(seen).size, 1, 'one and the same answer')
    assert.equal(answers[0]!.status, 404)
  })

  test('a right word for another file opens nothing, even for those who may read all', async () => {
    const [one, other] = [await kept(licence, samples.pdf()), await kept(licence, samples.pdf())]
    assert.equal((await ask(addressOf({ ...one, token: other.token }), { mayRead: () => true })).status, 404)
  })

  test('a browser that has it is not sent it again; only reading is understood', async () => {
    const file = await kept(logo, await samples.image('png'), null)
    const etag = (await ask(addressOf(file), { method: 'HEAD' })).headers.get('etag')!
    const known = await ask(addressOf(file), { headers: { 'if-none-match': `"other", ${etag}` } })
    assert.deepEqual([known.status, await known.text()], [304, ''])
    const head = await ask(addressOf(file), { method: 'HEAD' })
    assert.deepEqual(
      [head.status, head.headers.get('content-length'), await head.text()],
      [200, String(file.bytes), ''],
    )
    assert.equal((await ask(addressOf(file), { method: 'DELETE' })).status, 405)
  })

  test('a download has the name it was given, made harmless', async () => {
    const names: Record<string, string> = {
      'Risk assessment, Łódź': `attachment; filename="Risk assessment, odz.txt"; filename*=UTF-8''Risk%20assessment%2C%20%C5%81%C3%B3d%C5%BA.txt`,
      '../../a"\r\nSet-Cookie: x=1': `attachment; filename="a   Set-Cookie  x=1.txt"; filename*=UTF-8''a%20%20%20Set-Cookie%20%20x%3D1.txt`,
    }
    for (const [name, header] of Object.entries(names)) {
      const file = await kept(licence, Buffer.from('text'), naomi, name)
      const answer = await ask(addressOf(file), { mayRead: () => true })
      assert.equal(answer.headers.get('content-disposition'), header)
      assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
    }
  })

  test('bytes lie under a name of their own, readable by nobody else on the machine', async () => {
    const file = await kept(licence, Buffer.from('text'), naomi, '../../etc/passwd')
    assert.deepEqual(await lying(), [file.id])
    const found = await stat(join(folder, file.id.slice(-2), file.id))
    assert.equal(found.mode & 0o777, 0o600)
  })

  test('when the transaction fails, no row stays, and the bytes are swept a day later', async () => {
    const file = await checked(licence, Buffer.from('text'))
    const stays = await kept(licence, Buffer.from('stays'))
    await assert.rejects(
      database.transact(async (db) => {
        await keepFile(db, drawer, file, { owner: naomi, at })
        throw new Error('rolled back')
      }),
      /rolled back/,
    )
    await writeFile(join(folder, '.incoming', 'half-written'), 'ha')
    assert.equal((await lying()).length, 3)
    const now = Temporal.Now.instant()
    assert.equal(await sweepFiles(database.db, drawer, now.add({ hours: 23 })), 0)
    assert.equal(await sweepFiles(database.db, drawer, now.add({ hours: 25 })), 2)
    assert.deepEqual(await lying(), [stays.id])
    assert.equal(await sweepFiles(database.db, drawer, now.add({ hours: 25 })), 0)
  })

  test('a file whose bytes cannot be written has no row', async () => {
    const blocked = join(folder, 'blocked')
    await writeFile(blocked, 'a file where a folder should be')
    const file = await checked(licence, Buffer.from('text'))
    await assert.rejects(
      database.transact((db) => keepFile(db, folderDrawer(blocked), file, { owner: naomi, at })),
      /ENOTDIR|EEXIST/,
    )
    assert.deepEqual(await filesOf(database.db, naomi), [])
  })

  test('a removed file is gone with the transaction that removes it, not before', async () => {
    const file = await kept(licence, Buffer.from('text'))
    await assert.rejects(
      database.transact(async (db) => {
        await removeFile(db, drawer, file.id)
        throw new Error('rolled back')
      }),
    )
    assert.equal((await ask(addressOf(file), { mayRead: () => true })).status, 200)

    await database.transact((db) => removeFile(db, drawer, file.id))
    assert.equal((await ask(addressOf(file), { mayRead: () => true })).status, 404)
    for (let turn = 0; turn < 500 && (await lying()).length > 0; turn++) await pause(20)
    assert.deepEqual(await lying(), [])
  })

  test('forgetting somebody takes their files and nobody else’s', async () => {
    await kept(licence, Buffer.from('one'))
    await kept(licence, samples.pdf())
    const hers = await kept(licence, Buffer.from('hers'), miriam)
    assert.equal(await database.transact((db) => forgetFiles(db, drawer, naomi)), 2)
    assert.deepEqual(await filesOf(database.db, naomi), [])
    assert.deepEqual(
      (await filesOf(database.db, miriam)).map((file) => [file.id, file.purpose, file.createdAt]),
      [[hers.id, 'test.licence', '2026-11-24T09:41:00Z']],
    )
  })

  test('a row whose bytes are lost answers like a file that is not there', async () => {
    const file = await kept(logo, await samples.image('png'), null)
    await drawer.remove(file.id)
    assert.equal((await ask(addressOf(file))).status, 404)
  })

  test('a key is never a path', async () => {
    for (const key of ['../x', '/etc/passwd', 'a/b', '', '.incoming/../x']) {
      await assert.rejects(drawer.put(key, Buffer.from('x')), RangeError)
      await assert.rejects(drawer.remove(key), RangeError)
    }
  })

  test('sweeping many is done in batches', async () => {
    for (let count = 0; count < 1_100; count++) await drawer.put(crypto.randomUUID(), Buffer.from('x'))
    const [oldest] = await lying()
    await utimes(join(folder, oldest!.slice(-2), oldest!), 0, 0)
    assert.equal(await sweepFiles(database.db, drawer, Temporal.Now.instant()), 1)
    assert.equal(await sweepFiles(database.db, drawer, Temporal.Now.instant().add({ hours: 25 })), 1_099)
  })
})
