import PostalMime, { type Attachment } from 'postal-mime'
import { isId } from '../../platform/database/id.ts'

/** What a mail server says of a letter of ours (RFC 3464). */
export interface Report {
  /** Null when the report does not show whose letter it is about. */
  readonly letterId: string | null
  /** `gone`: the address does not exist or is closed; `refused`: this letter was not taken; `waiting`: still trying. */
  readonly verdict: 'gone' | 'refused' | 'waiting' | 'delivered'
  /** The server's own words, one line. */
  readonly words: string
}

/** Reads a delivery report; null for every other mail, such as an answer from somebody's absence. */
export async function readReport(raw: Uint8Array): Promise<Report | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 })
  const status = mail.attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/.test(mimeType),
  )
  if (!status) return null
  const fields = recipientFields(textOf(status))
  if (!fields) return null
  const original = mail.attachments.find(
    ({ mimeType }) => /rfc822|^message\/global/.test(mimeType) && !/status/.test(mimeType),
  )
  const shown = [original ? textOf(original) : '', mail.inReplyTo ?? '', mail.references ?? '']
  return { letterId: shown.map(letterIn).find((id) => id !== null) ?? null, ...judged(fields) }
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** The fields about the reader: those of the first part that names what became of the letter. */
function recipientFields(text: string): Map<string, string> | null {
  for (const part of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    const lines = part.replaceAll(/\n[ \t]+/g, ' ').split('\n')
    const fields = new Map(
      lines.flatMap((line) => {
        const found = /^([\w-]+):\s*(.*)$/.exec(line)
        return found ? [[found[1]!.toLowerCase(), found[2]!.trim()] as const] : []
      }),
    )
    if (fields.has('action')) return fields
  }
  return null
}

/** 5.1.x speaks of the address, 5.2.1 of a mailbox that is closed; all other refusals are about this letter only. */
const isGone = (status: string): boolean => /^5\.(1\.\d+|2\.1)\b/.test(status)

function judged(fields: ReadonlyMap<string, string>): Pick<Report, 'verdict' | 'words'> {
  const [action, status] = [fields.get('action')!.toLowerCase(), fields.get('status') ?? '']
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '')
  const words = [status, diagnostic].filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').slice(0, 400) || action
  if (action === 'delayed') return { verdict: 'waiting', words }
  if (action !== 'failed') return { verdict: 'delivered', words }
  return { verdict: isGone(status) ? 'gone' : 'refused', words }
}

/** The id of our letter in its own headers, or in a Message-ID. */
function letterIn(text: string): string | null {
  const head = text.split(/\r?\n\r?\n/)[0]!
  const named =
    /^X-Opentent-Letter:\s*([0-9a-f-]{36})\s*$/im.exec(head) ?? /<([0-9a-f-]{36})@[^>]+>/i.exec(head)
  const id = named?.[1]?.toLowerCase()
  return isId(id) ? id : null
}
