import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { ApplicationReach } from '../applications/permits.ts'
import type { Application } from '../applications/types.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../applications/reach-store.ts'
import type { ReferenceKind } from '../requirements/types.ts'
import type { Referee, RefereeState } from './types.ts'

const columns = `r.id, r.application_id as "applicationId", r.kind, r.family, r.state, r.by_email as "byEmail",
  r.named_at as "namedAt", r.asked_at as "askedAt", r.answer_by as "answerBy", r.last_day as "lastDay", r.reminders,
  r.reminded_at as "remindedAt", r.call_at as "callAt", r.received_at as "receivedAt", r.judged_at as "judgedAt",
  r.judged_by as "judgedBy", r.another, r.instead_of as "insteadOf", r.ended_at as "endedAt",
  r.told_over_at as "toldOverAt"`

const moments = [
  'askedAt',
  'remindedAt',
  'callAt',
  'receivedAt',
  'judgedAt',
  'endedAt',
  'toldOverAt',
] as const
type Row = Omit<Referee, (typeof moments)[number] | 'namedAt'> & { namedAt: string } & Record<
    (typeof moments)[number],
    string | null
  >

const refereeFrom = (row: Row): Referee => ({
  ...row,
  namedAt: moment(row.namedAt),
  askedAt: momentOrNull(row.askedAt),
  remindedAt: momentOrNull(row.remindedAt),
  callAt: momentOrNull(row.callAt),
  receivedAt: momentOrNull(row.receivedAt),
  judgedAt: momentOrNull(row.judgedAt),
  endedAt: momentOrNull(row.endedAt),
  toldOverAt: momentOrNull(row.toldOverAt),
})

export interface NewReferee {
  readonly id: string
  readonly applicationId: string
  readonly kind: ReferenceKind
  readonly family: boolean
  readonly byEmail: boolean
  readonly link: Uint8Array
  readonly told: string
  readonly insteadOf: string | null
  readonly namedAt: Temporal.Instant
}

export const addReferee = (db: Db, one: NewReferee) =>
  db.rows(
    `insert into volunteering.referee (id, application_id, kind, family, state, by_email, link, told, instead_of, named_at)
     values ($1, $2, $3, $4, 'named', $5, $6, $7, $8, $9)`,
    [
      one.id,
      one.applicationId,
      one.kind,
      one.family,
      one.byEmail,
      one.link,
      one.told,
      one.insteadOf,
      one.namedAt,
    ],
  )

/** Everybody named for these applications, in the order they were named. */
export const refereesOf = async (db: Db, applicationIds: readonly string[]): Promise<Referee[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.referee as r where r.application_id = any ($1::uuid[]) order by r.named_at, r.id`,
      [applicationIds],
    )
  ).map(refereeFrom)

/** One referee of an application. */
export async function refereeOf(db: Db, id: string, applicationId: string): Promise<Referee | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.referee as r where r.id = $1 and r.application_id = $2`,
    [id, applicationId],
  )
  return row && refereeFrom(row)
}

