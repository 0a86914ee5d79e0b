import { message, type Pen, type Written } from '../../email/message.ts'
import { momentWords } from '../../words/dates.ts'
import { button, paragraph, small } from '../emails.ts'
import { say } from '../words.ts'

export const recoveryAsked = message<{ name: string }>('identity.recovery-asked', {
  title: 'Somebody behind the desk lost their ways in: to those who decide',
  manner: 'answer',
  example: { name: 'Ruth Adler' },
  write: ({ name }, pen): Written => ({
    subject: pen.words.say(say.askedSubject),
    blocks: [
      paragraph(pen.words.say(say.askedWords, { name })),
      button(pen, pen.words.say(say.askedButton), '/desk/keys'),
    ],
    because: pen.words.say(say.becauseDecide),
  }),
})

export type RecoveryStep = 'opened' | 'agreed' | 'stopped' | 'declined' | 'lapsed'

/** `readyAt` is a moment as text; `stop` the path of the link that stops it. */
export const recoveryTold = message<{ step: RecoveryStep; readyAt: string | null; stop: string | null }>(
  'identity.recovery-told',
  {
    title: 'Each step of getting back into an account',
    manner: 'answer',
    secret: true,
    example: { step: 'agreed', readyAt: '2026-11-25T12:00:00Z', stop: '/door/link/example' },
    write: ({ step, readyAt, stop }, pen): Written => ({
      subject: pen.words.say(say.stepSubject),
      blocks: [
        ...stepWords(step, readyAt, pen).map(paragraph),
        ...(stop
          ? [paragraph(pen.words.say(say.stepNotYou)), button(pen, pen.words.say(say.stopButton), stop)]
          : []),
      ],
      because: pen.words.say(say.becauseAccount),
    }),
  },
)

function stepWords(step: RecoveryStep, readyAt: string | null, { words }: Pen): string[] {
  switch (step) {
    case 'opened':
      return [words.say(say.stepOpened), words.say(say.stepOpenedNext)]
    case 'agreed':
      return [
        words.say(say.stepAgreed, {
          when: readyAt ? momentWords(words, Temporal.Instant.from(readyAt)) : '',
        }),
      ]
    case 'stopped':
      return [words.say(say.stepStopped)]
    case 'declined':
      return [words.say(say.stepDeclined)]
    case 'lapsed':
      return [words.say(say.stepLapsed)]
  }
}

export const recoveryReady = message<{ path: string; hours: number }>('identity.recovery-ready', {
  title: 'A link to set up a new way in, after a recovery',
  manner: 'answer',
  secret: true,
  example: { path: '/door/link/example', hours: 24 },
  write: ({ path, hours }, pen): Written => ({
    subject: pen.words.say(say.readySubject),
    blocks: [
      paragraph(pen.words.say(say.readyWords, { hours })),
      button(pen, pen.words.say(say.recoverButton), path),
      small(pen.words.say(say.readyOld)),
    ],
    because: pen.words.say(say.becauseAccount),
  }),
})
