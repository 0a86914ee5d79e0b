import type { Db } from '../../../platform/database/database.ts'
import type { JudgedBy } from './facts.ts'
import type { Evidence, Exemption, RoleStop } from './types.ts'

/** Whose a fact is. */
export type Of<Fact> = Fact & { readonly personId: string }

/** The London day of a column that holds a moment. */
const london = (column: string): string => `(${column} at time zone 'Europe/London')::date`

/** What was recorded of these people, of everybody where none are named; courses they completed among it. */
export const evidenceOf = (db: Db, personIds: readonly string[] | null): Promise<Of<Evidence>[]> =>
  db.rows<Of<Evidence>>(
    `select e.id, e.person_id as "personId", e.role_id as "roleId", e.kind, e.detail, e.on_day as on,
       e.counts_from as "countsFrom", ${london('e.taken_back_at')} as "takenBackOn", e.recorded_by as by
     from volunteering.evidence e where $1::uuid[] is null or e.person_id = any ($1)
     union all
     select c.id, c.person_id, null, 'training', jsonb_build_object('courseId', c.course_id), c.done_on,
       greatest(c.done_on, ${london('c.recorded_at')}), ${london('c.taken_back_at')}, null
     from learning.completion_facts c where $1::uuid[] is null or c.person_id = any ($1)`,
    [personIds],
    'volunteering.evidence-of',
  )

export const exemptionsOf = (db: Db, personIds: readonly string[] | null): Promise<Of<Exemption>[]> =>
  db.rows<Of<Exemption>>(
    `select id, person_id as "personId", role_id as "roleId", requirement, from_day as from, until_day as until,
       greatest(from_day, ${london('given_at')}) as "countsFrom", ${london('ended_at')} as "endedOn"
     from volunteering.exemption where $1::uuid[] is null or person_id = any ($1) order by id`,
    [personIds],
    'volunteering.exemptions-of',
  )

export const stopsOf = (db: Db, personIds: readonly string[] | null): Promise<Of<RoleStop>[]> =>
  db.rows<Of<RoleStop>>(
    `select person_id as "personId", role_id as "roleId", what,
       greatest(from_day, ${london('at')}) as from, until_day as until
     from volunteering.role_stop where $1::uuid[] is null or person_id = any ($1) order by at, id`,
    [personIds],
    'volunteering.stops-of',
  )

/** By which versions these people were and are judged, because they applied under them; the earliest first. */
export const judgedByOf = (db: Db, personIds: readonly string[] | null): Promise<Of<JudgedBy>[]> =>
  db.rows<Of<JudgedBy>>(
    `with turns as (
       select application_id, before as number, at as until,
         lag(at) over (partition by application_id order by at) as since
       from volunteering.policy_move)
     select a.person_id as "personId", a.role_id as "roleId", t.number,
       ${london('a.sent_at')} as "appliedOn", ${london('coalesce(t.since, a.sent_at)')} as from,
       ${london('t.until')} as until, null::date as "clearedOn"
     from volunteering.application a join turns t on t.application_id = a.id
     where $1::uuid[] is null or a.person_id = any ($1)
     union all
     select a.person_id, a.role_id, a.policy, ${london('a.sent_at')},
       ${london('coalesce((select max(m.at) from volunteering.policy_move m where m.application_id = a.id), a.sent_at)')},
       case when a.state in ('declined', 'withdrawn') then ${london('a.ended_at')} end,
       case when a.state = 'cleared' then ${london('a.ended_at')} end
     from volunteering.application a
     where a.policy is not null and a.sent_at is not null and ($1::uuid[] is null or a.person_id = any ($1))
     order by 5`,
    [personIds],
    'volunteering.judged-by-of',
  )

/** Who has to do with a role: something was recorded of them for it, or they applied, were exempted or stopped. */
export interface Pair {
  readonly personId: string
  readonly roleId: string
}

export const peopleInRoles = (
  db: Db,
  roleIds: readonly string[] | null,
  personIds: readonly string[] | null,
): Promise<Pair[]> =>
  db.rows<Pair>(
    `select person_id as "personId", role_id as "roleId" from (
       select person_id, role_id from volunteering.evidence where role_id is not null and taken_back_at is null
       union select person_id, role_id from volunteering.application where sent_at is not null
       union select person_id, role_id from volunteering.exemption
       union select person_id, role_id from volunteering.role_stop) as tied
     where ($1::uuid[] is null or role_id = any ($1)) and ($2::uuid[] is null or person_id = any ($2))
     order by role_id, person_id`,
    [roleIds, personIds],
  )
