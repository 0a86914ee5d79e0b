import type { Turn } from '../web/visit.ts'

/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these signs, also in their wide form or
 * behind white space that it may trim (OWASP, CSV Injection).
 */
const formula = /^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** Text as text and nothing else: in quotes, and behind an apostrophe where it could be a formula. */
const inert = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** A cell: text as somebody typed it, or a number of our own. */
export type Cell = string | number | null

const cellOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : inert(cell)

/**
 * A table as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. What people typed can do
 * nothing in a spreadsheet; numbers stay numbers.
 */
export const csvOf = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[headings, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

/** The same as a download of that name, kept by nobody on the way. */
export const csvDownload = (c: Turn, name: string, csv: string): Response =>
  c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'private, no-store',
  })
