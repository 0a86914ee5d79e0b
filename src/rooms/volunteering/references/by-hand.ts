import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, type Outcome } from '../../../platform/outcome.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import type { PlacedApplication } from '../applications/types.ts'
import { note, writeTo } from './asking.ts'
import { wordsStillAsked } from './emails.ts'
import { contactsWithin } from './opening.ts'
import { remindedNow, type NotReminded } from './reminder-rules.ts'
import { referenceCustoms } from './settings.ts'
import * as store from './store.ts'

/**
 * Reminds the referees of an application who wait for nothing but themselves, within the caller's transaction: such a
 * reminder stands for the next one that would go by itself. Who may is asked by the caller (`readReferences`).
 * @returns how many had a letter
 */
export async function remindByHand(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
): Promise<Outcome<number, NotReminded>> {
  await actAs(db, hub.actor.personId!, hub.now())
  const all = await store.lockRefereesOf(db, application.id)
  const due = remindedNow(all, { now: hub.now(), today: hub.today() })
  if (!due.ok) return due
  const contacts = await contactsWithin(
    hub,
    db,
    due.value.map(({ id }) => id),
  )
  const most = hub.setting(referenceCustoms).remindAfter.length
  for (const referee of due.value) {
    const contact = contacts.get(referee.id)
    if (!contact) continue
    await store.setReminded(db, referee.id, Math.min(referee.reminders + 1, most), hub.now())
    await note(hub, db, 'reminded', referee, application.personId)
    await writeTo(hub, db, wordsStillAsked, referee, contact, application)
  }
  return allow(due.value.length)
}
