import type { Database, Db } from '../database/database.ts'
import { actAs } from '../seal/actor.ts'
import type { Seal } from '../seal/seal.ts'
import { digestOf, sealedDetail } from './audit.ts'
import { chainedColumns, hashOf, origin, type ChainedEntry, type Link } from './chain.ts'

export type Break =
  /** The entry, its place in the order, or its hash is not what was chained. */
  | 'changed'
  /** A link is there, its entry is gone. */
  | 'entry-removed'
  /** The numbers of the links have a gap. */
  | 'link-removed'
  /** An entry that is neither chained nor waiting to be: it did not come in by the door. */
  | 'entry-inserted'
  /** A personal detail is not the one that was recorded. */
  | 'detail-changed'
  /** The chain ends before the checkpoint, or was another then. */
  | 'not-from-the-checkpoint'

export interface AuditReport {
  readonly ok: boolean
  /** Links that were checked and are sound. */
  readonly verified: number
  /** Personal details that were checked; without a seal only the plain ones, and none as the app. */
  readonly details: number
  /** Entries that are written but not chained yet; a job takes them each second. */
  readonly tail: number
  /** The end of the chain as far as it is sound: a checkpoint to keep. */
  readonly upTo: { readonly seq: number; readonly hash: string }
  readonly brokenAt?: { readonly why: Break; readonly seq: number | null; readonly entry: string | null }
}

export interface VerifyOptions {
  /** A `upTo` of an earlier report, kept outside the hub; links before it are taken as sound. */
  readonly from?: { readonly seq: number; readonly hash: string }
  /** Given, sealed details are opened and checked too. */
  readonly seal?: Seal
  readonly batch?: number
}

interface LinkRow extends Omit<ChainedEntry, 'id'> {
  readonly id: string | null
  readonly seq: number
  readonly link_entry: string
  readonly hash: Uint8Array
  readonly salt: Uint8Array | null
  readonly plain: string | null
  readonly sealed: Uint8Array | null
}

/** Walks the chain and says whether every entry is as it was written, and which is the first that is not. */
export const verifyAudit = (database: Database, options: VerifyOptions = {}): Promise<AuditReport> =>
  database.transact(async (db) => {
    await actAs(db, 'the hub')
    return verifyWith(db, options)
  })

async function verifyWith(db: Db, { from, seal, batch = 1_000 }: VerifyOptions): Promise<AuditReport> {
  const start: Link = from ? { seq: from.seq, hash: Buffer.from(from.hash, 'hex') } : { seq: 0, hash: origin }
  const tail = await tailOf(db)
  let { seq, hash } = start
  let details = 0
  const report = (brokenAt?: AuditReport['brokenAt']): AuditReport => ({
    ok: !brokenAt,
    verified: seq - start.seq,
    details,
    tail,
    upTo: { seq, hash: Buffer.from(hash).toString('hex') },
    ...(brokenAt && { brokenAt }),
  })

  if (from && from.seq > 0 && !(await standsAt(db, start))) {
    return report({ why: 'not-from-the-checkpoint', seq: from.seq, entry: null })
  }
  for (let rows: LinkRow[] | null = null; rows === null || rows.length === batch;) {
    rows = await linksAfter(db, seq, batch)
    for (const row of rows) {
      const detail = await textOf(row, seal)
      const why = breakIn(row, { seq, hash }, detail)
      if (why) return report({ why, seq: seq + 1, entry: why === 'link-removed' ? null : row.link_entry })
      seq = row.seq
      hash = row.hash
      if (detail !== unread) details += 1
    }
  }
  const stray = await strayEntry(db)
  return report(stray ? { why: 'entry-inserted', seq: null, entry: stray } : undefined)
}

const unread = Symbol('no detail, or one we may not open')

/** The text of an entry's detail; null when it does not open. */
async function textOf(row: LinkRow, seal: Seal | undefined): Promise<string | null | typeof unread> {
  if (row.plain !== null) return row.plain
  if (!row.sealed || !row.id || !seal) return unread
  return seal.open(row.sealed, { at: sealedDetail, row: row.id }).catch(() => null)
}

function breakIn(row: LinkRow, before: Link, detail: string | null | typeof unread): Break | null {
  if (row.seq !== before.seq + 1) return 'link-removed'
  const { id } = row
  if (id === null) return 'entry-removed'
  if (!hashOf(before.hash, row.seq, { ...row, id }).equals(row.hash)) return 'changed'
  if (detail === unread) return null
  const digest = detail === null ? null : Buffer.from(digestOf(row.salt!, detail)).toString('hex')
  return digest !== null && digest === row.detail_digest ? null : 'detail-changed'
}

const linksAfter = (db: Db, seq: number, limit: number) =>
  db.rows<LinkRow>(
    `select l.seq, l.entry_id as link_entry, l.hash, ${chainedColumns}, d.salt, d.plain, d.sealed
     from audit.link l left join audit.entry e on e.id = l.entry_id left join audit.detail d on d.entry_id = e.id
     where l.seq > $1 order by l.seq limit $2`,
    [seq, limit],
  )

const standsAt = async (db: Db, { seq, hash }: Link): Promise<boolean> =>
  (await db.rows('select from audit.link where seq = $1 and hash = $2', [seq, hash])).length === 1

async function tailOf(db: Db): Promise<number> {
  const tail = await db.row<{ count: number }>(
    'select count(distinct e.id) as count from audit.pending p join audit.entry e on e.id = p.entry_id',
  )
  return tail!.count
}

async function strayEntry(db: Db): Promise<string | null> {
  const stray = await db.row<{ id: string }>(
    `select e.id from audit.entry e
     where not exists (select from audit.link l where l.entry_id = e.id)
       and not exists (select from audit.pending p where p.entry_id = e.id)
     order by e.id limit 1`,
  )
  return stray?.id ?? null
}
