import { csvHead, csvLines } from '../csv/csv.ts'

/** A column of a file: its heading, and what stands in it for a row. */
export interface Column<Row> {
  readonly label: string
  readonly value: (row: Row) => string | number | null
}

/** The first line of a file for a spreadsheet. */
export const headOf = <Row>(columns: readonly Column<Row>[]): string =>
  csvHead(columns.map(({ label }) => label))

/** Rows as lines of it, in which nothing that somebody typed is run (platform/csv). */
export const linesOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvLines(rows.map((row) => columns.map(({ value }) => value(row))))

/** All of it in one piece. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  headOf(columns) + linesOf(columns, rows)
