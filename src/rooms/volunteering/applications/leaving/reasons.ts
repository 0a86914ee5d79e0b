import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import { reads } from '../form/opening.ts'
import type { PlacedApplication } from '../types.ts'
import * as store from './store.ts'

export const sealedReason = sealedColumn('volunteering.application_reason.words')

export interface Reason extends Omit<store.ReasonRow, 'words'> {
  readonly words: string
}

/** Keeps why, closed, within the transaction that moves the application. */
export async function keepReason(
  hub: Hub,
  db: Db,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
  what: store.ReasonFor,
  words: string,
): Promise<void> {
  await reads(hub, db)
  const reasonId = newId()
  const closed = await hub.seal.close(words, { at: sealedReason, row: reasonId })
  const by = hub.actor.personId === personId ? null : hub.actor.personId
  await store.addReason(db, id, { id: reasonId, what, words: closed, at: hub.now(), by })
}

/** Opens why it was paused, withdrawn or declined; logged, unless it is one’s own. */
export const openReasons = (
  hub: Hub,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
): Promise<Reason[]> =>
  hub.transact(async (db) => {
    await reads(hub, db)
    const rows = await store.reasonRows(db, id)
    if (rows.length === 0) return []
    if (hub.actor.personId !== personId)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.application-opened',
        subject: { kind: 'application', id },
        person: personId,
        reason: 'to see why an application ended',
      })
    return Promise.all(
      rows.map(async ({ words, ...row }) => ({
        ...row,
        words: await hub.seal.open(words, { at: sealedReason, row: row.id }),
      })),
    )
  })
