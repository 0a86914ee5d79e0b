import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { erasureFile, forget } from '../../hall/tent/forget.ts'
import { systemClock } from '../../platform/clock.ts'
import { archiveFolder } from '../../platform/database/backup/archive.ts'
import { beginDraft } from '../../platform/database/backup/draft.ts'
import { backupsBelow } from '../../platform/database/backup/manifest.ts'
import { asOwner, livedIn, Stage, type Hub } from '../../platform/database/backup/seeded.fixture.ts'
import { startEmbedded } from '../../platform/database/embedded/embedded.ts'
import { runningEmbedded } from '../../platform/database/embedded/running.ts'
import { newId } from '../../platform/database/id.ts'
import { recoveryKeyOf } from '../../platform/seal/recovery.ts'
import { readSecrets } from '../../platform/secrets.ts'
import { readEnvironment } from '../../platform/settings/environment.ts'
import { embeddedAddresses, findDatabase, type Addresses } from '../../start/addresses.ts'
import { openHub } from '../../start/open.ts'
import type { Call } from '../command.ts'
import { restore } from './restore.ts'

const program = (path: string): string => join(import.meta.dirname, '..', '..', path)

interface Run {
  readonly child: ChildProcess
  readonly lines: () => string
  readonly ended: Promise<number | null>
}

