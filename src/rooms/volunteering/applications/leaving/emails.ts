import { day, type Day } from '../../../../platform/clock.ts'
import { message, type Pen, type Written } from '../../../../platform/email/message.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Phrase } from '../../../../platform/words/words.ts'
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

/** A letter of two sentences, and the way to the page of the application. */
const short =
  (subject: Phrase<{ title: string }>, hello: Phrase<{ name: string; title: string }>) =>
  ({ name, title, path }: Told, { words, link }: Pen, more: readonly string[] = []): Written => ({
    subject: words.say(subject, { title }),
    blocks: [
      { kind: 'paragraph', words: words.say(hello, { name, title }) },
      ...more.map((said) => ({ kind: 'paragraph' as const, words: said })),
      { kind: 'button', words: words.say(say.button), href: link(path) },
    ],
    because: words.say(say.because),
  })

const withdrawn = short(say.withdrawnSubject, say.withdrawnHello)
const paused = short(say.pausedSubject, say.pausedHello)

/** To somebody whose application is withdrawn: that it is, and how to come back. */
export const applicationWithdrawn = message<Told>('applications.withdrawn', {
  title: 'An application is withdrawn',
  manner: 'answer',
  example,
  write: (told, pen) => withdrawn(told, pen, [pen.words.say(say.withdrawnNext)]),
})

/** To somebody whose application rests, until when it does. */
export const applicationPaused = message<Told & { until: Day | null; weeks: number }>('applications.paused', {
  title: 'An application rests',
  manner: 'answer',
  example: { ...example, until: day('2027-01-11'), weeks: 12 },
  write: ({ until, weeks, ...told }, pen) =>
    paused(told, pen, [
      until
        ? pen.words.say(say.pausedUntil, { date: dateWords(pen.words, until) })
        : pen.words.say(say.pausedOpen, { weeks }),
    ]),
})

/** To somebody who came back, or whose day has come. */
export const applicationGoesOn = message<Told>('applications.goes-on', {
  title: 'An application goes on',
  manner: 'notice',
  example,
  write: (told, pen) => short(say.backSubject, say.backHello)(told, pen),
})

/** To somebody who was declined, when we took it up again. */
export const applicationTakenUp = message<Told>('applications.taken-up', {
  title: 'An application that was declined is taken up again',
  manner: 'notice',
  example,
  write: (told, pen) => short(say.againSubject, say.againHello)(told, pen),
})

/** To somebody who is declined: in the words of whoever decided, with other ways to help that fit them. */
export const applicationDeclined = message<{
  title: string
  words: string
  by: string | null
  others: readonly { readonly title: string; readonly by: string; readonly path: string }[]
}>('applications.declined', {
  title: 'An application is declined, with other ways to help',
  manner: 'notice',
  example: {
    title: 'Befriender in north London',
    words: 'Thank you for the thought you gave it.',
    by: 'Ruth Adeyemi',
    others: [{ title: 'Supper club cook', by: 'St Columba’s hall', path: '/help/supper-club-cook' }],
  },
  write: ({ title, words: typed, by, others }, { words, link }): Written => ({
    subject: words.say(say.declinedSubject, { title }),
    blocks: [
      ...typed.split(/\n{2,}/).map((said) => ({ kind: 'paragraph' as const, words: said })),
      ...(others.length === 0
        ? []
        : [
            { kind: 'paragraph' as const, words: words.say(say.declinedOthers) },
            {
              kind: 'list' as const,
              items: others.map((other) => [{ words: other.title, href: link(other.path) }, `, ${other.by}`]),
            },
          ]),
      { kind: 'button', words: words.say(say.declinedAll), href: link('/help') },
      { kind: 'paragraph', words: by ?? words.say(say.somebody) },
      { kind: 'small', words: words.say(say.declinedKept) },
    ],
    because: words.say(say.because),
  }),
})
