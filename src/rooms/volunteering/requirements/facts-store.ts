import { day, dayOf, plain, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { withoutAway, type Away } from './away-rules.ts'
import type { JudgedBy } from './facts.ts'
import type { Evidence, Exemption, RoleStop } from './types.ts'

/** Whose a fact is. */
export type Of<Fact> = Fact & { readonly personId: string }

/** The London day of a column that holds a moment. */
const london = (column: string): string => `(${column} at time zone 'Europe/London')::date`

/** These people, in a way that stays quick for thousands whatever plan is kept. */
const named = '(select unnest($1::uuid[]))'

/** The day that lines of evidence count from. */
const since = plain(day('2000-01-01'))

/** Days of lines, each written once for all facts. */
const days = new Map<string, Day>()

function dayIn(text: string): Day | null {
  if (text === '') return null
  let known = days.get(text)
  if (known === undefined) days.set(text, (known = dayOf(since.add({ days: Number(text) }))))
  return known
}

/** The number of a day in a line. */
const numbered = (sql: string): string => `(${sql} - date '2000-01-01')`

/**
 * What was recorded of each of these people, in their order; courses they completed among it.
 *
 * One text a person and one line a fact, `id|role|kind|day|counts from|taken back|by|detail`, which the database keeps
 * beside the fact: of 60,000 facts it takes a fifth of the processor that rows of fields take.
 */
export async function evidenceOf(db: Db, personIds: readonly string[]): Promise<Evidence[][]> {
  if (personIds.length === 0) return []
  const told = await db.rows<{ nr: number; facts: string }>(
    `with person as (select id, nr::int from unnest($1::uuid[]) with ordinality as asked (id, nr)),
     fact as (
       select p.nr, e.line from person p join volunteering.evidence e on e.person_id = p.id
       union all
       select p.nr, concat_ws('|', c.id, '', 'training', ${numbered('c.done_on')},
         coalesce(nullif(${numbered(`greatest(c.done_on, ${london('c.recorded_at')})`)}, ${numbered('c.done_on')})::text, ''),
         coalesce(${numbered(london('c.taken_back_at'))}::text, ''), '', jsonb_build_object('courseId', c.course_id))
       from person p join learning.completion_facts c on c.person_id = p.id)
     select nr, string_agg(line, E'\\n') as facts from fact group by nr`,
    [personIds],
    'volunteering.evidence-of',
  )
  const details = new Map<string, Evidence['detail']>()
  const detailOf = (text: string): Evidence['detail'] => {
    let known = details.get(text)
    if (known === undefined) details.set(text, (known = JSON.parse(text) as Evidence['detail']))
    return known
  }
  const factIn = (line: string): Evidence => {
    let at = 0
    const next = (): string => {
      const from = at
      const end = line.indexOf('|', from)
      at = end + 1
      return line.slice(from, end)
    }
    const [id, roleId, kind, on] = [next(), next(), next(), dayIn(next())!]
    const [countsFrom, takenBackOn, by] = [dayIn(next()), dayIn(next()), next()]
    return {
      id,
      roleId: roleId || null,
      kind,
      detail: detailOf(line.slice(at)),
      on,
      countsFrom: countsFrom ?? on,
      takenBackOn,
      by: by || null,
    } as Evidence
  }
  const all = personIds.map((): Evidence[] => [])
  for (const { nr, facts } of told) all[nr - 1] = facts.split('\n').map(factIn)
  return all
}

export const exemptionsOf = (db: Db, personIds: readonly string[]): Promise<Of<Exemption>[]> =>
  db.rows<Of<Exemption>>(
    `select id, person_id as "personId", role_id as "roleId", requirement, from_day as from, until_day as until,
       greatest(from_day, ${london('given_at')}) as "countsFrom", ${london('ended_at')} as "endedOn"
     from volunteering.exemption where person_id in ${named} order by id`,
    [personIds],
    'volunteering.exemptions-of',
  )

export const stopsOf = (db: Db, personIds: readonly string[]): Promise<Of<RoleStop>[]> =>
  db.rows<Of<RoleStop>>(
    `select person_id as "personId", role_id as "roleId", what,
       greatest(from_day, ${london('at')}) as from, until_day as until
     from volunteering.role_stop where person_id in ${named} order by at, id`,
    [personIds],
    'volunteering.stops-of',
  )

/**
 * By which versions these people were and are judged, because they applied under them; the earliest first. Each as long
 * as the application ran: who took theirs back was judged like everybody else until they came back, also seen from later.
 */
export async function judgedByOf(db: Db, personIds: readonly string[]): Promise<Of<JudgedBy>[]> {
  const away = Map.groupBy(await awayOf(db, personIds), ({ applicationId }) => applicationId)
  return (await judgings(db, personIds)).flatMap(({ applicationId, ...one }) =>
    withoutAway(one, away.get(applicationId) ?? []),
  )
}

/** From when until when applications were over that were taken up again, the earliest first. */
const awayOf = (db: Db, personIds: readonly string[]): Promise<(Away & { applicationId: string })[]> =>
  db.rows(
    `select gone.application_id as "applicationId", ${london('gone.at')} as since, ${london('back.at')} as until
     from volunteering.application a
     join volunteering.application_move gone on gone.application_id = a.id and gone.state in ('declined', 'withdrawn')
     cross join lateral (
       select m.at from volunteering.application_move m
       where m.application_id = a.id and (m.at, m.id) > (gone.at, gone.id) order by m.at, m.id limit 1) as back
     where a.person_id in ${named} order by gone.at, gone.id`,
    [personIds],
    'volunteering.away-of',
  )

const judgings = (
  db: Db,
  personIds: readonly string[],
): Promise<(Of<JudgedBy> & { applicationId: string })[]> =>
  db.rows(
    `with turns as (
       select application_id, before as number, at as until,
         lag(at) over (partition by application_id order by at) as since
       from volunteering.policy_move)
     select a.id as "applicationId", a.person_id as "personId", a.role_id as "roleId", t.number,
       ${london('a.sent_at')} as "appliedOn", ${london('coalesce(t.since, a.sent_at)')} as from,
       ${london('t.until')} as until, null::date as "clearedOn"
     from volunteering.application a join turns t on t.application_id = a.id
     where a.person_id in ${named}
     union all
     select a.id, a.person_id, a.role_id, a.policy, ${london('a.sent_at')},
       ${london('coalesce((select max(m.at) from volunteering.policy_move m where m.application_id = a.id), a.sent_at)')},
       case when a.state in ('declined', 'withdrawn') then ${london('a.ended_at')} end,
       case when a.state = 'cleared' then ${london('a.ended_at')} end
     from volunteering.application a
     where a.policy is not null and a.sent_at is not null and a.person_id in ${named}
     order by 6`,
    [personIds],
    'volunteering.judged-by-of',
  )

/** Who has to do with a role: something was recorded of them for it, or they applied, were exempted or stopped. */
export interface Pair {
  readonly personId: string
  readonly roleId: string
}

/** Everybody who has to do with a role, as SQL. */
export const tied = `(
    select person_id, role_id from volunteering.evidence where role_id is not null and taken_back_at is null
    union select person_id, role_id from volunteering.application where sent_at is not null
    union select person_id, role_id from volunteering.exemption
    union select person_id, role_id from volunteering.role_stop) as tied`

export const peopleInRoles = (
  db: Db,
  roleIds: readonly string[] | null,
  personIds: readonly string[] | null,
): Promise<Pair[]> =>
  db.rows<Pair>(
    `select person_id as "personId", role_id as "roleId" from ${tied}
     where ($1::uuid[] is null or role_id in (select unnest($1))) and ($2::uuid[] is null or person_id in (select unnest($2)))
     order by role_id, person_id`,
    [roleIds, personIds],
  )

/** Where people belong. */
export const regionsOf = async (
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    (
      await db.rows<{ id: string; region: string | null }>(
        'select id, region from people.belonging where id in (select unnest($1::uuid[]))',
        [personIds],
      )
    ).map(({ id, region }) => [id, region]),
  )
