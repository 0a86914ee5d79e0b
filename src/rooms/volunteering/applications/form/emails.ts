import { day, plusDays, type Day } from '../../../../platform/clock.ts'
import { message, type Written } from '../../../../platform/email/message.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { say } from './letter-words.ts'

/** To a visitor who would like to apply: proves the address and opens the form. */
export const beginApplication = message<{ name: string; title: string; path: string }>('applications.begin', {
  title: 'Begin an application',
  manner: 'answer',
  secret: true,
  example: { name: 'Naomi Feld', title: 'Befriender in north London', path: '/door/link/example' },
  write: ({ name, title, path }, { words, link }): Written => ({
    subject: words.say(say.beginSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.beginHello, { name, title }) },
      { kind: 'button', words: words.say(say.beginButton), href: link(path) },
      { kind: 'paragraph', words: words.say(say.beginAbout) },
      { kind: 'small', words: words.say(say.notYou) },
    ],
    because: words.say(say.becauseTyped),
  }),
})

/** To somebody who asked for it: the way back to their draft, on another device. */
export const draftLink = message<{ name: string; title: string; path: string; until: Day }>(
  'applications.draft-link',
  {
    title: 'The way back to a draft of an application',
    manner: 'answer',
    secret: true,
    example: {
      name: 'Naomi Feld',
      title: 'Befriender in north London',
      path: '/door/link/example',
      until: plusDays(day('2026-11-24'), 60),
    },
    write: ({ name, title, path, until }, { words, link }): Written => ({
      subject: words.say(say.linkSubject, { title }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.linkHello, { name, date: dateWords(words, until) }) },
        { kind: 'button', words: words.say(say.linkButton), href: link(path) },
        { kind: 'small', words: words.say(say.linkOnce) },
      ],
      because: words.say(say.becauseApplied),
    }),
  },
)

/** The first word, to everyone who sends an application: what happens next, with honest ranges, and who reads it. */
export const firstWord = message<{
  name: string
  title: string
  path: string
  /** Who reads it; empty: nobody is named. */
  reader: string
  /** What happens next, in the reader’s language. */
  ahead: readonly (readonly [title: string, text: string])[]
  measured: string | null
  /** Under 18: whose yes it waits for. */
  guardian: string | null
}>('applications.first-word', {
  title: 'We have your application',
  manner: 'answer',
  example: {
    name: 'Naomi Feld',
    title: 'Befriender in north London',
    path: '/my/applications/example',
    reader: 'Dalia Marcus',
    ahead: [],
    measured: null,
    guardian: null,
  },
  write: ({ name, title, path, reader, ahead, measured, guardian }, { words, link }): Written => ({
    subject: words.say(say.firstSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.firstHello, { name, title }) },
      ...(guardian === null
        ? []
        : [{ kind: 'paragraph' as const, words: words.say(say.firstWaits, { guardian }) }]),
      { kind: 'heading', words: words.say(say.firstNext) },
      { kind: 'facts', pairs: ahead },
      ...(measured === null ? [] : [{ kind: 'small' as const, words: measured }]),
      {
        kind: 'paragraph',
        words: reader === '' ? words.say(say.firstReadsNobody) : words.say(say.firstReads, { name: reader }),
      },
      { kind: 'button', words: words.say(say.firstButton), href: link(path) },
      { kind: 'small', words: words.say(say.firstChange) },
    ],
    because: words.say(say.becauseApplied),
  }),
})
