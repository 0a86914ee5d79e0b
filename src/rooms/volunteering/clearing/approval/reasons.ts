import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import type { Application } from '../../applications/types.ts'
import { reasonsOf } from './store.ts'

export const sealedReason = sealedColumn('volunteering.approval_reason.words', 'asked_id')

/** Opens why some said not yet, by what they were asked: only within the second wall, and logged unless it is about oneself. */
export const openReasons = (
  hub: Hub,
  { id, personId }: Pick<Application, 'id' | 'personId'>,
  askedIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return new Map()
    await actAs(db, reader, hub.now())
    const rows = await reasonsOf(db, askedIds)
    if (reader !== personId && rows.length > 0)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.approval-reasons-opened',
        subject: { kind: 'application', id },
        person: personId,
        reason: 'to decide about an application',
      })
    return new Map(
      await Promise.all(
        rows.map(
          async ({ askedId, words }) =>
            [askedId, await hub.seal.open(words, { at: sealedReason, row: askedId })] as const,
        ),
      ),
    )
  })
