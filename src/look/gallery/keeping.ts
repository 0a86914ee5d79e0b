import { html } from '../html.ts'
import { button, linkButton } from '../parts/buttons.ts'
import { jump, month, slots, week } from '../parts/calendar.ts'
import { dock, tag } from '../parts/cards.ts'
import { pics } from '../parts/choices.ts'
import { listKeys, matchTable, pipe } from '../parts/desk.ts'
import { facts } from '../parts/lists.ts'
import { scroll } from '../parts/tables.ts'
import { meet, tell } from '../parts/young.ts'
import { chapter, shown } from './shown.ts'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const yes = { words: 'Yes', kind: 'yes' } as const
const no = { words: 'No', kind: 'no' } as const
const ask = { words: 'Ask', kind: 'ask' } as const
const rest = { words: 'Rest', kind: 'rest' } as const

const empty = (id: string, day: string, note: string) => ({ id, day, note, held: [] })

export const keeping = () =>
  chapter(
    'keeping',
    'Days and people',
    'Rest is designed: the sealed hours are night.',
    shown(
      'A rota',
      jump('Days', [
        { id: 'mo', letter: 'M', number: 30, words: 'Full' },
        { id: 'tu', letter: 'T', number: 1, words: '1 open' },
      ]),
      week(
        [
          empty('mo', 'Mon 30', '20 Kis'),
          {
            id: 'tu',
            day: 'Tue 1',
            note: '21 Kis',
            held: [
              {
                time: '16:00–20:00',
                title: 'Supper club, cooks',
                href: '/desk/rota/supper',
                place: 'St Columba’s hall',
                side: 'e',
                people: [
                  { words: 'Naomi Feld' },
                  { words: 'Owen Pryce, not confirmed', state: 'maybe' },
                  { words: '1 open since Sun', state: 'open' },
                ],
                short: tag('3 of 4', 'stop'),
              },
              {
                time: '18:00–20:00',
                title: 'Furniture round',
                href: '/desk/rota/furniture',
                people: [{ words: 'Tom Ferreira' }],
                paused: tag('Paused', 'wait'),
              },
            ],
          },
          empty('we', 'Wed 2', '22 Kis'),
          empty('th', 'Thu 3', '23 Kis'),
          { id: 'fr', day: 'Fri 4', note: '24 Kis', held: [{ rest: 'Shabbat comes in at 3:35pm.' }] },
          {
            id: 'sa',
            day: 'Sat 5',
            note: '25 Kis',
            held: [{ rest: 'Shabbat until 4:50pm. No shifts, no letters.' }],
          },
          empty('su', 'Sun 6', '26 Kis'),
        ],
        { level: 4 },
      ),
    ),
    shown(
      'A person’s week, and days within a window',
      scroll(
        'Weekly availability',
        slots({
          caption: 'Her own words, 20 November. Ask: sometimes, ask first.',
          partsLabel: 'Part of day',
          days: weekdays,
          parts: [
            { name: 'Morning', slots: [yes, no, no, ask, yes, no, rest] },
            { name: 'Evening', slots: [yes, yes, yes, no, yes, rest, ask] },
          ],
        }),
      ),
      month('15 to 28 November, days together', weekdays, [
        { day: 'Nov 15', state: 'hit', words: '1st' },
        ...[16, 17, 18, 19, 20].map((day) => ({ day, state: 'in' as const })),
        { day: 21, state: 'rest', words: 'Rest' },
        { day: 22, state: 'over', words: '4th' },
        ...[23, 24, 25, 26, 27, 28].map((day) => ({ day })),
      ]),
    ),
    ...(['board', 'table'] as const).map((as) =>
      pipe({
        id: `stages-${as}`,
        title: html`Applications, ${as} <span class="muted num">3 people</span>`,
        label: `Applications, by stage: ${as}`,
        as,
        beside: listKeys([
          ['J', ''],
          ['K', 'move'],
          ['X', 'choose'],
        ]),
        columns: ['Person', 'For', 'Waiting'],
        stages: [
          {
            title: 'New 1',
            line: 'first word within 24 h',
            rows: [{ id: `${as}-1`, title: 'Jonah Weiss', cells: ['Leeds · homework', ''] }],
            more: 'The other 12',
          },
          {
            title: 'References 2',
            line: '14 days',
            rows: [
              { id: `${as}-2`, title: 'Naomi Feld', cells: ['Befriender', tag('12 days', 'wait')] },
              {
                id: `${as}-3`,
                title: 'Paul Hendry',
                cells: ['Companion', tag('17 days', 'stop')],
                current: true,
              },
            ],
          },
        ],
      }),
    ),
    shown(
      'Pairs',
      matchTable('Scores for every possible pair', {
        caption: 'Young people in rows, befrienders in columns.',
        corner: 'Waiting longest first',
        columns: [
          { name: 'H. Peretz', lines: ['Arabic, N12', '20 Nov'] },
          { name: 'T. Ferreira', lines: ['E8', '12 Nov'] },
          { name: 'S. Lowe', lines: ['SE6', '1 Nov'] },
        ],
        rows: [
          {
            name: 'YP-1042',
            lines: ['58 days', '17, Arabic, N11'],
            tag: tag('high need', 'soft'),
            cells: [
              {
                href: '?pair=1',
                pair: 'YP-1042 with H. Peretz',
                score: 86,
                words: 'Proposed',
                state: 'pick',
                current: true,
              },
              { href: '?pair=2', pair: 'YP-1042 with T. Ferreira', words: 'No shared evening', state: 'no' },
              { href: '?pair=3', pair: 'YP-1042 with S. Lowe', score: 41 },
            ],
          },
          {
            name: 'YP-1051',
            lines: ['44 days'],
            cells: [
              { href: '?pair=4', pair: 'YP-1051 with H. Peretz', score: 55 },
              { href: '?pair=5', pair: 'YP-1051 with T. Ferreira', words: 'Said no', state: 'veto' },
              { href: '?pair=6', pair: 'YP-1051 with S. Lowe', words: 'Not yet', state: 'later' },
            ],
          },
        ],
      }),
    ),
    html`<div class="young flow">
      ${meet({
        title: 'Your next meeting',
        when: html`Sunday 29 November<br />2 in the afternoon`,
        facts: facts([
          { icon: 'person', words: 'With Naomi' },
          { icon: 'pin', words: 'The park café, near the station' },
        ]),
        acts: html`${button('I will come', { kind: 'flax', icon: 'check' })}${button('I can’t this time', { kind: 'quiet' })}`,
      })}${pics({
        legend: 'What would you like to do?',
        hint: 'Choose one or more. You can change your mind.',
        kind: 'checkbox',
        name: 'like',
        values: ['football'],
        choices: [
          { value: 'football', words: 'Football', thing: 'football' },
          { value: 'cooking', words: 'Cooking', thing: 'cooking' },
          { value: 'walk', words: 'A walk', thing: 'walk' },
          { value: 'library', words: 'The library', thing: 'library' },
          { value: 'tea', words: 'Tea and talk', thing: 'tea' },
          { value: 'other', words: 'Something else', thing: 'other' },
        ],
      })}${tell({
        title: 'I want to tell someone something',
        words: 'If something scares you or feels wrong. Only Ruth reads it. She answers today.',
        acts: linkButton('Tell Ruth', '/tell', { kind: 'stop' }),
        urgent: html`If you are in danger now, call <a href="tel:999"><strong dir="ltr">999</strong></a>`,
      })}
    </div>`,
    dock('Door', [
      linkButton('Someone not on the list', '/door/new', { kind: 'quiet' }),
      linkButton('A worry', '/worry', { kind: 'stop', icon: 'shield' }),
    ]),
  )
