import type { Block } from '../../../../look/letter.ts'
import { day, dayAt, momentAt } from '../../../../platform/clock.ts'
import { message, type Pen, type Written } from '../../../../platform/email/message.ts'
import { dayWords, dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { say } from './letter-words.ts'
import type { How } from './types.ts'
import { howWords } from './words.ts'

/** A conversation as letters tell it. */
export interface TalkTold {
  readonly role: string
  readonly host: string
  readonly startsAt: Temporal.Instant
  readonly how: How
  readonly at: string | null
  readonly changeHours: number
  /** The page of the application. */
  readonly path: string
}

/** A calendar file that goes with a letter. */
type Calendar = NonNullable<Written['calendar']>

/** What a letter to an applicant about a conversation is written from. */
export interface TalkLetter {
  readonly name: string
  readonly talk: TalkTold
  readonly calendar: Calendar
}

const exampleTalk: TalkTold = {
  role: 'Befriender',
  host: 'Ruth Adeyemi',
  startsAt: momentAt(day('2026-12-01'), '18:30'),
  how: 'video',
  at: 'https://talk.example.org/befriending',
  changeHours: 24,
  path: '/my/applications/example',
}
const exampleCalendar: Calendar = { name: 'conversation.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }

const paragraph = (words: string): Block => ({ kind: 'paragraph', words })
const small = (words: string): Block => ({ kind: 'small', words })

/** `Tuesday 1 December` and `6:30pm`. */
const dayAndTime = (words: Words, at: Temporal.Instant) => ({
  day: dayWordsShort(words, dayAt(at)),
  time: timeWords(words, at),
})

const facts = ({ words }: Pen, { startsAt, how, at }: TalkTold): Block => ({
  kind: 'facts',
  pairs: [
    [words.say(say.when), `${dayWords(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}`],
    [words.say(say.how), [words.say(howWords[how]), at].filter(Boolean).join(': ')],
  ],
})

const toPage = ({ words, link }: Pen, path: string): Block => ({
  kind: 'button',
  words: words.say(say.page),
  href: link(path),
})

/** To an applicant: a time is theirs. */
export const booked = message<TalkLetter>('conversations.booked', {
  title: 'A conversation is booked',
  manner: 'answer',
  example: { name: 'Naomi', talk: exampleTalk, calendar: exampleCalendar },
  write: ({ name, talk, calendar }, pen): Written => ({
    subject: pen.words.say(say.bookedSubject, dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(pen.words.say(say.booked, { role: talk.role, host: talk.host })),
      facts(pen, talk),
      toPage(pen, talk.path),
      small(pen.words.say(say.changeBy, { hours: talk.changeHours })),
      small(pen.words.say(say.calendar)),
    ],
    because: pen.words.say(say.because),
    calendar,
  }),
})

/** To an applicant: they gave a time back. */
export const givenBack = message<TalkLetter>('conversations.given-back', {
  title: 'A conversation was given back',
  manner: 'answer',
  example: { name: 'Naomi', talk: exampleTalk, calendar: exampleCalendar },
  write: ({ name, talk, calendar }, pen): Written => ({
    subject: pen.words.say(say.backSubject, dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(pen.words.say(say.back, { role: talk.role })),
      toPage(pen, talk.path),
    ],
    because: pen.words.say(say.because),
    calendar,
  }),
})

/** To an applicant: we cannot talk then. */
export const calledOff = message<TalkLetter>('conversations.called-off', {
  title: 'We call a conversation off',
  manner: 'notice',
  example: { name: 'Naomi', talk: exampleTalk, calendar: exampleCalendar },
  write: ({ name, talk, calendar }, pen): Written => ({
    subject: pen.words.say(say.offSubject, dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(pen.words.say(say.off, { role: talk.role })),
      { kind: 'button', words: pen.words.say(say.chooseButton), href: pen.link(talk.path) },
    ],
    because: pen.words.say(say.because),
    calendar,
  }),
})

/** To an applicant whose application rests or has ended: the conversation does not take place. */
export const noLonger = message<TalkLetter>('conversations.no-longer', {
  title: 'A conversation does not take place, as the application rests or has ended',
  manner: 'notice',
  example: { name: 'Naomi', talk: exampleTalk, calendar: exampleCalendar },
  write: ({ name, talk, calendar }, pen): Written => ({
    subject: pen.words.say(say.noLongerSubject, dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(pen.words.say(say.noLonger, { role: talk.role })),
      small(pen.words.say(say.noLongerCalendar)),
    ],
    because: pen.words.say(say.because),
    calendar,
  }),
})

/** Why somebody is asked to choose a time. */
export type WhyChoose = 'choose' | 'new-times' | 'missed' | 'again'

const chooseWords = (words: Words, why: WhyChoose, role: string): { subject: string; words: string } =>
  ({
    choose: () => ({
      subject: words.say(say.chooseSubject, { role }),
      words: words.say(say.choose, { role }),
    }),
    'new-times': () => ({
      subject: words.say(say.chooseSubject, { role }),
      words: words.say(say.newTimes, { role }),
    }),
    missed: () => ({ subject: words.say(say.missedSubject), words: words.say(say.missed, { role }) }),
    again: () => ({ subject: words.say(say.againSubject), words: words.say(say.again, { role }) }),
  })[why]()

/** To an applicant: choose a time. */
export const chooseTime = message<{ name: string; role: string; why: WhyChoose; path: string }>(
  'conversations.choose',
  {
    title: 'Choose a time for our conversation',
    manner: 'notice',
    example: { name: 'Naomi', role: 'Befriender', why: 'choose', path: exampleTalk.path },
    write({ name, role, why, path }, { words, link }): Written {
      const said = chooseWords(words, why, role)
      return {
        subject: said.subject,
        blocks: [
          paragraph(words.say(say.hello, { name })),
          paragraph(said.words),
          { kind: 'button', words: words.say(say.chooseButton), href: link(path) },
        ],
        because: words.say(say.because),
      }
    },
  },
)

/** To an applicant, the day before. */
export const reminder = message<TalkLetter>('conversations.reminder', {
  title: 'A reminder of a conversation, to the applicant',
  manner: 'notice',
  example: { name: 'Naomi', talk: exampleTalk, calendar: exampleCalendar },
  write: ({ name, talk, calendar }, pen): Written => ({
    subject: pen.words.say(say.remindSubject, dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(pen.words.say(say.remind, { role: talk.role, host: talk.host })),
      facts(pen, talk),
      toPage(pen, talk.path),
    ],
    because: pen.words.say(say.because),
    calendar,
  }),
})

/** What happened to a conversation somebody holds. */
export type HostHears = 'booked' | 'given-back' | 'called-off' | 'reminder' | 'freed'

const hostSubjects = {
  booked: say.hostBooked,
  'given-back': say.hostBack,
  'called-off': say.hostOff,
  reminder: say.hostSoon,
  freed: say.hostFree,
} as const

/** To whoever holds it: it was booked or given back, is ahead, or is free since its applicant was forgotten. */
export const toHost = message<{
  name: string
  applicant: string
  what: HostHears
  talk: TalkTold
  calendar: Calendar | null
}>('conversations.host', {
  title: 'A conversation was booked, given back, or is ahead: to whoever holds it',
  manner: 'notice',
  example: {
    name: 'Naomi',
    applicant: 'Naomi Feld',
    what: 'booked',
    talk: exampleTalk,
    calendar: exampleCalendar,
  },
  write: ({ name, applicant, what, talk, calendar }, pen): Written => ({
    subject: pen.words.say(hostSubjects[what], dayAndTime(pen.words, talk.startsAt)),
    blocks: [
      paragraph(pen.words.say(say.hello, { name })),
      paragraph(
        what === 'freed'
          ? pen.words.say(say.hostFreed, { role: talk.role })
          : pen.words.say(say.hostWith, { applicant, role: talk.role }),
      ),
      facts(pen, talk),
      {
        kind: 'button',
        words: pen.words.say(what === 'freed' ? say.hostAll : say.hostOpen),
        href: pen.link(talk.path),
      },
    ],
    because: pen.words.say(say.hostBecause),
    ...(calendar ? { calendar } : {}),
  }),
})
