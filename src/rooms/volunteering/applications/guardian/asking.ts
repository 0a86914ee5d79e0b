import type { Db } from '../../../../platform/database/database.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { makeLink } from '../../../../platform/identity/face.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardOf } from '../../../people/face.ts'
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
