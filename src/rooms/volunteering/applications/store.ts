import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { ApplicationReach } from './permits.ts'
import { applicationReachValues, placedApplications, withinApplications } from './reach-store.ts'
import type { ApplicationMove, ApplicationState, GuardianState, PlacedApplication, Stage } from './types.ts'

/** Columns of `placedApplications`, for `placedFrom`. */
export const placedColumns = `a.id, a.person_id, a.opportunity_id, a.role_id, a.state, a.stage, a.stage_since, a.policy, a.started_at,
  a.sent_at, a.read_at, a.read_by, a.ended_at, a.paused_until, a.guardian, a.version,
  o.organisation_id, o.programme_id, o.region, s.applications as partner_handles,
  array(select x.reader_id::text from volunteering.stepped_aside x where x.application_id = a.id) as aside`

export interface PlacedRow {
  id: string
  person_id: string
  opportunity_id: string
  role_id: string
  state: ApplicationState
  stage: Stage
  stage_since: string
  policy: number | null
  started_at: string
  sent_at: string | null
  read_at: string | null
  read_by: string | null
  ended_at: string | null
  paused_until: Day | null
  guardian: GuardianState
  version: number
  organisation_id: string
  programme_id: string | null
  region: string | null
  partner_handles: boolean
  aside: string[]
}

export const placedFrom = (row: PlacedRow): PlacedApplication => ({
  id: row.id,
  personId: row.person_id,
  opportunityId: row.opportunity_id,
  roleId: row.role_id,
  state: row.state,
  stage: row.stage,
  stageSince: moment(row.stage_since),
  policy: row.policy,
  startedAt: moment(row.started_at),
  sentAt: momentOrNull(row.sent_at),
  readAt: momentOrNull(row.read_at),
  readBy: row.read_by,
  endedAt: momentOrNull(row.ended_at),
  pausedUntil: row.paused_until,
  guardian: row.guardian,
  version: row.version,
  organisationId: row.organisation_id,
  programmeId: row.programme_id,
  region: row.region,
  partnerHandles: row.partner_handles,
  aside: row.aside,
})

async function one(db: Db, ending: string, id: string): Promise<PlacedApplication | undefined> {
  const row = await db.row<PlacedRow>(`select ${placedColumns} from ${placedApplications} ${ending}`, [id])
  return row && placedFrom(row)
}

export const applicationOf = (db: Db, id: string) => one(db, 'where a.id = $1', id)

/** Locks it until the transaction ends, and reads it as it is then. */
export const lockApplication = (db: Db, id: string) => one(db, 'where a.id = $1 for no key update of a', id)

/** These, in no order of their own. */
export const applicationsWithIds = async (db: Db, ids: readonly string[]): Promise<PlacedApplication[]> =>
  (
    await db.rows<PlacedRow>(
      `select ${placedColumns} from ${placedApplications} where a.id = any($1::uuid[])`,
      [ids],
    )
  ).map(placedFrom)

/** All of somebody’s, drafts included, the newest first. */
export const applicationsOf = async (db: Db, personId: string): Promise<PlacedApplication[]> =>
  (
    await db.rows<PlacedRow>(
      `select ${placedColumns} from ${placedApplications} where a.person_id = $1 order by a.started_at desc, a.id desc`,
      [personId],
    )
  ).map(placedFrom)

/** Those under way within reach, the longest in their stage first. */
export const openApplications = async (db: Db, reach: ApplicationReach): Promise<PlacedApplication[]> =>
  (
    await db.rows<PlacedRow>(
      `select ${placedColumns} from ${placedApplications}
       where ${withinApplications(1)} and a.state in ('open', 'paused') order by a.stage_since, a.id`,
      [...applicationReachValues(reach)],
    )
  ).map(placedFrom)

/** Where it stood, the oldest first. */
export const movesOf = async (db: Db, applicationId: string): Promise<ApplicationMove[]> =>
  (
    await db.rows<Omit<ApplicationMove, 'at'> & { at: string }>(
      `select state, stage, at, by, why from volunteering.application_move where application_id = $1 order by at, id`,
      [applicationId],
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

/** Whether this person is on another way to the same, so that this one cannot be taken up again. */
export const isUnderWayBeside = async (
  db: Db,
  { id, personId, opportunityId }: Pick<PlacedApplication, 'id' | 'personId' | 'opportunityId'>,
): Promise<boolean> =>
  (await db.row(
    `select 1 from volunteering.application where person_id = $1 and opportunity_id = $2 and id <> $3 and state in ('draft', 'open', 'paused')`,
    [personId, opportunityId, id],
  )) !== undefined

export interface KeptMove {
  readonly id: string
  readonly state: ApplicationState
  readonly stage: Stage
  readonly policy: number | null
  readonly by: string | null
  readonly why: string | null
  readonly at: Temporal.Instant
}

/**
 * Keeps where it stands now, and adds the line; only `moveApplication` calls it. A pause moves the beginning of its stage
 * on by as long as it lasted, so that nobody's clock runs while they rest.
 */
export const keepMove = (db: Db, moveId: string, { id, state, stage, policy, by, why, at }: KeptMove) =>
  db.rows(
    `with kept as (
       update volunteering.application as a set
         stage_since = case
           when a.stage <> $3 or a.state not in ('open', 'paused') then $7::timestamptz
           when a.state = 'paused' and $2 = 'open' then a.stage_since + ($7::timestamptz
             - (select max(m.at) from volunteering.application_move m where m.application_id = a.id))
           else a.stage_since end,
         state = $2, stage = $3, policy = $4, sent_at = coalesce(a.sent_at, $7), paused_until = null, rest_asked_at = null, rest_kept_at = null, version = a.version + 1,
         ended_at = case when $2 in ('cleared', 'declined', 'withdrawn') then $7::timestamptz end
       where a.id = $1)
     insert into volunteering.application_move (id, application_id, state, stage, at, by, why) values ($8, $1, $2, $3, $7, $5, $6)`,
    [id, state, stage, policy, by, why, at, moveId],
  )
