import { takeSheet, type Sheet } from '../../../platform/web/sheet.ts'

declare const wired: unique symbol

/**
 * Markup as it travels: its UTF-8 bytes, one a letter. Pieces are encoded once, and joined without a look at what is
 * in them. Buffers in their place take longer to join: of each, three things lie about in memory, of a text one.
 */
export type Wire = string & { readonly [wired]: true }

export const wire = (markup: string): Wire => Buffer.from(markup).toString('latin1') as Wire

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
