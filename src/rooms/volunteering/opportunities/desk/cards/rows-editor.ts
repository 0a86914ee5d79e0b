import { html, type Html } from '../../../../../look/html.ts'
import { button } from '../../../../../look/parts/buttons.ts'
import { fold, folds } from '../../../../../look/parts/cards.ts'
import { hintAndError, selectField, textField } from '../../../../../look/parts/fields.ts'
import { grid, row } from '../../../../../look/parts/layout.ts'
import { exceptionRows, extraRows, type ExceptionRow, type ExtraRow } from '../../writing/rows.ts'
import { exceptionWords, rowWords } from '../../writing/labels.ts'
import { typedDayTight } from '../../saying.ts'
import type { Said, Words } from '../../../../../platform/words/words.ts'
import { plainOptions, type EditorFields } from '../fields.ts'

/** Exceptions and extra days, each as a row of fields; buttons bring the page back with one more or one fewer. */
export function rowsEditor(fields: EditorFields, words: Words): Html {
  const exceptions = exceptionRows(fields.answers)
  const extras = extraRows(fields.answers)
  return html`${fields.errors['exceptions'] && hintAndError('f-exceptions', { label: '', error: fields.errors['exceptions'] })}
  ${folds(exceptions.map((one, at) => exceptionFields(one, at, fields.errors[`exception-${at}`], words)))}
  ${fields.errors['extras'] && hintAndError('f-extras', { label: '', error: fields.errors['extras'] })}
  ${folds(extras.map((one, at) => extraFields(one, at, fields.errors[`extra-${at}`], words)))}
  ${row([act('Add an exception', 'add-exception'), act('Add one extra date', 'add-extra')], { gap: 2 })}`
}

const act = (words: string, value: string, also?: string): Html =>
  button(words, { kind: 'quiet', size: 'sm', name: 'act', value, unjudged: true, ...(also ? { also } : {}) })

type Column = keyof ExceptionRow

const inputFor = (kind: 'exception' | 'extra', at: number, row: Partial<ExceptionRow>) => {
  const name = (column: Column): string => `${kind}${column.charAt(0).toUpperCase()}${column.slice(1)}[]`
  return (
    column: Column,
    label: string,
    type: 'text' | 'date' | 'time' | 'number' = 'text',
    maxlength?: number,
  ): Html =>
    textField({
      name: name(column),
      id: `f-${kind}-${at}${column === 'on' ? '' : `-${column}`}`,
      label,
      type,
      value: row[column] ?? '',
      ...(maxlength ? { maxlength } : {}),
    })
}

function exceptionFields(one: ExceptionRow, at: number, error: Said | undefined, words: Words): Html {
  const input = inputFor('exception', at, one)
  const what = selectField({
    name: 'exceptionWhat[]',
    id: `f-exception-${at}-what`,
    label: 'What happens',
    value: one.what || 'left-out',
    options: plainOptions(exceptionWords),
  })
  const row = {
    legend: `Exception ${at + 1}`,
    name: `exception-${at}`,
    error,
    day: typedDayTight(words, one.on),
    line: rowWords(one, words),
  }
  return rowOf(row, [
    grid([input('on', 'Day', 'date'), what, input('to', 'Moved to', 'date')], { min: 9, gap: 2 }),
    grid(
      [input('starts', 'From', 'time'), input('ends', 'To', 'time'), input('places', 'People', 'number')],
      { min: 8, gap: 2 },
    ),
    input('reason', 'Why', 'text', 200),
    act('Remove', `remove-exception-${at}`, ` exception ${at + 1}`),
  ])
}

function extraFields(one: ExtraRow, at: number, error: Said | undefined, words: Words): Html {
  const input = inputFor('extra', at, one)
  const row = {
    legend: `Extra date ${at + 1}`,
    name: `extra-${at}`,
    error,
    day: typedDayTight(words, one.on),
    line: `Extra date. ${rowWords(one, words)}`,
  }
  return rowOf(row, [
    grid(
      [
        input('on', 'Day', 'date'),
        input('starts', 'From', 'time'),
        input('ends', 'To', 'time'),
        input('places', 'People', 'number'),
      ],
      { min: 8, gap: 2 },
    ),
    input('reason', 'Why', 'text', 200),
    act('Remove', `remove-extra-${at}`, ` extra date ${at + 1}`),
  ])
}

interface Row {
  readonly legend: string
  readonly name: string
  readonly error: Said | undefined
  /** Its day and what it says; a row without a day is open to be written in. */
  readonly day: string
  readonly line: string
}

/** A row folds to one line once it says something; its fields are sent all the same. */
const rowOf = ({ legend, name, error, day, line }: Row, inside: readonly Html[]): Html =>
  fold(
    html`<fieldset class="flow g-2${error && ' in-error'}">
      <legend class="hide">${legend}</legend>
      ${error && hintAndError(`f-${name}`, { label: legend, error })}${inside}
    </fieldset>`,
    { title: day || legend, line, open: error !== undefined || day === '' },
  )
