import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { PolicyVersion, Requirement } from './types.ts'

/** What people are cleared for, wherever it is offered. */
export interface Role {
  readonly id: string
  readonly name: string
  readonly programmeId: string | null
  readonly madeAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

interface RoleRow extends Omit<Role, 'madeAt' | 'endedAt'> {
  madeAt: string
  endedAt: string | null
}

const columns = `r.id, r.name, r.programme_id as "programmeId", r.made_at as "madeAt", r.ended_at as "endedAt"`

const roleFrom = (row: RoleRow): Role => ({
  ...row,
  madeAt: moment(row.madeAt),
  endedAt: momentOrNull(row.endedAt),
})

/** The roles somebody can be cleared for, by name. */
export const rolesOf = async (db: Db): Promise<Role[]> =>
  (
    await db.rows<RoleRow>(
      `select ${columns} from volunteering.role r where ended_at is null order by lower(name)`,
    )
  ).map(roleFrom)

/** All roles there ever were, ended ones among them. */
export const rolesEver = async (db: Db): Promise<Role[]> =>
  (await db.rows<RoleRow>(`select ${columns} from volunteering.role r order by made_at, id`)).map(roleFrom)

export async function roleOf(db: Db, id: string): Promise<Role | undefined> {
  const row = await db.row<RoleRow>(`select ${columns} from volunteering.role r where id = $1`, [id])
  return row && roleFrom(row)
}

/** The role that a way to help asks for, if it asks for one. */
export async function roleOfOpportunity(db: Db, opportunityId: string): Promise<Role | undefined> {
  const row = await db.row<RoleRow>(
    `select ${columns} from volunteering.role_of o join volunteering.role r on r.id = o.role_id
     where o.opportunity_id = $1 and r.ended_at is null`,
    [opportunityId],
  )
  return row && roleFrom(row)
}

/**
 * The versions of each of these roles, the first version first; of all roles where none are named. What several ask
 * alike is one and the same thing, so that it is worked out once.
 */
export async function policiesOf(
  db: Db,
  roleIds: readonly string[] | null,
): Promise<Map<string, PolicyVersion[]>> {
  const rows = await db.rows<PolicyVersion>(
    `select role_id as "roleId", number, holds_from as "holdsFrom", requirements from volunteering.policy
     where $1::uuid[] is null or role_id = any ($1) order by role_id, number`,
    [roleIds],
  )
  const same = new Map<string, unknown>()
  const once = <Thing>(thing: Thing): Thing => {
    const text = JSON.stringify(thing)
    const known = (same.get(text) as Thing | undefined) ?? thing
    same.set(text, known)
    return known
  }
  const shared = rows.map((row) => ({ ...row, requirements: once(row.requirements.map(once)) }))
  return Map.groupBy(shared, ({ roleId }) => roleId)
}

/** The version that holds on a day: the newest of those that have begun. */
export const policyFor = (db: Db, roleId: string, on: Day): Promise<PolicyVersion | undefined> =>
  db.row<PolicyVersion>(
    `select role_id as "roleId", number, holds_from as "holdsFrom", requirements from volunteering.policy
     where role_id = $1 and holds_from <= $2 order by number desc limit 1`,
    [roleId, on],
  )

export const policyNumbered = (db: Db, roleId: string, number: number): Promise<PolicyVersion | undefined> =>
  db.row<PolicyVersion>(
    `select role_id as "roleId", number, holds_from as "holdsFrom", requirements from volunteering.policy
     where role_id = $1 and number = $2`,
    [roleId, number],
  )
