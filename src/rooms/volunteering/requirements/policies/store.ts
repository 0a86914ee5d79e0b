import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { Role } from '../roles-store.ts'
import type { Requirement } from '../types.ts'
import type { Draft, KeptVersion } from './types.ts'

/** @returns false when there is one of that name */
export const addRole = async (
  db: Db,
  { id, name, programmeId, madeAt }: Omit<Role, 'endedAt'>,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.role (id, name, programme_id, made_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [id, name, programmeId, madeAt],
    )
  ).length === 1

/** Locks a role until the transaction ends. @returns false when it is not there or has ended */
export const lockRole = async (db: Db, id: string): Promise<boolean> =>
  (await db.row('select 1 from volunteering.role where id = $1 and ended_at is null for no key update', [
    id,
  ])) !== undefined

export const endRole = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(
    `with gone as (delete from volunteering.role_of where role_id = $1),
       thrown as (delete from volunteering.policy_draft where role_id = $1)
     update volunteering.role set ended_at = $2 where id = $1`,
    [id, at],
  )

/** Ways to help that ask for a role. */
export const waysOf = async (db: Db, roleId: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select opportunity_id as id from volunteering.role_of where role_id = $1 order by 1',
      [roleId],
    )
  ).map(({ id }) => id)

/** Of these ways to help, which role each asks for. */
export const rolesByWay = async (
  db: Db,
  opportunityIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await db.rows<{ id: string; roleId: string }>(
        `select opportunity_id as id, role_id as "roleId" from volunteering.role_of
         where opportunity_id in (select unnest($1::uuid[]))`,
        [opportunityIds],
      )
    ).map(({ id, roleId }) => [id, roleId]),
  )

/** @returns false when it asks for a role already */
export const link = async (db: Db, opportunityId: string, roleId: string): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.role_of (opportunity_id, role_id) values ($1, $2) on conflict do nothing returning 1`,
      [opportunityId, roleId],
    )
  ).length === 1

/** @returns false when it did not ask for this role */
export const unlink = async (db: Db, opportunityId: string, roleId: string): Promise<boolean> =>
  (
    await db.rows('delete from volunteering.role_of where opportunity_id = $1 and role_id = $2 returning 1', [
      opportunityId,
      roleId,
    ])
  ).length === 1

/** The versions of a role that were kept, the newest first. */
export const keptVersions = async (db: Db, roleId: string): Promise<KeptVersion[]> =>
  (
    await db.rows<Omit<KeptVersion, 'keptAt'> & { keptAt: string }>(
      `select role_id as "roleId", number, holds_from as "holdsFrom", requirements, why, kept_at as "keptAt", kept_by as "keptBy"
       from volunteering.policy where role_id = $1 order by number desc`,
      [roleId],
    )
  ).map((row) => ({ ...row, keptAt: moment(row.keptAt) }))

/** @returns false when somebody kept a version of this number meanwhile */
export const addVersion = async (db: Db, version: KeptVersion): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at, kept_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
      [
        version.roleId,
        version.number,
        version.holdsFrom,
        JSON.stringify(version.requirements),
        version.why,
        version.keptAt,
        version.keptBy,
      ],
    )
  ).length === 1

export async function draftOf(db: Db, roleId: string): Promise<Draft | undefined> {
  const row = await db.row<Omit<Draft, 'changedAt'> & { changedAt: string }>(
    `select role_id as "roleId", holds_from as "holdsFrom", requirements, why, changed_at as "changedAt",
       changed_by as "changedBy", version
     from volunteering.policy_draft where role_id = $1`,
    [roleId],
  )
  return row && { ...row, changedAt: moment(row.changedAt) }
}

/** @returns false when there is a draft already */
export const beginDraft = async (
  db: Db,
  roleId: string,
  requirements: readonly Requirement[],
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.policy_draft (role_id, requirements, changed_at, changed_by) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [roleId, JSON.stringify(requirements), at, by],
    )
  ).length === 1

/** @returns false when somebody changed it meanwhile */
export const keepDraft = async (
  db: Db,
  draft: Pick<Draft, 'roleId' | 'requirements' | 'holdsFrom' | 'why' | 'version'>,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
): Promise<boolean> =>
  (
    await db.rows(
      `update volunteering.policy_draft set requirements = $3, holds_from = $4, why = $5, changed_at = $6, changed_by = $7,
         version = version + 1
       where role_id = $1 and version = $2 returning 1`,
      [draft.roleId, draft.version, JSON.stringify(draft.requirements), draft.holdsFrom, draft.why, at, by],
    )
  ).length === 1

/** @returns false when there was none, or somebody changed it since */
export const dropDraft = async (db: Db, roleId: string, version: number): Promise<boolean> =>
  (
    await db.rows('delete from volunteering.policy_draft where role_id = $1 and version = $2 returning 1', [
      roleId,
      version,
    ])
  ).length === 1

/** The day on which a role’s next version will hold, where one is being written. */
export const draftsBegun = async (db: Db): Promise<ReadonlyMap<string, Day | null>> =>
  new Map(
    (
      await db.rows<{ id: string; on: Day | null }>(
        'select role_id as id, holds_from as on from volunteering.policy_draft',
      )
    ).map(({ id, on }) => [id, on]),
  )
