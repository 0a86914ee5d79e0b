import { createHmac } from 'node:crypto'
import type { Hub } from '../../../platform/hub.ts'

/**
 * The one link of a referee: 256 bits that only this hub can make of their id, so that a reminder carries the same link
 * as the first letter although only its digest is kept.
 */
const tokenFor = (hub: Hub, refereeId: string): string =>
  createHmac('sha256', hub.secrets.derive('volunteering reference')).update(refereeId).digest('base64url')

export const referencePath = (hub: Hub, refereeId: string): string => `/reference/${tokenFor(hub, refereeId)}`

/** What is kept of a link. Any text has one, so that what is no link of ours is looked for with the same work. */
export const linkDigest = (hub: Hub, token: string): Buffer =>
  createHmac('sha256', hub.secrets.derive('volunteering reference kept')).update(token).digest()

export const linkOf = (hub: Hub, refereeId: string): Buffer => linkDigest(hub, tokenFor(hub, refereeId))

/** What is kept of an address whose reader said that it is no referee’s: enough to know it again, and nothing to write to. */
export const addressDigest = (hub: Hub, address: string): Buffer =>
  createHmac('sha256', hub.secrets.derive('volunteering address of no referee'))
    .update(address.trim().toLowerCase())
    .digest()
