import { forgetDetails, record } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { announce } from '../../platform/outbox/outbox.ts'
import { actAs } from '../../platform/seal/actor.ts'
import { isHeld } from './holds/actions.ts'
import { basesOf, endBasis } from './letters/store.ts'
import { forgetMerges } from './merging/store.ts'
import { personForgotten } from './news.ts'
import * as store from './store.ts'
import { removeTagsOf } from './tags/store.ts'

/**
 * Forgets somebody here and lets the rooms above know; done by the worker, who may reach what is sealed and the
 * audit log's side rows. What a hold keeps stays in its own room. Safe to repeat: after a restore it is done again.
 */
export async function forget(hub: Hub, db: Db, personId: string): Promise<void> {
  await actAs(db, 'the hub')
  for (const kind of ['health', 'access', 'belief'] as const) await store.takeBackSealed(db, personId, kind)
  const forgetPerson = (await isHeld(db, personId)) ? store.forgetHeld : store.forgetPerson
  await forgetPerson(db, personId, hub.now())
  await removeTagsOf(db, personId)
  await forgetMerges(db, personId)
  for (const basis of await basesOf(db, personId)) {
    if (basis.endedAt === null)
      await endBasis(db, personId, basis.purpose, 'asked to be forgotten', hub.now())
  }
  await forgetDetails(db, personId)
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'people.forgotten',
    subject: { kind: 'person', id: personId },
    person: personId,
  })
  await announce(db, personForgotten, { personId }, hub.now())
}
