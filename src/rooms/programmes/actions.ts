import { record } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import { newId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'
import { bump } from '../../platform/models/models.ts'
import { allow, Missing, refuse, type Outcome } from '../../platform/outcome.ts'
import * as store from './store.ts'
import type { ProgrammeDetails } from './types.ts'

/** What read models of programmes follow. */
export const programmesTopic = 'programmes'

export function addProgramme(hub: Hub, details: ProgrammeDetails): Promise<Outcome<string, 'name-taken'>> {
  return hub.change(async (db) => {
    const id = newId()
    if (!(await store.addProgramme(db, id, details, hub.now()))) return refuse('name-taken')
    await tell(hub, db, 'programmes.programme-added', 'programme', id)
    return allow(id)
  })
}

export function changeProgramme(
  hub: Hub,
  id: string,
  details: ProgrammeDetails,
  seenVersion: number,
): Promise<Outcome<undefined, 'name-taken' | 'changed-meanwhile'>> {
  return hub.change(async (db) => {
    if (await store.nameIsTaken(db, details.name, id)) return refuse('name-taken')
    if (!(await store.keepProgramme(db, id, details, seenVersion))) return refuse('changed-meanwhile')
    await tell(hub, db, 'programmes.programme-changed', 'programme', id)
    return allow()
  })
}

export function endProgramme(hub: Hub, id: string, ended: boolean): Promise<void> {
  return hub.transact(async (db) => {
    await store.endProgramme(db, id, ended ? hub.now() : null)
    await tell(
      hub,
      db,
      ended ? 'programmes.programme-ended' : 'programmes.programme-came-back',
      'programme',
      id,
    )
  })
}

export function addRegion(hub: Hub, name: string): Promise<void> {
  return hub.transact(async (db) => {
    if (await store.addRegion(db, name)) await tell(hub, db, 'programmes.region-added', 'region')
  })
}

export function endRegion(hub: Hub, name: string): Promise<void> {
  return hub.transact(async (db) => {
    if (!(await store.endRegion(db, name, hub.now()))) throw new Missing('region')
    await tell(hub, db, 'programmes.region-ended', 'region')
  })
}

async function tell(hub: Hub, db: Db, act: string, kind: string, id?: string): Promise<void> {
  await bump(db, programmesTopic)
  await record(db, { at: hub.now(), by: hub.by, act, subject: id === undefined ? { kind } : { kind, id } })
}
