import type { Block } from '../../../look/letter.ts'
import { day, dayAt, momentAt } from '../../../platform/clock.ts'
import { message, type Pen, type Written } from '../../../platform/email/message.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Programme } from '../finder/filters.ts'
import { anything } from '../finder/question.ts'
import { sayInWords, sayWay, type NewWay, type SavedSearch } from '../finder/saved.ts'
import { minutesAt } from '../finder/way.ts'
import type { Rhythm } from './forms.ts'
import { say } from './letter-words.ts'
import { rhythmWords } from './words.ts'

/** A search, and the programmes that have something open, to say it by their names. */
interface OfSearch {
  readonly name: string
  readonly search: SavedSearch
  readonly programmes: readonly Programme[]
}

const cooking: OfSearch = {
  name: 'Naomi Feld',
  search: {
    query: 'words=cook&near=N12&day=tue',
    question: { ...anything, words: 'cook', near: 'N12', day: ['tue'] },
  },
  programmes: [],
}

/** To a visitor: proves the address, so that nobody is written to whom somebody else named. */
export const confirmSearch = message<OfSearch & { howOften: Rhythm; path: string }>('searches.confirm', {
  title: 'Confirm that we may write about a search',
  manner: 'answer',
  secret: true,
  example: { ...cooking, howOften: 'day', path: '/door/link/example' },
  write: ({ name, search, programmes, howOften, path }, { words, link }): Written => ({
    subject: words.say(say.confirmSubject),
    blocks: [
      {
        kind: 'paragraph',
        words: name === '' ? words.say(say.confirmHelloYou) : words.say(say.confirmHello, { name }),
      },
      {
        kind: 'facts',
        pairs: [
          [words.say(say.search), sayInWords(words, search, programmes)],
          [words.say(say.howOften), words.say(rhythmWords[howOften])],
        ],
      },
      { kind: 'button', words: words.say(say.confirmButton), href: link(path) },
      { kind: 'small', words: words.say(say.notYou) },
    ],
    because: words.say(say.becauseTyped),
  }),
})

const supperClub: NewWay = {
  way: {
    id: '019a0000-0000-7000-8000-000000000001',
    slug: 'supper-club-cook-ashgrove',
    title: 'Supper club cook',
    by: 'St Columba’s Welcome',
    where: 'place',
    placeName: 'St Columba’s hall',
    kind: 'series',
  },
  fit: { shift: 0, starts: minutesAt(momentAt(day('2026-12-01'), '16:00')), left: 3 },
  today: day('2026-11-24'),
  reasons: [
    { kind: 'miles', miles: { kind: 'exact', miles: 2.1 } },
    { kind: 'on-the-days', days: 0b10, parts: 0 },
    { kind: 'uses-skill', skill: 'cook' },
  ],
  against: [],
}

const breadBaker: NewWay = {
  ...supperClub,
  way: {
    ...supperClub.way,
    id: '019a0000-0000-7000-8000-000000000002',
    slug: 'bread-baker-finchley',
    title: 'Bread baker',
    by: 'Northgate Synagogue',
    placeName: 'The kitchen',
  },
  fit: { shift: 0, starts: minutesAt(momentAt(day('2026-12-08'), '10:00')), left: -1 },
  reasons: [
    { kind: 'miles', miles: { kind: 'exact', miles: 3.4 } },
    { kind: 'on-the-days', days: 0b10, parts: 0 },
  ],
  against: [{ kind: 'not-step-free' }],
}

/** To somebody who keeps a search: what is new to it. Never without something new. */
export const newForSearch = message<
  OfSearch & { since: Temporal.Instant; total: number; ways: readonly NewWay[]; stop: string }
>('searches.new', {
  title: 'Something new fits a search somebody keeps',
  manner: 'letter',
  secret: true,
  example: {
    ...cooking,
    since: momentAt(day('2026-11-24'), '12:00'),
    total: 3,
    ways: [supperClub, breadBaker],
    stop: '/letters/search/example',
  },
  write({ name, search, programmes, since, total, ways, stop }, pen): Written {
    const { words, link } = pen
    const asked = sayInWords(words, search, programmes)
    const more = total - ways.length
    return {
      subject: words.say(say.newSubject, { title: ways[0]!.way.title, total }),
      preheader: words.say(say.newPreheader, { search: asked }),
      blocks: [
        {
          kind: 'paragraph',
          words:
            name === ''
              ? words.say(say.newHelloYou, { total, search: asked })
              : words.say(say.newHello, { name, total, search: asked }),
        },
        ...ways.map((way) => told(way, pen)),
        ...(more > 0 ? [{ kind: 'paragraph' as const, words: words.say(say.further, { more }) }] : []),
        {
          kind: 'button',
          words: words.say(say.newButton),
          href: link(search.query === '' ? '/help' : `/help?${search.query}`),
        },
        {
          kind: 'small',
          words: words.linked(say.newStop, { change: link('/my/searches'), stop: link(stop) }),
        },
      ],
      because: words.say(say.becauseAsked, { since: dateWords(words, dayAt(since)) }),
      unsubscribe: stop,
    }
  },
})

function told(one: NewWay, { words, link }: Pen): Block {
  const { title, path, by, places, reasons } = sayWay(words, one)
  const facts = [places, ...reasons].filter(Boolean).join('. ')
  return { kind: 'paragraph', words: words.linked(say.way, { way: link(path) }, { title, by, facts }) }
}
