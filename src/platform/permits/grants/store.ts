import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { moment } from '../../database/values.ts'
import type { Grant, Reach, Role } from '../actor.ts'

/** The columns of a grant as the database keeps them; `all` is an array of that one word. */
export interface GrantColumns {
  role: Role
  programmes: string[] | null
  regions: string[] | null
  organisation: string | null
  opportunity: string | null
}

interface GrantRow extends GrantColumns {
  id: string
  person_id: string
  name: string
  given_by: string | null
  given_by_name: string | null
  given_at: string
  reason: string
}

/** A grant with its history, as the desk shows it. */
export interface GivenGrant {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly grant: Grant
  readonly givenBy: string | null
  readonly givenByName: string | null
  readonly givenAt: Temporal.Instant
  readonly reason: string
}

const reachOf = (kept: string[] | null): Reach =>
  kept?.length === 1 && kept[0] === 'all' ? 'all' : (kept ?? [])
const kept = (reach: Reach): readonly string[] => (reach === 'all' ? ['all'] : reach)

export function grantOf(row: GrantColumns): Grant {
  switch (row.role) {
    case 'coordinator':
    case 'vetting-officer':
      return { role: row.role, programmes: reachOf(row.programmes), regions: reachOf(row.regions) }
    case 'partner-lead':
      return { role: row.role, organisation: row.organisation! }
    case 'opportunity-lead':
      return { role: row.role, opportunity: row.opportunity! }
    case 'administrator':
    case 'safeguarding-lead':
    case 'data-lead':
    case 'treasurer':
    case 'trustee':
      return { role: row.role }
  }
}

/** One change of grants at a time in the whole hub: each sees what the one before left. */
export const oneAtATime = (db: Db): Promise<unknown> =>
  db.rows(`select pg_advisory_xact_lock(hashtext('opentent.grants'))`)

/** What somebody holds now. */
export async function grantsOf(db: Db, personId: string): Promise<Grant[]> {
  const rows = await db.rows<GrantColumns>(
    `select role, programmes, regions, organisation, opportunity from permits.grant
     where person_id = $1 and ended_at is null order by given_at, id`,
    [personId],
    'permits.grants-of',
  )
  return rows.map(grantOf)
}

const asGiven = (row: GrantRow): GivenGrant => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  grant: grantOf(row),
  givenBy: row.given_by,
  givenByName: row.given_by_name,
  givenAt: moment(row.given_at),
  reason: row.reason,
})

const given = `select g.id, g.person_id, a.name, g.role, g.programmes, g.regions, g.organisation, g.opportunity,
    g.given_by, b.name as given_by_name, g.given_at, g.reason
  from permits.grant g join identity.account a on a.id = g.person_id left join identity.account b on b.id = g.given_by
  where g.ended_at is null`

/** Everything anybody holds now; `leadsOnly` leaves out what coordinators have no say in. */
export async function everyGrant(
  db: Db,
  { leadsOnly = false }: { leadsOnly?: boolean } = {},
): Promise<GivenGrant[]> {
  const only = leadsOnly ? `and g.role in ('partner-lead', 'opportunity-lead')` : ''
  return (
    await db.rows<GrantRow>(`${given} ${only} order by lower(a.name), g.person_id, g.given_at, g.id`)
  ).map(asGiven)
}

export async function findGrant(db: Db, id: string): Promise<GivenGrant | undefined> {
  const row = await db.row<GrantRow>(`${given} and g.id = $1`, [id])
  return row && asGiven(row)
}

/** Administrators whose account is open. */
export async function countAdministrators(db: Db): Promise<number> {
  const row = await db.row<{ count: number }>(
    `select count(distinct g.person_id) as count from permits.grant g join identity.account a on a.id = g.person_id
     where g.role = 'administrator' and g.ended_at is null and a.closed_at is null`,
  )
  return row!.count
}

/** Who holds a role now. */
export const holders = async (db: Db, role: Role): Promise<string[]> =>
  (
    await db.rows<{ person_id: string }>(
      `select distinct g.person_id from permits.grant g join identity.account a on a.id = g.person_id
       where g.role = $1 and g.ended_at is null and a.closed_at is null order by 1`,
      [role],
    )
  ).map((row) => row.person_id)

export interface NewGrant {
  readonly personId: string
  readonly grant: Grant
  /** Null when the hub itself gives: the first administrator, the demonstration. */
  readonly givenBy: string | null
  readonly at: Temporal.Instant
  readonly reason: string
}

/** A grant as the database keeps it. */
export const columnsOf = (grant: Grant): GrantColumns => ({
  role: grant.role,
  programmes: 'programmes' in grant ? [...kept(grant.programmes)] : null,
  regions: 'regions' in grant ? [...kept(grant.regions)] : null,
  organisation: 'organisation' in grant ? grant.organisation : null,
  opportunity: 'opportunity' in grant ? grant.opportunity : null,
})

/** Keeps a grant. @returns its id, or null when they hold exactly this already */
export async function addGrant(
  db: Db,
  { personId, grant, givenBy, at, reason }: NewGrant,
): Promise<string | null> {
  const id = newId()
  const columns = columnsOf(grant)
  const made = await db.rows(
    `insert into permits.grant (id, person_id, role, programmes, regions, organisation, opportunity, given_by, given_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
    [
      id,
      personId,
      columns.role,
      columns.programmes,
      columns.regions,
      columns.organisation,
      columns.opportunity,
      givenBy,
      at,
      reason,
    ],
  )
  return made.length === 1 ? id : null
}

export interface Ending {
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly reason: string
}

/** Ends a grant; false when it had ended. */
export async function endGrantRow(db: Db, id: string, { at, by, reason }: Ending): Promise<boolean> {
  const ended = await db.rows(
    `update permits.grant set ended_at = greatest($2, given_at), ended_by = $3, ended_reason = $4
     where id = $1 and ended_at is null returning 1`,
    [id, at, by, reason],
  )
  return ended.length === 1
}

export const endAllGrants = (db: Db, personId: string, { at, by, reason }: Ending): Promise<unknown> =>
  db.rows(
    `update permits.grant set ended_at = greatest($2, given_at), ended_by = $3, ended_reason = $4
     where person_id = $1 and ended_at is null`,
    [personId, at, by, reason],
  )
