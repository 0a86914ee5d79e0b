import { z } from 'zod'
import { letterHtml, letterText, type Letter } from '../../look/letter.ts'
import { byTime } from '../clock.ts'
import { charityProfile } from '../settings/charity.ts'
import type { Db } from '../database/database.ts'
import { newId } from '../database/id.ts'
import type { Hub } from '../hub.ts'
import { job, later, type Job } from '../jobs/jobs.ts'
import type { Words } from '../words/words.ts'
import { deliver } from './deliver.ts'
import type { Message, Pen, Written } from './message.ts'
import { say } from './words.ts'
import { afterRest } from '../calendar/rest.ts'
import { restFor } from '../calendar/in-force.ts'

/** Whom to write to. The address as it is now; a later change of address does not move a letter already queued. */
export interface Reader {
  readonly personId: string | null
  readonly name: string
  readonly email: string
  /** Their language, where we know it; else they are written to in the hub's. */
  readonly words?: Words
}

export interface Timing {
  /** The letter waits until then, and can be called back meanwhile. */
  readonly notBefore?: Temporal.Instant
}

export const sendLetter: Job<{ letterId: string }> = job(
  'mail.send',
  z.object({ letterId: z.uuid() }),
  async (hub, { letterId }) => {
    const turn = await deliver(hub, letterId)
    if (turn !== null) await later(hub.db, sendLetter, { letterId }, { at: turn, key: `letter ${letterId}` })
  },
  { priority: 5, tries: 25 },
)

export const sendAnswer = job(
  'mail.answer',
  z.object({ letterId: z.uuid() }),
  (hub, { letterId }) => deliver(hub, letterId),
  { priority: 0, tries: 25 },
)

/** The language somebody is written to in: their own where it is known, else the hub's. */
export const wordsFor = (hub: Hub, reader: Pick<Reader, 'words'>): Words => reader.words ?? hub.words

export function penFor(hub: Hub, words: Words = hub.words): Pen {
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
export async function send<Data>(
  hub: Hub,
  db: Db,
  what: Message<Data>,
  reader: Reader,
  data: Data,
  { notBefore: earliest }: Timing = {},
): Promise<string> {
  const pen = penFor(hub, wordsFor(hub, reader))
  const written = what.write(data, pen)
  if (what.manner === 'letter' && written.unsubscribe === undefined)
    throw new Error(`A letter says how to stop it: ${what.kind}`)
  const id = newId()
  const now = hub.now()
  const from = earliest && byTime(earliest, now) > 0 ? earliest : now
  const notBefore = what.manner === 'answer' ? from : afterRest(restFor(hub, 'lettersWait'), from)
  const letter = letterOf(hub, pen, written)
  const headers: Record<string, string> = {}
  if (written.unsubscribe) {
    headers['List-Unsubscribe'] = `<${pen.link(written.unsubscribe)}>`
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
  }
  await db.rows(
    `insert into mail.letter (id, kind, person_id, address, subject, words, markup, headers, calendar, secret, not_before, queued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      what.kind,
      reader.personId,
      addressLine(reader),
      written.subject,
      letterText(letter),
      letterHtml(letter),
      JSON.stringify(headers),
      written.calendar ? JSON.stringify(written.calendar) : null,
      what.secret,
      notBefore,
      now,
    ],
    'mail.queue',
  )
  if (hub.environment.smtpUrl)
    await later(db, what.manner === 'answer' ? sendAnswer : sendLetter, { letterId: id }, { at: notBefore })
  return id
}

/** A message as a whole letter: with who sends it, why, and how to reach a person about a worry. */
export function letterOf(hub: Hub, pen: Pen, written: Written): Letter {
  const { name, phone, email, address, number, worry, colours } = hub.setting(charityProfile)
  // The charity of the demonstration is invented; its number may be somebody's.
  const registered = number !== '' && !hub.environment.demo && pen.words.say(say.registered, { number })
  const from = [name, registered, address, phone, email].filter(Boolean).join(', ')
  const reach = [worry.name, worry.phone, worry.email].filter(Boolean).join(', ')
  return {
    lang: pen.words.lang,
    dir: pen.words.dir,
    charity: { name, ...(colours ? { accent: colours.blue } : {}) },
    subject: written.subject,
    preheader: written.preheader ?? '',
    blocks: written.blocks,
    footer: [written.because, from],
    worry: reach === '' ? pen.words.say(say.worryAtAll) : pen.words.say(say.worry, { reach }),
  }
}

/** `Naomi Feld <naomi@example.org>`, with a name that cannot break out of its header. */
export const addressLine = ({ name, email }: { name: string; email: string }): string =>
  name ? `"${name.replace(/["\\\r\n]/g, '')}" <${email}>` : email

/** Queues a letter anew that is waiting again. */
export async function resend(hub: Hub, db: Db, letterId: string): Promise<void> {
  if (hub.environment.smtpUrl) await later(db, sendLetter, { letterId })
}

/** Whether a letter was called back, or is there no longer. */
export const wasCalledBack = async (db: Db, id: string): Promise<boolean> =>
  (await db.row(`select 1 from mail.letter where id = $1 and state <> 'withdrawn'`, [id])) === undefined

/**
 * Calls letters back that wait for their time.
 * @returns the ids of those that do not go; the others left, or are about to
 */
export const callLettersBack = async (
  db: Db,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `update mail.letter set state = 'withdrawn'
       where id = any($1::uuid[]) and state = 'waiting' and not_before > $2 returning id`,
      [ids, now],
    )
  ).map(({ id }) => id)
