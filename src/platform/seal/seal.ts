import type { Clock } from '../clock.ts'
import { systemClock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { BlindIndex } from './blind.ts'
import { allSealedColumns, purposeOf, type SealedColumn } from './columns.ts'
import { closeWith, keyNumberOf, openWith, placeOf } from './envelope.ts'
import { Keyring, proofOf, sameProof } from './keys.ts'
import * as store from './store.ts'

/** Where a field lies: its declared column and the id of its row. */
export interface Place {
  readonly at: SealedColumn
  readonly row: string
}

/** Closes and opens fields. One a process. */
export interface Seal {
  /** The text, closed for this place; different bytes each time. */
  close(text: string, place: Place): Promise<Uint8Array>
  /** @throws SealBroken when the bytes were changed, or closed for another place or by another hub */
  open(closed: Uint8Array, place: Place): Promise<string>
  /** 16 bytes by which exactly this text is found again under this purpose. Not for fields with few possible answers. */
  blind(purpose: string, text: string): Uint8Array
  /** The same for a name, however it is written (`plainName`); null when nothing of it is left to look for. */
  blindName(purpose: string, text: string): Uint8Array | null
  /** Closes a field anew under the key now in use. */
  anew(closed: Uint8Array, place: Place): Promise<Uint8Array>
  /** The number of the key now in use for a column, read afresh. */
  keyInUse(column: SealedColumn): Promise<number>
}

export interface SealOptions {
  /** 32 bytes, from outside the database. */
  readonly masterKey: Uint8Array
  readonly db: Db
  readonly clock?: Clock
  readonly columns?: readonly SealedColumn[]
}

/** Equality search must outlast a change of data keys, so its root has a name of its own and is never retired. */
export const blindRoot = 'blind index'

/**
 * Opens the seal: recognises the master key (the first one ever given is remembered), unwraps the data keys, and
 * makes the ones that are lacking. Refuses a master key that is not this database's.
 */
export async function openSeal(options: SealOptions): Promise<Outcome<Seal, 'wrong-master-key'>> {
  const { masterKey, db, clock = systemClock, columns = allSealedColumns() } = options
  if (masterKey.length !== 32) throw new RangeError('A master key has 32 bytes')
  await store.keepProof(db, proofOf(masterKey), clock.now())
  if (!(await provesMaster(db, masterKey))) return refuse('wrong-master-key')

  const keys = new Keyring(masterKey, db, clock)
  await keys.prepare([...columns.map(purposeOf), blindRoot])
  const root = await keys.inUse(blindRoot)
  const blinds = new BlindIndex(root.key.export())
  const declared = new Set(columns.map((column) => column.at))

  const where = ({ at, row }: Place): string => {
    if (!declared.has(at.at)) throw new Error(`${at.at} is not declared as a sealed column of this hub`)
    return placeOf(at.at, row)
  }
  const seal: Seal = {
    async close(text, place) {
      const bound = where(place)
      const { key, number } = await keys.inUse(purposeOf(place.at))
      return closeWith(key, number, text, bound)
    },
    async open(closed, place) {
      const bound = where(place)
      const { key } = await keys.numbered(keyNumberOf(closed, bound), bound)
      return openWith(key, closed, bound)
    },
    blind: (purpose, text) => blinds.exact(purpose, text),
    blindName: (purpose, text) => blinds.name(purpose, text),
    anew: async (closed, place) => seal.close(await seal.open(closed, place), place),
    async keyInUse(column) {
      await keys.read()
      return (await keys.inUse(purposeOf(column))).number
    },
  }
  return allow(seal)
}

/** Whether this is the master key that this database's fields were closed under. */
export async function provesMaster(db: Db, masterKey: Uint8Array): Promise<boolean> {
  const kept = await store.proofKept(db)
  return kept !== null && sameProof(kept, proofOf(masterKey))
}
