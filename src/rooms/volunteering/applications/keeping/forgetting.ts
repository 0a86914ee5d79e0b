import type { Db } from '../../../../platform/database/database.ts'
import { forgetLettersNaming } from '../../../../platform/email/keeping.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Keeps } from '../../../../platform/retention/kept.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { cardOf } from '../../../people/face.ts'
import { moveApplication } from '../actions.ts'
import { removeDocuments } from '../form/files.ts'
import { guardianWithin } from '../guardian/asking.ts'
import { underWay } from '../rules.ts'
import { applicationsOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { applicationsKept, draftsKept, notBegunKept } from './retention.ts'
import { emptyApplication, removeApplication } from './store.ts'

const kindOf = ({ state }: PlacedApplication) =>
  state === 'draft' ? draftsKept : state === 'cleared' ? applicationsKept : notBegunKept

/**
 * Takes away what somebody wrote and handed in, and what a parent or guardian was written about them; one under way ends.
 * In a transaction of the worker, safe to repeat.
 */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  await actAs(db, 'the hub')
  const card = await cardOf(db, personId)
  for (const application of await applicationsOf(db, personId)) {
    const { id, version, state } = application
    if (keeps(kindOf(application).key)) continue
    const guardian = await guardianWithin(hub, db, id)
    if (guardian && card) await forgetLettersNaming(db, [card.name], [guardian.email])
    await removeDocuments(hub, db, id)
    if (state === 'draft') await removeApplication(db, id)
    else {
      await emptyApplication(db, id)
      if (underWay(application)) await moveApplication(hub, db, { id, version }, { state: 'withdrawn' })
    }
  }
}
