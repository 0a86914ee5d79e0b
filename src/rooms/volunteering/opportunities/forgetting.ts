import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addressesOf } from '../../../platform/identity/face.ts'
import { ledOpportunities } from '../../../platform/permits/actor.ts'
import { grantsOf } from '../../../platform/permits/face.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { cardOf } from '../../people/face.ts'
import { contactsWith, takeContactOut, type Contact } from './forgetting-store.ts'
import { showAtOnce } from './shelf.ts'

/**
 * Whoever asked to be forgotten answers for no way to help any more: where their name, address or number stood as its
 * contact, published, in a draft or in an earlier version, the charity's own stands.
 */
export async function forgetContact(hub: Hub, db: Db, personId: string): Promise<void> {
  const card = await cardOf(db, personId)
  const emails = [card?.email, ...(await addressesOf(db, personId)).map(({ email }) => email)]
  const theirs: Contact = {
    name: card?.name ?? '',
    emails: [...new Set(emails.flatMap((email) => (email ? [email.toLowerCase()] : [])))],
    phone: card?.phone ?? '',
  }
  const grants = await grantsOf(db, personId)
  const led = ledOpportunities({ personId, strength: 'none', grants })
  const { name, email, phone } = hub.setting(charityProfile)
  const ours = { name: name.slice(0, 120), email: email.slice(0, 254), phone: phone.slice(0, 40) }
  for (const id of await contactsWith(db, theirs, led)) {
    await takeContactOut(db, id, theirs, ours)
    showAtOnce(hub, db, id)
  }
}
