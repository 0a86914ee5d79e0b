import type { Block } from '../../look/letter.ts'
import type { Words } from '../words/words.ts'

/** What a message is written with: the reader's language, the charity, and whole addresses for links. */
export interface Pen {
  readonly words: Words
  readonly charity: { readonly name: string; readonly phone: string; readonly email: string }
  /** Makes a path of ours a whole address. */
  readonly link: (path: string) => string
}

export interface Written {
  readonly subject: string
  /** What mail programs show after the subject. */
  readonly preheader?: string
  readonly blocks: readonly Block[]
  /** Why the reader gets this, and how to stop it where it can be stopped. */
  readonly because: string
  /** For one-press unsubscribe (RFC 8058): the path that takes the press. */
  readonly unsubscribe?: string
  /** A calendar file to go with it. */
  readonly calendar?: { readonly name: string; readonly text: string }
}

/**
 * `answer`: answers somebody's own press, and leaves at once. `notice`: told by the hub; waits for the end of
 * the charity's rest. `letter`: sent because somebody subscribed; waits too, and always says how to stop.
 */
export type Manner = 'answer' | 'notice' | 'letter'

/** A message the hub can send; listed with its preview on the desk's page of all messages. */
export interface Message<Data> {
  readonly kind: string
  readonly title: string
  readonly manner: Manner
  /** Carries a link that opens a door: staff see it masked, and looking is logged. */
  readonly secret: boolean
  readonly example: Data
  readonly write: (data: Data, pen: Pen) => Written
}

const everyMessage = new Map<string, Message<never>>()

/** Declares a message with an example for its preview. */
export function message<Data>(
  kind: string,
  told: {
    title: string
    manner: Manner
    secret?: boolean
    example: Data
    write: (data: Data, pen: Pen) => Written
  },
): Message<Data> {
  if (everyMessage.has(kind)) throw new Error(`Two messages share the kind ${kind}`)
  const made: Message<Data> = { kind, secret: false, ...told }
  everyMessage.set(kind, made as unknown as Message<never>)
  return made
}

export const allMessages = (): readonly Message<never>[] => [...everyMessage.values()]

/** How a message of this kind goes; one whose kind nobody declares any more goes as a notice. */
export const mannerOf = (kind: string): Manner => everyMessage.get(kind)?.manner ?? 'notice'
