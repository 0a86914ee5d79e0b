import { html } from '../html.ts'
import { linkButton, button } from '../parts/buttons.ts'
import { tag } from '../parts/cards.ts'
import { tick } from '../parts/choices.ts'
import { coach, dated, gather, need, results, signers, todo, why } from '../parts/lists.ts'
import { bar } from '../parts/numbers.ts'
import { dataTable, meter, pick, plainTable, shiftsTable, sub } from '../parts/tables.ts'
import { mapBase } from '../pictures/map.ts'
import { chapter, shown } from './shown.ts'

const thirdCandle = { weekday: 'Sun', number: 6, month: 'Dec', day: '2026-12-06' }

type Request = { id: string; how: string; what: string; law: string; day: number; of: number; with: string }

const requests: Request[] = [
  {
    id: 'AR-0058',
    how: 'By email',
    what: 'Everything we hold',
    law: 'Mon 30 Nov',
    day: 27,
    of: 33,
    with: 'Ines Corrigan',
  },
  { id: 'ER-0033', how: 'By letter', what: 'Forget me', law: 'Wed 23 Dec', day: 1, of: 30, with: '' },
]

const take = (day: string, checked = false) =>
  tick({
    name: `shift-${day}`,
    label: html`Take a place<span class="hide"> on ${day}</span>`,
    near: true,
    checked,
  })

export const choosing = () =>
  chapter(
    'choosing',
    'Lists and tables',
    'Every proposal shows its reasons.',
    shown(
      'Why',
      why(['2.1 mi from you', 'Uses your Arabic', { words: 'Not step-free to the kitchen', off: true }], {
        label: 'Why the supper club is shown',
      }),
    ),
    shown(
      'Results, and the map they stand on',
      mapBase({
        label: 'Map of two places within five miles of N12. The list below gives each distance.',
        here: 'N12',
        rings: [
          { radius: 51, words: '2 miles' },
          { radius: 128, words: '5 miles' },
        ],
        pins: [
          { x: 368, y: 118, number: 1 },
          { x: 236, y: 98, number: 2 },
        ],
      }),
      results(
        [
          {
            pin: 1,
            title: 'Supper club cook',
            href: '/give/supper-club',
            by: 'Hineni with St Columba’s, Ashgrove',
            text: 'Cook for about fifteen young people with three other volunteers. The menu is theirs.',
            why: ['2.1 mi from you', 'Tuesdays, as you asked', 'Uses your Arabic'],
            tag: tag('2 places today', 'ok'),
            asks: ['No check needed', 'Step-free'],
          },
          {
            title: 'Letter translator',
            href: '/give/translator',
            text: 'Turn a plain English letter into plain Arabic.',
            tag: tag('12 letters waiting', 'wait'),
          },
        ],
        { whyLabel: 'Why this is here', level: 4 },
      ),
    ),
    shown(
      'Needed now, and next',
      need(
        [
          {
            title: 'Two cooks for Tuesday supper',
            href: '/give/supper-club',
            text: 'Ashgrove, 24 November, 4pm to 8pm. No checks needed.',
            tag: tag('Today', 'wait', 'clock'),
          },
          {
            title: 'Maths to GCSE, online',
            href: '/give/maths',
            text: 'Thursdays, 6pm to 7pm, through spring.',
          },
        ],
        { level: 4 },
      ),
      gather(
        [
          {
            date: thirdCandle,
            title: 'Third candle: a supper for everyone',
            href: '/events/third-candle',
            text: 'Ashgrove, 5pm. Waiting list open.',
          },
        ],
        { level: 4 },
      ),
      dated(
        thirdCandle,
        html`<p><strong>Supper club, cook</strong></p>
          <p class="small muted">4pm to 8pm, 2.1 miles.</p>`,
      ),
    ),
    shown(
      'Shifts',
      shiftsTable(
        [
          {
            day: 'Tuesday 24 Nov',
            line: 'Today, 4pm to 8pm',
            taken: 2,
            of: 4,
            words: '2 of 4 places left',
            choice: take('24 November'),
          },
          {
            day: 'Tuesday 1 Dec',
            line: '4pm to 8pm',
            taken: 3,
            of: 4,
            words: '1 of 4 places left',
            choice: take('1 December', true),
          },
          {
            day: 'Tuesday 8 Dec',
            line: '4pm to 8pm, fifth candle',
            taken: 4,
            of: 4,
            words: 'Full, 3 waiting',
            choice: take('8 December'),
          },
        ],
        { headings: ['Evening', 'Places', 'Your choice'], caption: 'Evenings to choose from' },
      ),
      plainTable('Your hours', ['Day', 'What', 'Time'], [['17 Nov', 'Supper club, cook', '4 h']]),
    ),
    shown(
      'To do',
      todo(
        [
          {
            icon: 'alert',
            tone: 'late',
            title: 'Paul Hendry: both references 17 days old',
            text: 'Reminded twice. Policy says ring after 14 days.',
            acts: [
              linkButton('Ring', '/desk/ring', { size: 'sm' }),
              linkButton('Ask for others', '/desk/ask', { size: 'sm', kind: 'quiet' }),
            ],
          },
          {
            icon: 'clock',
            tone: 'soon',
            title: 'First word to Amara Diallo by 6pm',
            acts: button('Reply', { size: 'sm' }),
          },
          { icon: 'pair', title: 'Two fits ready to offer' },
        ],
        { ordered: true },
      ),
    ),
    shown(
      'Tables',
      dataTable({
        label: 'Open requests',
        caption: 'A month means the same day of the next month, or its last day.',
        folds: true,
        rows: requests,
        rowId: (request) => request.id,
        columns: [
          {
            label: 'Who, how',
            cell: (request) => html`<a href="#${request.id}">${request.id}</a>${sub(request.how)}`,
          },
          { label: 'What', cell: (request) => request.what },
          { label: 'In law', cell: (request) => request.law },
          {
            label: 'Clock',
            cell: ({ day, of }) =>
              meter(bar((100 * day) / of, day > 20 ? 'stop' : undefined), `${day} of ${of} days`),
          },
          { label: 'With', cell: (request) => request.with },
          { label: 'Action', unseen: true, cell: () => button('Take it', { size: 'sm', kind: 'quiet' }) },
        ],
      }),
      dataTable({
        label: 'People found',
        rows: ['Yusra Haddad', 'Hadas Peretz'],
        columns: [
          { label: 'Person', cell: (name) => pick('person', name, name, name.startsWith('Y')) },
          { label: 'Near', end: true, cell: () => '1.9 mi' },
          { label: 'Standing', cell: () => tag('Cleared', 'ok') },
        ],
      }),
      dataTable({
        label: 'Advocating: indicators',
        lite: true,
        rows: ['Briefings published', 'MPs who answered in person'],
        columns: [
          { label: 'Indicator', cell: (name) => name },
          { label: 'Now', end: true, cell: () => html`<strong>12</strong>` },
          { label: 'State', cell: () => tag('On track', 'ok') },
        ],
      }),
    ),
    shown(
      'Names, and a coach',
      signers([
        { name: 'The Rt Revd Joanna Ellery', line: 'Bishop of Ashgrove, in a personal capacity' },
        { name: 'Rabbi Elana Marks', line: 'Northgate Synagogue, for the council' },
      ]),
      coach([
        { icon: 'check', words: 'You say you are a constituent.', met: true },
        { icon: 'minus', words: 'You could say what you would like to hear back, and by when.' },
      ]),
    ),
  )