/** Locks one until the transaction ends, and reads it as it is then. */
export async function lockReferee(db: Db, id: string): Promise<Referee | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.referee as r where r.id = $1 for no key update`,
    [id],
  )
  return row && refereeFrom(row)
}

/** What a referee’s link opens: of the applicant the name and the role, and nothing else. */
export interface Invited extends Pick<Referee, 'id' | 'kind' | 'state' | 'callAt'> {
  readonly answerBy: Day
  readonly lastDay: Day
  readonly name: string
  readonly role: string
}

/**
 * Whom a link opens for today: its referee is asked and not done, its last day is not over, and the
 * application is under way. One question whatever the link: a wrong one, an old one and a used one are not told apart.
 */
export async function invitedBy(db: Db, link: Uint8Array, today: Day): Promise<Invited | undefined> {
  const row = await db.row<Omit<Invited, 'callAt'> & { callAt: string | null }>(
    `select r.id, r.kind, r.state, r.call_at as "callAt", r.answer_by as "answerBy", r.last_day as "lastDay", p.name, o.name as role
     from volunteering.referee as r
     join volunteering.application as a on a.id = r.application_id and a.state in ('open', 'paused')
     join volunteering.role as o on o.id = a.role_id
     join people.card as p on p.id = a.person_id
     where r.link = $1 and r.state in ('asked', 'to-confirm') and r.last_day >= $2 and r.told_over_at is null`,
    [link, today],
  )
  return row && { ...row, callAt: momentOrNull(row.callAt) }
}

/** They are asked, as if never before: what we reminded them of, and when they would be rung, is over. */
export const setAsked = (
  db: Db,
  id: string,
  { at, answerBy, lastDay }: { at: Temporal.Instant; answerBy: Day; lastDay: Day },
) =>
  db.rows(
    `update volunteering.referee set state = 'asked', asked_at = $2, answer_by = $3, last_day = $4, reminders = 0,
       reminded_at = null, call_at = null, told_over_at = null where id = $1`,
    [id, at, answerBy, lastDay],
  )

/** Their page opens until then again; what they asked of us before is over. */
export const setLastDay = (db: Db, id: string, { answerBy, lastDay }: { answerBy: Day; lastDay: Day }) =>
  db.rows(
    `update volunteering.referee set answer_by = $2, last_day = greatest(last_day, $3::date), another = false, told_over_at = null
     where id = $1`,
    [id, answerBy, lastDay],
  )

export const setReminded = (db: Db, id: string, reminders: number, at: Temporal.Instant) =>
  db.rows('update volunteering.referee set reminders = $2, reminded_at = $3 where id = $1', [
    id,
    reminders,
    at,
  ])

export const setCall = (db: Db, id: string, at: Temporal.Instant | null) =>
  db.rows('update volunteering.referee set call_at = $2 where id = $1', [id, at])

export const setToConfirm = (db: Db, id: string) =>
  db.rows(`update volunteering.referee set state = 'to-confirm', call_at = null where id = $1`, [id])

/** Their words are here, so that nobody else is needed in their place. */
export const setReceived = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.referee set state = 'received', received_at = $2, call_at = null, another = false where id = $1`,
    [id, at],
  )

export const setJudged = (
  db: Db,
  id: string,
  { state, at, by }: { state: RefereeState; at: Temporal.Instant; by: string | null },
) =>
  db.rows(
    `update volunteering.referee set state = $2, judged_at = $3, judged_by = $4, another = another and $2 = 'not-counted'
     where id = $1`,
    [id, state, at, by],
  )

export const setEnded = (
  db: Db,
  id: string,
  state: 'declined' | 'not-them' | 'replaced',
  at: Temporal.Instant,
) =>
  db.rows('update volunteering.referee set state = $2, ended_at = $3, call_at = null where id = $1', [
    id,
    state,
    at,
  ])

export const setAnother = (db: Db, id: string) =>
  db.rows('update volunteering.referee set another = true where id = $1', [id])

/** Somebody who was never asked goes without a trace. @returns false when they were asked already, or are not of it */
export const dropNamed = async (db: Db, id: string, applicationId: string): Promise<boolean> =>
  (
    await db.rows(
      `delete from volunteering.referee where id = $1 and application_id = $2 and state = 'named' returning 1`,
      [id, applicationId],
    )
  ).length === 1

/** Asked, not answered and of an open application: whom a reminder may be due to. */
export const waitingFor = async (db: Db, today: Day): Promise<Referee[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.referee as r join volunteering.application as a on a.id = r.application_id
       where r.state = 'asked' and r.by_email and r.last_day >= $1 and a.state = 'open' and r.told_over_at is null order by r.asked_at, r.id`,
      [today],
    )
  ).map(refereeFrom)

/** A referee with whose application it is, for the list of what to do. */
export type ToLookAt = Referee & {
  readonly application: Pick<Application, 'id' | 'personId' | 'roleId' | 'state' | 'policy'>
}

/** Those the desk may have to look at within reach, the longest asked first. */
export const toLookAt = async (db: Db, reach: ApplicationReach): Promise<ToLookAt[]> =>
  (
    await db.rows<
      Row & {
        personId: string
        roleId: string
        applicationState: Application['state']
        policy: number | null
      }
    >(
      `select ${columns}, a.person_id as "personId", a.role_id as "roleId", a.state as "applicationState", a.policy from ${placedApplications}
       join volunteering.referee as r on r.application_id = a.id
       where ${withinApplications(1)} and a.state = 'open' and r.state in ('asked', 'to-confirm', 'received', 'ring', 'not-counted')
       order by r.asked_at, r.id`,
      [...applicationReachValues(reach)],
    )
  ).map(({ personId, roleId, applicationState, policy, ...row }) => ({
    ...refereeFrom(row),
    application: { id: row.applicationId, personId, roleId, state: applicationState, policy },
  }))
