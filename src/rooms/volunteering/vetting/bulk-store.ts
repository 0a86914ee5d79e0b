import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Application, ApplicationMove, Stage } from '../applications/types.ts'
import type { Evidence, Requirement } from '../requirements/types.ts'
import type { Message } from './messages/store.ts'
import type { Together, TogetherRow } from './together/store.ts'
import type { WordingVersion } from './wordings/store.ts'

/** For building large hubs at once: the demonstration, and benchmarks. Nothing here is judged, told or recorded. */

export interface WordingMade {
  readonly id: string
  readonly name: string
  readonly stage: Stage | null
  readonly madeAt: Temporal.Instant
  readonly versions: readonly Omit<WordingVersion, 'wordingId'>[]
}

export async function addWordings(db: Db, made: readonly WordingMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.wording',
    made.map(({ id, name, stage, madeAt }) => ({ id, name, stage, made_at: madeAt })),
  )
  await addMany(
    db,
    'volunteering.wording_version',
    made.flatMap(({ id, versions }) =>
      versions.map((one) => ({
        wording_id: id,
        lang: one.lang,
        number: one.number,
        subject: one.subject,
        body: one.body,
        kept_at: one.keptAt,
        kept_by: one.keptBy,
      })),
    ),
  )
}

export const addMessages = (db: Db, messages: readonly Message[]): Promise<void> =>
  addMany(
    db,
    'volunteering.message',
    messages.map((one) => ({
      id: one.id,
      person_id: one.personId,
      application_id: one.applicationId,
      wording_id: one.from?.wordingId ?? null,
      lang: one.lang,
      number: one.from?.number ?? null,
      subject: one.subject,
      words: one.words,
      written_at: one.writtenAt,
      written_by: one.writtenBy,
      leaves_at: one.leavesAt,
      letter_id: one.letterId,
      called_back_at: one.calledBackAt,
    })),
  )

export interface LookedAfter {
  readonly applicationId: string
  readonly personId: string
  readonly since: Temporal.Instant
}

export const addLookedAfter = (db: Db, each: readonly LookedAfter[]): Promise<void> =>
  addMany(
    db,
    'volunteering.looked_after',
    each.map((one) => ({ application_id: one.applicationId, person_id: one.personId, since: one.since })),
  )

export async function addTakenTogether(
  db: Db,
  taken: Together,
  rows: readonly Pick<TogetherRow, 'applicationId' | 'refusal' | 'messageId'>[],
): Promise<void> {
  await addMany(db, 'volunteering.together', [
    { id: taken.id, step: taken.step as never, taken_at: taken.takenAt, taken_by: taken.takenBy },
  ])
  await addMany(
    db,
    'volunteering.together_row',
    rows.map((one) => ({
      together_id: taken.id,
      application_id: one.applicationId,
      refusal: one.refusal,
      message_id: one.messageId,
    })),
  )
}

/** Somebody on their way, with where they stood and what was recorded of them. */
export interface OnTheirWay extends Pick<
  Application,
  'id' | 'personId' | 'opportunityId' | 'roleId' | 'state' | 'stage' | 'stageSince' | 'policy'
> {
  readonly sentAt: Temporal.Instant
  readonly readAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly moves: readonly (ApplicationMove & { readonly id: string })[]
  readonly evidence: readonly (Pick<Evidence, 'id' | 'kind' | 'detail' | 'on'> & {
    readonly recordedAt: Temporal.Instant
    readonly recordedBy: string
  })[]
}

export async function addOnTheirWay(db: Db, each: readonly OnTheirWay[]): Promise<void> {
  await addMany(
    db,
    'volunteering.application',
    each.map((one) => ({
      id: one.id,
      person_id: one.personId,
      opportunity_id: one.opportunityId,
      role_id: one.roleId,
      state: one.state,
      stage: one.stage,
      stage_since: one.stageSince,
      policy: one.policy,
      started_at: one.sentAt,
      sent_at: one.sentAt,
      read_at: one.readAt,
      ended_at: one.endedAt,
    })),
  )
  await addMany(
    db,
    'volunteering.application_move',
    each.flatMap(({ id: application_id, moves }) => moves.map((move) => ({ ...move, application_id }))),
  )
  await addMany(
    db,
    'volunteering.evidence',
    each.flatMap(({ personId, roleId, evidence }) =>
      evidence.map((one) => ({
        id: one.id,
        person_id: personId,
        role_id: roleId,
        kind: one.kind,
        detail: one.detail as never,
        on_day: one.on,
        counts_from: one.on,
        recorded_at: one.recordedAt,
        recorded_by: one.recordedBy,
      })),
    ),
  )
}

/** Where people can apply: ways to help that ask for a role, with what it asks. */
export interface Asked {
  readonly opportunityId: string
  readonly roleId: string
  readonly role: string
  readonly region: string | null
  /** Nobody younger may. */
  readonly youngest: number
  readonly policy: number
  readonly requirements: readonly Requirement[]
}

export const rolesAsked = (db: Db): Promise<Asked[]> =>
  db.rows<Asked>(
    `select distinct on (w.opportunity_id) w.opportunity_id as "opportunityId", w.role_id as "roleId", r.name as role, o.region,
       (o.published ->> 'youngestAge')::int as youngest,
       p.number as policy, p.requirements
     from volunteering.role_of w join volunteering.role r on r.id = w.role_id
     join volunteering.opportunity o on o.id = w.opportunity_id and o.state = 'published'
     join volunteering.policy p on p.role_id = w.role_id order by w.opportunity_id, p.number desc`,
  )

/** Everybody who applied for something already, or waits for an answer about it. */
export const applicants = async (db: Db): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from volunteering.application
       union select person_id from volunteering.interest where state = 'waiting' and person_id is not null`,
    )
  ).map(({ id }) => id)

/** Everybody who was cleared, and when. */
export const clearedIn = async (
  db: Db,
): Promise<{ readonly personId: string; readonly endedAt: Temporal.Instant }[]> =>
  (
    await db.rows<{ personId: string; endedAt: string }>(
      `select person_id as "personId", ended_at as "endedAt" from volunteering.application where state = 'cleared' order by id`,
    )
  ).map((one) => ({ ...one, endedAt: moment(one.endedAt) }))
