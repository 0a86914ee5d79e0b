import { message, type Written } from '../../../../platform/email/message.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'

const say = phrases('agreements.letters', {
  subject: ask<{ title: string }>('Please read: {title}'),
  hello: ask<{ name: string }>('Hello {name},'),
  lead: ask<{ title: string }>(
    'A text that everybody who helps in your role agrees to has a new version: {title}. Please read it, and tell us that you accept it. It takes a few minutes.',
  ),
  button: 'Read it',
  rather: 'If something in it does not sit well with you, write or ring us first. We would rather talk.',
  because: 'You get this because you help with us, and your role asks for it.',
})

/** To somebody who serves in a role: there is a version to read and accept. */
export const askToAccept = message<{ name: string; title: string; path: string }>('agreements.ask', {
  title: 'A text to read and accept',
  manner: 'notice',
  example: { name: 'Naomi', title: 'How we are together', path: '/my/agreements/example' },
  write: ({ name, title, path }, { words, link }): Written => ({
    subject: words.say(say.subject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.hello, { name }) },
      { kind: 'paragraph', words: words.say(say.lead, { title }) },
      { kind: 'button', words: words.say(say.button), href: link(path) },
      { kind: 'small', words: words.say(say.rather) },
    ],
    because: words.say(say.because),
  }),
})
