import { fileURLToPath } from 'node:url'
import { print } from './press.ts'

declare const bodyMark: unique symbol

/** A paper's shape: a Typst file below `src`, and the type of what it is filled with. */
export interface Template<Body> {
  readonly file: string
  readonly [bodyMark]?: Body
}

export const template = <Body>(file: URL): Template<Body> => ({ file: fileURLToPath(file) })

/** A document before it is printed. Every text is data: whatever people typed is shown as they typed it. */
export interface Paper<Body> {
  /** The document's title, in its heading and in the reader's window. */
  readonly title: string
  readonly language: { /** BCP 47: `en-GB`, `ar`. */ readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly charity: { readonly name: string; readonly line: string }
  readonly foot: {
    /** Such as “Made on 24 November 2026”. */
    readonly made: string
    /** Such as “Page {page} of {pages}”. */
    readonly pages: string
  }
  readonly madeAt: Temporal.Instant
  readonly body: Body
}

/** More text than any paper of ours needs; about 4,000 pages. */
const mostText = 8_000_000

/**
 * Prints a paper as a tagged PDF with its fonts inside, to PDF/UA-1. When a text holds a letter that none of our
 * fonts has, the standard cannot be met: the PDF is then tagged all the same, with a box for that letter.
 *
 * Made in a process of its own, started at the first paper (about 70 ms, then 3 to 10 ms each) and ended when idle,
 * so that a hub at rest holds none of the 60 MB, and a fault in the native compiler cannot take the hub with it.
 * @throws RangeError above 8 MB of text; an Error that names the template, never what was in it
 */
export async function makePdf<Body>(template: Template<Body>, paper: Paper<Body>): Promise<Uint8Array> {
  const { madeAt, language, ...rest } = paper
  const { language: lang, region } = new Intl.Locale(language.lang)
  const text = JSON.stringify(
    { ...rest, language: { lang, region: region ?? null, direction: language.dir } },
    (_, value: unknown) => (typeof value === 'string' ? printable(value) : value),
  )
  if (text.length > mostText) throw new RangeError('Too much text for one document')
  return print({ file: template.file, text, madeAt: Math.floor(madeAt.epochMilliseconds / 1000) })
}

/** Without half characters, control characters, and marks that turn the direction of what follows. */
const printable = (text: string): string =>
  text.toWellFormed().replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
