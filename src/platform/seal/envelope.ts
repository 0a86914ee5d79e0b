import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

/*
 * A closed field: version (1 byte, now 1), number of the data key (4 bytes, big-endian), nonce (12 bytes),
 * AES-256-GCM of the padded text, tag (16 bytes). The text is padded with 0x80 and zeros to a multiple of 32
 * bytes, so that the length of a short answer does not give it away.
 */
const version = 1
const keyAt = 1
const nonceAt = 5
const textAt = 17
const tagLength = 16
const block = 32

/** A field was changed, moved from another place, or closed with another key. Never says what was inside. */
export class SealBroken extends Error {
  constructor(where: string) {
    super(`A sealed field does not open: ${where}`)
    this.name = 'SealBroken'
  }
}

/** Binds a field to where it lies: the same bytes in another column or row do not open. */
export const placeOf = (at: string, row: string): string => JSON.stringify([at, row.toLowerCase()])

export function closeWith(key: KeyObject, number: number, text: string, place: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8')
  const padded = Buffer.alloc((Math.floor(bytes.length / block) + 1) * block)
  bytes.copy(padded)
  padded[bytes.length] = 0x80
  return encrypt(key, number, padded, place)
}

export function openWith(key: KeyObject, closed: Uint8Array, place: string): string {
  const padded = decrypt(key, closed, place)
  const end = padded.lastIndexOf(0x80)
  return padded.toString('utf8', 0, end)
}

/** The number of the key that closed these bytes. */
export function keyNumberOf(closed: Uint8Array, place: string): number {
  if (closed.length < textAt + tagLength || closed[0] !== version) throw new SealBroken(place)
  return Buffer.from(closed.buffer, closed.byteOffset, closed.length).readUInt32BE(keyAt)
}

export function encrypt(key: KeyObject, number: number, bytes: Uint8Array, place: string): Uint8Array {
  const head = Buffer.alloc(textAt)
  head[0] = version
  head.writeUInt32BE(number, keyAt)
  randomBytes(textAt - nonceAt).copy(head, nonceAt)
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(nonceAt), { authTagLength: tagLength })
  cipher.setAAD(bindingOf(head, place))
  return Buffer.concat([head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

export function decrypt(key: KeyObject, closed: Uint8Array, place: string): Buffer {
  keyNumberOf(closed, place)
  const head = closed.subarray(0, textAt)
  const cipher = createDecipheriv('aes-256-gcm', key, head.subarray(nonceAt), { authTagLength: tagLength })
  cipher.setAAD(bindingOf(head, place))
  cipher.setAuthTag(closed.subarray(closed.length - tagLength))
  const text = cipher.update(closed.subarray(textAt, closed.length - tagLength))
  try {
    return Buffer.concat([text, cipher.final()])
  } catch {
    throw new SealBroken(place)
  }
}

const bindingOf = (head: Uint8Array, place: string): Buffer =>
  Buffer.concat([head.subarray(0, nonceAt), Buffer.from(place, 'utf8')])
