import { html, type Html } from '../../../../../look/html.ts'
import { button } from '../../../../../look/parts/buttons.ts'
import { hintAndError, selectField, textField } from '../../../../../look/parts/fields.ts'
import { grid, row } from '../../../../../look/parts/layout.ts'
import { exceptionRows, extraRows, type ExceptionRow, type ExtraRow } from '../../writing/rows.ts'
import { exceptionWords } from '../../writing/labels.ts'
import { plainOptions, type EditorFields } from '../fields.ts'

/** Exceptions and extra days, each as a row of fields; buttons bring the page back with one more or one fewer. */
export function rowsEditor(fields: EditorFields): Html {
  const exceptions = exceptionRows(fields.answers)
  const extras = extraRows(fields.answers)
  return html`${fields.errors['exceptions'] && hintAndError('f-exceptions', { label: '', error: fields.errors['exceptions'] })}
  ${exceptions.map((one, at) => exceptionFields(one, at, fields.errors[`exception-${at}`]))}
  ${fields.errors['extras'] && hintAndError('f-extras', { label: '', error: fields.errors['extras'] })}
  ${extras.map((one, at) => extraFields(one, at, fields.errors[`extra-${at}`]))}
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

function exceptionFields(one: ExceptionRow, at: number, error: string | undefined): Html {
  const input = inputFor('exception', at, one)
  const what = selectField({
    name: 'exceptionWhat[]',
    id: `f-exception-${at}-what`,
    label: 'What happens',
    value: one.what || 'left-out',
    options: plainOptions(exceptionWords),
  })
  return rowOf(`Exception ${at + 1}`, `exception-${at}`, error, [
    grid([input('on', 'Day', 'date'), what, input('to', 'Moved to', 'date')], { min: 9, gap: 2 }),
    grid(
      [input('starts', 'From', 'time'), input('ends', 'To', 'time'), input('places', 'People', 'number')],
      { min: 8, gap: 2 },
    ),
    input('reason', 'Why', 'text', 200),
    act('Remove', `remove-exception-${at}`, ` exception ${at + 1}`),
  ])
}

function extraFields(one: ExtraRow, at: number, error: string | undefined): Html {
  const input = inputFor('extra', at, one)
  return rowOf(`Extra date ${at + 1}`, `extra-${at}`, error, [
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

const rowOf = (legend: string, name: string, error: string | undefined, inside: readonly Html[]): Html =>
  html`<fieldset class="card sunk flow g-2${error && ' in-error'}">
    <legend>${legend}</legend>
    ${error && hintAndError(`f-${name}`, { label: legend, error })}${inside}
  </fieldset>`
