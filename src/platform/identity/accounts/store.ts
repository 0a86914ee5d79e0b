import type { Db } from '../../database/database.ts'
import { moment } from '../../database/values.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly isClosed: boolean
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db.row<{ id: string; name: string; closed_at: string | null }>(
    'select id, name, closed_at from identity.account where id = $1',
    [id],
  )
  return row && { id: row.id, name: row.name, isClosed: row.closed_at !== null }
}

/** Makes the account of a person, once; later calls change nothing. */
export const openAccount = (
  db: Db,
  { id, name }: { id: string; name: string },
  at: Temporal.Instant,
): Promise<unknown> =>
  db.rows(
    'insert into identity.account (id, name, made_at) values ($1, $2, $3) on conflict (id) do nothing',
    [id, name, at],
  )

/** Keeps the name the door calls them by; for the room that knows people. */
export const nameAccount = (db: Db, id: string, name: string): Promise<unknown> =>
  db.rows('update identity.account set name = $2 where id = $1 and name <> $2', [id, name])

/** The open account an address was proved for. */
export async function holderOf(db: Db, email: string): Promise<string | null> {
  const row = await db.row<{ account_id: string }>(
    `select d.account_id from identity.address d join identity.account a on a.id = d.account_id
     where d.email = $1 and a.closed_at is null`,
    [email],
    'identity.holder-of',
  )
  return row?.account_id ?? null
}

/** Takes an address for an account, if nobody has it. @returns who has it now */
export async function claimAddress(
  db: Db,
  email: string,
  accountId: string,
  at: Temporal.Instant,
): Promise<string> {
  await db.rows(
    'insert into identity.address (email, account_id, confirmed_at) values ($1, $2, $3) on conflict (email) do nothing',
    [email, accountId, at],
  )
  const row = await db.row<{ account_id: string }>(
    'select account_id from identity.address where email = $1',
    [email],
  )
  return row!.account_id
}

export interface ProvedAddress {
  readonly email: string
  readonly confirmedAt: Temporal.Instant
}

export async function addressesOf(db: Db, accountId: string): Promise<ProvedAddress[]> {
  const rows = await db.rows<{ email: string; confirmed_at: string }>(
    'select email, confirmed_at from identity.address where account_id = $1 order by confirmed_at, email',
    [accountId],
  )
  return rows.map((row) => ({ email: row.email, confirmedAt: moment(row.confirmed_at) }))
}

/** False when it was not theirs. */
export async function dropAddress(db: Db, accountId: string, email: string): Promise<boolean> {
  const gone = await db.rows(
    'delete from identity.address where account_id = $1 and email = $2 returning 1',
    [accountId, email],
  )
  return gone.length === 1
}

/** The ways in that somebody has. */
export interface WaysIn {
  readonly addresses: number
  readonly passkeys: number
  /** Passkeys that open nothing any more, because they may have been copied. */
  readonly fallenPasskeys: number
  readonly hasCodes: boolean
  readonly recoveryCodes: number
}

export async function waysOf(db: Db, accountId: string): Promise<WaysIn> {
  const row = await db.row<WaysIn>(
    `select (select count(*) from identity.address where account_id = $1) as addresses,
       (select count(*) from identity.passkey where account_id = $1 and fell_back_at is null) as passkeys,
       (select count(*) from identity.passkey where account_id = $1 and fell_back_at is not null) as "fallenPasskeys",
       exists (select from identity.code_app where account_id = $1) as "hasCodes",
       (select count(*) from identity.recovery_code where account_id = $1 and used_at is null) as "recoveryCodes"`,
    [accountId],
    'identity.ways-of',
  )
  return row!
}

/**
 * Whether the account was ever somebody's: it has a way in, or somebody is in, or once came in by a code that was read
 * out. Sessions and browsers are forgotten in time; that somebody came in is not.
 */
export async function isLivedIn(db: Db, accountId: string): Promise<boolean> {
  const row = await db.row<{ lived: boolean }>(
    `select exists (select from identity.address where account_id = $1)
       or exists (select from identity.passkey where account_id = $1)
       or exists (select from identity.code_app where account_id = $1)
       or exists (select from identity.session where account_id = $1 and ended_at is null)
       or exists (select from audit.entry
                  where person_id = $1 and act = 'identity.came-in-from-a-new-browser') as lived`,
    [accountId],
  )
  return row!.lived
}

/** Takes away every way in but the grants; the account's row stays, because others point to it. */
export async function emptyAccount(db: Db, accountId: string): Promise<void> {
  await db.rows(
    `with agreed as (delete from identity.agreement where recovery_id in (select id from identity.recovery where account_id = $1)),
       addresses as (delete from identity.address where account_id = $1),
       passkeys as (delete from identity.passkey where account_id = $1),
       apps as (delete from identity.code_app where account_id = $1),
       codes as (delete from identity.recovery_code where account_id = $1),
       spoken as (delete from identity.spoken_code where account_id = $1),
       browsers as (delete from identity.browser where account_id = $1),
       sessions as (delete from identity.session where account_id = $1)
     delete from identity.link where account_id = $1 or email in (select email from identity.address where account_id = $1)`,
    [accountId],
  )
  await db.rows('delete from identity.recovery where account_id = $1', [accountId])
}

export const closeAccountRow = (
  db: Db,
  accountId: string,
  name: string,
  at: Temporal.Instant,
): Promise<unknown> =>
  db.rows('update identity.account set closed_at = coalesce(closed_at, $2), name = $3 where id = $1', [
    accountId,
    at,
    name,
  ])
