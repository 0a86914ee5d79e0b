import type { Block } from '../../../look/letter.ts'
import { day, type Day } from '../../../platform/clock.ts'
import { message, type Message, type Pen, type Written } from '../../../platform/email/message.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { clockWords } from './clock-words.ts'
import type { DeskStep, RequestKind, What } from './lists.ts'
import { say } from './letter-words.ts'
import type { Clock } from './rules.ts'
import { kindTitles } from './words.ts'

/** What a letter about a request says, whatever step it tells of. */
export interface About {
  readonly name: string
  readonly number: number
  readonly kind: RequestKind
  readonly receivedOn: Day
  /** By when they hear; null while the time stands still, and once it has ended. */
  readonly due: Day | null
}

const example: About = {
  name: 'Naomi Feld',
  number: 12,
  kind: 'access',
  receivedOn: day('2026-11-24'),
  due: day('2026-12-24'),
}

/*
 * All of these answer something that somebody asked of us by law, so they leave at once: the days that the law gives do
 * not wait for the end of a rest.
 */

/** To whoever asked, at once: that we have it, and by when they hear. */
export const requestReceived = message<StepLetter>('people.request-received', {
  title: 'We have a request about data, or a complaint',
  manner: 'answer',
  example: { ...example, words: '' },
  write: ({ name, number, kind, due }, { words }): Written => ({
    subject: words.say(say.receivedSubject, { number }),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.receivedHello, { name, number, kind: words.say(kindTitles[kind]) }),
      },
      ...(due === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              words: words.say(kind === 'complaint' ? say.receivedComplaint : say.receivedAnswer, {
                date: dateWords(words, due),
              }),
            },
          ]),
      ...(kind === 'complaint'
        ? []
        : [{ kind: 'paragraph' as const, words: words.say(say.receivedIdentity) }]),
      { kind: 'small', words: words.say(say.commissioner) },
      { kind: 'small', words: words.say(say.receivedNotYou) },
    ],
    because: words.say(say.becauseAsked),
  }),
})

/** A step that they are told, with the words of whoever took it. */
export interface StepLetter extends About {
  readonly words: string
}

type Said = (about: About, pen: Pen) => readonly Block[]

const paragraph = (words: string): Block => ({ kind: 'paragraph', words })
const small = (words: string): Block => ({ kind: 'small', words })
const typed = (text: string): Block[] => text.split(/\n{2,}/).map(paragraph)

const nothing: Said = () => []
const byDue =
  (phrase: Phrase<{ date: string }>): Said =>
  ({ due }, { words }) =>
    due === null ? [] : [paragraph(words.say(phrase, { date: dateWords(words, due) }))]

interface Telling {
  readonly title: string
  readonly subject: Phrase<{ number: number }>
  readonly before?: Said
  readonly after?: Said
}

const stepLetter = (step: string, { title, subject, before = nothing, after = nothing }: Telling) =>
  message<StepLetter>(`people.request-${step}`, {
    title,
    manner: 'answer',
    example: { ...example, words: 'How lovely to hear from you. Would Tuesday at six suit you for a talk?' },
    write(told, pen): Written {
      const { words } = pen
      const { name, number, kind, receivedOn } = told
      const about = { number, kind: words.say(kindTitles[kind]), date: dateWords(words, receivedOn) }
      return {
        subject: words.say(subject, { number }),
        blocks: [
          paragraph(words.say(say.hello, { name })),
          paragraph(words.say(say.about, about)),
          ...before(told, pen),
          ...typed(told.words),
          ...after(told, pen),
        ],
        because: words.say(say.becauseAsked),
      }
    },
  })

const commissioner: Said = (_about, { words }) => [small(words.say(say.commissioner))]

