import { csvOf as written } from '../csv/csv.ts'

/** A column of a file: its heading, and what stands in it for a row. */
export interface Column<Row> {
  readonly label: string
  readonly value: (row: Row) => string | number | null
}

/** Rows as a file for a spreadsheet, in which nothing that somebody typed is run (platform/csv). */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  written(
    columns.map(({ label }) => label),
    rows.map((row) => columns.map(({ value }) => value(row))),
  )
