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

/** Lines of a table (RFC 4180). What people typed can do nothing in a spreadsheet; numbers stay numbers. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

/** The first line, behind the mark by which spreadsheets know UTF-8. */
export const csvHead = (headings: readonly string[]): string => `\ufeff${csvLines([headings])}`

/** A table as comma-separated values, in one piece. */
export const csvOf = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvHead(headings) + csvLines(rows)

/** The same as a download of that name, kept by nobody on the way; in one piece, or as it comes. */
export const csvDownload = (c: Turn, name: string, csv: string | AsyncIterable<string>): Response =>
  c.body(typeof csv === 'string' ? csv : streamOf(csv), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'private, no-store',
  })

/** Read as fast as it is taken, and no further once nobody takes it. */
function streamOf(csv: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const parts = csv[Symbol.asyncIterator]()
  const bytes = new TextEncoder()
  return new ReadableStream({
    async pull(taken) {
      const { done, value } = await parts.next()
      if (done) taken.close()
      else taken.enqueue(bytes.encode(value))
    },
    async cancel() {
      await parts.return?.()
    },
  })
}
