import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { isDeskWork } from '../../permits/actor.ts'
import { grantsOf } from '../../permits/grants/store.ts'
import type { Turn } from '../../web/visit.ts'
import { recordAccount } from '../accounts/record.ts'
import { tellAccount } from '../accounts/tell.ts'
import { cameInNew } from '../emails.ts'
import { digestOf } from '../tokens.ts'
import { browserMark } from './cookies.ts'
import { deviceName } from './device.ts'
import { rememberBrowser } from './store.ts'

/** Where somebody comes from: which browser, on what, and from which network; nothing that names a place. */
export interface Arrival {
  readonly browser: Buffer
  readonly device: string
  readonly network: string
}

/** Reads it from a request, and marks the browser. */
export const arrivalOf = (hub: Hub, c: Turn): Arrival => ({
  browser: digestOf(hub, 'browser', browserMark(hub, c)),
  device: deviceName(c.req.header('user-agent')),
  network: c.var.visit.network,
})

/** Notices a browser the account was never in from: recorded, and told to whoever works behind the desk. */
export async function arrive(hub: Hub, db: Db, accountId: string, from: Arrival): Promise<void> {
  if (!(await rememberBrowser(db, accountId, from.browser, from.device, hub.now()))) return
  await recordAccount(hub, db, 'identity.came-in-from-a-new-browser', accountId, {
    network: from.network,
    detail: { device: from.device },
  })
  const grants = await grantsOf(db, accountId)
  if (isDeskWork(grants)) await tellAccount(hub, db, accountId, cameInNew, { device: from.device })
}
