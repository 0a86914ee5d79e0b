import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { moment, momentOrNull } from '../../database/values.ts'
import type { KeptPasskey, MadePasskey } from './ceremony.ts'

export interface Passkey extends KeptPasskey {
  readonly id: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly host: string
  readonly name: string
  readonly synced: boolean
  readonly madeAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
  readonly fellBackAt: Temporal.Instant | null
}

interface Row {
  id: string
  account_id: string
  credential_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  host: string
  name: string
  synced: boolean
  made_at: string
  last_used_at: string | null
  fell_back_at: string | null
}

const columns = `p.id, p.account_id, p.credential_id, p.public_key, p.counter, p.transports, p.host, p.name, p.synced,
  p.made_at, p.last_used_at, p.fell_back_at`

const passkeyOf = (row: Row): Passkey => ({
  id: row.id,
  accountId: row.account_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: row.transports,
  host: row.host,
  name: row.name,
  synced: row.synced,
  madeAt: moment(row.made_at),
  lastUsedAt: momentOrNull(row.last_used_at),
  fellBackAt: momentOrNull(row.fell_back_at),
})

export async function passkeysOf(db: Db, accountId: string): Promise<Passkey[]> {
  const rows = await db.rows<Row>(
    `select ${columns} from identity.passkey p where p.account_id = $1 order by p.made_at, p.id`,
    [accountId],
  )
  return rows.map(passkeyOf)
}

/** The passkey of an open account, held until this transaction ends. */
export async function holdPasskey(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from identity.passkey p join identity.account a on a.id = p.account_id
     where p.credential_id = $1 and a.closed_at is null for update of p`,
    [credentialId],
  )
  return row && passkeyOf(row)
}

/** False when this passkey is kept already, for whomever. */
export async function addPasskey(
  db: Db,
  accountId: string,
  made: MadePasskey,
  name: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await db.rows(
    `insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, host, name, synced, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (credential_id) do nothing returning 1`,
    [
      newId(),
      accountId,
      made.credentialId,
      Buffer.from(made.publicKey),
      made.counter,
      made.transports,
      made.host,
      name,
      made.synced,
      at,
    ],
  )
  return added.length === 1
}

export const usedPasskey = (db: Db, id: string, counter: number, at: Temporal.Instant): Promise<unknown> =>
  db.rows('update identity.passkey set counter = $2, last_used_at = $3 where id = $1', [id, counter, at])

/** Notes that a counter went back; false when that was noted before. */
export async function fellBack(db: Db, id: string, at: Temporal.Instant): Promise<boolean> {
  const noted = await db.rows(
    'update identity.passkey set fell_back_at = $2 where id = $1 and fell_back_at is null returning 1',
    [id, at],
  )
  return noted.length === 1
}

/** Takes away a passkey of this account; undefined when it is not theirs. */
export async function dropPasskey(
  db: Db,
  accountId: string,
  id: string,
): Promise<{ name: string } | undefined> {
  return db.row<{ name: string }>(
    'delete from identity.passkey where id = $1 and account_id = $2 returning name',
    [id, accountId],
  )
}

export const dropPasskeys = (db: Db, accountId: string): Promise<unknown> =>
  db.rows('delete from identity.passkey where account_id = $1', [accountId])
