import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { NotDone } from './rules.ts'
import { step, type Step } from './types.ts'

/** A step that was taken for several. */
export interface Together {
  readonly id: string
  readonly step: Step
  readonly takenAt: Temporal.Instant
  readonly takenBy: string
}

/** What became of one of them. */
export interface TogetherRow {
  readonly applicationId: string
  readonly personId: string
  readonly name: string
  readonly refusal: NotDone | null
  readonly messageId: string | null
}

export const addTogether = (db: Db, one: Together) =>
  db.rows('insert into volunteering.together (id, step, taken_at, taken_by) values ($1, $2, $3, $4)', [
    one.id,
    JSON.stringify(one.step),
    one.takenAt,
    one.takenBy,
  ])

export const addTogetherRow = (
  db: Db,
  togetherId: string,
  one: Pick<TogetherRow, 'applicationId' | 'refusal' | 'messageId'>,
) =>
  db.rows(
    `insert into volunteering.together_row (together_id, application_id, refusal, message_id) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [togetherId, one.applicationId, one.refusal, one.messageId],
  )

/** A step somebody took; only they look at what became of it. */
export async function togetherOf(db: Db, id: string, by: string): Promise<Together | undefined> {
  const row = await db.row<{ id: string; step: unknown; taken_at: string; taken_by: string }>(
    'select id, step, taken_at, taken_by from volunteering.together where id = $1 and taken_by = $2',
    [id, by],
  )
  return row && { id, step: step.parse(row.step), takenAt: moment(row.taken_at), takenBy: row.taken_by }
}

export const togetherRows = (db: Db, id: string): Promise<TogetherRow[]> =>
  db.rows<TogetherRow>(
    `select t.application_id as "applicationId", a.person_id as "personId", p.name, t.refusal, t.message_id as "messageId"
     from volunteering.together_row t join volunteering.application a on a.id = t.application_id
     join people.card p on p.id = a.person_id where t.together_id = $1 order by t.refusal is not null, lower(p.name), t.application_id`,
    [id],
  )

/** When each of these people was last sent a wording, but for what was called back. */
export const lastWritten = async (
  db: Db,
  wordingId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> =>
  new Map(
    (
      await db.rows<{ id: string; at: string }>(
        `select person_id as id, max(written_at) as at from volunteering.message
         where wording_id = $1 and person_id = any($2::uuid[]) and called_back_at is null group by 1`,
        [wordingId, personIds],
      )
    ).map(({ id, at }) => [id, moment(at)]),
  )

export const lookAfter = (db: Db, applicationId: string, personId: string, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.looked_after (application_id, person_id, since) values ($1, $2, $3)
     on conflict (application_id) do update set person_id = excluded.person_id, since = excluded.since`,
    [applicationId, personId, at],
  )

export const leaveToOthers = (db: Db, applicationId: string) =>
  db.rows('delete from volunteering.looked_after where application_id = $1', [applicationId])

/** Whoever looks after an application by name, as `k`: one who works here no more looks after nothing. */
export const keptByName = `left join volunteering.looked_after as k on k.application_id = a.id
    and exists (select from permits.grant as held where held.person_id = k.person_id and held.ended_at is null)`

export const keeperOf = async (db: Db, applicationId: string): Promise<string | null> =>
  (
    await db.row<{ id: string }>(
      `select k.person_id as id from volunteering.application as a ${keptByName}
       where a.id = $1 and k.person_id is not null`,
      [applicationId],
    )
  )?.id ?? null

/** Everything somebody looks after. */
export const keptBy = async (db: Db, personId: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select application_id as id from volunteering.looked_after where person_id = $1',
      [personId],
    )
  ).map(({ id }) => id)

/** Whatever somebody looked after is left to the others. */
export const dropKeeping = (db: Db, personId: string) =>
  db.rows('delete from volunteering.looked_after where person_id = $1', [personId])
