import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'
import { interviewersSql } from './store.ts'

/** An application in its last stage for whose approval too few are asked, or somebody said not yet. */
export interface Held {
  readonly applicationId: string
  readonly personId: string
  readonly roleId: string
  readonly name: string
  readonly role: string
  /** Of how many asked the word counts. */
  readonly asked: number
  readonly isNotYet: boolean
  readonly since: Temporal.Instant
}

/**
 * Approvals within reach for which fewer are asked than the role asks for, or of whom one says not yet, the longest wait
 * first. Whether one is needed at all, standing says.
 */
export const heldWithin = async (db: Db, reach: ApplicationReach): Promise<Held[]> =>
  (
    await db.rows<Omit<Held, 'since'> & { since: string }>(
      `select a.id as "applicationId", a.person_id as "personId", a.role_id as "roleId", p.name, r.name as role, k.asked,
         k.is_not_yet as "isNotYet", a.stage_since as since
       from ${placedApplications} join people.card p on p.id = a.person_id join volunteering.role r on r.id = a.role_id
         join volunteering.policy y on y.role_id = a.role_id and y.number = a.policy
         cross join jsonb_array_elements(y.requirements) q
         cross join lateral (
           select count(*) filter (where answer = 'not-yet' or not (q ->> 'notInterviewer')::boolean
               or k.reviewer_id not in (select i.id from ${interviewersSql} as i (id) where i.id is not null)) as asked,
             coalesce(bool_or(answer = 'not-yet'), false) as is_not_yet
           from volunteering.approval_asked k where k.application_id = a.id and k.ended_at is null) k
       where a.state = 'open' and a.stage = 'clearance' and q ->> 'kind' = 'approval' and ${withinApplications(1)}
         and (k.is_not_yet or k.asked < (q ->> 'by')::int)
       order by a.stage_since, a.id limit 100`,
      [...applicationReachValues(reach)],
    )
  ).map((row) => ({ ...row, since: moment(row.since) }))
