import { createHash } from 'node:crypto'
import type { Database, Db } from '../database/database.ts'

/** An entry as it is hashed; every value as text, so that no setting of a session changes it. */
export interface ChainedEntry {
  readonly id: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly act: string
  readonly looked: boolean
  readonly subject_kind: string
  readonly subject_id: string | null
  readonly person_id: string | null
  readonly reason: string | null
  readonly network: string | null
  readonly detail_digest: string | null
}

export const chainedColumns = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.actor_kind, e.actor_id, e.act, e.looked, e.subject_kind, e.subject_id, e.person_id, e.reason, e.network,
  encode(e.detail_digest, 'hex') as detail_digest`

/** Before the first entry. */
export const origin = Buffer.alloc(32)

/** SHA-256 over the hash before, and the entry with its number as a JSON array. */
export const hashOf = (before: Uint8Array, seq: number, entry: ChainedEntry): Buffer =>
  createHash('sha256')
    .update(before)
    .update(
      JSON.stringify([
        seq,
        entry.id,
        entry.at,
        entry.actor_kind,
        entry.actor_id,
        entry.act,
        entry.looked,
        entry.subject_kind,
        entry.subject_id,
        entry.person_id,
        entry.reason,
        entry.network,
        entry.detail_digest,
      ]),
    )
    .digest()

export interface Link {
  readonly seq: number
  readonly hash: Uint8Array
}

/** The end of the chain: worth keeping outside the hub, since nobody can then rewrite what came before it. */
export async function lastLink(db: Db): Promise<Link> {
  const last = await db.row<Link>(
    'select seq, hash from audit.link order by seq desc limit 1',
    [],
    'audit.last-link',
  )
  return last ?? { seq: 0, hash: origin }
}

/**
 * Chains whatever has been committed and is not chained yet; run each second, as the worker. Several at once are
 * harmless: one works, the others find the door locked. Stopped halfway, a batch is as if it had never begun.
 * @returns how many entries were chained
 */
export async function chainAudit(
  database: Database,
  { batch = 2_000 }: { batch?: number } = {},
): Promise<number> {
  for (let chained = 0; ;) {
    const done = await database.transact((db) => chainBatch(db, batch))
    chained += done.chained
    if (done.taken < batch) return chained
  }
}

async function chainBatch(db: Db, batch: number): Promise<{ taken: number; chained: number }> {
  const door = await db.row<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('opentent.audit')) as mine`,
  )
  if (!door!.mine) return { taken: 0, chained: 0 }
  const taken = await db.rows<{ entry_id: string }>(
    `delete from audit.pending where ctid = any (array(select ctid from audit.pending limit $1)) returning entry_id`,
    [batch],
    'audit.take-pending',
  )
  if (taken.length === 0) return { taken: 0, chained: 0 }
  const entries = await db.rows<ChainedEntry>(
    `select ${chainedColumns} from audit.entry e where e.id = any($1::uuid[])
       and not exists (select from audit.link where entry_id = e.id) order by e.id`,
    [taken.map((row) => row.entry_id)],
    'audit.taken-entries',
  )
  let { seq, hash } = await lastLink(db)
  const links = entries.map((entry) => {
    seq += 1
    hash = hashOf(hash, seq, entry)
    return { seq, id: entry.id, hash }
  })
  await db.rows(
    'insert into audit.link (seq, entry_id, hash) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[])',
    [links.map((link) => link.seq), links.map((link) => link.id), links.map((link) => link.hash)],
    'audit.add-links',
  )
  return { taken: taken.length, chained: links.length }
}
