import { html } from '../html.ts'
import { card } from '../parts/cards.ts'
import { grid } from '../parts/layout.ts'
import { lanes, laneSwatch } from '../parts/lanes.ts'
import { barChart, figures, hexSwatch, key, lineChart, places, score } from '../parts/numbers.ts'
import { chapter, shown } from './shown.ts'

export const counting = () =>
  chapter(
    'counting',
    'Numbers',
    'Figures with their date. Bars never stand without words.',
    shown(
      'Figures',
      figures([
        { number: 46, words: 'young people with a befriender' },
        { number: 9, words: 'waiting for one; the median wait is 31 days' },
        { number: '2,318', words: 'hours given since Rosh Hashanah', small: 'Counted 24 November 2026' },
      ]),
    ),
    shown(
      'Bars',
      places('Supper', { taken: 60, of: 60, words: '60 of 60, 7 waiting' }),
      places('Kitchen helpers', { taken: 8, of: 12, words: '8 of 12' }),
      score([
        { name: 'First word in 24 h', share: 94, words: '31 of 33', tone: 'good' },
        { name: 'Ready within 28 days', share: 71, words: '12 of 17', tone: 'wait' },
        { name: 'Complaints in time', share: 10, words: '1 of 10', tone: 'stop' },
      ]),
    ),
    shown(
      'Charts',
      grid(
        [
          html`<figure class="card flow" data-side="n">
            <h4>Months from claim to first decision</h4>
            ${barChart([
              { name: 'Under 6', value: 5, pale: true },
              { name: '6 to 12', value: 12, pale: true },
              { name: '12 to 18', value: 17 },
              { name: 'Over 18', value: 12 },
            ])}
            <figcaption class="small muted">46 people. Darker bars: longer than twelve months.</figcaption>
          </figure>`,
          card(
            html`${lineChart({
                label: 'MPs who support “Let them work”: 17 at the end, target 25.',
                values: [1, 3, 6, 11, 14, 17],
                targets: [0, 5, 10, 15, 20, 25],
                marks: [0, 15, 30],
                times: ['Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'],
                last: '17',
              })}
              <p class="small muted">17 of 25. Behind: two answers came with conditions.</p>`,
            { title: 'MPs who support “Let them work”', id: 'line', level: 4, side: 'n' },
          ),
        ],
        { min: 20, align: 'tops' },
      ),
      key([
        { swatch: hexSwatch(0), words: 'none' },
        { swatch: hexSwatch(1), words: '1 to 4' },
        { swatch: hexSwatch(2), words: '5 to 14' },
        { swatch: hexSwatch(3), words: '15 to 39' },
        { swatch: hexSwatch(4), words: '40 or more' },
        { swatch: hexSwatch('me'), words: 'yours' },
      ]),
    ),
    shown(
      'Lanes',
      lanes({
        label: 'Cleared until 9 December 2026; exempted for a month. The table below says the same.',
        lanes: [
          {
            name: 'Standing',
            sum: true,
            stretches: [
              { from: 8, to: 48, state: 'held', words: 'Cleared' },
              { from: 48, to: 53, state: 'let' },
              { from: 53, to: 81, state: 'held', words: 'Cleared' },
              { from: 81, to: 88, state: 'due' },
              { from: 88, to: 100, state: 'past', words: 'Stops' },
            ],
          },
          {
            name: 'DBS check, due 9 Dec',
            stretches: [
              { from: 8, to: 81, state: 'held', words: 'Enhanced, no barred list' },
              { from: 81, to: 88, state: 'due' },
              { from: 88, to: 100, state: 'past' },
            ],
          },
          {
            name: 'Training',
            stretches: [{ from: 53, to: 100, state: 'held', words: 'Until January 2029' }],
          },
        ],
        marks: [
          { at: 10, words: '2025' },
          { at: 50, words: '2026' },
        ],
        now: { at: 86, words: '24 Nov' },
      }),
      key([
        { swatch: laneSwatch('held'), words: 'In order' },
        { swatch: laneSwatch('due'), words: 'Due soon' },
        { swatch: laneSwatch('past'), words: 'Run out' },
        { swatch: laneSwatch('let'), words: 'Exempted by name' },
        { words: 'Upright line: the day you look at' },
      ]),
    ),
  )
