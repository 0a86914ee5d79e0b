import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import { keepNotes, notesOf } from './store.ts'

export const sealedNotes = sealedColumn('volunteering.conversation_note.words', 'conversation_id')

/** Keeps what was said in a conversation, closed, within the caller's transaction. */
export async function closeNotes(hub: Hub, db: Db, conversationId: string, notes: string): Promise<void> {
  const { personId } = hub.actor
  await actAs(db, personId!, hub.now())
  const words = await hub.seal.close(notes, { at: sealedNotes, row: conversationId })
  await keepNotes(db, conversationId, words, { at: hub.now(), by: personId })
}

/**
 * Opens what was written about conversations with somebody, by conversation: only within the second wall, and logged
 * before anything is shown, unless it is one’s own.
 */
export const openNotes = (
  hub: Hub,
  personId: string,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return new Map()
    await actAs(db, reader, hub.now())
    const rows = await notesOf(db, conversationIds)
    if (reader !== personId && rows.length > 0)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.conversation-notes-opened',
        subject: { kind: 'conversation', id: rows[0]!.conversationId },
        person: personId,
        reason: 'to decide about an application',
      })
    return new Map(
      await Promise.all(
        rows.map(
          async ({ conversationId, words }) =>
            [conversationId, await hub.seal.open(words, { at: sealedNotes, row: conversationId })] as const,
        ),
      ),
    )
  })