/** The letter each step sends; what is only noted sends none. */
export const stepLetters = {
  acknowledged: stepLetter('acknowledged', {
    title: 'We look into a request or a complaint',
    subject: say.acknowledgedSubject,
    after: (about, pen) => [...byDue(say.acknowledgedNext)(about, pen), ...commissioner(about, pen)],
  }),
  'identity-asked': stepLetter('identity-asked', {
    title: 'Asking who somebody is',
    subject: say.identitySubject,
    after: (_about, { words }) => [paragraph(words.say(say.identityNext))],
  }),
  'identity-shown': null,
  asked: stepLetter('asked', {
    title: 'Asking what somebody means',
    subject: say.askedSubject,
    after: ({ kind }, { words }) => [small(words.say(kind === 'access' ? say.askedPaused : say.askedRuns))],
  }),
  heard: null,
  extended: stepLetter('extended', {
    title: 'A request takes longer',
    subject: say.extendedSubject,
    before: byDue(say.extendedUntil),
    after: commissioner,
  }),
  wrote: stepLetter('wrote', {
    title: 'How far we are with a request or a complaint',
    subject: say.wroteSubject,
  }),
  answered: stepLetter('answered', {
    title: 'The answer to a request or a complaint',
    subject: say.answeredSubject,
    after: (about, pen) => [
      ...(about.kind === 'access' ? [small(pen.words.say(say.lookedThrough))] : []),
      ...commissioner(about, pen),
    ],
  }),
  refused: stepLetter('refused', {
    title: 'A request or a complaint is refused',
    subject: say.refusedSubject,
    before: (_about, { words }) => [paragraph(words.say(say.refusedWhy))],
    after: (_about, { words }) => [paragraph(words.say(say.refusedRight))],
  }),
  withdrawn: stepLetter('withdrawn', {
    title: 'A request or a complaint was taken back',
    subject: say.withdrawnSubject,
    before: (_about, { words }) => [paragraph(words.say(say.withdrawnText))],
  }),
} as const satisfies Readonly<Record<DeskStep, unknown>>

/** The letter that tells of a step, the first one too; null where it is only noted. */
export const letterOfStep = (what: What): Message<StepLetter> | null =>
  what === 'received' ? requestReceived : what === 'looked' ? null : stepLetters[what]

/** A request that is due, as a warning names it: no name, for a letter may be read by others. */
export interface DueLine {
  readonly number: number
  readonly kind: RequestKind
  readonly clock: Extract<Clock, { is: 'running' }>
}

interface Due {
  readonly name: string
  readonly lines: readonly DueLine[]
  readonly isLate: boolean
}

const anExample: Due = {
  name: 'Naomi',
  lines: [
    { number: 12, kind: 'access', clock: { is: 'running', to: 'answer', due: example.due!, daysLeft: 6 } },
  ],
  isLate: false,
}

const lineOf = (words: Pen['words'], { number, kind, clock }: DueLine): Block =>
  paragraph(
    words.say(say.line, {
      number,
      kind: words.say(kindTitles[kind]),
      date: dateWords(words, clock.due),
      clock: clockWords(words, clock),
    }),
  )

/** To those who look after requests: what is due soon, or was due yesterday. */
export const requestsDue = message<Due>('people.requests-due', {
  title: 'Requests about data are due, or late',
  manner: 'notice',
  example: anExample,
  write: ({ name, lines, isLate }, { words, link }): Written => ({
    subject: words.say(isLate ? say.lateSubject : say.dueSubject, { count: lines.length }),
    blocks: [
      paragraph(words.say(isLate ? say.lateHello : say.dueHello, { name })),
      ...lines.map((line) => lineOf(words, line)),
      ...(isLate ? [paragraph(words.say(say.lateNext))] : []),
      { kind: 'button', words: words.say(say.open), href: link('/desk/requests') },
    ],
    because: words.say(say.becauseYours),
  }),
})

/** To safeguarding leads: what waits for their look and is due soon, or was due yesterday. */
export const looksDue = message<Due>('people.looks-due', {
  title: 'A copy waits for the safeguarding lead, and its day is near or over',
  manner: 'notice',
  example: anExample,
  write: ({ name, lines, isLate }, { words, link }): Written => ({
    subject: words.say(isLate ? say.looksLateSubject : say.looksDueSubject, { count: lines.length }),
    blocks: [
      paragraph(words.say(say.looksHello, { name })),
      ...lines.map((line) => lineOf(words, line)),
      { kind: 'button', words: words.say(say.looksOpen), href: link('/desk') },
    ],
    because: words.say(say.becauseSafeguarding),
  }),
})
