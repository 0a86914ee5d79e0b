import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import { moment } from '../../../platform/database/values.ts'
import type { ApplicationState, Stage } from '../applications/types.ts'
import type { AgreementVersion } from './agreements/types.ts'
import type { Asked } from './approval/types.ts'
import type { Conversation, PartOfWeek, Terms, Times } from './conversations/types.ts'
import type { KeptIdentity } from './identity/types.ts'

/** For building large hubs at once: the demonstration. Nothing here is judged, told or recorded. */

/** An application whose role asks for a conversation. */
export interface ToTalkAbout {
  readonly id: string
  readonly personId: string
  readonly roleId: string
  readonly state: ApplicationState
  readonly stage: Stage
  readonly stageSince: Temporal.Instant
  /** How many must approve; null: its role asks for no approval. */
  readonly approvals: number | null
  readonly hasTalked: boolean
}

/** Those sent, the longest in their stage first. */
export const applicationsAsking = async (db: Db): Promise<ToTalkAbout[]> =>
  (
    await db.rows<Omit<ToTalkAbout, 'stageSince'> & { stageSince: string }>(
      `select a.id, a.person_id as "personId", a.role_id as "roleId", a.state, a.stage, a.stage_since as "stageSince",
         (select (q ->> 'by')::int from jsonb_array_elements(l.requirements) q where q ->> 'kind' = 'approval' limit 1) as approvals,
         exists (select from volunteering.evidence e where e.person_id = a.person_id and e.role_id = a.role_id
           and e.kind = 'interview' and e.taken_back_at is null) as "hasTalked"
       from volunteering.application a
       join volunteering.policy l on l.role_id = a.role_id and l.number = a.policy
       where a.state in ('open', 'cleared')
         and exists (select from jsonb_array_elements(l.requirements) q where q ->> 'kind' = 'interview')
       order by a.stage_since, a.id`,
    )
  ).map((row) => ({ ...row, stageSince: moment(row.stageSince) }))

/** What was recorded of people without a row of its own part. */
export interface Recorded {
  readonly id: string
  readonly personId: string
  readonly roleId: string | null
  readonly kind: 'identity' | 'agreement' | 'approval'
  readonly agreementId: string | null
  readonly number: number | null
  readonly on: Day
  readonly at: Temporal.Instant
  readonly by: string | null
}

