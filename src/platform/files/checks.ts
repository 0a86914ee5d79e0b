import { allow, refuse, type Outcome } from '../outcome.ts'
import { stillImage } from './images.ts'
import { imageTypes, isTwoKinds, sniffed, typeOf, type FileRefusal, type KeptType } from './kinds.ts'
import { checkPdf } from './pdfs.ts'
import type { FilePurpose } from './purposes.ts'
import { plainText } from './texts.ts'

/** Kinds known by two or three letters, which the first heading of a table may begin with: “BM”, “MZ”, “ID3”. */
const chance = new Set(['image/bmp', 'application/x-msdownload', 'audio/mpeg'])

/** A file that may be kept. */
export interface CheckedFile {
  readonly purpose: FilePurpose
  readonly type: KeptType
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

/**
 * Judges what was handed in by its content, never by its name or by what the browser called it, and makes it anew
 * where that can be done. Takes up to a second for a large photograph, so it comes before the transaction.
 */
export async function checkFile(
  purpose: FilePurpose,
  bytes: Uint8Array,
): Promise<Outcome<CheckedFile, FileRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > purpose.mostBytes) return refuse('too-large')
  const type = await sniffed(bytes)

  if (type !== null && type in imageTypes && purpose.takes.includes('image')) {
    if (isTwoKinds(bytes, type)) return refuse('two-kinds-at-once')
    const image = await stillImage(bytes, type, purpose)
    return image.ok ? allow({ purpose, ...image.value }) : image
  }
  if (type === typeOf.pdf && purpose.takes.includes('pdf')) {
    if (isTwoKinds(bytes, type)) return refuse('two-kinds-at-once')
    const checked = await checkPdf(bytes)
    return checked.ok ? allow({ purpose, type: typeOf.pdf, bytes, width: null, height: null }) : checked
  }
  const plain = purpose.takes.find((kind) => kind === 'csv' || kind === 'text')
  const text = plain && (type === null || chance.has(type)) ? plainText(bytes) : null
  if (text === null || plain === undefined) return refuse('not-this-kind')
  return allow({ purpose, type: typeOf[plain], bytes: Buffer.from(text, 'utf8'), width: null, height: null })
}
