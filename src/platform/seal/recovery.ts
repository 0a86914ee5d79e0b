import { createHash, timingSafeEqual } from 'node:crypto'
import { allow, refuse, type Outcome } from '../outcome.ts'

/** Crockford's base 32: no I, L, O or U, so that handwriting is read back right. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const keyLength = 32
const sumLength = 3

export type RecoveryRefusal = 'wrong-length' | 'unknown-letter' | 'mistyped'

/** The master key for paper: 56 letters and digits in 14 groups, the last 24 bits a checksum. */
export function recoveryKeyOf(masterKey: Uint8Array): string {
  if (masterKey.length !== keyLength) throw new RangeError('A master key has 32 bytes')
  let bits = 0n
  for (const byte of [...masterKey, ...checksum(masterKey)]) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (; text.length < 56; bits >>= 5n) text = letters[Number(bits & 31n)]! + text
  return text.match(/.{4}/g)!.join('-')
}

/**
 * Reads a recovery key as somebody typed it: small or capital letters, any spaces and hyphens, O for 0, I or L for 1.
 * A slip of the pen is noticed by the checksum (one in 16 million passes); whether it is *this hub's* key is
 * another question, asked with `provesMaster`.
 */
export function masterKeyFrom(recoveryKey: string): Outcome<Uint8Array, RecoveryRefusal> {
  const typed = recoveryKey
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (typed.length > 100) return refuse('wrong-length')
  let bits = 0n
  for (const letter of typed) {
    const value = letters.indexOf(letter)
    if (value < 0) return refuse('unknown-letter')
    bits = (bits << 5n) | BigInt(value)
  }
  if (typed.length !== 56) return refuse('wrong-length')
  const bytes = new Uint8Array(keyLength + sumLength)
  for (let at = bytes.length - 1; at >= 0; at--) {
    bytes[at] = Number(bits & 255n)
    bits >>= 8n
  }
  const masterKey = bytes.subarray(0, keyLength)
  if (!timingSafeEqual(checksum(masterKey), bytes.subarray(keyLength))) return refuse('mistyped')
  return allow(masterKey)
}

const checksum = (masterKey: Uint8Array): Uint8Array =>
  createHash('sha256').update('opentent recovery key').update(masterKey).digest().subarray(0, sumLength)
