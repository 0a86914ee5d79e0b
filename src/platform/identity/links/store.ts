import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { moment, momentOrNull } from '../../database/values.ts'

export interface NewLink {
  readonly digest: Buffer
  readonly purpose: string
  readonly email: string
  readonly accountId: string | null
  readonly payload: unknown
  readonly browserDigest: Buffer | null
  readonly codeDigest: Buffer | null
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
}

export interface Link {
  readonly id: string
  readonly purpose: string
  readonly email: string
  readonly accountId: string | null
  readonly payload: unknown
  readonly browserDigest: Buffer | null
  readonly codeDigest: Buffer | null
  readonly until: Temporal.Instant
  readonly usedAt: Temporal.Instant | null
  readonly pressDigest: Buffer | null
  readonly wentTo: string | null
  readonly sessionId: string | null
}

interface Row {
  id: string
  purpose: string
  email: string
  account_id: string | null
  payload: unknown
  browser_digest: Buffer | null
  code_digest: Buffer | null
  expires_at: string
  used_at: string | null
  press_digest: Buffer | null
  went_to: string | null
  session_id: string | null
}

export async function addLink(db: Db, link: NewLink): Promise<void> {
  await db.rows(
    `insert into identity.link (id, token_digest, purpose, email, account_id, payload, browser_digest, code_digest, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      link.digest,
      link.purpose,
      link.email,
      link.accountId,
      JSON.stringify(link.payload),
      link.browserDigest,
      link.codeDigest,
      link.at,
      link.until,
    ],
    'identity.add-link',
  )
}

const columns = `id, purpose, email, account_id, payload, browser_digest, code_digest, expires_at, used_at, press_digest,
  went_to, session_id`

export async function findLink(db: Db, digest: Buffer): Promise<Link | undefined> {
  const row = await db.row<Row>(`select ${columns} from identity.link where token_digest = $1`, [digest])
  return row && linkOf(row)
}

/** The link, held until this transaction ends: of many presses at once one goes on, the others see it used. */
export async function holdLink(db: Db, digest: Buffer): Promise<Link | undefined> {
  const row = await db.row<Row>(`select ${columns} from identity.link where token_digest = $1 for update`, [
    digest,
  ])
  return row && linkOf(row)
}

const linkOf = (row: Row): Link => ({
  id: row.id,
  purpose: row.purpose,
  email: row.email,
  accountId: row.account_id,
  payload: row.payload,
  browserDigest: row.browser_digest,
  codeDigest: row.code_digest,
  until: moment(row.expires_at),
  usedAt: momentOrNull(row.used_at),
  pressDigest: row.press_digest,
  wentTo: row.went_to,
  sessionId: row.session_id,
})

export interface Use {
  readonly at: Temporal.Instant
  readonly pressDigest: Buffer
  readonly wentTo: string
  readonly sessionId: string | null
}

export const useUp = (db: Db, id: string, use: Use): Promise<unknown> =>
  db.rows(
    'update identity.link set used_at = $2, press_digest = $3, went_to = $4, session_id = $5 where id = $1',
    [id, use.at, use.pressDigest, use.wentTo, use.sessionId],
  )

/** Links somebody no longer needs: those of one purpose made for an account. */
export const dropLinks = (db: Db, purpose: string, accountId: string): Promise<unknown> =>
  db.rows('delete from identity.link where purpose = $1 and account_id = $2 and used_at is null', [
    purpose,
    accountId,
  ])
