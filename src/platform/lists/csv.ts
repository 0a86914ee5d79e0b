/** A column of a file: its heading, and what stands in it for a row. */
export interface Column<Row> {
  readonly label: string
  readonly value: (row: Row) => string | number | null
}

/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these signs, also in their wide form or
 * behind white space that it may trim (OWASP, CSV Injection).
 */
const formula = /^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A cell as text and nothing else: always in quotes, and behind an apostrophe where it could be a formula. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const inert = formula.test(value) ? `'${value}` : value
  return `"${inert.replaceAll('"', '""')}"`
}

/**
 * Rows as comma-separated values (RFC 4180), opened by every spreadsheet as UTF-8. Nothing in it is run: what somebody
 * typed stays text.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ label }) => cell(label)),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
  ]
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}
