import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemClock } from '../platform/clock.ts'
import { openDatabase, type Database } from '../platform/database/database.ts'
import { recoveryKeyOf } from '../platform/seal/recovery.ts'
import { changeMasterKey, resealAll, rotateKeys } from '../platform/seal/rotation.ts'
import { openSeal, provesMaster } from '../platform/seal/seal.ts'
import { readSecrets, secretsOf } from '../platform/secrets.ts'
import type { Environment } from '../platform/settings/environment.ts'
import '../house.ts'
import { CannotDo, read, WrongCall, type Call, type Command } from './command.ts'
import { reach, type Reached } from './reach.ts'
import { askForKey } from './restore/recovery-key.ts'

const keyFile = (environment: Environment): string => join(environment.data, 'keys', 'master')

/** Prints the master key for paper: at a terminal, or when told so. */
export const recoveryKey: Command = {
  usage: '[--yes]',
  async run(call) {
    const { values } = read(call, { yes: { type: 'boolean' } })
    const environment = call.environment()
    const reached = await reach(environment)
    await reached.close()
    if (!values.yes && !process.stdout.isTTY) {
      throw new CannotDo(
        'The recovery key opens everything that is sealed, so it is printed only at a terminal, or with --yes.',
      )
    }
    call.say(
      'Whoever has this key and a backup can read everything the hub holds. Write it down, keep it in two safe',
    )
    call.say('places that are not this machine, and clear the screen.\n')
    call.say(recoveryKeyOf(reached.secrets.masterKey))
  },
}

/** Changes of the keys that seal. */
export const keys: Command = {
  usage: 'rotate [ROOM] | change-master | put-back [--key RECOVERY-KEY]',
  async run(call) {
    const { values, words } = read(call, { key: { type: 'string' } }, 2)
    if (words[0] === 'rotate') return rotate(call, words[1])
    if (words[0] === 'change-master') return changeMaster(call)
    if (words[0] === 'put-back') return putBack(call, values.key)
    throw new WrongCall('Say what to do with the keys')
  },
}

async function asWorker(reached: Reached, work: (database: Database) => Promise<void>): Promise<void> {
  const database = openDatabase({ url: reached.addresses.worker, connections: 2 })
  try {
    await work(database)
  } finally {
    await database.close()
    await reached.close()
  }
}

const wrongKey = () =>
  new CannotDo('The sealing key is not the one of this hub: put back the right key file.')

/** New data keys for what is written from now on, then every old field closed anew. Beside people at work. */
async function rotate(call: Call, room: string | undefined): Promise<void> {
  const reached = await reach(call.environment())
  await asWorker(reached, async (database) => {
    const { masterKey } = reached.secrets
    const seal = await openSeal({ masterKey, db: database.db, clock: systemClock })
    if (!seal.ok) throw wrongKey()
    const rotated = await rotateKeys({ database, clock: systemClock }, masterKey, room)
    if (!rotated.ok) throw wrongKey()
    if (rotated.value === 0) throw new CannotDo(`No room called ${room ?? 'any'} has keys.`)
    const { resealed } = await resealAll(database, seal.value)
    call.say(
      `${rotated.value} keys are new, and ${resealed} fields were closed anew. Running programs follow within a minute.`,
    )
  })
}

/**
 * Another master key. The new one lies beside the old before the database changes, and takes its place after, so
 * that at no moment the key in use is missing.
 */
async function changeMaster(call: Call): Promise<void> {
  const environment = call.environment()
  if (environment.key !== undefined) {
    throw new CannotDo(
      'The key is in OPENTENT_KEY: move it to the key file, change it there, then set OPENTENT_KEY to what keys/master holds.',
    )
  }
  const reached = await reach(environment)
  if (reached.wasRunning && reached.server !== null) {
    await reached.close()
    throw new CannotDo('Stop the hub first: while it runs it would go on with the old key.')
  }
  await asWorker(reached, async (database) => {
    const [old, file] = [reached.secrets.masterKey, keyFile(environment)]
    const next = await nextKey(`${file}.next`)
    if (!(await provesMaster(database.db, next))) {
      const changed = await changeMasterKey({ database, clock: systemClock }, old, next)
      if (!changed.ok) throw wrongKey()
    }
    await rename(`${file}.next`, file)
    call.say('The master key is new. Everybody comes in anew, and addresses of private feeds change.')
    call.say(
      'Older backups still need the old recovery key: keep it as long as them, and take a backup now.\n',
    )
    call.say(recoveryKeyOf(next))
  })
}

/** A new key that is safely on the disk; the one of a change that was killed, when there is one. */
async function nextKey(path: string): Promise<Uint8Array> {
  const begun = await readFile(path, 'utf8').catch(() => '')
  if (/^[0-9a-f]{64}\n$/.test(begun)) return Buffer.from(begun.trim(), 'hex')
  await rm(path, { force: true })
  const key = randomBytes(32)
  await writeKey(path, key)
  return key
}

async function writeKey(path: string, key: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${Buffer.from(key).toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The key file was lost and the data folder was not: makes it from the recovery key, if it is the right one. */
async function putBack(call: Call, given: string | undefined): Promise<void> {
  const environment = call.environment()
  const master = await askForKey({
    key: given,
    fromEnvironment: call.given['OPENTENT_RECOVERY_KEY'],
    master: undefined,
  })
  const hex = Buffer.from(master).toString('hex')
  const reached = await reach({ ...environment, key: hex })
  await asWorker(reached, async (database) => {
    if (!(await provesMaster(database.db, secretsOf(master).masterKey)))
      throw new CannotDo('This is a recovery key, but not the one of this hub. Nothing was changed.')
  })
  const file = keyFile(environment)
  const draft = `${file}.${process.pid}`
  await writeKey(draft, master)
  await rename(draft, file)
  await readSecrets(environment.data, undefined)
  call.say(`The key file ${file} is back.`)
}
