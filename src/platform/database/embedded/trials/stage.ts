import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { placeDatabase, startEmbedded, type Embedded, type EmbeddedOptions } from '../embedded.ts'
import type { Owner } from '../place.ts'
import { endLeftovers, signal } from '../processes.ts'

/** Starts a database as the program does; it is stopped after the test when the test has not. */
export async function start(
  t: TestContext,
  options: Omit<EmbeddedOptions, 'log'> & Partial<EmbeddedOptions>,
): Promise<Embedded> {
  const database = await startEmbedded({ log: () => undefined, ...options })
  t.after(() => database.stop())
  return database
}

/** An empty data folder in a private folder (0700); a server left there and the folder go after the test. */
export async function dataFolder(t: TestContext, prefix = 'opentent-trial-'): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), prefix))
  t.after(async () => {
    await endLeftovers(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  })
  return join(home, 'data')
}

let model: Promise<string> | undefined

/** A data folder with a database that has been used once before, copied from one made for all tests. */
export async function usedDataFolder(t: TestContext): Promise<string> {
  model ??= makeModel()
  const from = join(await model, 'postgres', 'cluster')
  const data = await dataFolder(t)
  await placeDatabase(data, (folder) => cp(from, folder, { recursive: true }))
  return data
}

async function makeModel(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'opentent-trial-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const data = join(home, 'data')
  await (await startEmbedded({ data, log: () => undefined })).stop()
  return data
}

/** The answer to one question, asked of a server as its superuser. */
export async function ask<Row extends object>(
  database: Pick<Embedded, 'superuserUrl'>,
  sql: string,
): Promise<Row[]> {
  const client = new Client({ connectionString: database.superuserUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Waits until something is so; after a minute it is a fault that says what was waited for. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | false | null | undefined>,
): Promise<Value> {
  for (let turn = 0; turn < 3_000; turn++) {
    const seen = await look()
    if (seen) return seen
    await pause(20)
  }
  throw new Error(`Waited in vain: ${what}`)
}

/** The superuser's address of a server that runs on a folder, whoever started it. */
export async function addressIn(data: string): Promise<string> {
  const secrets = await readFile(join(data, 'postgres/cluster/secrets'), 'utf8')
  const { superuser } = JSON.parse(secrets) as { superuser: string }
  return `postgresql://postgres:${superuser}@localhost/postgres?host=${join(data, 'postgres/socket')}`
}

export const postmasterOf = async (data: string): Promise<number> =>
  Number(
    (await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
  )

export interface Program {
  readonly pid: number
  readonly lines: string[]
  /** Waits for a line that begins so, and gives it. */
  readonly says: (start: string) => Promise<string>
  /** The highest number said to be kept. */
  readonly kept: () => number
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

/** Runs the program of `program.ts` on a data folder, where root runs the tests as another user when told. */
export function runProgram(
  t: TestContext,
  data: string,
  settings: Record<string, string> = {},
  owner?: Owner,
): Program {
  const path = join(import.meta.dirname, 'program.ts')
  const words = [path, data, JSON.stringify(settings), JSON.stringify(owner ?? null)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => lines.push(line))
  const closed = once(child, 'close')
  t.after(() => child.kill('SIGKILL'))
  return {
    pid: child.pid!,
    lines,
    says: (start) =>
      until(`"${start}" among\n${lines.slice(-5).join('\n')}`, async () =>
        lines.find((line) => line.startsWith(start)),
      ),
    kept: () =>
      Math.max(0, ...lines.filter((line) => line.startsWith('kept ')).map((line) => Number(line.slice(5)))),
    async end(by) {
      signal(child.pid!, by)
      await closed
    },
  }
}
