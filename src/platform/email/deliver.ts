import { createHash } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import { turnOf } from './pace.ts'

interface Letter {
  id: string
  kind: string
  address: string
  subject: string
  words: string
  markup: string
  headers: Record<string, string>
  calendar: { name: string; text: string } | null
  state: string
  tries: number
}

/** The letter cannot be taken now; the job tries again later. */
export class MailWaits extends Error {}

let transport: { url: string; sender: Transporter } | undefined

async function senderFor(hub: Hub): Promise<Transporter> {
  const url = hub.environment.smtpUrl!
  const { createTransport } = await import('nodemailer')
  if (transport?.url !== url) {
    transport?.sender.close()
    const sender = createTransport({
      url,
      pool: true,
      maxConnections: 5,
      maxMessages: 200,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never)
    transport = { url, sender }
  }
  return transport.sender
}

export function hangUp(): void {
  transport?.sender.close()
  transport = undefined
}

/**
 * Sends one letter: at least once, always with the same Message-ID, so a mail server or reader can tell a repeat.
 * A refusal for good (5xx) ends it; anything else waits and tries again.
 * In the demonstration letters stay where they are.
 * @returns the moment to deliver it at, when so many left in the last minute that it must wait; else null
 * @throws MailWaits when the server is down, slow, or says to come back
 */
export async function deliver(hub: Hub, letterId: string): Promise<Temporal.Instant | null> {
  // Whatever is set: nothing leaves the demonstration.
  if (hub.environment.demo) return null
  const letter = await hub.db.row<Letter>(
    'select id, kind, address, subject, words, markup, headers, calendar, state, tries from mail.letter where id = $1',
    [letterId],
  )
  if (!letter || letter.state !== 'waiting') return null
  if (await isDead(hub.db, letter.address)) {
    await settle(hub, letter, 'returned', 'This address came back before; we no longer write to it.')
    return null
  }
  const turn = await turnOf(hub, letter)
  if (turn === null) await handOver(hub, letter)
  return turn
}

async function handOver(hub: Hub, letter: Letter): Promise<void> {
  const host = hub.environment.publicUrl.hostname
  try {
    const sender = await senderFor(hub)
    const told = (await sender.sendMail({
      from: hub.environment.mailFrom,
      to: letter.address,
      subject: letter.subject,
      text: letter.words,
      html: letter.markup,
      messageId: `<${letter.id}@${host}>`,
      headers: { ...letter.headers, 'X-Opentent-Letter': letter.id, 'Auto-Submitted': 'auto-generated' },
      ...(letter.calendar
        ? {
            attachments: [
              {
                filename: letter.calendar.name,
                content: letter.calendar.text,
                contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              },
            ],
          }
        : {}),
    })) as { response?: string }
    await settle(hub, letter, 'sent', told.response ?? 'accepted')
  } catch (fault) {
    const { responseCode, response, message } = fault as {
      responseCode?: number
      response?: string
      message: string
    }
    const words = (response ?? message).slice(0, 400)
    if (
      responseCode !== undefined &&
      responseCode >= 500 &&
      responseCode < 600 &&
      isAboutReader(responseCode, words)
    ) {
      await settle(hub, letter, 'returned', words)
      if (/5\.1\.[1-3]|user unknown|no such (user|address|mailbox)|does not exist/i.test(words))
        await bury(hub, letter.address, words)
      return
    }
    await hub.db.rows('update mail.letter set tries = tries + 1, answer = $2 where id = $1', [
      letter.id,
      words,
    ])
    throw new MailWaits(
      responseCode === undefined
        ? 'The mail server cannot be reached'
        : `The mail server said ${responseCode}`,
    )
  }
}

/** 530, 534, 535 and 538 say that our own name or password is wrong, not the reader's address. */
const isAboutReader = (code: number, words: string): boolean =>
  ![530, 534, 535, 538].includes(code) && !/5\.7\.[08]|authenticat/i.test(words)

const settle = (hub: Hub, letter: Letter, state: string, answer: string) =>
  hub.db.rows(
    'update mail.letter set state = $2, answer = $3, tries = tries + 1, sent_at = $4 where id = $1',
    [letter.id, state, answer, state === 'sent' ? hub.now() : null],
  )

const bare = (address: string): string => (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase()
const digestOf = (address: string): Buffer => createHash('sha256').update(bare(address)).digest()

const isDead = async (db: Db, address: string): Promise<boolean> =>
  (await db.row('select 1 from mail.dead_address where digest = $1', [digestOf(address)])) !== undefined

/** Remembers that an address came back for good; by digest, so the list names nobody. */
export const bury = (hub: Hub, address: string, reason: string) =>
  hub.db.rows(
    'insert into mail.dead_address (digest, since, reason) values ($1, $2, $3) on conflict do nothing',
    [digestOf(address), hub.now(), reason.slice(0, 200)],
  )

/** An address works again: somebody opened a link we sent there. */
export const unbury = (db: Db, address: string) =>
  db.rows('delete from mail.dead_address where digest = $1', [digestOf(address)])
