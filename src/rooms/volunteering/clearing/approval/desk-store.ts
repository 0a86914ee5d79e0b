import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'

/** An application in its last stage for whose approval too few are asked, or somebody said not yet. */
export interface Held {
  readonly applicationId: string
  readonly name: string
  readonly role: string
  readonly need: number
  readonly asked: number
  readonly isNotYet: boolean
  readonly since: Temporal.Instant
}

/** Approvals within reach that do not go on by themselves, the longest wait first. */
export const heldWithin = async (db: Db, reach: ApplicationReach): Promise<Held[]> =>
  (
    await db.rows<Omit<Held, 'since'> & { since: string }>(
      `select a.id as "applicationId", p.name, r.name as role, (q ->> 'by')::int as need, k.asked, k.is_not_yet as "isNotYet",
         a.stage_since as since
       from ${placedApplications} join people.card p on p.id = a.person_id join volunteering.role r on r.id = a.role_id
         join volunteering.policy y on y.role_id = a.role_id and y.number = a.policy
         cross join jsonb_array_elements(y.requirements) q
         cross join lateral (
           select count(*) as asked, coalesce(bool_or(answer = 'not-yet'), false) as is_not_yet
           from volunteering.approval_asked k where k.application_id = a.id and k.ended_at is null) k
       where a.state = 'open' and a.stage = 'clearance' and q ->> 'kind' = 'approval' and ${withinApplications(1)}
         and (k.is_not_yet or k.asked < (q ->> 'by')::int)
         and (select count(distinct recorded_by) from volunteering.evidence e where e.person_id = a.person_id
           and e.role_id = a.role_id and e.kind = 'approval' and e.taken_back_at is null) < (q ->> 'by')::int
       order by a.stage_since, a.id limit 100`,
      [...applicationReachValues(reach)],
    )
  ).map((row) => ({ ...row, since: moment(row.since) }))
