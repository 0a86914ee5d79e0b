import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { card } from '../../look/parts/cards.ts'
import { deskTitle, flow, grid } from '../../look/parts/layout.ts'
import { barChart, figures as bigFigures } from '../../look/parts/numbers.ts'
import { dataTable, type TableColumn } from '../../look/parts/tables.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { momentWords, monthWords } from '../../platform/words/dates.ts'
import type { Words } from '../../platform/words/words.ts'
import type { OpenWays } from '../volunteering/face.ts'
import { aheadDays, type Figures, type MonthTold } from './figures.ts'
import { comparison, days, hoursWords, toldWords } from './sayings.ts'
import { isExact, type Told } from './rules.ts'

/** How the charity does, in counts: a trustee’s page, on a screen and on paper. */
export function figuresPage(visit: Visit, { months, running, ways }: Figures): Html {
  const { words } = visit
  const [last, before] = [months.at(-1)!, months.at(-2)!]
  const counted = momentWords(words, visit.hub.now())
  const main = html`${deskTitle({ heading: 'Figures', line: `Counted ${counted}. Nobody’s name is here. One to four people are told as fewer than 5, so that no number points at anybody.` })}
  ${card(
    html`${headFigures(last)}
      <ul>
        ${comparison(words, last, before).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`,
    { title: monthWords(words, last.month), id: 'last' },
  )}
  ${grid(
    [
      drawn(words, 'People who came, month by month', months, ({ kept }) => kept, 'people'),
      drawn(words, 'People who signed up, month by month', months, ({ askers }) => askers, 'askers'),
    ],
    { min: 20, align: 'tops' },
  )}
  ${card(placesTable(words, months, running), { title: 'Places and hours', id: 'places' })}
  ${card(waitsTable(words, months, running), { title: 'How long people wait', id: 'waits' })}
  ${card(
    flow([
      html`<p>
        ${`Ways to help that stand open now. “Full” are those with shifts in the next ${aheadDays} days and no place left on any.`}
      </p>`,
      grid(
        [
          waysTable('Programme', ways, ({ programme }) => programme ?? 'No programme'),
          waysTable('Region', ways, ({ region }) => region ?? 'Everywhere'),
          waysTable('Whose', ways, ({ organisation, isOurs }) =>
            isOurs ? `${organisation} (ourselves)` : organisation,
          ),
        ],
        { min: 20, align: 'tops' },
      ),
    ]),
    { title: 'Ways to help', id: 'ways' },
  )}`
  return deskPage(visit.frame, { title: 'Figures', main })
}

const headFigures = (last: MonthTold): Html =>
  bigFigures([
    { number: toldWords(last.askers, 'short'), words: 'people signed up' },
    { number: toldWords(last.kept, 'short'), words: 'people came' },
    { number: hoursWords(last.hours, 'short'), words: 'hours given' },
    {
      number: last.daysToAnswer === null ? '–' : last.daysToAnswer.toFixed(1),
      words: 'days until an answer, for the middle one',
    },
  ])

/** Bars of whole months; a guarded month has words and no bar. The table below says the same. */
const drawn = (
  words: Words,
  title: string,
  months: readonly MonthTold[],
  of: (month: MonthTold) => Told,
  id: string,
): Html =>
  card(
    barChart(
      months.map((one) => ({
        name: monthWords(words, one.month, 'tight'),
        value: isExact(of(one)) ? of(one).least : 0,
        words: toldWords(of(one)),
      })),
    ),
    { title, id: `drawn-${id}` },
  )

type Column = TableColumn<MonthTold>

/** The newest first; the month that still runs stands at the top, named as such. */
function monthsTable(
  words: Words,
  label: string,
  caption: string,
  months: readonly MonthTold[],
  running: MonthTold,
  columns: readonly Column[],
): Html {
  return dataTable<MonthTold>({
    label,
    caption,
    columns: [
      {
        label: 'Month',
        cell: (one) =>
          one === running ? `${monthWords(words, one.month)} so far` : monthWords(words, one.month),
      },
      ...columns,
    ],
    rows: [running, ...months.toReversed()],
  })
}

const count = (label: string, of: (month: MonthTold) => Told): Column => ({
  label,
  end: true,
  cell: (one) => toldWords(of(one)),
})

const placesTable = (words: Words, months: readonly MonthTold[], running: MonthTold): Html =>
  monthsTable(
    words,
    'Places and hours by month',
    'People with a place in what took place in that month, a group counted by its heads.',
    months,
    running,
    [
      count('Signed up', ({ askers }) => askers),
      count('Had a place', ({ places }) => places),
      count('Came', ({ kept }) => kept),
      count('Did not come', ({ missed }) => missed),
      count('Nobody said', ({ unsaid }) => unsaid),
      { label: 'Hours given', end: true, cell: ({ hours }) => hoursWords(hours) },
    ],
  )

const waitsTable = (words: Words, months: readonly MonthTold[], running: MonthTold): Html =>
  monthsTable(
    words,
    'Waits by month',
    'Half of the people waited less than these days, half longer. Whoever signs up for a shift is answered at once; the first answer is that to people who asked for a role or a task.',
    months,
    running,
    [
      count('Asked', ({ asked }) => asked),
      count('Have an answer', ({ answered }) => answered),
      {
        label: 'Until the answer',
        end: true,
        cell: ({ daysToAnswer, answered }) => days(daysToAnswer, answered),
      },
      count('Came for the first time', ({ newcomers }) => newcomers),
      {
        label: 'From first asking',
        end: true,
        cell: ({ daysToFirstTime, newcomers }) => days(daysToFirstTime, newcomers),
      },
    ],
  )

interface WaysOf {
  readonly name: string
  readonly open: number
  readonly full: number
  readonly free: number
}

function waysTable(label: string, ways: readonly OpenWays[], nameOf: (one: OpenWays) => string): Html {
  const rows = [...Map.groupBy(ways, nameOf)]
    .map(([name, some]): WaysOf => ({
      name,
      open: some.reduce((sum, one) => sum + one.open, 0),
      full: some.reduce((sum, one) => sum + one.full, 0),
      free: some.reduce((sum, one) => sum + one.free, 0),
    }))
    .toSorted((one, other) => other.open - one.open || one.name.localeCompare(other.name, 'en-GB'))
  return dataTable<WaysOf>({
    label: `Ways to help: ${label.toLowerCase()}`,
    columns: [
      { label, cell: ({ name }) => name },
      { label: 'Open', end: true, cell: ({ open }) => open },
      { label: 'Full', end: true, cell: ({ full }) => full },
      { label: 'Free places', end: true, cell: ({ free }) => free },
    ],
    rows,
  })
}
