import { record } from '../../../platform/audit/audit.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { evidenceRecorded } from './news.ts'
import * as store from './person/store.ts'

interface InRole {
  readonly personId: string
  readonly roleId: string
}

const told = async (hub: Hub, db: Db, act: string, { personId, roleId }: InRole): Promise<void> => {
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.${act}`,
    subject: { kind: 'role', id: roleId },
    person: personId,
  })
  await announce(db, evidenceRecorded, { personId, roleId }, hub.now())
}

/**
 * Somebody is not in a role from today on, whatever was recorded: paused, left, or not suitable. In the caller’s
 * transaction. It counts from today at the earliest, so that no past day’s standing changes by it.
 * @param until the first day on which they are back; null: no end is known
 */
export async function stopInRole(
  hub: Hub,
  db: Db,
  {
    what,
    until,
    applicationId = null,
    ...who
  }: InRole & {
    readonly what: store.Stop['what']
    readonly until: Day | null
    /** The application with whose end it came. */
    readonly applicationId?: string | null
  },
): Promise<void> {
  const stop = { id: newId(), ...who, what, from: hub.today(), until, by: hub.actor.personId, applicationId }
  await store.addStop(db, stop, hub.now())
  await told(hub, db, `role-${what}`, who)
}

/** They are back from today on. @returns whether they were stopped */
export async function backInRole(hub: Hub, db: Db, who: InRole): Promise<boolean> {
  if ((await store.endStops(db, who.personId, who.roleId, hub.today())) === 0) return false
  await told(hub, db, 'role-taken-up-again', who)
  return true
}

/** What followed from the end of their applications for a role is over: they apply anew, or one goes on. */
export async function backFromApplications(hub: Hub, db: Db, who: InRole): Promise<void> {
  if ((await store.endStopsOfApplications(db, who.personId, who.roleId, hub.today())) > 0)
    await told(hub, db, 'role-taken-up-again', who)
}
