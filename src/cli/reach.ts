import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, type Embedded } from '../platform/database/embedded/embedded.ts'
import { hasEmbedded, runningEmbedded } from '../platform/database/embedded/running.ts'
import { readSecrets, type Secrets } from '../platform/secrets.ts'
import type { Environment } from '../platform/settings/environment.ts'
import { embeddedAddresses, findDatabase, type Addresses } from '../start/addresses.ts'
import { CannotDo } from './command.ts'

/** The hub's database, whether the hub runs at present or not. */
export interface Reached {
  readonly environment: Environment
  readonly secrets: Secrets
  readonly addresses: Addresses
  /** The embedded server; null when the database is the operator's own. */
  readonly server: Pick<Embedded, 'superuserUrl' | 'folder'> | null
  /** Whether a server was running before this command. */
  readonly wasRunning: boolean
  close(): Promise<void>
}

interface ReachOptions {
  /** Makes an empty hub where there is none. */
  readonly make?: boolean
  readonly say?: (line: string) => void
}

/**
 * Reaches the database: the given one, or the embedded one that the hub keeps running, or, when none runs, one
 * started for the time of the command. Never ends what it did not start.
 */
export async function reach(
  environment: Environment,
  { make = false, say = () => undefined }: ReachOptions = {},
) {
  if (environment.databaseUrl === undefined && !make && !(await hasEmbedded(environment.data))) {
    throw new CannotDo(
      `There is no hub in ${environment.data} yet: start it with npm start, or set DATA to the folder where it lies.`,
    )
  }
  const secrets = make
    ? await readSecrets(environment.data, environment.key)
    : await secretsAsTheyAre(environment)
  if (environment.databaseUrl === undefined) return reachEmbedded(environment, secrets, say)
  const addresses = await findDatabase(environment, secrets, say)
  return { environment, secrets, addresses, server: null, wasRunning: true, close: async () => undefined }
}

/** The keys; a command makes none where there should be some. */
async function secretsAsTheyAre(environment: Environment): Promise<Secrets> {
  const file = join(environment.data, 'keys', 'master')
  if (
    environment.key === undefined &&
    !(await access(file).then(
      () => true,
      () => false,
    ))
  ) {
    throw new CannotDo(
      `The key file ${file} is not there: put it back with bin/opentent keys put-back, or set OPENTENT_KEY.`,
    )
  }
  return readSecrets(environment.data, environment.key)
}

async function reachEmbedded(
  environment: Environment,
  secrets: Secrets,
  say: (line: string) => void,
): Promise<Reached> {
  for (let turn = 1; ; turn++) {
    const running = await runningEmbedded(environment.data)
    if (running) {
      const addresses = embeddedAddresses(running.url, secrets)
      await letsIn(addresses.owner)
      return {
        environment,
        secrets,
        addresses,
        server: running,
        wasRunning: true,
        close: async () => undefined,
      }
    }
    try {
      const addresses = await findDatabase(environment, secrets, say, { visiting: true })
      const server = addresses.embedded!
      return {
        environment,
        secrets,
        addresses,
        server,
        wasRunning: server.adopted,
        close: () => server.stop(),
      }
    } catch (fault) {
      // Another program holds the folder and its server is on its way: it starts, stops, or recovers.
      if (!(fault instanceof CannotStart) || !/already uses/.test(fault.message) || turn === 150) throw fault
      await pause(100)
    }
  }
}

async function letsIn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (fault) {
    if ((fault as { code?: string }).code !== '28P01') throw fault
    throw new CannotDo(
      'The running hub was started with another key: set OPENTENT_KEY as it has it, or start it anew.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
