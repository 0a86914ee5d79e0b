import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { Course } from '../../applications/clocks/store.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'
import type { ApplicationState, Stage } from '../../applications/types.ts'

/** The courses of applications within reach that moved since a moment; of one role where it is named. */
export async function coursesWithin(
  db: Db,
  reach: ApplicationReach,
  { since, roleId }: { readonly since: Temporal.Instant; readonly roleId: string | null },
): Promise<Course[]> {
  const rows = await db.rows<{
    id: string
    role_id: string
    state: ApplicationState
    stage: Stage
    at: string
  }>(
    `select a.id, a.role_id, m.state, m.stage, m.at
     from ${placedApplications} join volunteering.application_move m on m.application_id = a.id
     where ${withinApplications(1)} and ($6::uuid is null or a.role_id = $6) and exists (
       select from volunteering.application_move late where late.application_id = a.id and late.at >= $5)
     order by a.id, m.at, m.id`,
    [...applicationReachValues(reach), since, roleId],
  )
  return [...Map.groupBy(rows, ({ id }) => id)].map(([applicationId, each]) => ({
    applicationId,
    roleId: each[0]!.role_id,
    moves: each.map(({ state, stage, at }) => ({ state, stage, at: moment(at) })),
  }))
}

/** Applications within reach sent since a moment: when, and when somebody read or moved them first. */
export const firstWords = async (
  db: Db,
  reach: ApplicationReach,
  since: Temporal.Instant,
): Promise<{ sentAt: Temporal.Instant; answeredAt: Temporal.Instant | null }[]> =>
  (
    await db.rows<{ sent: string; answered: string | null }>(
      `select a.sent_at as sent, least(a.read_at, (select min(m.at) from volunteering.application_move m
         where m.application_id = a.id and m.by is not null)) as answered
       from ${placedApplications} where ${withinApplications(1)} and a.sent_at >= $5`,
      [...applicationReachValues(reach), since],
    )
  ).map(({ sent, answered }) => ({
    sentAt: moment(sent),
    answeredAt: answered === null ? null : moment(answered),
  }))
