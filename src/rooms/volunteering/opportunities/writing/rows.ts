import { answerList, type Answers } from '../../../../platform/web/read.ts'
import { exceptionColumns, extraColumns } from './forms.ts'

/** One exception as it stands in the editor, in typed words. */
export interface ExceptionRow {
  readonly on: string
  readonly what: string
  readonly to: string
  readonly starts: string
  readonly ends: string
  readonly places: string
  readonly reason: string
}

export type ExtraRow = Omit<ExceptionRow, 'what' | 'to'>

export const blankException: ExceptionRow = {
  on: '',
  what: 'left-out',
  to: '',
  starts: '',
  ends: '',
  places: '',
  reason: '',
}
export const blankExtra: ExtraRow = { on: '', starts: '', ends: '', places: '', reason: '' }

/** `exceptionOn` of a row is its `on`. */
const keyOf = (column: string): string => {
  const bare = column.replace(/^(exception|extra)/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}

function rowsOf(answers: Answers, columns: readonly string[]): Record<string, string>[] {
  const each = columns.map((column) => ({ key: keyOf(column), values: answerList(answers, column) }))
  const count = Math.max(0, ...each.map(({ values }) => values.length))
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(each.map(({ key, values }) => [key, values[at] ?? ''])),
  )
}

const columnsOf = (rows: readonly object[], columns: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    columns.map((column) => [
      column,
      rows.map((row) => (row as Record<string, string>)[keyOf(column)] ?? ''),
    ]),
  )

export const exceptionRows = (answers: Answers): ExceptionRow[] =>
  rowsOf(answers, exceptionColumns) as unknown as ExceptionRow[]

export const extraRows = (answers: Answers): ExtraRow[] =>
  rowsOf(answers, extraColumns) as unknown as ExtraRow[]

/** A row nobody wrote into; the kind of a new exception is chosen before anybody touches it. */
const isBlank = (row: ExceptionRow | ExtraRow): boolean =>
  Object.entries(row).every(([column, typed]) => column === 'what' || typed.trim() === '')

/** The answers with these rows in place of theirs; blank ones go. */
export const withExceptions = (answers: Answers, rows: readonly ExceptionRow[]): Answers => ({
  ...answers,
  ...columnsOf(
    rows.filter((row) => !isBlank(row)),
    exceptionColumns,
  ),
})

export const withExtras = (answers: Answers, rows: readonly ExtraRow[]): Answers => ({
  ...answers,
  ...columnsOf(
    rows.filter((row) => !isBlank(row)),
    extraColumns,
  ),
})

/** The answers with one more row to write in. */
export const withBlankException = (answers: Answers): Answers => ({
  ...answers,
  ...columnsOf([...exceptionRows(answers), blankException], exceptionColumns),
})
export const withBlankExtra = (answers: Answers): Answers => ({
  ...answers,
  ...columnsOf([...extraRows(answers), blankExtra], extraColumns),
})
