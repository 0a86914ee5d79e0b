import { html, type Html } from '../../../../../look/html.ts'
import { button } from '../../../../../look/parts/buttons.ts'
import { fieldId, hintAndError, textField } from '../../../../../look/parts/fields.ts'
import { grid, row } from '../../../../../look/parts/layout.ts'
import { answer, answerList } from '../../../../../platform/web/read.ts'
import type { Words } from '../../../../../platform/words/words.ts'
import { commitmentWords } from '../../../list-words.ts'
import { hasShifts } from '../../times.ts'
import { exceptionColumns, extraColumns, type DraftField } from '../../writing/forms.ts'
import { labels, nthWords, repeatsWords, weekdayWords } from '../../writing/labels.ts'
import type { Editing } from '../editing.ts'
import { optionsOf, plainOptions, type EditorFields } from '../fields.ts'
import { restDecisions } from './rest-cards.ts'
import { rowsEditor } from './rows-editor.ts'
import { section, type Sections } from './sections.ts'
import { seriesTable } from './series-table.ts'

const patternFields: readonly DraftField[] = [
  'repeats',
  'every',
  'weekdays',
  'nths',
  'dates',
  'first',
  'last',
]
const timeFields: readonly DraftField[] = ['starts', 'ends', 'capacity', ...exceptionColumns, ...extraColumns]

/** When it happens: a series, one day, or in words. What is not shown for this kind keeps what was typed. */
export function whenCard(fields: EditorFields, sections: Sections, it: Editing, words: Words): Html {
  const { kind } = it.content
  const inside = hasShifts(kind)
    ? html`${kind === 'series' ? pattern(fields) : oneDay(fields)}${times(fields, it, words)}${fields.carry('timesInWords', 'minutesEach')}`
    : html`${fields.area('timesInWords', { rows: 2, hint: 'Like two hours a fortnight, for a year.' })}
      ${fields.text('minutesEach', { type: 'number', width: 's' })}${fields.carry(...patternFields, ...timeFields)}`
  return section(
    sections,
    'when',
    'When',
    html`${inside}${fields.select('commitment', optionsOf(commitmentWords, words))}`,
  )
}

const date = (fields: EditorFields, name: 'first' | 'last', label?: string): Html =>
  fields.text(name, { type: 'date', ...(label ? { label } : {}) })

function pattern(fields: EditorFields): Html {
  const repeats = answer(fields.answers, 'repeats') || 'weekly'
  const choice = html`${fields.select('repeats', plainOptions(repeatsWords))}`
  const show = row(
    button('Show the fields for this', {
      kind: 'quiet',
      size: 'sm',
      name: 'act',
      value: 'show',
      unjudged: true,
    }),
  )
  if (repeats === 'dates') {
    return html`${choice}${show}${chosenDates(fields)}${fields.carry('every', 'weekdays', 'nths', 'first', 'last')}`
  }
  const everyLabel = repeats === 'monthly' ? 'Every so many months' : 'Every so many weeks'
  return html`${grid([choice, fields.text('every', { type: 'number', label: everyLabel }), date(fields, 'first'), date(fields, 'last')], { min: 9, gap: 3 })}${show}
  ${repeats === 'monthly' ? fields.chips('nths', plainOptions(nthWords)) : fields.carry('nths')}
  ${fields.chips('weekdays', plainOptions(weekdayWords))}${fields.carry('dates')}`
}

const oneDay = (fields: EditorFields): Html =>
  html`${date(fields, 'first', 'Day')}${fields.carry('repeats', 'every', 'weekdays', 'nths', 'dates', 'last')}`

const spareDates = 3

/** Chosen days, with a few empty fields for more. */
function chosenDates({ answers, errors }: EditorFields): Html {
  const days = [
    ...answerList(answers, 'dates').filter(Boolean),
    ...Array.from({ length: spareDates }, () => ''),
  ]
  const fields = days.map((value, at) =>
    textField({
      name: 'dates[]',
      id: at === 0 ? fieldId('dates') : `f-dates-${at}`,
      label: `Day ${at + 1}`,
      type: 'date',
      value,
    }),
  )
  const error = errors['dates']
  return html`${error && hintAndError('f-dates', { label: labels.dates, error })}${grid(fields, { min: 9, gap: 3 })}`
}

function times(fields: EditorFields, it: Editing, words: Words): Html {
  const isSeries = it.content.kind === 'series'
  return html`${grid(
    [
      fields.text('starts', { type: 'time' }),
      fields.text('ends', { type: 'time' }),
      fields.text('capacity', { type: 'number', hint: 'Empty: as many as come' }),
    ],
    { min: 9, gap: 3 },
  )}
  ${it.content.times && seriesTable(it, words)}${restDecisions(it, words)}
  ${isSeries ? rowsEditor(fields, words) : fields.carry(...exceptionColumns, ...extraColumns)}`
}
