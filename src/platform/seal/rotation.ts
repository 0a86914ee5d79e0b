import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { actAs } from './actor.ts'
import { allSealedColumns, type SealedColumn } from './columns.ts'
import { makeKey, proofOf, sameProof, unwrap, wrap } from './keys.ts'
import { blindRoot, type Seal } from './seal.ts'
import * as store from './store.ts'

interface Change {
  readonly database: Database
  readonly clock: Clock
}

/**
 * New data keys for new writing, for one room or for all. Retired keys stay: they open what they closed, until
 * `resealAll` has closed it anew, and they open restored backups. Other processes follow within a minute.
 */
export function rotateKeys({ database, clock }: Change, masterKey: Uint8Array, room?: string) {
  return database.change<number, 'wrong-master-key'>(async (db) => {
    await store.lockKeys(db)
    const proof = await store.proofKept(db)
    if (!proof || !sameProof(proof, proofOf(masterKey))) return refuse('wrong-master-key')
    const keys = await store.allKeys(db)
    const purposes = keys
      .filter((key) => key.inUse && key.purpose !== blindRoot && (room === undefined || key.purpose === room))
      .map((key) => key.purpose)
    for (const purpose of purposes) {
      await store.retireKey(db, purpose, clock.now())
      await makeKey(db, masterKey, purpose, clock.now())
    }
    return allow(purposes.length)
  })
}

/**
 * Wraps every data key under another master key. No field is touched, and blind indexes stay as they are.
 * Every process must then be started with the new key; what is derived from the master key itself (sessions,
 * feed addresses, passwords of the database roles) changes with it.
 */
export function changeMasterKey({ database, clock }: Change, from: Uint8Array, to: Uint8Array) {
  return database.change(async (db): Promise<Outcome<number, 'wrong-master-key'>> => {
    await store.lockKeys(db)
    const proof = await store.proofKept(db)
    if (!proof || !sameProof(proof, proofOf(from))) return refuse('wrong-master-key')
    const keys = await store.allKeys(db)
    for (const key of keys) {
      await store.rewrapKey(db, key.number, wrap(to, key.number, key.purpose, unwrap(from, key)))
    }
    await store.changeProof(db, proofOf(to), clock.now())
    return allow(keys.length)
  })
}

/**
 * Closes anew, in batches, every field that a retired key has closed. Safe to repeat, to stop halfway, and to run
 * beside people at work: a field changed meanwhile is left as they wrote it. Runs as the worker.
 */
export async function resealAll(
  database: Database,
  seal: Seal,
  { batch = 200, columns = allSealedColumns() }: { batch?: number; columns?: readonly SealedColumn[] } = {},
): Promise<{ resealed: number }> {
  let resealed = 0
  for (const column of columns) {
    const number = await seal.keyInUse(column)
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after !== null;) {
      const done = await resealBatch(database, seal, column, number, after, batch)
      resealed += done.replaced
      after = done.last
    }
  }
  return { resealed }
}

const resealBatch = (
  database: Database,
  seal: Seal,
  column: SealedColumn,
  number: number,
  after: string,
  batch: number,
) =>
  database.transact(async (db) => {
    await actAs(db, 'the hub')
    const fields = await store.fieldsUnderOtherKeys(db, column, number, after, batch)
    let replaced = 0
    for (const field of fields) {
      const anew = await seal.anew(field.closed, { at: column, row: field.row })
      replaced += await store.replaceField(db, column, field, anew)
    }
    return { replaced, last: fields.length === batch ? fields.at(-1)!.row : null }
  })
