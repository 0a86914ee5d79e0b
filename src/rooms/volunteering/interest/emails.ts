import { day, dayAt, momentAt } from '../../../platform/clock.ts'
import { message, type Written } from '../../../platform/email/message.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import { say } from './letter-words.ts'

/** To a visitor: proves the address, so that nobody is written to whom somebody else named. */
export const confirmInterest = message<{ name: string; title: string; path: string }>('interest.confirm', {
  title: 'Confirm that you would like to help',
  manner: 'answer',
  secret: true,
  example: { name: 'Naomi Feld', title: 'Befriender in north London', path: '/door/link/example' },
  write: ({ name, title, path }, { words, link }): Written => ({
    subject: words.say(say.confirmSubject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.confirmHello, { name, title }) },
      { kind: 'button', words: words.say(say.confirmButton), href: link(path) },
      { kind: 'small', words: words.say(say.notYou) },
    ],
    because: words.say(say.becauseTyped),
  }),
})

/** To somebody who registered interest: we have it, and by when they hear. */
export const interestKept = message<{
  name: string
  title: string
  due: Temporal.Instant
  contact: string
}>('interest.kept', {
  title: 'We know that you would like to help',
  manner: 'answer',
  example: {
    name: 'Naomi Feld',
    title: 'Befriender in north London',
    due: momentAt(day('2026-11-27'), '17:00'),
    contact: 'Dalia Marcus',
  },
  write: ({ name, title, due, contact }, { words }): Written => ({
    subject: words.say(say.keptSubject, { title }),
    blocks: [
      {
        kind: 'paragraph',
        words: words.say(say.keptHello, { name, contact, day: dayWordsShort(words, dayAt(due)) }),
      },
      { kind: 'paragraph', words: words.say(say.keptNext) },
    ],
    because: words.say(say.becauseAsked),
  }),
})

/** To somebody who registered interest: the answer, in a person's words. Null: what has no title, somebody unknown. */
export const interestAnswered = message<{
  name: string
  title: string | null
  words: string
  by: string | null
  slug: string
  /** A role they may apply for now. */
  mayApply: boolean
  /** The parent or guardian who reads it, where it is they. */
  guardian: string | null
}>('interest.answered', {
  title: 'An answer to somebody who would like to help',
  manner: 'notice',
  example: {
    name: 'Naomi Feld',
    title: 'Befriender in north London',
    words: 'How lovely to hear from you. Would Tuesday at six suit you for a talk?',
    by: 'Dalia Marcus',
    slug: 'befriender-north-london',
    mayApply: true,
    guardian: null,
  },
  write({ name, title, words: typed, by, slug, mayApply, guardian }, { words, link }): Written {
    const who = by ?? words.say(say.somebody)
    return {
      subject: words.say(say.answerSubject, { title: title ?? words.say(say.something), by: who }),
      blocks: [
        {
          kind: 'paragraph',
          words: guardian
            ? words.say(say.answerCopy, { guardian, young: name })
            : words.say(say.answerHello, { name }),
        },
        ...typed.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
        { kind: 'paragraph', words: who },
        ...(mayApply && guardian === null
          ? [
              {
                kind: 'button' as const,
                words: words.say(say.answerApply),
                href: link(`/help/${slug}/apply`),
              },
            ]
          : []),
        { kind: 'small', words: words.linked(say.answerAbout, { way: link(`/help/${slug}`) }) },
      ],
      because: words.say(guardian ? say.becauseNamed : say.becauseAsked),
    }
  },
})

/** To a parent or guardian: somebody under 18 would like to take something on, and nothing begins without them. */
export const guardianTold = message<{ guardian: string; young: string; title: string; slug: string }>(
  'interest.guardian',
  {
    title: 'A parent or guardian hears that somebody under 18 would like to help',
    manner: 'answer',
    example: {
      guardian: 'Ada Stern',
      young: 'Miri Stern',
      title: 'Pianist for the choir',
      slug: 'pianist-for-the-choir',
    },
    write: ({ guardian, young, title, slug }, { words, link, charity }): Written => ({
      subject: words.say(say.guardianSubject, { young }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.guardianHello, { guardian, young, title }) },
        { kind: 'paragraph', words: words.say(say.guardianNext, { young }) },
        { kind: 'button', words: words.say(say.guardianButton), href: link(`/help/${slug}`) },
        { kind: 'small', words: words.say(say.guardianNo, { charity: charity.name, young }) },
      ],
      because: words.say(say.becauseNamed),
    }),
  },
)
