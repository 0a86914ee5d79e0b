import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { replaceEmail, standsFor } from '../store.ts'
import { addressDenied } from './store.ts'

/** Whoever reads an address the desk typed says that they are somebody else: it goes, and the desk hears of it. */
export async function denyAddress(hub: Hub, db: Db, personId: string, email: string): Promise<void> {
  // The record may stand behind another by now, which took the address over.
  const person = await standsFor(db, personId)
  for (const id of new Set([person, personId])) await replaceEmail(db, id, email, null)
  await addressDenied(db, person, hub.now())
  await record(db, {
    at: hub.now(),
    by: 'a visitor',
    act: 'people.address-denied',
    subject: { kind: 'person', id: person },
    person,
  })
}
