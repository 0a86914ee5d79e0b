import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { csvOf } from './csv.ts'

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true })

test('commas, quotes and lines stay within their cell, and numbers stay numbers', () => {
  const csv = csvOf(
    ['Name', 'Pounds'],
    [
      ['Feld, "Naomi"\nof Leeds', -12.5],
      ['', null],
    ],
  )
  assert.equal(csv, '\ufeff"Name","Pounds"\r\n"Feld, ""Naomi""\nof Leeds",-12.5\r\n"",\r\n')
})

test('nothing somebody typed acts in a spreadsheet', () => {
  for (const typed of ['=1+1', '+44 7700', '-2', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '\r=1']) {
    const [, row] = read(csvOf(['What'], [[typed]]))
    assert.equal(row![0], `'${typed}`)
  }
})

test('whatever was typed comes back, but for the apostrophe that tames it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })),
      (rows) => {
        const back = read(csvOf(['One', 'Two'], rows)).slice(1)
        const tamed = rows.map((row) =>
          row.map((cell) => (/^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell)),
        )
        // A reader leaves out lines that hold nothing at all.
        assert.deepEqual(back, tamed)
      },
    ),
  )
})
