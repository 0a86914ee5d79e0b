import { inflateSync } from 'node:zlib'

/** What a test may ask of a PDF. */
export interface ReadPdf {
  /** Everything but the streams: the objects and the document's metadata, which is never compressed. */
  readonly objects: string
  readonly pages: number
  /** The words on each page, a line for each run of letters, in the order they are drawn. */
  readonly text: string[]
  readonly fonts: string[]
}

/** Reads a PDF as our compiler writes them: no object streams, all fonts by `ToUnicode`. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const file = Buffer.from(pdf)
  const whole = file.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const found of whole.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) {
    const [head = '', ...rest] = found[2]!.split(/\nstream\n/)
    const from = found.index + found[0].indexOf('\nstream\n') + 8
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = rest.length > 0 ? file.subarray(from, from + length) : Buffer.alloc(0)
    objects.set(found[1]!, {
      head,
      stream: (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1'),
    })
  }
  const letters = new Map<string, Map<number, string>>()
  for (const [number, { head }] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)
    if (table) letters.set(number, unicodeOf(objects.get(table[1]!)!.stream))
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head))
  return {
    objects: [...objects.values()]
      .map(({ head, stream }) => head + (/\/Metadata/.test(head) ? stream : ''))
      .join('\n'),
    pages: pages.length,
    text: pages.map(({ head }) => textOf(head, objects, letters)),
    fonts: [
      ...new Set([...whole.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map((found) => found[1]!)),
    ].toSorted(),
  }
}

function unicodeOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const block of table.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, hex] of block[1]!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(parseInt(glyph!, 16), text(hex!))
  }
  return letters
}

function textOf(
  page: string,
  objects: Map<string, { head: string; stream: string }>,
  letters: Map<string, Map<number, string>>,
) {
  const fontOf = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map((found) => [found[1]!, letters.get(found[2]!)!]),
  )
  const contents = /\/Contents (\d+) 0 R/.exec(page)![1]!
  let font = new Map<number, string>()
  let text = ''
  for (const found of objects
    .get(contents)!
    .stream.matchAll(/\/(f\d+) \S+ Tf|(\[[^\n]*\]) TJ|(\([^\n]*\)) Tj/g)) {
    if (found[1]) font = fontOf.get(found[1])!
    else text += `${shown(found[2] ?? found[3]!, font)}\n`
  }
  return text
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The letters of a PDF's literal strings; parentheses inside them may stand bare when they are balanced. */
function shown(strings: string, font: Map<number, string>): string {
  let text = ''
  let depth = 0
  let bytes: number[] = []
  for (const [whole, octal, sign] of strings.matchAll(/\\([0-7]{1,3})|\\([\s\S])|[\s\S]/g)) {
    if (whole === '(' && ++depth === 1) bytes = []
    else if (whole === ')' && --depth === 0) text += lettersOf(bytes, font)
    else if (depth > 0)
      bytes.push(
        octal ? parseInt(octal, 8) : sign ? (escapes[sign] ?? sign.charCodeAt(0)) : whole.charCodeAt(0),
      )
  }
  return text
}

function lettersOf(bytes: number[], font: Map<number, string>): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += font.get(bytes[at]! * 256 + bytes[at + 1]!) ?? '\ufffd'
  return text
}
