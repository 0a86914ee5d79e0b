import { record } from '../../../../platform/audit/audit.ts'
import { ageOn } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { makeLink } from '../../../../platform/identity/face.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardOf, personOf } from '../../../people/face.ts'
import { lockApplication } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { roleTitle } from './answering.ts'
import { guardianAsked } from './emails.ts'
import { guardianLink } from './purposes.ts'
import * as store from './store.ts'

export const sealedWho = sealedColumn('volunteering.application_guardian.who', 'application_id')

/** A parent or guardian, as the applicant named them. */
export interface Guardian {
  readonly name: string
  readonly email: string
}

/** Who says yes, within a transaction that says for whom it reads. */
export async function guardianWithin(
  hub: Hub,
  db: Db,
  applicationId: string,
): Promise<(Guardian & Pick<store.GuardianRow, 'askedAt' | 'remindedAt' | 'reminders'>) | undefined> {
  const row = await store.guardianRow(db, applicationId)
  if (!row) return undefined
  const who = JSON.parse(await hub.seal.open(row.who, { at: sealedWho, row: applicationId })) as Guardian
  return { ...who, askedAt: row.askedAt, remindedAt: row.remindedAt, reminders: row.reminders }
}

type Which = Pick<PlacedApplication, 'id' | 'personId' | 'opportunityId'>

/** Keeps who says yes, closed, and writes to them; the application waits from now on. */
export async function askGuardian(
  hub: Hub,
  db: Db,
  application: Which,
  guardian: Guardian,
  inWords: Words,
): Promise<void> {
  const { id } = application
  const who = await hub.seal.close(JSON.stringify(guardian), { at: sealedWho, row: id })
  await store.keepGuardian(db, id, who, hub.now())
  await store.keepGuardianState(db, id, { state: 'waiting', by: null, at: hub.now() })
  await writeTo(hub, db, application, guardian, { isReminder: false, inWords })
}

/** Writes to a parent or guardian: a link of their own, that shows a name and a role. */
async function writeTo(
  hub: Hub,
  db: Db,
  { id, personId, opportunityId }: Which,
  { name, email }: Guardian,
  { isReminder, inWords }: { readonly isReminder: boolean; readonly inWords: Words },
): Promise<void> {
  const young = await cardOf(db, personId)
  if (!young) return
  const path = await makeLink(hub, db, { purpose: guardianLink, email, payload: { applicationId: id } })
  const role = await roleTitle(db, opportunityId)
  const told = { guardian: name, young: young.name, role, path, isReminder }
  await send(hub, db, guardianAsked, { personId: null, name, email, words: inWords }, told)
}

/** Whether somebody is 18 by their date of birth; then nobody else says yes for them. */
export async function isGrown(hub: Hub, db: Db, personId: string): Promise<boolean> {
  const born = (await personOf(db, personId))?.bornOn ?? null
  return born !== null && ageOn(born, hub.today()) >= 18
}

/** From their 18th birthday on an application goes on without a parent or guardian. Within the caller’s transaction. */
export async function askNobody(
  hub: Hub,
  db: Db,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
): Promise<void> {
  await store.keepGuardianState(db, id, { state: 'not-needed', by: null, at: hub.now() })
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'volunteering.guardian-not-needed',
    subject: { kind: 'application', id },
    person: personId,
    reason: 'they are 18 by their date of birth',
  })
}

/** In a job, safe to repeat: whoever turned 18 while a parent or guardian was waited for waits no longer. */
export const freeTheGrown = (hub: Hub): Promise<void> =>
  hub.transact(async (db) => {
    for (const { id, personId } of await store.waitingForGuardian(db)) {
      if (!(await isGrown(hub, db, personId))) continue
      const application = await lockApplication(db, id)
      if (application?.guardian === 'waiting') await askNobody(hub, db, application)
    }
  })

/** Reminds a parent or guardian who has not answered; in a job, safe to repeat within the same days. */
export const remindGuardian = (hub: Hub, applicationId: string): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const application = await lockApplication(db, applicationId)
    const guardian = await guardianWithin(hub, db, applicationId)
    if (!application || !guardian || application.guardian !== 'waiting') return
    await store.keepReminded(db, applicationId, hub.now())
    await writeTo(hub, db, application, guardian, { isReminder: true, inWords: hub.words })
  })
