import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hub } from '../../platform/hub.ts'
import * as store from '../running/store.ts'

const factKey = 'set-up-token'

const digestOf = (hub: Hub, token: string): string =>
  createHmac('sha256', hub.secrets.derive('set-up')).update(token).digest('hex')

/** A new link to the set-up pages; the one before it no longer works. Only its digest is kept. */
export async function freshSetUpLink(hub: Hub): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await hub.transact((db) => store.keepFact(db, factKey, { digest: digestOf(hub, token) }, hub.now()))
  return `/set-up/${token}`
}

/** Whether this is the token of the newest link. */
export async function isSetUpToken(hub: Hub, token: string): Promise<boolean> {
  const kept = await store.factOf<{ digest: string }>(hub.db, factKey)
  if (!kept) return false
  return timingSafeEqual(Buffer.from(kept.value.digest, 'hex'), Buffer.from(digestOf(hub, token), 'hex'))
}

/** The link was used up: it opens nothing any more. */
export const useUp = (hub: Hub) => hub.transact((db) => store.keepFact(db, factKey, { digest: '0'.repeat(64) }, hub.now()))
