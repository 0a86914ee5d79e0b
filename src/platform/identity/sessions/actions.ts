import { record } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { digestOf, mint } from '../tokens.ts'
import * as store from './store.ts'

/** Opens a session. @returns its token, for the cookie, and nothing else that would open it */
export async function openSession(
  hub: Hub,
  db: Db,
  made: store.NewSession,
  token = mint(),
): Promise<{ id: string; token: string }> {
  const id = await store.addSession(db, digestOf(hub, 'session', token), made, hub.now())
  return { id, token }
}

/** Shows a session anew, under a new token; null when it had ended meanwhile. */
export async function renewSession(
  hub: Hub,
  db: Db,
  id: string,
  rise: Omit<store.Rise, 'recoveryId'> & { recoveryId?: string | null },
  token = mint(),
): Promise<string | null> {
  const renewed = await store.renewSession(
    db,
    id,
    digestOf(hub, 'session', token),
    { ...rise, recoveryId: rise.recoveryId ?? null },
    hub.now(),
  )
  return renewed ? token : null
}

/** Leaves: this session opens nothing any more. */
export const leave = (hub: Hub, id: string): Promise<unknown> =>
  store.endSession(hub.db, id, 'they left', hub.now())

/** Ends all of somebody's sessions, or all but the one they act in; audited. */
export function endAllSessions(hub: Hub, accountId: string, butNot: string | null = null): Promise<number> {
  return hub.transact(async (db) => {
    const ended = await store.endSessions(db, accountId, 'ended by themselves', hub.now(), butNot)
    await record(db, {
      at: hub.now(),
      by: { person: accountId },
      act: 'identity.all-sessions-ended',
      subject: { kind: 'account', id: accountId },
      person: accountId,
    })
    return ended
  })
}
