import type { Hub } from '../../hub.ts'
import { hit } from '../../limits/limits.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { send } from '../../email/send.ts'
import { recordAccount } from '../accounts/record.ts'
import { addressesOf, dropAddress, holderOf, waysOf } from '../accounts/store.ts'
import { tellAccount } from '../accounts/tell.ts'
import type { NotTaken } from '../codes/actions.ts'
import { addAddress } from '../door/purposes.ts'
import { addressTaken, proveAddress, waysChanged } from '../emails.ts'
import { lettersToAddress } from '../limits.ts'
import { people } from '../people.ts'
import { makeLink } from '../links/make.ts'
import { dropLinks } from '../links/store.ts'
import { endSessions } from '../sessions/store.ts'
import type { AtDoor } from '../sessions/who.ts'
import { mayChangeWays, type NotFresh } from './rise.ts'

/**
 * Asks for another address: the link that proves it works only in a browser where they are in. The answer does not
 * tell whether somebody else has the address; a letter goes there either way.
 * @param asked.told what stood in the form about what we do with it; kept once it is proved
 * @throws TooMany when many letters went to that address lately
 */
export async function askForAddress(
  hub: Hub,
  at: AtDoor,
  { email, told }: { email: string; told: string },
): Promise<Outcome<undefined, NotFresh>> {
  await hit(hub, lettersToAddress, email)
  return hub.change<undefined, NotFresh>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const { accountId, name } = at.session
    if ((await holderOf(db, email)) !== null) {
      await send(hub, db, addressTaken, { personId: null, name: '', email }, {})
      return allow()
    }
    const path = await makeLink(hub, db, { purpose: addAddress, email, accountId, payload: { told } })
    await send(hub, db, proveAddress, { personId: accountId, name, email }, { path })
    return allow()
  })
}

/** Takes away an address; whoever reads mail there is told, and can no longer come in with it. */
export function removeAddress(hub: Hub, at: AtDoor, email: string): Promise<Outcome<undefined, NotTaken>> {
  return hub.change<undefined, NotTaken>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const { accountId } = at.session
    await tellAccount(hub, db, accountId, waysChanged, { change: 'address-removed', device: email })
    if (!(await dropAddress(db, accountId, email))) return refuse('not-there')
    const left = await waysOf(db, accountId)
    if (left.addresses === 0 && left.passkeys === 0) return refuse('last-one')
    const others = (await addressesOf(db, accountId)).map((one) => one.email)
    await people().tookAway(db, accountId, email, others)
    await dropLinks(db, 'identity.come-in', accountId)
    await endSessions(db, accountId, 'an address was taken away', hub.now(), at.session.id)
    await recordAccount(hub, db, 'identity.address-removed', accountId, { detail: { email } })
    return allow()
  })
}
