import type { Db } from '../../../../platform/database/database.ts'

/** An application that runs, and the version it is judged by. */
export interface Running {
  readonly id: string
  readonly personId: string
  readonly policy: number
}

/** Applications for a role that run; those that were sent under a version. */
export const runningApplications = (db: Db, roleId: string): Promise<Running[]> =>
  db.rows<Running>(
    `select id, person_id as "personId", policy from volunteering.application
     where role_id = $1 and state in ('open', 'paused') and policy is not null order by id`,
    [roleId],
  )

/** Judges an application that still runs by another version from now on; what it was judged by until then stays known. */
export const moveToVersion = (
  db: Db,
  { id, policy }: Running,
  number: number,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    `with moved as (
       update volunteering.application set policy = $2, version = version + 1
       where id = $1 and state in ('open', 'paused') returning id)
     insert into volunteering.policy_move (application_id, before, after, at, by)
     select id, $3::int, $2::int, $4::timestamptz, $5::uuid from moved`,
    [id, number, policy, at, by],
  )
