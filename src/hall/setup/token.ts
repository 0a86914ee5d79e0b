import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { openedAt } from '../../platform/settings/charity.ts'
import type { Turn } from '../../platform/web/visit.ts'
import * as store from '../running/store.ts'

/*
 * The link printed at start opens the set-up once. Whoever presses its button gets a cookie, and that browser alone
 * goes on; a new start prints a new link, and the one before it, and its browser, no longer work.
 */

const linkKey = 'set-up-link'
const browserKey = 'set-up-browser'
const cookie = 'set-up'

const digestOf = (hub: Hub, token: string): string =>
  createHmac('sha256', hub.secrets.derive('set-up')).update(token).digest('hex')

const newToken = (): string => randomBytes(24).toString('base64url')

/** A new link to the set-up. Only its digest is kept. */
export async function freshSetUpLink(hub: Hub): Promise<string> {
  const token = newToken()
  await hub.transact(async (db) => {
    await store.keepFact(db, linkKey, { digest: digestOf(hub, token) }, hub.now())
    await store.dropFact(db, browserKey)
  })
  return `/set-up/${token}`
}

async function matches(hub: Hub, key: string, token: string): Promise<boolean> {
  const kept = await store.factOf<{ digest: string }>(hub.db, key)
  return (
    kept !== undefined &&
    timingSafeEqual(Buffer.from(kept.value.digest, 'hex'), Buffer.from(digestOf(hub, token), 'hex'))
  )
}

export const isEmpty = (hub: Hub): boolean => hub.setting(openedAt) === null && !hub.environment.demo

/** Whether this is the newest link, not used up yet. */
export const isLink = async (hub: Hub, token: string): Promise<boolean> =>
  isEmpty(hub) && (await matches(hub, linkKey, token))

const isSecure = (hub: Hub): boolean => hub.environment.publicUrl.protocol === 'https:'

/** Uses the link up, and lets this browser go on. Of two at once, one wins. @returns whether this one did */
export async function useUp(hub: Hub, c: Turn, token: string): Promise<boolean> {
  if (!(await isLink(hub, token))) return false
  const browser = newToken()
  const won = await hub.transact(async (db) => {
    if ((await store.dropFact(db, linkKey)).length === 0) return false
    await store.keepFact(db, browserKey, { digest: digestOf(hub, browser) }, hub.now())
    return true
  })
  if (won)
    setCookie(c, isSecure(hub) ? `__Host-${cookie}` : cookie, browser, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure(hub),
      maxAge: 86_400,
    })
  return won
}

/** The token of the browser that sets the hub up; null for every other, and once the hub is open. */
export async function setterUp(hub: Hub, c: Turn): Promise<string | null> {
  if (!isEmpty(hub)) return null
  const token = getCookie(c, isSecure(hub) ? `__Host-${cookie}` : cookie)
  return token !== undefined && (await matches(hub, browserKey, token)) ? token : null
}

export const end = (db: Db) => store.dropFact(db, browserKey)
