/** A cell a spreadsheet would take for a formula, or for a command to another program. */
const isFormula = /^[=+\-@\t\r]/

/** Text that somebody typed, so that no spreadsheet acts on it: an apostrophe before what begins as a formula does. */
const tame = (text: string): string => (isFormula.test(text.trimStart()) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A cell: text as somebody typed it, or a number of our own. */
export type Cell = string | number | null

const cellOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(tame(cell))

/**
 * A table as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. What people typed can do
 * nothing in a spreadsheet; numbers stay numbers.
 */
export const csvOf = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[headings, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
