import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'

/** A letter of the past, or one that waits. */
export interface PastLetter {
  readonly id: string
  readonly kind: string
  readonly personId: string | null
  readonly address: string
  readonly subject: string
  readonly words: string
  readonly markup: string
  readonly calendar: { readonly name: string; readonly text: string } | null
  readonly secret: boolean
  readonly state: 'waiting' | 'sent' | 'failed' | 'returned' | 'withdrawn'
  readonly notBefore: Temporal.Instant
  readonly queuedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly answer: string | null
}

/** For building the demonstration at once. Nothing is queued: what waits, waits. */
export const addPastLetters = (db: Db, letters: readonly PastLetter[]): Promise<void> =>
  addMany(
    db,
    'mail.letter',
    letters.map((one) => ({
      id: one.id,
      kind: one.kind,
      person_id: one.personId,
      address: one.address,
      subject: one.subject,
      words: one.words,
      markup: one.markup,
      calendar: one.calendar,
      secret: one.secret,
      state: one.state,
      not_before: one.notBefore,
      queued_at: one.queuedAt,
      sent_at: one.sentAt,
      tries: one.sentAt === null ? 0 : 1,
      answer: one.answer,
    })),
  )
