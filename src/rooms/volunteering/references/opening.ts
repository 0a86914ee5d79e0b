import { recordLook } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { opened, openedContact, sealedDraft, sealedNumber, sealedWords } from './sealing.ts'
import type { Contact, Reference, Referee, WordsKept } from './types.ts'
import { contactsOf, wordsOf } from './words-store.ts'

/** Who these referees are, opened within a transaction that says for whom it reads; who is out of reach is not in it. */
export async function contactsWithin(
  hub: Hub,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const rows = [...(await contactsOf(db, ids))]
  return new Map(
    await Promise.all(rows.map(async ([id, row]) => [id, await openedContact(hub, row, id)] as const)),
  )
}

/** The names of referees, for whoever looks after the application or named them. */
export const namesFor = (hub: Hub, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> =>
  hub.transact(async (db) => {
    await actAs(db, hub.actor.personId!, hub.now())
    return contactsWithin(hub, db, ids)
  })

/** What they wrote, as far as the transaction reaches it. */
export interface Written {
  readonly draft: Readonly<Record<string, string>> | null
  readonly keptAt: Temporal.Instant | null
  readonly words: WordsKept | null
  /** The number they gave for a call. */
  readonly phone: string | null
}

const nothingWritten: Written = { draft: null, keptAt: null, words: null, phone: null }

export async function writtenWithin(hub: Hub, db: Db, id: string): Promise<Written> {
  const row = await wordsOf(db, id)
  if (!row) return nothingWritten
  const draft = await opened(hub, row.draft, sealedDraft, id)
  const words = await opened(hub, row.words, sealedWords, id)
  return {
    draft: draft === null ? null : (JSON.parse(draft) as Record<string, string>),
    keptAt: row.keptAt,
    words:
      words === null
        ? null
        : {
            reference: JSON.parse(words) as Reference,
            writtenAt: row.writtenAt!,
            writtenBy: row.writtenBy,
            confirmed: row.confirmed,
          },
    phone: await opened(hub, row.phone, sealedNumber, id),
  }
}

/**
 * Opens who a referee is and what they said for the one who asks: only within the second wall, and logged before
 * anything is shown. What was not sent yet stays theirs.
 */
export const openReference = (
  hub: Hub,
  referee: Referee,
  personId: string,
): Promise<{ contact: Contact | undefined; written: Written }> =>
  hub.transact(async (db) => {
    await actAs(db, hub.actor.personId!, hub.now())
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.reference-opened',
      subject: { kind: 'referee', id: referee.id },
      person: personId,
      reason: 'to read or write down a reference',
    })
    const contact = (await contactsWithin(hub, db, [referee.id])).get(referee.id)
    const { words, phone } = await writtenWithin(hub, db, referee.id)
    return { contact, written: { draft: null, keptAt: null, words, phone } }
  })
