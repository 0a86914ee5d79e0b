import { blockText, inText } from '../../look/letter/blocks.ts'
import type { Day } from '../clock.ts'
import { makePdf } from '../documents/documents.ts'
import { paperLetter } from '../documents/papers/letter.ts'
import type { Hub } from '../hub.ts'
import { charityProfile } from '../settings/charity.ts'
import { dateWords } from '../words/dates.ts'
import type { Message } from './message.ts'
import { letterOf, penFor } from './send.ts'
import { say } from './words.ts'

export interface Post {
  readonly name: string
  /** An address for the post, its lines apart by commas or line by line; or a number to ring; null where neither is known. */
  readonly address: string | null
  /** The day it bears. */
  readonly day: Day
}

/**
 * A message as a letter for the post, for whoever has no email: the same words, in the hub’s language, as a tagged PDF.
 * Nothing is kept of it.
 */
export function printMessage<Data>(
  hub: Hub,
  what: Message<Data>,
  { name, address, day }: Post,
  data: Data,
): Promise<Uint8Array> {
  const pen = penFor(hub)
  const { words } = pen
  const { subject, blocks, footer, worry } = letterOf(hub, pen, what.write(data, pen))
  const { name: charity, line } = hub.setting(charityProfile)
  const lines = address?.split(/[\n,]/).map((one) => one.trim()) ?? []
  return makePdf(paperLetter, {
    title: subject,
    language: { lang: words.lang, dir: words.dir },
    charity: { name: charity, line },
    foot: { made: words.say(say.madeOn, { day: dateWords(words, day) }), pages: words.say(say.pageOf) },
    madeAt: hub.now(),
    body: {
      to: [name, ...lines.filter(Boolean)],
      day: dateWords(words, day),
      paragraphs: blocks.map(blockText),
      foot: [worry, ...footer].map(inText),
    },
  })
}
