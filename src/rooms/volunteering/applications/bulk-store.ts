import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import type { ReasonRow } from './leaving/store.ts'
import type { QuestionSet } from './questions/types.ts'
import type { Application, ApplicationMove } from './types.ts'

/** For building large hubs at once: the demonstration, and benchmarks. Nothing here is judged, told or recorded. */

export const addQuestionSets = (db: Db, sets: readonly QuestionSet[]): Promise<void> =>
  addMany(
    db,
    'volunteering.question_set',
    sets.map((one) => ({
      opportunity_id: one.opportunityId,
      number: one.number,
      questions: one.questions,
      kept_at: one.keptAt,
      kept_by: one.keptBy,
    })),
  )

export interface ApplicationMade extends Omit<Application, 'version'> {
  readonly guardianAt: Temporal.Instant | null
  readonly restAskedAt: Temporal.Instant | null
  readonly moves: readonly (ApplicationMove & { readonly id: string })[]
}

export async function addApplications(db: Db, applications: readonly ApplicationMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.application',
    applications.map((one) => ({
      id: one.id,
      person_id: one.personId,
      opportunity_id: one.opportunityId,
      role_id: one.roleId,
      state: one.state,
      stage: one.stage,
      stage_since: one.stageSince,
      policy: one.policy,
      started_at: one.startedAt,
      sent_at: one.sentAt,
      read_at: one.readAt,
      read_by: one.readBy,
      ended_at: one.endedAt,
      paused_until: one.pausedUntil,
      rest_asked_at: one.restAskedAt,
      guardian: one.guardian,
      guardian_at: one.guardianAt,
    })),
  )
  await addMany(
    db,
    'volunteering.application_move',
    applications.flatMap(({ id, moves }) => moves.map((move) => ({ ...move, application_id: id }))),
  )
}

/** Applications of which nothing is kept that anybody wrote, and when they were begun. */
export const unwritten = (
  db: Db,
): Promise<{ id: string; personId: string; opportunityId: string; startedAt: string }[]> =>
  db.rows(
    `select id, person_id as "personId", opportunity_id as "opportunityId", started_at as "startedAt"
     from volunteering.application a
     where not exists (select from volunteering.application_told t where t.application_id = a.id) order by started_at, id`,
  )

/** All were asked the first version, and read by one of ours where somebody reads them. */
export const askedTheFirst = (db: Db, readBy: string) =>
  db.rows(
    `update volunteering.application set questions = coalesce(questions, 1),
       read_by = case when read_at is null then read_by else coalesce(read_by, $1) end`,
    [readBy],
  )

export interface ToldMade {
  readonly applicationId: string
  readonly answers: Uint8Array
  readonly knows: Uint8Array | null
  readonly keptAt: Temporal.Instant
}

export const addTold = (db: Db, told: readonly ToldMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.application_told',
    told.map((one) => ({
      application_id: one.applicationId,
      answers: one.answers,
      knows: one.knows,
      kept_at: one.keptAt,
    })),
  )

export const addGuardians = (
  db: Db,
  guardians: readonly {
    readonly applicationId: string
    readonly who: Uint8Array
    readonly askedAt: Temporal.Instant
  }[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.application_guardian',
    guardians.map((one) => ({ application_id: one.applicationId, who: one.who, asked_at: one.askedAt })),
  )

export const addReasons = (
  db: Db,
  reasons: readonly (ReasonRow & { readonly applicationId: string })[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.application_reason',
    reasons.map((one) => ({
      id: one.id,
      application_id: one.applicationId,
      what: one.what,
      words: one.words,
      at: one.at,
      by: one.by,
    })),
  )
