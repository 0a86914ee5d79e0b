import { day, dayAt, momentAt } from '../../../platform/clock.ts'
import { message, type Written } from '../../../platform/email/message.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import { whenOf, type Times } from './when.ts'
import { say } from './words.ts'

const on = (date: string, from: string, to: string): Times => ({
  startsAt: momentAt(day(date), from),
  endsAt: momentAt(day(date), to),
})

/** To somebody who agreed to hear when help is needed that fits them. Without a `where`, they help from home. */
export const helpWanted = message<
  Times & {
    name: string
    title: string
    where: string | null
    missing: number
    slug: string
    stop: string
  }
>('rota.help-wanted', {
  title: 'Help is needed that fits you',
  manner: 'letter',
  example: {
    ...on('2026-12-01', '16:00', '20:00'),
    name: 'Naomi Feld',
    title: 'Supper club cook',
    where: 'St Columba’s hall, Ashgrove',
    missing: 1,
    slug: 'supper-club-cook-ashgrove',
    stop: '/letters/stop/example',
  },
  write: ({ name, title, where, missing, slug, stop, ...times }, { words, link }): Written => ({
    subject: words.say(say.wantedSubject, { title, day: dayWordsShort(words, dayAt(times.startsAt)) }),
    blocks: [
      { kind: 'paragraph', words: words.say(say.wantedHello, { name, missing }) },
      {
        kind: 'facts',
        pairs: [
          [words.say(say.whatFact), title],
          [words.say(say.whenFact), whenOf(words, times)],
          [words.say(say.whereFact), where ?? words.say(say.fromHome)],
        ],
      },
      { kind: 'button', words: words.say(say.wantedButton), href: link(`/help/${slug}`) },
      { kind: 'paragraph', words: words.say(say.wantedElse) },
    ],
    because: words.say(say.becauseAgreed),
    unsubscribe: stop,
  }),
})

/** A place somebody may give back, by the path of its own page. */
interface Back extends Times {
  readonly title: string
  readonly path: string
}

/** To somebody with two shifts at once: which do they keep? */
export const whichOne = message<{ name: string; both: readonly [Back, Back] }>('rota.which-one', {
  title: 'Two shifts at once: which do you keep?',
  manner: 'notice',
  secret: true,
  example: {
    name: 'Tom Ferreira',
    both: [
      { ...on('2026-12-06', '10:00', '16:00'), title: 'Beds for a family', path: '/places/example' },
      { ...on('2026-12-06', '15:30', '20:30'), title: 'Third candle', path: '/places/other' },
    ],
  },
  write: ({ name, both }, { words, link }): Written => ({
    subject: words.say(say.whichSubject),
    blocks: [
      { kind: 'paragraph', words: words.say(say.whichHello, { name }) },
      {
        kind: 'list',
        items: both.map((one) => words.say(say.whichOne, { title: one.title, when: whenOf(words, one) })),
      },
      ...both.map(({ title, path }) => ({
        kind: 'button' as const,
        words: words.say(say.whichBack, { title }),
        href: link(path),
      })),
    ],
    because: words.say(say.becauseBoth),
  }),
})