/** Runs one of the program's entries as a process of its own. */
function run(path: string, words: readonly string[], settings: Record<string, string>): Run {
  const child = spawn(process.execPath, [program(path), ...words], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: program('../node_modules/.cache/opentent'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return { child, lines: () => said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

async function until(what: string, is: () => Promise<boolean>, run?: Run): Promise<void> {
  for (let turn = 0; turn < 2_400; turn++) {
    if (await is()) return
    await pause(25)
  }
  throw new Error(`Waited in vain: ${what}. ${run?.lines() ?? ''}`)
}

suite('restoring', () => {
  const stage = new Stage()
  let hub: Hub
  let backups: string
  let elsewhere: string
  let recoveryKey: string
  let personId: string
  let letterId: string
  /** Rows the running hub acknowledged, and when. */
  const acknowledged: { key: string; at: Temporal.Instant }[] = []
  const moments: Record<string, Temporal.Instant> = {}

  after(() => stage.clear())

  const settings = (more: Record<string, string> = {}) => ({
    DATA: hub.data,
    BACKUP: backups,
    PORT: '0',
    ...more,
  })
  const note = (addresses: Addresses, key: string) =>
    asOwner(addresses, (client) =>
      client.query(`insert into house.fact (key, value, at) values ($1, '{}', now())`, [key]),
    )

  before(async () => {
    backups = await stage.folder()
    elsewhere = await stage.folder()
    hub = await livedIn(stage)
    recoveryKey = recoveryKeyOf(hub.secrets.masterKey)
    await mkdir(join(hub.data, 'keys'), { mode: 0o700 })
    await writeFile(
      join(hub.data, 'keys', 'master'),
      `${Buffer.from(hub.secrets.masterKey).toString('hex')}\n`,
    )
    letterId = newId()
    personId = await somebodyInside(hub.addresses, letterId)
    await hub.server.stop()

    const main = run('main.ts', [], settings())
    try {
      await until('the hub opens', async () => main.lines().includes('http://localhost'), main)
      const server = (await runningEmbedded(hub.data))!
      const addresses = embeddedAddresses(server.url, hub.secrets)
      await writeUnderWay(addresses)
      await note(addresses, 'in time')
      moments['in time'] = systemClock.now()
      await pause(50)
      await note(addresses, 'too late')
      await forgetSomebody(addresses)
    } finally {
      main.child.kill('SIGTERM')
      await main.ended
      moments['stopped'] = systemClock.now()
    }
  })

  /** Writes row after row while the hub takes the nightly backup that is due at its first start. */
  async function writeUnderWay(addresses: Addresses): Promise<void> {
    await asOwner(addresses, async (client) => {
      for (let count = 0; ; count++) {
        const key = `written ${count}`
        await client.query(`insert into house.fact (key, value, at) values ($1, '{}', now())`, [key])
        acknowledged.push({ key, at: systemClock.now() })
        await pause(3)
        if (count % 20 === 0 && (await backupsBelow(backups)).length === 1) return
      }
    })
  }

  async function forgetSomebody(addresses: Addresses): Promise<void> {
    const environment = readEnvironment(settings())
    const opened = await openHub({
      environment,
      secrets: hub.secrets,
      url: addresses.worker,
      log: () => undefined,
    })
    await forget(opened.hub, personId)
    await opened.close()
  }

  const call = (words: readonly string[], more: Record<string, string> = {}): Call => ({
    words,
    given: {},
    environment: () => readEnvironment(settings({ DATA: join(elsewhere, 'data'), ...more })),
    say: () => undefined,
  })
  const refused = (words: readonly string[], sentence: RegExp, more?: Record<string, string>) =>
    assert.rejects(async () => restore.run(call(words, more)), { name: 'CannotDo', message: sentence })

  test('is refused in one sentence, and leaves nothing behind', async () => {
    const strange = recoveryKeyOf(new Uint8Array(32).fill(3))
    await refused([backups], /recovery key is needed/)
    await refused([backups, '--key', 'AAAA'], /not a recovery key: it has 14 groups/)
    await refused(
      [backups, '--key', recoveryKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
      /not as they were printed/,
    )
    await refused([backups, '--key', strange], /not of the hub this backup was taken from/)
    await refused([elsewhere, '--key', recoveryKey], /holds no whole backup/)
    await refused([backups, '--key', recoveryKey, '--until', 'yesterday'], /is no time/)
    await refused(
      [backups, '--key', recoveryKey, '--until', '2020-01-01 10:00'],
      /no whole physical backup taken before/,
    )
    await refused([backups, '--key', recoveryKey, '--into', hub.data], /is not empty/)
    await refused([backups, '--key', recoveryKey], /copy of the embedded database/, {
      DATABASE_URL: 'postgres://nobody@localhost/x',
    })
    assert.deepEqual(await readdir(elsewhere), [])
  })

  test('killed halfway, it leaves nothing that is taken for a hub', async () => {
    const data = join(elsewhere, 'data')
    const killed = run('cli.ts', ['restore', backups, '--until', moments['in time']!.toString()], {
      ...settings({ DATA: data }),
      OPENTENT_RECOVERY_KEY: recoveryKey,
    })
    await until(
      'the database is put back',
      () => isThere(join(data, '.restoring/data/postgres/cluster')),
      killed,
    )
    killed.child.kill('SIGKILL')
    await killed.ended
    assert.deepEqual(await readdir(data), ['.restoring'])
    await assert.rejects(readSecrets(data, undefined), /was not finished: run bin\/opentent restore again/)
  })

  test('brings back the moment that was asked for, and forgets again whoever was forgotten since', async () => {
    const data = join(elsewhere, 'data')
    const again = run('cli.ts', ['restore', backups, '--until', moments['in time']!.toString()], {
      ...settings({ DATA: data }),
      OPENTENT_RECOVERY_KEY: recoveryKey,
    })
    assert.equal(await again.ended, 0, again.lines())
    assert.match(again.lines(), /1 person was forgotten again/)
    assert.match(again.lines(), /1 session and 1 unused link were ended/)
    assert.match(again.lines(), /1 letter was on the way/)
    assert.deepEqual((await readdir(data)).toSorted(), ['erasures', 'files', 'keys', 'postgres'])
    assert.deepEqual(
      await readSecrets(data, undefined).then(({ masterKey }) => masterKey),
      hub.secrets.masterKey,
    )
    assert.deepEqual(await readdir(join(data, 'files')), ['ab'])
    assert.match(await readFile(erasureFile(data), 'utf8'), new RegExp(`^${personId} `))

    // Started as the hub would be, so that its own timeline goes to the archive.
    const addresses = await findDatabase(
      readEnvironment(settings({ DATA: data })),
      hub.secrets,
      () => undefined,
    )
    try {
      const found = await held(addresses)
      const rows = new Set(found.facts)
      assert.equal(rows.has('in time'), true)
      assert.equal(rows.has('too late'), false)
      assert.deepEqual(
        acknowledged.filter(({ key }) => !rows.has(key)),
        [],
      )
      assert.deepEqual(found.person, [{ closed: true, done: true, sessions: 0, links: 0, name: null }])
      assert.deepEqual(found.letter, [{ state: 'failed' }])
      assert.match(found.acts.join(), /house.restored/)
    } finally {
      await addresses.embedded!.stop()
    }
    assert.match((await readdir(await archiveFolder({ data, backup: backups }))).join(), /00000002\.history/)
  })

  test('that went too far back can be done again, to a later moment of the time before it', async () => {
    const data = join(elsewhere, 'again')
    const lines: string[] = []
    const words = [backups, '--into', data, '--key', recoveryKey, '--until', moments['stopped']!.toString()]
    await restore.run({ ...call(words), say: (line) => void lines.push(line) })
    const server = await startEmbedded({ data, log: () => undefined, temporary: true })
    try {
      const found = await held(embeddedAddresses(server.url, hub.secrets))
      assert.equal(found.facts.includes('too late'), true)
    } finally {
      await server.stop()
    }
    assert.match(
      lines.join('\n'),
      /The archive ends before the time you asked for; everything in it was brought back/,
    )
  })

  test('a backup that is killed never looks like one, and the next clears it away', async () => {
    const data = join(elsewhere, 'data')
    const into = await stage.folder()
    const killed = run('cli.ts', ['backup', into], settings({ DATA: data }))
    await until(
      'the copy is under way',
      () => isThere(into, (names) => names.some((name) => name.startsWith('.draft-'))),
      killed,
    )
    await pause(200)
    killed.child.kill('SIGKILL')
    await killed.ended
    assert.deepEqual(await backupsBelow(into), [])
    const next = await beginDraft(into, new Uint8Array(32))
    await next.discard()
    assert.deepEqual(
      (await readdir(into)).filter((name) => name.startsWith('.draft-')),
      [],
    )
  })
})

async function isThere(path: string, which: (names: string[]) => boolean = () => true): Promise<boolean> {
  const names = await readdir(path).catch(() => null)
  return names !== null && which(names)
}

/** Somebody who will be forgotten; somebody else who has come in and holds a link; and a letter on its way. */
async function somebodyInside(addresses: Addresses, letterId: string): Promise<string> {
  const [id, inside] = [newId(), newId()]
  await asOwner(addresses, async (client) => {
    await client.query(
      `insert into people.person (id, name, made_at) values ($1, 'Canary Forgotten', now())`,
      [id],
    )
    for (const account of [id, inside])
      await client.query(`insert into identity.account (id, name, made_at) values ($1, 'Canary', now())`, [
        account,
      ])
    await client.query(
      `insert into identity.session (id, account_id, token_digest, strength, came_by, device, made_at, proved_at, seen_at)
       values ($1, $2, $3, 'link', 'link', 'a phone', now(), now(), now())`,
      [newId(), inside, Buffer.alloc(32, 1)],
    )
    await client.query(
      `insert into identity.link (id, token_digest, purpose, email, account_id, payload, made_at, expires_at)
       values ($1, $2, 'come-in', 'canary@example.org', $3, '{}', now(), now() + '15 minutes')`,
      [newId(), Buffer.alloc(32, 2), inside],
    )
    await client.query(
      `insert into mail.letter (id, kind, address, subject, words, markup, not_before, queued_at)
       values ($1, 'test', 'canary@example.org', 's', 'w', 'm', now(), now())`,
      [letterId],
    )
    await client.query(`select graphile_worker.add_job('mail.send', $1, run_at => now() + '1 day')`, [
      JSON.stringify({ letterId }),
    ])
  })
  return id
}

/** What a restored hub holds of what these tests wrote. */
const held = (addresses: Addresses) =>
  asOwner(addresses, async (client) => {
    const { rows: facts } = await client.query<{ key: string }>('select key from house.fact')
    const { rows: person } = await client.query<object>(
      `select closed_at is not null as closed,
         (select done_at is not null from house.erasure e where e.person_id = a.id) as done,
         (select count(*)::int from identity.session where ended_at is null) as sessions,
         (select count(*)::int from identity.link where used_at is null) as links,
         (select name from people.person p where p.id = a.id and name = 'Canary Forgotten') as name
       from identity.account a join house.erasure e on e.person_id = a.id`,
    )
    const { rows: letter } = await client.query<object>(
      `select state from mail.letter where address = 'canary@example.org'`,
    )
    const { rows: acts } = await client.query<{ act: string }>('select act from audit.entry')
    return { facts: facts.map(({ key }) => key), person, letter, acts: acts.map(({ act }) => act) }
  })
