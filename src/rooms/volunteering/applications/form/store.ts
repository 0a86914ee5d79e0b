import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'

/** Begins a draft; false when this person has one under way to the same. */
export const addDraft = async (
  db: Db,
  draft: {
    readonly id: string
    readonly personId: string
    readonly opportunityId: string
    readonly roleId: string
    readonly questions: number
  },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.application (id, person_id, opportunity_id, role_id, questions, state, stage_since, started_at)
       values ($1, $2, $3, $4, $5, 'draft', $6, $6) on conflict do nothing returning 1`,
      [draft.id, draft.personId, draft.opportunityId, draft.roleId, draft.questions, at],
    )
  ).length === 1

/** Which version of the questions an application was asked. */
export const askedVersion = async (db: Db, id: string): Promise<number | null> =>
  (
    await db.row<{ questions: number | null }>(
      'select questions from volunteering.application where id = $1',
      [id],
    )
  )?.questions ?? null

export interface ToldRow {
  readonly answers: Uint8Array
  readonly knows: Uint8Array | null
  readonly keptAt: Temporal.Instant
}

/** What somebody wrote, as far as the wall lets it through. */
export async function toldRow(db: Db, applicationId: string): Promise<ToldRow | undefined> {
  const row = await db.row<Omit<ToldRow, 'keptAt'> & { kept_at: string }>(
    'select answers, knows, kept_at from volunteering.application_told where application_id = $1',
    [applicationId],
  )
  return row && { answers: row.answers, knows: row.knows, keptAt: moment(row.kept_at) }
}

export const keepTold = (db: Db, applicationId: string, answers: Uint8Array, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.application_told (application_id, answers, kept_at) values ($1, $2, $3)
     on conflict (application_id) do update set answers = excluded.answers, kept_at = excluded.kept_at`,
    [applicationId, answers, at],
  )

export const keepKnows = (db: Db, applicationId: string, knows: Uint8Array | null) =>
  db.rows('update volunteering.application_told set knows = $2 where application_id = $1', [
    applicationId,
    knows,
  ])

/** The way to help asks for another role than when the draft was begun. */
export const keepRole = (db: Db, id: string, roleId: string) =>
  db.rows(`update volunteering.application set role_id = $2 where id = $1 and state = 'draft'`, [id, roleId])

/** From now on somebody reads it. @returns false when somebody read it before */
export const keepRead = async (db: Db, id: string, by: string | null, at: Temporal.Instant) =>
  (
    await db.rows(
      'update volunteering.application set read_at = $2, read_by = $3 where id = $1 and read_at is null returning 1',
      [id, at, by],
    )
  ).length === 1

/** Throws a draft away; what hangs on it goes too, but for the bytes of its documents. */
export const dropDraft = async (db: Db, id: string): Promise<boolean> =>
  (await db.rows(`delete from volunteering.application where id = $1 and state = 'draft' returning 1`, [id]))
    .length === 1

/** An interest in the same that waits for an answer has it: they applied. */
export const settleInterest = (db: Db, personId: string, opportunityId: string, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.interest set state = 'answered', answered_at = $3 where person_id = $1 and opportunity_id = $2 and state = 'waiting'`,
    [personId, opportunityId, at],
  )

export const addFileOf = (
  db: Db,
  file: { readonly fileId: string; readonly applicationId: string; readonly question: string },
) =>
  db.rows(
    'insert into volunteering.application_file (file_id, application_id, question) values ($1, $2, $3)',
    [file.fileId, file.applicationId, file.question],
  )

/** The documents of an application, by question. */
export const filesOfApplication = (
  db: Db,
  applicationId: string,
): Promise<{ fileId: string; question: string }[]> =>
  db.rows(
    'select file_id as "fileId", question from volunteering.application_file where application_id = $1 order by question',
    [applicationId],
  )
