import { message, type Written } from '../../email/message.ts'
import { ask, phrases } from '../../words/words.ts'
import type { Grant } from '../actor.ts'
import { grantWords, type Names } from './words.ts'

const say = phrases('grants', {
  givenSubject: 'You were trusted with something new',
  givenWords: ask<{ what: string; by: string }>('{by} trusted you with this: {what}.'),
  givenNext: 'When you next come in, you are asked to show once more that it is you, by passkey or code.',
  givenButton: 'Come in',
  endedSubject: 'A role of yours has ended',
  endedWords: ask<{ what: string; by: string }>(
    '{by} ended this role of yours: {what}. You were signed out, and can come in again as before.',
  ),
  because: 'You get this letter because it changes what you may do in the hub.',
  theHub: 'The hub',
})

/** A grant with the names of what it reaches. `by` is null where the hub gave or ended it by itself. */
interface OfGrant {
  readonly grant: Grant
  readonly names: Names
  readonly by: string | null
}

const programme = '019a0000-0000-7000-8000-000000000001'
const example: OfGrant = {
  grant: { role: 'coordinator', programmes: [programme], regions: ['London'] },
  names: new Map([[programme, 'Befriending']]),
  by: 'Ruth Adler',
}

export const grantGiven = message<OfGrant>('permits.grant-given', {
  title: 'Somebody was given a role',
  manner: 'notice',
  example,
  write: ({ grant, names, by }, { words, link }): Written => ({
    subject: words.say(say.givenSubject),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.givenWords, {
          what: grantWords(words, grant, names),
          by: by ?? words.say(say.theHub),
        }),
      },
      { kind: 'paragraph', words: words.say(say.givenNext) },
      { kind: 'button', words: words.say(say.givenButton), href: link('/door') },
    ],
    because: words.say(say.because),
  }),
})

export const grantEnded = message<OfGrant>('permits.grant-ended', {
  title: 'A role of somebody ended',
  manner: 'notice',
  example,
  write: ({ grant, names, by }, { words }): Written => ({
    subject: words.say(say.endedSubject),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.endedWords, {
          what: grantWords(words, grant, names),
          by: by ?? words.say(say.theHub),
        }),
      },
    ],
    because: words.say(say.because),
  }),
})
