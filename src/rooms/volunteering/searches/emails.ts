import type { Block } from '../../../look/letter.ts'
import { message, type Pen } from '../../../platform/email/message.ts'
import type { NewWay } from '../finder/saved.ts'

const hello = (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`)

/** To a visitor: proves the address, so that nobody is written to whom somebody else named. */
export const confirmSearch = message('searches.confirm', {
  title: 'Confirm that we may write about a search',
  manner: 'answer',
  secret: true,
  example: {
    name: 'Naomi Feld',
    search: '“cook”, N12, Tuesday',
    howOften: 'Once a day at most',
    path: '/door/link/example',
  },
  write: ({ name, search, howOften, path }, pen) => ({
    subject: 'May we write to you about your search?',
    blocks: [
      {
        kind: 'paragraph',
        words: `${hello(name)} you asked us to write when something new fits a search.`,
      },
      {
        kind: 'facts',
        pairs: [
          ['Your search', search],
          ['How often', howOften],
        ],
      },
      { kind: 'button', words: 'Yes, write to me', href: pen.link(path) },
      { kind: 'small', words: 'If it was not you, do nothing: nobody writes to you about it again.' },
    ],
    because: 'Somebody entered this address on our page.',
  }),
})

/** To somebody who keeps a search: what is new to it. Never without something new. */
export const newForSearch = message('searches.new', {
  title: 'Something new fits a search somebody keeps',
  manner: 'letter',
  example: {
    name: 'Naomi Feld',
    search: '“cook”, N12, Tuesday',
    since: '24 November 2026',
    query: 'words=cook&near=N12&day=tue',
    total: 3,
    ways: [
      {
        title: 'Supper club cook',
        path: '/help/supper-club-cook-ashgrove',
        by: 'St Columba’s Welcome, St Columba’s hall',
        places: '3 places, Tue 1 Dec',
        reasons: ['2.1 miles from you', 'Tuesdays, as you asked', 'Uses your cooking'],
      },
      {
        title: 'Bread baker',
        path: '/help/bread-baker-finchley',
        by: 'Northgate Synagogue, the kitchen',
        places: 'Room for you, Tue 8 Dec',
        reasons: ['3.4 miles from you', 'Tuesdays, as you asked'],
      },
    ] as readonly Omit<NewWay, 'id' | 'summary'>[],
    stop: '/letters/search/example',
  },
  write: ({ name, search, since, query, total, ways, stop }, pen) => ({
    subject: subjectFor(ways, total),
    preheader: `You asked for: ${search}`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${hello(name)} ${total === 1 ? 'one way to help is' : `${total} ways to help are`} new. You asked for: ${search}.`,
      },
      ...ways.flatMap((way) => told(way, pen)),
      ...furtherWords(total - ways.length),
      {
        kind: 'button',
        words: 'See your search',
        href: pen.link(query === '' ? '/help' : `/help?${query}`),
      },
      {
        kind: 'small',
        words: [
          { words: 'Change how often we write', href: pen.link('/my/searches') },
          ', or ',
          { words: 'stop these letters', href: pen.link(stop) },
          ' with one press.',
        ],
      },
    ],
    because: `You asked us on ${since} to write when something new fits this search.`,
    unsubscribe: stop,
  }),
})

const subjectFor = (ways: readonly { title: string }[], total: number): string =>
  total === 1 ? `New: ${ways[0]!.title}` : `${total} new ways to help, such as ${ways[0]!.title}`

const furtherWords = (more: number): Block[] =>
  more === 0
    ? []
    : [
        {
          kind: 'paragraph',
          words:
            more === 1
              ? 'One more is new. You find it in your search.'
              : `${more} more are new. You find them in your search.`,
        },
      ]

const told = (way: Omit<NewWay, 'id' | 'summary'>, pen: Pen): Block[] => [
  {
    kind: 'paragraph',
    words: [
      { words: way.title, href: pen.link(way.path) },
      `. ${way.by}. ${[way.places, ...way.reasons].filter(Boolean).join('. ')}.`,
    ],
  },
]
