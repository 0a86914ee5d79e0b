import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { backFromApplications, stopInRole } from '../requirements/stops.ts'
import { standingOf } from '../requirements/standings.ts'
import { stopAfter } from './rules.ts'
import { applicationsOf } from './store.ts'
import type { PlacedApplication } from './types.ts'

/**
 * What the end of an application says of its person in the role, within the move's transaction. Whoever has all that a
 * role asks for would stand as cleared although they were declined or went: from that day on their standing says why.
 * When an application for the role goes on, that ends. Whoever serves in the role by another application stays in it.
 */
export async function standAfter(
  hub: Hub,
  db: Db,
  before: PlacedApplication,
  state: PlacedApplication['state'],
): Promise<void> {
  const { id, personId, roleId } = before
  const who = { personId, roleId }
  if (state === 'open') {
    if (before.state !== 'paused') await backFromApplications(hub, db, who)
    return
  }
  if (state !== 'declined' && state !== 'withdrawn') return
  const others = (await applicationsOf(db, personId)).filter(
    (one) => one.id !== id && one.roleId === roleId && one.state !== 'draft',
  )
  const standing = await standingOf(hub, db, personId, roleId)
  const what = stopAfter(state, { standing: standing.state, others: others.map((one) => one.state) })
  if (what !== null) await stopInRole(hub, db, { ...who, what, until: null, applicationId: id })
}
