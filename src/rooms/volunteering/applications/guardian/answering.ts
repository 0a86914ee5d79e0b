import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { cardOf } from '../../../people/face.ts'
import { opportunityOf } from '../../opportunities/store.ts'
import { moveApplication } from '../actions.ts'
import { underWay } from '../rules.ts'
import { lockApplication } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { guardianAnswered } from './emails.ts'
import * as store from './store.ts'

/** What the role is called where the public reads of it. */
export const roleTitle = async (db: Db, opportunityId: string): Promise<string> =>
  (await opportunityOf(db, opportunityId))?.published?.title ?? ''

/**
 * What a parent or guardian said, by their link or told to one of ours who writes it down. A no ends the application;
 * the applicant hears either.
 */
export async function keepGuardianAnswer(
  hub: Hub,
  db: Db,
  applicationId: string,
  said: 'yes' | 'no',
): Promise<Outcome<PlacedApplication, 'over'>> {
  const application = await lockApplication(db, applicationId)
  if (!application || !underWay(application) || application.guardian !== 'waiting') return refuse('over')
  const { personId, opportunityId } = application
  await store.keepGuardianState(db, applicationId, { state: said, by: hub.actor.personId, at: hub.now() })
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: said === 'yes' ? 'volunteering.guardian-said-yes' : 'volunteering.guardian-said-no',
    subject: { kind: 'application', id: applicationId },
    person: personId,
    reason: hub.actor.personId === null ? 'by their own link' : 'told to one of us',
  })
  if (said === 'no') {
    const version = application.version + 1
    await moveApplication(hub, db, { id: applicationId, version }, { state: 'withdrawn' }, 'guardian-said-no')
  }
  const card = await cardOf(db, personId)
  if (card?.email) {
    const told = {
      name: card.name,
      title: await roleTitle(db, opportunityId),
      said,
      path: `/my/applications/${applicationId}`,
    }
    await send(hub, db, guardianAnswered, { personId, name: card.name, email: card.email }, told)
  }
  return allow(application)
}
