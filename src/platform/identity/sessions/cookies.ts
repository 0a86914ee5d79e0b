import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Hub } from '../../hub.ts'
import type { Turn } from '../../web/visit.ts'
import { isToken, mint } from '../tokens.ts'

/** Sent only over https, and bound to this host by its name; over plain http, on localhost, browsers refuse that. */
const isSecure = (hub: Hub): boolean => hub.environment.publicUrl.protocol === 'https:'
const named = (hub: Hub, name: Name): string =>
  isSecure(hub) ? `${name === 'tent' ? '__Host' : '__Secure'}-${name}` : name

/** `tent` is the session. The marks go to the door's own pages only, so that others stay the same for everybody. */
type Name = 'tent' | 'door' | 'browser'

const terms = (hub: Hub, name: Name, maxAge?: number): CookieOptions => ({
  path: name === 'tent' ? '/' : '/door',
  httpOnly: true,
  sameSite: 'Lax',
  secure: isSecure(hub),
  ...(maxAge === undefined ? {} : { maxAge }),
})

const read = (hub: Hub, c: Turn, name: Name): string | undefined => {
  const value = getCookie(c, named(hub, name))
  return isToken(value) ? value : undefined
}

const day = 86_400

/** The session somebody brings. */
export const sessionToken = (hub: Hub, c: Turn): string | undefined =>
  c.req.header('cookie') === undefined ? undefined : read(hub, c, 'tent')

/** Kept by the browser for the longest stay; the hub itself decides earlier. */
export const giveSession = (hub: Hub, c: Turn, token: string): void =>
  setCookie(c, named(hub, 'tent'), token, terms(hub, 'tent', 400 * day))

export const takeSession = (hub: Hub, c: Turn): void =>
  void deleteCookie(c, named(hub, 'tent'), terms(hub, 'tent'))

/**
 * What marks the browser that stands at the door: a link it asked for opens here by one press, and the challenge of
 * a passkey is answered here only. Made on the first look, gone after an hour.
 */
export function doorMark(hub: Hub, c: Turn): string {
  const mark = read(hub, c, 'door') ?? mint()
  setCookie(c, named(hub, 'door'), mark, terms(hub, 'door', 3600))
  return mark
}

export const doorMarkOf = (hub: Hub, c: Turn): string | undefined => read(hub, c, 'door')

/** Marks a browser that somebody came in from, so that a new one is noticed. */
export function browserMark(hub: Hub, c: Turn): string {
  const mark = read(hub, c, 'browser') ?? mint()
  setCookie(c, named(hub, 'browser'), mark, terms(hub, 'browser', 400 * day))
  return mark
}
