import { day, type Day } from '../../../../platform/clock.ts'
import { message, type Written } from '../../../../platform/email/message.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { say } from './words.ts'

interface Told {
  readonly name: string
  readonly title: string
  readonly path: string
}

const example: Told = {
  name: 'Naomi Feld',
  title: 'Befriender in north London',
  path: '/my/applications/example',
}

/** To somebody whose application rests without a day: whether they still want to, and until when they can say so. */
export const restAsked = message<Told & { readonly until: Day }>('applications.rest-asked', {
  title: 'Somebody who rests is asked whether they still want to',
  manner: 'notice',
  example: { ...example, until: day('2027-01-11') },
  write: ({ name, title, path, until }, { words, link }): Written => ({
    subject: words.say(say.askSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.askHello, { name, title }) },
      { kind: 'paragraph', words: words.say(say.askHow, { date: dateWords(words, until) }) },
      { kind: 'button', words: words.say(say.askButton), href: link(path) },
      { kind: 'paragraph', words: words.say(say.askElse) },
    ],
    because: words.say(say.because),
  }),
})

/** To somebody who was asked and did not answer: that it is withdrawn, and how to come back. */
export const restEnded = message<Told>('applications.rest-ended', {
  title: 'An application that rested is withdrawn',
  manner: 'notice',
  example,
  write: ({ name, title, path }, { words, link }): Written => ({
    subject: words.say(say.endSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.endHello, { name, title }) },
      { kind: 'paragraph', words: words.say(say.endNext) },
      { kind: 'button', words: words.say(say.endButton), href: link(path) },
    ],
    because: words.say(say.because),
  }),
})
