import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { ApplicationMove, ApplicationState, Stage } from '../types.ts'

/** Where one application stood, from its sending on. */
export interface Course {
  readonly applicationId: string
  readonly roleId: string
  readonly moves: readonly Pick<ApplicationMove, 'state' | 'stage' | 'at'>[]
}

/**
 * The courses of applications for these roles that moved since a moment. What was before a parent or guardian said yes is
 * no wait of ours: it begins with their yes.
 */
export async function coursesSince(
  db: Db,
  roleIds: readonly string[],
  since: Temporal.Instant,
): Promise<Course[]> {
  const rows = await db.rows<{
    id: string
    role_id: string
    state: ApplicationState
    stage: Stage
    at: string
  }>(
    `select a.id, a.role_id, m.state, m.stage, greatest(m.at, a.guardian_at) as at
     from volunteering.application a join volunteering.application_move m on m.application_id = a.id
     where a.role_id = any ($1::uuid[]) and exists (
       select from volunteering.application_move late where late.application_id = a.id and late.at >= $2)
     order by a.id, m.at, m.id`,
    [roleIds, since],
  )
  return [...Map.groupBy(rows, ({ id }) => id)].map(([applicationId, each]) => ({
    applicationId,
    roleId: each[0]!.role_id,
    moves: each.map(({ state, stage, at }) => ({ state, stage, at: moment(at) })),
  }))
}
