import { takeSheet, type Sheet } from '../../../platform/web/sheet.ts'

/** Markup as it travels: its UTF-8 bytes, encoded once and copied into every page it stands in. */
export type Wire = Buffer<ArrayBuffer>

export const wire = (markup: string): Wire => Buffer.from(markup)

/** Writes a part of a page where the sheet stands. */
export type Print = (sheet: Sheet) => void

/** The same part as text. */
export function unwired(print: Print): string {
  const sheet = takeSheet()
  print(sheet)
  const text = sheet.written.toString()
  sheet.giveBack()
  return text
}
