import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { addressOf } from './address.ts'
import { admissions, configuration, type Wishes } from './configuration.ts'
import type { Engine } from './engine.ts'
import type { Place } from './place.ts'
import {
  attach,
  isSettled,
  readNotice,
  shutDown,
  type Door,
  type Notice,
  type Postmaster,
} from './postmaster.ts'
import { isServerOf } from './processes.ts'

/** What is to be kept running. */
export interface Task {
  readonly place: Place
  readonly engine: Engine
  readonly password: string
  readonly wishes: Wishes
  /** Milliseconds during which failed starts are tried again before they are reported. */
  readonly patience: number
  readonly log: (line: string) => void
  readonly meanwhile?: (() => void) | undefined
}

/**
 * Takes over the server that a killed program left running, when it is truly of this folder, of this version,
 * set up as we would, and lets us in; ends it otherwise. One that is starting or stopping is waited for.
 */
export async function adopt(task: Task, cancelled: AbortSignal): Promise<Postmaster | null> {
  const { cluster } = task.place
  const found = await readNotice(cluster)
  if (!found || !(await isServerOf(cluster, found.pid))) return null
  if (!(await isSettled(cluster, found.pid, cancelled))) return null
  if ((await isAsWished(task, found)) && (await isOurs(task, found))) return attach(found)
  task.log('The database was left running by another version or with other settings. Starting it again.')
  await shutDown(found)
  return null
}

async function isAsWished({ place, engine, wishes }: Task, { door }: Notice): Promise<boolean> {
  const [settings, entrance] = await Promise.all(
    ['postgresql.conf', 'pg_hba.conf'].map((name) =>
      readFile(join(place.cluster, name), 'utf8').catch(() => ''),
    ),
  )
  return settings === configuration(engine, wishes) && entrance === admissions(door.socket)
}

async function isOurs(task: Task, { door, startedAt }: Notice): Promise<boolean> {
  const answer = await ask(task, door).catch(() => null)
  return (
    answer !== null && answer.version === task.engine.version && Math.abs(answer.startedAt - startedAt) < 5
  )
}

/** Asks a server who it is, as its superuser. */
export async function ask(
  { place, password }: Task,
  door: Door,
): Promise<{ startedAt: number; version: string }> {
  const client = new Client({
    connectionString: addressOf(place, door)('postgres', password, 'postgres'),
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ startedAt: number; version: string }>(
      `select extract(epoch from pg_postmaster_start_time())::float8 as "startedAt",
              current_setting('server_version') as version`,
    )
    return rows[0]!
  } finally {
    await client.end()
  }
}
