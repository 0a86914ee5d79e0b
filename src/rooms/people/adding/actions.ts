import type { Hub } from '../../../platform/hub.ts'
import { addressesOf, dropLinks, makeLink } from '../../../platform/identity/face.ts'
import { record } from '../../../platform/audit/audit.ts'
import { send } from '../../../platform/email/send.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { addSomebody } from '../actions.ts'
import { keepBasis } from '../letters/actions.ts'
import { contactPurpose } from '../letters/purposes.ts'
import { mayBelong, reachOf } from '../permits.ts'
import { writtenDownLetter } from './emails.ts'
import type { Adding } from './forms.ts'
import { writtenDown } from './purposes.ts'
import { firstName } from './rules.ts'
import { personOf, replaceEmail } from '../store.ts'
import * as store from './store.ts'

export type NotAdded = 'known-already' | 'beyond-your-regions'

/**
 * The desk writes somebody down, with an address or without. They may be known already: then nothing is done until
 * whoever adds them has looked, and says that they are somebody else. Whoever has an address hears of it at once, and
 * can come in by that letter; for anybody else there is a spoken code.
 * @param words what was told them, as it stood beside the tick
 */
export function addByHand(hub: Hub, adding: Adding, words: string): Promise<Outcome<string, NotAdded>> {
  return hub.change<string, NotAdded>(async (db) => {
    const { agreed: _, anyway, ...person } = adding
    if (!mayBelong(hub.actor, person.region)) return refuse('beyond-your-regions')
    await store.oneAtATime(db, person)
    if (!anyway && (await store.alike(db, reachOf(hub.actor), person)).length > 0)
      return refuse('known-already')
    const id = await addSomebody(hub, db, person)
    await keepBasis(hub, db, id, {
      purpose: contactPurpose,
      basis: 'service',
      words,
      form: 'The desk, Add a person',
    })
    if (person.email !== null) {
      // The desk may have typed it wrong: a stranger reads no more than a first name.
      const { email } = person
      const name = firstName(person.name)
      const path = await makeLink(hub, db, { purpose: writtenDown, email, accountId: id, payload: {} })
      await send(hub, db, writtenDownLetter, { personId: id, name, email }, { name, path })
    }
    return allow(id)
  })
}

/**
 * An address the desk typed turns out to be wrong: nobody is written to there any more, and its letter opens nothing.
 * An address somebody proved stays theirs to take away.
 */
export function takeUnprovedAway(hub: Hub, id: string): Promise<Outcome<undefined, 'theirs'>> {
  return hub.change<undefined, 'theirs'>(async (db) => {
    const email = (await personOf(db, id))?.email?.toLowerCase() ?? null
    if (email === null) return allow()
    const proved = (await addressesOf(db, id)).map((one) => one.email)
    if (proved.includes(email)) return refuse('theirs')
    await replaceEmail(db, id, email, proved[0] ?? null)
    await dropLinks(db, writtenDown.name, id)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.address-taken-away',
      subject: { kind: 'person', id },
      person: id,
    })
    return allow()
  })
}
