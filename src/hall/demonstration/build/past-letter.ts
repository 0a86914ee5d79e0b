import { letterHtml, letterText } from '../../../look/letter.ts'
import type { PastLetter } from '../../../platform/email/bulk-store.ts'
import type { Message } from '../../../platform/email/message.ts'
import { addressLine, letterOf, penFor } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Words } from '../../../platform/words/words.ts'

interface Reader {
  readonly personId: string | null
  readonly name: string
  readonly email: string
  readonly words?: Words
}

type Fate = Pick<PastLetter, 'id' | 'state' | 'notBefore' | 'queuedAt' | 'sentAt' | 'answer'>

/** A letter as its room writes it, with what became of it. */
export function pastLetter<Data>(
  hub: Hub,
  what: Message<Data>,
  reader: Reader,
  data: Data,
  fate: Fate,
): PastLetter {
  const pen = penFor(hub, reader.words)
  const written = what.write(data, pen)
  const whole = letterOf(hub, pen, written)
  return {
    ...fate,
    kind: what.kind,
    personId: reader.personId,
    address: addressLine(reader),
    subject: written.subject,
    words: letterText(whole),
    markup: letterHtml(whole),
    calendar: written.calendar ?? null,
    secret: what.secret,
  }
}

/** It left when it might, and arrived. */
export const arrived = (
  id: string,
  queuedAt: Temporal.Instant,
  notBefore: Temporal.Instant = queuedAt,
): Fate => ({
  id,
  state: 'sent',
  notBefore,
  queuedAt,
  sentAt: notBefore.add({ seconds: 4 }),
  answer: '250 2.0.0 OK',
})
