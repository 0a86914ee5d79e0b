/** What may be handed in. Anything else (SVG, HTML, archives, office files, programs) is refused. */
export type Kind = 'image' | 'pdf' | 'csv' | 'text'

export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'not-this-kind'
  | 'too-many-pixels'
  | 'damaged'
  | 'two-kinds-at-once'
  | 'unsafe'
  | 'locked'

export type ImageFormat = 'jpeg' | 'png' | 'webp'

/** What an image becomes when it is made anew: a still one, in a format every browser and mail program shows. */
export const imageTypes: Readonly<Record<string, ImageFormat>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'png',
  'image/webp': 'webp',
  'image/avif': 'webp',
}

export const typeOf = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  csv: 'text/csv',
  text: 'text/plain',
} as const

export type KeptType = (typeof typeOf)[keyof typeof typeOf]

export const extensionOf: Readonly<Record<KeptType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'text/plain': 'txt',
}

/** The media type the bytes themselves speak of; null for plain text and for what nobody knows. Names are never asked. */
export async function sniffed(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found) return null
  return found.mime === 'image/apng' ? 'image/png' : found.mime
}

/**
 * Whether a file is something else besides: an archive at its end, a PDF in its head, a web page or script inside.
 * Making an image anew would drop all of these; that they are there at all is reason enough to refuse.
 */
export function isTwoKinds(bytes: Uint8Array, type: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // An archive is read from its end: a directory of entries, then its end mark with at most 64 kB of comment.
  const tail = file.subarray(Math.max(0, file.length - 65_557))
  if (tail.includes('PK\x05\x06', 0, 'latin1') && file.includes('PK\x01\x02', 0, 'latin1')) return true
  if (type === 'application/pdf') return false
  if (file.subarray(0, 1024).includes('%PDF-', 0, 'latin1')) return true
  return /<(?:!doctype\s+html|html|script|\?php)[\s>]/i.test(file.toString('latin1'))
}
