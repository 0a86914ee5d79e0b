import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import type { PlacedApplication } from '../types.ts'
import * as store from './store.ts'
import type { Draft } from './types.ts'

export const sealedAnswers = sealedColumn('volunteering.application_told.answers', 'application_id')
export const sealedKnows = sealedColumn('volunteering.application_told.knows', 'application_id')

type Which = Pick<PlacedApplication, 'id' | 'personId'>

/** Says for whom sealed rows are read and written in this transaction: whoever acts, or the hub in a job. */
export const reads = (hub: Hub, db: Db) =>
  actAs(db, hub.actor.personId ?? (hub.by === 'the hub' ? 'the hub' : ''), hub.now())

/** What somebody typed, within a transaction that says for whom it reads. */
export async function draftWithin(hub: Hub, db: Db, applicationId: string): Promise<Draft | undefined> {
  const row = await store.toldRow(db, applicationId)
  if (!row) return undefined
  const text = await hub.seal.open(row.answers, { at: sealedAnswers, row: applicationId })
  return { typed: JSON.parse(text) as Answers, keptAt: row.keptAt }
}

/** Keeps what somebody typed, closed, within such a transaction. */
export async function keepDraftWithin(
  hub: Hub,
  db: Db,
  applicationId: string,
  typed: Answers,
): Promise<void> {
  const closed = await hub.seal.close(JSON.stringify(typed), { at: sealedAnswers, row: applicationId })
  await store.keepTold(db, applicationId, closed, hub.now())
}

/** Keeps whom they know among us, closed for itself: whoever asks for that alone opens nothing else. */
export async function keepKnowsWithin(
  hub: Hub,
  db: Db,
  applicationId: string,
  knows: string | null,
): Promise<void> {
  const closed = knows === null ? null : await hub.seal.close(knows, { at: sealedKnows, row: applicationId })
  await store.keepKnows(db, applicationId, closed)
}

/** Logged before anything is shown, unless it is one’s own. */
async function look(hub: Hub, db: Db, { id, personId }: Which, reason: string): Promise<void> {
  if (hub.actor.personId === personId) return
  await recordLook(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.application-opened',
    subject: { kind: 'application', id },
    person: personId,
    reason,
  })
}

/** Opens what somebody wrote for the one who asks: only within the second wall, and logged. */
export const openAnswers = (hub: Hub, application: Which): Promise<Draft | undefined> =>
  hub.transact(async (db) => {
    await reads(hub, db)
    await look(hub, db, application, 'to read what they answered')
    return draftWithin(hub, db, application.id)
  })

/**
 * Opens whom an applicant says that they know among us, and how; null: nobody. Within the caller’s transaction, logged:
 * for asking those who decide to step aside.
 */
export async function knownAmongUs(hub: Hub, db: Db, application: Which): Promise<string | null> {
  await reads(hub, db)
  const row = await store.toldRow(db, application.id)
  if (!row?.knows) return null
  await look(hub, db, application, 'to see whom they know among us')
  return hub.seal.open(row.knows, { at: sealedKnows, row: application.id })
}
