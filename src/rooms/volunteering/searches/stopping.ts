import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'

const sign = (hub: Hub, searchId: string): Buffer =>
  createHmac('sha256', hub.secrets.derive('volunteering stop a search'))
    .update(searchId)
    .digest()
    .subarray(0, 18)

/** The address in a letter that stops the search it is about: whoever holds it reads that person's mail. */
export const stopPath = (hub: Hub, searchId: string): string =>
  `/letters/search/${Buffer.concat([Buffer.from(searchId.replaceAll('-', ''), 'hex'), sign(hub, searchId)]).toString('base64url')}`

/** Which search an address stops; null when this hub did not make it. */
export function stoppedBy(hub: Hub, secret: string): string | null {
  if (!/^[A-Za-z0-9_-]{46}$/.test(secret)) return null
  const bytes = Buffer.from(secret, 'base64url')
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(id) && timingSafeEqual(bytes.subarray(16), sign(hub, id)) ? id : null
}
