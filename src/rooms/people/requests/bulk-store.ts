import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import type { NewDecision } from '../looking/store.ts'
import type { CameBy, RequestKind, RequestState, What } from './lists.ts'

/** For building large hubs at once: the demonstration. Nothing here is told, judged or recorded. */

export interface RequestMade {
  readonly id: string
  readonly kind: RequestKind
  readonly cameBy: CameBy
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly reach: string | null
  readonly receivedOn: Day
  readonly madeAt: Temporal.Instant
  readonly madeBy: string | null
  readonly told: string
  readonly state: RequestState
  readonly endedAt: Temporal.Instant | null
}

export const addRequests = (db: Db, requests: readonly RequestMade[]): Promise<void> =>
  addMany(
    db,
    'people.request',
    requests.map((one) => ({
      id: one.id,
      kind: one.kind,
      came_by: one.cameBy,
      person_id: one.personId,
      name: one.name,
      email: one.email,
      reach: one.reach,
      received_on: one.receivedOn,
      made_at: one.madeAt,
      made_by: one.madeBy,
      told: one.told,
      state: one.state,
      ended_at: one.endedAt,
    })),
  )

export interface StepMade {
  readonly id: string
  readonly requestId: string
  readonly what: What
  readonly onDay: Day
  readonly at: Temporal.Instant
  readonly by: string | null
}

export const addRequestSteps = (db: Db, steps: readonly StepMade[]): Promise<void> =>
  addMany(
    db,
    'people.request_step',
    steps.map(({ id, requestId, what, onDay, at, by }) => ({
      id,
      request_id: requestId,
      what,
      on_day: onDay,
      at,
      by,
    })),
  )

/** In a transaction that may pass the second wall. */
export const addNoteDecisions = (
  db: Db,
  decisions: readonly (NewDecision & { readonly at: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'people.note_decision',
    decisions.map((one) => ({
      id: one.id,
      request_id: one.requestId,
      note_id: one.noteId,
      given: one.given,
      ground: one.ground,
      value: one.value,
      at: one.at,
      by: one.by,
    })),
  )

/** In a transaction that may pass the second wall. */
export const addRequestWords = (
  db: Db,
  words: readonly { stepId: string; requestId: string; value: Uint8Array }[],
): Promise<void> =>
  addMany(
    db,
    'people.request_words',
    words.map(({ stepId, requestId, value }) => ({ step_id: stepId, request_id: requestId, value })),
  )
