import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'
import type { Application } from '../../applications/types.ts'
import type { How, PartOfWeek } from './types.ts'

/** A conversation as the desk lists it. */
export interface Listed {
  readonly id: string
  readonly applicationId: string
  readonly personId: string
  readonly roleId: string
  readonly programmeId: string | null
  readonly region: string | null
  readonly name: string
  readonly role: string
  readonly host: string
  readonly hostId: string
  readonly how: How
  readonly at: string | null
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

const about = `${placedApplications} join people.card p on p.id = a.person_id join volunteering.role r on r.id = a.role_id`

/** Conversations within reach that nothing was recorded of yet, the earliest first. */
export const bookedWithin = async (db: Db, reach: ApplicationReach): Promise<Listed[]> =>
  (
    await db.rows<Omit<Listed, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }>(
      `select v.id, a.id as "applicationId", a.person_id as "personId", a.role_id as "roleId",
         o.programme_id as "programmeId", o.region, p.name, r.name as role, h.name as host, t.host_id as "hostId", t.how, t.at,
         t.starts_at as "startsAt", t.ends_at as "endsAt"
       from ${about} join volunteering.conversation v on v.application_id = a.id
         join volunteering.talk_slot t on t.id = v.slot_id join people.card h on h.id = t.host_id
       where v.state = 'booked' and ${withinApplications(1)} order by t.starts_at, v.id limit 300`,
      [...applicationReachValues(reach)],
    )
  ).map((row) => ({ ...row, startsAt: moment(row.startsAt), endsAt: moment(row.endsAt) }))

/** Somebody to whom no time suits, or who has none ahead although their application stands where we talk. */
export interface WithoutTime {
  readonly applicationId: string
  readonly personId: string
  readonly roleId: string
  readonly name: string
  readonly role: string
  readonly since: Temporal.Instant
  /** When they could; null: they did not say that nothing suits. */
  readonly times: readonly PartOfWeek[] | null
}

/**
 * Applications within reach that are in selection and have no conversation ahead or held, the longest wait first. Whether
 * one is needed at all, standing says.
 */
export const withoutTime = async (db: Db, reach: ApplicationReach): Promise<WithoutTime[]> =>
  (
    await db.rows<Omit<WithoutTime, 'since'> & { since: string }>(
      `select a.id as "applicationId", a.person_id as "personId", a.role_id as "roleId", p.name, r.name as role, coalesce(n.said_at, a.stage_since) as since, n.times
       from ${about} left join volunteering.no_time_fits n on n.application_id = a.id and n.settled_at is null
       where a.state = 'open' and (a.stage = 'selection' or n.said_at is not null) and ${withinApplications(1)}
         and not exists (select from volunteering.conversation v where v.application_id = a.id
           and (v.state = 'booked' or v.outcome in ('go-on', 'not-this-role')))
         and exists (select from volunteering.policy y, jsonb_array_elements(y.requirements) q
           where y.role_id = a.role_id and y.number = a.policy and q ->> 'kind' = 'interview')
       order by since, a.id limit 300`,
      [...applicationReachValues(reach)],
    )
  ).map((row) => ({ ...row, since: moment(row.since) }))

/** Those of ours who look after applications, by name: whoever may hold a conversation. */
export const hosts = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.rows(
    `select c.id, c.name from people.card c
     where c.forgotten_at is null and exists (select from permits.grant t where t.person_id = c.id and t.ended_at is null
       and t.role in ('administrator', 'coordinator', 'vetting-officer')) order by c.name, c.id`,
  )

/** Those of them who may hold a conversation about this application: they look after it, and are not too near to its applicant. */
export const hostsFor = (
  db: Db,
  { id, personId, opportunityId }: Pick<Application, 'id' | 'personId' | 'opportunityId'>,
): Promise<{ id: string; name: string }[]> =>
  db.rows(
    `select c.id, c.name from people.card c
     where c.forgotten_at is null and c.id <> $1 and volunteering.may_clear(c.id, $2)
       and exists (select from permits.grant t where t.person_id = c.id and t.ended_at is null)
       and not exists (select from volunteering.stepped_aside x where x.application_id = $3 and x.reader_id = c.id)
     order by c.name, c.id`,
    [personId, opportunityId, id],
  )
