import { record } from '../../../platform/audit/audit.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { afterRest } from '../../../platform/calendar/rest.ts'
import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { callLettersBack, send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { cardOf } from '../../people/face.ts'
import { vettingMessage } from './messages/emails.ts'
import {
  addMessage,
  isWritten,
  lockMessagesTo,
  markCalledBack,
  type MessageShown,
  type VersionKey,
} from './messages/store.ts'
import { hoursBetween } from './together/rules.ts'
import { around } from './wordings/languages.ts'

export interface ToWrite {
  readonly personId: string
  /** What it is about; it is logged there too, and the letter leads to its page. */
  readonly applicationId: string | null
  /** The wording and version it was written in; null: by hand. */
  readonly wording: VersionKey | null
  readonly subject: string
  /** The words as they are read, every place filled. */
  readonly words: string
  /** Not before then, so that it can be called back. */
  readonly leavesAt?: Temporal.Instant
}

/**
 * Writes to somebody on their way, within the caller's transaction, and keeps the very words on them: who, when, in which
 * version of which wording. A service letter: it needs no yes to letters. The very same words go to nobody twice in a day:
 * of two presses one is first. @returns the message's id
 */
export async function sendWording(
  hub: Hub,
  db: Db,
  told: ToWrite,
): Promise<Outcome<string, 'no-address' | 'just-written'>> {
  const card = await cardOf(db, told.personId)
  if (!card?.email) return refuse('no-address')
  await lockMessagesTo(db, told.personId)
  if (await isWritten(db, told, hub.now().subtract({ hours: hoursBetween }))) return refuse('just-written')
  const lang = told.wording?.lang ?? hub.words.lang
  const at = hub.now()
  const { personId, applicationId, subject, words } = told
  const leavesAt = afterRest(restFor(hub, 'lettersWait'), told.leavesAt ?? at)
  const letterId = await send(
    hub,
    db,
    vettingMessage,
    { personId, name: card.name, email: card.email, words: around(hub.words, lang) },
    { subject, words, applicationId },
    { notBefore: leavesAt },
  )
  const id = newId()
  await addMessage(db, {
    id,
    personId,
    applicationId,
    from: told.wording,
    lang,
    subject,
    words,
    writtenAt: at,
    writtenBy: hub.actor.personId,
    leavesAt,
    letterId,
    calledBackAt: null,
  })
  await record(db, {
    at,
    by: hub.by,
    act: 'volunteering.wrote',
    subject: { kind: 'message', id },
    person: personId,
    reason: told.wording ? `wording version ${told.wording.number}, ${lang}` : 'by hand',
  })
  return allow(id)
}

/** Whether a message waits for its time still. */
export const canCallBack = ({ leavesAt, calledBackAt }: MessageShown, now: Temporal.Instant): boolean =>
  calledBackAt === null && byTime(leavesAt, now) > 0

/** Calls messages back whose letters wait still. @returns how many do not go */
export async function callBack(hub: Hub, db: Db, messages: readonly MessageShown[]): Promise<number> {
  const back = await callLettersBack(
    db,
    messages.map(({ letterId }) => letterId),
    hub.now(),
  )
  await markCalledBack(db, back, hub.now())
  for (const { id, personId, letterId } of messages) {
    if (!back.includes(letterId)) continue
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.called-back',
      subject: { kind: 'message', id },
      person: personId,
    })
  }
  return back.length
}
