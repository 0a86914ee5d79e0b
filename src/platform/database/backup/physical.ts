import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../../clock.ts'
import { checkCopy } from './check.ts'
import { bytesOf, clusterFiles, systemOf } from './cluster-files.ts'
import { beginDraft, needRoom, type Draft } from './draft.ts'
import { fewAtATime } from './few.ts'
import { handedIn } from './handed-in.ts'
import type { Manifest } from './manifest.ts'
import { asClient, databaseAt } from './one-client.ts'
import { historyName, segmentsBetween } from './segments.ts'

/** Names of things in a physical backup: the server's own files, and what people handed in. */
export const inDatabase = (name: string): string => `database/${name}`

export interface PhysicalWish {
  readonly superuserUrl: string
  /** The database of the hub within the server. */
  readonly database: string
  /** The server's data folder (PGDATA). */
  readonly cluster: string
  /** The hub's data folder. */
  readonly data: string
  readonly into: string
  readonly key: Uint8Array
  readonly program: string
  readonly clock: Clock
  readonly say: (line: string) => void
}

export interface Taken {
  readonly folder: string
  readonly manifest: Pick<Manifest, 'kind' | 'takenAt' | 'checked' | 'tables'>
  readonly bytes: number
}

/**
 * Copies a running server, file by file, with the log of changes that makes the copy whole (PostgreSQL 18 manual,
 * 25.3.4), and what people handed in; then runs the copy and looks through it before it gets its name.
 */
export async function takePhysical(wish: PhysicalWish): Promise<Taken> {
  const { bytes } = await clusterFiles(wish.cluster)
  const draft = await beginDraft(wish.into, wish.key)
  try {
    // The copy itself is closed and small; looking through it takes the room of the whole database again.
    await needRoom(wish.into, bytes * 1.6 + 200e6)
    const begunAt = wish.clock.now()
    wish.say('Copying the database…')
    const copied = await copyCluster(wish, draft)
    await handedIn(draft, wish.data)
    wish.say('Starting the copy, and looking through every table and index…')
    const { tables, checked, migrations } = await checkCopy(draft, {
      folders: copied.folders,
      database: wish.database,
      probe: copied.probe,
    })
    const about = {
      kind: 'physical' as const,
      program: wish.program,
      postgres: copied.version,
      begunAt: begunAt.toString(),
      takenAt: copied.takenAt.toString(),
      endedAt: copied.endedAt.toString(),
      log: copied.log,
      migrations,
      tables,
      folders: copied.folders,
      checked,
    }
    const folder = await draft.finish(about)
    return {
      folder,
      manifest: about,
      bytes: [...draft.files.values()].reduce((sum, file) => sum + file.bytes, 0),
    }
  } catch (fault) {
    await draft.discard()
    throw fault
  }
}

const copyCluster = (wish: PhysicalWish, draft: Draft) =>
  asClient(wish.superuserUrl, async (client) => {
    const slot = `opentent_backup_${randomBytes(6).toString('hex')}`
    // Temporary: it goes with this connection, so that a backup that dies keeps no log back.
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
    const begun = await one<{ from: string; version: string }>(
      client,
      `select pg_backup_start('opentent', true)::text as from, current_setting('server_version') as version`,
    )
    const { folders, files } = await clusterFiles(wish.cluster)
    const copy = async (name: string): Promise<void> => {
      const source = await bytesOf(wish.cluster, name)
      if (source) await draft.add(inDatabase(name), source)
    }
    await fewAtATime(files.slice(0, -1), copy)
    await copy(files.at(-1)!)
    const probe = await leaveProbe(wish)
    const takenAt = wish.clock.now()
    const ended = await one<{ to: string; label: string }>(
      client,
      'select lsn::text as to, labelfile as label from pg_backup_stop(false)',
    )
    const { timeline, switched } = await one<{ timeline: number; switched: string }>(
      client,
      `select ('x' || left(pg_walfile_name($1), 8))::bit(32)::int as timeline, pg_switch_wal()::text as switched`,
      [ended.to],
    )
    const endedAt = wish.clock.now()
    await draft.add(inDatabase('backup_label'), Buffer.from(ended.label))
    const segments = segmentsBetween(timeline, begun.from, switched)
    for (const name of await readdir(join(wish.cluster, 'pg_wal'))) {
      if (!segments.includes(name) && !historyName.test(name)) continue
      await draft.add(inDatabase(`pg_wal/${name}`), createReadStream(join(wish.cluster, 'pg_wal', name)))
    }
    const missing = segments.find((name) => !draft.files.has(inDatabase(`pg_wal/${name}`)))
    if (missing) throw new Error(`The log of changes lacks ${missing}`)
    const system = await systemOf(wish.cluster)
    const log = { system, timeline, from: begun.from, to: ended.to, firstSegment: segments[0]! }
    return { folders, probe, takenAt, endedAt, log, version: begun.version }
  })

/** Writes a word into the hub just before the end: a copy that holds it holds all that was saved before. */
const leaveProbe = ({ superuserUrl, database, clock }: PhysicalWish): Promise<string> =>
  asClient(databaseAt(superuserUrl, database), async (client) => {
    const probe = randomUUID()
    await client.query(
      `insert into house.fact (key, value, at) values ('backup-begun', $1, $2)
       on conflict (key) do update set value = excluded.value, at = excluded.at`,
      [JSON.stringify({ probe }), clock.now().toString()],
    )
    return probe
  })

async function one<Row extends object>(
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<Row> {
  return (await client.query<Row>(text, values)).rows[0]!
}
