import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { isDeskWork } from '../../permits/actor.ts'
import { waysOf } from '../accounts/store.ts'
import { recordAccount } from '../accounts/record.ts'
import { tellAccount } from '../accounts/tell.ts'
import { dropCodeApp, dropRecoveryCodes } from '../codes/store.ts'
import { makeRecoveryCodes } from '../codes/recovery-codes.ts'
import { waysChanged, type WaysChange } from '../emails.ts'
import { dropPasskeys } from '../passkeys/store.ts'
import { finishRecovery } from '../recovery/store.ts'
import { renewSession } from '../sessions/actions.ts'
import { isFresh } from '../sessions/rules.ts'
import { endSessions, type CameBy } from '../sessions/store.ts'
import { atDoor, type AtDoor } from '../sessions/who.ts'
import type { Turn } from '../../web/visit.ts'
import { stays } from '../settings.ts'

/** Shown who they are too long ago, or not strongly enough, to change the ways in. */
export type NotFresh = 'not-fresh'

/** Whether whoever stands at the door may change their ways in now; asked within the transaction that does it. */
export async function mayChangeWays(hub: Hub, db: Db, at: AtDoor): Promise<Outcome<undefined, NotFresh>> {
  const ways = await waysOf(db, at.session.accountId)
  return isFresh(at.session, ways, hub.setting(stays), hub.now()) ? allow() : refuse('not-fresh')
}

/** Whether whoever asks showed a moment ago that it is them: asked before what a session left open must not do. */
export async function hasJustShown(c: Turn): Promise<boolean> {
  const at = atDoor(c)
  const { hub } = c.var.visit
  return at !== null && (await mayChangeWays(hub, hub.db, at)).ok
}

export interface Risen {
  /** The cookie to give: the session's id changes whenever its strength is shown anew. */
  readonly token: string
  /** Shown once, where they were made now. */
  readonly recoveryCodes: readonly string[] | null
}

/** Before a new way in is kept by somebody in recovery: every earlier one goes, and every other session ends. */
export async function clearForRecovery(
  hub: Hub,
  db: Db,
  { session }: AtDoor,
): Promise<Outcome<undefined, NotFresh>> {
  if (session.recoveryId === null) return allow()
  if (!(await finishRecovery(db, session.recoveryId, session.accountId, hub.now())))
    return refuse('not-fresh')
  await dropPasskeys(db, session.accountId)
  await dropCodeApp(db, session.accountId)
  await dropRecoveryCodes(db, session.accountId)
  await endSessions(db, session.accountId, 'recovered', hub.now(), session.id)
  await recordAccount(hub, db, 'identity.recovered', session.accountId)
  return allow()
}

/** After a new way in was kept: the session is strong, under a new id; it is recorded, and told by mail. */
export async function riseWith(
  hub: Hub,
  db: Db,
  { session }: AtDoor,
  told: {
    by: CameBy
    change: WaysChange
    act: `identity.${string}`
    device: string
    needsRecoveryCodes: boolean
  },
): Promise<Outcome<Risen, NotFresh>> {
  const token = await renewSession(hub, db, session.id, { strength: 'strong', cameBy: told.by })
  if (!token) return refuse('not-fresh')
  await recordAccount(hub, db, told.act, session.accountId, { detail: { device: told.device } })
  await tellAccount(hub, db, session.accountId, waysChanged, { change: told.change, device: told.device })
  const wants = told.needsRecoveryCodes || isDeskWork(session.grants)
  const has = (await waysOf(db, session.accountId)).recoveryCodes > 0
  return allow({
    token,
    recoveryCodes: wants && !has ? await makeRecoveryCodes(hub, db, session.accountId) : null,
  })
}
