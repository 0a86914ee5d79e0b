import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Sheet, type Skipped, copyLine, readRow, sheetOf } from './sheet.ts'
import { type ImportRefusal, WrongFile, wrongFile } from './wrong-file.ts'

export type { ImportRefusal }

/** What an import did, row by row. */
export interface ImportReport {
  readonly what: Sheet['what']
  readonly rowsRead: number
  readonly rowsKept: number
  readonly skipped: Readonly<Partial<Record<Skipped, number>>>
}

/** An import either stands whole, or is refused with a sentence and changed nothing. */
export type ImportOutcome =
  | { readonly ok: true; readonly value: ImportReport }
  | {
      readonly ok: false
      readonly refusal: ImportRefusal
      readonly line: number | null
      readonly sentence: string
    }

export interface ImportOptions {
  readonly now: Temporal.Instant
  /** Called now and then with how far it is. */
  readonly onProgress?: (progress: { rowsRead: number; rowsKept: number }) => void
}

/** Where rows go, and what is worked out from them once all are there. */
const plans: Record<Sheet['what'], { tables: readonly string[]; derive: string }> = {
  districts: { tables: ['district'], derive: '' },
  directory: {
    tables: ['postcode', 'sector', 'directory_district'],
    derive: `
      insert into places.new_sector
        select left(postcode, -3) || ' ' || left(right(postcode, 3), 1), avg(lat), avg(lon), count(*)
        from places.new_postcode group by 1;
      insert into places.new_directory_district
        select left(postcode, -3), avg(lat), avg(lon), count(*) from places.new_postcode group by 1`,
  },
}

/** Rows are handed to the database in pieces of about this many characters. */
const piece = 64 * 1024

/**
 * Reads a CSV of postcode districts, or the ONS Postcode Directory, into the database, a few rows in hand at
 * a time. The new rows are filled beside the old and changed over as one: until then, and after any fault,
 * everyone finds the old ones. Doing it again does no harm. Needs the owner of the tables, not the app's role.
 */
export async function importPlaces(
  pool: pg.Pool,
  csv: Readable,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    const report = await fill(client, csv, options)
    await client.query('commit')
    return { ok: true, value: report }
  } catch (fault) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    const wrong = wrongFile(fault)
    if (!wrong) throw fault
    return {
      ok: false,
      refusal: wrong.refusal,
      line: wrong.line,
      sentence: `${wrong.message} Nothing was changed.`,
    }
  } finally {
    csv.destroy()
    client.release(broken)
  }
}

async function fill(client: pg.PoolClient, csv: Readable, options: ImportOptions): Promise<ImportReport> {
  const free = await client.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('places.import')) as free`,
  )
  if (!free.rows[0]?.free) throw new WrongFile('busy', 'Another import is running. Wait until it is done.')

  const parser = parse({ bom: true, relax_column_count: true, info: true, max_record_size: 100_000 })
  // A fault of the file reaches us through the parser, which this hands it to.
  const feeding = pipeline(csv, parser).catch(() => undefined)
  const rows = parser[Symbol.asyncIterator]() as AsyncIterableIterator<Row>
  try {
    const { sheet, width } = await header(rows)
    const { tables, derive } = plans[sheet.what]
    for (const table of tables) {
      await client.query(
        `create table places.new_${table} (like places.${table} including all excluding indexes)`,
      )
    }
    const tally = { rowsRead: 0, rowsKept: 0, skipped: {} as Partial<Record<Skipped, number>> }
    const copying = client.query(copyFrom(`copy places.new_${tables[0]} from stdin`))
    await pipeline(pieces(rows, sheet, width, tally, options), copying)
    if (tally.rowsKept === 0)
      throw new WrongFile('empty-file', 'There is no row to keep below the first line.')
    await changeOver(client, tables, derive)
    await client.query(
      `insert into places.imported (what, imported_at, rows_read, rows_kept, skipped) values ($1, $2, $3, $4, $5)
       on conflict (what) do update set imported_at = excluded.imported_at, rows_read = excluded.rows_read,
         rows_kept = excluded.rows_kept, skipped = excluded.skipped`,
      [sheet.what, options.now.toString(), tally.rowsRead, tally.rowsKept, JSON.stringify(tally.skipped)],
    )
    await client.query(`select house.bump('places')`)
    return { what: sheet.what, ...tally }
  } finally {
    parser.destroy()
    await feeding
  }
}

interface Row {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

async function header(rows: AsyncIterator<Row>): Promise<{ sheet: Sheet; width: number }> {
  const first = await rows.next()
  if (first.done) throw new WrongFile('empty-file', 'The file is empty.')
  const names = first.value.record
  if (names[0]?.startsWith('PK\u0003\u0004')) {
    throw new WrongFile('zip-file', 'This is a zip file. Unpack it, and give the CSV file inside it.')
  }
  const sheet = sheetOf(names)
  if (!sheet) {
    throw new WrongFile(
      'unknown-columns',
      'the first line must name the columns pcds, lat and long (ONS Postcode Directory), or postcode, latitude and longitude (districts).',
      1,
    )
  }
  return { sheet, width: names.length }
}

async function* pieces(
  rows: AsyncIterableIterator<Row>,
  sheet: Sheet,
  width: number,
  tally: { rowsRead: number; rowsKept: number; skipped: Partial<Record<Skipped, number>> },
  { onProgress }: ImportOptions,
): AsyncGenerator<string> {
  let held = ''
  for await (const { record, info } of rows) {
    tally.rowsRead++
    const verdict = readRow(sheet, record, width)
    if ('wrong' in verdict) throw new WrongFile('wrong-line', `${verdict.wrong}.`, info.lines)
    if ('skipped' in verdict) {
      tally.skipped[verdict.skipped] = (tally.skipped[verdict.skipped] ?? 0) + 1
      continue
    }
    tally.rowsKept++
    held += copyLine(verdict.kept)
    if (held.length < piece) continue
    yield held
    onProgress?.({ rowsRead: tally.rowsRead, rowsKept: tally.rowsKept })
    held = ''
  }
  if (held) yield held
}

async function changeOver(client: pg.PoolClient, tables: readonly string[], derive: string): Promise<void> {
  if (derive) await client.query(derive)
  for (const table of tables) {
    const key = await client.query<{ name: string }>(
      `select attname as name from pg_index
       join pg_attribute on attrelid = indrelid and attnum = any(indkey)
       where indisprimary and indrelid = $1::regclass`,
      [`places.${table}`],
    )
    await client.query(
      `alter table places.new_${table} add constraint new_${table}_pkey primary key (${key.rows[0]!.name})`,
    )
    await client.query(`analyze places.new_${table}`)
  }
  for (const table of tables) await client.query('select places.change_over($1)', [table])
}
