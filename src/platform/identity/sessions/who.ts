import type { Hub } from '../../hub.ts'
import { visitor, type Actor } from '../../permits/actor.ts'
import type { Session, Turn } from '../../web/visit.ts'
import { stays } from '../settings.ts'
import { digestOf, isToken } from '../tokens.ts'
import { sessionToken } from './cookies.ts'
import { standing, strengthOf, type Standing } from './rules.ts'
import { findSession, sawSession, type SessionAtDoor } from './store.ts'

export interface AtDoor {
  readonly session: SessionAtDoor
  readonly standing: Exclude<Standing, 'over'>
}

/** Minutes after which a visit is noted anew. */
const noted = 5

const atDoors = new WeakMap<Turn, AtDoor>()

/**
 * Who comes with this request. Whoever has shown their address only, and must show more, is a visitor still: no
 * page but the door's own knows them (`atDoor`). Without a cookie nothing is asked of the database.
 */
export async function whoIs(hub: Hub, c: Turn): Promise<{ actor: Actor; session: Session | null }> {
  const token = sessionToken(hub, c)
  const found = token === undefined ? null : await sessionOf(hub, token)
  if (!found) return { actor: visitor, session: null }
  atDoors.set(c, found)
  await note(hub, found.session)
  if (found.standing === 'half') return { actor: visitor, session: null }
  const { session } = found
  return {
    actor: { personId: session.accountId, strength: strengthOf(session), grants: session.grants },
    session: { id: session.id, personId: session.accountId, name: session.name },
  }
}

/** The session of a token, where it stands now; null when it opens nothing. */
export async function sessionOf(hub: Hub, token: string): Promise<AtDoor | null> {
  if (!isToken(token)) return null
  const session = await findSession(hub.db, digestOf(hub, 'session', token))
  if (!session) return null
  const stands = standing(session, hub.setting(stays), hub.now())
  return stands === 'over' ? null : { session, standing: stands }
}

/** Who stands at the door in this request, in or half in; for the door's own pages. */
export const atDoor = (c: Turn): AtDoor | null => atDoors.get(c) ?? null

async function note(hub: Hub, session: SessionAtDoor): Promise<void> {
  const now = hub.now()
  if (Temporal.Instant.compare(now, session.seenAt.add({ minutes: noted })) < 0) return
  await sawSession(hub.db, session.id, now).catch((fault: unknown) =>
    hub.report(fault, 'identity.saw-session'),
  )
}
