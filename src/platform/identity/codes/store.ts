import type { Db } from '../../database/database.ts'

export interface CodeApp {
  readonly secret: Buffer
  readonly lastStep: number
}

/** The app of an account, held until this transaction ends, so that one code is taken once. */
export async function holdCodeApp(db: Db, accountId: string): Promise<CodeApp | undefined> {
  const row = await db.row<{ secret: Buffer; last_step: number }>(
    'select secret, last_step from identity.code_app where account_id = $1 for update',
    [accountId],
  )
  return row && { secret: row.secret, lastStep: row.last_step }
}

/** Keeps the one app of an account, in place of an earlier one. */
export const keepCodeApp = (
  db: Db,
  accountId: string,
  app: { secret: Uint8Array; lastStep: number },
  at: Temporal.Instant,
): Promise<unknown> =>
  db.rows(
    `insert into identity.code_app (account_id, secret, made_at, last_step) values ($1, $2, $3, $4)
     on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = excluded.last_step`,
    [accountId, Buffer.from(app.secret), at, app.lastStep],
  )

export const usedStep = (db: Db, accountId: string, step: number): Promise<unknown> =>
  db.rows('update identity.code_app set last_step = $2 where account_id = $1', [accountId, step])

/** False when there was none. */
export async function dropCodeApp(db: Db, accountId: string): Promise<boolean> {
  return (
    (await db.rows('delete from identity.code_app where account_id = $1 returning 1', [accountId])).length ===
    1
  )
}

/** Puts these recovery codes in place of all earlier ones. */
export async function replaceRecoveryCodes(
  db: Db,
  accountId: string,
  digests: readonly Buffer[],
  at: Temporal.Instant,
): Promise<void> {
  await db.rows('delete from identity.recovery_code where account_id = $1', [accountId])
  await db.rows(
    `insert into identity.recovery_code (account_id, digest, made_at) select $1, digest, $3 from unnest($2::bytea[]) as digest`,
    [accountId, digests, at],
  )
}

/** Uses a recovery code up: of two at once one wins. */
export async function useRecoveryCode(
  db: Db,
  accountId: string,
  digest: Buffer,
  at: Temporal.Instant,
): Promise<boolean> {
  const used = await db.rows(
    `update identity.recovery_code set used_at = $3 where account_id = $1 and digest = $2 and used_at is null returning 1`,
    [accountId, digest, at],
  )
  return used.length === 1
}

export const dropRecoveryCodes = (db: Db, accountId: string): Promise<unknown> =>
  db.rows('delete from identity.recovery_code where account_id = $1', [accountId])
