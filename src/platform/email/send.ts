import { z } from 'zod'
import { letterHtml, letterText } from '../../look/letter.ts'
import { charityProfile } from '../settings/charity.ts'
import type { Db } from '../database/database.ts'
import { newId } from '../database/id.ts'
import type { Hub } from '../hub.ts'
import { job, later } from '../jobs/jobs.ts'
import { speak, english, type Words } from '../words/words.ts'
import { deliver } from './deliver.ts'
import type { Message, Pen } from './message.ts'
import { afterRestOf } from '../calendar/rest.ts'

/** Whom to write to. The address as it is now; a later change of address does not move a letter already queued. */
export interface Reader {
  readonly personId: string | null
  readonly name: string
  readonly email: string
  readonly words?: Words
}

export const sendLetter = job('mail.send', z.object({ letterId: z.uuid() }), (hub, { letterId }) => deliver(hub, letterId), { priority: 5, tries: 25 })

export const sendAnswer = job('mail.answer', z.object({ letterId: z.uuid() }), (hub, { letterId }) => deliver(hub, letterId), { priority: 0, tries: 25 })

const inEnglish = speak(english)

export function penFor(hub: Hub, words: Words = inEnglish): Pen {
  const profile = hub.setting(charityProfile)
  return {
    words,
    charity: { name: profile.name, phone: profile.phone, email: profile.email },
    link: (path) => new URL(path, hub.environment.publicUrl).href,
  }
}

/**
 * Queues a message in the transaction that causes it. Written now, in the reader's language; sent by a job,
 * never in the way of a page. With no mail server it stays in the outbox, readable.
 * @returns the letter's id, which is also its Message-ID
 */
export async function send<Data>(hub: Hub, db: Db, what: Message<Data>, reader: Reader, data: Data): Promise<string> {
  const pen = penFor(hub, reader.words)
  const written = what.write(data, pen)
  const id = newId()
  const now = hub.now()
  const notBefore = what.manner === 'answer' ? now : afterRestOf(hub, now)
  const shape = { lang: pen.words.lang, dir: pen.words.dir, charity: pen.charity, written }
  const headers: Record<string, string> = {}
  if (written.unsubscribe) {
    headers['List-Unsubscribe'] = `<${pen.link(written.unsubscribe)}>`
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
  }
  await db.rows(
    `insert into mail.letter (id, kind, person_id, address, subject, words, markup, headers, calendar, secret, not_before, queued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id, what.kind, reader.personId, addressLine(reader), written.subject, letterText(shape), String(letterHtml(shape)),
      JSON.stringify(headers), written.calendar ? JSON.stringify(written.calendar) : null, what.secret, notBefore, now,
    ],
    'mail.queue',
  )
  if (hub.environment.smtpUrl) await later(db, what.manner === 'answer' ? sendAnswer : sendLetter, { letterId: id }, { at: notBefore })
  return id
}

/** `Naomi Feld <naomi@example.org>`, with a name that cannot break out of its header. */
export const addressLine = ({ name, email }: { name: string; email: string }): string =>
  name ? `"${name.replace(/["\\\r\n]/g, '')}" <${email}>` : email
