import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { moment, momentOrNull } from '../../database/values.ts'
import type { Grant } from '../../permits/actor.ts'
import { grantOf, type GrantColumns } from '../../permits/grants/store.ts'
import type { SessionFacts } from './rules.ts'

export type CameBy = 'link' | 'passkey' | 'code' | 'recovery-code' | 'spoken' | 'set-up'

/** A session with all that the door asks. */
export interface SessionAtDoor extends SessionFacts {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly cameBy: CameBy
}

interface Row {
  id: string
  account_id: string
  name: string
  strength: 'link' | 'strong'
  came_by: CameBy
  made_at: string
  proved_at: string
  seen_at: string
  recovery_id: string | null
  has_codes: boolean
  grants: (GrantColumns & { given_at: string })[] | null
  trusted_at: string | null
}

const asked = `
  select s.id, s.account_id, a.name, s.strength, s.came_by, s.made_at, s.proved_at, s.seen_at, s.recovery_id,
    exists (select from identity.code_app c where c.account_id = a.id) as has_codes, g.grants, g.trusted_at
  from identity.session s
  join identity.account a on a.id = s.account_id and a.closed_at is null
  cross join lateral (
    select json_agg(json_build_object('role', role, 'programmes', programmes, 'regions', regions,
      'organisation', organisation, 'opportunity', opportunity) order by given_at, id) as grants, max(given_at) as trusted_at
    from permits.grant where person_id = a.id and ended_at is null) g
  where s.token_digest = $1 and s.ended_at is null`

/** One prepared statement: the session, its account, and what they are trusted with now. */
export async function findSession(db: Db, digest: Buffer): Promise<SessionAtDoor | undefined> {
  const row = await db.row<Row>(asked, [digest], 'identity.find-session')
  return row && atDoor(row)
}

const atDoor = (row: Row): SessionAtDoor => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  strength: row.strength,
  cameBy: row.came_by,
  madeAt: moment(row.made_at),
  provedAt: moment(row.proved_at),
  seenAt: moment(row.seen_at),
  recoveryId: row.recovery_id,
  hasCodes: row.has_codes,
  grants: (row.grants ?? []).map((grant): Grant => grantOf(grant)),
  trustedAt: momentOrNull(row.trusted_at),
})

export interface NewSession {
  readonly accountId: string
  readonly strength: 'link' | 'strong'
  readonly cameBy: CameBy
  readonly device: string
  readonly recoveryId?: string | null
}

export async function addSession(
  db: Db,
  digest: Buffer,
  made: NewSession,
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await db.rows(
    `insert into identity.session (id, account_id, token_digest, strength, came_by, device, made_at, proved_at, seen_at, recovery_id)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8)`,
    [id, made.accountId, digest, made.strength, made.cameBy, made.device, at, made.recoveryId ?? null],
    'identity.add-session',
  )
  return id
}

export interface Rise {
  readonly strength: 'link' | 'strong'
  readonly cameBy: CameBy
  readonly recoveryId: string | null
}

/** A session shown anew, under a new token; the old one opens nothing. False when it had ended meanwhile. */
export async function renewSession(
  db: Db,
  id: string,
  digest: Buffer,
  rise: Rise,
  at: Temporal.Instant,
): Promise<boolean> {
  const renewed = await db.rows(
    `update identity.session set token_digest = $2, strength = $3, came_by = $4, recovery_id = $5, proved_at = $6, seen_at = $6
     where id = $1 and ended_at is null returning 1`,
    [id, digest, rise.strength, rise.cameBy, rise.recoveryId, at],
  )
  return renewed.length === 1
}

export const sawSession = (db: Db, id: string, at: Temporal.Instant): Promise<unknown> =>
  db.rows(
    'update identity.session set seen_at = $2 where id = $1 and seen_at < $2',
    [id, at],
    'identity.saw-session',
  )

export const endSession = (db: Db, id: string, why: string, at: Temporal.Instant): Promise<unknown> =>
  db.rows('update identity.session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null', [
    id,
    at,
    why,
  ])

/** Ends somebody's sessions, all or all but one. @returns how many */
export async function endSessions(
  db: Db,
  accountId: string,
  why: string,
  at: Temporal.Instant,
  butNot: string | null = null,
): Promise<number> {
  const ended = await db.rows(
    `update identity.session set ended_at = $2, ended_why = $3
     where account_id = $1 and ended_at is null and id is distinct from $4 returning 1`,
    [accountId, at, why, butNot],
  )
  return ended.length
}

/** One of somebody's own sessions; false when it is not theirs. */
export async function endOwnSession(
  db: Db,
  accountId: string,
  id: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const ended = await db.rows(
    `update identity.session set ended_at = $3, ended_why = 'ended by themselves'
     where id = $2 and account_id = $1 and ended_at is null returning 1`,
    [accountId, id, at],
  )
  return ended.length === 1
}

export interface SessionListed {
  readonly id: string
  readonly device: string
  readonly madeAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
}

/** Where somebody is in: open sessions seen since a moment, the latest first. */
export async function sessionsOf(
  db: Db,
  accountId: string,
  since: Temporal.Instant,
): Promise<SessionListed[]> {
  const rows = await db.rows<{ id: string; device: string; made_at: string; seen_at: string }>(
    `select id, device, made_at, seen_at from identity.session
     where account_id = $1 and ended_at is null and seen_at > $2 order by seen_at desc, id`,
    [accountId, since],
  )
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    madeAt: moment(row.made_at),
    seenAt: moment(row.seen_at),
  }))
}

/** Remembers the browser somebody came in from. @returns true when the account was never in there before */
export async function rememberBrowser(
  db: Db,
  accountId: string,
  digest: Buffer,
  device: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await db.row<{ is_new: boolean }>(
    `insert into identity.browser (account_id, digest, device, first_at, last_at) values ($1, $2, $3, $4, $4)
     on conflict (account_id, digest) do update set device = excluded.device, last_at = excluded.last_at
     returning xmax = 0 as is_new`,
    [accountId, digest, device, at],
  )
  return row!.is_new
}
