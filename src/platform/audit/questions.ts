import type { Db } from '../database/database.ts'
import type { Seal } from '../seal/seal.ts'
import { sealedDetail, type Who } from './audit.ts'

/** An entry as a page shows it. */
export interface Seen {
  readonly id: string
  readonly at: Temporal.Instant
  readonly by: Who
  readonly act: string
  readonly looked: boolean
  readonly subject: { readonly kind: string; readonly id: string | null }
  readonly person: string | null
  readonly reason: string | null
}

/** The newest first, so many at a time, from before the last one seen. */
export interface Page {
  readonly limit?: number
  readonly before?: string
}

/** Who looked at somebody's sensitive things, and who changed what concerns them: for their own page. */
export const actsAbout = (db: Db, person: string, only: 'looks' | 'changes' | 'all', page: Page = {}) =>
  seen(
    db,
    `person_id = $1 ${only === 'all' ? '' : only === 'looks' ? 'and looked' : 'and not looked'}`,
    person,
    page,
  )

/** What somebody did and looked at. */
export const actsBy = (db: Db, person: string, page: Page = {}) => seen(db, 'actor_id = $1', person, page)

/** What happened to a thing, such as an opportunity. */
export const actsOn = (db: Db, subject: string, page: Page = {}) => seen(db, 'subject_id = $1', subject, page)

/** How often somebody was looked at, for “All 38 times”. */
export async function looksAt(db: Db, person: string): Promise<number> {
  const looks = await db.row<{ count: number }>(
    'select count(*) as count from audit.entry where person_id = $1 and looked',
    [person],
  )
  return looks!.count
}

/** The personal values of an entry; null when there were none, or they have been taken away. */
export async function detailOf(db: Db, entry: string, seal: Seal): Promise<Record<string, unknown> | null> {
  const kept = await db.row<{ plain: string | null; sealed: Uint8Array | null }>(
    'select plain, sealed from audit.detail where entry_id = $1',
    [entry],
  )
  if (!kept) return null
  const text = kept.plain ?? (await seal.open(kept.sealed!, { at: sealedDetail, row: entry }))
  return JSON.parse(text) as Record<string, unknown>
}

interface Row {
  id: string
  at: string
  actor_kind: 'person' | 'hub' | 'visitor'
  actor_id: string | null
  act: string
  looked: boolean
  subject_kind: string
  subject_id: string | null
  person_id: string | null
  reason: string | null
}

async function seen(db: Db, where: string, value: string, { limit = 50, before }: Page): Promise<Seen[]> {
  const rows = await db.rows<Row>(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind, actor_id, act, looked,
       subject_kind, subject_id, person_id, reason
     from audit.entry where ${where} and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [value, before ?? null, limit],
  )
  return rows.map((row) => ({
    id: row.id,
    at: Temporal.Instant.from(row.at),
    by:
      row.actor_kind === 'hub'
        ? 'the hub'
        : row.actor_kind === 'visitor'
          ? 'a visitor'
          : { person: row.actor_id! },
    act: row.act,
    looked: row.looked,
    subject: { kind: row.subject_kind, id: row.subject_id },
    person: row.person_id,
    reason: row.reason,
  }))
}
