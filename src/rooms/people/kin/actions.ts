import { record, recordLook } from '../../../platform/audit/audit.ts'
import { dayOf, plain } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import type { Kin, KinKind } from './lists.ts'
import * as store from './store.ts'

export const sealedKin = sealedColumn('people.kin.value')

/** Closes whom somebody named; one of a kind, so the one from before goes. */
export async function keepKin(hub: Hub, db: Db, personId: string, kind: KinKind, kin: Kin): Promise<void> {
  await actAs(db, personId)
  const id = newId()
  const value = await hub.seal.close(JSON.stringify(kin), { at: sealedKin, row: id })
  await store.keepKin(db, { id, personId, kind, value, by: hub.actor.personId }, hub.now())
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'people.kin-named',
    subject: { kind, id },
    person: personId,
  })
}

/** A parent or guardian, as a form of another room asked for them; one who is known already stays. */
export async function nameGuardian(
  hub: Hub,
  db: Db,
  personId: string,
  { name, email }: Pick<Kin, 'name' | 'email'>,
): Promise<void> {
  if ((await store.kinNamed(db, personId)).includes('guardian')) return
  await keepKin(hub, db, personId, 'guardian', { name, relation: null, phone: null, email })
}

export const takeKinBack = (hub: Hub, personId: string, kind: KinKind): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, personId)
    if (!(await store.removeKin(db, personId, kind))) return
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.kin-taken-back',
      subject: { kind, id: personId },
      person: personId,
    })
  })

/**
 * Opens whom somebody named, for the one who asks: only within the second wall, and logged with its reason before
 * anything is shown, unless it is their own.
 */
export function readKin(
  hub: Hub,
  personId: string,
  kinds: readonly KinKind[],
  reason: string,
): Promise<{ kind: KinKind; kin: Kin }[]> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return []
    await actAs(db, reader, hub.now())
    const each: { kind: KinKind; kin: Kin }[] = []
    for (const { id, kind, value } of await store.kinOf(db, personId, kinds)) {
      if (reader !== personId)
        await recordLook(db, {
          at: hub.now(),
          by: hub.by,
          act: 'people.kin-read',
          subject: { kind, id },
          person: personId,
          reason,
        })
      each.push({ kind, kin: JSON.parse(await hub.seal.open(value, { at: sealedKin, row: id })) as Kin })
    }
    return each
  })
}

export async function forgetKin(db: Db, personId: string): Promise<void> {
  await actAs(db, 'the hub')
  await store.removeKin(db, personId, 'emergency')
  await store.removeKin(db, personId, 'guardian')
}

/** Each night: whoever turned 18 answers for themselves. */
export const dropGuardians = (hub: Hub): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const bornBy = dayOf(plain(hub.today()).subtract({ years: 18 }))
    for (const person of await store.dropGuardians(db, bornBy))
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'people.kin-kept-no-longer',
        subject: { kind: 'guardian' },
        person,
        reason: 'they are of age',
      })
  })
