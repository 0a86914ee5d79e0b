import { record } from '../../../platform/audit/audit.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import * as store from './evidence-store.ts'
import { evidenceRecorded } from './news.ts'
import type { Evidence } from './types.ts'

type Kept<One extends Evidence> = One extends Evidence ? Pick<One, 'kind' | 'detail'> : never

/** What may be recorded here; that somebody completed a course is learning’s to record. */
export type NewEvidence = Kept<Exclude<Evidence, { kind: 'training' }>> & {
  readonly personId: string
  /** Null: it counts for every role that asks for it. */
  readonly roleId: string | null
  /** The day it happened; what it is good for runs from here. */
  readonly on: Day
  /** The row of its own part that it stands for, such as a certificate seen. */
  readonly sourceId?: string
}

const told = (hub: Hub, db: Db, personId: string, roleId: string | null): Promise<void> =>
  announce(db, evidenceRecorded, { personId, roleId }, hub.now())

/**
 * Keeps that something happened which roles ask for, in the caller’s transaction, as recorded by whoever acts. It
 * counts from the day it happened or from today, whichever is later: no past day’s standing changes by it.
 * @returns its id
 */
export async function keepEvidence(hub: Hub, db: Db, evidence: NewEvidence): Promise<string> {
  const { personId, roleId, on } = evidence
  const id = newId()
  const today = hub.today()
  await store.addEvidence(db, {
    ...evidence,
    id,
    countsFrom: on > today ? on : today,
    recordedAt: hub.now(),
    recordedBy: hub.actor.personId,
    sourceId: evidence.sourceId ?? null,
  })
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.recorded',
    subject: { kind: evidence.kind, id },
    person: personId,
  })
  await told(hub, db, personId, roleId)
  return id
}

/** One thing recorded: by its id, or by the row of its own part that it stands for. */
export type WhichEvidence =
  | { readonly id: string }
  | { readonly kind: Evidence['kind']; readonly sourceId: string }

/** Takes back what was recorded in error: from today on it counts no more. @returns whether it stood until now */
export async function takeEvidenceBack(
  hub: Hub,
  db: Db,
  { why, ...which }: WhichEvidence & { readonly why: string },
): Promise<boolean> {
  const back = await store.takeBack(db, which, { why, at: hub.now(), by: hub.actor.personId })
  if (!back) return false
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.taken-back',
    subject: { kind: back.kind, id: back.id },
    person: back.personId,
    detail: { values: { why } },
  })
  await told(hub, db, back.personId, back.roleId)
  return true
}
