import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { WrongSetting } from './settings/environment.ts'

/** Keys that exist only outside the database. Everything else is derived from the one master key. */
export interface Secrets {
  readonly masterKey: Uint8Array
  /** 32 bytes for one purpose (HKDF-SHA-256, RFC 5869); the purpose is part of the derivation. */
  derive(purpose: string): Uint8Array
}

export const secretsOf = (masterKey: Uint8Array): Secrets => {
  const known = new Map<string, Uint8Array>()
  return {
    masterKey,
    derive(purpose) {
      let key = known.get(purpose)
      if (!key) {
        key = new Uint8Array(hkdfSync('sha256', masterKey, 'opentent', purpose, 32))
        known.set(purpose, key)
      }
      return key
    },
  }
}

/** In a data folder: where a restore works until all of it is there. */
export const unfinishedRestore = '.restoring'

async function refuseHalfRestored(data: string): Promise<void> {
  const half = await access(join(data, unfinishedRestore)).then(
    () => true,
    () => false,
  )
  if (half) throw new WrongSetting(`A restore into ${data} was not finished: run bin/opentent restore again.`)
}

/** The master key: from the setting OPENTENT_KEY (64 hex digits), else from `keys/master` in the data folder, made on first use. */
export async function readSecrets(data: string, given: string | undefined): Promise<Secrets> {
  await refuseHalfRestored(data)
  if (given !== undefined) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new WrongSetting('OPENTENT_KEY must be 64 hexadecimal digits.')
    return secretsOf(Buffer.from(given, 'hex'))
  }
  const folder = join(data, 'keys')
  const file = join(folder, 'master')
  const known = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null
    throw fault
  })
  if (known !== null) {
    if (!/^[0-9a-f]{64}\s*$/.test(known))
      throw new WrongSetting(
        `The key file ${file} is damaged; restore it from the recovery key with bin/opentent restore.`,
      )
    return secretsOf(Buffer.from(known.trim(), 'hex'))
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const key = randomBytes(32)
  const draft = `${file}.${process.pid}`
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(`${key.toString('hex')}\n`)
  await handle.sync()
  await handle.close()
  await rename(draft, file)
  return secretsOf(key)
}

/** A short name for a key, safe to show: which key was used, never what it is. */
export const fingerprint = (key: Uint8Array): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 8)
