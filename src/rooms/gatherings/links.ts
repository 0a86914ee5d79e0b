import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'

/** What a secret address opens. Each has a key of its own, so one never opens what another does. */
type Opens = 'place' | 'guardian' | 'check-in' | 'feed'

const sign = (hub: Hub, opens: Opens, id: string, number: number): Buffer =>
  createHmac('sha256', hub.secrets.derive(`gatherings ${opens}`))
    .update(`${id}\n${number}`)
    .digest()
    .subarray(0, 20)

/**
 * The secret part of an address that shows one thing to whoever holds it: the id, and 160 bits that only this hub can
 * make of it. Nothing is kept, so there is nothing to steal from a backup; a new `number` makes the old one useless.
 */
export function secretFor(hub: Hub, opens: Opens, id: string, number = 0): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, sign(hub, opens, id, number)]).toString('base64url')
}

/** The id in a secret, before anybody knows whether it is true; null when it has not the shape of one. */
export function idIn(secret: string): string | null {
  if (!/^[A-Za-z0-9_-]{48}$/.test(secret)) return null
  const hex = Buffer.from(secret, 'base64url').subarray(0, 16).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(id) ? id : null
}

/** The id a secret opens, or null when this hub did not make it. */
export function openedBy(hub: Hub, opens: Opens, secret: string, number = 0): string | null {
  const id = idIn(secret)
  if (id === null) return null
  const told = Buffer.from(secret, 'base64url').subarray(16)
  return timingSafeEqual(told, sign(hub, opens, id, number)) ? id : null
}

export const placePath = (hub: Hub, placeId: string): string => `/places/${secretFor(hub, 'place', placeId)}`
export const guardianPath = (hub: Hub, signupId: string): string =>
  `/places/guardian/${secretFor(hub, 'guardian', signupId)}`
export const checkInPath = (hub: Hub, placeId: string): string =>
  `/check-in/${secretFor(hub, 'check-in', placeId)}`
export const feedPath = (hub: Hub, personId: string, number: number): string =>
  `/calendar/${secretFor(hub, 'feed', personId, number)}.ics`
