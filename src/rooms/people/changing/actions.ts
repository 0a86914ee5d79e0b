import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addressesOf, nameAccount } from '../../../platform/identity/face.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { grantsOf } from '../../../platform/permits/grants/store.ts'
import { keepBasis } from '../letters/actions.ts'
import { contactPurpose } from '../letters/purposes.ts'
import { mayBelong, type InOurHands } from '../permits.ts'
import { personOf, standsFor, type Person } from '../store.ts'
import type { Changing } from './forms.ts'
import { keepChanges } from './store.ts'

/** Somebody, and whether the desk may still do things for them: nobody proved an address, and they hold no role. */
export async function inOurHands(db: Db, id: string): Promise<(Person & InOurHands) | undefined> {
  // All four are asked of whatever id: nobody learns from the work who is there.
  const person = await personOf(db, id)
  const addresses = await addressesOf(db, id)
  const grants = await grantsOf(db, id)
  // What stands behind another record is changed there.
  if ((await standsFor(db, id)) !== id) return undefined
  return person && { ...person, isTheirs: addresses.length > 0 || grants.length > 0 }
}

/**
 * The desk changes what somebody told them, at a table or on the telephone; refused when it changed meanwhile.
 * @param told what they know about a number that is new, kept with it
 */
export function changeByHand(
  hub: Hub,
  id: string,
  change: Changing,
  told: string,
): Promise<Outcome<undefined, 'changed-meanwhile' | 'theirs'>> {
  return hub.change<undefined, 'changed-meanwhile' | 'theirs'>(async (db) => {
    const person = await inOurHands(db, id)
    if (!person || person.isTheirs || !mayBelong(hub.actor, change.region)) return refuse('theirs')
    if (!(await keepChanges(db, id, change))) return refuse('changed-meanwhile')
    await nameAccount(db, id, change.name)
    if (change.phone !== null && change.phone !== person.phone)
      await keepBasis(hub, db, id, {
        purpose: contactPurpose,
        basis: 'service',
        words: told,
        form: 'The desk, Change what we hold',
      })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.details-changed',
      subject: { kind: 'person', id },
      person: id,
      reason: 'at the desk',
    })
    return allow()
  })
}
