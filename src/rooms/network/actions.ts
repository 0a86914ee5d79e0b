import { record } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import { newId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'
import { bump } from '../../platform/models/models.ts'
import { allow, refuse, type Outcome } from '../../platform/outcome.ts'
import * as store from './store.ts'
import type { OrganisationDetails } from './types.ts'

/** What read models of organisations follow. */
export const organisationsTopic = 'organisations'

/** Adds an organisation we work beside. */
export function addOrganisation(
  hub: Hub,
  details: OrganisationDetails,
): Promise<Outcome<string, 'name-taken'>> {
  return hub.change(async (db) => {
    const id = newId()
    if (!(await store.addOrganisation(db, id, details, hub.now()))) return refuse('name-taken')
    await tell(hub, db, 'network.organisation-added', id)
    return allow(id)
  })
}

/** Changes an organisation; refused when somebody else did meanwhile. */
export function changeOrganisation(
  hub: Hub,
  id: string,
  details: OrganisationDetails,
  seenVersion: number,
): Promise<Outcome<undefined, 'name-taken' | 'changed-meanwhile'>> {
  return hub.change(async (db) => {
    if (await store.nameIsTaken(db, details.name, id)) return refuse('name-taken')
    if (!(await store.keepOrganisation(db, id, details, seenVersion))) return refuse('changed-meanwhile')
    await tell(hub, db, 'network.organisation-changed', id)
    return allow()
  })
}

/** We no longer work together, or do again. What they did with us stays. */
export function endOrganisation(hub: Hub, id: string, ended: boolean): Promise<void> {
  return hub.transact(async (db) => {
    await store.endOrganisation(db, id, ended ? hub.now() : null)
    await tell(hub, db, ended ? 'network.organisation-ended' : 'network.organisation-came-back', id)
  })
}

async function tell(hub: Hub, db: Db, act: string, id: string): Promise<void> {
  await bump(db, organisationsTopic)
  await record(db, { at: hub.now(), by: hub.by, act, subject: { kind: 'organisation', id } })
}
