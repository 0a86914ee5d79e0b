import { message } from '../../../platform/email/message.ts'
import { say } from './words.ts'

/** To somebody whom the desk wrote down: that we did, why, and the way to look at it. */
export const writtenDownLetter = message('people.written-down', {
  title: 'The desk wrote somebody down',
  manner: 'notice',
  secret: true,
  example: { name: 'Naomi Feld', path: '/door/link/example' },
  write: ({ name, path }, { words, link }) => ({
    subject: words.say(say.subject),
    blocks: [
      { kind: 'paragraph', words: words.say(say.hello, { name }) },
      { kind: 'paragraph', words: words.say(say.about) },
      { kind: 'paragraph', words: words.say(say.look) },
      { kind: 'button', words: words.say(say.button), href: link(path) },
      { kind: 'small', words: words.say(say.notYou) },
    ],
    because: words.say(say.because),
  }),
})
