import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { secretsOf } from '../secrets.ts'
import { decrypt, encrypt, SealBroken } from './envelope.ts'
import * as store from './store.ts'

/** For so long a process may go on closing with a key that another process has retired. */
const freshFor = Temporal.Duration.from({ seconds: 60 })

const wrappingKey = (masterKey: Uint8Array): KeyObject =>
  createSecretKey(secretsOf(masterKey).derive('seal: wrapping of data keys'))

/** What is kept in the database to know a master key by. */
export const proofOf = (masterKey: Uint8Array): Uint8Array =>
  createHmac('sha256', secretsOf(masterKey).derive('seal: proof')).update('this is the master key').digest()

export const sameProof = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other)

const place = (purpose: string): string => JSON.stringify(['seal.key', purpose])

export const wrap = (masterKey: Uint8Array, number: number, purpose: string, key: Uint8Array): Uint8Array =>
  encrypt(wrappingKey(masterKey), number, key, place(purpose))

export const unwrap = (masterKey: Uint8Array, row: Pick<store.KeyRow, 'purpose' | 'wrapped'>): Uint8Array =>
  decrypt(wrappingKey(masterKey), row.wrapped, place(row.purpose))

/** Makes the key of a purpose, if it has none in use. */
export async function makeKey(
  db: Db,
  masterKey: Uint8Array,
  purpose: string,
  at: Temporal.Instant,
): Promise<void> {
  const number = await store.nextNumber(db)
  await store.addKey(db, { number, purpose, wrapped: wrap(masterKey, number, purpose, randomBytes(32)) }, at)
}

export interface DataKey {
  readonly number: number
  readonly key: KeyObject
}

/** The data keys of this process, unwrapped once. They are never printed: Node shows a `KeyObject` without its bytes. */
export class Keyring {
  readonly #masterKey: Uint8Array
  readonly #db: Db
  readonly #clock: Clock
  readonly #opened = new Map<number, DataKey>()
  readonly #inUse = new Map<string, number>()
  #readAt: Temporal.Instant | null = null

  constructor(masterKey: Uint8Array, db: Db, clock: Clock) {
    this.#masterKey = masterKey
    this.#db = db
    this.#clock = clock
  }

  /** Reads the keys from the database, and makes those that these purposes still lack. */
  async prepare(purposes: Iterable<string>): Promise<void> {
    await this.read()
    const lacking = [...new Set(purposes)].filter((purpose) => !this.#inUse.has(purpose))
    for (const purpose of lacking) await makeKey(this.#db, this.#masterKey, purpose, this.#clock.now())
    if (lacking.length > 0) await this.read()
  }

  async read(): Promise<void> {
    const rows = await store.allKeys(this.#db)
    this.#inUse.clear()
    for (const row of rows) {
      if (!this.#opened.has(row.number)) {
        this.#opened.set(row.number, {
          number: row.number,
          key: createSecretKey(unwrap(this.#masterKey, row)),
        })
      }
      if (row.inUse) this.#inUse.set(row.purpose, row.number)
    }
    this.#readAt = this.#clock.now()
  }

  /** The key that closes what is written now. */
  async inUse(purpose: string): Promise<DataKey> {
    const staleAt = this.#readAt?.add(freshFor)
    if (!staleAt || Temporal.Instant.compare(staleAt, this.#clock.now()) <= 0) await this.read()
    const number = this.#inUse.get(purpose)
    if (number === undefined)
      throw new Error(`No data key for ${purpose}: declare its sealed columns before the seal is opened`)
    return this.#opened.get(number)!
  }

  /** The key with this number, in use or retired. */
  async numbered(number: number, where: string): Promise<DataKey> {
    if (!this.#opened.has(number)) await this.read()
    const key = this.#opened.get(number)
    if (!key) throw new SealBroken(where)
    return key
  }
}
