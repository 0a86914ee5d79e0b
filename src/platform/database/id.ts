import { randomBytes } from 'node:crypto'

let lastMillisecond = 0
let counter = 0

let pool = randomBytes(4096)
let taken = 0

/** Sixteen random bytes of a drawn pool: asking the system for each id took longer than all the rest. */
function takeRandom(): Buffer {
  if (taken + 16 > pool.length) {
    pool = randomBytes(4096)
    taken = 0
  }
  taken += 16
  return Buffer.from(pool.subarray(taken - 16, taken))
}

/**
 * A new id: UUID version 7 (RFC 9562), so that rows made one after another lie one after another.
 * Within a millisecond a 12-bit counter keeps this process's ids in order.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = randomBytes(1)[0]!
  } else if (++counter > 0xfff) {
    lastMillisecond++
    counter = 0
  }
  const bytes = takeRandom()
  bytes.writeUIntBE(lastMillisecond, 0, 6)
  bytes[6] = 0x70 | (counter >> 8)
  bytes[7] = counter & 0xff
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text has the shape of an id; asked before the database would stumble over it. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
