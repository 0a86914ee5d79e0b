import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { Hub } from '../hub.ts'
import { closeWith, openWith, placeOf } from '../seal/envelope.ts'

/** 256 random bits, fit for an address or a cookie. */
export const mint = (): string => randomBytes(32).toString('base64url')

/** Whether a text could be one of `mint`; asked before anything is looked up. */
export const isToken = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{43}$/.test(text)

/** What is kept of a token: a keyed digest, so that a copy of the database opens no door. */
export const digestOf = (hub: Hub, purpose: string, token: string): Buffer =>
  createHmac('sha256', hub.secrets.derive(`identity ${purpose}`))
    .update(token)
    .digest()

/** Crockford's base 32: no I, L, O or U, so that what is read out is typed right. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code for paper or the telephone, `K7MP2-X9QTR`: 50 random bits. */
export function readableCode(): string {
  const code = Array.from(randomBytes(10), (byte) => letters[byte & 31]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A code as somebody typed it, in the one way it is digested: any case, spaces and hyphens, O for 0, I or L for 1. */
export const typedCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

const sealKey = (hub: Hub) => createSecretKey(hub.secrets.derive('identity sealed'))

/** Closes a text that only opens again in its own place: a column and row, or a form and whoever it was shown to. */
export const closeText = (hub: Hub, text: string, column: string, row: string): Uint8Array =>
  closeWith(sealKey(hub), 1, text, placeOf(column, row))

/** @throws SealBroken when it was changed or comes from another place */
export const openText = (hub: Hub, closed: Uint8Array, column: string, row: string): string =>
  openWith(sealKey(hub), closed, placeOf(column, row))
