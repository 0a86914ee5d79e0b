import { setTimeout as pause } from 'node:timers/promises'
import type { Email } from 'postal-mime'
import type { TestHub } from '../hub.ts'
import type { PostOffice } from '../post-office.ts'

export interface Letter {
  readonly subject: string
  readonly words: string
  readonly files: Email['attachments']
  /** The address in it whose path begins so. */
  link(path: string): string
}

/** Where letters come. */
export interface Post {
  /** The letter to an address about something. */
  letter(to: string, about: RegExp): Promise<Letter>
}

/** What came for people, as their mail program would show it: waits for a letter, and takes it out; they come within seconds. */
export interface Mailbox extends Post {
  /** The subjects of all that came for somebody, and was not taken out. */
  left(to: string): string[]
}

/** What waits in the outbox of a house whose day stands still; the newest letter where there are several. */
export const outboxOf = (house: TestHub): Post => ({
  async letter(to, about) {
    await house.runJobs()
    const letters = (await house.letters()).filter(({ address }) => address.includes(`<${to}>`))
    const found = letters.findLast(({ subject }) => about.test(subject))
    if (!found)
      throw new Error(
        `No letter about ${about} waits for ${to}: ${letters.map(({ subject }) => subject).join(' | ')}`,
      )
    return opened(found.subject, found.words)
  },
})

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
        const [found] = at >= 0 ? taken.splice(at, 1) : []
        if (found) return opened(found.subject, found.text, found.attachments)
        if (performance.now() > until)
          throw new Error(`No letter about ${about} came for ${to}; there are: ${left(to).join(' | ')}`)
        await pause(40)
      }
    },
  }
}

function opened(subject = '', text = '', attachments: Email['attachments'] = []): Letter {
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
