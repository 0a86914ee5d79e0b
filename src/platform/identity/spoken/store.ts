import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'

export interface NewSpokenCode {
  readonly accountId: string
  readonly digest: Buffer
  readonly madeBy: string
  readonly recoveryId: string | null
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Keeps a code in place of earlier ones for the same account. */
export async function addSpokenCode(db: Db, code: NewSpokenCode): Promise<void> {
  await db.rows('delete from identity.spoken_code where account_id = $1 and used_at is null', [
    code.accountId,
  ])
  await db.rows(
    `insert into identity.spoken_code (id, account_id, digest, made_by, made_at, expires_at, recovery_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), code.accountId, code.digest, code.madeBy, code.at, code.until, code.recoveryId],
  )
}

/** Uses a code up: of two at once one wins. */
export async function useSpokenCode(
  db: Db,
  digest: Buffer,
  at: Temporal.Instant,
): Promise<{ accountId: string; recoveryId: string | null } | undefined> {
  return db.row<{ accountId: string; recoveryId: string | null }>(
    `update identity.spoken_code c set used_at = $2 from identity.account a
     where c.digest = $1 and c.used_at is null and c.expires_at > $2 and a.id = c.account_id and a.closed_at is null
     returning c.account_id as "accountId", c.recovery_id as "recoveryId"`,
    [digest, at],
  )
}