export const recordedWithout = async (db: Db): Promise<Recorded[]> =>
  (
    await db.rows<Omit<Recorded, 'at'> & { at: string }>(
      `select id, person_id as "personId", role_id as "roleId", kind, detail ->> 'agreementId' as "agreementId",
         (detail ->> 'version')::int as number, on_day as on, recorded_at as at, recorded_by as by
       from volunteering.evidence where source_id is null and taken_back_at is null and kind in ('identity', 'agreement', 'approval')
         and (kind <> 'agreement' or exists (select from volunteering.agreement_version v
           where v.agreement_id::text = detail ->> 'agreementId' and v.number = (detail ->> 'version')::int))
       order by recorded_at, id`,
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

export interface TextMade {
  readonly id: string
  readonly name: string
  readonly madeAt: Temporal.Instant
  readonly draft: { readonly words: string; readonly at: Temporal.Instant; readonly by: string } | null
  readonly versions: readonly Omit<AgreementVersion, 'agreementId'>[]
}

export async function addTexts(db: Db, texts: readonly TextMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.agreement',
    texts.map(({ id, name, madeAt, draft, versions }) => ({
      id,
      name,
      made_at: madeAt,
      draft: draft?.words ?? null,
      draft_changed_at: draft?.at ?? null,
      draft_changed_by: draft?.by ?? null,
      draft_version: 1 + 2 * versions.length + (draft ? 1 : 0),
    })),
  )
  await addMany(
    db,
    'volunteering.agreement_version',
    texts.flatMap(({ id, versions }) =>
      versions.map((one) => ({
        agreement_id: id,
        number: one.number,
        words: one.words,
        why: one.why,
        published_at: one.publishedAt,
        published_by: one.publishedBy,
      })),
    ),
  )
}

/** A time that was offered; one of which only the day is known was held by the way, and never offered. */
export type SlotMade = Times &
  Terms & { readonly id: string; readonly offeredAt: Temporal.Instant; readonly dayOnly?: boolean }

export const addSlots = (db: Db, slots: readonly SlotMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.talk_slot',
    slots.map((one) => ({
      id: one.id,
      host_id: one.hostId,
      role_id: one.roleId,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      how: one.how,
      at: one.at,
      offered_at: one.offeredAt,
      offered_by: one.hostId,
      day_only: one.dayOnly ?? false,
      taken_back_at: one.dayOnly ? one.offeredAt : null,
    })),
  )

export type TalkMade = Pick<
  Conversation,
  'id' | 'applicationId' | 'slotId' | 'state' | 'bookedAt' | 'endedAt' | 'endedBy' | 'outcome'
> & { readonly notes: Uint8Array | null }

export async function addTalks(db: Db, talks: readonly TalkMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.conversation',
    talks.map((one) => ({
      id: one.id,
      application_id: one.applicationId,
      slot_id: one.slotId,
      state: one.state,
      booked_at: one.bookedAt,
      ended_at: one.endedAt,
      ended_by: one.endedBy,
      outcome: one.outcome,
    })),
  )
  await addMany(
    db,
    'volunteering.conversation_note',
    talks.flatMap(({ id, notes, endedAt, endedBy }) =>
      notes === null
        ? []
        : [{ conversation_id: id, words: notes, written_by: endedBy, written_at: endedAt! }],
    ),
  )
}

export const addNoneFits = (
  db: Db,
  said: readonly {
    readonly applicationId: string
    readonly at: Temporal.Instant
    readonly times: PartOfWeek[]
  }[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.no_time_fits',
    said.map(({ applicationId, at, times }) => ({ application_id: applicationId, said_at: at, times })),
  )

export const addIdentities = (
  db: Db,
  seen: readonly (KeptIdentity & { readonly at: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.identity_seen',
    seen.map((one) => ({
      id: one.id,
      person_id: one.personId,
      documents: [...one.documents],
      how: one.how,
      seen_on: one.seenOn,
      seen_by: one.seenBy,
      recorded_at: one.at,
    })),
  )

export const addAccepted = (
  db: Db,
  accepted: readonly {
    readonly id: string
    readonly personId: string
    readonly agreementId: string
    readonly number: number
    readonly on: Day
    readonly at: Temporal.Instant
  }[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.agreement_accepted',
    accepted.map((one) => ({
      id: one.id,
      person_id: one.personId,
      agreement_id: one.agreementId,
      number: one.number,
      accepted_on: one.on,
      how: 'here',
      recorded_at: one.at,
    })),
  )

export type AskedMade = Asked & { readonly reason: Uint8Array | null }

export async function addAsked(db: Db, asked: readonly AskedMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.approval_asked',
    asked.map((one) => ({
      id: one.id,
      application_id: one.applicationId,
      reviewer_id: one.reviewerId,
      asked_at: one.askedAt,
      asked_by: one.askedBy,
      knows: one.knows,
      said_at: one.knows === null ? null : (one.answeredAt ?? one.askedAt),
      answer: one.answer,
      answered_at: one.answeredAt,
      ended_at: one.endedAt,
    })),
  )
  await addMany(
    db,
    'volunteering.approval_reason',
    asked.flatMap(({ id, reason }) => (reason === null ? [] : [{ asked_id: id, words: reason }])),
  )
  await addMany(
    db,
    'volunteering.stepped_aside',
    asked.flatMap(({ applicationId, reviewerId, answer, answeredAt }) =>
      answer === 'aside'
        ? [{ application_id: applicationId, reader_id: reviewerId, said_at: answeredAt! }]
        : [],
    ),
  )
}
