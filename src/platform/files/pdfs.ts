import { promisify } from 'node:util'
import { inflate as inflateWithCallback } from 'node:zlib'
import { allow, refuse, type Outcome } from '../outcome.ts'

const inflate = promisify(inflateWithCallback)

/** Names by which a PDF runs, opens, sends or carries something. ISO 32000-2, 12.6.4 and 7.11.4. */
const active =
  /\/(?:JavaScript|Launch|Rendition|RichMedia|EmbeddedFiles?|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/
const locked = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

/** All packed objects of a file together unpack to no more than this. */
const mostUnpacked = 32 * 1024 * 1024

/**
 * A PDF cannot be made anew without harm, so it is only let in when it is whole, open, and holds nothing that acts
 * by itself: no scripts, launchers, forms that send, attachments or media, also not inside packed objects or spelt
 * with `#xx`. It is handed out as a download, never shown inside our pages.
 */
export async function checkPdf(
  bytes: Uint8Array,
): Promise<Outcome<undefined, 'damaged' | 'unsafe' | 'locked'>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = file.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-1024).includes('%%EOF') || !text.includes('startxref'))
    return refuse('damaged')
  if (locked.test(plainNames(text))) return refuse('locked')
  if (active.test(plainNames(text))) return refuse('unsafe')
  const packed = await packedObjects(file, text)
  if (packed === null || active.test(plainNames(packed))) return refuse('unsafe')
  return allow()
}

/** `/J#61vaScript` is `/JavaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The text of every object stream; null when one cannot be unpacked, or they are too much together. */
async function packedObjects(file: Buffer, text: string): Promise<string | null> {
  let unpacked = ''
  for (let at = text.indexOf('/ObjStm'); at >= 0; at = text.indexOf('/ObjStm', at + 1)) {
    const keyword = /stream\r?\n/g
    keyword.lastIndex = at
    const begins = keyword.exec(text)
    const end = begins ? text.indexOf('endstream', keyword.lastIndex) : -1
    if (!begins || end < 0) return null
    const body = file.subarray(keyword.lastIndex, end)
    const room = mostUnpacked - unpacked.length
    const dictionary = text.slice(text.lastIndexOf('obj', at), begins.index)
    const one = /\/Filter/.test(dictionary)
      ? await inflate(body, { maxOutputLength: Math.max(1, room) }).catch(() => null)
      : body
    if (one === null) return null
    unpacked += `${one.toString('latin1')}\n`
  }
  return unpacked
}
