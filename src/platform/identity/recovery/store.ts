import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { moment, momentOrNull } from '../../database/values.ts'

export interface Recovery {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly reason: string
  readonly openedBy: string
  readonly openedByName: string
  readonly openedAt: Temporal.Instant
  readonly readyAt: Temporal.Instant | null
  readonly toldAt: Temporal.Instant | null
}

interface Row {
  id: string
  account_id: string
  name: string
  reason: string
  opened_by: string
  opened_by_name: string | null
  opened_at: string
  ready_at: string | null
  told_at: string | null
}

const open = `select r.id, r.account_id, a.name, r.reason, r.opened_by, o.name as opened_by_name, r.opened_at, r.ready_at, r.told_at
  from identity.recovery r join identity.account a on a.id = r.account_id
  left join identity.account o on o.id = r.opened_by where r.ended_at is null`

const recoveryOf = (row: Row): Recovery => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  reason: row.reason,
  openedBy: row.opened_by,
  openedByName: row.opened_by_name ?? '',
  openedAt: moment(row.opened_at),
  readyAt: momentOrNull(row.ready_at),
  toldAt: momentOrNull(row.told_at),
})

export const openRecoveries = async (db: Db): Promise<Recovery[]> =>
  (await db.rows<Row>(`${open} order by r.opened_at, r.id`)).map(recoveryOf)

export async function recoveryOfAccount(db: Db, accountId: string): Promise<Recovery | undefined> {
  const row = await db.row<Row>(`${open} and r.account_id = $1`, [accountId])
  return row && recoveryOf(row)
}

/** An open case, held until this transaction ends. */
export async function holdRecovery(db: Db, id: string): Promise<Recovery | undefined> {
  const held = await db.row('select 1 from identity.recovery where id = $1 and ended_at is null for update', [
    id,
  ])
  if (!held) return undefined
  const row = await db.row<Row>(`${open} and r.id = $1`, [id])
  return row && recoveryOf(row)
}

/** Null when a case of theirs is open already. */
export async function addRecovery(
  db: Db,
  one: { accountId: string; reason: string; openedBy: string },
  at: Temporal.Instant,
): Promise<string | null> {
  const id = newId()
  const added = await db.rows(
    `insert into identity.recovery (id, account_id, reason, opened_by, opened_at) values ($1, $2, $3, $4, $5)
     on conflict (account_id) where ended_at is null do nothing returning 1`,
    [id, one.accountId, one.reason, one.openedBy, at],
  )
  return added.length === 1 ? id : null
}

export const addAgreement = (db: Db, id: string, by: string, at: Temporal.Instant): Promise<unknown> =>
  db.rows('insert into identity.agreement (recovery_id, agreed_by, agreed_at) values ($1, $2, $3)', [
    id,
    by,
    at,
  ])

export interface Agreement {
  readonly personId: string
  readonly name: string
  readonly at: Temporal.Instant
}

export async function agreementsOf(db: Db, id: string): Promise<Agreement[]> {
  const rows = await db.rows<{ agreed_by: string; name: string; agreed_at: string }>(
    `select g.agreed_by, a.name, g.agreed_at from identity.agreement g join identity.account a on a.id = g.agreed_by
     where g.recovery_id = $1 and a.closed_at is null order by g.agreed_at, g.agreed_by`,
    [id],
  )
  return rows.map((row) => ({ personId: row.agreed_by, name: row.name, at: moment(row.agreed_at) }))
}

export const setReady = (db: Db, id: string, readyAt: Temporal.Instant): Promise<unknown> =>
  db.rows('update identity.recovery set ready_at = $2 where id = $1', [id, readyAt])

export const setTold = (db: Db, id: string, at: Temporal.Instant): Promise<unknown> =>
  db.rows('update identity.recovery set told_at = $2 where id = $1', [id, at])

export type EndedHow = 'used' | 'stopped' | 'declined' | 'lapsed'

/** Ends an open case; false when it had ended. */
export async function endRecovery(
  db: Db,
  id: string,
  how: EndedHow,
  by: string | null,
  at: Temporal.Instant,
): Promise<boolean> {
  const ended = await db.rows(
    `update identity.recovery set ended_at = $2, ended_how = $3, ended_by = $4 where id = $1 and ended_at is null returning 1`,
    [id, at, how, by],
  )
  return ended.length === 1
}

/** Ends a case because its person set up a new way in; false when it was stopped meanwhile. */
export const finishRecovery = (
  db: Db,
  id: string,
  accountId: string,
  at: Temporal.Instant,
): Promise<boolean> => endRecovery(db, id, 'used', accountId, at)
