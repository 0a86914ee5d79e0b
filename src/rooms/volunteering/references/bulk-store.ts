import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import { addMany } from '../../../platform/database/many.ts'
import type { ApplicationState, Stage } from '../applications/types.ts'
import type { ReferencesAsked } from './rules.ts'
import type { ClosedContact } from './sealing.ts'
import type { Referee, WordsKept } from './types.ts'

/** For building large hubs at once: the demonstration. Nothing here is judged, told or recorded. */

/** An application whose role asks for references, and whether any of its person were recorded already. */
export interface Asking {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly state: ApplicationState
  readonly stage: Stage
  readonly stageSince: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly asked: ReferencesAsked
  readonly hasEvidence: boolean
}

/** Those sent, the longest in their stage first. */
export const applicationsAsking = async (db: Db): Promise<Asking[]> =>
  (
    await db.rows<Omit<Asking, 'stageSince' | 'endedAt'> & { stageSince: string; endedAt: string | null }>(
      `select a.id, a.person_id as "personId", p.name, a.state, a.stage, a.stage_since as "stageSince", a.ended_at as "endedAt",
         asked.requirement as asked, exists (
           select from volunteering.evidence e where e.person_id = a.person_id and e.kind = 'reference') as "hasEvidence"
       from volunteering.application a
       join people.card p on p.id = a.person_id
       join volunteering.policy l on l.role_id = a.role_id and l.number = a.policy
       cross join lateral (
         select r as requirement from jsonb_array_elements(l.requirements) r where r ->> 'kind' = 'references' limit 1) asked
       where a.state <> 'draft' order by a.stage_since, a.id`,
    )
  ).map((row) => ({ ...row, stageSince: moment(row.stageSince), endedAt: momentOrNull(row.endedAt) }))

export interface RefereeMade extends Referee {
  readonly link: Uint8Array
  readonly told: string
  readonly contact: ClosedContact
  readonly words: {
    readonly draft: Uint8Array | null
    readonly keptAt: Temporal.Instant | null
    readonly words: Uint8Array | null
    readonly writtenAt: Temporal.Instant | null
    readonly writtenBy: string | null
    readonly confirmed: WordsKept['confirmed']
    readonly phone: Uint8Array | null
    readonly phoneTold: string | null
  } | null
}

export async function addReferees(db: Db, made: readonly RefereeMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.referee',
    made.map((one) => ({
      id: one.id,
      application_id: one.applicationId,
      kind: one.kind,
      family: one.family,
      state: one.state,
      by_email: one.byEmail,
      link: one.link,
      told: one.told,
      named_at: one.namedAt,
      asked_at: one.askedAt,
      answer_by: one.answerBy,
      last_day: one.lastDay,
      reminders: one.reminders,
      reminded_at: one.remindedAt,
      call_at: one.callAt,
      received_at: one.receivedAt,
      judged_at: one.judgedAt,
      judged_by: one.judgedBy,
      another: one.another,
      instead_of: one.insteadOf,
      ended_at: one.endedAt,
      told_over_at: one.toldOverAt,
    })),
  )
  await addMany(
    db,
    'volunteering.referee_contact',
    made.map(({ id, contact }) => ({ referee_id: id, ...contact })),
  )
  await addMany(
    db,
    'volunteering.reference_words',
    made.flatMap(({ id, words }) =>
      words === null
        ? []
        : [
            {
              referee_id: id,
              draft: words.draft,
              kept_at: words.keptAt,
              words: words.words,
              written_at: words.writtenAt,
              written_by: words.writtenBy,
              confirmed: words.confirmed,
              phone: words.phone,
              phone_told: words.phoneTold,
            },
          ],
    ),
  )
}

/** That a reference counts, as evidence of its kind. */
export const addReferenceEvidence = (
  db: Db,
  made: readonly {
    readonly id: string
    readonly personId: string
    readonly referee: Referee
  }[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.evidence',
    made.map(({ id, personId, referee }) => ({
      id,
      person_id: personId,
      role_id: null,
      kind: 'reference',
      detail: { kind: referee.kind, family: referee.family },
      on_day: dayAt(referee.receivedAt!),
      counts_from: dayAt(referee.judgedAt!),
      recorded_at: referee.judgedAt!,
      recorded_by: referee.judgedBy,
      source_id: referee.id,
    })),
  )
