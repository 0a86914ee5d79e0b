import { message, type Written } from '../../email/message.ts'
import { ask, phrases } from '../../words/words.ts'

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
})

export const grantGiven = message<{ what: string; by: string }>('permits.grant-given', {
  title: 'Somebody was given a role',
  manner: 'notice',
  example: { what: 'Coordinator: Befriending; London', by: 'Ruth Adler' },
  write: ({ what, by }, pen): Written => ({
    subject: pen.words.say(say.givenSubject),
    blocks: [
      { kind: 'paragraph', words: pen.words.say(say.givenWords, { what, by }) },
      { kind: 'paragraph', words: pen.words.say(say.givenNext) },
      { kind: 'button', words: pen.words.say(say.givenButton), href: pen.link('/door') },
    ],
    because: pen.words.say(say.because),
  }),
})

export const grantEnded = message<{ what: string; by: string }>('permits.grant-ended', {
  title: 'A role of somebody ended',
  manner: 'notice',
  example: { what: 'Coordinator: Befriending; London', by: 'Ruth Adler' },
  write: ({ what, by }, pen): Written => ({
    subject: pen.words.say(say.endedSubject),
    blocks: [{ kind: 'paragraph', words: pen.words.say(say.endedWords, { what, by }) }],
    because: pen.words.say(say.because),
  }),
})
