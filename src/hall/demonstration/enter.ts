import { record } from '../../platform/audit/audit.ts'
import type { Hub } from '../../platform/hub.ts'
import { deviceName, giveSession, holderOf, leaveSession, openSession } from '../../platform/identity/face.ts'
import { NotHere } from '../../platform/web/endings.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { roles, type RoleKey } from './roles.ts'

/** Nothing of this is there in any other hub, whatever is asked. */
export function onlyHere(hub: Hub): void {
  if (!hub.environment.demo) throw new NotHere()
}

/** Lets a visitor in as somebody of the demonstration, strongly, and notes it. The session before it ends. */
export async function enterAs(c: Turn, key: RoleKey): Promise<void> {
  const { hub, session } = c.var.visit
  onlyHere(hub)
  const token = await hub.transact(async (db) => {
    const accountId = await holderOf(db, roles[key].email)
    if (accountId === null) throw new NotHere()
    const made = {
      accountId,
      strength: 'strong',
      cameBy: 'set-up',
      device: deviceName(c.req.header('user-agent')),
    } as const
    const opened = await openSession(hub, db, made)
    await record(db, {
      at: hub.now(),
      by: 'a visitor',
      act: 'demonstration.entered',
      subject: { kind: 'account', id: accountId },
      person: accountId,
      reason: 'the demonstration lets everybody in',
    })
    return opened.token
  })
  if (session) await leaveSession(hub, session.id)
  giveSession(hub, c, token)
}

/** Goes on as nobody. */
export async function leave(c: Turn): Promise<void> {
  const { hub, session } = c.var.visit
  onlyHere(hub)
  if (session) await leaveSession(hub, session.id)
}
