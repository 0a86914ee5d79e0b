import { setTimeout as pause } from 'node:timers/promises'
import type { Email } from 'postal-mime'
import type { PostOffice } from '../post-office.ts'

export interface Letter {
  readonly subject: string
  readonly words: string
  readonly files: Email['attachments']
  /** The address in it whose path begins so. */
  link(path: string): string
}

/** What came for people, as their mail program would show it. */
export interface Mailbox {
  /** Waits for a letter to an address about something, and takes it out; letters come within seconds. */
  letter(to: string, about: RegExp): Promise<Letter>
  /** The subjects of all that came for somebody, and was not taken out. */
  left(to: string): string[]
}

const patience = 20_000

const isTo = (letter: Email, address: string): boolean =>
  (letter.to ?? []).some((one) => one.address?.toLowerCase() === address.toLowerCase())

export function mailbox({ taken }: PostOffice): Mailbox {
  const left = (to: string): string[] =>
    taken.filter((letter) => isTo(letter, to)).map(({ subject }) => subject ?? '')
  return {
    left,
    async letter(to, about) {
      const until = performance.now() + patience
      for (;;) {
        const at = taken.findIndex((letter) => isTo(letter, to) && about.test(letter.subject ?? ''))
        if (at >= 0) return opened(taken.splice(at, 1)[0]!)
        if (performance.now() > until)
          throw new Error(`No letter about ${about} came for ${to}; there are: ${left(to).join(' | ')}`)
        await pause(40)
      }
    },
  }
}

function opened({ subject = '', text = '', attachments }: Email): Letter {
  return {
    subject,
    words: text,
    files: attachments,
    link(path) {
      const found = text
        .match(/https?:\/\/[^\s<>"')\]]+/g)
        ?.find((one) => new URL(one).pathname.startsWith(path))
      if (!found) throw new Error(`The letter “${subject}” has no link to ${path}: ${text}`)
      return found
    },
  }
}
