import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Application } from '../../applications/types.ts'
import type { Answer, Asked, Colleague } from './types.ts'

interface Row extends Omit<Asked, 'askedAt' | 'answeredAt' | 'endedAt'> {
  askedAt: string
  answeredAt: string | null
  endedAt: string | null
}

const columns = `k.id, k.application_id as "applicationId", k.reviewer_id as "reviewerId", k.asked_at as "askedAt",
  k.asked_by as "askedBy", k.knows, k.answer, k.answered_at as "answeredAt", k.ended_at as "endedAt"`

const from = (row: Row): Asked => ({
  ...row,
  askedAt: moment(row.askedAt),
  answeredAt: momentOrNull(row.answeredAt),
  endedAt: momentOrNull(row.endedAt),
})

export async function askedOf(db: Db, id: string): Promise<Asked | undefined> {
  const row = await db.row<Row>(`select ${columns} from volunteering.approval_asked k where k.id = $1`, [id])
  return row && from(row)
}

/** Everybody who was ever asked about an application, the latest first. */
export const askedAbout = async (db: Db, applicationId: string): Promise<Asked[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.approval_asked k where k.application_id = $1 order by k.asked_at desc, k.id desc`,
      [applicationId],
    )
  ).map(from)

/** What waits for somebody: they were asked, and have not said yes. */
export const waitingFor = async (db: Db, reviewerId: string): Promise<Asked[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.approval_asked k join volunteering.application a on a.id = k.application_id
       where k.reviewer_id = $1 and k.ended_at is null and k.answer is distinct from 'yes' and a.state in ('open', 'cleared')
       order by k.asked_at, k.id`,
      [reviewerId],
    )
  ).map(from)

/** @returns false when they are asked already */
export const addAsked = async (
  db: Db,
  row: Pick<Asked, 'id' | 'applicationId' | 'reviewerId' | 'askedBy'>,
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.approval_asked (id, application_id, reviewer_id, asked_at, asked_by)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
      [row.id, row.applicationId, row.reviewerId, at, row.askedBy],
    )
  ).length === 1

export const keepKnows = (db: Db, id: string, knows: 'no' | 'know', at: Temporal.Instant) =>
  db.rows('update volunteering.approval_asked set knows = $2, said_at = $3 where id = $1', [id, knows, at])

export const keepAnswer = (db: Db, id: string, answer: Exclude<Answer, 'aside'>, at: Temporal.Instant) =>
  db.rows('update volunteering.approval_asked set answer = $2, answered_at = $3 where id = $1', [
    id,
    answer,
    at,
  ])

/** They step aside: what they were asked ends with it. */
export const keepAside = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.approval_asked set knows = 'related', said_at = coalesce(said_at, $2), answer = 'aside', answered_at = $2, ended_at = $2
     where id = $1`,
    [id, at],
  )

/** What these people were asked is over: it was decided, or they are asked no more. */
export const endAsked = (db: Db, ids: readonly string[], at: Temporal.Instant) =>
  db.rows(
    'update volunteering.approval_asked set ended_at = $2 where id = any($1::uuid[]) and ended_at is null',
    [ids, at],
  )

export const stepAside = (db: Db, applicationId: string, readerId: string, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.stepped_aside (application_id, reader_id, said_at) values ($1, $2, $3) on conflict do nothing`,
    [applicationId, readerId, at],
  )

/** @returns false when they had not stepped aside */
export const letBack = async (db: Db, applicationId: string, readerId: string): Promise<boolean> =>
  (
    await db.rows(
      'delete from volunteering.stepped_aside where application_id = $1 and reader_id = $2 returning 1',
      [applicationId, readerId],
    )
  ).length === 1

/** In SQL: who held conversations with the applicant of `a` about its role, recorded what came of them, or that one was held. */
export const interviewersSql = `(
  select unnest(array[s.host_id, v.ended_by]) from volunteering.conversation v
    join volunteering.talk_slot s on s.id = v.slot_id join volunteering.application b on b.id = v.application_id
  where b.person_id = a.person_id and b.role_id = a.role_id and v.state = 'held'
  union select e.recorded_by from volunteering.evidence e
  where e.person_id = a.person_id and (e.role_id = a.role_id or e.role_id is null) and e.kind = 'interview' and e.taken_back_at is null)`

export const interviewersOf = async (db: Db, { id }: Pick<Application, 'id'>): Promise<string[]> =>
  (
    await db.rows<{ id: string | null }>(
      `select i.id from volunteering.application a cross join lateral ${interviewersSql} as i (id) where a.id = $1`,
      [id],
    )
  ).flatMap(({ id: interviewer }) => interviewer ?? [])

/** Who recorded these. */
export const recordersOf = async (db: Db, evidenceIds: readonly string[]): Promise<string[]> =>
  (
    await db.rows<{ id: string | null }>(
      'select recorded_by as id from volunteering.evidence where id = any($1::uuid[])',
      [evidenceIds],
    )
  ).flatMap(({ id }) => id ?? [])

/** Coordinators and vetting officers who look after a way to help, by name, with how many approvals wait for each. */
export const colleaguesFor = (db: Db, opportunityId: string): Promise<Colleague[]> =>
  db.rows<Colleague>(
    `select c.id, c.name, (select count(*) from volunteering.approval_asked k
         where k.reviewer_id = c.id and k.ended_at is null and k.answer is null) as waiting
     from people.card c
     where c.forgotten_at is null and volunteering.may_clear(c.id, $1) and exists (select from permits.grant t
       where t.person_id = c.id and t.ended_at is null and t.role in ('coordinator', 'vetting-officer'))
     order by c.name, c.id`,
    [opportunityId],
  )

export const keepReason = (db: Db, askedId: string, words: Uint8Array) =>
  db.rows(
    `insert into volunteering.approval_reason (asked_id, words) values ($1, $2)
     on conflict (asked_id) do update set words = excluded.words`,
    [askedId, words],
  )

/** Reasons within the reader’s reach (row-level). */
export const reasonsOf = (
  db: Db,
  askedIds: readonly string[],
): Promise<{ askedId: string; words: Uint8Array }[]> =>
  db.rows(
    `select asked_id as "askedId", words from volunteering.approval_reason where asked_id = any($1::uuid[])`,
    [askedIds],
  )
