import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import '../../../house.ts'
import { embeddedAddresses, embeddedName, openEmbedded, type Addresses } from '../../../start/addresses.ts'
import { chainAudit } from '../../audit/chain.ts'
import { record } from '../../audit/audit.ts'
import { systemClock } from '../../clock.ts'
import { allSealedColumns } from '../../seal/columns.ts'
import { openSeal } from '../../seal/seal.ts'
import { secretsOf, type Secrets } from '../../secrets.ts'
import { openDatabase } from '../database.ts'
import { placeDatabase, startEmbedded, type Embedded } from '../embedded/embedded.ts'
import { newId } from '../id.ts'
import { migrate } from '../migrate.ts'

/** What nobody may find in a backup. */
export const told = 'Canary: cannot climb stairs, needs insulin at noon'
/** Text that has broken many a copy. */
const awkward = 'tab\there, line\nbreak, \\N, \\., "quotes", ’tis; ünïcödé שלום 🌿 \r end'

interface Person {
  readonly id: string
  readonly name: string
}

export interface Hub {
  readonly data: string
  readonly secrets: Secrets
  readonly server: Embedded
  readonly addresses: Addresses
}

/** What a group of tests has begun, and how it ends. */
export class Stage {
  readonly #endings: (() => Promise<unknown>)[] = []

  endsWith(ending: () => Promise<unknown>): void {
    this.#endings.push(ending)
  }

  /** An empty folder. */
  async folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'opentent-backup-'))
    this.endsWith(() => rm(made, { recursive: true, force: true, maxRetries: 5 }))
    return made
  }

  async clear(): Promise<void> {
    for (const end of this.#endings.splice(0).toReversed()) await end()
  }
}

const secrets = secretsOf(randomBytes(32))
let model: Promise<string> | undefined

/** A hub with an embedded database, migrated and lived in; a copy of one that is made once. */
export async function livedIn(stage: Stage): Promise<Hub> {
  model ??= makeModel()
  const from = await model
  const data = join(await stage.folder(), 'data')
  await placeDatabase(data, (folder) => cp(join(from, 'postgres', 'cluster'), folder, { recursive: true }))
  await cp(join(from, 'files'), join(data, 'files'), { recursive: true })
  const server = await startEmbedded({ data, log: () => undefined, temporary: true, fsync: false })
  stage.endsWith(() => server.stop())
  return { data, secrets, server, addresses: embeddedAddresses(server.url, secrets) }
}

async function makeModel(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'opentent-backup-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const data = join(home, 'data')
  const server = await startEmbedded({ data, log: () => undefined, temporary: true, fsync: false })
  const addresses = await openEmbedded(server, secrets)
  await migrate(addresses.owner, addresses.roles)
  await live(addresses, data)
  await server.stop()
  return data
}

/** Fills the tables that every hub fills, and the files folder. */
async function live(addresses: Addresses, data: string): Promise<void> {
  const people = Array.from({ length: 40 }, (_, at) => ({ id: newId(), name: `${awkward} ${at}` }))
  await asOwner(addresses, async (client) => {
    for (const { id, name } of people) {
      await client.query(
        `insert into people.person (id, name, email, languages, made_at) values ($1, $2, $3, $4, now())`,
        [id, name, `reader-${id}@example.org`, ['ar', awkward]],
      )
      await client.query('insert into identity.account (id, name, made_at) values ($1, $2, now())', [
        id,
        name,
      ])
      await client.query(
        `insert into mail.letter (id, kind, person_id, address, subject, words, markup, headers, state, not_before, queued_at)
         values ($1, 'test', $2, $3, $4, $4, $4, $5, 'sent', now(), now())`,
        [newId(), id, `reader-${id}@example.org`, awkward, JSON.stringify({ x: awkward })],
      )
      await client.query(`select graphile_worker.add_job('mail.send', $1, run_at => now() + '1 day')`, [
        JSON.stringify({ letterId: id }),
      ])
    }
    await client.query(
      `insert into house.setting (key, value, changed_at) values ('charity.profile', $1, now())`,
      [JSON.stringify({ name: awkward })],
    )
    await client.query(`select house.bump('places'), house.bump('settings')`)
    await client.query(
      `insert into jobs.receipt (job, key, made_at) values ('test', $1, '2026-10-25 01:30:00+01')`,
      [awkward],
    )
    await client.query(
      `insert into outbox.news (id, topic, payload, announced_at) values ($1, 'test', '{"a": [1, null]}', now())`,
      [newId()],
    )
    await client.query(`insert into mail.dead_address (digest, since, reason) values ($1, now(), '')`, [
      randomBytes(32),
    ])
  })
  await sealAndRecord(addresses, people)
  await mkdir(join(data, 'files', 'ab'), { recursive: true, mode: 0o700 })
  await writeFile(join(data, 'files', 'ab', 'a-file-ab'), randomBytes(300_000))
  await mkdir(join(data, 'files', '.incoming'), { recursive: true, mode: 0o700 })
  await writeFile(join(data, 'files', '.incoming', 'half'), 'half-written')
}

async function sealAndRecord(addresses: Addresses, people: readonly Person[]): Promise<void> {
  const database = openDatabase({ url: addresses.worker, connections: 2 })
  try {
    const opened = await openSeal({ masterKey: secrets.masterKey, db: database.db })
    if (!opened.ok) throw new Error('the seal does not open')
    const at = allSealedColumns().find((column) => column.at === 'people.sealed_fact.value')!
    await database.transact(async (db) => {
      await db.rows(`select set_config('opentent.actor', 'the hub', true)`)
      for (const person of people.slice(0, 5)) {
        const id = newId()
        await db.rows(
          `insert into people.sealed_fact (id, person_id, kind, value, recorded_at) values ($1, $2, 'health', $3, now())`,
          [id, person.id, await opened.value.close(told, { at, row: id })],
        )
        await record(db, {
          at: systemClock.now(),
          by: { person: person.id },
          act: 'people.fact-told',
          subject: { kind: 'person', id: person.id },
          detail: { values: { told }, seal: opened.value },
        })
      }
    })
    await chainAudit(database)
  } finally {
    await database.close()
  }
}

export async function asOwner<Value>(
  { owner }: Addresses,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A digest of everything in a database, table by table: each row as text, in order. Made another way than the
 * program's own comparison, and the same on every PostgreSQL.
 */
export async function everything(
  url: string,
  leftOut: readonly string[] = [],
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'; set row_security = off; set bytea_output = 'hex'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of tables.filter(({ name }) => !leftOut.includes(name))) {
      const { rows } = await client.query<{ text: string }>(`select (t.*)::text as text from ${name} t`)
      const all = rows.map(({ text }) => text).toSorted()
      found[name] = `${all.length} rows ${createHash('sha256').update(all.join('\u0000')).digest('hex')}`
    }
    return found
  } finally {
    await client.end()
  }
}

/** The same server's database of the hub, as superuser. */
export function rootOf(server: Pick<Embedded, 'superuserUrl'>): string {
  const url = new URL(server.superuserUrl)
  url.pathname = `/${embeddedName}`
  return url.href
}
