import { record, recordLook } from '../../platform/audit/audit.ts'
import { resend } from '../../platform/email/send.ts'
import type { Hub } from '../../platform/hub.ts'
import { tellShown, type Showing } from './showing.ts'
import * as store from './store.ts'

/** Sends a letter again that failed or came back. */
export const sendAgain = (hub: Hub, id: string): Promise<void> =>
  hub.transact(async (db) => {
    if ((await store.sendAgain(db, id)).length === 0) return
    await resend(hub, db, id)
    await record(db, { at: hub.now(), by: hub.by, act: 'mail.sent-again', subject: { kind: 'letter', id } })
  })

/** A waiting letter is not to be sent. */
export const withdraw = (hub: Hub, id: string): Promise<void> =>
  hub.transact(async (db) => {
    if ((await store.withdraw(db, id)).length === 0) return
    await record(db, { at: hub.now(), by: hub.by, act: 'mail.withdrawn', subject: { kind: 'letter', id } })
  })

/** Somebody reads a letter that opens a door: logged before it is shown, and told to whose door it is where its links are. */
export const noteReading = (hub: Hub, letter: store.LetterLine, showing: Showing): Promise<void> =>
  hub.transact(async (db) => {
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: showing === 'whole' ? 'mail.secret-letter-read' : 'mail.letter-read-without-links',
      subject: { kind: 'letter', id: letter.id },
      ...(letter.personId === null ? {} : { person: letter.personId }),
      reason: showing === 'whole' ? 'to hand it on' : 'without its links',
    })
    if (showing === 'whole') await tellShown(hub, db, letter)
  })

export const retryJob = (hub: Hub, id: number): Promise<void> =>
  hub.transact(async (db) => {
    await store.retry(db, id)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'jobs.tried-again',
      subject: { kind: 'job' },
      reason: `job ${id}`,
    })
  })
